"""Records a commitment from words of a paper, or mends one, through the form."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveError
from archive_app.model.dossier import Dossier, Proposal
from archive_app.model.ids import CommitmentId
from archive_app.model.promise import Commitment
from archive_app.ui.commitments import asking
from archive_app.ui.commitments.form import CommitmentForm
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_CHANGED = frozenset({Topic.COMMITMENTS})


class Recording(QObject):
    """One form at a time; what was typed for a place is kept when the form is left."""

    begun = Signal()  # the form is filled in
    saved = Signal(object)  # Commitment
    left = Signal()

    def __init__(self, session: Session, form: CommitmentForm) -> None:
        """Fill `form` and do what it tells."""
        super().__init__(form)
        self._session = session
        self._form = form
        self._proposal: Proposal | None = None
        self._mended: CommitmentId | None = None
        self._drafts: dict[Place, dict[str, Any]] = {}
        form.saved.connect(self._save)
        form.left.connect(self._leave)

    def propose(self, place: Place) -> None:
        """Show what can be guessed of a commitment at `place`, or what was typed for it before."""
        where = place.range
        if where is None:
            return
        self._session.ask(
            lambda archive: asking.proposal(archive, place.document, where),
            self._show,
            slot="a commitment from words",
        )

    def mend(self, dossier: Dossier) -> None:
        """Show the fields of a commitment that is recorded."""
        self._proposal, self._mended = None, dossier.commitment.id
        self.begun.emit()
        self._form.begin(
            self.tr("Edit the commitment"),
            dossier.citation,
            asking.fields_of_commitment(dossier.commitment),
            language=dossier.language,
        )

    def _show(self, proposal: Proposal) -> None:
        self._proposal, self._mended = proposal, None
        title = self.tr("New commitment")
        if proposal.is_suggested:
            title = self.tr("New commitment, as a rule suggests it")
        kept = self._drafts.get(_place(proposal))
        fields = kept or proposal.fields
        self.begun.emit()
        self._form.begin(title, proposal.citation, fields, language=proposal.language)

    def _save(self, fields: dict[str, Any]) -> None:
        proposed, mended = self._proposal, self._mended
        deed: Callable[[Archive], Commitment]
        if mended is not None:
            deed = lambda archive: archive.commitments.change_all(mended, fields)  # noqa: E731
        elif proposed is not None:
            deed = lambda archive: asking.record(archive, proposed, fields)  # noqa: E731
        else:
            return
        self._session.act(deed, _CHANGED, then=self._end, otherwise=self._refuse)

    def _end(self, made: Commitment) -> None:
        if self._proposal is not None:
            self._drafts.pop(_place(self._proposal), None)
        self._proposal, self._mended = None, None
        self.saved.emit(made)

    def _refuse(self, error: ArchiveError) -> None:
        self._form.refuse(str(error))

    def _leave(self) -> None:
        if self._proposal is not None:
            self._drafts[_place(self._proposal)] = self._form.draft()
        self.left.emit()


def _place(proposal: Proposal) -> Place:
    return Place(proposal.document, proposal.range)
