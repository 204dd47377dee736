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
from archive_app.model.particulars import Field

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
    assert [archive.briefings.begin("b").name for _ in range(2)] == ["b (2)", "b (3)"]
    assert [title for _, title in archive.briefings.titles()] == [
        "A", "b (2)", "b (3)", "Better", "c",
    ]  # fmt: skip


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


def cited(archive: Archive, news: Paper, name: str = "b") -> tuple[Briefing, list[BlockId]]:
    made = archive.briefings.make(name)
    add = archive.briefings.add_citation
    return made, [add(made.id, news.id, archive.span(news, number)) for number in (2, 3, 4)]


def test_passages_are_collected_until_something_is_written_after_them(
    archive: Archive, news: Paper
) -> None:
    made, blocks = cited(archive, news)
    get = archive.briefings.get
    assert [block.id for block in get(made.id).collected] == blocks
    archive.briefings.add_prose(made.id, "Written.", before=blocks[1])
    assert [block.id for block in get(made.id).collected] == blocks[1:]
    archive.briefings.place(made.id, blocks[2], before=None)
    assert [block.id for block in get(made.id).collected] == blocks[1:2]
    assert archive.undo() == "Place a passage"
    assert [block.id for block in get(made.id).collected] == blocks[1:]


def test_blocks_are_added_where_they_are_wanted(archive: Archive) -> None:
    made, blocks = three(archive)
    archive.briefings.add_heading(made.id, "H", level=2, before=blocks[0])
    archive.briefings.add_prose(made.id, "P", before=blocks[2])
    archive.briefings.add_table(made.id, TableQuery(), caption="T", before=blocks[1])
    assert texts(archive) == ["H", "a", "T", "b", "P", "c"]


def test_a_passage_is_placed_between_two_paragraphs_in_one_act(
    archive: Archive, news: Paper
) -> None:
    made, (first, second, _) = cited(archive, news)
    prose = archive.briefings.add_prose(made.id, "One.\n\nTwo.", before=first)
    archive.briefings.keep_draft(prose, "One. More")
    archive.briefings.drop_draft(prose)
    archive.briefings.keep_draft(prose, "One. More.")
    tail = archive.briefings.place_within(
        made.id, second, prose=prose, head="One. More.", tail="Two."
    )
    blocks = archive.briefings.get(made.id).blocks
    assert [block.id for block in blocks[:4]] == [prose, second, tail, first]
    assert [block.text for block in blocks[:3]] == ["One. More.", "", "Two."]
    assert archive.briefings.drafts() == {}
    assert archive.undo() == "Place a passage"
    assert texts(archive)[0] == "One.\n\nTwo."
    assert len(archive.briefings.get(made.id).blocks) == 4
    archive.briefings.place_within(made.id, first, prose=prose, head="One.", tail="Two.")
    assert texts(archive)[:3] == ["One.", "", "Two."]


def test_a_table_a_heading_and_a_marking_are_changed_as_acts(archive: Archive) -> None:
    made = archive.briefings.make("b")
    heading = archive.briefings.add_heading(made.id, "H")
    table = archive.briefings.add_table(made.id, TableQuery())
    archive.briefings.restyle(heading, BlockSort.HEADING, level=2)
    archive.briefings.requery(table, TableQuery(country="Viet Nam"))
    archive.briefings.mark(made.id, "Internal")
    changed = archive.briefings.get(made.id)
    assert (changed.blocks[0].level, changed.marking) == (2, "Internal")
    assert changed.blocks[1].query == TableQuery(country="Viet Nam")
    assert archive.briefings.briefing_of(table) == made.id
    assert [archive.undo() for _ in range(3)] == [
        "Set marking", "Change a table", "Change a block’s style",
    ]  # fmt: skip


def test_a_removed_briefing_is_gone_until_it_is_brought_back(archive: Archive) -> None:
    made, _ = three(archive)
    archive.briefings.remove(made.id)
    with pytest.raises(NotFound, match="There is no briefing"):
        archive.briefings.get(made.id)
    assert archive.undo() == "Remove a briefing"
    assert archive.briefings.get(made.id).name == "b"


def test_cards_are_numbered_as_the_footnotes_are(archive: Archive, news: Paper) -> None:
    made, blocks = cited(archive, news)
    span = archive.span(news, 3, "We will build forty gauges by 2026")
    fields = {"actor": "Viet Nam", "country": "VN", "action": "build forty gauges"}
    archive.commitments.record(news.id, span, fields)
    archive.briefings.add_table(made.id, TableQuery())
    archive.briefings.move(made.id, blocks[2], before=None)
    archive.papers.decide(news.id, Field.PLACE, "Hanoi")
    cards = archive.publishing.cards(archive.briefings.get(made.id))
    assert [(card.block, card.number) for card in cards] == list(
        zip(blocks, (1, 2, 4), strict=True)
    )
    assert (cards[2].country, cards[2].where, cards[2].passages) == ("Indonesia", "Hanoi 2024", "4")
    assert cards[2].citation.speaker == "Siti Rahma"


def test_a_file_that_is_open_elsewhere_is_left_and_one_beside_it_written(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    briefing = a_full_one(archive, news)
    wanted = tmp_path / "out.docx"
    first = archive.publishing.export_beside(briefing, wanted, as_of=TODAY)
    assert (first.path, first.is_beside) == (wanted, False)
    (tmp_path / ".~lock.out.docx#").write_bytes(b"")
    second = archive.publishing.export_beside(briefing, wanted, as_of=TODAY)
    assert (second.path.name, second.is_beside) == ("out (2).docx", True)
    with pytest.raises(StorageError):
        archive.publishing.export_beside(briefing, tmp_path / "no/b.md", as_of=TODAY)


def test_a_new_title_is_the_new_name_unless_another_has_it(archive: Archive) -> None:
    made, blocks = three(archive)
    archive.briefings.make("taken")
    archive.briefings.rename(made.id, "Floods")
    assert (archive.briefings.get(made.id).name, archive.undo()) == ("Floods", "Change the title")
    archive.briefings.rename(made.id, "taken")
    assert (archive.briefings.get(made.id).name, archive.briefings.get(made.id).title) == (
        "b",
        "taken",
    )
    archive.briefings.restyle(blocks[0], BlockSort.HEADING, level=3)
    assert archive.briefings.get(made.id).blocks[0].sort is BlockSort.HEADING
