"""Who said what, who promised what, whose names may be one: suggestions by pure rules."""

from archive_app.attribution.commitments import commitments_in
from archive_app.attribution.paper_commitments import commitments_of_paper
from archive_app.attribution.particulars import particulars_in
from archive_app.attribution.statements import statements_in, statements_of_paper
from archive_app.attribution.variants import questions_of_sameness
from archive_app.model.rules import RULES_VERSION

__all__ = [
    "RULES_VERSION",
    "commitments_in",
    "commitments_of_paper",
    "particulars_in",
    "questions_of_sameness",
    "statements_in",
    "statements_of_paper",
]
