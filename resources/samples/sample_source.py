"""Reads the source of a sample paper: a little Markdown under a TOML head.

`file` in the head is the paper to make, below corpus/. The body knows headings, particulars (lines
with `>`, of which one alone is the label of a sample), list items, tables, **bold** and notes
([^name] in the text, [^name]: below). The body of a mail is its text.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABEL_COLOUR = "8A1C1C"
INK_COLOUR = "1F2A44"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, item, label, (last) particular or table; only a table has `rows`."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A sample paper before it is made; `notes` are in the order in which they are printed."""

    head: dict[str, Any]
    body: str
    blocks: tuple[Block, ...]
    notes: dict[str, str]


def read_source(path: Path) -> Source:
    """Return the source at `path`: its TOML head, its blocks and its notes."""
    _, head, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    notes: dict[str, str] = {}
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", body.strip("\n")):
        note = re.match(r"\[\^\w+\]: ", chunk)
        if note:
            notes.update(_notes(chunk))
        else:
            blocks.extend(_blocks(chunk))
    return Source(tomllib.loads(head), body.lstrip("\n"), tuple(blocks), notes)


def _notes(chunk: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r"^\[\^(\w+)\]: ((?:(?!\n\[\^).)*)", chunk, re.MULTILINE | re.DOTALL):
        yield found[1], _one_line(found[2])


def _blocks(chunk: str) -> Iterator[Block]:
    match chunk[0]:
        case "#":
            marks, text = chunk.split(" ", 1)
            yield Block(f"heading {len(marks)}", _one_line(text))
        case ">":
            lines = [line.removeprefix("> ") for line in chunk.split("\n")]
            yield from (Block("particular", line) for line in lines[:-1])
            yield Block("last particular" if len(lines) > 1 else "label", lines[-1])
        case "|":
            rows = [line.strip("| ").split(" | ") for line in chunk.split("\n")]
            yield Block("table", rows=tuple(tuple(row) for row in rows))
        case "-":
            yield from (Block("item", _one_line(item)) for item in chunk[2:].split("\n- "))
        case _:
            yield Block("paragraph", _one_line(chunk))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ("plain" | "bold" | "note", text) pieces of a block's text."""
    for found in re.finditer(r"\*\*(?P<bold>.+?)\*\*|\[\^(?P<note>\w+)\]|(?P<plain>[^*\[]+)", text):
        yield str(found.lastgroup), found[str(found.lastgroup)]
