"""Buttons, switches and chips answer keys and mouse and say what they are."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.controls import Chip, KeyButton, KeyCap, SectionHeading, Segments
from archive_app.ui.look.theme import Look

_LEFT = Qt.MouseButton.LeftButton


def test_a_button_names_itself_and_its_key(look: Look, qtbot: QtBot) -> None:
    button = KeyButton(look, "Briefing", key="B", icon="plus")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Briefing"
    assert button.toolTip() == "Briefing (B)"
    assert QAccessible.queryAccessibleInterface(button).role() is QAccessible.Role.PushButton


def test_a_button_is_as_wide_as_its_key_needs(look: Look, qtbot: QtBot) -> None:
    shown = KeyButton(look, "Copy", key="Ctrl+Shift+C")
    hidden = KeyButton(look, "Copy", key="Ctrl+Shift+C", show_key=False)
    for button in (shown, hidden):
        qtbot.addWidget(button)
    assert shown.sizeHint().width() > hidden.sizeHint().width() + 40
    assert hidden.toolTip() == "Copy (Ctrl+Shift+C)"


def test_a_button_is_pressed_by_mouse_and_by_space_and_enter(look: Look, qtbot: QtBot) -> None:
    button = KeyButton(look, "Briefing", key="B", primary=True)
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, _LEFT)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_every_control_paints_another_picture_in_the_dark(look: Look, qtbot: QtBot) -> None:
    controls: list[QWidget] = [
        KeyButton(look, "Briefing", key="B", icon="plus"),
        KeyCap("Ctrl+F", look),
        Chip("2021 – 2023", look, removable=True),
        SectionHeading("Speaker", look),
        Segments([("a", "One"), ("b", "Two")], look),
    ]
    for control in controls:
        qtbot.addWidget(control)
        look.set_scheme("light")
        light = control.grab().toImage()
        look.set_scheme("dark")
        assert control.grab().toImage() != light, type(control).__name__


def test_a_switch_tells_what_is_clicked(look: Look, qtbot: QtBot) -> None:
    switch = Segments([("all", "All"), ("check", "To check")], look, name="Which papers")
    qtbot.addWidget(switch)
    switch.show()
    with qtbot.waitSignal(switch.chosen) as caught:
        qtbot.mouseClick(switch.button("check"), _LEFT)
    assert caught.args == ["check"]
    assert switch.choice == "check"
    assert switch.accessibleName() == "Which papers"


def test_a_switch_answers_arrow_keys_and_keeps_one_stop_for_tab(look: Look, qtbot: QtBot) -> None:
    switch = Segments([("a", "One"), ("b", "Two"), ("c", "Three")], look)
    qtbot.addWidget(switch)
    told: list[str] = []
    switch.chosen.connect(told.append)
    qtbot.keyClick(switch.button("a"), Qt.Key.Key_Right)
    qtbot.keyClick(switch.button("b"), Qt.Key.Key_End)
    qtbot.keyClick(switch.button("c"), Qt.Key.Key_Right)
    qtbot.keyClick(switch.button("c"), Qt.Key.Key_Home)
    assert told == ["b", "c", "a"]
    stops = [switch.button(name).focusPolicy() for name in "abc"]
    assert stops == [Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.NoFocus]


def test_choosing_by_program_tells_nobody(look: Look, qtbot: QtBot) -> None:
    switch = Segments([("a", "One"), ("b", "Two")], look)
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("b")
    assert switch.button("b").isChecked()


def test_choices_of_a_switch_are_radio_buttons_to_those_who_listen(
    look: Look, qtbot: QtBot
) -> None:
    switch = Segments([("a", "One"), ("b", "Two")], look)
    qtbot.addWidget(switch)
    role = QAccessible.queryAccessibleInterface(switch.button("a")).role()
    assert role is QAccessible.Role.RadioButton


def test_a_chip_goes_by_its_cross_and_by_delete(look: Look, qtbot: QtBot) -> None:
    chip = Chip("2021 – 2023", look, removable=True)
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, _LEFT, pos=QPoint(chip.width() - 10, chip.height() // 2))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert "2021 – 2023" in chip.toolTip()


def test_a_click_on_the_words_of_a_chip_does_not_take_it_away(look: Look, qtbot: QtBot) -> None:
    chip = Chip("2021 – 2023", look, removable=True)
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.assertNotEmitted(chip.removed), qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, _LEFT, pos=QPoint(8, chip.height() // 2))


def test_a_heading_folds_its_section_by_key_and_mouse(look: Look, qtbot: QtBot) -> None:
    heading, section = SectionHeading("Speaker", look, count="12"), QWidget()
    for widget in (heading, section):
        qtbot.addWidget(widget)
    heading.folds(section)
    heading.show()
    qtbot.keyClick(heading, Qt.Key.Key_Left)
    assert section.isHidden()
    qtbot.keyClick(heading, Qt.Key.Key_Right)
    assert not section.isHidden()
    qtbot.mouseClick(heading, _LEFT)
    assert section.isHidden()
    assert heading.accessibleName() == "Speaker 12"
    assert heading.accessibleDescription() == "folded"
