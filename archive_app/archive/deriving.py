"""What the rules suggest in a paper, as it is kept in the derived store."""

from archive_app.archive.ground import Ground
from archive_app.archive.spoken import commitment_to_json, statement_to_json
from archive_app.archive.statements import SORT as STATEMENT
from archive_app.attribution import commitments_of_paper, statements_of_paper
from archive_app.model.particulars import DocumentKind
from archive_app.model.people import PartySpeaker
from archive_app.model.text import TextVersion
from archive_app.store.derived import Derived

COMMITMENT = "commitment"


def derive(ground: Ground, text: TextVersion) -> list[Derived]:
    """Return the statements and commitments that the rules suggest in the paper of `ground`."""
    kind = DocumentKind(ground.kind)
    statements = statements_of_paper(
        text.text,
        text.passages,
        ground.language,
        kind=kind,
        speaker=PartySpeaker(
            name=ground.speaker,
            title=ground.post or None,
            organisation=ground.body or None,
            country=ground.country or None,
        )
        if ground.speaker
        else None,
    )
    commitments = commitments_of_paper(
        text.text, text.passages, ground.language, kind=kind, statements=statements
    )
    document, version = ground.document, ground.text_version
    return [
        Derived(item.id(version), document, STATEMENT, statement_to_json(item))
        for item in statements
    ] + [
        Derived(item.id(version), document, COMMITMENT, commitment_to_json(item))
        for item in commitments
    ]
