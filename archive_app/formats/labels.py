"""The numbers that papers print before their parts: "181.", "Article 4 (2)", "第四条", "(a)".

A label is printed text and stays in the passage; these functions only say where it ends.
"""

import re
from dataclasses import dataclass

from archive_app.model.text import PassageKind

_DIGITS = r"[0-9０-９๐-๙០-៩໐-໙၀-၉]"
_CJK_NUMBER = r"[一二三四五六七八九十百千零〇○两0-9０-９]"
_PARAGRAPH = r"(?:\s?\(\s?[0-9a-z]{1,3}\s?\))*"

_CLAUSE = re.compile(
    r"(?:"
    rf"(?:Article|ARTICLE|Clause|CLAUSE)\s+(?:[0-9]{{1,4}}[A-Za-z]?|[IVXLC]{{1,7}})\b{_PARAGRAPH}"
    r"|(?:Điều|ĐIỀU|Khoản|Pasal|PASAL|Artikel|Perkara|Fasal)\s+(?:[0-9]{1,4}|[IVXLC]{1,7})\b"
    rf"|第\s?{_CJK_NUMBER}{{1,8}}\s?[条條款項项]"
    rf"|(?:ข้อ|มาตรา|មាត្រា|ມາດຕາ)\s*{_DIGITS}{{1,4}}"
    rf"|ပုဒ်မ\s*{_DIGITS}{{1,4}}"
    r")[.:．：、]?"
)
_SECTION = re.compile(
    r"(?:(?:Chapter|CHAPTER|Part|PART|Section|SECTION|Annex|ANNEX|Title|TITLE|BAB|Chương|CHƯƠNG"
    r"|Bahagian)\s+(?:[0-9]{1,3}|[IVXLC]{1,7}|[A-Z])\b|第\s?[一二三四五六七八九十百0-9]{1,6}\s?[章节節部编編]"
    r"|หมวด\s*[0-9๐-๙]{1,3})[.:．：、]?"
)
_LEVELS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})+\.?(?=\s+[^\W\d_])")
_NUMBER = re.compile(r"(?P<n>[0-9]{1,4})(?:\s{0,2}\.(?![0-9.])|[)、．](?!\s?[0-9]))(?=\s*[^\s0-9])")
_ITEM = re.compile(
    r"(?:\(\s?(?:[a-zA-Z]|[ivxlc]{1,6}|[0-9]{1,3})\s?\)|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|[a-z]\)|[一二三四五六七八九十]{1,3}、|[①-⑳])(?=\s*\S)"
)
_BULLET = re.compile(r"(?:[•●▪■◦‣·*]|[-–—](?=\s))\s*(?=\S)")


_GOES_ON = (",", ";", "'", "’")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a passage: its kind, its printed `text`, None for a bullet.

    `number` is the value of a plain number such as "181.", else None.
    """

    kind: PassageKind
    text: str | None
    number: int | None = None


def label_of(line: str) -> Label | None:
    """Return the label with which `line` begins, its leading white space aside, or None."""
    line = line.lstrip()
    if not line:
        return None
    for pattern, kind in (
        (_CLAUSE, PassageKind.CLAUSE),
        (_SECTION, PassageKind.HEADING),
        (_LEVELS, PassageKind.PARAGRAPH),
        (_ITEM, PassageKind.ITEM),
    ):
        found = pattern.match(line)
        if found and _stands_alone(line, found.end()):
            return Label(kind, found.group().strip())
    found = _NUMBER.match(line)
    if found:
        kind = PassageKind.ITEM if found.group().endswith(")") else PassageKind.PARAGRAPH
        return Label(kind, found.group().strip(), int(found["n"]))
    if _BULLET.match(line):
        return Label(PassageKind.ITEM, None)
    return None


def _stands_alone(line: str, end: int) -> bool:
    """Whether what follows does not show the label to be a word of a sentence.

    "Article 51 of the Charter …" is a sentence; "Article 4 The Parties shall …" is a clause.
    """
    rest = line[end : end + 2]
    following = rest.strip()[:1]
    return line[end - 1] in ".:．：、)）" or not (following.islower() or following in _GOES_ON)
