"""What a measured engine has to answer."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from benchmarks.peers.material import Piece, Question

TOP = 10


class Peer(Protocol):
    """An engine over pieces. Every method but `index` is timed by itself."""

    name: str

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        """Make an index in the empty `folder`, durable on the disk."""
        ...

    def open(self, folder: Path) -> None:
        """Open the index in `folder`."""
        ...

    def compiled(self, question: Question) -> Any:
        """Return the question in the engine's own language; None where it has no words for it."""
        ...

    def top(self, compiled: Any) -> list[int]:
        """Return the numbers of the best ten."""
        ...

    def facets(self, compiled: Any) -> dict[str, int]:
        """Return how many hits there are of each country and of each year, over all hits."""
        ...

    def snippets(self, compiled: Any) -> list[str]:
        """Return the best ten as a part of their text with the words found marked."""
        ...
