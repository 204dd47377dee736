"""The composition root of the window: which archive it opens, and of what it is made."""

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSize, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog

from archive_app.app.garbage import GarbageRounds
from archive_app.app.opening import open_session
from archive_app.app.pages import assemble
from archive_app.app.sample import take_in_samples
from archive_app.errors import ArchiveError
from archive_app.resources import resource
from archive_app.settings import Settings
from archive_app.ui.choosing_files import begin_in_documents
from archive_app.ui.look.theme import Look
from archive_app.ui.main_window import MainWindow
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

NOT_OPENED = 3
SWITCH = 0.0002
"""Seconds after which a lane lets go of the interpreter.

Painting gives it up and wants it back many times; with three lanes at work each time costs so long.
"""
_TAKEN_IN = {Topic.PAPERS}
_FRAME = QSize(16, 48)
"""What the system may put round a window; its size is known only when the window stands."""


def run_window(folder: Path | None) -> int:
    """Open the archive in `folder`, else the last one or the sample; return the exit status."""
    sys.setswitchinterval(SWITCH)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Forum Archive")
    GarbageRounds(application)
    program = WindowProgram(application, Settings.default())
    try:
        program.open_first(folder)
    except ArchiveError as error:
        print(error, file=sys.stderr)  # noqa: T201 - there is no window yet to say it in
        return NOT_OPENED
    return application.exec()


class WindowProgram(QObject):
    """Opens one archive at a time in a window, and another one when the user asks for it."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        """Dress `application` as remembered in `settings`."""
        super().__init__()
        self._application = application
        self._settings = settings
        self._translators: list[QTranslator] = []
        remembered = settings.remembered()
        self.look = Look(application)
        self.look.set_scheme(remembered.get("scheme", "system"))
        self.look.set_density(remembered.get("density", "normal"))
        self.look.changed.connect(
            lambda: self._keep(scheme=self.look.scheme, density=self.look.density)
        )
        self.speak(remembered.get("language") or QLocale().name())
        self.window: MainWindow | None = None
        self.session: Session | None = None
        self._folder = Path()

    def open_first(self, folder: Path | None) -> None:
        """Open what was asked for, else what was open last, else the sample archive.

        ArchiveError when the archive that was asked for cannot be opened.
        """
        last = self._settings.remembered().get("archive")
        if folder is not None:
            self.open(folder)
        elif last and Path(last).is_dir():
            try:
                self.open(Path(last))
            except ArchiveError:
                self.open_sample()
        else:
            self.open_sample()

    def open_sample(self) -> None:
        """Open the sample archive, making it where there is none."""
        self.open(self._settings.sample, make=True)
        assert self.session is not None
        if self.session.archive.papers.count(removed=True) == 0:
            name = self.tr("Taking in the sample papers")
            self.session.submit(take_in_samples, _TAKEN_IN, name=name)

    def open(self, folder: Path, *, make: bool = False) -> None:
        """Open `folder` in a window of its own; the one before is closed then."""
        session = open_session(folder, self._settings, make=make)
        before, self.session, self._folder = self.session, session, folder
        sample = folder.resolve() == self._settings.sample.resolve()
        name = self.tr("Sample archive") if sample else folder.name
        self.look.undress()
        window = assemble(session, self.look, name=name, sample=sample)
        self.look.dress(self._application)
        window.archive_wanted.connect(self._open_another)
        window.language_wanted.connect(self._change_language)
        window.own_papers_wanted.connect(self._take_into_own)
        window.closed.connect(self._remember)
        self._restore(window)
        window.acts.take_in_hand(self._by_folder("in_hand").get(str(folder.resolve())))
        window.recall(self._by_folder("pages").get(str(folder.resolve()), {}))
        session.start()
        window.show()
        old, self.window = self.window, window
        if old is not None:
            old.hide()
            old.deleteLater()
        if before is not None:
            before.close()
        # At once, so that a window that is killed comes back with the same archive.
        self._keep(archive=str(folder.resolve()))

    def speak(self, language: str) -> None:
        """Let windows made from now on speak `language`, such as "zh_CN", where it is known."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale(language))
        own = str(resource("translations"))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, place in (("forum_archive", own), ("qtbase", qt)):
            translator = QTranslator(self)
            if translator.load(QLocale(language), name, "_", place):
                self._application.installTranslator(translator)
                self._translators.append(translator)

    def reopen(self, folder: Path) -> None:
        """Open `folder` after letting go of the archive that is open, which may be the same."""
        self.close()
        self.open(folder)

    def close(self) -> None:
        """Let go of the archive."""
        if self.session is not None:
            self.session.close()
            self.session = None

    def _open_another(self, what: str) -> None:
        if what == "sample":
            self._try_to_open(self._settings.sample, make=True)
            return
        dialog = QFileDialog(self.window, self.tr("Folder of the archive"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        begin_in_documents(dialog)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self._try_to_open(Path(path), make=what == "new"))
        dialog.open()

    def _try_to_open(self, folder: Path, *, make: bool) -> bool:
        try:
            self.open(folder, make=make)
        except ArchiveError as error:
            assert self.window is not None
            self.window.strip.show_message(str(error))
            return False
        return True

    def _take_into_own(self, paths: list[Path]) -> None:
        """Keep the user's papers apart from the sample ones, in an archive of their own."""
        if self._try_to_open(self._settings.archive, make=True) and paths:
            assert self.window is not None
            self.window.show_page("library", paths)

    def _change_language(self, language: str) -> None:
        assert self.window is not None
        self._keep(language=language)
        self._remember_window()
        page = self.window.panes.name
        self.speak(language)
        self.reopen(self._folder)
        self.window.show_page(page)

    def _restore(self, window: MainWindow) -> None:
        geometry = self._settings.remembered().get("geometry")
        if self.window is not None:
            window.restoreGeometry(self.window.saveGeometry())
        elif geometry:
            window.restoreGeometry(bytes.fromhex(geometry))
        else:
            room = window.screen().availableSize() - _FRAME
            window.resize(window.size().boundedTo(room))

    def _by_folder(self, name: str) -> dict[str, Any]:
        """Return what is remembered under `name` of each archive, by its folder."""
        found: dict[str, Any] = self._settings.remembered().get(name, {})
        return found

    def _remember(self) -> None:
        self._remember_window()
        self.close()

    def _keep(self, **facts: Any) -> None:
        """Remember `facts` for the next start; say it where the disk refuses, and go on."""
        try:
            self._settings.remember(**facts)
        except ArchiveError as error:
            assert self.window is not None
            self.window.strip.show_message(str(error))

    def _remember_window(self) -> None:
        assert self.window is not None
        folder, in_hand = str(self._folder.resolve()), self.window.acts.in_hand
        self._keep(
            geometry=bytes(self.window.saveGeometry().data()).hex(),
            in_hand=self._by_folder("in_hand") | ({folder: in_hand} if in_hand else {}),
            pages=self._by_folder("pages") | {folder: self.window.remembered()},
        )
