"""The smallest window: everything is in sight and nothing lies on anything else."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from bodymap.charting.pain import Phase
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.pain_bar import PainBar
from bodymap.ui.session.session_layout import PANEL_WIDTH
from tests.drivers.session import found
from tests.gui.session.conftest import Charting

LEAST = 960, 540
"""What the smallest window, 1024 x 640 px, leaves of its page."""


def on_page(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


@pytest.fixture
def narrow(charting: Charting, qtbot: QtBot) -> Charting:
    charting.page.resize(*LEAST)
    qtbot.waitUntil(lambda: (charting.page.width(), charting.page.height()) == LEAST)
    return charting


def test_every_button_is_in_sight_and_none_lies_on_another(narrow: Charting) -> None:
    page = narrow.page
    shown = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    places = {button.accessibleName(): on_page(page, button) for button in shown}
    assert len(places) > 40
    room = page.rect()
    assert [name for name, place in places.items() if not room.contains(place)] == []
    over = [
        (one, other)
        for (one, first), (other, second) in combinations(places.items(), 2)
        if first.intersects(second)
    ]
    assert over == []


def test_numbers_keep_their_size(narrow: Charting) -> None:
    for phase in (Phase.BEFORE, Phase.AFTER):
        button = found(narrow.page, PainBar).row(phase).button(10)
        assert min(button.width(), button.height()) >= 44


def test_a_notice_is_as_wide_as_its_words_need(narrow: Charting) -> None:
    narrow.page.leave_corner(QSize(470, 48))
    narrow.page.say("Three needles are still in since 12:09.")
    notice = found(narrow.page, FloatingNotice)
    assert notice.width() == narrow.page.width() - PANEL_WIDTH
    assert notice.height() <= 48
