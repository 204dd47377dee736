"""How the search page names what is found, countries and numbers of things."""

from PySide6.QtCore import QLocale

from archive_app.archive.locale_names import country_name
from archive_app.model.finding import Facet, FacetValue, PaperHead
from archive_app.model.index import EntryKind
from archive_app.model.result import Hit
from archive_app.model.statement import QuoteType
from archive_app.ui.paper_words import kind_word, language_word
from archive_app.ui.tongue import Tongue


class Search(Tongue):
    """The words of the search page."""


def number(count: int) -> str:
    """Return a count as the user's locale writes it."""
    return QLocale().toString(count)


def country(code: str) -> str:
    """Return the name of a country by its code."""
    return country_name(code, QLocale().bcp47Name())


def facet_value(facet: Facet, value: FacetValue) -> str:
    """Return what stands beside the box of a value."""
    return facet_name(facet, value.id) if value.name is None else value.name


def facet_name(facet: Facet, name: str) -> str:
    """Return the name of a value that has none of its own."""
    if not name:
        return Search.tr("Not stated")
    match facet:
        case Facet.COUNTRY:
            return country(name)
        case Facet.LANGUAGE:
            return language_word(name)
        case Facet.KIND:
            return kind_word(name)
    return name


def counted(entry: EntryKind, count: int) -> str:
    """Return “1 passage”, “16 passages”, “2 titles” …"""
    one, many = {
        EntryKind.PASSAGE: (Search.tr("{n} passage"), Search.tr("{n} passages")),
        EntryKind.TITLE: (Search.tr("{n} title"), Search.tr("{n} titles")),
        EntryKind.NOTE: (Search.tr("{n} note"), Search.tr("{n} notes")),
        EntryKind.COMMITMENT: (Search.tr("{n} commitment"), Search.tr("{n} commitments")),
        EntryKind.TAG: (Search.tr("{n} tagged paper"), Search.tr("{n} tagged papers")),
    }[entry]
    return (one if count == 1 else many).format(n=number(count))


def in_papers(count: int) -> str:
    """Return “in 1 paper”, “in 6 papers”."""
    text = Search.tr("in {n} paper") if count == 1 else Search.tr("in {n} papers")
    return text.format(n=number(count))


def more_passages(count: int) -> str:
    """Return what the line says that opens the rest of a paper's hits."""
    text = Search.tr("{n} more in this paper")
    return text.format(n=number(count))


def about_paper(head: PaperHead) -> str:
    """Return kind, forum and place, date and language of a paper in one line."""
    tongue = language_word(head.language)
    if head.translated:
        tongue = Search.tr("{language}, translated").format(language=tongue)
    parts = (kind_word(head.kind), head.where, head.date, tongue)
    return " · ".join(part for part in parts if part)


def title(head: PaperHead) -> str:
    """Return the title, in brackets where the paper prints none."""
    stands_so = head.title_is_printed or head.title.startswith("[")
    return head.title if stands_so else f"[{head.title}]"


def speech(quote_type: QuoteType | None) -> str:
    """Return whether words are quoted or reported, "" where nothing is known."""
    match quote_type:
        case QuoteType.DIRECT:
            return Search.tr("quoted")
        case QuoteType.INDIRECT:
            return Search.tr("reported")
        case QuoteType.MIXED:
            return Search.tr("partly quoted")
    return ""


def entry_name(hit: Hit) -> str:
    """Return what a hit is where it is no passage: a title, tags, a note, a commitment."""
    match hit.entry:
        case EntryKind.TITLE:
            return Search.tr("Title")
        case EntryKind.NOTE:
            return Search.tr("Your tags") if hit.text.startswith("#") else Search.tr("Your note")
        case EntryKind.COMMITMENT:
            return Search.tr("Commitment")
        case EntryKind.TAG:
            return Search.tr("Tags of the paper")
    return ""


def locator(hit: Hit) -> str:
    """Return the number of a passage, by which reader, footnotes and chips name it too."""
    return number(hit.passage) if hit.passage else ""
