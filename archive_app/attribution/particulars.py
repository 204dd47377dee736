"""Guesses the particulars of a paper, each with its basis and a short reason.

What the file's metadata or the paper itself says is stated; what a rule reads from the text is
inferred; what only hints say (a file name, first words) is guessed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from archive_app.attribution.document_kinds import kind_of
from archive_app.attribution.sources import party_of
from archive_app.attribution.title_lines import title_lines
from archive_app.language.countries import countries_in, country_code
from archive_app.language.dates import dates_in
from archive_app.language.identify import language_of
from archive_app.model.particulars import Basis, CivilDate, DocumentKind, Field, Guess
from archive_app.model.text import Passage, PassageKind

_STATED = {
    "title": Field.TITLE,
    "speaker": Field.SPEAKER,
    "post": Field.SPEAKER_POST,
    "forum": Field.FORUM,
    "place": Field.PLACE,
    "publisher": Field.PUBLISHER,
}
_HEAD = 3_000
"""Code points from the start in which a paper says what it is."""
_PRINTED_DATE = re.compile(
    r"^[ \t]*(?:\*\*)?(?:Date|Dated|Date of issue|Tanggal|Tarikh|Ngày|日期|时间|วันที่)"
    r"(?:\*\*)?\s*[:：]\s*"
    r"(?P<date>[^\n]{4,60})",
    re.M | re.I,
)
_PRINTED_PLACE = re.compile(
    r"^[ \t]*(?:Place|Venue|Location|Tempat|Địa điểm|地点)\s*[:：]\s*(?P<place>[^\n]{2,80})",
    re.M | re.I,
)
DATELINE = re.compile(
    r"\A\s*(?P<place>[A-ZÀ-Þ][\w’'-]+(?:[ ][A-ZÀ-Þ][\w’'-]+){0,3}),\s+"
    r"(?P<date>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8})(?:,?\s+\d{4})?)\s*"
    r"(?:[—–:-]|\((?P<byline>[^)\n]{3,120})\))"
)
"""The dateline of a news report: PLACE, DATE (REPORTER, REPORTER) or PLACE, DATE —."""
_HELD = re.compile(
    r"\b(?:was|were|is|will be|being)\s+(?:held|opened|convened|hosted|signed|concluded)\s+in\s+"
    r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2})"
)
_EVENTS = (
    *("Forum", "Summit", "Conference", "Expo", "Exposition", "Dialogue", "Congress", "Symposium"),
    "General Debate",
)
_FORUM = re.compile(
    r"(?:(?P<number>\b(?:\d{1,3}(?:st|nd|rd|th)?|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|"
    r"[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[A-Z][a-z]+(?:ie|-[a-z]+)th|(?:19|20)\d\d))\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w–-]+(?:\s+(?:[A-ZÀ-Þ][\w–-]*|of|the|and|on|for|&|\([A-Z][^)\n]{2,40}\)))"
    rf"{{0,10}}?\s+(?:{'|'.join(_EVENTS)})(?:\s+(?:on|for|of)(?:\s+(?:[A-ZÀ-Þ][\w’'-]+|and|of|the))*\s+"
    r"[A-ZÀ-Þ][\w’'-]+)?)\b(?:\s+(?P<year>(?:19|20)\d\d))?"
)
_WRITTEN_BY = re.compile(
    r"^[ \t]*(?:Remarks|Speech|Address|Statement|Keynote)\s+by\s+(?P<who>[^\n]{4,160})", re.M | re.I
)
_MACHINE = re.compile(
    r"machine[\s-]translat|translated by (?:Google|DeepL|machine|computer)|机器翻译|机翻", re.I
)
_TRANSLATED = re.compile(
    r"\((?:translation|unofficial translation|translated from [^)\n]{3,40}|"
    r"spoke in [A-Z][a-z]+[^)\n]*)\)|"
    r"\bunofficial translation\b|\binterpretation from [A-Z][a-z]+",
    re.I,
)
_TRANSLATION_WORDS = ("translat", "spoke in", "interpretation", "机")
"""Without one of these words in lower case neither of the two patterns finds anything."""
_FILE_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_FIRST_WORDS = 8
_ORDINAL_SLIP = re.compile(r"\bthe \d{1,2} (?=[A-Z])")


def particulars_in(
    text: str,
    passages: tuple[Passage, ...],
    metadata: dict[str, str],
    *,
    file_name: str,
    language: str | None = None,
) -> tuple[Guess, ...]:
    """Return one guess for each particular that can be told, in the order of `Field`.

    `metadata` is what the file states, with the keys of `Extraction.metadata`; `language` is a
    BCP 47 tag that is known from elsewhere. The title is always guessed, the kind too.
    """
    head = text[:_HEAD]
    tag = metadata.get("language") or metadata.get("lang") or language or language_of(text)[0]
    found: dict[Field, Guess] = {}
    readers = (
        _from_metadata(metadata),
        title_lines(head, tag),
        _titles(text, passages),
        _language(metadata, language, tag),
        _dates(text, metadata, file_name=file_name, language=tag),
        _places(head),
        _forums(head),
        _translations(text, tag),
    )
    for reader in readers:
        for guess in reader:
            found.setdefault(guess.field, guess)
    title = str(found[Field.TITLE].value)
    found.setdefault(Field.KIND, kind_of(text, metadata, title=title))
    for guess in _speaker(head, found):
        found.setdefault(guess.field, guess)
    return tuple(found[field] for field in Field if field in found)


def _from_metadata(metadata: dict[str, str]) -> Iterator[Guess]:
    for key, field in _STATED.items():
        if value := metadata.get(key, "").strip():
            yield Guess(field, value, Basis.STATED, "the file says so")
    country = metadata.get("country", "").strip()
    code = country_code(country) if country else None
    if code is not None:
        yield Guess(Field.COUNTRY, code, Basis.STATED, f"the file says “{country}”")
    kind = metadata.get("kind", "").strip().lower()
    if kind in list(DocumentKind):
        yield Guess(Field.KIND, kind, Basis.STATED, "the file says so")


def _titles(text: str, passages: tuple[Passage, ...]) -> Iterator[Guess]:
    for passage in passages[:8]:
        words = " ".join(text[passage.start : passage.end].split())
        if passage.kind is PassageKind.HEADING and 3 <= len(words) <= 300:
            yield Guess(Field.TITLE, words, Basis.INFERRED, "the first heading of the paper")
            return
    words = " ".join(text[:400].split()[:_FIRST_WORDS])[:80] or "no text"
    yield Guess(Field.TITLE, f"[{words} …]", Basis.GUESSED, "the first words; no title is printed")


def _language(metadata: dict[str, str], known: str | None, tag: str) -> Iterator[Guess]:
    if metadata.get("language") or metadata.get("lang"):
        yield Guess(Field.LANGUAGE, tag, Basis.STATED, "the file says so")
    elif known is not None:
        yield Guess(Field.LANGUAGE, tag, Basis.STATED, "it was given with the file")
    else:
        yield Guess(Field.LANGUAGE, tag, Basis.INFERRED, "read from the script and the words")


def _dates(
    text: str, metadata: dict[str, str], *, file_name: str, language: str
) -> Iterator[Guess]:
    if stated := metadata.get("date", "").strip():
        yield _date(_civil(stated, language), Basis.STATED, "the file says so")
    head = text[:_HEAD]
    if printed := _PRINTED_DATE.search(head):
        yield _date(_civil(printed["date"].strip(), language), Basis.STATED, "the paper prints it")
    year = _year_of(head, language)
    dates = dates_in(head, language, default_year=year)
    held = [date for place, date in dates if _beside_event(head, place.start, place.end)]
    if held:
        yield _date(held[0], Basis.INFERRED, "the date printed for the event")
    if dateline := DATELINE.match(head):
        date = _civil(dateline["date"], language, year)
        yield _date(date, Basis.INFERRED, "the dateline of a news report")
    if named := _FILE_DATE.search(file_name):
        day = "-".join(named.groups())
        yield _date(CivilDate(day, day, day), Basis.GUESSED, "the name of the file")
    full = [date for _, date in dates if date.doubt is None and date.earliest == date.latest]
    if full:
        yield _date(full[0], Basis.GUESSED, "the first full date of the paper")


def _beside_event(head: str, start: int, end: int) -> bool:
    """Whether the paragraph of [start, end) says that a forum was held."""
    around = head[head.rfind("\n\n", 0, start) + 1 : _paragraph_end(head, end)]
    return bool(_HELD.search(around) and _FORUM.search(around))


def _paragraph_end(head: str, start: int) -> int:
    end = head.find("\n\n", start)
    return len(head) if end < 0 else end


def _year_of(head: str, language: str) -> int | None:
    """Return the year that the beginning of the paper names most plainly: beside the forum."""
    for match in _forum_names(head):
        year = match["year"] or match["number"] or ""
        if re.fullmatch(r"(?:19|20)\d\d", year):
            return int(year)
    dated = [date for _, date in dates_in(head, language) if date.earliest and not date.doubt]
    years = {date.earliest[:4] for date in dated if date.earliest and date.earliest == date.latest}
    return int(years.pop()) if len(years) == 1 else None


def _civil(printed: str, language: str, year: int | None = None) -> CivilDate:
    """Return `printed` as a date: a year is its whole range; what is no date has none."""
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", printed):
        return CivilDate(printed, f"{printed}-01-01", f"{printed}-12-31")
    dates = dates_in(printed, language, default_year=year) or dates_in(printed[:10], "en")
    if not dates:
        return CivilDate(printed, None, None, doubt="it was not understood as a date")
    first = dates[0][1]
    return CivilDate(printed, first.earliest, first.latest, first.calendar, first.doubt)


def _date(date: CivilDate, basis: Basis, reason: str) -> Guess:
    return Guess(Field.DATE, date.to_json(), basis, reason)


def _places(head: str) -> Iterator[Guess]:
    if printed := _PRINTED_PLACE.search(head):
        yield Guess(Field.PLACE, printed["place"].strip(), Basis.STATED, "the paper prints it")
    if held := _HELD.search(head):
        yield Guess(Field.PLACE, held["place"], Basis.INFERRED, "where the event was held")
    if dateline := DATELINE.match(head):
        place = dateline["place"]
        yield Guess(Field.PLACE, place, Basis.INFERRED, "the dateline of a news report")


# The same beginning is asked twice, and the pattern takes a third of a millisecond.
@lru_cache(2)
def _forum_names(head: str) -> tuple[re.Match[str], ...]:
    named = any(word in head for word in _EVENTS)
    return tuple(_FORUM.finditer(head)) if named else ()


def _forums(head: str) -> Iterator[Guess]:
    """Offer the forum as printed with its year, else with its number, else the first."""
    names = [match for match in _forum_names(head) if len(match["name"].split()) > 1]
    names.sort(key=lambda match: not (match["number"] or match["year"]))
    if names:
        printed = " ".join(names[0].group().split())
        yield Guess(Field.FORUM, printed, Basis.INFERRED, "the first forum that the paper names")


def _translations(text: str, language: str) -> Iterator[Guess]:
    head = text[:_HEAD]
    printed = "the paper prints that it is one"
    for part in (head, text[-800:]):
        if not any(word in part.lower() for word in _TRANSLATION_WORDS):
            continue
        if _MACHINE.search(part):
            yield Guess(Field.TRANSLATION, "machine translation", Basis.STATED, printed)
        if _TRANSLATED.search(part):
            yield Guess(Field.TRANSLATION, "translation", Basis.STATED, printed)
    if not language.startswith("en"):
        return
    slips = []
    if slip := _ORDINAL_SLIP.search(head):
        slips.append(f"“{slip.group().strip()}” for an ordinal")
    slips += [
        f"“{date.printed}” runs backwards"
        for _, date in dates_in(head, language, default_year=2000)
        if date.doubt and "backwards" in date.doubt
    ]
    if len(slips) > 1:
        yield Guess(
            Field.TRANSLATION,
            "machine translation",
            Basis.GUESSED,
            "odd English: " + "; ".join(slips),
        )


def _speaker(head: str, found: dict[Field, Guess]) -> Iterator[Guess]:
    """Read the speaker of a speech from "Remarks by NAME, POST of COUNTRY"."""
    if found[Field.KIND].value != DocumentKind.SPEECH:
        return
    title = str(found[Field.TITLE].value)
    written = _WRITTEN_BY.search(title) or _WRITTEN_BY.search(head[:600])
    if written is not None and Field.SPEAKER not in found:
        yield from _party_guesses(re.split(r"\s+(?:at|on|to|in|before)\s", written["who"])[0])
    named = {code for _, code in countries_in(title, "en")}
    if len(named) == 1:
        yield Guess(Field.COUNTRY, named.pop(), Basis.INFERRED, "the title names it")


def _party_guesses(printed: str) -> Iterator[Guess]:
    party = party_of(printed)
    parts = (
        (Field.SPEAKER, party.name),
        (Field.SPEAKER_POST, party.title),
        (Field.SPEAKER_BODY, party.organisation),
        (Field.COUNTRY, party.country),
    )
    for field, value in parts:
        if value:
            yield Guess(field, value, Basis.INFERRED, "the heading of the speech")
