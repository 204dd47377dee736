"""A person is looked up under any of the names, with posts, words and promises, and comes apart."""

from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.archive.grouping import Decisions, persons_of
from archive_app.archive.people import folded
from archive_app.model.ids import DocumentId
from archive_app.model.people import Mention, MentionFacts
from archive_app.model.who import Who, WhoSort
from tests.builders import a_file, take_in

FIRST = """RIVERS MEET

Hanoi, 4 June 2019. Officials met for the 1st Forum on Dams, 2019.

Lek Sombath, director of the Dam Office of Thailand, said that the dam of Bua is old. Thailand will build a new dam by 2026, he said.
"""  # noqa: E501 - a paragraph of the paper is one line
SECOND = """RIVERS MEET AGAIN

Hanoi, 5 June 2021. Officials met for the 3rd Forum on Dams, 2021.

Lek Sombat, Minister of Water of Thailand, said that Thailand will strengthen cooperation with Malaysia.
"""  # noqa: E501 - a paragraph of the paper is one line


@pytest.fixture
def known(archive: Archive, tmp_path: Path) -> Archive:
    """An archive with two papers that spell one minister in two ways."""
    take_in(archive, a_file(tmp_path, "1.txt", FIRST), a_file(tmp_path, "2.txt", SECOND))
    return archive


def named(archive: Archive, name: str, sort: WhoSort = WhoSort.PERSON) -> Who:
    return next(who for who in archive.roster.roll(sort).people if who.name == name)


def join(archive: Archive) -> Who:
    pair = [who.mentions[0].mention for who in archive.people.all() if "Sombat" in who.name]
    archive.people.decide(*pair, same=True)
    return next(who for who in archive.people.all() if len(who.variants) == 2)


def test_everybody_is_counted_by_sort(known: Archive) -> None:
    roll = known.roster.roll()
    assert [who.name for who in roll.people] == ["Lek Sombat", "Lek Sombath"]
    assert roll.counts[WhoSort.COUNTRY] == 1
    assert roll.people[0].country == "TH"
    assert roll.people[0].statements >= 1


def test_a_joined_person_has_both_names_posts_words_and_years(known: Archive) -> None:
    who = join(known)
    profile = known.roster.profile(who)
    assert {variant.name for variant in who.variants} == {"Lek Sombat", "Lek Sombath"}
    assert all(variant.is_joined for variant in who.variants)
    assert [(post.title, post.last) for post in profile.posts] == [
        ("Minister", "2021"),
        ("director", "2019"),
    ]
    assert list(profile.years) == ["2019", "2021"]
    said = known.roster.said(who)
    assert "strengthen cooperation" in said[0].words
    assert said[-1].date == "4 June 2019"
    assert known.roster.said(who, skip=1, limit=1) == said[1:2]
    assert profile.places["Lek Sombat"].where.endswith("¶3")


def test_what_is_suggested_and_what_is_recorded_are_promises(known: Archive) -> None:
    who = join(known)
    suggested = known.roster.promised(who)
    assert suggested
    assert all(item.commitment is None for item in suggested)
    known.review.confirm(known.review.queue().items[0])
    again = known.roster.promised(named(known, "Thailand", WhoSort.COUNTRY))
    assert len([item for item in again if item.commitment]) == 1
    assert len(again) >= len(suggested)


def test_a_join_comes_apart_as_one_act_and_back(known: Archive) -> None:
    who = join(known)
    known.roster.take_apart(who, "Lek Sombat")
    assert len(known.people.all()) == 2
    assert known.undo_name == f"Take Lek Sombat apart from {who.name}"
    known.undo()
    assert len(known.people.all()) == 1


def test_a_country_and_a_body_have_their_people(known: Archive) -> None:
    country = known.roster.profile(named(known, "Thailand", WhoSort.COUNTRY))
    assert [who.name for who in country.people] == ["Lek Sombat", "Lek Sombath"]
    assert known.roster.roll(WhoSort.BODY).counts[WhoSort.BODY] >= 1


def test_the_forums_at_which_somebody_spoke_are_listed(samples: Archive) -> None:
    who = next(who for who in samples.people.all() if "Tamaru" in who.name)
    assert samples.roster.profile(who).forums


def test_a_person_is_found_by_a_mention(known: Archive) -> None:
    mention = known.people.all()[0].mentions[0].mention
    assert known.roster.find(mention) == known.people.all()[0]
    assert known.roster.find(Mention(mention.document, "Nobody")) is None


def a_mention(paper: str, name: str, country: str = "", body: str = "") -> MentionFacts:
    return MentionFacts(
        Mention(DocumentId(paper), name), None, body or None, country or None, None, 1
    )


def groups(*facts: MentionFacts, **decisions: tuple[tuple[Mention, Mention], ...]) -> list[str]:
    found = persons_of(facts, Decisions(**decisions), folded)
    return sorted("".join(sorted(m.mention.document for m in who.mentions)) for who in found)


def test_one_name_is_presumed_one_person_unless_country_or_body_contradict() -> None:
    assert groups(a_mention("a", "Li Bo", "CN"), a_mention("b", "LI BO")) == ["ab"]
    assert groups(a_mention("a", "Li Bo", "CN"), a_mention("b", "Li Bo", "SG")) == ["a", "b"]
    assert groups(a_mention("a", "Li Bo", "", "X"), a_mention("b", "Li Bo", "", "Y")) == ["a", "b"]
    waters = a_mention("b", "Li Bo", "", "Water Ministry")
    assert groups(a_mention("a", "Li Bo", "", "Ministry of Water"), waters) == ["ab"]
    assert groups(a_mention("a", "Li Bo", "", "Ministry of Trade"), waters) == ["a", "b"]
    assert groups(a_mention("a", "Li Bo", "CN", "X"), a_mention("b", "Li Bo", "CN", "Y")) == ["ab"]


def test_a_name_without_country_joins_neither_of_two_countries() -> None:
    found = groups(
        a_mention("a", "Li Bo", "CN"), a_mention("b", "Li Bo", "SG"), a_mention("c", "Li Bo")
    )
    assert found == ["a", "b", "c"]


def test_what_somebody_decided_counts_more_than_the_names() -> None:
    one, two = a_mention("a", "Li Bo", "CN"), a_mention("b", "Li Bo", "CN")
    assert groups(one, two, different=((one.mention, two.mention),)) == ["a", "b"]
    other = a_mention("c", "Li Po")
    assert groups(one, other, same=((one.mention, other.mention),)) == ["ac"]
