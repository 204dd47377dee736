"""The whole window: every page is reached, everything has a name, panes and palette work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from archive_app.app.pages import assemble, stops
from archive_app.ui.look.theme import Look
from archive_app.ui.main_window import MainWindow
from archive_app.ui.place import Place
from archive_app.ui.session import Session

NAMED_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.PageTab,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
}
PAGES = ("search", "library", "people", "commitments", "briefings", "review")


@pytest.fixture
def window(session: Session, look: Look, qtbot) -> MainWindow:
    opened = assemble(session, look, name="Sample archive", sample=False)
    qtbot.addWidget(opened)
    opened.show()
    qtbot.waitExposed(opened)
    qtbot.waitUntil(lambda: not session.is_busy, timeout=30_000)
    return opened


def nameless(root: QWidget) -> list[str]:
    """Return every control under `root` that can be seen and has no name or no role."""
    found: list[str] = []

    def walk(item: QAccessibleInterface, depth: int) -> None:
        if depth > 40 or item is None or not item.isValid():
            return
        widget = item.object()
        seen = not isinstance(widget, QWidget) or widget.isVisible()
        takes_focus = isinstance(widget, QWidget) and bool(
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        if seen and (item.role() in NAMED_ROLES or takes_focus):
            name = item.text(QAccessible.Text.Name)
            if not name or item.role() == QAccessible.Role.NoRole:
                found.append(f"{type(widget).__name__} {item.role()} {widget!r}")
        if isinstance(widget, QAbstractItemView):
            return
        for number in range(item.childCount()):
            child = item.child(number)
            if child is not None:
                walk(child, depth + 1)

    walk(QAccessible.queryAccessibleInterface(root), 0)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_and_a_role(window, qtbot, page):
    window.show_page(page)
    qtbot.wait(800)
    assert nameless(window) == []


def test_a_control_without_a_name_is_noticed(qtbot):
    root = QWidget()
    QLineEdit(root)
    qtbot.addWidget(root)
    root.show()
    assert len(nameless(root)) == 1


def test_every_page_is_opened_by_its_chord_and_by_the_rail(window, qtbot):
    for number, stop in enumerate(stops(), 1):
        QTest.keyClick(
            window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier
        )
        assert window.panes.page is window.panes._pages[stop.name]
        assert window.rail.button(stop.name).isChecked()
    for stop in stops():
        QTest.mouseClick(window.rail.button(stop.name), Qt.MouseButton.LeftButton)
        assert window.rail.button(stop.name).isChecked()


def test_own_papers_are_kept_apart_from_the_sample_ones(session, look, qtbot, tmp_path):
    opened = assemble(session, look, name="Sample archive", sample=True)
    qtbot.addWidget(opened)
    wanted = []
    opened.own_papers_wanted.connect(wanted.append)
    library, search = (opened._parts.pages[name] for name in ("library", "search"))
    library._choose = lambda _parent, _folder, take: take([tmp_path])
    library.commands.add_folder.trigger()
    search.page_wanted.emit("library", [str(tmp_path)])
    assert wanted == [[tmp_path], [tmp_path]]
    assert not library.taking._names


def test_the_palette_finds_commands_and_papers_and_does_them(window, session, qtbot):
    window.palette_.open()
    QTest.keyClicks(window.palette_.field, "commitments")
    qtbot.wait(100)
    QTest.keyClick(window.palette_.field, Qt.Key.Key_Return)
    assert window.rail.button("commitments").isChecked()
    paper = next(p for p in session.archive.papers.all() if p.title.isascii())
    shown = []
    window._parts.reader.place_shown.connect(shown.append)
    window.palette_.open()
    QTest.keyClicks(window.palette_.field, paper.title)
    model = window.palette_.list.model()
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    QTest.keyClick(window.palette_.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown))
    assert session.archive.papers.get(shown[0].document).title == paper.title


def test_the_palette_lists_first_what_is_typed_in_full(window):
    window.palette_.open()
    QTest.keyClicks(window.palette_.field, "dark")
    model = window.palette_.list.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows.index("Dark") == 0
    assert "Light or dark as the system" in rows


def test_the_reader_opens_over_a_detail_and_goes_at_escape(window, session, qtbot):
    window.show_page("library")
    qtbot.wait(200)
    detail = window.panes.right_panes()[0]
    paper = next(session.archive.papers.all())
    window.read(Place(paper.id))
    reader = window._parts.reader
    assert window.panes.right_panes() == [reader]
    reader.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.panes.right_panes() == [detail]


def test_a_reader_put_away_leaves_the_keys_to_the_page(window, session, qtbot):
    window.show_page("library")
    window.enter_reader(Place(next(session.archive.papers.all()).id))
    qtbot.wait(50)
    window.actions_.reader_wanted.emit()
    focus = QApplication.focusWidget()
    assert focus is window.panes.page or window.panes.page.isAncestorOf(focus)


def test_a_narrow_window_shows_the_page_or_the_reader(window, session, qtbot):
    window.resize(1024, 640)
    qtbot.wait(50)
    assert window.panes.right_panes() == []
    window.enter_reader(Place(next(session.archive.papers.all()).id))
    qtbot.wait(50)
    assert not window.panes.page.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.panes.page.isVisible()


def test_moving_through_results_does_not_cover_them_in_a_narrow_window(window, session, qtbot):
    window.resize(1024, 640)
    search = window._parts.pages["search"]
    search.field.put("river")
    rows = search.pane.list
    qtbot.waitUntil(lambda: rows.results.next_hit(-1) >= 0)
    with qtbot.waitSignal(search.hits_wanted):
        rows.choose_first()
    assert rows.isVisible()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert not rows.isVisible()
    with qtbot.waitSignal(search.hits_wanted):
        search.go_to_next_hit()
    assert not rows.isVisible()


def test_the_rail_says_how_much_waits_in_review(window, qtbot):
    qtbot.waitUntil(lambda: window.rail.button("review").waiting > 0, timeout=10_000)


def test_f6_goes_round_the_panes(window, qtbot):
    window.activateWindow()
    window.rail.button("search").setFocus()
    visited = set()
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_F6)
        visited.add(QApplication.focusWidget())
    assert len(visited) >= 3


def test_undo_in_the_menu_names_what_it_undoes(window, session, qtbot):
    paper = next(session.archive.papers.all()).id
    session.act(lambda archive: archive.papers.tag(paper, "flood"), set())
    qtbot.waitUntil(lambda: "Tag “flood”" in window.actions_.undo.text())
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Tag “flood”" in window.actions_.redo.text())
    assert not window.actions_.undo.isEnabled()
