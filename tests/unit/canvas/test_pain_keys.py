"""B and A, then a digit."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.charting.pain import Phase
from bodymap.ui.session.charting_keys import PainKeys


def test_b_and_seven_is_seven_before() -> None:
    keys = PainKeys()
    assert keys.press(Qt.Key.Key_B) == (Phase.BEFORE, None)
    assert keys.press(Qt.Key.Key_7) == (Phase.BEFORE, 7)


def test_a_and_t_is_ten_after() -> None:
    keys = PainKeys()
    keys.press(Qt.Key.Key_A)
    assert keys.press(Qt.Key.Key_T) == (Phase.AFTER, 10)


def test_a_digit_alone_is_not_pain() -> None:
    assert PainKeys().press(Qt.Key.Key_3) is None


def test_another_key_lets_go() -> None:
    keys = PainKeys()
    keys.press(Qt.Key.Key_B)
    assert keys.press(Qt.Key.Key_Escape) is None
    assert keys.press(Qt.Key.Key_3) is None


def test_a_second_letter_starts_again() -> None:
    keys = PainKeys()
    keys.press(Qt.Key.Key_B)
    assert keys.press(Qt.Key.Key_A) == (Phase.AFTER, None)
    assert keys.press(Qt.Key.Key_0) == (Phase.AFTER, 0)
