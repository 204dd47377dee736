"""The search page gets hits by paper, facets to choose from and rows by key."""

import pytest

from archive_app.archive import Archive
from archive_app.archive.series import series_of_papers
from archive_app.archive.verifying import Verdict
from archive_app.errors import QueryError
from archive_app.model.finding import (
    Alike,
    Facet,
    Findings,
    Holding,
    Narrowing,
    Order,
    PaperHits,
    Request,
)
from archive_app.model.index import EntryKind, SpeakerBasis
from archive_app.model.paper import Paper
from archive_app.model.people import Mention
from archive_app.model.result import Hit
from archive_app.model.span import Range
from archive_app.model.statement import QuoteType
from archive_app.operation import drain


def counts(found: Findings, facet: Facet) -> dict[str, int]:
    return {value.id: value.count for value in found.facets[facet]}


def find(archive: Archive, typed: str, **choices: object) -> Findings:
    return archive.finding.find(Request(typed, Narrowing(**choices)))  # type: ignore[arg-type]


def test_hits_are_grouped_by_paper_and_the_first_come_whole(samples: Archive) -> None:
    found = find(samples, "prevention")
    assert found.documents == len(found.papers) == len({p.document for p in found.papers}) > 3
    assert sum(len(paper.keys) for paper in found.papers) == found.total
    for paper, rows in zip(found.papers, found.first, strict=False):
        assert rows.head.document == paper.document
        assert tuple(hit.key for hit in rows.hits) == paper.keys[:3]
    assert found.also
    assert all(form.startswith("prevent") for form in found.also)


def test_a_hit_tells_whether_words_are_quoted_and_on_what_basis(
    archive: Archive, news: Paper
) -> None:
    (rows,) = find(archive, "gauges OR villages").first
    passages = [hit for hit in rows.hits if hit.entry is EntryKind.PASSAGE]
    speakers = {hit.speakers[0].name: hit.speakers[0] for hit in passages if hit.speakers}
    assert speakers["Siti Rahma"].quote_type is QuoteType.INDIRECT
    assert speakers["Tran Van Long"].basis is SpeakerBasis.SUGGESTED


def test_a_choice_narrows_and_its_own_facet_still_shows_the_others(samples: Archive) -> None:
    wide = find(samples, "river")
    language = wide.facets[Facet.LANGUAGE][0].id
    narrow = find(samples, "river", language=(language,))
    assert counts(narrow, Facet.LANGUAGE) == counts(wide, Facet.LANGUAGE)
    assert narrow.entries[EntryKind.PASSAGE] == counts(wide, Facet.LANGUAGE)[language]
    assert sum(counts(narrow, Facet.KIND).values()) == narrow.entries[EntryKind.PASSAGE]
    for value in narrow.facets[Facet.SPEAKER]:
        chosen = find(samples, "river", language=(language,), speaker=(value.id,))
        assert chosen.entries[EntryKind.PASSAGE] == value.count
    for value in narrow.facets[Facet.COUNTRY]:
        chosen = find(samples, "river", language=(language,), country=(value.id,))
        assert chosen.entries[EntryKind.PASSAGE] == value.count


def test_years_narrow_as_a_range(samples: Archive) -> None:
    wide = find(samples, "river")
    assert set(wide.years) >= {2019, 2023}
    narrow = find(samples, "river", years=(2019, 2021))
    assert narrow.years == wide.years
    assert narrow.entries[EntryKind.PASSAGE] == sum(
        count for year, count in wide.years.items() if 2019 <= year <= 2021
    )


def test_papers_come_newest_or_oldest_first(samples: Archive) -> None:
    def first_date(order: Order) -> str:
        return samples.finding.find(Request("river", order=order)).first[0].head.date

    assert "2019" in first_date(Order.OLDEST)
    assert "202" in first_date(Order.NEWEST)


