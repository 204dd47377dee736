"""The handbook speaks of commands and files that exist."""

import re
import subprocess
import sys

from tests.architecture.source_files import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
HANDBOOK = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_make_command_of_the_handbook_is_a_target() -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = {
        name
        for page in HANDBOOK
        for name in re.findall(r"(?:^ {4}|`)make (\w+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert {"run", "test"} <= named
    assert named <= set(targets)


def test_every_command_of_the_readme_is_known_to_the_command_line() -> None:
    named = set(re.findall(r"python main\.py (?:--archive \w+ )?(\w+)", README))
    manual = subprocess.run(
        [sys.executable, "main.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert {"import", "search", "tour"} <= named
    assert {name for name in named if not re.search(rf"\b{name}\b", manual)} == set()


def test_every_link_of_the_handbook_leads_to_a_file() -> None:
    broken = [
        f"{page.name}: {target}"
        for page in HANDBOOK
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_handbook_for_builders_stays_short() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert text.count("\n") < 150
