"""The whole values by which an entry is found and counted; the same for every engine."""

from collections.abc import Iterable

from archive_app.model.index import IndexEntry

VALUES = (
    "document",
    "entry",
    "kind",
    "forum",
    "place",
    "days",
    "year",
    "speaker",
    "country",
    "about",
    "tag",
    "colour",
    "has",
    "language",
    "translated",
    "label",
)
"""The fields of whole values."""


def day_of(entry: IndexEntry) -> int:
    """Return the day by which an entry is ordered, yyyymmdd, 0 for none."""
    return entry.latest or entry.earliest or 0


def values_of(entry: IndexEntry) -> dict[str, Iterable[str]]:
    """Return the values of each field of VALUES, none of them empty or twice."""
    return {
        "document": (entry.document,),
        "entry": (entry.kind.value,),
        "kind": _given(entry.paper_kind),
        "forum": set(_given(*entry.forums)),
        "place": set(_given(*entry.places)),
        "days": _days(entry),
        "year": {days[:4] for bounds in _days(entry) for days in bounds.split("-")},
        "speaker": {key for speaker in entry.speakers for key in _given(*speaker.keys)},
        "country": set(_given(*entry.countries)),
        "about": set(_given(*entry.about)),
        "tag": set(_given(*entry.tags)),
        "colour": set(_given(*entry.colours)),
        "has": set(_given(*entry.has)),
        "language": _given(entry.language),
        "translated": ("yes" if entry.translated else "no",),
        "label": _given(entry.label),
    }


def _given(*values: str) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _days(entry: IndexEntry) -> tuple[str, ...]:
    earliest = entry.earliest if entry.earliest is not None else entry.latest
    latest = entry.latest if entry.latest is not None else earliest
    return () if earliest is None else (f"{earliest:08d}-{latest:08d}",)
