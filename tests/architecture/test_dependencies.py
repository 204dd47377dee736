"""What the program stands on is declared, pinned, free to be used, and recent enough."""

import re
import sys
import tomllib
from importlib.metadata import Distribution, distributions, packages_distributions

import apsw
import pytest

from tests.architecture.safety_rules import imported
from tests.architecture.source_files import ROOT, python_sources

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def test_every_pin_is_exact_and_names_no_place() -> None:
    assert [pin for pin in PINS if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []


def test_every_declared_dependency_is_pinned() -> None:
    pinned = {_plain(pin) for pin in PINS}
    declared = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert [name for name in declared if _plain(name) not in pinned] == []


def test_every_import_of_the_program_is_a_declared_dependency() -> None:
    declared = {_plain(name) for name in PROJECT["dependencies"]}
    homes = packages_distributions()
    strays = {
        name
        for source in python_sources()
        if source.path.startswith("archive_app/")
        for _, dotted in imported(source)
        for name in [dotted.split(".")[0]]
        if name not in sys.stdlib_module_names and name != "archive_app"
        if not {_plain(home) for home in homes.get(name, [])} & declared
    }
    assert strays == set()


def test_nothing_installed_is_under_gpl_alone() -> None:
    assert [found.name for found in distributions() if _is_gpl_alone(_licence(found))] == []


@pytest.mark.parametrize(
    ("licence", "alone"),
    [
        ("AGPL-3.0-only", True),
        ("GNU General Public License v3", True),
        ("LGPL-3.0-only OR GPL-2.0-only", False),
        ("MPL-1.1 OR GPL-2.0-only", False),
        ("MIT", False),
    ],
)
def test_a_licence_is_judged_by_its_best_alternative(licence: str, alone: bool) -> None:
    assert _is_gpl_alone(licence) is alone


def test_sqlite_is_free_of_the_write_ahead_log_corruption() -> None:
    assert tuple(map(int, apsw.sqlitelibversion().split("."))) >= (3, 51, 3)


def _plain(requirement: str) -> str:
    return re.split(r"[=<>\[ ;]", requirement)[0].lower().replace("_", "-")


def _licence(found: Distribution) -> str:
    expression = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    classifiers = found.metadata.get_all("Classifier") or []
    named = [line for line in classifiers if line.startswith("License ::")]
    return expression[:200] or " ".join(named)


def _is_gpl_alone(licence: str) -> bool:
    alternatives = re.split(r"\bOR\b", licence)
    return all(re.search(r"(?<!L)\bA?GPL|GNU (Affero )?General", one) for one in alternatives)
