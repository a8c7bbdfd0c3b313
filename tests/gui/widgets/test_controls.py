"""The small controls, by mouse and by keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.date_field import DateField
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text_field import TextField
from tests.drivers.sites import LISTS_OPEN

Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Puts widgets into a window that is active."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_each_key(
    qtbot: QtBot, shown: Shown, look: Look, key: Qt.Key
) -> None:
    button = Button(look, "Add")
    shown(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("kind", Kind)
def test_the_focus_ring_is_drawn_in_the_accent(shown: Shown, look: Look, kind: Kind) -> None:
    button, other = Button(look, "Add", kind), Button(look, "Other")
    shown(button, other)
    accent = look.theme.color("accent").name()
    edge = (1, button.height() // 2)
    other.setFocus()
    away = button.grab().toImage().pixelColor(*edge).name()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage().pixelColor(*edge).name() == accent
    assert kind is Kind.PRIMARY or away != accent


def test_nothing_is_chosen_before_somebody_chooses(qtbot: QtBot, shown: Shown, look: Look) -> None:
    choice: Segmented[int] = Segmented(look, "Depth", ((1, "One"), (2, "Two"), (3, "Three")))
    shown(choice)
    assert choice.value() is None
    first, second, _ = choice.buttons()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert choice.value() is None
    assert second.hasFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(second, Qt.Key.Key_Space)
    assert told.args == [2]
    assert choice.value() == 2


def test_once_chosen_the_arrows_carry_the_choice(shown: Shown, look: Look) -> None:
    choice: Segmented[int] = Segmented(look, "Depth", ((1, "One"), (2, "Two"), (3, "Three")))
    shown(choice)
    choice.choose(1)
    choice.buttons()[0].setFocus()
    QTest.keyClick(choice.buttons()[0], Qt.Key.Key_Right)
    assert choice.value() == 2
    choice.choose(None)
    assert choice.value() is None


def test_an_error_goes_when_the_person_types(shown: Shown, look: Look) -> None:
    field = TextField(look, "Name")
    shown(field)
    field.show_error("A patient needs a name.")
    assert field.line.accessibleDescription() == "A patient needs a name."
    QTest.keyClicks(field.line, "A")
    assert field.error() == ""
    assert field.line.accessibleDescription() == ""


def test_a_date_is_tidied_when_it_is_left(shown: Shown, look: Look) -> None:
    field = DateField(look, "Birth date", lambda: date(2026, 3, 2))
    shown(field)
    QTest.keyClicks(field.line, "9.3.1968")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "1968-03-09"
    assert field.date() == date(1968, 3, 9)


def test_the_words_beside_a_box_tick_it(shown: Shown, look: Look) -> None:
    box = CheckBox(look, "I have kept the recovery key")
    shown(box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()


def test_a_notice_acts_and_goes(shown: Shown, look: Look) -> None:
    notice, field = NoticeBar(look), TextField(look, "Name")
    shown(notice, Button(look, "Beside it"), field)
    field.setFocus()
    acted: list[bool] = []
    assert notice.sentence() == ""
    notice.say("Not saved.", Weight.DANGER, "Try again", lambda: acted.append(True))
    assert notice.sentence() == "Not saved."
    button = next(one for one in notice.findChildren(Button) if one.text() == "Try again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert acted == [True]
    assert notice.sentence() == ""
    assert field.line.hasFocus(), "the keys stay where they were"


def test_the_wheel_over_a_closed_list_chooses_nothing(shown: Shown, look: Look) -> None:
    box = SelectBox(look, "Movement")
    box.addItems(["Neck flexion", "Neck extension"])
    shown(box)
    at = box.rect().center()
    down = QWheelEvent(
        *(QPointF(at), QPointF(box.mapToGlobal(at)), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(box, down)
    assert box.currentText() == "Neck flexion"
    assert not down.isAccepted(), "the sheet that it stands in scrolls"


def test_a_long_choice_gives_way_and_keeps_its_words(shown: Shown, look: Look) -> None:
    box = SelectBox(look, "Complaint")
    window = shown(box)
    window.resize(260, 100)
    words = "Outer hip pain (greater trochanteric pain syndrome), both sides"
    box.addItem(words)
    assert box.minimumSizeHint().width() < 260
    assert box.currentText() == words
    assert box.toolTip() == words


def test_the_rows_of_an_open_list_suit_a_finger_and_a_line_is_low(shown: Shown, look: Look) -> None:
    box = SelectBox(look, "Needle")
    shown(box)
    box.addItems(("0.30 x 40 mm, lot 7", "0.25 x 25 mm"))
    box.insertSeparator(1)
    assert box.view().sizeHintForRow(0) >= 44
    assert box.view().sizeHintForRow(1) < 20
    assert box.view().sizeHintForRow(2) >= 44


@LISTS_OPEN
def test_an_open_list_is_as_wide_as_its_longest_entry(shown: Shown, look: Look) -> None:
    box = SelectBox(look, "Threshold")
    window = shown(box)
    window.resize(200, 100)
    box.addItems(("none", "2 points or 30 %: chronic pain, mixed (MCID), as shipped"))
    box.showPopup()
    assert box.view().width() >= box.view().sizeHintForColumn(0) > box.width()
    box.hidePopup()
