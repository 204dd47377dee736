"""Papers are listed, ordered and counted, and many are mended in one act."""

from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.archive.dating import date_as_typed
from archive_app.archive.sources import file_behind
from archive_app.errors import NotFound, WrongUse
from archive_app.model.ids import DocumentId
from archive_app.model.library import Column, Shelf, Sought, wants_check
from archive_app.model.paper import Paper
from archive_app.model.particulars import Basis, CivilDate, Field
from tests.builders import a_file, take_in


def titles(archive: Archive, sought: Sought) -> list[str]:
    return [archive.papers.get(found).title for found in archive.library.listing(sought).documents]


def two_papers(archive: Archive, folder: Path) -> list[DocumentId]:
    a_file(folder, "in/a.md", "# Zebras and weirs\n\nOn 3 May 2019 we met in Tarn.")
    a_file(folder, "in/b.md", "# about dams\n\nOn 4 June 2021 we met in Tarn.")
    return [item.id for item in take_in(archive, folder / "in").added]


def test_papers_stand_in_the_order_of_a_column_and_those_without_a_value_last(
    archive: Archive, tmp_path: Path
) -> None:
    first, second = two_papers(archive, tmp_path)
    assert archive.library.listing(Sought()).documents == (second, first)
    by_title = Sought(column=Column.TITLE, descending=False)
    assert titles(archive, by_title) == ["about dams", "Zebras and weirs"]
    archive.papers.decide(second, Field.DATE, None)
    for descending in (True, False):
        sought = Sought(column=Column.DATE, descending=descending)
        assert archive.library.listing(sought).documents == (first, second)


def test_a_list_follows_what_is_mended_taken_in_and_removed(
    archive: Archive, tmp_path: Path
) -> None:
    first, second = two_papers(archive, tmp_path)
    assert archive.library.listing(Sought(words="ZEBRAS a.md")).documents == (first,)
    archive.papers.decide(first, Field.TITLE, "Quaggas")
    assert archive.library.listing(Sought(words="zebras")).documents == ()
    archive.papers.remove(second)
    counts = archive.library.listing(Sought()).counts
    assert (counts[Shelf.ALL], counts[Shelf.REMOVED]) == (1, 1)
    assert archive.library.listing(Sought(Shelf.REMOVED)).documents == (second,)
    archive.purge(second)
    assert archive.library.listing(Sought()).counts[Shelf.REMOVED] == 0


def test_what_is_accepted_as_shown_needs_no_more_checking_until_it_is_undone(
    archive: Archive, tmp_path: Path
) -> None:
    documents = two_papers(archive, tmp_path)
    guessed = archive.library.listing(Sought(Shelf.TO_CHECK)).documents
    assert set(guessed) == set(documents)
    archive.library.accept(list(guessed))
    assert archive.library.listing(Sought(Shelf.TO_CHECK)).documents == ()
    paper = archive.papers.get(documents[0])
    assert not any(wants_check(item) for item in paper.particulars.values())
    assert paper.particulars[Field.DATE].basis is Basis.DECIDED
    with pytest.raises(WrongUse, match="Nothing here is a guess"):
        archive.library.accept(documents)
    assert archive.undo() == "Accept 2 papers as shown"
    assert archive.library.listing(Sought(Shelf.TO_CHECK)).documents == guessed


def test_one_particular_of_many_papers_is_set_and_undone_in_one_act(
    archive: Archive, tmp_path: Path
) -> None:
    documents = two_papers(archive, tmp_path)
    before = [archive.papers.get(document).forums for document in documents]
    archive.library.set_all(documents, Field.FORUM, "Forum of Weirs, 3rd")
    assert [archive.papers.get(document).forums for document in documents] == [
        ("Forum of Weirs, 3rd",)
    ] * 2
    assert archive.library.forums()[0] == "Forum of Weirs, 3rd"
    assert archive.undo() == "Set forum of 2 papers"
    assert [archive.papers.get(document).forums for document in documents] == before


def test_what_the_first_paper_has_is_given_to_the_others_in_one_act(
    archive: Archive, tmp_path: Path
) -> None:
    first, second = two_papers(archive, tmp_path)
    archive.library.set_all([first], Field.DATE, "14 September 2023")
    archive.library.fill_down([first, second], Field.DATE)
    assert archive.papers.get(second).date == CivilDate(
        "14 September 2023", "2023-09-14", "2023-09-14"
    )
    assert archive.undo() == "Set date of 1 paper"
    with pytest.raises(WrongUse, match="choose several papers"):
        archive.library.fill_down([first], Field.DATE)
    archive.library.set_all([first], Field.DATE, "")
    assert archive.papers.get(first).date is None


def test_nothing_is_set_when_one_of_many_papers_is_not_there(archive: Archive, news: Paper) -> None:
    with pytest.raises(NotFound):
        archive.library.set_all([news.id, DocumentId("0" * 64)], Field.LANGUAGE, "vi")
    assert archive.papers.get(news.id).language == news.language


def test_a_forum_and_a_date_can_be_taken_away(archive: Archive, news: Paper) -> None:
    archive.papers.decide(news.id, Field.FORUM, "A forum")
    archive.papers.decide(news.id, Field.FORUM, "")
    archive.papers.decide(news.id, Field.DATE, None)
    paper = archive.papers.get(news.id)
    assert (paper.forums, paper.date) == ((), None)


def test_a_row_tells_who_speaks_and_on_what_a_paper_hangs(archive: Archive, news: Paper) -> None:
    row = archive.library.row(news.id)
    assert [facts.mention.name for facts in row.speakers] == ["Tran Van Long", "Siti Rahma"]
    assert row.linked == ()
    assert archive.library.passages(news.id) == 5


@pytest.mark.parametrize(
    ("typed", "language", "date"),
    [
        ("12 December 2023", "en", ("2023-12-12", "2023-12-12")),
        ("4 to 12 December 2023", "en", ("2023-12-04", "2023-12-12")),
        ("2023-12-04 to 2023-12-12", "th", ("2023-12-04", "2023-12-12")),
        ("2023年9月14日", "zh-Hans", ("2023-09-14", "2023-09-14")),
        ("14 September 2023", "zh-Hans", ("2023-09-14", "2023-09-14")),
        ("2019", "en", ("2019-01-01", "2019-12-31")),
    ],
)
def test_a_typed_date_keeps_its_words_and_is_understood(
    typed: str, language: str, date: tuple[str, str]
) -> None:
    assert date_as_typed(f" {typed} ", language) == CivilDate(typed, *date)


@pytest.mark.parametrize("typed", ["some time", "2023-02-30", "December 12"])
def test_a_typed_date_that_names_no_day_says_so(typed: str) -> None:
    found = date_as_typed(typed, "en")
    assert (found.printed, found.earliest) == (typed, None)
    assert found.doubt


def test_the_file_behind_a_place_is_without_line_and_attachment(tmp_path: Path) -> None:
    odd = a_file(tmp_path, "odd#name.txt", "x")
    assert file_behind(str(odd)) == odd
    assert file_behind("/in/m.eml#news.txt") == Path("/in/m.eml")
    assert file_behind("/in/bulk.jsonl:31") == Path("/in/bulk.jsonl")
