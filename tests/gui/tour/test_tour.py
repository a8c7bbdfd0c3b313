"""The card that walks a newcomer through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.tour.kept_tour import KeptTour
from bodymap.ui.tour.ring import Ring
from bodymap.ui.tour.step import Step
from bodymap.ui.tour.tour import Tour


class Walk:
    """A page with two things to tell of, and a third that is not there."""

    def __init__(self, look: Look, page: QWidget) -> None:
        self.page = page
        self.field = QWidget(page)
        self.field.setGeometry(20, 20, 200, 40)
        self.figure = QWidget(page)
        self.figure.setGeometry(0, 80, 800, 500)
        self.went: list[str] = []
        steps = [
            Step("One", "The field.", lambda: self.went.append("one"), lambda: self.field),
            Step("Two", "The figure.", lambda: self.went.append("two"), lambda: self.figure),
            Step("Three", "Gone.", lambda: self.went.append("three"), lambda: None),
        ]
        self.tour = Tour(look, steps, page)
        self.ended: list[bool] = []
        self.tour.ended.connect(lambda: self.ended.append(True))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.window().focusWidget() or self.tour, key)

    def ring(self) -> Ring:
        ring = self.page.findChild(Ring)
        assert isinstance(ring, Ring)
        return ring

    def card(self) -> QRect:
        edge = self.tour.margin()
        return self.tour.geometry().adjusted(edge, edge, -edge, -edge)


@pytest.fixture
def walk(qtbot: QtBot, look: Look) -> Walk:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitExposed(page):
        page.show()
    walk = Walk(look, page)
    walk.field.show()
    walk.figure.show()
    return walk


def test_enter_goes_on_to_the_end(walk: Walk) -> None:
    walk.tour.begin()
    assert walk.tour.accessibleName() == "Step 1 of 3: One"
    for _ in range(3):
        walk.press(Qt.Key.Key_Return)
    assert walk.went == ["one", "two", "three"]
    assert walk.ended == [True]
    assert not walk.tour.isVisible()


def test_the_arrows_go_to_and_fro(walk: Walk) -> None:
    walk.tour.begin()
    walk.press(Qt.Key.Key_Right)
    walk.press(Qt.Key.Key_Right)
    walk.press(Qt.Key.Key_Right)
    assert walk.tour.at == 2
    walk.press(Qt.Key.Key_Left)
    assert walk.tour.at == 1
    assert walk.ended == []


@pytest.mark.parametrize("how", ["escape", "skip"])
def test_it_is_left_at_any_step(walk: Walk, how: str) -> None:
    walk.tour.begin()
    walk.press(Qt.Key.Key_Return)
    if how == "escape":
        walk.press(Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(walk.tour.skip, Qt.MouseButton.LeftButton)
    assert walk.ended == [True]
    assert not walk.ring().isVisible()


def test_the_card_stands_beside_what_it_tells_of_and_the_ring_around_it(walk: Walk) -> None:
    walk.tour.begin()
    ring = walk.ring()
    assert not walk.card().intersects(walk.field.geometry())
    assert ring.geometry().contains(walk.field.geometry())
    walk.tour.go_to(2)
    assert not ring.isVisible()
    assert walk.page.rect().contains(walk.card())


def test_what_is_told_of_can_be_pressed_through_the_ring(walk: Walk) -> None:
    walk.tour.begin()
    assert walk.page.childAt(walk.field.geometry().center()) is walk.field
    edge = walk.field.geometry().topLeft()
    assert walk.page.childAt(edge) is walk.field


def test_whoever_left_it_is_not_asked_again(tmp_path: Path) -> None:
    kept = KeptTour(KeptChoices(tmp_path / "look.json"))
    assert not kept.is_seen
    kept.keep_seen()
    assert KeptTour(KeptChoices(tmp_path / "look.json")).is_seen
