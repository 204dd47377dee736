"""Looks for every fault: in SQLite, in hashes, in what points to what, in the folded state."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive_app.errors import ArchiveDamaged
from archive_app.model.event import Event, Kind, body_matches, event_id
from archive_app.model.ids import sha256_hex
from archive_app.model.span import Span
from archive_app.model.text import TextVersion
from archive_app.operation import Cancelled, Operation, Progress
from archive_app.store.fold import is_known
from archive_app.store.record import Record

_STEP = 200


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The faults found, and notes on what is odd but harmless."""

    faults: tuple[Fault, ...]
    notes: tuple[str, ...]


def check(record: Record) -> Operation[CheckReport]:
    """Read everything and return what is wrong with it; changes nothing."""
    faults = [Fault("archive.sqlite3", fault) for fault in record.database.integrity_faults()]
    notes: list[str] = []
    unreadable = list(_unreadable_bodies(record))
    if unreadable:
        said = "The rest was not looked at, since some entries cannot be read; use a backup."
        return CheckReport((*faults, *unreadable), (said,))
    try:
        yield Progress(0, None, "archive.sqlite3")
        events = record.events()
        needed: dict[str, str] = {}
        sound: list[Event] = []
        for number, event in enumerate(events):
            found = list(_event_faults(record, event, needed))
            faults.extend(found)
            if not found:
                sound.append(event)
            if number % _STEP == _STEP - 1:
                yield Progress(number + 1, len(events), "events")
        yield from _blob_faults(record, needed, faults, notes)
        faults.extend(_state_faults(record))
        yield from _span_faults(record, sound, faults)
        unknown = sum(1 for event in events if not is_known(event))
        if unknown:
            notes.append(f"{unknown} entries were written by a newer program; they are kept.")
    except Cancelled:
        notes.append("The check was stopped before its end.")
    return CheckReport(tuple(faults), tuple(notes))


def _event_faults(record: Record, event: Event, needed: dict[str, str]) -> Iterator[Fault]:
    envelope = event.envelope
    where = f"entry {envelope.id[:12]}"
    if event_id(envelope) != envelope.id:
        yield Fault(where, "its envelope is not what its id says")
    if event.body is None:
        purged = any(_is_purged(record, paper) for paper in envelope.papers)
        if not purged:
            yield Fault(where, "its body is missing though nothing that it quotes was purged")
    elif not _is_as_recorded(event):
        yield Fault(where, "its body is not what its envelope says")
    elif envelope.kind == Kind.PAPER_ADDED:
        paper = envelope.base.partition(":")[2]
        needed[paper] = f"the original of paper {paper[:12]}"
        needed[event.body["text_version"]] = f"a text version of paper {paper[:12]}"


def _unreadable_bodies(record: Record) -> Iterator[Fault]:
    rows = record.database.rows(
        "SELECT event FROM body "
        "WHERE CASE WHEN json_valid(json) THEN json_type(json) <> 'object' ELSE 1 END"
    )
    for (event,) in rows:
        yield Fault(f"entry {event[:12]}", "its body cannot be read")


def _is_as_recorded(event: Event) -> bool:
    try:
        return body_matches(event)
    except ValueError:
        return False


def _is_purged(record: Record, paper: str) -> bool:
    return bool(
        record.database.value(
            "SELECT 1 FROM envelope WHERE subject = ? AND kind = 'paper.purged'",
            f"paper:{paper}#purged",
        )
    )


def _blob_faults(
    record: Record, needed: dict[str, str], faults: list[Fault], notes: list[str]
) -> Operation[None]:
    held = set(record.blobs.all())
    for number, (sha256, what) in enumerate(sorted(needed.items())):
        if sha256 not in held:
            faults.append(Fault(f"blob {sha256[:12]}", f"{what} is missing"))
        if number % _STEP == _STEP - 1:
            yield Progress(number + 1, len(needed), "originals and texts")
    for number, sha256 in enumerate(sorted(held & set(needed))):
        content = record.blobs.path(sha256).read_bytes()
        if sha256_hex(content) != sha256:
            faults.append(Fault(f"blob {sha256[:12]}", f"{needed[sha256]} was changed on the disk"))
        if number % _STEP == _STEP - 1:
            yield Progress(number + 1, len(held), "originals and texts")
    spare = held - set(needed)
    if spare:
        files = "1 file belongs" if len(spare) == 1 else f"{len(spare)} files belong"
        notes.append(
            f"{files} to no paper (left by a taking in that was cut short). This does no harm; "
            "“check --rebuild” removes what is spare."
        )


def _state_faults(record: Record) -> Iterator[Fault]:
    if record.folded_anew() != record.dump():
        yield Fault(
            "state tables", "they are not what the events say; “check --rebuild” mends them"
        )
    if not record.papers_are_known():
        yield Fault(
            "table of papers", "it does not say what the events quote; “check --rebuild” mends it"
        )


def _span_faults(record: Record, events: list[Event], faults: list[Fault]) -> Operation[None]:
    texts: dict[str, str | None] = {}
    for number, event in enumerate(events):
        span = (event.body or {}).get("span")
        if isinstance(span, dict):
            pointed = Span.from_json(span)
            if pointed.text_version not in texts:
                texts[pointed.text_version] = _text_of(record, pointed.text_version)
            text = texts[pointed.text_version]
            if text is not None and text[pointed.start : pointed.end] != pointed.exact:
                faults.append(
                    Fault(f"entry {event.envelope.id[:12]}", "its quotation is not in its paper")
                )
        if number % _STEP == _STEP - 1:
            yield Progress(number + 1, len(events), "quotations")


def _text_of(record: Record, version: str) -> str | None:
    try:
        return TextVersion.from_blob(record.blobs.read(version)).text
    except (ArchiveDamaged, ValueError, KeyError):
        return None