def test_papers_come_by_forum_the_last_meeting_first(samples: Archive) -> None:
    found = samples.finding.find(Request("river", order=Order.FORUM))
    assert {p.document for p in found.papers} == {p.document for p in find(samples, "river").papers}
    meetings = series_of_papers(samples.papers.forums_of_papers())
    places = [meetings.get(paper.document) for paper in found.papers]
    held = [place for place in places if place is not None]
    assert places[: len(held)] == held
    assert len({place.series for place in held}) > 1
    order = [(place.series.casefold(), -(place.number or 0)) for place in held]
    assert order == sorted(order)


def test_words_that_stand_together_nowhere_are_counted(archive: Archive, news: Paper) -> None:
    lacking = find(archive, "villages warned gauges zzzz")
    assert (lacking.words_met, lacking.words_asked) == (2, 4)
    assert (find(archive, "villages warned").words_met, find(archive, "zzzz").words_met) == (0, 0)
    unspaced = find(archive, "villages 警报系统设施")
    assert unspaced.words_asked == 0


def test_a_search_stays_within_one_paper(samples: Archive) -> None:
    wide = find(samples, "prevention")
    paper = wide.papers[1]
    narrow = find(samples, "prevention", paper=paper.document)
    assert narrow.papers == (paper,)
    assert narrow.total == len(paper.keys) == sum(narrow.entries.values())
    assert narrow.request.narrowing.inside(None) == Narrowing()


def the_passage(archive: Archive, typed: str) -> tuple[Hit, Alike]:
    """Return the best passage for what is typed, and a wish for others like it."""
    hits = [hit for rows in find(archive, typed).first for hit in rows.hits]
    hit = next(hit for hit in hits if hit.entry is EntryKind.PASSAGE)
    return hit, Alike(hit.document, Range(hit.start, hit.end), hit.text)


def test_passages_like_one_share_its_rare_words_and_it_is_not_among_them(samples: Archive) -> None:
    hit, alike = the_passage(samples, "early warning gauges river")
    found = samples.finding.find(Request("", alike=alike))
    keys = [key for paper in found.papers for key in paper.keys]
    assert hit.key not in keys
    assert found.total == len(keys) > 0
    assert all(row.highlights for rows in found.first for row in rows.hits)
    assert found.instead == ""
    narrow = samples.finding.find(Request("river", alike=alike))
    assert 0 < narrow.total < found.total
    for rows in narrow.first:
        assert all("river" in row.text.casefold() for row in rows.hits if row.start < row.end)


def test_nothing_is_like_words_that_nobody_shares(archive: Archive, news: Paper) -> None:
    alone = Alike(news.id, Range(0, 4), "xyzzy plugh")
    assert archive.finding.find(Request("", alike=alone)).total == 0
    assert not Request("", alike=alone).is_blank
    assert Request(" ").is_blank


def test_notes_tags_and_commitments_are_found_by_plain_words(archive: Archive, news: Paper) -> None:
    span = archive.span(news, 4)
    archive.annotations.make(news.id, span, note="Ask about budgets", tags=("quokka",))
    archive.annotations.make(news.id, archive.span(news, 3), tags=("numbat care",))
    archive.papers.tag(news.id, "wombat")
    drain(archive.refresh())
    for typed, kind, text in (
        ("budgets quokka", EntryKind.NOTE, "Ask about budgets #quokka"),
        ("#numbat", EntryKind.NOTE, "#numbat care"),
        ("wombat", EntryKind.TAG, "#wombat"),
    ):
        found = find(archive, typed)
        assert (found.entries[kind], found.total) == (1, 1)
        (hit,) = found.first[0].hits
        assert (hit.entry, hit.text) == (kind, text)
        assert hit.highlights
    archive.papers.untag(news.id, "wombat")
    drain(archive.refresh())
    assert find(archive, "wombat").total == 0


