"""Searches are kept as they were asked, once, and come back after an undo."""

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound, WrongUse
from archive_app.model.finding import Alike, Narrowing, Order, Request
from archive_app.model.naming import NamedSort
from archive_app.model.paper import Paper
from archive_app.model.span import Range

NARROW = Request(
    "prevention", Narrowing(country=("ID", ""), years=(2019, 2023)), order=Order.NEWEST
)


def test_a_search_is_kept_with_all_that_narrows_it(archive: Archive) -> None:
    kept = archive.saved_searches.save(" Prevention ", NARROW)
    assert kept.name == "Prevention"
    assert archive.saved_searches.all() == [kept]
    assert archive.saved_searches.get(kept.id).request == NARROW


def test_the_same_search_is_kept_once(archive: Archive) -> None:
    first = archive.saved_searches.save("one", NARROW)
    assert archive.saved_searches.save("other", NARROW) == first
    assert len(archive.saved_searches.all()) == 1


@pytest.mark.parametrize(("name", "request_"), [("a", Request("  ")), (" ", NARROW)])
def test_nothing_is_not_kept(archive: Archive, name: str, request_: Request) -> None:
    with pytest.raises(WrongUse, match="nothing was saved"):
        archive.saved_searches.save(name, request_)


def test_what_is_removed_comes_back_by_undo(archive: Archive) -> None:
    kept = archive.saved_searches.save("one", NARROW)
    archive.saved_searches.remove(kept.id)
    assert archive.saved_searches.all() == []
    with pytest.raises(NotFound):
        archive.saved_searches.get(kept.id)
    archive.undo()
    assert archive.saved_searches.all() == [kept]
    archive.redo()
    assert archive.saved_searches.all() == []


def test_the_palette_finds_it_by_name(archive: Archive) -> None:
    kept = archive.saved_searches.save("Prevention in Indonesia", NARROW)
    (found,) = archive.naming.named("indo prev")
    assert (found.sort, found.key) == (NamedSort.SEARCH, kept.id)


def test_a_search_that_names_a_paper_goes_with_its_purge(archive: Archive, news: Paper) -> None:
    alike = Request("", alike=Alike(news.id, Range(0, 4), "Lake"))
    archive.saved_searches.save("like it", alike)
    archive.saved_searches.save("in it", Request("dam", Narrowing(paper=news.id)))
    assert [item.request for item in archive.saved_searches.all()][1] == alike
    archive.purge(news.id)
    assert archive.saved_searches.all() == []
