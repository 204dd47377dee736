"""Tells what kind of paper a text is, by its title, its headings and how it speaks."""

import re
from collections.abc import Iterator

from archive_app.attribution.transcripts import turns_of
from archive_app.model.particulars import Basis, DocumentKind, Field, Guess

_HEAD = 6_000
_COMMUNIQUE = re.compile(
    r"\b(?:joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|chair(?:man|person)?[’']?s? "
    r"statement|declaration|联合声明|联合公报|公报|tuyên bố chung|pernyataan bersama|แถลงการณ์ร่วม)",
    re.I,
)
_AGREEMENT_TITLE = re.compile(
    r"\b(?:agreement|memorandum of understanding|treaty|protocol|convention|charter|协定|协议|"
    r"谅解备忘录|biên bản ghi nhớ|perjanjian|nota kesepahaman)\b",
    re.I,
)
_ARTICLE = re.compile(
    r"(?m)^[ \t]*(?:\*\*)?(?:ARTICLE|Article|Section|Điều|Pasal|第[一二三四五六七八九十]+条)\b"
)
_PARTIES = re.compile(r"\b(?:[Tt]he (?:Contracting )?Parties|Para Pihak|缔约|双方)\b")
_DATELINE = re.compile(
    r"\A\s*[A-ZÀ-Þ][\w’' -]{1,40}(?:,\s+[A-Z][a-z.]+ \d{1,2}|,\s+\d{1,2} [A-Z][a-z]+)"
    r"[^\n]{0,80}?(?:[—–-]|\()|"
    r"\A\s*[A-ZÀ-Þ]{3,}[A-Z ,]*\([A-Z][\w ]+\)\s*[—–-]"
)
_BYLINE = re.compile(
    r"(?m)^[ \t]*(?:By [A-Z][a-z]+ [A-Z]|Photo by |\(?Reporter|记者)|\((?:ENDS|END)\)\s*\Z"
)
_REPORTING = re.compile(r"\b(?:said|told reporters|according to)\b")
_ADDRESS = re.compile(
    r"\b(?:Excellenc(?:y|ies)|Ladies and gentlemen|Mr\.? President|Madam President|Mr\.? Chairman|"
    r"Distinguished (?:delegates|guests|colleagues)|Your Majest|Fellow citizens|My fellow|"
    r"Your Royal Highness)|尊敬的|各位|Thưa |Yang Mulia|ท่าน",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our|We|My|Our)\b")
_SPEECH_TITLE = re.compile(
    r"\b(?:remarks|speech|address|statement (?:by|of|in the general debate)|keynote|toast)\b",
    re.I,
)
_RELEASE = re.compile(r"\b(?:readout|fact sheet|proclamation|executive order|memorandum)\b", re.I)


def kind_of(text: str, metadata: dict[str, str], *, title: str) -> Guess:
    """Return the guess for the kind of the paper `text` that is titled `title`."""
    head = text[:_HEAD]
    certain = next(_certain(text, head, title), None)
    if certain is not None:
        kind, reason = certain
        return Guess(Field.KIND, kind.value, Basis.INFERRED, reason)
    if metadata.get("speaker") and metadata.get("forum") and not _RELEASE.search(title):
        return Guess(
            Field.KIND,
            DocumentKind.SPEECH.value,
            Basis.INFERRED,
            "it names one speaker and a forum",
        )
    if _speaks(head, title):
        return Guess(
            Field.KIND, DocumentKind.SPEECH.value, Basis.INFERRED, "it speaks in the first person"
        )
    return Guess(Field.KIND, DocumentKind.OTHER.value, Basis.GUESSED, "no rule knew it")


def _certain(text: str, head: str, title: str) -> Iterator[tuple[DocumentKind, str]]:
    """Yield the kinds that a plain sign tells, the plainest first."""
    opening = f"{title}\n{head[:300]}"
    articles = len(_ARTICLE.findall(text[:40_000]))
    if articles >= 2 and (_PARTIES.search(text) or _AGREEMENT_TITLE.search(opening)):
        yield DocumentKind.AGREEMENT, "it has articles and parties"
    if len(turns_of(text[:60_000], "zh" if _is_han(head) else "en")) >= 3:
        yield DocumentKind.TRANSCRIPT, "its headings name the speakers"
    reported = len(_REPORTING.findall(head))
    if _DATELINE.match(head) and reported:
        yield DocumentKind.NEWS, "it has a dateline and reports what was said"
    if _COMMUNIQUE.search(title if not title.startswith("[") else head[:200]):
        yield DocumentKind.COMMUNIQUE, "its title says so"
    if reported >= 2 and _BYLINE.search(text):
        yield DocumentKind.NEWS, "it has a byline and reports what was said"
    if reported >= 4 and not _ADDRESS.search(head):
        yield DocumentKind.NEWS, "it reports what several people said"


def _is_han(head: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]{4}", head))


def _speaks(head: str, title: str) -> bool:
    if _RELEASE.search(title):
        return False
    first_person = len(_FIRST_PERSON.findall(head)) / max(1, len(head))
    return first_person > 0.001 and bool(_SPEECH_TITLE.search(title) or _ADDRESS.search(head))
