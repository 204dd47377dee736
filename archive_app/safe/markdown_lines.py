"""Sets the lines of typed Markdown as python-markdown counts them, each block apart, none deep.

python-markdown wants four columns for each level of a list and a blank line before a list, a table
and a heading; people type as CommonMark 0.31 allows (chapters 4 and 5). Apart, blocks also cost it
linear time: 21,845 headings in one block took 12 s, 32,768 lines "=" 38 s. Quotations and lists
nest 12 levels deep each; the marks of deeper ones are left out, since 300 overflow its stack.
"""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from archive_app.safe.markdown_signs import NO_WORDS, code_sign, disarmed

DEEPEST = 12
_NUMBER = r"\d{1,9}[.)]"
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(rf" *([*+-]|{_NUMBER})(?: {{1,4}}(?! )| +|$)(.*)")
_MARK = re.compile(rf" *(?:>|(?:[*+-]|{_NUMBER})(?= |$)) ?")
_HEADING = re.compile(r" {0,3}(#{1,6})(?= |$)(.*)")
_CLOSING = re.compile(r"(?:^|(?<= ))#+ *$")
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
_UNDERLINE = re.compile(r" *(?:=+|-+) *$")
_FENCE = re.compile(r" *(`{3,}(?=[^`]*$)|~{3,})")
_ODD_BACKSLASHES = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_MISREAD = re.compile(r"[#=]|-+$|[*+-](?= |$)|[-*_](?: *[-*_]){2,} *$|\d+(?=\. )")


class _Last(Enum):
    GAP = auto()
    TEXT = auto()
    ITEM = auto()
    QUOTED = auto()
    CODE = auto()


