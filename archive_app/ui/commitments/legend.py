"""The legend under the matrix: what the shapes of wording and the meter of evidence mean."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from archive_app.model.commitment import Evidence, Strength
from archive_app.ui.controls.marks import (
    EvidenceMeter,
    StrengthMark,
    evidence_word,
    strength_word,
)
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look


class Legend(QWidget):
    """Two lines of shapes, each with its word."""

    def __init__(self, look: Look) -> None:
        """Draw both lines."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        self.setAccessibleName(self.tr("Legend"))
        wording: list[tuple[QWidget, str]] = [
            (StrengthMark(strength, look), strength_word(strength)) for strength in Strength
        ]
        evidence: list[tuple[QWidget, str]] = [
            (EvidenceMeter(level, look), evidence_word(level)) for level in Evidence
        ]
        for title, marks in ((self.tr("Wording"), wording), (self.tr("Evidence"), evidence)):
            row = QHBoxLayout()
            row.setSpacing(6)
            name = Words(look, title, points=9, semibold=True)
            name.setMinimumWidth(62)
            row.addWidget(name)
            for mark, word in marks:
                label = Words(look, word, points=9, colour="text_2")
                label.setWordWrap(False)
                row.addWidget(mark)
                row.addWidget(label)
                row.addSpacing(8)
            row.addStretch(1)
            column.addLayout(row)
