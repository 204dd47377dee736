"""The line above the results: how much was found, in which forms, in which order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from archive_app.model.finding import Findings, Order
from archive_app.ui.controls.icon_button import IconButton
from archive_app.ui.look.theme import Look
from archive_app.ui.search import wording
from archive_app.ui.search.wording import Search


class Summary(QWidget):
    """How much was found; the order is chosen here."""

    order_chosen = Signal(object)  # Order
    facets_wanted = Signal(bool)  # whether the facets shall be shown, where they are folded

    def __init__(self, look: Look) -> None:
        """Begin with nothing found."""
        super().__init__()
        self._look = look
        self._count = _label()
        self._papers = _label()
        self._also = _label()
        self._also.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self._papers, self._also):
            label.setProperty("tone", "second")
        self.narrow = QToolButton()
        self.narrow.setText(self.tr("Narrow"))
        self.narrow.setCheckable(True)
        self.narrow.setToolTip(self.tr("Show countries, speakers, kinds, forums and years"))
        self.narrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.narrow.toggled.connect(self.facets_wanted)
        self.narrow.hide()
        self._order = QToolButton()
        self._order.setProperty("flat", True)
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._order.setMenu(self._menu())
        self.more = IconButton(look, "more", self.tr("More with these results"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more.setMenu(QMenu(self))
        self.show_order(Order.BEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(5)
        row.addWidget(self.narrow)
        row.addWidget(self._count)
        row.addWidget(self._papers)
        row.addSpacing(6)
        row.addWidget(self._also, 1)
        row.addWidget(self._order)
        row.addWidget(self.more)
        self.setFixedHeight(37)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def text(self) -> str:
        """What the line says."""
        parts = (self._count.text(), self._papers.text(), self._also.text())
        return " ".join(part for part in parts if part)

    def offer(self, acts: list[QAction]) -> None:
        """Offer `acts` on all results together."""
        self.more.menu().addActions(acts)

    def show_findings(self, findings: Findings) -> None:
        """Say how much was found."""
        counted = [wording.counted(kind, n) for kind, n in findings.entries.items() if n]
        self._count.setText(", ".join(counted) or self.tr("Nothing"))
        self._papers.setText(wording.in_papers(findings.documents) if counted else "")
        also = ", ".join(findings.also)
        self._also.setText(self.tr("also finds {words}").format(words=also) if also else "")
        self._also.setToolTip(self._also.text())
        self.show_order(findings.request.order)

    def show_order(self, order: Order) -> None:
        """Say in which order the papers stand."""
        self._order.setText(_order_names()[order])
        self._order.setAccessibleName(self.tr("Order: {order}").format(order=_order_names()[order]))
        self._orders[order].setChecked(True)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._orders = {}
        for order, name in _order_names().items():
            act = menu.addAction(name)
            act.setCheckable(True)
            group.addAction(act)
            act.triggered.connect(lambda _=False, order=order: self.order_chosen.emit(order))
            self._orders[order] = act
        return menu

    def _dress(self) -> None:
        look = self._look
        self._count.setFont(look.interface_font(10.5, semibold=True))
        self._papers.setFont(look.interface_font(10.5))
        self._also.setFont(look.interface_font(9))
        self._order.setFont(look.interface_font(9))
        self._order.setIcon(look.icon("down"))
        self.narrow.setIcon(look.icon("filter"))


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _order_names() -> dict[Order, str]:
    return {
        Order.BEST: Search.tr("Best match"),
        Order.NEWEST: Search.tr("Newest"),
        Order.OLDEST: Search.tr("Oldest"),
        Order.FORUM: Search.tr("By forum"),
    }