def test_marks_point_into_the_text_of_the_paper(archive: Archive, news: Paper) -> None:
    group = find(archive, "villages OR warning").papers[0]
    text = archive.papers.text(news).text
    marked = [
        text[r.start : r.end].casefold()
        for r in archive.finding.marks("villages OR warning", group)
    ]
    assert marked
    assert set(marked) <= {"villages", "warning", "warnings", "warned"}


def test_rows_of_a_paper_that_was_removed_are_left_out(archive: Archive, news: Paper) -> None:
    group = find(archive, "villages").papers[0]
    archive.papers.remove(news.id)
    assert archive.finding.rows("villages", [group]) == ()
    archive.papers.restore(news.id)
    gone = PaperHits(news.id, (f"p:{news.id}:4711",))
    assert archive.finding.rows("villages", [gone])[0].hits == ()


def test_names_that_were_joined_are_one_choice(archive: Archive, news: Paper) -> None:
    before = find(archive, "").facets[Facet.SPEAKER]
    names = [value.name for value in before]
    assert "Siti Rahma" in names
    first, second = Mention(news.id, "Siti Rahma"), Mention(news.id, "Tran Van Long")
    archive.people.decide(first, second, same=True)
    drain(archive.refresh())
    (both,) = [v for v in find(archive, "").facets[Facet.SPEAKER] if "Siti" in (v.name or "")]
    assert both.name == "Siti Rahma, Tran Van Long"
    assert find(archive, "", speaker=(both.id,)).entries[EntryKind.PASSAGE] == both.count


def test_a_misspelt_word_is_offered_as_it_stands_in_the_papers(
    archive: Archive, news: Paper
) -> None:
    assert find(archive, "vilages").instead == "villages"
    assert find(archive, "vilages flod").total == 0
    assert find(archive, "villages").instead == ""
    assert find(archive, "zzzzzz").instead == ""


def test_a_refused_query_and_an_odd_one_point_at_the_place(archive: Archive, news: Paper) -> None:
    with pytest.raises(QueryError):
        find(archive, "villages~9")
    (oddity,) = find(archive, "villages AND").oddities
    assert (oddity.place.start, oddity.place.end) == (9, 12)
    assert find(archive, "villages AND").total


def test_without_an_index_papers_are_behind(archive: Archive, news: Paper) -> None:
    archive._caches.forget()
    found = find(archive, "villages")
    assert (found.total, found.papers, found.behind) == (0, (), 1)


def test_choices_are_put_on_and_taken_off() -> None:
    one = Narrowing().toggled(Facet.KIND, "speech")
    two = one.toggled(Facet.KIND, "other")
    assert two.kind == ("speech", "other")
    assert two.toggled(Facet.KIND, "speech").toggled(Facet.KIND, "other") == Narrowing()
    assert one
    assert not Narrowing()


def test_the_word_that_is_being_typed_finds_what_it_begins(archive: Archive, news: Paper) -> None:
    found = find(archive, "warned vill")
    assert (found.searched, found.also) == ("warned vill*", ("villages",))
    assert find(archive, "villages").searched == "villages"
    assert find(archive, "vilages").searched == "vilages"


def test_it_is_known_whether_only_the_samples_are_there(archive: Archive, samples: Archive) -> None:
    held = samples.finding.holding()
    assert held.samples_alone
    assert held.papers > 20
    assert archive.finding.holding() == Holding(0, samples_alone=True)


def test_other_papers_are_no_samples(archive: Archive, news: Paper) -> None:
    assert archive.finding.holding() == Holding(1, samples_alone=False)


def test_a_quotation_is_checked_with_the_words_that_the_paper_has(
    archive: Archive, news: Paper
) -> None:
    sentence = archive.papers.text(news).passage_text(4)
    checked = archive.finding.check(sentence.replace("villages", "towns", 1))
    assert checked.found.verdict is Verdict.CHANGED
    assert checked.head is not None
    assert checked.head.document == news.id
    (item,) = checked.found.differences
    at = item.place.start - checked.found.start
    assert checked.held[at:].startswith("villages")
    assert archive.finding.check("elephants dance").head is None
