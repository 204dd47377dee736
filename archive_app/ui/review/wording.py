"""How the review page names sorts, headlines, fields and decisions."""

from PySide6.QtCore import QLocale

from archive_app.archive.locale_names import country_name
from archive_app.model.commitment import Strength
from archive_app.model.review import CardField, Certainty, Decided, Sort, Verdict, Waiting
from archive_app.model.statement import Confidence, Figure
from archive_app.ui.grounds import ground_words
from archive_app.ui.tongue import Tongue


class Review(Tongue):
    """The words of the review page."""


def sort_name(sort: Sort) -> str:
    """Return the name of a sort as it stands beside its check box."""
    return {
        Sort.COMMITMENT: Review.tr("Commitments"),
        Sort.NAME: Review.tr("Names"),
        Sort.SPEAKER: Review.tr("Who said it"),
        Sort.DATE: Review.tr("Dates"),
    }[sort]


def strength_name(strength: Strength) -> str:
    """Return the name of a strength as it begins a line."""
    return {
        Strength.OBLIGATION: Review.tr("Obligation"),
        Strength.PLEDGE: Review.tr("Pledge"),
        Strength.ONGOING: Review.tr("Ongoing"),
        Strength.INTENTION: Review.tr("Intention"),
        Strength.CALL: Review.tr("Call"),
        Strength.ACHIEVED: Review.tr("Achieved"),
    }[strength]


def who_name(who: str) -> str:
    """Return the name of who is bound: a country's by its code, others as printed."""
    if len(who) == 2 and who.isascii() and who.isupper():
        return country_name(who, QLocale().bcp47Name())
    return who


def confidence_name(confidence: Confidence | None) -> str:
    """Return the name of a band; the rules of one sort have none."""
    if confidence is None:
        return ""
    names = {
        Confidence.HIGH: Review.tr("High"),
        Confidence.MEDIUM: Review.tr("Medium"),
        Confidence.LOW: Review.tr("Low"),
    }
    return names[confidence]


def band_words(confidence: Confidence | None, figure: Figure | None) -> str:
    """Return a band with how often it was right, "" where there is no band."""
    band = confidence_name(confidence)
    if not band:
        return ""
    if figure is None:
        return Review.tr("{band} · not measured").format(band=band)
    right = share(figure.right, figure.n)
    n = QLocale().toString(figure.n)
    if figure.is_own:
        return Review.tr("{band} · {share} of {n} were right here").format(
            band=band, share=right, n=n
        )
    return Review.tr("{band} · {share} of {n} were right").format(band=band, share=right, n=n)


def share(part: int, whole: int) -> str:
    """Return a share as a whole percentage, a dash where there is no whole."""
    if not whole:
        return "–"
    return Review.tr("{n} %").format(n=QLocale().toString(round(100 * part / whole)))


def row_head(item: Waiting) -> tuple[str, str]:
    """Return the bold words of a row and the plain ones beside them."""
    match item.sort:
        case Sort.COMMITMENT if item.strength:
            return strength_name(item.strength), who_name(item.who)
        case Sort.NAME:
            return Review.tr("One name or two?"), ""
        case Sort.DATE:
            return Review.tr("A date that cannot be"), ""
    return Review.tr("Who said it?"), item.who


def headline(item: Waiting) -> str:
    """Return the question at the head of a card."""
    match item.sort:
        case Sort.COMMITMENT:
            who = who_name(item.who) or Review.tr("nobody named")
            return Review.tr("A commitment by {who}?").format(who=who)
        case Sort.NAME:
            first, second = (mention.name for mention in item.names)
            return Review.tr("Are {first} and {second} one person?").format(
                first=first, second=second
            )
        case Sort.DATE:
            return Review.tr("A date that cannot be: {printed}").format(printed=item.who)
    if item.who:
        return Review.tr("Did {who} say this?").format(who=item.who)
    return Review.tr("Who said this?")


def reject_name(sort: Sort) -> str:
    """Return what the button X says."""
    return Review.tr("Not a commitment") if sort is Sort.COMMITMENT else Review.tr("Nobody said it")


def confirm_name(sort: Sort) -> str:
    """Return what the button Enter says."""
    return Review.tr("Keep as printed") if sort is Sort.DATE else Review.tr("Confirm")


def field_name(name: str) -> str:
    """Return the label of a field."""
    return {
        "actor": Review.tr("Who promises"),
        "country": Review.tr("Country"),
        "voiced_by": Review.tr("Voiced by"),
        "action": Review.tr("What"),
        "partners": Review.tr("With whom"),
        "addressees": Review.tr("To whom"),
        "deadline": Review.tr("By when"),
        "quantity": Review.tr("How much"),
        "strength": Review.tr("Wording"),
        "specificity": Review.tr("Specific"),
        "testable": Review.tr("Can it be tested?"),
        "speaker": Review.tr("Speaker"),
        "title": Review.tr("Post"),
        "organisation": Review.tr("Organisation"),
        "quote_type": Review.tr("Words"),
        "date": Review.tr("Date"),
    }[name]


_MARKS = ("named_actor", "concrete_act", "measurable_amount", "date", "named_partner")


def specific_marks(value: dict[str, bool]) -> str:
    """Return the five marks in words, each with its yes or no."""
    names = (
        Review.tr("named actor"),
        Review.tr("concrete act"),
        Review.tr("amount"),
        Review.tr("date"),
        Review.tr("named partner"),
    )
    return "   ".join(
        f"{'✓' if value.get(mark) else '✕'}\u00a0{name}".replace(" ", "\u00a0")
        for mark, name in zip(_MARKS, names, strict=True)
    )


def field_note(field: CardField) -> str:
    """Return where a field stands and why it is believed."""
    if field.name == "deadline" and field.value is None:
        return Review.tr("Looked for in {where}").format(where=field.stands)
    if field.name == "testable":
        return Review.tr("Only you can say.")
    if field.name == "speaker" and not field.value and field.note:
        return Review.tr("Perhaps {name}, who speaks before").format(name=field.note)
    parts = []
    if field.name == "strength" and field.note:
        parts.append(f"“{field.note}”")
    elif field.name in ("voiced_by", "deadline") and field.note:
        parts.append(ground_words(field.note))
    if field.certainty is Certainty.CHECK and field.name == "voiced_by":
        parts.append(Review.tr("this name is asked about"))
    elif field.stands:
        parts.append(Review.tr("stated in {where}").format(where=field.stands))
    return " · ".join(parts)


def decided_words(decided: Decided) -> str:
    """Return a decision of today in one line."""
    words = f"{decided.words[:90]}…" if len(decided.words) > 90 else decided.words
    match decided.verdict:
        case Verdict.ONE_PERSON:
            return Review.tr("One person: {words}").format(words=words)
        case Verdict.TWO_PEOPLE:
            return Review.tr("Two people: {words}").format(words=words)
        case Verdict.REJECTED if decided.sort is Sort.COMMITMENT:
            said = Review.tr("Not a commitment: “{words}”").format(words=words)
            return f"{said} · {reason_name(decided.reason)}" if decided.reason else said
        case Verdict.REJECTED:
            return Review.tr("Nobody said it: {words}").format(words=words)
    return Review.tr("Confirmed: {words}").format(words=words)


def reason_name(reason: str) -> str:
    """Return why something is no commitment, one of archive.review.REASONS."""
    names = {
        "an ability, not a promise": Review.tr("an ability, not a promise"),
        "courtesy": Review.tr("courtesy"),
        "somebody else's promise": Review.tr("somebody else's promise"),
        "background": Review.tr("background"),
    }
    return names.get(reason, reason)
