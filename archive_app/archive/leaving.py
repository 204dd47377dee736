"""What is to be looked at before a briefing leaves: drifted words, markings, suggestions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from archive_app.archive.citing import Citing, marking_scale
from archive_app.archive.papers import Papers
from archive_app.archive.spans import find_words
from archive_app.archive.verifying import Verdict, Verification
from archive_app.model.briefing import Briefing
from archive_app.model.citation import (
    BriefingPrint,
    Citation,
    CitationPrint,
    PrintBlock,
    ProsePrint,
    TablePrint,
    Wording,
)
from archive_app.model.ids import BlockId
from archive_app.model.leaving import LeavingCheck, Matter
from archive_app.model.span import Range, span_of

_QUOTED = re.compile(r'[“„«"「『]([^“”„«»"「」『』\n]{12,600})[”“»"」』]')
"""Quoted words long enough to be a quotation and not a term, within one line."""
_LEAST_WORDS = 4
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]")

Cited = tuple[int, BlockId, Citation]
"""A citation with the number of its footnote and the block in which it stands."""


class Leaving:
    """Looks through briefings before they leave."""

    def __init__(
        self, *, papers: Papers, citing: Citing, verify: Callable[[str], Verification]
    ) -> None:
        """Compare with `papers`; `verify` says how quoted words stand to what is held."""
        self._papers = papers
        self._citing = citing
        self._verify = verify

    def checks(self, briefing: Briefing, printed: BriefingPrint) -> tuple[LeavingCheck, ...]:
        """Return what to look at first, then what is well; `printed` is `briefing` prepared."""
        cited = tuple(footnotes_of(printed))
        found = [
            *self._prose(printed),
            *self._changed(cited),
            *_unconfirmed(cited),
            *_marking(briefing.marking, cited),
            *_unplaced(briefing),
        ]
        return (*found, *_well(found, cited))

    def _prose(self, printed: BriefingPrint) -> Iterator[LeavingCheck]:
        for block in printed.blocks:
            if isinstance(block, ProsePrint):
                for words in quoted_in(block.markdown):
                    yield from self._quoted(block.id, words)

    def _quoted(self, block: BlockId, words: str) -> Iterator[LeavingCheck]:
        found = self._verify(words)
        check = LeavingCheck(Matter.MISSING, (block,), quoted=words)
        if found.document is None:
            yield check
            return
        place = Range(found.start, found.end)
        check = replace(check, text=found.text, document=found.document, range=place)
        if found.verdict is Verdict.CHANGED:
            said = ", ".join(item.quoted for item in found.differences if item.quoted)
            held = ", ".join(item.paper for item in found.differences if item.paper)
            yield replace(check, matter=Matter.DIFFERS, said=said, held=held)
            return
        paper = self._papers.get(found.document)
        text = self._papers.text(paper).text
        span = span_of(paper.text_version, text, found.start, found.end)
        if self._citing.cite(paper.id, span).wording is Wording.REPORTED:
            yield replace(check, matter=Matter.QUOTED_REPORT)

    def _changed(self, cited: tuple[Cited, ...]) -> Iterator[LeavingCheck]:
        for number, block, citation in cited:
            paper = self._papers.get(citation.document)
            check = LeavingCheck(
                Matter.REMOVED,
                (block,),
                (number,),
                quoted=citation.quotation,
                document=paper.id,
                range=citation.span.range,
            )
            if paper.removed:
                yield check
            elif paper.text_version != citation.span.text_version and not find_words(
                self._papers.text(paper).text, citation.span.exact
            ):
                yield replace(check, matter=Matter.CHANGED, range=None)


def footnotes_of(printed: BriefingPrint) -> Iterator[Cited]:
    """Yield the citations with the numbers of their footnotes, as every format counts them."""
    number = 0
    for block in printed.blocks:
        for citation in _citations(block):
            number += 1
            yield number, block.id, citation


def quoted_in(markdown: str) -> list[str]:
    """Return the words in quotation marks that are long enough to be somebody's words."""
    # A stop before the closing mark is the writer's, not the paper's.
    found = (match[1].strip().rstrip(".,;") for match in _QUOTED.finditer(markdown))
    return [
        words for words in found if len(words.split()) >= _LEAST_WORDS or _SPACELESS.search(words)
    ]


def _citations(block: PrintBlock) -> tuple[Citation, ...]:
    match block:
        case CitationPrint():
            return (block.citation,)
        case TablePrint():
            return tuple(row.citation for row in block.rows)
    return ()


def _unconfirmed(cited: tuple[Cited, ...]) -> Iterator[LeavingCheck]:
    resting = [item for item in cited if item[2].caution]
    if resting:
        first = resting[0][2]
        yield LeavingCheck(
            Matter.UNCONFIRMED,
            tuple(dict.fromkeys(block for _, block, _ in resting)),
            tuple(number for number, _, _ in resting),
            document=first.document,
            range=first.span.range,
        )


def _marking(own: str, cited: tuple[Cited, ...]) -> Iterator[LeavingCheck]:
    scale = marking_scale()
    marked = [item for item in cited if item[2].marking]
    highest = scale.highest((*(item[2].marking for item in marked), *filter(None, (own,))))
    above = [item for item in marked if item[2].marking == highest]
    if marked and highest != own and above:
        number, block, citation = above[0]
        yield LeavingCheck(
            Matter.MARKING,
            (block,),
            (number,),
            marking=highest,
            document=citation.document,
            range=citation.span.range,
        )


def _unplaced(briefing: Briefing) -> Iterator[LeavingCheck]:
    waiting = briefing.collected
    if waiting and len(waiting) < len(briefing.blocks):
        yield LeavingCheck(Matter.UNPLACED, tuple(block.id for block in waiting))


def _well(found: list[LeavingCheck], cited: tuple[Cited, ...]) -> Iterator[LeavingCheck]:
    matters = {check.matter for check in found}
    reported = [item for item in cited if item[2].wording is Wording.REPORTED]
    if reported and Matter.QUOTED_REPORT not in matters:
        yield LeavingCheck(Matter.REPORTED_BARE, footnotes=tuple(item[0] for item in reported))
    leading = all(citation.locator for _, _, citation in cited)
    if cited and leading and not matters & {Matter.CHANGED, Matter.REMOVED}:
        yield LeavingCheck(Matter.FOOTNOTES_LEAD, footnotes=tuple(item[0] for item in cited))
