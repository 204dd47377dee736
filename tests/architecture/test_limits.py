"""The sources keep the project's limits, and every rule notices a sample that breaks it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from tests.architecture import safety_rules, shape_rules
from tests.architecture.source_files import Source, python_sources, tracked_texts

BOUNDARIES = ("archive_app/cage/child.py", "archive_app/ui/lanes.py")
SHELLS = ("archive_app/ui/", "archive_app/app/")
PRODUCT = ("archive_app/", "main.py")
EVERYWHERE = ("archive_app/", "main.py", "benchmarks/", "tests/")


@dataclass(frozen=True)
class Rule:
    """What `find` complains about, in the files under `places` but for `spared`; and a culprit."""

    name: str
    find: Callable[[Source], Iterator[str]]
    culprit: str
    places: tuple[str, ...] = PRODUCT
    spared: tuple[str, ...] = ()
    path: str = "archive_app/model/culprit.py"

    def judges(self, path: str) -> bool:
        """Tell whether the file at `path` must keep this rule."""
        return path.startswith(self.places) and not (self.spared and path.startswith(self.spared))


LONG_BODY = "    pass\n" * 50
RULES: list[Rule] = [
    Rule("a file has at most 400 lines", shape_rules.long_files, "\n" * 401, EVERYWHERE),
    Rule(
        "a function has at most 50 lines",
        shape_rules.long_functions,
        f"class A:\n  async def long(self):\n{LONG_BODY}",
        EVERYWHERE,
    ),
    Rule("a module says what it is for", shape_rules.modules_without_purpose, "", EVERYWHERE),
    Rule("a class is documented", shape_rules.undocumented, "class A: pass"),
    Rule("a method is documented", shape_rules.undocumented, "class A:\n 'A.'\n def b(self): 1"),
    Rule(
        "a name tells its subject",
        shape_rules.banned_names,
        "",
        EVERYWHERE,
        path="archive_app/model/helpers.py",
    ),
    Rule(
        "a package's own file holds no code",
        shape_rules.busy_packages,
        "def run(): pass",
        EVERYWHERE,
        path="archive_app/model/__init__.py",
    ),
    Rule(
        "a package's own file computes nothing",
        shape_rules.busy_packages,
        "NAMES = load()",
        EVERYWHERE,
        path="archive_app/model/__init__.py",
    ),
    Rule("no work is put off", shape_rules.unfinished_work, "x = 1  # TO" + "DO: mend", EVERYWHERE),
    *(
        Rule(
            "bugs fly",
            safety_rules.wide_nets,
            f"try:\n  run()\nexcept{caught}:\n  pass",
            spared=BOUNDARIES,
        )
        for caught in ("", " Exception", " (ValueError, Exception)", " BaseException")
    ),
    *(
        Rule("nothing loads code", safety_rules.importing(*safety_rules.DANGEROUS_MODULES), line)
        for line in ("import pickle", "from yaml import load", "from html.parser import HTMLParser")
    ),
    *(
        Rule("nothing runs data", safety_rules.dangerous_calls, line)
        for line in ("eval(text)", "exec(text)", "run(a, shell=True)", "zip.extractall(folder)")
    ),
    *(
        Rule("statements are bound, not composed", safety_rules.composed_statements, line)
        for line in (
            "db.execute(f'SELECT {name}')",
            "db.execute('SELECT ' + name)",
            "db.executemany('SELECT %s' % name, rows)",
            "db.execute('SELECT {}'.format(name))",
            "db.execute(SELECT + f' ORDER BY {column}')",
        )
    ),
    Rule(
        "events are not processed by hand",
        safety_rules.calling("processEvents"),
        "a.processEvents()",
    ),
    Rule("only LF is a line break", safety_rules.calling("splitlines"), "text.splitlines()"),
    *(
        Rule(
            "no thread and no Qt below the window",
            safety_rules.importing(*safety_rules.THREADING),
            line,
            spared=SHELLS,
        )
        for line in ("import threading", "from concurrent import futures", "import PySide6.QtCore")
    ),
    *(
        Rule("nothing reaches for the network", safety_rules.importing(*safety_rules.NETWORK), line)
        for line in ("import socket", "from urllib.request import urlopen", "import http.client")
    ),
    *(
        Rule("a skipped test says why", safety_rules.unexplained_skips, line, ("tests/",))
        for line in ("pytest.skip()", "@pytest.mark.skip\ndef test_a(): pass", "pytest.xfail()")
    ),
    Rule(
        "tests use no mocks",
        safety_rules.importing("unittest.mock", "mock"),
        "import mock",
        ("tests/",),
    ),
]
# The culprits are spelled with | and ! lest this file be one.
TEXT_RULES = [
    *(
        Rule(
            "no package registry is named",
            safety_rules.matching(safety_rules.REGISTRIES),
            line.replace("|", "."),
        )
        for line in ("https://pypi|org/simple", "files.pythonhosted|org")
    ),
    *(
        Rule(
            "no machine's own path is named",
            safety_rules.matching(safety_rules.MACHINE_PATHS),
            line.replace("|", "/").replace("!", "\\"),
        )
        for line in ("see |home|someone/paper", "|work|archive", "C:!Users!someone")
    ),
]
NAMES = sorted({rule.name: rule for rule in RULES}.items())


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return python_sources()


@pytest.mark.parametrize(("name", "rule"), NAMES, ids=[name for name, _ in NAMES])
def test_the_sources_keep_the_rule(name: str, rule: Rule, sources: list[Source]) -> None:
    judged = [source for source in sources if rule.judges(source.path)]
    assert judged
    assert [f"{source.path}: {what}" for source in judged for what in rule.find(source)] == []


@pytest.mark.parametrize("rule", [*RULES, *TEXT_RULES], ids=lambda rule: rule.name)
def test_every_rule_catches_its_culprit(rule: Rule) -> None:
    assert list(rule.find(Source(rule.path, rule.culprit)))


@pytest.mark.parametrize("rule", {rule.name: rule for rule in TEXT_RULES}.values())
def test_no_tracked_text_names_a_machine_or_a_registry(rule: Rule) -> None:
    texts = tracked_texts()
    assert [f"{text.path}: {what}" for text in texts for what in rule.find(text)] == []


def test_constants_by_name_may_be_joined_into_a_statement() -> None:
    line = "db.execute(SELECT + ' WHERE id = ?', (key,)); db.execute(f'{SELECT} {ORDERS[order]}')"
    assert list(safety_rules.composed_statements(Source("archive_app/store/a.py", line))) == []


def test_documented_code_and_explained_skips_pass() -> None:
    code = '"""A module."""\n\ndef run():\n    """Run."""\n    pytest.skip("no papers here")\n'
    source = Source("tests/test_a.py", code)
    assert list(shape_rules.undocumented(source)) == []
    assert list(shape_rules.modules_without_purpose(source)) == []
    assert list(safety_rules.unexplained_skips(source)) == []
