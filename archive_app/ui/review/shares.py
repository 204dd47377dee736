"""How the rules did: what became of their suggestions, and what is known of the bands."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from archive_app.model.learning import ENOUGH, BandFigure, Learned, RuleTally
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.paper_words import kind_word, language_word
from archive_app.ui.review import wording
from archive_app.ui.review.wording import Review

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RuleShares(QDialog):
    """Two tables: the rules with their shares, and the bands with their figures."""

    def __init__(self, look: Look, learned: Learned, window: QWidget) -> None:
        """Show what was `learned`."""
        super().__init__(window)
        self.setWindowTitle(Review.tr("How the rules did"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 600)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(Words(look, Review.tr("What became of their suggestions"), semibold=True))
        said = Review.tr(
            "Counted are decisions on what the rules suggest now. What rules suggest that are "
            "mostly rejected here comes later in the queue."
        )
        none = Review.tr("Nothing was decided yet.")
        column.addWidget(Words(look, said if learned.rules else none, points=9.5, colour="text_2"))
        self.rules = _table(
            Review.tr("Rules and what became of their suggestions"),
            (
                *(Review.tr("Rule"), Review.tr("Suggests"), Review.tr("Decided")),
                *(Review.tr("Confirmed"), Review.tr("Edited"), Review.tr("Rejected")),
            ),
            [_rule_row(item) for item in learned.rules],
            words=2,
        )
        column.addWidget(self.rules, 3)
        column.addWidget(Words(look, Review.tr("How often a band was right"), semibold=True))
        said = Review.tr(
            "Measured on texts of one language and kind; any other is not measured. After {n} "
            "decisions a random tenth of them counts instead."
        ).format(n=ENOUGH)
        column.addWidget(Words(look, said, points=9.5, colour="text_2"))
        self.bands = _table(
            Review.tr("Bands and how often they were right"),
            (
                *(Review.tr("Suggests"), Review.tr("Language"), Review.tr("Kind")),
                *(Review.tr("Band"), Review.tr("Counted"), Review.tr("Right"), Review.tr("Of")),
            ),
            [_band_row(item) for item in learned.figures],
            words=5,
        )
        column.addWidget(self.bands, 2)


def _rule_row(item: RuleTally) -> list[str]:
    tally, locale = item.tally, QLocale()
    shares = (tally.confirmed, tally.edited, tally.rejected)
    return [
        item.rule,
        wording.sort_name(item.sort),
        locale.toString(tally.decided),
        *(wording.share(part, tally.decided) for part in shares),
    ]


def _band_row(item: BandFigure) -> list[str]:
    figure = item.figure
    return [
        wording.sort_name(item.sort),
        language_word(item.language),
        kind_word(item.kind),
        wording.confidence_name(item.band),
        Review.tr("in this archive") if figure.is_own else Review.tr("before"),
        wording.share(figure.right, figure.n),
        QLocale().toString(figure.n),
    ]


def _table(name: str, heads: tuple[str, ...], rows: list[list[str]], *, words: int) -> QTableView:
    """Return a table of which the first columns, `words` of them, are words and not figures."""
    table = QTableView()
    model = QStandardItemModel(table)
    model.setHorizontalHeaderLabels(list(heads))
    for row in rows:
        items = [QStandardItem(text) for text in row]
        for item in items[words:]:
            item.setTextAlignment(_RIGHT)
        model.appendRow(items)
    table.setModel(model)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
