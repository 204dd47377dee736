"""The facade and the use cases; the only place that composes the adapters."""

from archive_app.archive.archive import Archive, deadline_as_typed
from archive_app.archive.caches import CacheUse
from archive_app.archive.commitments import fields_of
from archive_app.archive.statements import Statement

__all__ = ["Archive", "CacheUse", "Statement", "deadline_as_typed", "fields_of"]
