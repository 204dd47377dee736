"""Answers as the archive gives them, made by hand for the tests of the search page."""

from archive_app.model.finding import (
    Facet,
    FacetValue,
    Findings,
    Narrowing,
    PaperHead,
    PaperHits,
    PaperRows,
    Request,
)
from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, EntrySpeaker, SpeakerBasis
from archive_app.model.result import Hit
from archive_app.model.span import Range
from archive_app.model.statement import QuoteType

TEXT = "Idham agreed that prevention is the foundation of safe production."


def a_hit(document: str, number: int, text: str = TEXT) -> Hit:
    start = text.find("prevention")
    marks = (Range(start, start + len("prevention")),) if start >= 0 else ()
    speaker = EntrySpeaker(
        ("n1",), "Idham", None, None, "ID", SpeakerBasis.SUGGESTED, (), QuoteType.INDIRECT
    )
    return Hit(
        DocumentId(document), None, "A paper", "speech", EntryKind.PASSAGE, "2023", number, "",
        None, 100 * number, 100 * number + len(text), text, (speaker,), 1.0, marks,
        Range(0, len(text)), f"p:{document}:{number}",
    )  # fmt: skip


def some_rows(group: PaperHits) -> PaperRows:
    head = PaperHead(
        group.document, f"Paper {group.document}", title_is_printed=True, kind="speech",
        where="Nanning", date="2023", language="en", translated=False,
    )  # fmt: skip
    numbers = [int(key.rpartition(":")[2]) for key in group.keys]
    return PaperRows(head, tuple(a_hit(group.document, number) for number in numbers))


def an_answer(
    papers: int = 4,
    hits: int = 5,
    *,
    whole: int = 2,
    typed: str = "prevention",
    narrowing: Narrowing = Narrowing(),  # noqa: B008 - a frozen value
) -> Findings:
    """Return `papers` papers of `hits` hits each, of which the first `whole` come along."""
    groups = tuple(
        PaperHits(
            DocumentId(f"d{paper}"), tuple(f"p:d{paper}:{number}" for number in range(1, hits + 1))
        )
        for paper in range(papers)
    )
    first = tuple(some_rows(PaperHits(group.document, group.keys[:3])) for group in groups[:whole])
    facets = {
        Facet.COUNTRY: (FacetValue("VN", 3), FacetValue("ID", 2), FacetValue("", 1)),
        Facet.KIND: (FacetValue("speech", 6),),
    }
    return Findings(
        Request(typed, narrowing), typed, groups, {EntryKind.PASSAGE: papers * hits}, papers,
        facets, {2022: 4, 2023: 2}, first=first,
    )  # fmt: skip
