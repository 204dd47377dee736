"""Entries, a resolver and a plain oracle for the tests of search."""

from collections.abc import Iterable

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, EntrySpeaker, IndexEntry, SpeakerBasis

KEY = b"k" * 32


class Names:
    def speakers(self, text: str) -> frozenset[str]:
        return frozenset({text.casefold()})

    def countries(self, text: str) -> frozenset[str]:
        return frozenset({{"vietnam": "VN", "laos": "LA"}.get(text.casefold(), text.upper())})

    def forums(self, text: str) -> frozenset[str]:
        return frozenset({text.casefold()})

    def bodies(self, text: str) -> frozenset[str]:
        return frozenset({f"body:{text.casefold()}"})


def an_entry(
    key: str, text: str, *, document: str = "d", speakers: Iterable[str] = (), **more: object
) -> IndexEntry:
    fields: dict[str, object] = {
        "kind": EntryKind.PASSAGE,
        "language": "en",
        "speakers": tuple(
            EntrySpeaker((name,), name, None, None, None, SpeakerBasis.STATED) for name in speakers
        ),
        **more,
    }
    return IndexEntry(
        key=key,
        document=DocumentId(document),
        passage=1,
        start=0,
        end=len(text),
        text=text,
        **fields,  # type: ignore[arg-type]
    )
