"""Opens the matrix of the ledger over 20,000 commitments, as the window asks for it.

Run `FORUM_DATA=… python -m benchmarks.ledger [--archive DIR]`. The speeches of the general debate
are taken in and the first 20,000 suggested commitments confirmed. DIR is an archive where that is
done already. The first time is that of an archive just opened; the others are of switching columns
and filters, when nothing has changed. Garbage is left alone meanwhile, as the window does.
"""

import argparse
import gc
import os
import statistics
import tempfile
import time
from datetime import date
from itertools import islice
from pathlib import Path

SPEECHES = "speeches/un_general_debate.jsonl.gz"
COMMITMENTS = 20_000
ROUNDS = 5
_AT_ONCE = 500


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--archive", type=Path)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if given.archive is None:
            os.environ["FORUM_ARCHIVE_CONFIG"] = f"{name}/config"
            os.environ["FORUM_ARCHIVE_CACHE"] = f"{name}/cache"
            given.archive = Path(name) / "archive"
            _make(given.archive, Path(os.environ["FORUM_DATA"]) / SPEECHES)
        _measure(given.archive)


def _make(folder: Path, source: Path) -> None:
    from archive_app.archive import Archive, fields_of
    from archive_app.archive.spoken import commitment_from_json
    from archive_app.model.event import Draft, Kind
    from archive_app.model.ids import SuggestionId, new_id
    from archive_app.model.span import span_of
    from archive_app.operation import drain
    from archive_app.settings import Settings

    with Archive.open(folder, Settings.default(), write=True, make=True) as archive:
        drain(archive.take_in([source]))
        drain(archive.refresh())
        drafts = []
        for item in islice(archive._caches.derived.all("commitment"), COMMITMENTS):
            paper = archive.papers.get(item.document)
            found = commitment_from_json(item.data)
            text = archive.papers.text(paper).text
            span = span_of(paper.text_version, text, found.span.start, found.span.end)
            body = {
                **fields_of(SuggestionId(item.id), found),
                **{"testable": "undecided", "theme": "", "official": "", "closure": "open"},
                **{"document": paper.id, "span": span.to_json()},
            }
            base = f"commitment:{new_id()}"
            drafts.append(Draft(Kind.COMMITMENT_MADE, base, body, papers=(paper.id,)))
        for start in range(0, len(drafts), _AT_ONCE):
            archive._record.append(drafts[start : start + _AT_ONCE], act="Confirm")
        drain(archive.refresh())


def _measure(folder: Path) -> None:
    from archive_app.archive import Archive
    from archive_app.model.ledger import ColumnKind, LedgerFilter
    from archive_app.settings import Settings
    from archive_app.ui.commitments.asking import Asked, Form, lay_out

    gc.disable()
    print("| columns | first time, s | middle | longest | commitments | rows |")
    print("|---|---|---|---|---|---|")
    for columns in ColumnKind:
        with Archive.open(folder, Settings.default(), write=False) as archive:
            asked = Asked(None, columns, LedgerFilter(), date(2026, 1, 1), Form.MATRIX)
            times = []
            for _ in range(1 + ROUNDS):
                start = time.perf_counter()
                matrix = lay_out(archive, asked).matrix
                times.append(time.perf_counter() - start)
        first, *later = times
        print(
            f"| {columns.value} | {first:.2f} | {statistics.median(later):.2f} | "
            f"{max(later):.2f} | {matrix.entered:,} | {len(matrix.rows)} |"
        )


if __name__ == "__main__":
    main()
