"""A citation as it is put into a letter: the words, and below them all that proves them."""

from html import escape

from archive_app.export.phrases import PAPER, REPORTED
from archive_app.export.printable import in_quotation_marks, one_line
from archive_app.model.citation import Citation, Quoted, Wording


def quoted(citation: Citation) -> Quoted:
    """Return `citation` in words; only words that were said so stand in quotation marks."""
    words = one_line(citation.quotation)
    source = one_line(citation.footnote)
    match citation.wording:
        case Wording.VERBATIM:
            lead, words = "", in_quotation_marks(words)
        case Wording.REPORTED:
            lead = REPORTED
        case Wording.PAPER:
            lead = PAPER
    introduced = f"<em>{escape(lead)}</em>" if lead else ""
    return Quoted(
        plain=f"{lead}{words}\n— {source}",
        html=f"<blockquote><p>{introduced}{escape(words)}</p></blockquote>"
        f"<p>— {escape(source)}</p>",
    )
