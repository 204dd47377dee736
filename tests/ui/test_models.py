"""Every model of the window keeps the rules of models, with and without rows."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractProxyModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from archive_app.app.pages import assemble, stops
from archive_app.archive.report import Passed
from archive_app.ui.briefings.table_block import RowsModel
from archive_app.ui.library.set_aside import SetAsideModel
from archive_app.ui.look.theme import Look
from archive_app.ui.main_window import MainWindow
from archive_app.ui.session import Session
from tests.unit.export.papers import rich_rows

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def own_classes(of: type = QAbstractItemModel) -> Iterator[type]:
    """Yield the classes of models that the window uses itself, those that only others extend left
    out.
    """
    for derived in of.__subclasses__():
        yield from own_classes(derived)
        if derived.__module__.startswith("archive_app.") and not derived.__subclasses__():
            yield derived


def models_of(window: MainWindow) -> set[QAbstractItemModel]:
    found = set()
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        while isinstance(model, QAbstractProxyModel):
            model = model.sourceModel()
        if type(model).__module__.startswith("archive_app."):
            found.add(model)
    return found


def test_every_model_keeps_the_rules(session: Session, look: Look, qtbot: QtBot) -> None:
    window = assemble(session, look, name="Sample archive", sample=False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not session.is_busy, timeout=30_000)
    apart: list[QAbstractItemModel] = [SetAsideModel(), RowsModel(window)]
    models = [*models_of(window), *apart]
    testers = [QAbstractItemModelTester(model, FATAL, window) for model in models]
    for name in (stop.name for stop in stops()):
        window.show_page(name, "prevention" if name == "search" else None)
        qtbot.wait(500)
    window.palette_.open()
    qtbot.keyClicks(window.palette_.field, "tamaru")
    qtbot.wait(500)
    apart[0].show_files([Passed("/papers/a.pdf", "it is damaged, or no PDF")])
    apart[1].show(tuple(rich_rows()))
    assert {type(model) for model in models} >= set(own_classes())
    assert len(testers) > 12
    assert sum(model.rowCount() > 0 for model in models) > 8
