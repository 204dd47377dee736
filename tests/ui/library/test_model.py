"""The table of papers holds ids, reads rows when they are shown, and keeps its place."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from archive_app.errors import NotFound
from archive_app.model.ids import DocumentId, TextVersionId
from archive_app.model.library import LibraryRow
from archive_app.model.paper import Paper, Particular
from archive_app.model.particulars import Basis, CivilDate, DocumentKind, Field
from archive_app.model.people import Mention, MentionFacts
from archive_app.ui.library.cells import COLUMNS, cell, sentence, speaks_alone
from archive_app.ui.library.model import LibraryModel, Role
from archive_app.ui.look.shapes import Certainty

BACKWARDS = CivilDate("From December 12 to 4", None, None, doubt="the range runs backwards")


def a_row(name: str, *particulars: Particular) -> LibraryRow:
    known = {item.field: item for item in particulars}
    return LibraryRow(Paper(DocumentId(name), TextVersionId("t"), "plain", known, names=(name,)))


def ids(names: Iterable[str]) -> list[DocumentId]:
    return [DocumentId(name) for name in names]


class Shelf:
    """Counts what is read and remembers what is edited."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.edits: list[tuple[str, Field, Any]] = []
        self.model = LibraryModel(self._row, self._edit)

    def _row(self, document: DocumentId) -> LibraryRow:
        self.read.append(document)
        if document == "purged":
            raise NotFound("gone")
        return a_row(document)

    def _edit(self, document: DocumentId, field: Field, value: Any) -> None:
        self.edits.append((document, field, value))


def test_a_row_is_read_when_it_is_first_shown_and_only_once(qtmodeltester: ModelTester) -> None:
    shelf = Shelf()
    shelf.model.show_documents(ids(str(number) for number in range(10_000)))
    assert shelf.read == []
    for column in range(len(COLUMNS)):
        shelf.model.index(4_711, column).data()
    assert shelf.read == ["4711"]
    shelf.model.show_documents(ids("abc"))
    qtmodeltester.check(shelf.model)


def test_rows_that_stay_keep_their_place_while_others_come_and_go() -> None:
    shelf = Shelf()
    shelf.model.show_documents(ids("bdf"))
    held = QPersistentModelIndex(shelf.model.index(1, 0))
    shelf.model.show_documents(ids("abcdeg"))
    assert list(shelf.model.documents) == ids("abcdeg")
    assert held.data(Role.DOCUMENT) == "d"
    shelf.model.show_documents(ids("xyz"))
    assert not held.isValid()


def test_a_paper_purged_meanwhile_shows_nothing_and_breaks_nothing() -> None:
    shelf = Shelf()
    shelf.model.show_documents(ids(["purged"]))
    assert shelf.model.index(0, 0).data() is None
    assert shelf.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) is None


def test_an_edit_is_handed_on_with_its_paper_and_its_particular() -> None:
    shelf = Shelf()
    shelf.model.show_documents(ids("ab"))
    shelf.model.setData(shelf.model.index(1, COLUMNS.index(Field.FORUM)), "Forum of Weirs")
    assert shelf.edits == [("b", Field.FORUM, "Forum of Weirs")]


def test_a_cell_says_what_how_sure_and_why_in_one_sentence() -> None:
    kind = Particular(Field.KIND, DocumentKind.SPEECH, Basis.INFERRED, "the heading")
    row = a_row("a.txt", kind)
    assert cell(row, Field.KIND).mark is Certainty.INFERRED
    assert sentence(row, Field.KIND) == "Kind: Speech, inferred. Inferred: the heading."


def test_an_impossible_date_is_shown_as_printed_and_flagged_until_somebody_decides() -> None:
    printed = Particular(Field.DATE, BACKWARDS.to_json(), Basis.STATED, "the paper prints it")
    shown = cell(a_row("a", printed), Field.DATE)
    assert (shown.first, shown.mark) == ("From December 12 to 4", Certainty.DOUBTFUL)
    decided = Particular(Field.DATE, BACKWARDS.to_json(), Basis.DECIDED, "decided by ana")
    assert cell(a_row("a", decided), Field.DATE).mark is Certainty.DECIDED
    assert cell(a_row("a"), Field.DATE).faint


def test_speakers_can_be_edited_where_the_paper_has_one() -> None:
    shelf = Shelf()
    shelf.model.show_documents(ids("a"))
    assert shelf.model.can_be_edited(shelf.model.index(0, COLUMNS.index(Field.SPEAKER)))
    several = (MentionFacts(Mention(DocumentId("a"), name)) for name in ("Ana", "Bo"))
    assert not speaks_alone(replace(a_row("a"), speakers=tuple(several)))
