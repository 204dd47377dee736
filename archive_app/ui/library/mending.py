"""What is done with the chosen papers: set, fill down, accept, remove, restore, purge."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from archive_app.archive import Archive
from archive_app.errors import ArchiveError
from archive_app.model.ids import DocumentId
from archive_app.model.particulars import Field
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.library.purge import PurgeDialog
from archive_app.ui.library.table import LibraryTable
from archive_app.ui.library.wording import Library, counted
from archive_app.ui.look.theme import Look
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_TOPICS = frozenset({Topic.PAPERS})


class Mending(QObject):
    """Each is one act, so that one undo takes it back; only a purge cannot be undone."""

    def __init__(
        self,
        session: Session,
        look: Look,
        table: LibraryTable,
        strip: MessageStrip,
        page: QWidget,
    ) -> None:
        """Work on what is chosen in `table`; ask and refuse in `strip`."""
        super().__init__(page)
        self._session = session
        self._look = look
        self._table = table
        self._strip = strip
        self._page = page
        self.dialog: PurgeDialog | None = None

    def set_all(self, field: Field, typed: str) -> None:
        """Set one particular of all chosen papers."""
        self._set(self._table.chosen_papers(), field, typed)

    def set_one(self, field: Field, typed: str) -> None:
        """Set one particular of the paper that the detail shows: the first that is chosen."""
        self._set(self._table.chosen_papers()[:1], field, typed)

    def set_one_of(self, document: DocumentId, field: Field, typed: str) -> None:
        """Set one particular of `document`."""
        self._set([document], field, typed)

    def fill_down(self, field: Field) -> None:
        """Give what the first chosen paper has to the other chosen ones."""
        papers = self._table.chosen_papers()
        self._act(lambda archive: archive.library.fill_down(papers, field))

    def accept(self) -> None:
        """Decide every guess and doubt of the chosen papers as it is shown."""
        papers = self._table.chosen_papers()
        self._act(lambda archive: archive.library.accept(papers))

    def tag(self, tag: str) -> None:
        """Give the paper that the detail shows a tag."""
        paper = self._first()
        if paper is not None:
            self._act(lambda archive: archive.papers.tag(paper, tag))

    def untag(self, tag: str) -> None:
        """Take a tag from the paper that the detail shows."""
        paper = self._first()
        if paper is not None:
            self._act(lambda archive: archive.papers.untag(paper, tag))

    def mark(self, marking: str) -> None:
        """Give the paper that the detail shows a handling marking, "" for none."""
        paper = self._first()
        if paper is not None:
            self._act(lambda archive: archive.papers.mark(paper, marking))

    def ask_to_remove(self) -> None:
        """Ask once, in the page, whether the chosen papers shall be hidden."""
        papers = self._table.chosen_papers()
        if not papers:
            return
        question = counted(
            len(papers),
            Library.tr(
                "Remove {n} paper from the archive? It is kept under Removed and can be restored."
            ),
            Library.tr(
                "Remove {n} papers from the archive? "
                "They are kept under Removed and can be restored."
            ),
        )
        actions = (
            (Library.tr("Remove"), lambda: self._remove(papers)),
            (Library.tr("Keep"), self._leave),
        )
        self._strip.show_message(question, kind="warn", actions=actions)
        deeds: list[QPushButton] = self._strip.deeds()
        deeds[0].setFocus()

    def restore(self) -> None:
        """Bring the chosen removed papers back."""
        papers = self._table.chosen_papers()
        if papers:
            self._act(lambda archive: archive.papers.restore(*papers))

    def ask_to_purge(self) -> None:
        """Ask, with all that hangs on it, whether the first chosen paper shall be destroyed."""
        paper = self._first()
        if paper is None:
            return

        def hanging(archive: Archive) -> tuple[str, dict[str, int]]:
            return archive.papers.get(paper).title, archive.what_hangs_on(paper).things

        self._session.ask(
            hanging, lambda found: self._open_purge(paper, *found), slot="library purge"
        )

    def _open_purge(self, document: DocumentId, title: str, things: dict[str, int]) -> None:
        self.dialog = PurgeDialog(self._look, title, things, self._page)
        self.dialog.agreed.connect(lambda: self._session.purge(document))
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _first(self) -> DocumentId | None:
        return next(iter(self._table.chosen_papers()), None)

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _remove(self, papers: list[DocumentId]) -> None:
        self._leave()
        self._act(lambda archive: archive.papers.remove(*papers))

    def _leave(self) -> None:
        self._strip.dismiss()
        self._table.setFocus()

    def _set(self, papers: list[DocumentId], field: Field, typed: str) -> None:
        if papers:
            self._act(lambda archive: archive.library.set_all(papers, field, typed))

    def _act(self, deed: Callable[[Archive], object]) -> None:
        self._strip.dismiss()
        self._session.act(deed, _TOPICS, otherwise=self._refuse)

    def _refuse(self, error: ArchiveError) -> None:
        self._strip.show_message(str(error), kind="warn")
