"""Measures reported speech in other languages beside English, on news aligned line by line.

Run `FORUM_DATA=… python -m benchmarks.aligned [--show LANGUAGE]`. Counted are the lines of NTREX in
which the English rules find a statement with a named source; what somebody only wants, welcomes or
does by speaking (“act-object”) is not looked for in the other languages and not counted. Of these,
a line counts as found where the rules of the other language find a statement with who says it. Of
the lines in which the English rules find nothing, some have a statement all the same; their share
with one in the other language tells how much is made up at most. The first 400 lines were looked
at when the rules were written, the others were not. `--show` prints ten lines that were missed of
these, with their English.
"""

import argparse
import os
from itertools import islice
from pathlib import Path

from archive_app.attribution import statements_in
from archive_app.model.statement import StatementSuggestion

LANGUAGES = {
    "zh-Hans": "Chinese",
    "vi": "Vietnamese",
    "id": "Indonesian",
    "ms": "Malay",
    "th": "Thai",
}
SEEN, SHOWN = 400, 10


def main() -> None:
    """Print a Markdown table, or the lines that were missed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", choices=LANGUAGES)
    given = arguments.parse_args()
    english = [statements_in(line, "en") for line in _lines("en")]
    print("| language | lines 1 to 400 | lines after 400 | lines without one in English |")
    print("|---|---|---|---|")
    for tag, name in LANGUAGES.items():
        lines = _lines(tag)
        found = [_has_named(statements_in(line, tag)) for line in lines]
        shares = []
        for wanted in (
            [at for at in range(SEEN) if _has_named(english[at])],
            [at for at in range(SEEN, len(lines)) if _has_named(english[at])],
            [at for at, statements in enumerate(english) if not statements],
        ):
            count = sum(found[at] for at in wanted)
            shares.append(f"{count / len(wanted):.2f} ({count} of {len(wanted)})")
        print(f"| {name} | {' | '.join(shares)} |")
        if given.show == tag:
            missed = (
                at for at in range(SEEN, len(lines)) if _has_named(english[at]) and not found[at]
            )
            for at in islice(missed, SHOWN):
                print(f"{at + 1}\n  {_lines('en')[at]}\n  {lines[at]}")


def _has_named(statements: list[StatementSuggestion]) -> bool:
    return any(item.speaker and item.rule != "act-object" for item in statements)


def _lines(tag: str) -> list[str]:
    path = Path(os.environ["FORUM_DATA"]) / "languages" / "ntrex" / f"{tag}.txt"
    return path.read_text(encoding="utf-8").split("\n")


if __name__ == "__main__":
    main()
