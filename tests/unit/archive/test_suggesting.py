"""While one types, words, names, forums and tags are offered that may be meant."""

import pytest

from archive_app.archive import Archive
from archive_app.model.finding import Request
from archive_app.model.paper import Paper
from archive_app.model.suggestion import Suggestion, SuggestionSort
from archive_app.operation import drain


def offers(archive: Archive, typed: str, caret: int | None = None) -> tuple[Suggestion, ...]:
    return archive.suggesting.suggest(typed, len(typed) if caret is None else caret)


def names(archive: Archive, typed: str, sort: SuggestionSort) -> list[str]:
    return [offer.name for offer in offers(archive, typed) if offer.sort is sort]


def test_words_of_the_papers_are_offered_that_begin_so(archive: Archive, news: Paper) -> None:
    (first, *_) = offers(archive, "dam vill")
    assert first == Suggestion(SuggestionSort.WORD, "villages", "dam villages ", 13)
    assert "villages" not in names(archive, "villages", SuggestionSort.WORD)
    assert offers(archive, "v") == ()
    assert offers(archive, '"vill') == ()
    assert offers(archive, "villages ") == ()


def test_a_name_is_offered_by_any_of_its_words_and_found_when_taken(
    archive: Archive, news: Paper
) -> None:
    assert names(archive, "rah", SuggestionSort.SPEAKER) == ["Siti Rahma"]
    (offer,) = [
        item for item in offers(archive, "villages siti ra") if item.sort is SuggestionSort.SPEAKER
    ]
    assert offer.typed == 'villages speaker:"Siti Rahma" '
    assert offer.caret == len(offer.typed)
    assert archive.finding.find(Request(offer.typed)).total == 1


def test_after_a_field_only_its_names_are_offered(archive: Archive, news: Paper) -> None:
    archive.papers.tag(news.id, "siti care")
    drain(archive.refresh())
    (offer,) = offers(archive, "tag:si")
    assert (offer.sort, offer.typed) == (SuggestionSort.TAG, 'tag:"siti care" ')
    assert {offer.sort for offer in offers(archive, "siti")} >= {
        SuggestionSort.TAG,
        SuggestionSort.SPEAKER,
    }
    assert [offer.name for offer in offers(archive, 'speaker:"tran v')] == ["Tran Van Long"]
    assert {offer.sort for offer in offers(archive, "body:")} == {SuggestionSort.BODY}
    assert offers(archive, "kind:sp") == ()
    assert offers(archive, "word:vill") == ()


def test_in_the_middle_only_the_word_before_the_caret_is_completed(
    archive: Archive, news: Paper
) -> None:
    (offer, *_) = offers(archive, "vill money", 4)
    assert offer.typed == "villages money"
    assert offer.caret == len("villages ")
    assert offers(archive, "villages", 4) == ()


@pytest.mark.parametrize("typed", ["", " ", ":", "speaker:", '"', "预防", "((", "*", "x:y:z"])
def test_odd_beginnings_offer_what_they_can(archive: Archive, news: Paper, typed: str) -> None:
    for offer in offers(archive, typed):
        assert offer.typed.startswith(typed.split(":")[0])


def test_without_an_index_nothing_is_offered(archive: Archive, news: Paper) -> None:
    archive._caches.forget()
    assert offers(archive, "vill") == ()
