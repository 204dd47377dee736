"""Lets the ledger leave: asks for a file, writes what is shown, says where it is."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive_app.archive import Archive
from archive_app.archive.file_names import file_name_of, free_path
from archive_app.errors import ArchiveError
from archive_app.model.ids import CommitmentId
from archive_app.ui.choosing_files import Choose, chooser, documents_folder
from archive_app.ui.session import Session


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the page: these commitments, under this title."""

    title: str
    ids: frozenset[CommitmentId]


class LedgerExport(QObject):
    """Writes one file at a time."""

    refused = Signal(str)  # a sentence: why nothing was written
    written = Signal(object)  # Path

    def __init__(self, session: Session, window: QWidget, choose: Choose | None = None) -> None:
        """Export through `session`; `choose` asks for the file."""
        super().__init__(window)
        self._session = session
        self._window = window
        kinds = ("Excel (*.xlsx)", "Word (*.docx)", "CSV (*.csv)")
        self.choose: Choose = choose or chooser(self.tr("Export the ledger"), kinds)

    def begin(self, shown: Shown) -> None:
        """Ask for a file and write `shown` there."""
        wanted = free_path(documents_folder() / file_name_of(shown.title, ".xlsx"))
        self.choose(self._window, wanted, lambda path: self._write(path, shown))

    def _write(self, path: Path | None, shown: Shown) -> None:
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".xlsx")

        def deed(archive: Archive) -> Path:
            return archive.publishing.export_ledger_beside(
                target, as_of=date.today(), only=shown.ids, title=shown.title
            )

        def tell(where: Path) -> None:
            if where != target:
                said = self.tr("Another program has {wanted} open. Saved beside it as {name}.")
            else:
                said = self.tr("Saved as {name}.")
            self._session.said.emit(said.format(wanted=target.name, name=where.name))
            self.written.emit(where)

        def lament(error: ArchiveError) -> None:
            self.refused.emit(str(error))

        self._session.act(deed, frozenset(), then=tell, otherwise=lament)
