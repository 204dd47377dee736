"""The sentences of the list “Before it leaves”."""

from PySide6.QtCore import QLocale

from archive_app.model.leaving import LeavingCheck, Matter
from archive_app.ui.tongue import Tongue


class BeforeItLeaves(Tongue):
    """The words of the list of that name."""


_LONGEST = 80
"""Characters of a quotation that a sentence repeats."""


def sentence_of(check: LeavingCheck, *, marking: str) -> str:
    """Return what a check found, in one sentence; `marking` is the briefing's own."""
    match check.matter:
        case Matter.DIFFERS:
            return _difference(check)
        case Matter.MISSING:
            return BeforeItLeaves.tr("“{words}” stands in no paper of this archive.").format(
                words=_short(check.quoted)
            )
        case Matter.QUOTED_REPORT:
            return BeforeItLeaves.tr(
                "“{words}” wears quotation marks, but the paper only reports it."
            ).format(words=_short(check.quoted))
        case Matter.MARKING:
            return _marking(check, marking)
        case _:
            return _counted(check)


def heading_of(open_checks: int) -> str:
    """Return how many things there are to look at, "" for none."""
    if not open_checks:
        return ""
    return BeforeItLeaves.tr("{count} to look at").format(count=QLocale().toString(open_checks))


def question_of(open_checks: int) -> str:
    """Return what is asked before a briefing with open checks is exported."""
    named = (
        BeforeItLeaves.tr("One thing"),
        BeforeItLeaves.tr("Two things"),
        BeforeItLeaves.tr("Three things"),
        BeforeItLeaves.tr("Four things"),
    )
    if open_checks <= len(named):
        things = named[open_checks - 1]
    else:
        things = BeforeItLeaves.tr("{count} things").format(count=QLocale().toString(open_checks))
    return BeforeItLeaves.tr("{things} to look at. Export all the same, or look first?").format(
        things=things
    )


def _difference(check: LeavingCheck) -> str:
    if check.said and check.held:
        sentence = BeforeItLeaves.tr("The briefing says {said}, the paper says {held}.")
    elif check.said:
        sentence = BeforeItLeaves.tr("The briefing adds {said} to the words of the paper.")
    else:
        sentence = BeforeItLeaves.tr("The briefing leaves out {held} from the words of the paper.")
    return sentence.format(said=f"“{_short(check.said)}”", held=f"“{_short(check.held)}”")


def _marking(check: LeavingCheck, own: str) -> str:
    if own:
        first = BeforeItLeaves.tr("This briefing is marked {own}.").format(own=own)
    else:
        first = BeforeItLeaves.tr("This briefing has no marking.")
    second = BeforeItLeaves.tr(
        "The paper in footnote {number} is marked {marking}, and so will be every page."
    )
    return f"{first} {second.format(number=check.footnotes[0], marking=check.marking)}"


def _counted(check: LeavingCheck) -> str:
    one, several = {
        Matter.CHANGED: (
            BeforeItLeaves.tr("Footnote {numbers}: the paper’s text no longer has these words."),
            BeforeItLeaves.tr("Footnotes {numbers}: the papers’ texts no longer have these words."),
        ),
        Matter.REMOVED: (
            BeforeItLeaves.tr("Footnote {numbers} leads to a paper that was removed."),
            BeforeItLeaves.tr("Footnotes {numbers} lead to papers that were removed."),
        ),
        Matter.UNCONFIRMED: (
            BeforeItLeaves.tr(
                "Footnote {numbers} rests on a suggestion that nobody has confirmed."
            ),
            BeforeItLeaves.tr("Footnotes {numbers} rest on suggestions that nobody has confirmed."),
        ),
        Matter.UNPLACED: (
            BeforeItLeaves.tr("{count} passage stands at the end, not placed in the text."),
            BeforeItLeaves.tr("{count} passages stand at the end, not placed in the text."),
        ),
        Matter.REPORTED_BARE: (
            BeforeItLeaves.tr("Reported speech stands without quotation marks."),
            BeforeItLeaves.tr("Reported speech stands without quotation marks."),
        ),
        Matter.FOOTNOTES_LEAD: (
            BeforeItLeaves.tr("The footnote leads to its paragraph."),
            BeforeItLeaves.tr("Each of {count} footnotes leads to its paragraph."),
        ),
    }[check.matter]
    count = len(check.footnotes) or len(check.blocks)
    numbers = QLocale().createSeparatedList([str(number) for number in check.footnotes])
    return (one if count == 1 else several).format(count=count, numbers=numbers)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
