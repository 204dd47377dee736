"""Reads a source as printed ("NAME, TITLE of BODY of COUNTRY") into its parts."""

import re
from dataclasses import dataclass, replace
from functools import cache

from archive_app.language.alternation import any_of
from archive_app.language.countries import countries_in, country_code
from archive_app.model.statement import CountryBasis
from archive_app.resources import resource_json


@dataclass(frozen=True, slots=True)
class Party:
    """A source in parts: name as printed, post, body without its country, country code."""

    name: str | None
    title: str | None = None
    organisation: str | None = None
    country: str | None = None
    country_basis: CountryBasis = CountryBasis.NONE


PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|who|you|one|this|that|these|those|"
    r"both|some|many|most|several|all|others?|another|everyone|nobody|none)\Z",
    re.I,
)
_TITLES: list[str] = resource_json("lexicons/cues.json")["languages"]["en"]["titles_before"]
_HONORIFICS = re.compile(
    r"(?:(?:H\.\s?E\.|(?:His|Her) Excellency|Mr\.?|Ms\.?|Mrs\.?|Miss|Dr\.?|Prof\.?|the Hon\.)\s+)+"
)
_ALL_TITLES = sorted(
    {*_TITLES, *resource_json("lexicons/english.json")["titles"]} - {"U"}, key=len, reverse=True
)
_TITLE = re.compile(
    rf"(?:the\s+|a\s+|an\s+)?(?P<before>(?:[\w.’'-]+\s+){{0,4}}?)"
    rf"(?P<title>(?:(?:{'|'.join(map(re.escape, _ALL_TITLES))})(?:-General)?(?![\w-])\s*)+)",
    re.I,
)
_NAME_WORD = r"[A-ZÀ-Þ][\w’'.-]*"
_NAME = re.compile(
    rf"{_NAME_WORD}(?:\s+(?:(?:bin|binti|van|von|de|der|al|el|da|dos|la|le)\s+)?{_NAME_WORD})"
    r"{0,5}\Z"
)
_RELATIVE = re.compile(r"who\s+(?:is|was|serves\s+as|has\s+been)\s+(?:the\s+|an?\s+)?")
_INTRODUCED = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}),\s+"
    rf"(?P<post>(?:{_RELATIVE.pattern}|the\s+|an?\s+)?(?:[\w.’'-]+\s+){{0,4}}?"
    rf"(?i:{any_of(title.lower() for title in _ALL_TITLES)})\s+(?:of|at|for|in)\s"
    r"[^,.;:()\n]*(?:\n[^,.;:()\n]+){0,2}),"
)
_WHOSE = re.compile(r"\s+(?:whose|who|which|that|where)\s.*", re.S)
_OF = re.compile(r"\s*(?:,\s*|\s+)?(?:of|at|for|in|from|with)\s+(?:the\s+)?")
_NESTED = re.compile(
    r"\s+(?:of|at|under|in)\s+(?:the\s+)?"
    r"(?=(?:Ministry|Department|Office|University|State Council)\b)"
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9-]{1,9}\b")
_SHORT_NAME = re.compile(r"\((?P<short>[A-Z][A-Z0-9-]{1,9})\)")
_FULL_NAME = re.compile(r"(?<!\w)(?:[A-Z][\w’'-]{0,40}(?:\s+(?:of|for|and|on|the|in))*\s+){1,9}\Z")
_LONGEST_NAME = 500


def party_of(printed: str, *, acronyms: dict[str, str] | None = None) -> Party:
    """Return the parts of `printed`; the name is None for a pronoun.

    `acronyms` maps short names of bodies to what the paper prints for them at length. A person of
    an international body gets no country from the body's name or from where they work.
    """
    text = " ".join(printed.split())
    aside = _ASIDE.fullmatch(text)
    if aside is not None:
        return _with_aside(aside["name"], aside["aside"], acronyms)
    if PRONOUN.match(text):
        return Party(None)
    first, _, rest = text.partition(", ")
    if rest and _is_name(_without_title(first)[1]) and not _starts_with_title(first):
        return _titled(first, rest, acronyms or {})
    before, _, last = text.rpartition(", ")
    if before and _is_name(last) and _TITLE.match(before):
        return _titled(last, before, acronyms or {})
    title, name = _without_title(first)
    if title and _is_name(name):
        return _titled(name, title, acronyms or {})
    return Party(first, None, None, *_body_country(text))


_ASIDE = re.compile(r"(?P<name>[^()]{2,120}?)\s*\((?P<aside>[^()]{2,40})\)")


def _with_aside(name: str, aside: str, acronyms: dict[str, str] | None) -> Party:
    """Read what stands in brackets after a name: a country, a post, or what is left aside."""
    country = country_code(aside)
    if country is not None:
        return replace(
            party_of(name, acronyms=acronyms), country=country, country_basis=CountryBasis.STATED
        )
    if _TITLE.match(aside):
        return party_of(f"{name}, {aside}", acronyms=acronyms)
    party = party_of(name, acronyms=acronyms)
    return replace(party, name=f"{name} ({aside})") if _ACRONYM.fullmatch(aside) else party


