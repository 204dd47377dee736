"""Names are joined and kept apart by decisions, and come apart again."""

from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound
from archive_app.model.finding import Request
from archive_app.model.people import Mention
from archive_app.operation import drain
from tests.builders import a_file, take_in

FIRST = """Lek Sombath, director of the Dam Office of Thailand, said that the dam of Bua is old.

Lim Bo, director of the Boat Office of Malaysia, said that boats are cheap.
"""
SECOND = """Lek Sombat, director of the Dam Office of Thailand, said that a new dam costs too much.

Lim Bo, director of the Boat Office of Malaysia, said that boats last for years.
"""


@pytest.fixture
def two(archive: Archive, tmp_path: Path) -> tuple[Mention, Mention]:
    """Sombath of the first paper and Sombat of the second."""
    files = a_file(tmp_path, "1.txt", FIRST), a_file(tmp_path, "2.txt", SECOND)
    first, second = (item.id for item in take_in(archive, *files).added)
    return Mention(first, "Lek Sombath"), Mention(second, "Lek Sombat")


def total(archive: Archive, query: str) -> int:
    drain(archive.refresh())
    return archive.search(query).total


def test_like_names_are_a_question_and_never_merged(
    archive: Archive, two: tuple[Mention, Mention]
) -> None:
    asked = {frozenset((q.first, q.second)) for q in archive.people.questions()}
    assert frozenset(two) in asked
    assert archive.people.persons() == []
    assert archive.people.person(two[0]) == (two[0],)
    assert total(archive, "speaker:sombath") == 1


def test_a_join_finds_the_words_said_under_the_other_name_and_comes_apart_again(
    archive: Archive, two: tuple[Mention, Mention]
) -> None:
    archive.people.decide(*two, same=True)
    assert set(archive.people.person(two[0])) == set(two)
    assert total(archive, "speaker:sombath") == 2
    assert total(archive, "speaker:sombath old") == 1
    assert total(archive, "speaker:sombath costs") == 1
    told = archive.finding.find(Request("speaker:sombath -nothing"))
    assert told.also == ("Lek Sombat",)
    assert frozenset(two) not in {
        frozenset((q.first, q.second)) for q in archive.people.questions()
    }
    archive.people.decide(*reversed(two), same=False)
    assert archive.people.persons() == []
    assert archive.people.person(two[1]) == (two[1],)
    assert total(archive, "speaker:sombath") == 1
    assert len(archive.people.mentions()) == 4
    assert archive.undo() == "Decide whether two names are one person"
    assert set(archive.people.person(two[0])) == set(two)


def test_a_join_of_a_join_is_one_person_and_largest_groups_come_first(
    archive: Archive, two: tuple[Mention, Mention]
) -> None:
    lims = [facts.mention for facts in archive.people.mentions() if facts.mention.name == "Lim Bo"]
    archive.people.decide(lims[0], lims[1], same=True)
    archive.people.decide(*two, same=True)
    archive.people.decide(two[1], lims[0], same=True)
    assert [len(group) for group in archive.people.persons()] == [4]
    archive.people.decide(two[1], lims[0], same=False)
    assert [len(group) for group in archive.people.persons()] == [2, 2]


def test_mentions_hold_what_the_paper_prints_beside_the_name(
    archive: Archive, two: tuple[Mention, Mention]
) -> None:
    facts = {f.mention.name: f for f in archive.people.mentions(two[0].document)}
    assert set(facts) == {"Lek Sombath", "Lim Bo"}
    assert facts["Lim Bo"].country == "MY"


def test_a_name_is_looked_up_by_the_beginning_of_its_words(
    archive: Archive, two: tuple[Mention, Mention]
) -> None:
    assert archive.people.is_named("Lek Sombath", "somb LEK")
    assert not archive.people.is_named("Lek Sombath", "bath")
    assert not archive.people.is_named(None, "lek")
    assert not archive.people.is_named("Lek Sombath", " ")
    assert archive.people.keys("nobody") == frozenset()


def test_a_person_that_is_named_nowhere_is_not_found(
    archive: Archive, two: tuple[Mention, Mention]
) -> None:
    with pytest.raises(NotFound, match="“Nobody” is not named"):
        archive.people.person(Mention(two[0].document, "Nobody"))
