"""The rows of an answer are fetched as needed, and keep Qt's promises."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive_app.model.finding import PaperHits
from archive_app.model.span import Range
from archive_app.ui.place import Place
from archive_app.ui.search.model import ResultModel, Role, RowKind
from tests.ui.search.answers import an_answer, some_rows


def kinds(model: ResultModel) -> list[RowKind]:
    return [model.index(row).data(Role.KIND) for row in range(model.rowCount())]


def answered(model: ResultModel) -> list[tuple[PaperHits, ...]]:
    """Give the model the rows it asks for at once, and return what it asked."""
    asked: list[tuple[PaperHits, ...]] = []

    def give(wanted: tuple[PaperHits, ...]) -> None:
        asked.append(wanted)
        model.take(wanted, tuple(some_rows(group) for group in wanted))

    model.rows_wanted.connect(give)
    return asked


def test_the_first_papers_stand_there_with_three_hits_and_the_rest_in_a_line(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = ResultModel()
    model.show(an_answer())
    one = [RowKind.PAPER, RowKind.HIT, RowKind.HIT, RowKind.HIT, RowKind.MORE]
    assert kinds(model) == one * 2
    assert model.index(4).data() == "2 more in this paper"
    qtmodeltester.check(model)


def test_further_papers_are_fetched_when_one_scrolls(qtbot: QtBot) -> None:
    model = ResultModel()
    asked = answered(model)
    model.show(an_answer(papers=30))
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [len(wanted) for wanted in asked] == [12, 12, 4]
    assert kinds(model).count(RowKind.PAPER) == 30


def test_a_line_of_more_gives_way_to_its_hits(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = ResultModel()
    answered(model)
    model.show(an_answer(papers=1, hits=250, whole=1))
    qtmodeltester.check(model)
    model.open_rest(model.index(4))
    assert kinds(model).count(RowKind.HIT) == 203
    assert model.index(model.rowCount() - 1).data(Role.COUNT) == 47
    model.open_rest(model.index(model.rowCount() - 1))
    assert RowKind.MORE not in kinds(model)
    assert kinds(model).count(RowKind.HIT) == 250


def test_rows_of_an_answer_that_is_gone_are_not_taken(qtbot: QtBot) -> None:
    model = ResultModel()
    asked: list[tuple[PaperHits, ...]] = []
    model.rows_wanted.connect(asked.append)
    model.show(an_answer())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert len(asked) == 1
    model.show(an_answer(papers=1, whole=1))
    before = model.rowCount()
    model.take(asked[0], tuple(some_rows(group) for group in asked[0]))
    assert model.rowCount() == before


def test_papers_that_are_gone_meanwhile_have_no_rows(qtbot: QtBot) -> None:
    model = ResultModel()
    model.rows_wanted.connect(lambda wanted: model.take(wanted, ()))
    model.show(an_answer())
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    assert kinds(model).count(RowKind.PAPER) == 2


def test_a_row_knows_its_place_and_says_what_it_is(qtbot: QtBot) -> None:
    model = ResultModel()
    model.show(an_answer())
    assert model.place(model.index(0)) == Place(an_answer().papers[0].document)
    hit = model.index(1)
    assert model.place(hit) == Place(an_answer().papers[0].document, Range(100, 166))
    assert model.place(model.index(4)) is None
    said = hit.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Passage 1, Idham, Indonesia, reported: Idham agreed")
    head = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert head == "Paper d0, Speech · Nanning · 2023 · English, 5 passages"


def test_the_next_hit_is_found_past_heads_and_lines(qtbot: QtBot) -> None:
    model = ResultModel()
    model.show(an_answer())
    assert model.next_hit(-1) == 1
    assert model.next_hit(3) == 6
    assert model.next_hit(6, -1) == 3
    assert model.next_hit(8) == -1
