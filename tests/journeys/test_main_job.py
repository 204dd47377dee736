"""The main job, step by step through the command line."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.app.program import main
from archive_app.resources import sample_papers

scenarios("main_job.feature")


class Desk:
    """An official at the command line: what was found, and the Word file that was written."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.word = folder / "briefing.docx"
        self.hits: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        self._archive = folder / "archive"
        self._capsys = capsys

    def does(self, *words: object) -> Any:
        self._capsys.readouterr()
        common = ("--archive", self._archive, "--json", "--today", "2026-03-01")
        status = main([str(word) for word in (*common, *words)])
        printed = self._capsys.readouterr()
        assert (status, printed.err) == (0, "")
        return json.loads(printed.out)

    @property
    def first(self) -> tuple[str, int]:
        return self.hits[0]["document"], self.hits[0]["passage"]

    def part(self, name: str) -> str:
        """The words of a part of the Word file, each paragraph a line."""
        with zipfile.ZipFile(self.word) as package:
            xml = package.read(name).decode()
        lines = xml.replace("</w:p>", "\n")
        return re.sub(r"<[^>]+>", "", lines).replace("&apos;", "'").replace("&quot;", '"')


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


@given("the sample papers are taken in")
def _(desk: Desk) -> None:
    report = desk.does("import", sample_papers())
    assert len(report["added"]) == 26
    assert report["failed"] == []


@when(parsers.parse('the official searches for "{query}"'))
def _(desk: Desk, query: str) -> None:
    desk.hits = desk.does("search", query)["hits"]
    assert desk.hits


@then(parsers.parse('every hit holds words of "{name}"'))
def _(desk: Desk, name: str) -> None:
    for hit in desk.hits:
        assert name in {speaker["name"] for speaker in hit["speakers"]}
        assert any("prevention" in hit["text"][a:b] for a, b in hit["highlights"])


@when(parsers.parse('the official marks the first hit with the note "{note}"'))
def _(desk: Desk, note: str) -> None:
    desk.does("annotate", *desk.first, "--note", note)


@when(parsers.parse('records that "{country}" will "{action}" by "{deadline}"'))
def _(desk: Desk, country: str, action: str, deadline: str) -> None:
    given_words = ("--actor", country, "--country", country, "--action", action, "--by", deadline)
    row = desk.does("commitment", "add", *desk.first, *given_words)
    assert (row["schedule"], row["evidence"]) == ("running", "none entered")


@when(
    parsers.parse(
        'writes the briefing "{name}" with the first hit and a table of what "{country}" promised'
    )
)
def _(desk: Desk, name: str, country: str) -> None:
    desk.does("briefing", "new", name)
    desk.does("briefing", "add", name, "--heading", "What was said")
    desk.does("briefing", "add", name, "--cite", *desk.first)
    desk.does("briefing", "add", name, "--commitments", "--country", country)


@when(parsers.parse('cites "{words}" from the first hit in the briefing "{name}"'))
def _(desk: Desk, words: str, name: str) -> None:
    desk.does("briefing", "new", name)
    desk.does("briefing", "add", name, "--cite", *desk.first, "--quote", words)


@when(parsers.parse('exports the briefing "{name}" as a Word file'))
def _(desk: Desk, name: str) -> None:
    desk.does("briefing", "export", name, "--to", desk.word)


@then("the Word file tells the words of Idham as reported and not as a quotation")
def _(desk: Desk) -> None:
    body = desk.part("word/document.xml")
    (line,) = (line for line in body.split("\n") if "safe work rests on prevention" in line)
    assert line.startswith("As reported, not quoted:")
    assert "“" not in line
    assert "”" not in line


@then(parsers.parse('a footnote of the Word file names "{name}", the report and the passage'))
def _(desk: Desk, name: str) -> None:
    notes = desk.part("word/footnotes.xml")
    title, (_, passage) = desk.hits[0]["title"], desk.first
    (note,) = {line.strip() for line in notes.split("\n") if f"{title} (news report)" in line[:400]}
    assert note.startswith(name)
    assert f"passage {passage}" in note
    assert "English" in note


@then(parsers.parse('the Word file holds a row for "{action}"'))
@then(parsers.parse('the Word file holds "{action}"'))
def _(desk: Desk, action: str) -> None:
    assert action in desk.part("word/document.xml")


@then(parsers.parse('the note is found by searching for "{word}"'))
def _(desk: Desk, word: str) -> None:
    assert desk.does("search", word)["hits"][0]["entry"] == "note"


@then("the archive is sound")
def _(desk: Desk) -> None:
    assert desk.does("check") == {"faults": [], "notes": []}


@when(parsers.parse('the official checks the quotation "{words}"'))
def _(desk: Desk, words: str) -> None:
    desk.answer = desk.does("verify", "--quote", words)


@then(parsers.parse('the answer is "{verdict}" and shows "{held}" in place of "{quoted}"'))
def _(desk: Desk, verdict: str, held: str, quoted: str) -> None:
    assert desk.answer["verdict"] == verdict
    assert desk.answer["differences"] == [{"paper": held, "quoted": quoted}]


@then(parsers.parse('the answer is "{verdict}"'))
def _(desk: Desk, verdict: str) -> None:
    assert (desk.answer["verdict"], desk.answer["differences"]) == (verdict, [])
