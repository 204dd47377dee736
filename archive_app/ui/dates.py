"""Days as the language of the window writes them."""

from PySide6.QtCore import QDate, QLocale

from archive_app.ui.tongue import Tongue


class Dates(Tongue):
    """The patterns of QLocale in which day, month and year follow one another."""


def day_words(day: QDate) -> str:
    """Return a day with its year: 14 Sep 2023."""
    return QLocale().toString(day, Dates.tr("d MMM yyyy"))


def day_of_year_words(day: QDate) -> str:
    """Return a day of a year that is plain: 14 Sep."""
    return QLocale().toString(day, Dates.tr("d MMM"))
