"""How the library names kinds, languages, dates and the grounds on which something is known."""

from PySide6.QtCore import QDate, QLocale, Qt

from archive_app.archive.locale_names import country_name, language_name
from archive_app.model.paper import Particular
from archive_app.model.particulars import Basis, CivilDate, DocumentKind, Field
from archive_app.ui.dates import day_words
from archive_app.ui.grounds import ground_words
from archive_app.ui.paper_words import kind_word
from archive_app.ui.tongue import Tongue


class Library(Tongue):
    """The words of the library page."""


LANGUAGES = (
    *("en", "zh-Hans", "zh-Hant", "vi", "th", "id", "ms", "lo", "km", "my", "fil"),
    *("ja", "ko", "fr", "es", "ru", "ar", "pt", "de"),
)
"""BCP 47 tags that are offered when a language is changed."""


def number(count: int) -> str:
    """Return a count as the user's locale writes it."""
    return QLocale().toString(count)


def counted(count: int, one: str, many: str) -> str:
    """Return the form of a sentence for `count`, with the count in place of {n}."""
    return (one if count == 1 else many).format(n=number(count))


def kind(value: str) -> str:
    """Return the name of a kind of paper."""
    if value == DocumentKind.OTHER:
        return Library.tr("Other")
    return kind_word(value) if value in list(DocumentKind) else value


def language(tag: str) -> str:
    """Return the name of a language in itself, or a word for one that is not known."""
    if tag in ("", "und"):
        return Library.tr("not known")
    return language_name(tag, shown_in=tag.replace("-", "_").partition("_")[0])


def country(code: str) -> str:
    """Return the name of a country by its code."""
    return country_name(code, QLocale().bcp47Name())


def field(name: Field) -> str:
    """Return the heading of a particular."""
    names = {
        Field.TITLE: Library.tr("Title"),
        Field.KIND: Library.tr("Kind"),
        Field.LANGUAGE: Library.tr("Language"),
        Field.DATE: Library.tr("Date"),
        Field.PLACE: Library.tr("Place"),
        Field.FORUM: Library.tr("Forum"),
        Field.SPEAKER: Library.tr("Speaker"),
        Field.SPEAKER_POST: Library.tr("Post of the speaker"),
        Field.SPEAKER_BODY: Library.tr("Body of the speaker"),
        Field.COUNTRY: Library.tr("Country"),
        Field.PUBLISHER: Library.tr("Publisher"),
        Field.TRANSLATION: Library.tr("Translation"),
    }
    return names[name]


def kept(date: CivilDate) -> str:
    """Return the days that a date is kept as, in the user's locale."""
    if date.earliest is None or date.latest is None:
        return Library.tr("no day understood")
    first, last = (
        QDate.fromString(day, Qt.DateFormat.ISODate) for day in (date.earliest, date.latest)
    )
    end = day_words(last)
    if first == last:
        return end
    beginning = day_words(first)
    if first.year() == last.year():
        pattern = Library.tr("d") if first.month() == last.month() else Library.tr("d MMM")
        beginning = QLocale().toString(first, pattern)
    return Library.tr("{first} to {last}").format(first=beginning, last=end)


def value(particular: Particular) -> str:
    """Return the value of a particular as it is shown."""
    shown = particular.value
    if not shown:
        return ""
    match particular.field:
        case Field.KIND:
            return kind(str(shown))
        case Field.LANGUAGE:
            return language(str(shown))
        case Field.COUNTRY:
            return country(str(shown))
        case Field.DATE:
            return kept(CivilDate.from_json(shown))
    return str(shown)


def basis(particular: Particular) -> str:
    """Return in one sentence why a particular is believed."""
    words = {
        Basis.DECIDED: Library.tr("Set by a person: {why}."),
        Basis.STATED: Library.tr("Stated: {why}."),
        Basis.INFERRED: Library.tr("Inferred: {why}."),
        Basis.GUESSED: Library.tr("A guess: {why}."),
    }[particular.basis]
    sentence = words.format(why=ground_words(particular.reason))
    is_dated = particular.field is Field.DATE and particular.value
    if is_dated and (doubt := CivilDate.from_json(particular.value).doubt):
        sentence += " " + Library.tr("Doubtful: {doubt}.").format(doubt=ground_words(doubt))
    if particular.others:
        others = ", ".join(str(other) for other in particular.others)
        sentence += " " + Library.tr("Others say: {others}.").format(others=others)
    return sentence
