"""How a child of the cage is started, wherever the program stands."""

import sys
from pathlib import Path

_MAIN = Path(__file__).resolve().parents[2] / "main.py"


def child_command(word: str, module: str) -> tuple[str, ...]:
    """Return the command that runs `module.main`: frozen, checked out (by `word`) or installed."""
    if getattr(sys, "frozen", False):
        return (sys.executable, word)
    if _MAIN.is_file():
        return (sys.executable, str(_MAIN), word)
    return (sys.executable, "-c", f"import {module} as c; raise SystemExit(c.main())")
