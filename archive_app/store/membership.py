"""Which events are in the fold: those whose references are all in it and whose batch is not aside.

An event outside waits, kept; when what it names arrives, it comes in by itself.
"""

import json
from collections.abc import Sequence

from archive_app.model.event import Event
from archive_app.store.database import Database


def settle(database: Database) -> set[str]:
    """Find anew which events are outside the fold; return the bases for which that changed."""
    before = {row[0] for row in database.rows("SELECT event FROM outside")}
    rows = database.rows(
        "SELECT id, replaces, base, coalesce(batch.set_aside, 0) FROM envelope "
        "LEFT JOIN batch ON batch.number = envelope.batch"
    )
    base_of = {event: base for event, _, base, _ in rows}
    names = {event: json.loads(replaces) for event, replaces, _, _ in rows}
    outside = _spread(names, {event for event, _, _, aside in rows if aside})
    database.execute("DELETE FROM outside")
    database.execute_many(
        "INSERT INTO outside (event) VALUES (?)", [(event,) for event in sorted(outside)]
    )
    return {base_of[event] for event in before ^ outside}


def settle_new(database: Database, new: Sequence[Event]) -> None:
    """Leave outside those of `new` own events that name one outside; nothing else can change."""
    for event in new:
        named = json.dumps(event.envelope.replaces)
        if database.value(
            "SELECT 1 FROM json_each(?) WHERE value IN (SELECT event FROM outside) "
            "OR value NOT IN (SELECT id FROM envelope)",
            named,
        ):
            database.execute("INSERT INTO outside (event) VALUES (?)", event.envelope.id)


def _spread(names: dict[str, list[str]], aside: set[str]) -> set[str]:
    """Return `aside`, every event that names one never received, and all that build on these."""
    namers: dict[str, list[str]] = {}
    for event, named in names.items():
        for name in named:
            namers.setdefault(name, []).append(event)
    outside = set(aside)
    pending = [*aside, *(name for name in namers if name not in names)]
    while pending:
        for namer in namers.get(pending.pop(), ()):
            if namer not in outside:
                outside.add(namer)
                pending.append(namer)
    return outside
