"""Reckons of each commitment what a cell shows: its row, its chain, evidence and schedule."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from archive_app.archive.gathering import Gathered, Promise
from archive_app.archive.people import folded
from archive_app.language.countries import country_name
from archive_app.model.commitment import Closure, Evidence, Schedule, Strength
from archive_app.model.ids import CommitmentId, DocumentId
from archive_app.model.ledger import Deed, Entry, Happening, LedgerFilter, News
from archive_app.model.promise import schedule_of
from archive_app.model.text import one_line

_STRENGTHS = {strength.value: strength for strength in Strength}
_CLOSURES = {"": Closure.OPEN, **{closure.value: closure for closure in Closure}}
_SPEAKERS = frozenset(
    {
        *("we", "i", "us", "our", "they", "it", "he", "she", "my", "his country", "my country"),
        *("我们", "我", "我国", "我們", "我國", "kami", "kita", "saya", "chúng tôi", "tôi"),
        *("เรา", "พวกเรา", "ข้าพเจ้า"),
    }
)
"""Words by which a speaker means himself or his country; the row is then the speaker's."""


class Reckoning:
    """What is known of the commitments together, as of a day."""

    def __init__(self, gathered: Gathered, as_of: date) -> None:
        """Link the chains of restatements among the commitments that were gathered."""
        self._gathered = gathered
        self._as_of = as_of
        self._by_id = {promise.id: promise for promise in gathered.promises}
        self._later: dict[CommitmentId, list[Promise]] = defaultdict(list)
        for promise in gathered.promises:
            earlier = promise.fields.get("restates")
            if earlier:
                self._later[earlier].append(promise)
        self._rows: dict[tuple[str, str, str], tuple[str, str]] = {}
        self._schedules: dict[str | None, Schedule] = {}
        self._years: dict[DocumentId, str] = {}

    def _row_of(self, promise: Promise) -> tuple[str, str]:
        """Return key and name of the row: a country, or whoever is bound, or who speaks."""
        who = (promise.text("country"), promise.text("actor"), promise.text("voiced_by"))
        row = self._rows.get(who)
        if row is None:
            row = self._rows[who] = row_of(*who)
        return row

    def names(self) -> dict[str, str]:
        """Return the name of the row of each commitment that was reckoned, by its key."""
        names: dict[str, str] = {}
        for key, name in self._rows.values():
            names.setdefault(key, name)
        return names

    def year(self, document: DocumentId) -> str:
        """Return the year that the meeting's name prints, else that of the paper, "" without."""
        if document not in self._years:
            meeting = self._gathered.meetings.get(document)
            printed = self._gathered.papers[document].date
            dated = (printed.earliest or "")[:4] if printed else ""
            self._years[document] = (meeting.year if meeting else "") or dated
        return self._years[document]

    def entry(self, promise: Promise) -> Entry:
        """Return the commitment as a cell shows it."""
        deadline = promise.fields.get("deadline") or {}
        due = deadline.get("latest")
        later = self._after(promise)
        meeting = self._gathered.meetings.get(promise.document)
        return Entry(
            promise.id,
            promise.document,
            self._row_of(promise)[0],
            promise.text("actor"),
            promise.text("voiced_by"),
            one_line(promise.text("action")),
            _STRENGTHS[promise.fields["strength"]],
            self._evidence(promise, later),
            self._schedule(due),
            _CLOSURES[promise.text("closure")],
            promise.text("theme"),
            self.year(promise.document),
            meeting.series if meeting else "",
            due or "",
            one_line(deadline.get("printed", "")),
            promise.recorded_at,
            self._restated(later),
        )

    def passes(self, entry: Entry, wanted: LedgerFilter) -> bool:
        """Whether the filter lets the entry through."""
        return (
            (not wanted.country or entry.row == wanted.country)
            and (not wanted.strengths or entry.strength in wanted.strengths)
            and (not wanted.evidence or entry.evidence in wanted.evidence)
            and (not wanted.closures or entry.closure in wanted.closures)
            and (not wanted.schedules or entry.schedule in wanted.schedules)
            and (not wanted.theme or entry.theme.casefold() == wanted.theme.casefold())
            and self._is_news(entry, wanted)
        )

    def news(self, entry: Entry, since: date) -> frozenset[News]:
        """Return what has happened to the commitment on `since` or later, up to the day."""
        first, last = since.isoformat(), self._as_of.isoformat()
        follow_ups = self._by_id[entry.id].follow_ups
        happened = {
            News.ENTERED: entry.recorded_at[:10] >= first,
            News.OVERDUE: bool(entry.due) and first <= entry.due < last,
            News.FOLLOWED_UP: any(first <= item["day"] <= last for item in follow_ups),
            News.RESTATED: any(
                item.recorded_at[:10] >= first for item in self._after(self._by_id[entry.id])
            ),
        }
        return frozenset(news for news, is_so in happened.items() if is_so)

    def happenings(self, entry: Entry) -> Iterator[Happening]:
        """Yield what happened to the commitment, as far as it is known, in no order."""
        promise = self._by_id[entry.id]
        printed = self._gathered.papers[promise.document].date
        day = (printed.earliest if printed else None) or entry.year
        restates = promise.fields.get("restates") in self._by_id
        yield Happening(day, Deed.RESTATED if restates else Deed.PROMISED, entry)
        for item in promise.follow_ups:
            deed = Deed.SEARCHED if item.get("query") else Deed.FOLLOWED_UP
            level = item.get("evidence")
            yield Happening(item["day"], deed, entry, Evidence(level) if level else None)
        if entry.due:
            yield Happening(entry.due, Deed.DUE, entry)

    def _is_news(self, entry: Entry, wanted: LedgerFilter) -> bool:
        if wanted.since is None:
            return True
        return bool(self.news(entry, wanted.since) & (wanted.news or frozenset(News)))

    def _schedule(self, due: str | None) -> Schedule:
        if due not in self._schedules:
            self._schedules[due] = schedule_of(due, self._as_of)
        return self._schedules[due]

    def _after(self, promise: Promise) -> list[Promise]:
        """Return the wordings that restate this one, directly or not."""
        if promise.id not in self._later:
            return []
        found: list[Promise] = []
        pending = list(self._later.get(promise.id, ()))
        while pending:
            item = pending.pop()
            if item not in found and item is not promise:
                found.append(item)
                pending.extend(self._later.get(item.id, ()))
        return found

    def _evidence(self, promise: Promise, later: list[Promise]) -> Evidence:
        """Return the level that the latest evidence on any wording of the chain supports."""
        if not (promise.follow_ups or later or promise.fields.get("restates")):
            return Evidence.NONE_ENTERED
        chain = [promise, *later]
        earlier = self._by_id.get(promise.fields.get("restates") or CommitmentId(""))
        while earlier is not None and earlier not in chain:
            chain.append(earlier)
            earlier = self._by_id.get(earlier.fields.get("restates") or CommitmentId(""))
        last = self._as_of.isoformat()
        found = [
            (item["day"], item["evidence"])
            for link in chain
            for item in link.follow_ups
            if item["evidence"] and item["day"] <= last
        ]
        return Evidence(max(found, key=lambda pair: pair[0])[1]) if found else Evidence.NONE_ENTERED

    def _restated(self, later: list[Promise]) -> tuple[str, ...]:
        if not later:
            return ()
        years = sorted({self.year(item.document) for item in later} - {""})
        return tuple(years) or ("",)


def row_of(country: str, actor: str, voiced_by: str) -> tuple[str, str]:
    """Return key and name of the row in which a commitment of these three stands."""
    if country:
        return country, country_name(country, "en")
    is_speaker = not actor or folded(actor) in _SPEAKERS
    name = one_line(voiced_by if is_speaker and voiced_by else actor)
    shown = name[4:] if name[:4].casefold() == "the " else name
    return folded(shown), shown
