"""What a cell of the table says: two lines, a mark of certainty and a sentence for who listens."""

from dataclasses import dataclass

from archive_app.model.library import LibraryRow
from archive_app.model.paper import Particular
from archive_app.model.particulars import Field
from archive_app.ui.controls.marks import certainty_word
from archive_app.ui.library.marks import FROM_SURE_TO_DOUBTFUL, mark_of
from archive_app.ui.library.wording import (
    Library,
    basis,
    counted,
    country,
    field,
    kept,
    kind,
    language,
    number,
)
from archive_app.ui.look.shapes import Certainty

COLUMNS = (Field.TITLE, Field.KIND, Field.DATE, Field.FORUM, Field.LANGUAGE, Field.SPEAKER)
"""The particulars that the columns show, from left to right."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Two lines and the mark of what they say; `faint` where there is nothing but a remark."""

    first: str
    second: str = ""
    mark: Certainty | None = None
    faint: bool = False


def heading(column: Field) -> str:
    """Return the heading of a column."""
    return {
        Field.TITLE: Library.tr("Title and file"),
        Field.KIND: Library.tr("Kind"),
        Field.DATE: Library.tr("Date as printed, as kept"),
        Field.FORUM: Library.tr("Forum"),
        Field.LANGUAGE: Library.tr("Language"),
        Field.SPEAKER: Library.tr("Speakers"),
    }[column]


def cell(row: LibraryRow, column: Field) -> Cell:
    """Return what the cell of `row` under `column` says."""
    match column:
        case Field.TITLE:
            return _title(row)
        case Field.KIND:
            return Cell(kind(row.paper.kind.value), mark=_mark(row, Field.KIND))
        case Field.DATE:
            return _date(row)
        case Field.FORUM:
            return _forum(row)
        case Field.LANGUAGE:
            return _language(row)
    return _speakers(row)


def sentence(row: LibraryRow, column: Field) -> str:
    """Return the cell as one sentence: what, how sure, and why."""
    shown = cell(row, column)
    words = ", ".join(part for part in (shown.first, shown.second) if part)
    found = row.paper.particulars.get(column)
    why = f", {certainty_word(shown.mark)}. {basis(found)}" if found and shown.mark else ""
    return f"{field(column)}: {words}{why}"


def speaks_alone(row: LibraryRow) -> bool:
    """Whether the paper has one speaker, known or to be typed."""
    return Field.SPEAKER in row.paper.particulars or len(row.speakers) < 2


def _title(row: LibraryRow) -> Cell:
    paper = row.paper
    parts = [paper.names[0]] if paper.names else []
    parts += [f"{_relation(relation)} {title}" for relation, title in row.linked]
    return Cell(paper.title, " · ".join(parts), _mark(row, Field.TITLE))


def _relation(relation: str) -> str:
    names = {
        "translation of": Library.tr("translation of"),
        "version of": Library.tr("version of"),
        "attached to": Library.tr("attached to"),
    }
    return names.get(relation, relation)


def _date(row: LibraryRow) -> Cell:
    date = row.paper.date
    if date is None:
        return Cell(Library.tr("no date found"), faint=True)
    return Cell(date.printed, kept(date), _mark(row, Field.DATE))


def _forum(row: LibraryRow) -> Cell:
    if not row.paper.forums:
        return Cell(Library.tr("none"), faint=True)
    return Cell(", ".join(row.paper.forums), mark=_mark(row, Field.FORUM))


def _language(row: LibraryRow) -> Cell:
    translation = row.paper.text_of(Field.TRANSLATION)
    names = {
        "translation": Library.tr("translated"),
        "machine translation": Library.tr("machine translation"),
    }
    mark = _worst(row, Field.LANGUAGE, Field.TRANSLATION)
    return Cell(language(row.paper.language), names.get(translation, ""), mark)


def _speakers(row: LibraryRow) -> Cell:
    named = row.paper.text_of(Field.SPEAKER)
    if named:
        code = row.paper.text_of(Field.COUNTRY)
        mark = _worst(row, Field.SPEAKER, Field.SPEAKER_POST, Field.SPEAKER_BODY, Field.COUNTRY)
        return Cell(named, country(code) if code else "", mark)
    if not row.speakers:
        return Cell(Library.tr("no single speaker"), faint=True)
    if len(row.speakers) == 1:
        facts = row.speakers[0]
        return Cell(
            facts.mention.name, country(facts.country) if facts.country else "", Certainty.INFERRED
        )
    names = ", ".join(facts.mention.name for facts in row.speakers)
    alike = ""
    if row.alike:
        alike = counted(
            row.alike,
            Library.tr("{n} name spelled two ways"),
            Library.tr("{n} names spelled two ways"),
        )
    return Cell(f"{number(len(row.speakers))}: {names}", alike)


def _mark(row: LibraryRow, name: Field) -> Certainty | None:
    found = row.paper.particulars.get(name)
    return mark_of(found) if found is not None else None


def _worst(row: LibraryRow, *names: Field) -> Certainty | None:
    """Return the mark of what is least sure among several particulars."""
    found: list[Particular] = [
        row.paper.particulars[name] for name in names if name in row.paper.particulars
    ]
    marks = [mark_of(item) for item in found]
    return max(marks, key=FROM_SURE_TO_DOUBTFUL.index) if marks else None
