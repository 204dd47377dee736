"""A briefing keeps its blocks in order, and leaves as a file that is recorded."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound, StorageError, WrongUse
from archive_app.model.briefing import BlockSort, Briefing, TableQuery
from archive_app.model.event import Kind
from archive_app.model.ids import BlockId, sha256_hex
from archive_app.model.paper import Paper

TODAY = date(2026, 3, 1)


def texts(archive: Archive, name: str = "b") -> list[str]:
    return [block.text for block in archive.briefings.named(name).blocks]


def three(archive: Archive) -> tuple[Briefing, list[BlockId]]:
    made = archive.briefings.make("b", title="Boats")
    return made, [archive.briefings.add_prose(made.id, text) for text in "abc"]


def a_full_one(archive: Archive, news: Paper) -> Briefing:
    made = archive.briefings.make("b", title="Floods")
    archive.briefings.add_heading(made.id, "What was said", level=2)
    archive.briefings.add_citation(made.id, news.id, archive.span(news, 4))
    span = archive.span(news, 3, "We will build forty gauges by 2026")
    fields = {"actor": "Viet Nam", "country": "VN", "action": "build forty gauges"}
    archive.commitments.record(news.id, span, fields)
    archive.briefings.add_table(made.id, TableQuery(country="Viet Nam"))
    return archive.briefings.named("b")


def test_blocks_stand_in_the_order_in_which_they_were_added_until_moved(archive: Archive) -> None:
    made, blocks = three(archive)
    assert texts(archive) == ["a", "b", "c"]
    archive.briefings.move(made.id, blocks[2], before=blocks[0])
    assert texts(archive) == ["c", "a", "b"]
    archive.briefings.move(made.id, blocks[2], before=None)
    archive.briefings.move(made.id, blocks[0], before=blocks[2])
    assert texts(archive) == ["b", "a", "c"]
    assert [archive.undo() for _ in range(3)] == ["Move a block"] * 3
    assert texts(archive) == ["a", "b", "c"]


def test_moving_a_block_is_one_act_that_leaves_the_others_alone(archive: Archive) -> None:
    made, blocks = three(archive)
    before = archive.last_event
    archive.briefings.move(made.id, blocks[1], before=blocks[0])
    assert archive.last_event == before + 1


def test_a_block_is_rewritten_removed_and_brought_back(archive: Archive) -> None:
    _, blocks = three(archive)
    archive.briefings.rewrite(blocks[1], "B")
    archive.briefings.remove_block(blocks[0])
    assert texts(archive) == ["B", "c"]
    assert archive.undo() == "Remove a block"
    assert archive.undo() == "Edit a block"
    assert texts(archive) == ["a", "b", "c"]
    with pytest.raises(NotFound, match="There is no block"):
        archive.briefings.rewrite(BlockId("0" * 32), "x")


def test_what_is_being_typed_is_kept_until_it_is_written(archive: Archive) -> None:
    _, blocks = three(archive)
    archive._record.save_draft(block=blocks[0], text="a and more")
    assert archive._record.drafts() == {blocks[0]: "a and more"}
    archive.briefings.rewrite(blocks[0], "a and more")
    assert archive._record.drafts() == {}


def test_a_name_is_given_once_and_is_not_empty(archive: Archive) -> None:
    three(archive)
    with pytest.raises(WrongUse, match="There is a briefing “b” already"):
        archive.briefings.make("b")
    with pytest.raises(WrongUse, match="A briefing needs a name"):
        archive.briefings.make("  ")
    with pytest.raises(NotFound, match="There is no briefing “c”"):
        archive.briefings.named("c")


def test_briefings_are_named_in_order_and_can_be_retitled(archive: Archive) -> None:
    for name in ("b", "A", "c"):
        archive.briefings.make(name)
    assert [item.name for item in archive.briefings.all()] == ["A", "b", "c"]
    archive.briefings.retitle(archive.briefings.named("b").id, "Better")
    assert archive.briefings.named("b").title == "Better"


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html", ".md"])
def test_each_format_is_written_and_its_hash_recorded(
    archive: Archive, news: Paper, tmp_path: Path, ending: str
) -> None:
    briefing = a_full_one(archive, news)
    file = tmp_path / f"out{ending}"
    file.write_bytes(b"an older file")
    printed = archive.publishing.export_briefing(briefing, file, as_of=TODAY)
    content = file.read_bytes()
    assert len(content) > 500
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("out")] == [file.name]
    issued = [
        event for event in archive._record.events() if event.envelope.kind == Kind.BRIEFING_ISSUED
    ]
    assert len(issued) == 1
    assert issued[0].body is not None
    assert issued[0].body["sha256"] == sha256_hex(content)
    assert issued[0].body["date"] == "2026-03-01"
    assert issued[0].envelope.papers == (news.id,)
    assert len(issued[0].body["citations"]) == 2
    assert archive.briefings.named("b").issued == ("2026-03-01",)
    assert printed.warnings[0].startswith("Siti Rahma, passage 4: speaker as suggested")


def test_an_unknown_ending_or_folder_writes_and_records_nothing(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    briefing = a_full_one(archive, news)
    before = archive.last_event
    with pytest.raises(WrongUse, match=r"exported as \.docx, \.pdf, \.html, \.md"):
        archive.publishing.export_briefing(briefing, tmp_path / "b.odt", as_of=TODAY)
    with pytest.raises(StorageError):
        archive.publishing.export_briefing(briefing, tmp_path / "no/b.md", as_of=TODAY)
    assert archive.last_event == before
    assert archive.briefings.named("b").issued == ()


def test_the_word_file_quotes_nothing_that_was_only_reported(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    file = tmp_path / "b.docx"
    archive.publishing.export_briefing(a_full_one(archive, news), file, as_of=TODAY)
    with zipfile.ZipFile(BytesIO(file.read_bytes())) as package:
        body = package.read("word/document.xml").decode()
        notes = package.read("word/footnotes.xml").decode()
    assert "villages must be warned in their own language" in body
    assert "“Siti Rahma" not in body
    assert "language.”" not in body
    assert "As reported" in body
    assert "Siti Rahma" in notes
    assert "passage 4" in notes


@pytest.mark.parametrize("ending", [".xlsx", ".docx", ".csv"])
def test_the_ledger_leaves_in_each_format(
    archive: Archive, news: Paper, tmp_path: Path, ending: str
) -> None:
    a_full_one(archive, news)
    file = tmp_path / f"ledger{ending}"
    rows = archive.publishing.export_ledger(TableQuery(), file, as_of=TODAY)
    assert [row.country for row in rows] == ["Viet Nam"]
    assert file.stat().st_size > 100
    with pytest.raises(WrongUse, match=r"\.xlsx, \.docx or \.csv"):
        archive.publishing.export_ledger(TableQuery(), tmp_path / "l.pdf", as_of=TODAY)


def test_the_pages_of_a_briefing_are_pictures(archive: Archive, news: Paper) -> None:
    printed = archive.publishing.prepare(a_full_one(archive, news), as_of=TODAY)
    pages = archive.publishing.pictures(printed)
    assert len(pages) == 1
    assert pages[0].startswith(b"\x89PNG\r\n\x1a\n")
    assert [type(block).__name__ for block in printed.blocks] == [
        "HeadingPrint", "CitationPrint", "TablePrint",
    ]  # fmt: skip
    assert archive.briefings.named("b").blocks[0].sort is BlockSort.HEADING
