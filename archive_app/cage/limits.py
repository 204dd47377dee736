"""What a child of the cage may use."""

from dataclasses import asdict, dataclass
from typing import Any

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The allowance of one child, of one reply and of one paper; sizes in bytes.

    `files` and `read_bytes` are how much a child reads before it is replaced by a fresh one.
    `reply_seconds` pass between two signs of life, `paper_seconds` at most until the answer.
    """

    memory_bytes: int = 1024 * _MEBIBYTE
    reply_seconds: float = 30.0
    paper_seconds: float = 600.0
    files: int = 50
    read_bytes: int = 64 * 1000 * 1000
    content_bytes: int = 256 * _MEBIBYTE
    reply_bytes: int = 128 * _MEBIBYTE
    open_files: int = 64

    def to_json(self) -> dict[str, Any]:
        """Return the limits as they are told to a child."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Limits":
        """Return the limits of `data`; TypeError when a part is unknown."""
        return cls(**data)
