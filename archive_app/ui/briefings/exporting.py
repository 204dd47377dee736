"""Lets the briefing leave: asks for the file, says what is still to be looked at, tells the end."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from archive_app.archive import Archive
from archive_app.archive.file_names import file_name_of, free_path
from archive_app.errors import ArchiveError
from archive_app.model.briefing import Briefing
from archive_app.model.leaving import Written
from archive_app.ui.choosing_files import Choose, chooser, documents_folder
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

Open = Callable[[Path], None]


class Exporting(QObject):
    """One export at a time; what becomes of it is told by signals."""

    asked = Signal(object)  # Path that is wanted, while checks are open: export all the same?
    written = Signal(object)  # Written
    refused = Signal(str)  # a sentence: why nothing was written

    def __init__(
        self,
        session: Session,
        window: QWidget,
        *,
        choose: Choose | None = None,
        folder: Path | None = None,
        reveal: Open | None = None,
    ) -> None:
        """Export through `session`; `choose` asks for a file, `reveal` opens one."""
        super().__init__(window)
        self._session = session
        self._window = window
        self._choose = choose
        self._reveal = reveal or reveal_file
        self._folder = folder or documents_folder()

    def use_folder(self, folder: Path) -> None:
        """Write into `folder` from now on, until another one is chosen."""
        self._folder = folder

    def begin(self, briefing: Briefing, *, ending: str, open_checks: int) -> None:
        """Ask for the file, or first whether to export although something is to be looked at."""
        wanted = self.wanted(briefing, ending)
        if open_checks:
            self.asked.emit(free_path(wanted))
        else:
            self.choose(briefing, wanted)

    def choose(self, briefing: Briefing, wanted: Path) -> None:
        """Ask where to write, `wanted` at first, and write there."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._folder = path.parent
                self.write(briefing, path if path.suffix else path.with_suffix(wanted.suffix))

        kinds = (f"*{wanted.suffix}",)
        choose = self._choose or chooser(self.tr("Export the briefing"), kinds)
        choose(self._window, wanted, chosen)

    def write(self, briefing: Briefing, path: Path) -> None:
        """Write the briefing to `path`, or beside it where that file is open elsewhere."""
        self._session.act(
            lambda archive: _write(archive, briefing, path),
            {Topic.BRIEFINGS},
            then=self._tell,
        )

    def wanted(self, briefing: Briefing, ending: str) -> Path:
        """Return the file that the title suggests, in the folder that was written to last."""
        return self._folder / file_name_of(briefing.title or briefing.name, ending)

    def open_file(self, path: Path) -> None:
        """Open the file, or the folder, in the program that the system has for it."""
        self._reveal(path)

    def _tell(self, outcome: Written | str) -> None:
        if isinstance(outcome, Written):
            self.written.emit(outcome)
        else:
            self.refused.emit(outcome)


def reveal_file(path: Path) -> None:
    """Open a file or a folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _write(archive: Archive, briefing: Briefing, path: Path) -> Written | str:
    # The outcome is a value: an act that the disk refuses would be held and done again later.
    try:
        return archive.publishing.export_beside(briefing, path, as_of=date.today())
    except ArchiveError as error:
        return str(error)
