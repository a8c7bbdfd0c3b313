"""What is said over the figure never moves it: the next click is already on its way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QWidget

from bodymap.ui.session.floating_notice import FloatingNotice
from tests.gui.session.conftest import Charting

CORNER = QSize(230, 48)


@pytest.fixture
def strip(charting: Charting) -> QLabel:
    """A strip on a charting screen that leaves a corner to the tabs; hidden so far."""
    strip = QLabel("Faints easily.")
    strip.hide()
    charting.page.leave_corner(CORNER)
    charting.page.add_strip(strip)
    charting.driver.settle()
    return strip


def place_of(charting: Charting, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(charting.page, QPoint(0, 0)), widget.size())


def test_a_strip_stands_beside_the_tabs_and_moves_nothing(
    charting: Charting, strip: QLabel
) -> None:
    before = place_of(charting, charting.page.board)
    strip.show()
    charting.driver.settle()
    shown = place_of(charting, strip)
    assert shown.left() >= CORNER.width()
    assert 0 < shown.bottom() < before.top()
    assert place_of(charting, charting.page.board) == before


def test_two_strips_share_the_line(charting: Charting, strip: QLabel) -> None:
    other = QLabel("Signed.")
    charting.page.add_strip(other)
    strip.show()
    charting.driver.settle()
    first, second = place_of(charting, strip), place_of(charting, other)
    assert first.right() < second.left()
    assert (first.top(), first.bottom()) == (second.top(), second.bottom())


@pytest.mark.usefixtures("strip")
@pytest.mark.parametrize("is_left_handed", [False, True])
def test_a_notice_lies_on_the_strips(charting: Charting, is_left_handed: bool) -> None:
    charting.page.show_left_handed(is_left_handed=is_left_handed)
    charting.page.say("Needle phobia: nothing is charted.")
    charting.driver.settle()
    (notice,) = charting.page.findChildren(FloatingNotice)
    said = place_of(charting, notice)
    assert said.isValid()
    assert not said.intersects(place_of(charting, charting.page.board))
    assert not said.intersects(place_of(charting, charting.page.panel))
    assert not said.intersects(QRect(QPoint(0, 0), CORNER))


@pytest.mark.usefixtures("strip")
def test_at_the_left_tray_and_list_stand_under_the_tabs(charting: Charting) -> None:
    corner = QRect(QPoint(0, 0), CORNER)
    charting.page.show_left_handed(is_left_handed=True)
    charting.driver.settle()
    assert not place_of(charting, charting.page.panel).intersects(corner)
    charting.page.show_left_handed(is_left_handed=False)
    charting.driver.settle()
    assert place_of(charting, charting.page.panel).top() == 0
