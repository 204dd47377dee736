"""How the review page names sorts, headlines, fields and decisions."""

from PySide6.QtCore import QCoreApplication, QLocale

from archive_app.archive.locale_names import country_name
from archive_app.model.commitment import Strength
from archive_app.model.review import CardField, Certainty, Decided, Sort, Verdict, Waiting
from archive_app.model.statement import Confidence


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Review", text)


def sort_name(sort: Sort) -> str:
    """Return the name of a sort as it stands beside its check box."""
    return {
        Sort.COMMITMENT: tr("Commitments"),
        Sort.NAME: tr("Names"),
        Sort.SPEAKER: tr("Who said it"),
        Sort.DATE: tr("Dates"),
    }[sort]


def strength_name(strength: Strength) -> str:
    """Return the name of a strength as it begins a line."""
    return {
        Strength.OBLIGATION: tr("Obligation"),
        Strength.PLEDGE: tr("Pledge"),
        Strength.ONGOING: tr("Ongoing"),
        Strength.INTENTION: tr("Intention"),
        Strength.CALL: tr("Call"),
        Strength.ACHIEVED: tr("Achieved"),
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
        Confidence.HIGH: tr("High"),
        Confidence.MEDIUM: tr("Medium"),
        Confidence.LOW: tr("Low"),
    }
    return names[confidence]


def row_head(item: Waiting) -> tuple[str, str]:
    """Return the bold words of a row and the plain ones beside them."""
    match item.sort:
        case Sort.COMMITMENT if item.strength:
            return strength_name(item.strength), who_name(item.who)
        case Sort.NAME:
            return tr("One name or two?"), ""
        case Sort.DATE:
            return tr("A date that cannot be"), ""
    return tr("Who said it?"), item.who


def headline(item: Waiting) -> str:
    """Return the question at the head of a card."""
    match item.sort:
        case Sort.COMMITMENT:
            who = who_name(item.who) or tr("nobody named")
            return tr("A commitment by {who}?").format(who=who)
        case Sort.NAME:
            first, second = (mention.name for mention in item.names)
            return tr("Are {first} and {second} one person?").format(first=first, second=second)
        case Sort.DATE:
            return tr("A date that cannot be: {printed}").format(printed=item.who)
    if item.who:
        return tr("Did {who} say this?").format(who=item.who)
    return tr("Who said this?")


def reject_name(sort: Sort) -> str:
    """Return what the button X says."""
    return tr("Not a commitment") if sort is Sort.COMMITMENT else tr("Nobody said it")


def confirm_name(sort: Sort) -> str:
    """Return what the button Enter says."""
    return tr("Keep as printed") if sort is Sort.DATE else tr("Confirm")


def field_name(name: str) -> str:
    """Return the label of a field."""
    return {
        "actor": tr("Who promises"),
        "country": tr("Country"),
        "voiced_by": tr("Voiced by"),
        "action": tr("What"),
        "partners": tr("With whom"),
        "addressees": tr("To whom"),
        "deadline": tr("By when"),
        "quantity": tr("How much"),
        "strength": tr("Wording"),
        "specificity": tr("Specific"),
        "testable": tr("Can it be tested?"),
        "speaker": tr("Speaker"),
        "title": tr("Post"),
        "organisation": tr("Organisation"),
        "quote_type": tr("Words"),
        "date": tr("Date"),
    }[name]


_MARKS = ("named_actor", "concrete_act", "measurable_amount", "date", "named_partner")


def specific_marks(value: dict[str, bool]) -> str:
    """Return the five marks in words, each with its yes or no."""
    names = (
        tr("named actor"),
        tr("concrete act"),
        tr("amount"),
        tr("date"),
        tr("named partner"),
    )
    return "   ".join(
        f"{'✓' if value.get(mark) else '✕'} {name}"
        for mark, name in zip(_MARKS, names, strict=True)
    )


def field_note(field: CardField) -> str:
    """Return where a field stands and why it is believed."""
    if field.name == "deadline" and field.value is None:
        return tr("Looked for in {where}").format(where=field.stands)
    if field.name == "testable":
        return tr("Only you can say.")
    if field.name == "speaker" and not field.value and field.note:
        return tr("Perhaps {name}, who speaks before").format(name=field.note)
    parts = []
    if field.name == "strength" and field.note:
        parts.append(f"“{field.note}”")
    elif field.name in ("voiced_by", "deadline") and field.note:
        parts.append(field.note)
    if field.certainty is Certainty.CHECK and field.name == "voiced_by":
        parts.append(tr("this name is asked about"))
    elif field.stands:
        parts.append(tr("stated in {where}").format(where=field.stands))
    return " · ".join(parts)


def decided_words(decided: Decided) -> str:
    """Return a decision of today in one line."""
    words = f"{decided.words[:90]}…" if len(decided.words) > 90 else decided.words
    match decided.verdict:
        case Verdict.ONE_PERSON:
            return tr("One person: {words}").format(words=words)
        case Verdict.TWO_PEOPLE:
            return tr("Two people: {words}").format(words=words)
        case Verdict.REJECTED if decided.sort is Sort.COMMITMENT:
            said = tr("Not a commitment: “{words}”").format(words=words)
            return f"{said} · {tr(decided.reason)}" if decided.reason else said
        case Verdict.REJECTED:
            return tr("Nobody said it: {words}").format(words=words)
    return tr("Confirmed: {words}").format(words=words)
