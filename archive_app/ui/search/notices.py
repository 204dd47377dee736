"""What the search page says beside the hits: what was odd, what is lacking, what to try instead."""

from archive_app.model.finding import Findings
from archive_app.ui.search import wording
from archive_app.ui.search.wording import Search


def notice_of(found: Findings) -> str:
    """Return what is to be known of an answer, "" when nothing is."""
    said = [oddity.sentence for oddity in found.oddities]
    if found.total and not found.all_words:
        said.append(_lacking(found))
    if not found.complete:
        said.append(Search.tr("The search took too long and was ended early; more may be there."))
    if found.behind:
        said.append(preparing(found.behind))
    return " ".join(said)


def _lacking(found: Findings) -> str:
    """Return that no passage has all words, and how many those shown have."""
    met, asked = found.words_met, found.words_asked
    counts = _numbers()
    if not 0 < met < asked < len(counts):
        return Search.tr("No passage has all the words. These have most of them.")
    have = Search.tr("These have one.") if met == 1 else Search.tr("These have {n}.")
    have = have.format(n=counts[met])
    if asked == 2:
        return " ".join((Search.tr("No passage has both words."), have))
    none = Search.tr("No passage has all {n} words.").format(n=counts[asked])
    return " ".join((none, have))


def _numbers() -> tuple[str, ...]:
    """Return the numbers that are written in words, each at its place."""
    return (
        "",
        Search.tr("one"),
        Search.tr("two"),
        Search.tr("three"),
        Search.tr("four"),
        Search.tr("five"),
        Search.tr("six"),
        Search.tr("seven"),
        Search.tr("eight"),
        Search.tr("nine"),
        Search.tr("ten"),
    )


def preparing(papers: int) -> str:
    """Return how many papers cannot be found yet."""
    if papers == 1:
        return Search.tr("Still preparing 1 paper. Those already read are found.")
    text = Search.tr("Still preparing {n} papers. Those already read are found.")
    return text.format(n=wording.number(papers))


def nothing_matches(found: Findings) -> str:
    """Return that nothing was found, and where that may be changed."""
    typed = found.request.typed.strip()
    if found.request.narrowing:
        return Search.tr("Nothing matches within these choices.")
    return Search.tr("Nothing matches “{typed}”.").format(typed=typed)


def instead_of(found: Findings) -> str:
    """Return the offer to search otherwise, "" when there is none."""
    if not found.instead:
        return ""
    return Search.tr("Search “{words}” instead?").format(words=found.instead)
