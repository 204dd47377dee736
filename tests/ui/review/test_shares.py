"""How the rules did is told by numbers of this archive, and a band by its figure and its n."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from archive_app.model.learning import BandFigure, Learned, RuleTally, Tally
from archive_app.model.review import Sort
from archive_app.model.statement import Confidence, Figure
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.review import wording
from archive_app.ui.review.shares import RuleShares
from archive_app.ui.review.view import ReviewPage
from archive_app.ui.session import Session


def cells(shares: RuleShares) -> tuple[list[list[str]], list[list[str]]]:
    """Return the words of both tables, row by row."""
    found = []
    for table in (shares.rules, shares.bands):
        model = table.model()
        found.append(
            [
                [str(model.index(row, column).data()) for column in range(model.columnCount())]
                for row in range(model.rowCount())
            ]
        )
    return found[0], found[1]


def test_both_tables_show_shares_with_what_they_are_of(qtbot: QtBot, look: Look) -> None:
    learned = Learned(
        (RuleTally(Sort.COMMITMENT, "will", Tally(120, 6, 24)),),
        (
            BandFigure(Sort.SPEAKER, "en", "news report", Confidence.HIGH, Figure(94, 100)),
            BandFigure(Sort.COMMITMENT, "vi", "speech", Confidence.LOW, Figure(1, 3, is_own=True)),
        ),
    )
    shares = RuleShares(look, learned, None)
    qtbot.addWidget(shares)
    rules, bands = cells(shares)
    assert rules == [["will", "Commitments", "150", "80 %", "4 %", "16 %"]]
    assert bands == [
        ["Who said it", "English", "News report", "High", "before", "94 %", "100"],
        ["Commitments", "Vietnamese", "Speech", "Low", "in this archive", "33 %", "3"],
    ]


def test_a_band_says_its_figure_or_that_there_is_none() -> None:
    words = wording.band_words
    assert words(Confidence.HIGH, None) == "High · not measured"
    assert words(Confidence.HIGH, Figure(94, 100)) == "High · 94 % of 100 were right"
    assert words(Confidence.LOW, Figure(1, 3, is_own=True)) == "Low · 33 % of 3 were right here"
    assert words(None, None) == ""


def test_the_page_opens_what_its_decisions_taught(
    qtbot: QtBot, session: Session, look: Look, acts: PassageActs
) -> None:
    page = ReviewPage(session, look, acts)
    qtbot.addWidget(page)
    page.show()
    page.arrive(None)
    qtbot.waitUntil(lambda: page.card is not None)
    commitments = session.archive.review.queue([Sort.COMMITMENT]).items
    session.act(lambda archive: archive.review.reject(commitments[0]), set())
    qtbot.waitUntil(lambda: bool(session.archive.review.decided_today()))
    way = page.side.findChildren(QPushButton)[-1]
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(isinstance(w, RuleShares) for w in QApplication.topLevelWidgets()))
    shares = next(w for w in QApplication.topLevelWidgets() if isinstance(w, RuleShares))
    assert cells(shares)[0] == [[commitments[0].rule, "Commitments", "1", "0 %", "0 %", "100 %"]]
    shares.close()
