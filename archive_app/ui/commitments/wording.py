"""The program's words for what stands in the ledger."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from archive_app.model.citation import Citation, Wording
from archive_app.model.commitment import (
    Closure,
    CommitmentBasis,
    Evidence,
    Schedule,
    Strength,
    Testable,
)
from archive_app.model.dossier import Change
from archive_app.model.ledger import Blank, Cell, Column, Deed, Entry, News
from archive_app.model.particulars import CivilDate
from archive_app.ui import dates
from archive_app.ui.controls.marks import evidence_word, strength_word
from archive_app.ui.tongue import Tongue


class Commitments(Tongue):
    """The words of the ledger."""


def day_words(day: str | date) -> str:
    """Return a day, ISO 8601, as the user writes it."""
    iso = day if isinstance(day, str) else day.isoformat()
    read = QDate.fromString(iso[:10], "yyyy-MM-dd")
    return dates.day_words(read) if read.isValid() else iso


def ordinal(number: int) -> str:
    """Return "4th" and its like."""
    ending = {
        1: Commitments.tr("{n}st"),
        2: Commitments.tr("{n}nd"),
        3: Commitments.tr("{n}rd"),
    }.get(number % 10, Commitments.tr("{n}th"))
    if 10 < number % 100 < 14:
        ending = Commitments.tr("{n}th")
    return ending.format(n=number)


def column_heading(column: Column) -> tuple[str, str]:
    """Return the two lines at the head of a column."""
    if column.theme:
        return column.theme, ""
    if column.number is not None:
        first = ", ".join(part for part in (ordinal(column.number), column.place) if part)
        return first, column.year
    if column.place:
        return column.place, column.year
    if column.year:
        return column.year, ""
    return Commitments.tr("Not dated") if not column.key else column.key, ""


def meeting_words(number: int | None, where: str, year: str) -> str:
    """Return a meeting on one line, "4th, Tarn, 2023"."""
    parts = (ordinal(number) if number is not None else "", where, year)
    return ", ".join(part for part in parts if part)


def entered_words(count: int) -> str:
    """Return how many commitments are entered."""
    return (
        Commitments.tr("none")
        if not count
        else Commitments.tr("{n} entered").format(n=QLocale().toString(count))
    )


def waiting_words(count: int) -> str:
    """Return how many papers are held and not reviewed."""
    if count == 1:
        return Commitments.tr("1 paper held, not reviewed")
    return Commitments.tr("{n} papers held, not reviewed").format(n=count)


def restated_words(years: tuple[str, ...]) -> str:
    """Return when a promise was made again."""
    named = [year for year in years if year]
    if not named:
        return Commitments.tr("restated later")
    if len(named) == 1:
        return Commitments.tr("restated in {year}").format(year=named[0])
    return Commitments.tr("restated in {years} and {last}").format(
        years=", ".join(named[:-1]), last=named[-1]
    )


def evidence_since(evidence: Evidence, as_of: date, since: str = "") -> str:
    """Return the level of evidence with its day; what nobody entered is not called undone."""
    if evidence is Evidence.NONE_ENTERED:
        return Commitments.tr("No evidence entered as of {day}").format(day=day_words(as_of))
    word = evidence_word(evidence).capitalize()
    return (
        Commitments.tr("{level}, since {day}").format(level=word, day=day_words(since))
        if since
        else word
    )


def schedule_words(schedule: Schedule, deadline: CivilDate | None) -> str:
    """Return where a deadline stands, with the words that the paper prints for it."""
    if deadline is None:
        return Commitments.tr("No date")
    printed = Commitments.tr("(“{printed}”)").format(printed=" ".join(deadline.printed.split()))
    if deadline.latest is None:
        nothing = Commitments.tr("No day can be told")
        return f"{nothing} {printed}"
    day = day_words(deadline.latest)
    by = (
        Commitments.tr("Overdue since {day}")
        if schedule is Schedule.OVERDUE
        else Commitments.tr("Due by {day}")
    )
    return f"{by.format(day=day)} {printed}"


def schedule_word(schedule: Schedule) -> str:
    """Return the word for a state of the schedule."""
    return {
        Schedule.NO_DATE: Commitments.tr("no date"),
        Schedule.RUNNING: Commitments.tr("running"),
        Schedule.DUE: Commitments.tr("due within thirty days"),
        Schedule.OVERDUE: Commitments.tr("overdue"),
    }[schedule]


def closure_word(closure: Closure) -> str:
    """Return the word for a closure."""
    return {
        Closure.OPEN: Commitments.tr("Open"),
        Closure.FULFILLED: Commitments.tr("Fulfilled"),
        Closure.SUPERSEDED: Commitments.tr("Superseded"),
        Closure.DROPPED: Commitments.tr("Dropped"),
        Closure.NOT_REVIEWABLE: Commitments.tr("Not reviewable"),
    }[closure]


def testable_word(testable: Testable) -> str:
    """Return the word for whether fulfilment could be checked."""
    return {
        Testable.YES: Commitments.tr("Yes"),
        Testable.NO: Commitments.tr("No"),
        Testable.UNDECIDED: Commitments.tr("Undecided"),
    }[testable]


def basis_word(basis: CommitmentBasis) -> str:
    """Return in what sort of words a commitment stands."""
    return {
        CommitmentBasis.REPORTED_SPEECH: Commitments.tr("reported speech"),
        CommitmentBasis.OWN_SPEECH: Commitments.tr("own speech"),
        CommitmentBasis.SIGNED_AGREEMENT: Commitments.tr("signed agreement"),
        CommitmentBasis.AGREEMENT_CLAUSE: Commitments.tr("agreement clause"),
        CommitmentBasis.DECLARATION: Commitments.tr("declaration"),
        CommitmentBasis.NARRATION: Commitments.tr("the reporter's narration"),
    }[basis]


def news_word(news: News) -> str:
    """Return what can be new since a day."""
    return {
        News.ENTERED: Commitments.tr("entered since"),
        News.OVERDUE: Commitments.tr("overdue since"),
        News.FOLLOWED_UP: Commitments.tr("followed up since"),
        News.RESTATED: Commitments.tr("restated since"),
    }[news]


def deed_word(deed: Deed) -> str:
    """Return what happened to a commitment on a day."""
    return {
        Deed.PROMISED: Commitments.tr("promised"),
        Deed.RESTATED: Commitments.tr("promised again"),
        Deed.FOLLOWED_UP: Commitments.tr("followed up"),
        Deed.SEARCHED: Commitments.tr("searched, nothing found"),
        Deed.DUE: Commitments.tr("due"),
    }[deed]


def change_word(change: Change) -> str:
    """Return a respect in which two wordings differ."""
    return {
        Change.FIRMER: Commitments.tr("firmer"),
        Change.SOFTER: Commitments.tr("softer"),
        Change.NUMBER_NEW: Commitments.tr("a number is new"),
        Change.NUMBER_CHANGED: Commitments.tr("the number is another"),
        Change.NUMBER_GONE: Commitments.tr("the number is not repeated"),
        Change.DATE_NEW: Commitments.tr("a date is new"),
        Change.DATE_CHANGED: Commitments.tr("the date is another"),
        Change.DATE_GONE: Commitments.tr("the date is not repeated"),
    }[change]


def quoted(citation: Citation) -> str:
    """Return the words of a citation; only verbatim ones wear quotation marks."""
    if citation.wording is Wording.VERBATIM:
        return Commitments.tr("“{words}”").format(words=citation.quotation)
    return citation.quotation


def said_how(citation: Citation) -> str:
    """Return on what ground the words stand, for the line above them."""
    return {
        Wording.VERBATIM: Commitments.tr("quoted"),
        Wording.REPORTED: Commitments.tr("reported, not the speaker's own words"),
        Wording.PAPER: Commitments.tr("the paper's own words"),
    }[citation.wording]


def source_line(citation: Citation) -> str:
    """Return who said it, in which paper, when and where in it, on one line."""
    who = ", ".join(part for part in (citation.speaker, citation.post) if part)
    parts = (who, citation.paper, citation.date, citation.locator, citation.translation)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def entry_note(entry: Entry) -> str:
    """Return what stands under the words of an entry."""
    if entry.restated:
        return restated_words(entry.restated)
    if is_measured(entry):
        return evidence_word(entry.evidence)
    return (
        Commitments.tr("a call")
        if entry.strength is Strength.CALL
        else Commitments.tr("as claimed")
    )


def is_measured(entry: Entry) -> bool:
    """Whether evidence is told; of a call or a claim only once somebody has entered some."""
    unkept = (Strength.CALL, Strength.ACHIEVED)
    return entry.evidence is not Evidence.NONE_ENTERED or entry.strength not in unkept


def blank_words(cell: Cell) -> str:
    """Return why a cell is blank, "" where the filter emptied it."""
    match cell.blank:
        case Blank.NO_TEXT:
            return Commitments.tr("no text held")
        case Blank.NOT_REVIEWED:
            return waiting_words(len(cell.waiting))
        case Blank.NONE_FOUND:
            return Commitments.tr("reviewed, none found")
    return ""


def cell_sentence(row: str, column: Column, cell: Cell) -> str:
    """Return a cell as a sentence for readers of the screen."""
    where = " ".join(part for part in column_heading(column) if part)
    if not cell.entries:
        told = blank_words(cell) or Commitments.tr("nothing that the filter lets through")
        return f"{row}, {where}: {told}."
    told = "; ".join(
        f"{strength_word(item.strength)}: {item.words}, {entry_note(item)}" for item in cell.entries
    )
    return f"{row}, {where}: {told}."
