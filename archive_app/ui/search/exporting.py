"""Lets results leave: asks for a file, writes what is shown, says where it is."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive_app.archive.file_names import file_name_of, free_path
from archive_app.errors import ArchiveError
from archive_app.model.finding import Findings
from archive_app.ui.choosing_files import Choose, chooser, documents_folder
from archive_app.ui.session import Session


class ResultExport(QObject):
    """Writes one file at a time."""

    refused = Signal(str)  # a sentence: why nothing was written
    written = Signal(object)  # Path

    def __init__(self, session: Session, window: QWidget, choose: Choose | None = None) -> None:
        """Export through `session`; `choose` asks for the file."""
        super().__init__(window)
        self._session = session
        self._window = window
        kinds = (
            "Excel (*.xlsx)",
            "Word (*.docx)",
            "CSV (*.csv)",
            "PDF (*.pdf)",
            "HTML (*.html)",
            "Markdown (*.md)",
        )
        self.choose: Choose = choose or chooser(self.tr("Export the results"), kinds)

    def begin(self, findings: Findings, words: str) -> None:
        """Ask for a file and write `findings` there; `words` are what was searched."""
        title = self.tr("Results for {words}").format(words=words)
        wanted = free_path(documents_folder() / file_name_of(title, ".xlsx"))
        self.choose(self._window, wanted, lambda path: self._write(path, findings, title))

    def _write(self, path: Path | None, findings: Findings, title: str) -> None:
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".xlsx")

        def tell(where: Path | None) -> None:
            if where is None:
                self._session.said.emit(self.tr("Cancelled. Nothing was written."))
                return
            said = self.tr("Saved as {name}.")
            if where != target:
                said = self.tr("Another program has {wanted} open. Saved beside it as {name}.")
            self._session.said.emit(said.format(wanted=target.name, name=where.name))
            self.written.emit(where)

        def lament(error: ArchiveError) -> None:
            self.refused.emit(str(error))

        self._session.submit(
            lambda archive: archive.found_lists.export(
                findings, target, as_of=date.today(), title=title
            ),
            frozenset(),
            name=self.tr("Exporting the results"),
            then=tell,
            otherwise=lament,
        )
