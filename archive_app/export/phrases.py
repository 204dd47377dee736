"""The program's own words on paper: what introduces a citation, and what a ledger's cells say."""

from datetime import date

from archive_app.model.citation import LedgerRow
from archive_app.model.commitment import Closure, Evidence, Schedule

REPORTED = "As reported, not quoted: "
PAPER = "The paper says: "
NO_ROWS = "The archive holds no commitment of this kind as of {day}."
NO_EVIDENCE_MEANS = (
    "“No evidence entered” says what this archive holds on that day, not what was or was not done."
)
COMMITMENT_COLUMNS = ("Who", "What", "Strength of wording", "By when", "Evidence")


def day_in_words(day: str) -> str:
    """Return the ISO 8601 `day` as it is written in a letter: 23 November 2026."""
    # Loading Babel's dates takes 30 ms, which a command that prints none need not spend.
    from babel.dates import format_date

    return str(format_date(date.fromisoformat(day), "d MMMM y", locale="en_GB"))


def evidence_in_words(row: LedgerRow, *, as_of: str) -> str:
    """Return what is known of the doing, never that something was not done."""
    day = day_in_words(as_of)
    if row.evidence is Evidence.NONE_ENTERED:
        return f"no evidence entered as of {day}"
    if row.evidence is Evidence.NOT_STARTED:
        return f"evidence entered that it was not started, as of {day}"
    return f"{row.evidence.value}, as of {day}"


def deadline_in_words(row: LedgerRow) -> str:
    """Return the deadline as printed, or that the paper gives none."""
    return row.deadline or "no date given"


def schedule_in_words(row: LedgerRow) -> str:
    """Return where the deadline stands, "" where it is still to come or there is none."""
    return {Schedule.DUE: "now due", Schedule.OVERDUE: "date has passed"}.get(row.schedule, "")


def closure_in_words(row: LedgerRow) -> str:
    """Return why a commitment is no longer followed, "" while it is."""
    return "" if row.closure is Closure.OPEN else f"closed: {row.closure.value}"


def who_in_words(row: LedgerRow) -> str:
    """Return the actor with the country behind it, unless the name already says it."""
    if not row.country or row.country.casefold() in row.actor.casefold():
        return row.actor
    return f"{row.actor} ({row.country})" if row.actor else row.country
