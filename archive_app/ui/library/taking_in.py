"""Taking in as the page shows it: one line while it runs, one sentence when it has ended."""

from collections.abc import Callable
from pathlib import Path, PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from archive_app.archive.report import IngestReport
from archive_app.errors import ArchiveError
from archive_app.ui.choosing_files import begin_in_documents
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.controls.progress_line import ProgressLine
from archive_app.ui.library.time_left import TimeLeft
from archive_app.ui.library.wording import Library, counted, number
from archive_app.ui.look.theme import Look
from archive_app.ui.session import Session, Work
from archive_app.ui.topics import Topic

TOPICS = frozenset({Topic.PAPERS})
Take = Callable[[list[Path]], None]
Choose = Callable[[QWidget, bool, Take], None]
"""Asks for a folder (True) or for files and hands the paths over."""


class TakingIn(QWidget):
    """Runs takings in, shows the one in hand, and says what came of it."""

    ended = Signal(object)  # IngestReport

    def __init__(self, session: Session, look: Look) -> None:
        """Begin with nothing in hand."""
        super().__init__()
        self._session = session
        self._names: list[str] = []
        self._time = TimeLeft()
        self.line = ProgressLine(look)
        self.strip = MessageStrip(look)
        self.line.pause_wanted.connect(self._pause)
        self.line.cancel_wanted.connect(session.cancel)
        session.work_changed.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 8)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.strip)
        self.line.hide()
        self.strip.dismissed.connect(self._fold)
        self._fold()

    def take_in(self, paths: list[Path]) -> None:
        """Take in files and folders; the page stays usable."""
        if not paths:
            return
        name = paths[0].name or str(paths[0])
        if len(paths) > 1:
            name = Library.tr("{name} and {n} more").format(name=name, n=number(len(paths) - 1))
        self._names.append(name)
        self.strip.dismiss()
        self._session.submit(
            lambda archive: archive.take_in(paths),
            TOPICS,
            name=name,
            then=lambda report: self._end(name, report),
            otherwise=lambda error: self._refuse(name, error),
        )

    def _pause(self, paused: bool) -> None:
        if paused:
            self._session.pause()
        else:
            self._session.resume()

    def _show(self, work: Work | None) -> None:
        if work is None or work.name not in self._names:
            self.line.hide()
            self._fold()
            return
        if self.line.isHidden():
            self._time = TimeLeft()
        self._time.pause(paused=work.paused)
        self.line.show_work(work, self._note(work))
        self._fold()

    def _note(self, work: Work) -> str:
        progress = work.progress
        if progress.total is None:
            return Library.tr("looking for papers")
        parts = [Library.tr("{n} of {m}").format(n=number(progress.done), m=number(progress.total))]
        if work.paused:
            return Library.tr("{count} · paused").format(count=parts[0])
        if progress.note:
            parts.append(Library.tr("reading {file}").format(file=PurePath(progress.note).name))
        parts.append(self._time.words(progress.done, progress.total))
        return " · ".join(part for part in parts if part)

    def _end(self, name: str, report: IngestReport | None) -> None:
        self._names.remove(name)
        if report is not None:
            self.strip.show_message(summary(report), kind="info")
            self._fold()
            self.ended.emit(report)

    def _refuse(self, name: str, error: ArchiveError) -> None:
        self._names.remove(name)
        self.strip.show_message(str(error), kind="bad")
        self._fold()

    def _fold(self) -> None:
        self.setVisible(not (self.line.isHidden() and self.strip.isHidden()))


def summary(report: IngestReport) -> str:
    """Return in a sentence or two what a taking in did."""
    papers = len(report.added)
    if report.cancelled:
        words = Library.tr(
            "Stopped. {n} of {m} files were read, {p} papers are in; "
            "the other {rest} were not touched."
        )
        done = report.files - report.untouched
        if papers == done:
            words = Library.tr(
                "Stopped. {p} of {m} papers are in; the other {rest} were not touched."
            )
        parts = [
            words.format(
                n=number(done),
                m=number(report.files),
                p=number(papers),
                rest=number(report.untouched),
            )
        ]
    else:
        parts = [
            counted(papers, Library.tr("Taken in: {n} paper."), Library.tr("Taken in: {n} papers."))
        ]
    if report.skipped:
        parts.append(
            counted(
                len(report.skipped),
                Library.tr("{n} was there already, byte for byte; it is not needed twice."),
                Library.tr("{n} were there already, byte for byte; they are not needed twice."),
            )
        )
    if report.failed:
        parts.append(
            counted(
                len(report.failed),
                Library.tr("{n} was set aside."),
                Library.tr("{n} were set aside."),
            )
        )
    return " ".join(parts)


def choose_papers(parent: QWidget, folder: bool, take: Take) -> None:
    """Ask for a folder, or for files, in the system's own dialog, which does not block."""
    dialog = QFileDialog(
        parent, Library.tr("Add a folder of papers") if folder else Library.tr("Add papers")
    )
    mode = QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFiles
    dialog.setFileMode(mode)
    begin_in_documents(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    # Not every system gives the keys back to the window of which a dialog was a part.
    dialog.finished.connect(lambda _: parent.activateWindow())
    dialog.open()
