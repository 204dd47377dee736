"""What went wrong, in one sentence for the user and with details that can be copied."""

import traceback
from dataclasses import dataclass

from archive_app.errors import ArchiveError


@dataclass(frozen=True, slots=True)
class Trouble:
    """One sentence: what happened, what was kept, what to do; `details` are for who mends it."""

    sentence: str
    details: str = ""


def trouble_of(error: BaseException, *, doing: str) -> Trouble:
    """Return what to tell of `error`; a fault of the program names what it was `doing`."""
    if isinstance(error, ArchiveError):
        return Trouble(str(error))
    details = "".join(traceback.format_exception(error))
    return Trouble(
        f"The program made a mistake ({doing}). What was saved before is kept; try again, and if "
        "it happens again, copy the details for whoever looks after the program.",
        details,
    )
