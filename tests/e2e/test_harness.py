"""The harness itself, on a small window: real events go in, and what is shown comes back."""

from __future__ import annotations

import pytest

from tests.e2e.display import Display
from tests.e2e.program import Program
from tests.e2e.small_window import GROUND


@pytest.fixture
def window(program: Program, display: Display) -> Program:
    program.entry = "tests.e2e.small_window:main"
    program.start("one", "two", "three")
    return program


def test_a_button_is_pressed_with_the_mouse(window: Program) -> None:
    window.fill("Name", "Ada, 54 % (left)")
    window.press("Greet")
    assert window.control("Hello, Ada, 54 % (left)").role == "StaticText"


def test_a_row_of_a_list_is_a_control(window: Program) -> None:
    window.press("two", role="ListItem")
    window.control("two", role="StaticText")


def test_a_shortcut_reaches_the_window(window: Program) -> None:
    window.key("ctrl+k")
    window.control("Called")


@pytest.mark.in_full
def test_the_screen_can_be_looked_at(window: Program) -> None:
    field = window.control("Name")
    left, top, width, height = field.rect
    window.until(
        lambda: window.picture().colour_at(left + width // 2, top - 3) == GROUND, "the ground"
    )
    assert window.picture().count(GROUND, left + 2, top + 2, width - 4, height - 4) == 0


def test_a_killed_program_can_be_started_again(window: Program) -> None:
    window.fill("Name", "Ada")
    window.kill()
    window.start("four")
    assert window.control("Name").value == ""
    assert window.sees("four")


def test_a_program_that_fails_is_told_with_its_words(program: Program) -> None:
    program.entry = "tests.e2e.small_window:nothing"
    with pytest.raises(AssertionError, match="has no attribute 'nothing'"):
        program.start()
