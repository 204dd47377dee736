"""The question before a paper is destroyed: what goes with it, and a tick that means it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from archive_app.ui.controls.words import Words
from archive_app.ui.library.wording import Library, counted
from archive_app.ui.look.theme import Look


class PurgeDialog(QDialog):
    """Names what would be destroyed; only the tick lets it be."""

    agreed = Signal()

    def __init__(self, look: Look, title: str, things: dict[str, int], parent: QWidget) -> None:
        """Ask about the paper `title` on which `things`, counted by noun, hang."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(Library.tr("Destroy a paper for good"))
        self.setMinimumWidth(440)
        self.question = Words(
            look, Library.tr("Destroy “{title}”?").format(title=title), semibold=True
        )
        self.what = Words(look, hanging(things), colour="text_2")
        self.tick = QCheckBox(Library.tr("I know that this cannot be undone"))
        self.tick.setAccessibleName(self.tick.text())
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(
            Library.tr("Destroy"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        keep = self.buttons.addButton(Library.tr("Keep it"), QDialogButtonBox.ButtonRole.RejectRole)
        keep.setDefault(True)
        self.go.setEnabled(False)
        self.go.setAutoDefault(False)
        self.tick.toggled.connect(self.go.setEnabled)
        self.go.clicked.connect(self._agree)
        keep.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (self.question, self.what, self.tick, self.buttons):
            column.addWidget(widget)

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def hanging(things: dict[str, int]) -> str:
    """Return in words what a purge would destroy beside the paper itself."""
    names = (
        ("annotation", Library.tr("{n} note or highlight"), Library.tr("{n} notes and highlights")),
        ("commitment", Library.tr("{n} commitment"), Library.tr("{n} commitments")),
        (
            "statement",
            Library.tr("{n} decision on a statement"),
            Library.tr("{n} decisions on statements"),
        ),
        (
            "block",
            Library.tr("{n} citation in a briefing"),
            Library.tr("{n} citations in briefings"),
        ),
    )
    parts = [counted(things[noun], one, many) for noun, one, many in names if things.get(noun)]
    sentence = Library.tr("The original, its text and every backup of the archive go for good.")
    if parts:
        sentence += " " + Library.tr("With it go {list}.").format(list=", ".join(parts))
    return sentence + " " + Library.tr("To hide a paper and keep it, choose Remove instead.")
