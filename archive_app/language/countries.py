"""Countries by name: their ISO 3166-1 alpha-2 codes, their names, and where a text names them.

Names come from CLDR in ten languages and from an own table (resources/countries/names.json) of
official, short, historic and misspelled ones. International bodies (ASEAN, ILO, UN) are no
country. A name inside a compound counts: "China-ASEAN" mentions China; "South China Sea" does not.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from archive_app.model.span import Range
from archive_app.resources import resource_json

_LOCALES = {
    "en": "en",
    "zh-Hans": "zh_Hans",
    "zh-Hant": "zh_Hant",
    "vi": "vi",
    "th": "th",
    "id": "id",
    "ms": "ms",
    "km": "km",
    "lo": "lo",
    "my": "my",
    "fil": "fil",
}
_UNSPACED = frozenset({"zh", "th", "km", "lo", "my", "ja"})
_NO_COUNTRY = frozenset(
    {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
)
_FORM = re.compile(
    r"(?:the )?(?:(?:people s|democratic|federal|federative|federated|islamic|arab|socialist|"
    r"united|independent|plurinational|bolivarian|grand|hashemite|co operative|cooperative) )*"
    r"(?:republic|kingdom|state|states|sultanate|commonwealth|union|principality|duchy|"
    r"government|taoiseach|federation) of (?:the )?(?P<name>.+)"
)
_INVERTED = re.compile(
    r"(?P<name>[^,(]+)[,(] *(?:the )?(?:[\w ']+ )?(?:republic|states?|kingdom) of\)?"
)
_PARENTHESIS = re.compile(r"(?P<outer>[^(]+?) *\((?P<inner>[^)]+)\)")
_CAPITALISED = re.compile(r"(?<![\w])[^\W\d_a-zà-ÿ][\w\u00ad.]*")


def country_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of the country that `name` means, or None.

    Case, diacritics, soft hyphens, apostrophes and spacing do not matter. A state that is gone
    has the code of the one that took its seat (USSR: RU, Burma: MM).
    """
    table = _folded_names()
    folded = _folded(name)
    direct = table.get(folded) or table.get(folded.removeprefix("the "))
    if direct is not None:
        return direct
    for form in (_FORM.fullmatch(folded), _INVERTED.fullmatch(name.strip().lower())):
        if form is not None and (code := table.get(_folded(form["name"]))):
            return code
    return None


def country_as_typed(typed: str) -> str | None:
    """Return the code of the country that somebody typed as a name or as its code, or None.

    What is a code is taken for it: MY is Malaysia, though “Mỹ” without its mark is read as “my”.
    """
    code = typed.strip().upper()
    return code if code in _territories("en") else country_code(typed)


def country_name(code: str, language: str = "en") -> str:
    """Return the short name of country `code` in `language`, or in English where it has none.

    English names are those under which the United Nations and ASEAN seat a country ("Viet Nam",
    "Lao PDR"), not the everyday ones of CLDR. A code that no country has is returned as it is.
    """
    locale = _locale_key(language)
    own = _territories(locale).get(code) if locale != "en" else None
    return own or _table()["seated_as"].get(code) or _territories("en").get(code) or code


def place_country(place: str) -> str | None:
    """Return the code of the country in which a well-known city or province lies, or None."""
    return _places().get(_folded(re.sub(r"(?i) (?:city|province|provinces|region)$", "", place)))


def countries_in(text: str, language: str, *, demonyms: bool = False) -> list[tuple[Range, str]]:
    """Return where `text` names countries, in order: ranges of code points and codes.

    `demonyms` adds English ones ("Indonesian" is ID). English names are found in any language
    that is written with spaces.
    """
    if language.partition("-")[0] in _UNSPACED:
        pattern, codes = _unspaced(_locale_key(language))
        return [
            (Range(match.start(), match.end()), codes[match.group()])
            for match in pattern.finditer(text)
        ]
    return _in_spaced(text, _spaced(_locale_key(language), demonyms=demonyms))


def _in_spaced(
    text: str, index: dict[str, tuple[re.Pattern[str], dict[str, str]]]
) -> list[tuple[Range, str]]:
    found: list[tuple[Range, str]] = []
    done = 0
    for word in _CAPITALISED.finditer(text):
        if word.start() < done:
            continue
        entry = index.get(_first_word(word.group()))
        match = entry[0].match(text, word.start()) if entry else None
        if entry is None or match is None:
            continue
        code = entry[1][_folded(match.group())]
        done = match.end()
        if code:
            found.append((Range(match.start(), match.end()), code))
    return found


