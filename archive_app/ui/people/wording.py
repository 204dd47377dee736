"""How the people page names countries, posts, counts and ways of speaking."""

from PySide6.QtCore import QLocale

from archive_app.archive.locale_names import country_name
from archive_app.model.commitment import Strength
from archive_app.model.statement import Decision, QuoteType
from archive_app.model.who import PostHeld, Promised, Said, Who, WhoSort
from archive_app.ui.tongue import Tongue


class People(Tongue):
    """The words of the people page."""


def country(code: str) -> str:
    """Return the name of a country by its code, "" for none."""
    return country_name(code, QLocale().bcp47Name()) if code else ""


def name_of(who: Who) -> str:
    """Return the name under which `who` is listed."""
    return country(who.country) if who.sort is WhoSort.COUNTRY else who.name


def about(who: Who) -> str:
    """Return the few words beside a name: its country and how much is held."""
    said = (
        People.tr("1 statement")
        if who.statements == 1
        else People.tr("{n} statements").format(n=QLocale().toString(who.statements))
    )
    land = "" if who.sort is WhoSort.COUNTRY else country(who.country)
    return " · ".join(part for part in (land, said) if part)


def others(who: Who) -> str:
    """Return the other spellings of a name, "" where there are none."""
    names = [variant.name for variant in who.variants[1:]]
    return People.tr("also {names}").format(names=", ".join(names)) if names else ""


def post(held: PostHeld) -> str:
    """Return a post with the years of the papers that print it."""
    words = [held.title, held.organisation]
    land = country(held.country)
    if land and not any(land in part for part in words):
        words.append(land)
    years = held.first if held.first == held.last else f"{held.first}–{held.last}"
    named = ", ".join(part for part in words if part)
    return f"{named} · {years}" if years else named


def way(said: Said) -> str:
    """Return how the words stand: quoted or reported, and whether a person decided."""
    words = People.tr("reported") if said.quote_type is QuoteType.INDIRECT else People.tr("quoted")
    if said.decision is Decision.SUGGESTED:
        return words
    return f"{words} · " + People.tr("confirmed")


def strength(item: Promised) -> str:
    """Return the strength of a promise, and whether it is only suggested."""
    names = {
        Strength.OBLIGATION: People.tr("obligation"),
        Strength.PLEDGE: People.tr("pledge"),
        Strength.ONGOING: People.tr("ongoing"),
        Strength.INTENTION: People.tr("intention"),
        Strength.CALL: People.tr("call"),
        Strength.ACHIEVED: People.tr("achieved"),
    }
    word = names[item.strength]
    return word if item.commitment else f"{word} · " + People.tr("suggested, not confirmed")


def place(where: str, locator: str, date: str) -> str:
    """Return where something stands, in one line."""
    first = " ".join(part for part in (where, locator) if part)
    return ", ".join(part for part in (first, date) if part)
