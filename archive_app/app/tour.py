"""`tour DIR`: the whole main job on the sample papers, so that everybody can see what comes out."""

import argparse
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from archive_app.app.sample import take_in_samples
from archive_app.archive import Archive, fields_of
from archive_app.cli.command import Command, Context, printable
from archive_app.errors import WrongUse
from archive_app.model.briefing import TableQuery
from archive_app.model.commitment import Evidence, Strength
from archive_app.model.index import EntryKind
from archive_app.model.paper import Paper
from archive_app.model.promise import Commitment, FollowUp
from archive_app.model.result import Hit
from archive_app.model.statement import Decision
from archive_app.model.text import PassageKind
from archive_app.safe.atomic import make_folder, write_atomically

_MARK = "tour.txt"
_QUERIES = (
    ("What Indonesia said about prevention", "prevention speaker:idham"),
    ("Early warning on the specimen rivers", '"early warning" forum:river'),
    ("Prevention in Chinese papers", "预防"),
    ("Training of inspectors", "training inspectors"),
)
_RECORDED = (Strength.PLEDGE, Strength.OBLIGATION)
_MOST_RECORDED = 15
_FOUND = (
    (
        "gauges",
        "gauge 120 commissioned Sorrel",
        Evidence.SUBSTANTIAL,
        "Three of them do not transmit, say the minutes.",
    ),
    ("depot", "depot would not be built", Evidence.NOT_STARTED, "Given up, say the minutes."),
)
"""A word of a promise, the search that finds what came of it, and how far that is done."""
_IN_VAIN = ("classroom", '"second classroom" date:2021-06..')
_CITED_EACH = 2
_HEADING = 60
"""Characters up to which a passage is rather a heading than something to cite."""
_FILES = ("briefing.docx", "briefing.md", "briefing.html", "briefing.pdf", "ledger.xlsx")


