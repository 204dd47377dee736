"""What the rules suggest in a paper, as it is kept in the derived store."""

from archive_app.archive.spoken import commitment_to_json, statement_to_json
from archive_app.archive.statements import SORT as STATEMENT
from archive_app.attribution import (
    RULES_VERSION,
    commitments_of_paper,
    statements_of_paper,
)
from archive_app.model.canonical import canonical_json
from archive_app.model.ids import sha256_hex
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.people import PartySpeaker
from archive_app.model.text import TextVersion
from archive_app.store.derived import Derived

COMMITMENT = "commitment"


def basis_of(paper: Paper) -> str:
    """Return a hash of all that the suggestions of a paper depend on: the same gives the same."""
    facts = [
        RULES_VERSION,
        paper.text_version,
        paper.language,
        paper.kind.value,
        paper.text_of(Field.SPEAKER),
        paper.text_of(Field.SPEAKER_POST),
        paper.text_of(Field.SPEAKER_BODY),
        paper.text_of(Field.COUNTRY),
    ]
    return sha256_hex(canonical_json(facts))


def derive(paper: Paper, text: TextVersion) -> list[Derived]:
    """Return the statements and commitments that the rules suggest in `paper`."""
    speaker = paper.text_of(Field.SPEAKER)
    statements = statements_of_paper(
        text.text,
        text.passages,
        paper.language,
        kind=paper.kind,
        speaker=PartySpeaker(
            name=speaker,
            title=paper.text_of(Field.SPEAKER_POST) or None,
            organisation=paper.text_of(Field.SPEAKER_BODY) or None,
            country=paper.text_of(Field.COUNTRY) or None,
        )
        if speaker
        else None,
    )
    commitments = commitments_of_paper(
        text.text, text.passages, paper.language, kind=paper.kind, statements=statements
    )
    return [
        Derived(item.id(paper.text_version), paper.id, STATEMENT, statement_to_json(item))
        for item in statements
    ] + [
        Derived(item.id(paper.text_version), paper.id, COMMITMENT, commitment_to_json(item))
        for item in commitments
    ]
