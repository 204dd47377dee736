"""The types of ids; a bare string never crosses a function boundary as an id."""

import hashlib
import secrets
from typing import NewType

DocumentId = NewType("DocumentId", str)
"""SHA-256 of the paper's own bytes, 64 hex digits."""
TextVersionId = NewType("TextVersionId", str)
"""SHA-256 of the text version's blob, 64 hex digits."""
EventId = NewType("EventId", str)
"""SHA-256 of the envelope without its id, 64 hex digits."""
ReplicaId = NewType("ReplicaId", str)
"""32 hex digits, one for (machine, user, real path of the folder)."""
ArchiveId = NewType("ArchiveId", str)
"""32 hex digits, made once for an archive and carried by every copy of it."""
AnnotationId = NewType("AnnotationId", str)
CommitmentId = NewType("CommitmentId", str)
BriefingId = NewType("BriefingId", str)
BlockId = NewType("BlockId", str)
SearchId = NewType("SearchId", str)
SuggestionId = NewType("SuggestionId", str)
"""SHA-256 over (text version, source, cue, content spans): the same finding has the same id."""


def new_id() -> str:
    """Return 128 random bits as 32 hex digits."""
    return secrets.token_hex(16)


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()