@lru_cache(1 << 14)
def _first_word(word: str) -> str:
    return re.split(r"[^\w]", _folded(word), maxsplit=1)[0]


@cache
def _spaced(locale: str, *, demonyms: bool) -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    names = {name: code for key in {"en", locale} for name, code in _names_of(key)}
    if demonyms:
        names |= {name: code for code, names in _table()["demonyms"].items() for name in names}
    names |= dict.fromkeys(_table()["no_country"], "")
    by_word: dict[str, list[str]] = {}
    for name in names:
        if name[0].isupper():
            by_word.setdefault(_first_word(name), []).append(name)
    return {
        word: (
            re.compile(
                "|".join(_spelling(name) for name in sorted(group, key=len, reverse=True)), re.I
            ),
            {_folded(name): names[name] for name in group},
        )
        for word, group in by_word.items()
    }


def _spelling(name: str) -> str:
    """Return a pattern for `name` with any white space, apostrophe or soft hyphens in it."""
    pieces = []
    for character in name:
        if character.isspace():
            pieces.append(r"[\s\u00ad]+")
        elif character in "'’":
            pieces.append("['’]")
        else:
            pieces.append(re.escape(character) + "\u00ad?")
    short = len(name) <= 4 and name.isupper()
    body = "".join(pieces)
    return (f"(?-i:{body})" if short else body) + ("(?!\\w)" if name[-1] != "." else "")


@cache
def _unspaced(locale: str) -> tuple[re.Pattern[str], dict[str, str]]:
    language = locale.partition("-")[0]
    locales = ("zh-Hans", "zh-Hant") if language == "zh" else (locale,)
    codes = {name: code for key in locales for name, code in _names_of(key) if len(name) > 1}
    ordered = sorted(codes, key=len, reverse=True)
    by_first: dict[str, list[str]] = {}
    for name in ordered:
        by_first.setdefault(name[0], []).append(re.escape(name[1:]))
    branches = [f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items()]
    leads = "".join(re.escape(first) for first in by_first)
    return re.compile(f"(?=[{leads}])(?:{'|'.join(branches)})"), codes


@cache
def _folded_names() -> dict[str, str]:
    table: dict[str, str] = {}
    for locale in ("en", *(key for key in _LOCALES if key != "en")):
        for name, code in _names_of(locale):
            table.setdefault(_folded(name), code)
    return table


@cache
def _names_of(locale: str) -> tuple[tuple[str, str], ...]:
    own = (
        _table()["variants"]
        if locale == "en"
        else _table()["names"].get(locale.partition("-")[0], {})
    )
    pairs = [(name, code) for code, names in own.items() for name in names]
    pairs += [(part, code) for code, name in _territories(locale).items() for part in _parts(name)]
    return tuple(dict(reversed(pairs)).items())


def _parts(name: str) -> Iterable[str]:
    yield name
    yield name.replace(" & ", " and ")
    match = _PARENTHESIS.fullmatch(name)
    if match is not None:
        yield from match.group("outer", "inner")


@cache
def _territories(locale: str) -> dict[str, str]:
    from babel import Locale  # 0.1 s to load

    territories = Locale.parse(_LOCALES[locale]).territories
    return {
        code: str(name)
        for code, name in territories.items()
        if len(code) == 2 and code not in _NO_COUNTRY
    }


def _locale_key(language: str) -> str:
    if language in _LOCALES:
        return language
    if language.startswith("zh"):
        return "zh-Hans"
    short = language.partition("-")[0]
    return short if short in _LOCALES else "en"


@cache
def _places() -> dict[str, str]:
    return {_folded(name): code for code, names in _table()["places"].items() for name in names}


def _table() -> Any:
    return resource_json("countries/names.json")


def _folded(name: str) -> str:
    if name.isascii():
        plain = name
    else:
        decomposed = unicodedata.normalize("NFD", name.replace("\u00ad", "").replace("\u200b", ""))
        plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn" or c > "\u0e00")
        plain = plain.replace("đ", "d").replace("Đ", "d")
    return " ".join(re.sub(r"['’‘`\-–.\s]+", " ", plain.casefold()).split())