def introduced(text: str, acronyms: dict[str, str]) -> dict[str, Party]:
    """Return who is introduced somewhere as "NAME, POST of BODY," by name, the first time each."""
    found: dict[str, Party] = {}
    for match in _INTRODUCED.finditer(text):
        name, post = match["name"], " ".join(match["post"].split())
        if name not in found and _is_name(name) and not _starts_with_title(name):
            party = _titled(name, post, acronyms)
            if party.title and party.organisation:
                found[name] = party
    return found


def _is_name(text: str) -> bool:
    return bool(_NAME.match(text)) and country_code(text) is None


def _starts_with_title(text: str) -> bool:
    match = _TITLE.match(text)
    return match is not None and not match["before"] and len(text) > match.end()


def _without_title(text: str) -> tuple[str, str]:
    """Split "Indonesian Foreign Minister Retno" into what stands before the name, and the name."""
    honorific = _HONORIFICS.match(text)
    if honorific is not None and _is_name(text[honorific.end() :]):
        return "", text[honorific.end() :]
    match = _TITLE.match(text)
    if match is None or match.end() == len(text):
        return "", text
    return match.group().strip(), text[match.end() :]


def _titled(name: str, post: str, acronyms: dict[str, str]) -> Party:
    honest_name = _HONORIFICS.sub("", name) or name
    post = _WHOSE.sub("", _RELATIVE.sub("", post, count=1))
    match = _TITLE.match(post)
    if match is None:
        return Party(honest_name, None, None, *_body_country(post))
    title = match["title"].strip()
    qualifier = match["before"].strip()
    tail = _OF.sub("", post[match.end() - _space_after(match) :], count=1)
    body, country = _without_country(tail)
    if any(word in body for word in (" for ", " to ")) and _international(body):
        return _international_party(honest_name, post, body, acronyms)
    if country is None and qualifier:
        country, qualifier = _qualified(qualifier)
    full_title = f"{qualifier} {title}".strip()
    organisation = _organisation(title, body, acronyms)
    if _international(body):
        return Party(honest_name, full_title, organisation)
    if country is not None:
        return Party(honest_name, full_title, organisation, country, CountryBasis.STATED)
    return Party(honest_name, full_title, organisation, *_body_country(organisation or ""))


def _space_after(match: re.Match[str]) -> int:
    return len(match["title"]) - len(match["title"].rstrip())


def _without_country(body: str) -> tuple[str, str | None]:
    """Split "Ministry of Labor of Thailand" into the body and the code of its country."""
    whole = country_code(body)
    if whole is not None:
        return "", whole
    for match in reversed(list(re.finditer(r"(?:\s+(?:of|in)|,)\s+", body))):
        code = country_code(body[match.end() :])
        if code is not None:
            return body[: match.start()], code
    possessive = re.match(r"(?P<country>[A-ZÀ-Þ][\w ]+)[’']s?\s+(?P<body>.+)", body)
    if possessive is not None and (code := country_code(possessive["country"])):
        return possessive["body"], code
    return body, None


def _qualified(qualifier: str) -> tuple[str | None, str]:
    found = countries_in(qualifier, "en", demonyms=True)
    if len(found) != 1 or found[0][0].start != 0:
        return None, qualifier
    place, code = found[0]
    return code, qualifier[place.end :].removeprefix("’s").removeprefix("'s").strip()


def _organisation(title: str, body: str, acronyms: dict[str, str]) -> str | None:
    """Name the body: a minister's is the ministry of the same field; nested ones by a comma."""
    if not body:
        return None
    if body in acronyms:
        return acronyms[body]
    if title.lower().endswith("minister") and not body.lower().startswith(("ministry", "the ")):
        return f"Ministry of {body}"
    return _NESTED.sub(", ", body)


def _international_party(name: str, post: str, body: str, acronyms: dict[str, str]) -> Party:
    short = _ACRONYM.search(body)
    organisation = body.partition(" for ")[0]
    if short is not None:
        organisation = acronyms.get(short.group(), organisation)
    return Party(name, post, organisation)


@cache
def _international_names() -> re.Pattern[str]:
    names = resource_json("lexicons/english.json")["international_bodies"]
    return re.compile(rf"\b{any_of(names)}\b")


def _international(body: str) -> bool:
    return bool(_international_names().search(body))


def _body_country(body: str) -> tuple[str | None, CountryBasis]:
    """Return the country that the name of a body holds ("Bank of Thailand"), as an inference."""
    if not body or _international(body):
        return None, CountryBasis.NONE
    whole = country_code(body)
    if whole is not None:
        return whole, CountryBasis.STATED
    codes = {code for _, code in countries_in(body, "en", demonyms=True)}
    return (
        (codes.pop(), CountryBasis.ORGANISATION) if len(codes) == 1 else (None, CountryBasis.NONE)
    )


def acronyms_of(text: str) -> dict[str, str]:
    """Return the bodies that `text` defines, "Full Name (FN)", by their short names.

    The words of the full name that the letters stand for are found by their number.
    """
    found: dict[str, str] = {}
    for match in _SHORT_NAME.finditer(text):
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
        full_name = _FULL_NAME.search(before)
        words = full_name.group().split() if full_name else []
        capitals = 0
        for position in range(len(words) - 1, -1, -1):
            capitals += words[position][0].isupper()
            if capitals == len(match["short"]):
                full = " ".join(words[position:])
                found.setdefault(match["short"], f"{full} ({match['short']})")
                break
    return found
