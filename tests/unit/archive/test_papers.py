"""What is known of a paper can be mended, and two people's opinions are both shown."""

from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound, WrongUse
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import DocumentId
from archive_app.model.paper import Link, Paper
from archive_app.model.particulars import Basis, DocumentKind, Field
from archive_app.operation import drain
from tests.builders import a_file, an_archive, take_in


def test_a_decision_stands_above_the_guess_and_says_who_decided(
    archive: Archive, news: Paper
) -> None:
    assert news.kind is DocumentKind.OTHER
    archive.papers.decide(news.id, Field.KIND, DocumentKind.NEWS.value)
    paper = archive.papers.get(news.id)
    assert paper.kind is DocumentKind.NEWS
    assert paper.particulars[Field.KIND].basis is Basis.DECIDED
    assert "decided by" in paper.particulars[Field.KIND].reason
    assert archive.undo() == "Set kind"
    assert archive.papers.get(news.id).particulars == news.particulars
    assert archive.redo() == "Set kind"
    assert archive.papers.get(news.id).kind is DocumentKind.NEWS


def test_two_titles_set_at_once_are_shown_as_a_disagreement_until_a_person_settles_it(
    archive: Archive, news: Paper
) -> None:
    for title in ("The first title", "The second title"):
        archive._record.append(
            [Draft(Kind.FIELD_SET, f"paper:{news.id}#title", {"value": title}, (), (news.id,))],
            act="Set title",
        )
    particular = archive.papers.get(news.id).particulars[Field.TITLE]
    assert {particular.value, *particular.others} == {"The first title", "The second title"}
    archive.papers.decide(news.id, Field.TITLE, "The agreed title")
    settled = archive.papers.get(news.id).particulars[Field.TITLE]
    assert (settled.value, settled.others) == ("The agreed title", ())


def test_tags_are_a_set_that_can_be_taken_from(archive: Archive, news: Paper) -> None:
    archive.papers.tag(news.id, "floods")
    archive.papers.tag(news.id, "dams")
    archive.papers.tag(news.id, "floods")
    assert archive.papers.get(news.id).tags == ("dams", "floods")
    drain(archive.refresh())
    assert archive.search("tag:floods gauges").total == 1
    archive.papers.untag(news.id, "floods")
    assert archive.papers.get(news.id).tags == ("dams",)
    drain(archive.refresh())
    assert archive.search("tag:floods gauges").total == 0
    with pytest.raises(NotFound, match="no tag “floods”"):
        archive.papers.untag(news.id, "floods")


def test_a_removed_paper_is_hidden_and_comes_back(archive: Archive, news: Paper) -> None:
    archive.papers.remove(news.id)
    drain(archive.refresh())
    assert list(archive.papers.all()) == []
    assert [paper.id for paper in archive.papers.all(removed=True)] == [news.id]
    assert (archive.papers.count(), archive.papers.count(removed=True)) == (0, 1)
    assert archive.search("gauges").total == 0
    archive.papers.restore(news.id)
    drain(archive.refresh())
    assert archive.search("gauges").total == 1


def test_papers_are_linked_to_one_another(archive: Archive, news: Paper, tmp_path: Path) -> None:
    other = take_in(archive, a_file(tmp_path, "t.txt", "The same in other words.")).added[0].id
    archive.papers.link(other, Link("translation of", news.id))
    assert archive.papers.get(other).links == (Link("translation of", news.id),)
    assert archive.undo() == "Link papers"
    assert archive.papers.get(other).links == ()


def test_a_marking_is_kept_and_an_unknown_one_refused(archive: Archive, news: Paper) -> None:
    archive.papers.mark(news.id, archive.checked_marking("Restricted"))
    assert archive.papers.get(news.id).marking == "Restricted"
    with pytest.raises(WrongUse, match="There is no marking “Secret-ish”"):
        archive.checked_marking("Secret-ish")


def test_a_paper_is_named_by_the_beginning_of_its_id_or_by_its_external_id(
    archive: Archive, tmp_path: Path
) -> None:
    papers = "".join(f'{{"id": "e{n}", "text": "Paper {n} about boats."}}\n' for n in range(40))
    added = take_in(archive, a_file(tmp_path, "b.jsonl", papers)).added
    first = added[0].id
    assert archive.papers.named(first).id == first
    assert archive.papers.named("e7").external_id == "e7"
    prefixes = [item.id[:1] for item in added]
    common = next(prefix for prefix in prefixes if prefixes.count(prefix) > 1)
    with pytest.raises(WrongUse, match="type more of the id"):
        archive.papers.named(common)
    assert archive.papers.named(added[5].id[:20]).id == added[5].id
    for nobody in ("zz", "", "e"):
        with pytest.raises((NotFound, WrongUse)):
            archive.papers.named(nobody)
    with pytest.raises(NotFound):
        archive.papers.get(DocumentId("0" * 64))


def test_reading_goes_on_while_another_process_writes(archive: Archive, news: Paper) -> None:
    with an_archive(archive._record.folder, write=False) as reader:
        assert not reader.writable
        assert reader.papers.get(news.id).title == news.title
        assert reader.search("gauges").total == 1
