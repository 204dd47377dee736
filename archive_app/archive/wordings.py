"""How the wording of a promise moved from one paper to the next."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from archive_app.model.commitment import Strength
from archive_app.model.dossier import Change, Piece, PieceKind
from archive_app.model.promise import Commitment

_CHINESE = "\u2e80-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_CHINESE}]|(?:(?![{_CHINESE}])\w)+(?:[-’'.,]\w+)*\s*|[^\w\s]\s*|\s+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FIRMNESS = (Strength.CALL, Strength.INTENTION, Strength.PLEDGE, Strength.OBLIGATION)
"""From the softest; what is going on or achieved is no firmer or softer promise."""


def pieces_of(earlier: str, later: str) -> tuple[Piece, ...]:
    """Return `later` compared with `earlier` by words; Chinese by characters.

    Together the kept and the new pieces are `later`, the kept and the gone ones `earlier` but for
    spaces.
    """
    before, after = _WORD.findall(earlier), _WORD.findall(later)
    bare = [word.strip().casefold() for word in before], [word.strip().casefold() for word in after]
    found: list[Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, *bare, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece(PieceKind.KEPT, "".join(after[k:m])))
            continue
        if j > i:
            found.append(Piece(PieceKind.GONE, "".join(before[i:j])))
        if m > k:
            found.append(Piece(PieceKind.NEW, "".join(after[k:m])))
    return tuple(found)


def changes_of(earlier: Commitment, later: Commitment) -> tuple[Change, ...]:
    """Return in which respects `later` differs from `earlier`."""
    return (*_firmness(earlier, later), *_numbers(earlier, later), *_dates(earlier, later))


def _firmness(earlier: Commitment, later: Commitment) -> Iterator[Change]:
    if earlier.strength in _FIRMNESS and later.strength in _FIRMNESS:
        step = _FIRMNESS.index(later.strength) - _FIRMNESS.index(earlier.strength)
        if step:
            yield Change.FIRMER if step > 0 else Change.SOFTER


def _numbers(earlier: Commitment, later: Commitment) -> Iterator[Change]:
    before, after = _amounts(earlier), _amounts(later)
    if before != after:
        if not before:
            yield Change.NUMBER_NEW
        else:
            yield Change.NUMBER_CHANGED if after else Change.NUMBER_GONE


def _amounts(item: Commitment) -> str:
    """Return the amount, else the numbers in the words, without those of the deadline."""
    words = item.action.replace(item.deadline.printed, "") if item.deadline else item.action
    return item.quantity.casefold() or " ".join(_NUMBER.findall(words))


def _dates(earlier: Commitment, later: Commitment) -> Iterator[Change]:
    before = earlier.deadline.latest or earlier.deadline.printed if earlier.deadline else ""
    after = later.deadline.latest or later.deadline.printed if later.deadline else ""
    if before != after:
        if not before:
            yield Change.DATE_NEW
        else:
            yield Change.DATE_CHANGED if after else Change.DATE_GONE