@dataclass(slots=True)
class _Tour:
    """One tour through `archive`, with what it did told line by line."""

    archive: Archive
    folder: Path
    today: date
    context: Context
    told: list[str] = field(default_factory=list)
    recorded: list[Commitment] = field(default_factory=list)

    def run(self) -> None:
        """Take in, link, search, mark, confirm, record, follow up, brief and export."""
        self._take_in()
        found = {title: self._search(query) for title, query in _QUERIES}
        self._mark(found[_QUERIES[0][0]])
        self._record_commitments()
        self._follow_up()
        self._brief(found)
        self._export()

    def _take_in(self) -> None:
        taken = self.context.drain(take_in_samples(self.archive))
        self.context.drain(self.archive.refresh())
        report = taken.report
        self.told.append(
            f"Took in {len(report.added)} papers ({len(report.skipped)} met twice, "
            f"{len(report.failed)} not read) and linked {taken.linked} translations."
        )

    def _search(self, query: str) -> list[Hit]:
        result = self.archive.search(query, limit=20)
        self.told.append(f"Searched for {query}: {result.total} found.")
        return [hit for hit in result.hits if hit.entry is EntryKind.PASSAGE and self._is_said(hit)]

    def _is_said(self, hit: Hit) -> bool:
        """Whether the hit is more than a heading or a row, which look odd as a quotation."""
        text = self.archive.papers.text(self.archive.papers.get(hit.document))
        kind = text.passage(hit.passage or 1).kind
        return kind not in (PassageKind.HEADING, PassageKind.CELL) and len(hit.text) > _HEADING

    def _mark(self, hits: list[Hit]) -> None:
        for hit in hits[:1]:
            paper = self.archive.papers.get(hit.document)
            span = self.archive.span(paper, hit.passage or 1)
            self.archive.annotations.make(
                paper.id, span, note="Use this in the opening remarks.", tags=("prevention",)
            )
            for statement in self.archive.statements.of(paper):
                shared = any(
                    part.start < hit.end and hit.start < part.end
                    for part in statement.found.content
                )
                if shared:
                    self.archive.statements.decide(statement.id, Decision.CONFIRMED)
            self.told.append(
                f"Marked passage {hit.passage} of “{paper.title}”, confirmed who spoke."
            )

    def _record_commitments(self) -> None:
        for paper in self._originals():
            for name, found in self.archive.commitments.suggestions(paper.id):
                dated = found.strength in _RECORDED and found.deadline is not None
                if dated and len(self.recorded) < _MOST_RECORDED:
                    span = self.archive.span_at(paper.id, found.span)
                    made = self.archive.commitments.record(paper.id, span, fields_of(name, found))
                    self.recorded.append(made)
        self.told.append(f"Recorded {len(self.recorded)} suggested promises that have a deadline.")

    def _follow_up(self) -> None:
        shown = sum(self._show(*found) for found in _FOUND)
        word, query = _IN_VAIN
        promise = self._promise(word)
        result = self.archive.search(query)
        in_vain = promise is not None and (not result.total or bool(result.notice))
        if promise is not None and in_vain:
            self._follow(promise, FollowUp(self.today.isoformat(), None, "", query=query))
        self.told.append(
            f"Followed them up: {shown} with a passage that shows what came of them, "
            f"{int(in_vain)} with a search that found nothing."
        )

    def _show(self, word: str, query: str, level: Evidence, note: str) -> bool:
        """Attach the newest passage that `query` finds to the promise with `word` in it."""
        promise = self._promise(word)
        hits = [hit for hit in self.archive.search(query, by_date=True).hits if hit.passage]
        if promise is None or not hits:
            return False
        paper = self.archive.papers.get(hits[0].document)
        span = self.archive.span(paper, hits[0].passage or 1)
        item = FollowUp(self.today.isoformat(), level, note, document=paper.id, span=span)
        self._follow(promise, item)
        return True

    def _promise(self, word: str) -> Commitment | None:
        return next((promise for promise in self.recorded if word in promise.action), None)

    def _follow(self, promise: Commitment, item: FollowUp) -> None:
        item = replace(item, last_event=self.archive.last_event)
        self.archive.commitments.follow_up(promise.id, item)

    def _brief(self, found: dict[str, list[Hit]]) -> None:
        briefings = self.archive.briefings
        made = briefings.make(
            "tour", title="Sample briefing: safety at work and on rivers", marking="Internal"
        )
        briefings.add_prose(
            made.id,
            "This briefing was made by the tour from the **sample papers**. The river forum, its "
            "countries and its people are invented.",
        )
        for title, hits in found.items():
            if hits:
                briefings.add_heading(made.id, title)
            for hit in hits[:_CITED_EACH]:
                paper = self.archive.papers.get(hit.document)
                span = self.archive.span(paper, hit.passage or 1)
                briefings.add_citation(made.id, paper.id, span)
        briefings.add_heading(made.id, "What was promised")
        briefings.add_table(made.id, TableQuery())
        self.told.append(f"Wrote a briefing of {len(briefings.named('tour').blocks)} blocks.")

    def _export(self) -> None:
        self.context.drain(self.archive.refresh())
        briefing = self.archive.briefings.named("tour")
        for name in _FILES:
            path = self.folder / name
            if name.startswith("briefing"):
                self.archive.publishing.export_briefing(briefing, path, as_of=self.today)
            else:
                self.archive.publishing.export_ledger(TableQuery(), path, as_of=self.today)
        pictures = self.folder / "pictures"
        make_folder(pictures)
        printed = self.archive.publishing.prepare(briefing, as_of=self.today)
        for number, picture in enumerate(self.archive.publishing.pictures(printed), start=1):
            write_atomically(pictures / f"briefing-{number}.png", picture)
        self.told.append(f"Results: {self.folder}: archive/, {', '.join(_FILES)}, pictures/.")

    def _originals(self) -> Iterator[Paper]:
        for paper in sorted(self.archive.papers.all(), key=lambda item: item.paths):
            if not any(link.relation == "translation of" for link in paper.links):
                yield paper


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    folder: Path = arguments.folder
    home = folder / "archive"
    if home.exists():
        if not (folder / _MARK).exists():
            raise WrongUse(f"{home} is there and no tour made it. Nothing was changed.")
        shutil.rmtree(home)
    make_folder(folder)
    write_atomically(folder / _MARK, b"Made by the tour; the next tour here replaces archive/.\n")
    with replace(context, folder=home).writing(make=True) as archive:
        tour = _Tour(archive, folder, context.today, context)
        tour.run()
    data = {"folder": str(folder), "told": tour.told}
    context.answer(data, lambda: printable("\n".join(tour.told)))
    return 0


COMMAND = Command("tour", "do the whole main job on the sample papers", _arguments, _run)
