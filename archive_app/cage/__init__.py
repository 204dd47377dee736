"""Warm, confined children that read foreign bytes, so that a hostile file can hurt only them."""

from archive_app.cage.cage import Cage
from archive_app.cage.child import Alive, serve
from archive_app.cage.command import child_command
from archive_app.cage.limits import Limits

__all__ = ["Alive", "Cage", "Limits", "child_command", "serve"]
