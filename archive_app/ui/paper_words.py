"""Kinds and languages of papers as more than one page names them."""

from PySide6.QtCore import QLocale

from archive_app.archive.locale_names import language_name
from archive_app.model.particulars import DocumentKind
from archive_app.ui.tongue import Tongue


class PaperWords(Tongue):
    """The words for what a paper is."""


def kind_word(value: str) -> str:
    """Return the name of a kind of paper as it begins a line."""
    names: dict[str, str] = {
        DocumentKind.SPEECH: PaperWords.tr("Speech"),
        DocumentKind.AGREEMENT: PaperWords.tr("Agreement"),
        DocumentKind.NEWS: PaperWords.tr("News report"),
        DocumentKind.COMMUNIQUE: PaperWords.tr("Communiqué"),
        DocumentKind.TRANSCRIPT: PaperWords.tr("Transcript"),
    }
    return names.get(value, PaperWords.tr("Other paper"))


def language_word(tag: str) -> str:
    """Return the name of a language in the language of the window, or that it is not known."""
    if tag == "und":
        return PaperWords.tr("Language not known")
    return language_name(tag, shown_in=QLocale().bcp47Name().partition("-")[0])
