"""Asks in the system's own window where a file shall be written."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path | None], None]
Choose = Callable[[QWidget, Path, Chosen], None]
"""Asks in a window for a file, `Path` at first, and calls with what was chosen, or None."""


def chooser(title: str, kinds: Sequence[str]) -> Choose:
    """Return what asks under `title` for a file of one of `kinds`, such as "Word (*.docx)".

    The system asks before a file is replaced.
    """

    def choose(window: QWidget, wanted: Path, chosen: Chosen) -> None:
        dialog = QFileDialog(window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        dialog.selectNameFilter(next((k for k in kinds if wanted.suffix in k), kinds[0]))
        dialog.setDefaultSuffix(wanted.suffix.lstrip("."))
        dialog.setDirectory(str(wanted.parent))
        dialog.selectFile(wanted.name)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.rejected.connect(lambda: chosen(None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    return choose


def begin_in_documents(dialog: QFileDialog) -> None:
    """Let `dialog` begin in the user's documents, until something was chosen elsewhere."""
    if dialog.directory() == QDir.current():
        dialog.setDirectory(str(documents_folder()))


def documents_folder() -> Path:
    """Return the folder of the user's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = QStandardPaths.writableLocation(place)
    return Path(found) if found and Path(found).is_dir() else Path.home()
