"""A page as CommonMark with tables and [^1] footnotes; user text cannot become other markup."""

import re

from archive_app.export.layout import lay_out
from archive_app.export.page import (
    Block,
    Indented,
    Inlines,
    LineBreak,
    ListBlock,
    NoteMark,
    Paragraph,
    Role,
    Table,
    Words,
    plain_text,
)
from archive_app.model.citation import BriefingPrint

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$^{}]")
_ADDRESS = re.compile(r"(?i)(?<=www)\.|:(?=//)|@")
_AT_START = re.compile(r"^(\s*)([#+\-=:]|\d+(?=[.)]))")
_HEADINGS = {Role.HEADING_1: "## ", Role.HEADING_2: "### ", Role.HEADING_3: "#### "}
_QUOTED = (Role.QUOTATION, Role.REPORTED, Role.EXTRACT)
_TICKS = re.compile("`+")


def briefing_to_markdown(briefing: BriefingPrint) -> bytes:
    """Return `briefing` as Markdown in UTF-8, the marking at its head and at its end."""
    page = lay_out(briefing)
    marking = [f"**{_escaped(page.marking)}**"] if page.marking else []
    head = [*marking, f"# {_escaped(page.title)}", f"*{_escaped(page.subtitle)}*"]
    body = [_block(block) for block in page.blocks]
    notes = [f"[^{note.number}]: {_inlines(note.inlines)}" for note in page.notes]
    return _joined([*head, *body, *notes, *marking])


def _joined(parts: list[str]) -> bytes:
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")


def _block(block: Block) -> str:
    match block:
        case Paragraph(role=Role.CODE):
            return _fenced(block)
        case Paragraph(role=role) if role in _HEADINGS:
            return _HEADINGS[role] + _inlines(block.inlines)
        case Paragraph(role=role):
            words = _at_line_start(_inlines(block.inlines))
            return f"> {words}" if role in _QUOTED else words
        case ListBlock():
            return _list(block)
        case Indented():
            return _set_in("\n\n".join(_block(inner) for inner in block.blocks), "> ", "> ")
        case Table():
            return _table(block)


def _list(block: ListBlock) -> str:
    marks = [
        "- " if block.first is None else f"{block.first + at}. " for at in range(len(block.items))
    ]
    return "\n".join(
        _set_in("\n\n".join(_block(inner) for inner in item), mark, " " * len(mark))
        for mark, item in zip(marks, block.items, strict=True)
    )


def _set_in(text: str, first: str, further: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        (further if at else first) + line if line or not at else further.rstrip()
        for at, line in enumerate(lines)
    )


def _table(table: Table) -> str:
    rule = "|" + " --- |" * len(table.header)
    rows = [_row(table.header), rule, *(_row(row) for row in table.rows)]
    return "\n".join(rows)


def _row(cells: tuple[Inlines, ...]) -> str:
    return "| " + " | ".join(_inlines(cell, in_cell=True) for cell in cells) + " |"


def _fenced(block: Paragraph) -> str:
    lines = "".join(
        "\n" if isinstance(part, LineBreak) else plain_text((part,)) for part in block.inlines
    )
    fence = "`" * max(3, 1 + max((len(run) for run in _TICKS.findall(lines)), default=0))
    return f"{fence}\n{lines}\n{fence}"


def _inlines(inlines: Inlines, *, in_cell: bool = False) -> str:
    parts = []
    for part in inlines:
        match part:
            case LineBreak():
                parts.append("; " if in_cell else "\\\n")
            case NoteMark():
                parts.append(f"[^{part.number}]")
            case Words():
                parts.append(_words(part))
    return "".join(parts)


def _words(words: Words) -> str:
    text = words.text
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :] if text.strip() else ""
    mark = ("**" if words.strong else "") + ("*" if words.emphasis else "")
    core = _escaped(text.strip())
    marked = f"{mark}{core}{mark[::-1]}" if core else ""
    if words.address:
        marked = f"[{marked}](<{_address(words.address)}>)"
    return before + marked + after


def _address(address: str) -> str:
    return address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")


def _escaped(text: str) -> str:
    return _ADDRESS.sub(r"\\\g<0>", _SPECIAL.sub(r"\\\g<0>", text))


def _at_line_start(text: str) -> str:
    """Escape what would begin a heading, list or rule where a line begins."""
    return "\n".join(_AT_START.sub(_start_escaped, line) for line in text.split("\n"))


def _start_escaped(match: re.Match[str]) -> str:
    sign = match[2]
    return match[1] + (f"{sign}\\" if sign.isdigit() else f"\\{sign}")
