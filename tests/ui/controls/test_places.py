"""Strips, heads, empty places, marks and lines of progress say what they should."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.model.commitment import Evidence, Strength
from archive_app.model.particulars import Basis
from archive_app.operation import Progress
from archive_app.ui.controls import (
    CertaintyMark,
    ElidedLabel,
    EmptyPlace,
    EvidenceMeter,
    KeyButton,
    MessageStrip,
    PageHeader,
    ProgressLine,
    StrengthMark,
)
from archive_app.ui.look.theme import Look
from archive_app.ui.session import Work

_LEFT = Qt.MouseButton.LeftButton


def test_a_strip_shows_a_sentence_as_it_is_written(look: Look, qtbot: QtBot) -> None:
    strip = MessageStrip(look)
    qtbot.addWidget(strip)
    assert strip.sentence == ""
    strip.show_message("The file <b>.docx is open.", kind="bad")
    assert strip.sentence == "The file <b>.docx is open."
    assert strip.accessibleName() == strip.sentence


def test_enter_does_what_the_button_of_a_strip_says(look: Look, qtbot: QtBot) -> None:
    strip, done = MessageStrip(look), []
    qtbot.addWidget(strip)
    strip.show_message("Remove?", actions=[("Remove", lambda: done.append(True))])
    qtbot.keyClick(strip.deeds()[0], Qt.Key.Key_Return)
    assert done == [True]


def test_a_strip_goes_by_escape_and_by_its_cross(look: Look, qtbot: QtBot) -> None:
    strip = MessageStrip(look)
    qtbot.addWidget(strip)
    strip.show_message("One.")
    with qtbot.waitSignal(strip.dismissed):
        qtbot.keyClick(strip.cross, Qt.Key.Key_Escape)
    strip.show_message("Two.")
    qtbot.mouseClick(strip.cross, _LEFT)
    assert strip.sentence == ""


def test_a_deed_of_a_strip_is_done_and_the_strip_goes(look: Look, qtbot: QtBot) -> None:
    strip = MessageStrip(look)
    qtbot.addWidget(strip)
    done: list[str] = []
    strip.show_message("Stopped.", actions=[("Go on", lambda: done.append("on"))])
    qtbot.mouseClick(strip.deeds()[0], _LEFT)
    assert done == ["on"]
    assert strip.sentence == ""


def test_a_deed_may_say_the_next_thing_on_the_strip(look: Look, qtbot: QtBot) -> None:
    strip = MessageStrip(look)
    qtbot.addWidget(strip)
    strip.show_message("One.", actions=[("Next", lambda: strip.show_message("Two."))])
    qtbot.mouseClick(strip.deeds()[0], _LEFT)
    assert strip.sentence == "Two."
    assert strip.deeds() == []


def test_details_unfold_and_are_copied_with_the_sentence(look: Look, qtbot: QtBot) -> None:
    strip = MessageStrip(look)
    qtbot.addWidget(strip)
    strip.show_message("It failed.", details="line 7")
    assert strip.details.isHidden()
    qtbot.mouseClick(strip.unfold, _LEFT)
    assert not strip.details.isHidden()
    qtbot.mouseClick(strip.copy, _LEFT)
    assert QApplication.clipboard().text() == "It failed.\n\nline 7"
    strip.show_message("Something else.")
    assert strip.details.isHidden()
    assert strip.unfold.isHidden()


def test_an_empty_place_offers_what_can_be_done(look: Look, qtbot: QtBot) -> None:
    done: list[str] = []
    place = EmptyPlace(
        "panel", "The reader", "Choose one.", look, ("Show", lambda: done.append("x")), key="F9"
    )
    qtbot.addWidget(place)
    assert place.button is not None
    assert place.button.toolTip() == "Show (F9)"
    qtbot.mouseClick(place.button, _LEFT)
    assert done == ["x"]
    assert (place.accessibleName(), place.accessibleDescription()) == ("The reader", "Choose one.")


def test_the_subtitle_of_a_head_gives_way_to_its_buttons(look: Look, qtbot: QtBot) -> None:
    head = PageHeader("Library", look, "A long subtitle " * 20)
    qtbot.addWidget(head)
    button = KeyButton(look, "Add papers", key="Ctrl+O")
    head.add(button)
    head.resize(500, 60)
    head.show()
    assert button.geometry().right() < 500
    assert button.width() >= button.sizeHint().width()


def test_a_label_that_is_cut_has_the_whole_in_its_tooltip(look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel(look, "A long name of a file.docx", mode=Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.is_elided
    assert label.toolTip() == "A long name of a file.docx"
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_line_of_progress_tells_what_is_wanted(look: Look, qtbot: QtBot) -> None:
    line = ProgressLine(look)
    qtbot.addWidget(line)
    line.show_work(Work("Papers 2023", Progress(41, 52)), "41 of 52")
    assert (line.bar.value(), line.bar.maximum()) == (41, 52)
    with qtbot.waitSignal(line.pause_wanted) as caught:
        qtbot.mouseClick(line.pause, _LEFT)
    assert caught.args == [True]
    line.show_work(Work("Papers 2023", Progress(41, 52), paused=True))
    assert line.pause.accessibleName() == "Resume"
    with qtbot.waitSignal(line.pause_wanted) as caught:
        qtbot.keyClick(line.pause, Qt.Key.Key_Space)
    assert caught.args == [False]
    with qtbot.waitSignal(line.cancel_wanted):
        qtbot.mouseClick(line.cancel, _LEFT)
    line.show_work(None)
    assert line.isHidden()


def test_marks_say_their_word(look: Look, qtbot: QtBot) -> None:
    marks = (
        (StrengthMark(Strength.PLEDGE, look), "pledge"),
        (EvidenceMeter(Evidence.NONE_ENTERED, look), "no evidence entered"),
        (CertaintyMark(Basis.DECIDED, look), "set by you"),
    )
    for mark, word in marks:
        qtbot.addWidget(mark)
        assert (mark.accessibleName(), mark.toolTip()) == (word, word)
        assert not mark.grab().isNull()


def test_an_empty_place_keeps_every_line_of_its_sentence(look: Look, qtbot: QtBot) -> None:
    place = EmptyPlace("file", "Nothing", "So many words go only into several lines. " * 4, look)
    qtbot.addWidget(place)
    place.resize(600, 400)
    place.show()
    assert place._sentence.height() >= place._sentence.heightForWidth(place._sentence.width())
