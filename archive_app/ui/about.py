"""The two small windows of the Help menu: all keys, and what this program is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from archive_app import __version__
from archive_app.ui.palette.model import plain_text

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysWindow(QDialog):
    """Every command that has a key, menu by menu."""

    def __init__(self, actions: Sequence[tuple[str, QAction]], window: QWidget) -> None:
        """List `actions`, each with the title of its menu."""
        super().__init__(window)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(520, 560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = QStandardItemModel(self)
        model.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Key"), self.tr("Menu")])
        for menu, action in actions:
            key = action.shortcut().toString(_NATIVE)
            if key:
                row = [QStandardItem(text) for text in (plain_text(action), key, menu)]
                model.appendRow(row)
        table = QTableView()
        table.setModel(model)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(self.tr("Keys"))
        QVBoxLayout(self).addWidget(table)


class AboutWindow(QDialog):
    """What this program is, which version, and that nothing leaves the machine."""

    def __init__(self, window: QWidget) -> None:
        """Say it."""
        super().__init__(window)
        self.setWindowTitle(self.tr("About this program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(
            self.tr(
                "Forum Archive {version}\n\nAn archive of forum proceedings in which every "
                "quotation can be traced to its paragraph.\nNothing leaves this computer. "
                "The program is free under the MIT licence."
            ).format(version=__version__)
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(380)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        QVBoxLayout(self).addWidget(words)
