"""The process that applies the rules ahead of whoever indexes; see `deriving_ahead`.

A request names the grounds of some papers, its content is their text versions, one a line; the
answer is for each paper the list of its suggestions as [id, sort, data].
"""

from typing import Any

from archive_app.archive.deriving import derive
from archive_app.archive.ground import Ground
from archive_app.cage.child import Alive, serve
from archive_app.model.text import TextVersion


def main() -> int:
    """Serve requests until the program hangs up; return the exit status."""
    return serve(_answer)


def _answer(request: dict[str, Any], content: bytes, alive: Alive) -> dict[str, Any]:
    papers = []
    for ground, blob in zip(request["grounds"], content.split(b"\n"), strict=True):
        found = derive(Ground(**ground), TextVersion.from_blob(blob))
        papers.append([[item.id, item.sort, item.data] for item in found])
        alive()
    return {"papers": papers}
