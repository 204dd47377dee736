"""The column at the left in which a search is narrowed: by speaker, paper and years."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.finding import Facet, FacetValue, Findings
from archive_app.ui.controls.histogram import YearHistogram
from archive_app.ui.look.theme import Look
from archive_app.ui.search import wording
from archive_app.ui.search.facet_model import COUNT_ROLE, FacetModel
from archive_app.ui.search.wording import Search

WIDTH = 204
_ROW = {"compact": 20, "normal": 21, "roomy": 28}
_BOX = 14
Index = QModelIndex | QPersistentModelIndex


class FacetPanel(QScrollArea):
    """All facets, one below the other."""

    toggled = Signal(object, str)  # Facet, the id of a value
    years_chosen = Signal(object)  # (first, last), or None

    def __init__(self, look: Look) -> None:
        """Begin without values."""
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.groups = {
            facet: FacetGroup(look, FacetModel(facet), title)
            for facet, title in (
                (Facet.COUNTRY, self.tr("Country of the speaker")),
                (Facet.SPEAKER, self.tr("Speaker")),
                (Facet.KIND, self.tr("Kind of paper")),
                (Facet.FORUM, self.tr("Forum")),
                (Facet.LANGUAGE, self.tr("Language")),
            )
        }
        self.years = YearGroup(look, self.tr("Year"))
        self.years.chosen.connect(self.years_chosen)
        inside = QWidget()
        inside.setObjectName("facets")
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 10, 6, 12)
        column.setSpacing(10)
        for facet, group in self.groups.items():
            if facet is Facet.LANGUAGE:
                column.addWidget(self.years)
            group.model.toggled.connect(lambda value, facet=facet: self.toggled.emit(facet, value))
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(inside)

    def show_findings(self, findings: Findings) -> None:
        """Show the values of an answer with what is chosen."""
        narrowing = findings.request.narrowing
        for facet, group in self.groups.items():
            values = findings.facets.get(facet, ())
            group.show_values(values, narrowing.of(facet), findings.request.typed)
        self.years.show_years(findings.years, narrowing.years)


class _Heading(QToolButton):
    """The name of a group; folds it and opens it again."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self.setText(title)
        self.setCheckable(True)
        self.setChecked(True)
        self.setProperty("flat", True)
        self.setStyleSheet("QToolButton { padding: 1px 2px; }")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(12, 12))
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        name = "down" if self.isChecked() else "right"
        self.setIcon(self._look.icon(name))
        self.setFont(self._look.interface_font(9, semibold=True))


class FacetGroup(QWidget):
    """One facet: its name, its values, and a way to see them all."""

    def __init__(self, look: Look, model: FacetModel, title: str) -> None:
        """Show `model` under `title`."""
        super().__init__()
        self.model = model
        self.heading = _Heading(look, title)
        self.view = _FacetView(look, model, title)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.setFlat(True)
        self.more.clicked.connect(self._show_all)
        self._is_open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.view)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.heading.toggled.connect(self._fold)
        model.modelReset.connect(self._fold)
        look.changed.connect(self._fold)
        self._fold()

    def show_values(
        self, values: tuple[FacetValue, ...], chosen: tuple[str, ...], typed: str
    ) -> None:
        """Show the values of an answer to what was `typed`."""
        self.model.show(values, chosen, typed)
        self._fold()

    def _show_all(self) -> None:
        self._is_open = not self._is_open
        self.model.set_open(is_open=self._is_open)

    def _fold(self) -> None:
        shown = self.heading.isChecked()
        self.setVisible(not self.model.is_empty)
        self.view.setVisible(shown)
        self.view.fit()
        hidden = self.model.hidden
        text = Search.tr("{n} more…").format(n=hidden) if hidden else Search.tr("Fewer")
        self.more.setText(text)
        self.more.setVisible(shown and (hidden > 0 or self._is_open))


class _FacetView(QListView):
    """The values of one facet, as high as they are many."""

    def __init__(self, look: Look, model: FacetModel, title: str) -> None:
        super().__init__()
        self._look = look
        self.setModel(model)
        self.setItemDelegate(_FacetDelegate(look, self))
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setStyleSheet("QListView { background: transparent; }")

    def fit(self) -> None:
        """Take as much height as the values need."""
        self.setFixedHeight(max(1, self.model().rowCount() * _ROW.get(str(self._look.density), 21)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a value wherever in its row one clicks."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Space or Enter."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        self.model().setData(index, None, Qt.ItemDataRole.CheckStateRole)


class _FacetDelegate(QStyledItemDelegate):
    """A box, a name and a count; what would bring nothing is pale."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a value."""
        del option, index
        return QSize(80, _ROW.get(str(self._look.density), 21))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one value."""
        colours = self._look.colours
        area = QRectF(option.rect)
        state = option.state
        count = index.data(COUNT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        box = QRectF(area.left() + 0.5, area.center().y() - _BOX / 2 + 0.5, _BOX - 1, _BOX - 1)
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._paint_box(painter, box, checked=checked)
        if self._view.hasFocus() and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 4, 4)
        font = self._look.interface_font(9)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        base = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        counted = wording.number(count)
        taken = metrics.horizontalAdvance(counted)
        painter.setPen(colours.text_3)
        painter.drawText(int(area.right() - taken - 2), int(base), counted)
        painter.setPen(colours.text if count or checked else colours.text_3)
        room = area.width() - _BOX - 16 - taken
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(int(area.left() + _BOX + 7), int(base), name)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, *, checked: bool) -> None:
        colours = self._look.colours
        painter.setPen(QPen(colours.accent if checked else colours.edge, 1.2))
        painter.setBrush(colours.accent if checked else colours.surface)
        painter.drawRoundedRect(box, 3, 3)
        if checked:
            painter.setPen(QPen(colours.on_accent, 1.8))
            x, y = box.left(), box.top()
            tick = ((3, 7), (5.5, 9.5), (10.5, 3.5))
            painter.drawPolyline([QPointF(x + right, y + down) for right, down in tick])


class YearGroup(QWidget):
    """The years, as a histogram in which one chooses a range."""

    chosen = Signal(object)  # (first, last), or None

    def __init__(self, look: Look, title: str) -> None:
        """Begin without years."""
        super().__init__()
        self.heading = _Heading(look, title)
        self.histogram = YearHistogram(look)
        self.clear = QPushButton(Search.tr("Clear"))
        self.clear.setProperty("role", "link")
        self.clear.setFlat(True)
        self.clear.setAccessibleName(Search.tr("All years"))
        self.clear.clicked.connect(lambda: self.chosen.emit(None))
        self.histogram.range_chosen.connect(self.chosen)
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.histogram)
        self.heading.toggled.connect(self.histogram.setVisible)

    def show_years(self, years: dict[int, int], chosen: tuple[int, int] | None) -> None:
        """Show how many passages each year has, and which years are chosen."""
        self.histogram.show_counts(years, chosen)
        self.clear.setVisible(chosen is not None)
        self.setVisible(bool(years))
