"""Which values of a field are meant by what was typed; the same for every engine."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from archive_app.search.analysis import folded
from archive_app.search.port import Resolver
from archive_app.search.query import Field

_CONTAINED = {
    Field.KIND: "kind",
    Field.PLACE: "place",
    Field.TAG: "tag",
    Field.LABEL: "label",
}
"""Fields that are asked for by words that their values contain."""

_YES_AND_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}

Known = Callable[[str], Iterable[str]]
"""Gives the values that an index has in a field of that name."""


def meant_by(
    field: Field, typed: str, *, resolver: Resolver, known: Known
) -> tuple[str, list[str]]:
    """Return the name of the stored field and the values of which an entry must have one.

    Not for `title` and `note`, which are asked for by words.
    """
    ask: dict[Field, tuple[str, Callable[[str], frozenset[str]]]] = {
        Field.SPEAKER: ("speaker", resolver.speakers),
        Field.BODY: ("speaker", resolver.bodies),
        Field.COUNTRY: ("country", resolver.countries),
        Field.ABOUT: ("about", resolver.countries),
        Field.FORUM: ("forum", resolver.forums),
    }
    if field in ask:
        name, resolve = ask[field]
        return name, sorted(resolve(typed))
    if field in _CONTAINED:
        name = _CONTAINED[field]
        return name, [value for value in known(name) if _has(value, typed)]
    wanted = typed.strip().casefold()
    if field is Field.TRANSLATED:
        return "translated", [_YES_AND_NO.get(wanted, wanted)]
    if field in (Field.HAS, Field.COLOUR):
        return field.value, [wanted]
    return "language", [
        value for value in known("language") if f"{value.casefold()}-".startswith(f"{wanted}-")
    ]


@lru_cache(1 << 14)
def _padded(value: str) -> str:
    return f" {folded(value)} "


def _has(known: str, typed: str) -> bool:
    wanted = _padded(typed)
    return wanted in _padded(known) if wanted.strip() else known == typed
