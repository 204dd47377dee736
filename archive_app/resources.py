"""Finds the files of resources/, beside the package in a checkout or inside it in a wheel."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE.parent / "resources", _PACKAGE / "resources")


def resource(name: str) -> Path:
    """Return the path of resource `name`, relative with forward slashes; KeyError if none."""
    for place in _PLACES:
        if (place / name).exists():
            return place / name
    raise KeyError(name)


def sample_papers() -> Path:
    """Return the folder of the sample papers; KeyError where they are not installed."""
    for place in (_PACKAGE.parent / "corpus", _PACKAGE / "corpus"):
        if place.is_dir():
            return place
    raise KeyError("corpus")


@cache
def resource_json(name: str) -> Any:
    """Return the parsed JSON of resource `name`; callers must not change what they are given."""
    return json.loads(resource(name).read_text(encoding="utf-8"))
