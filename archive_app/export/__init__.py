"""Briefings, ledgers and results as Word, PDF, Markdown, HTML, Excel and CSV."""

from archive_app.export.found import found_as_briefing, found_to_csv, found_to_xlsx
from archive_app.export.html_file import briefing_to_html
from archive_app.export.ledger import ledger_to_csv, ledger_to_xlsx
from archive_app.export.markdown_file import briefing_to_markdown
from archive_app.export.pdf_file import briefing_to_pdf, briefing_to_pictures
from archive_app.export.word.audit import audit_docx
from archive_app.export.word.document import briefing_to_docx, empty_template, ledger_to_docx

__all__ = [
    "audit_docx",
    "briefing_to_docx",
    "briefing_to_html",
    "briefing_to_markdown",
    "briefing_to_pdf",
    "briefing_to_pictures",
    "empty_template",
    "found_as_briefing",
    "found_to_csv",
    "found_to_xlsx",
    "ledger_to_csv",
    "ledger_to_docx",
    "ledger_to_xlsx",
]