@dataclass(slots=True)
class Lines:
    """Takes line after line; `done` are python-markdown's, `codes` the fenced pieces taken out.

    `columns` are those in which the texts of the open list items begin, `kinds` their marks;
    `count` is of the lines of a paragraph so far; `fence` is the mark of the open fence.
    """

    done: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    quote: int = 0
    columns: list[int] = field(default_factory=list)
    kinds: list[bool] = field(default_factory=list)
    last: _Last = _Last.GAP
    count: int = 0
    fence: str = ""
    fence_column: int = 0
    code: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Take one line without its end."""
        line = line.expandtabs(4)
        marks = None if self.columns and _indent(line) >= self.columns[-1] else _QUOTE.match(line)
        depth = min(marks[0].count(">"), DEEPEST) if marks else 0
        inside = line[marks.end() :] if marks else line
        if depth != self.quote and not self._goes_on(inside, depth):
            self._turn_to(depth)
        if self.fence:
            self._take_code(inside)
        elif not inside.strip():
            self._gap()
        elif not self._takes_block(inside):
            self._take_text(inside)

    def close(self) -> None:
        """End the fence that is still open."""
        if self.fence:
            self.fence = ""
            self._alone(code_sign(len(self.codes)))
            self.codes.append("\n".join(self.code))

    def _goes_on(self, line: str, depth: int) -> bool:
        """Tell whether `line`, less deep in quotation marks, goes on with the paragraph there."""
        lazy = depth < self.quote and self.last in (_Last.TEXT, _Last.ITEM) and bool(line.strip())
        opening = any(each.match(line) for each in (_ITEM, _HEADING, _RULE, _FENCE))
        return lazy and not opening and not self.fence

    def _turn_to(self, depth: int) -> None:
        self.close()
        self._leave(-1)
        self.quote = min(depth, self.quote)
        self._gap()
        self.quote = depth

    def _take_code(self, line: str) -> None:
        closing = line.strip()
        if len(closing) >= len(self.fence) and set(closing) == {self.fence[0]}:
            self.close()
        else:
            self.code.append(line[min(_indent(line), self.fence_column) :])

    def _takes_block(self, line: str) -> bool:
        """Take `line` if it is or opens a block other than a paragraph."""
        if self.last in (_Last.GAP, _Last.CODE):
            self._leave(_indent(line))
            column = self.columns[-1] if self.columns else 0
            if _indent(line) >= column + 4:
                self._put(self._prefix() + line[column:], _Last.CODE)
                return True
        if self.last is _Last.TEXT and self.count == 1 and _UNDERLINE.match(line):
            self._put(self._prefix() + line.strip(), _Last.TEXT)
            self._gap()
        elif fence := _FENCE.match(line):
            self._leave(_indent(line))
            self.fence, self.fence_column, self.code = fence[1], _indent(line), []
        elif _RULE.match(line):
            self._leave(_indent(line))
            self._alone("---")
        elif heading := _HEADING.match(line):
            self._leave(_indent(line))
            self._alone(f"{heading[1]} {_CLOSING.sub('', heading[2].strip()).strip()}")
        else:
            item = _ITEM.match(line)
            return item is not None and self._takes_item(item)
        return True

    def _takes_item(self, item: re.Match[str]) -> bool:
        indent, numbered = _indent(item[0]), item[1] not in "*+-"
        may_follow = item[2].strip() != "" and (not numbered or item[1][:-1] == "1")
        if not self.columns and (indent > 3 or (self.last is _Last.TEXT and not may_follow)):
            return False
        sibling = self._leave(indent)
        if self.last in (_Last.TEXT, _Last.QUOTED, _Last.CODE) or sibling is (not numbered):
            self._gap()
        level = min(len(self.columns), DEEPEST - 1)
        mark = item[1][:-1] + "." if numbered else "-"
        text = _with_break(_fewer_marks(item[2], DEEPEST - 1 - level)) or NO_WORDS
        self._put(f"{self._prefix(level)}{mark:<3} {text}", _Last.ITEM)
        if len(self.columns) < DEEPEST:
            self.columns.append(item.start(2))
            self.kinds.append(numbered)
        return True

    def _take_text(self, line: str) -> None:
        text = line.strip(" ")
        if text.startswith(">"):
            self._take_quoted(text)
            return
        if _is_rule_of_table(text) and self.count > 1 and "|" in self.done[-1]:
            self.done.insert(-1, "> " * self.quote)
        goes_on = self.last in (_Last.TEXT, _Last.ITEM, _Last.QUOTED)
        prefix = "> " * self.quote if goes_on else self._prefix()
        self._put(prefix + _with_break(_plain(text) + line[len(line.rstrip(" ")) :]), _Last.TEXT)
        self.count = self.count + 1 if goes_on else 1

    def _take_quoted(self, text: str) -> None:
        """Take a quotation inside an item: prose alone."""
        marks = _QUOTE.match(text)
        assert marks is not None
        if self.last is not _Last.QUOTED:
            self._gap()
        depth = min(marks[0].count(">"), DEEPEST)
        self._put(self._prefix() + "> " * depth + _plain(text[marks.end() :]), _Last.QUOTED)

    def _put(self, line: str, last: _Last) -> None:
        self.done.append(line)
        self.last = last
        self.count = 2

    def _gap(self) -> None:
        self._put("> " * self.quote, _Last.GAP)

    def _alone(self, line: str) -> None:
        self._gap()
        self._put(self._prefix() + line, _Last.TEXT)
        self._gap()

    def _leave(self, indent: int) -> bool | None:
        """Close the items whose texts begin right of `indent`; tell if the last was numbered."""
        numbered = None
        while self.columns and indent < self.columns[-1]:
            self.columns.pop()
            numbered = self.kinds.pop()
        return numbered

    def _prefix(self, level: int | None = None) -> str:
        return "> " * self.quote + "    " * (len(self.columns) if level is None else level)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _plain(text: str) -> str:
    """Return `text` with a stand-in where python-markdown would see a block in a paragraph."""
    return disarmed(text[:1]) + text[1:] if _MISREAD.match(text) else text


def _fewer_marks(text: str, most: int) -> str:
    """Return the text of an item with at most `most` further marks before its words."""
    end = kept = count = 0
    while mark := _MARK.match(text, end):
        end, count = mark.end(), count + 1
        kept = end if count <= most else kept
    words = text[end:]
    return text[:kept] + (words if _HEADING.match(words) else _plain(words))


def _with_break(text: str) -> str:
    """Return `text` with two spaces at its end where a line break was asked for."""
    if _ODD_BACKSLASHES.search(text):
        return text[:-1] + "  "
    return text.rstrip(" ") + ("  " if text.endswith("  ") else "")


def _is_rule_of_table(text: str) -> bool:
    return "|" in text and "-" in text and set(text) <= set("|:- ")
