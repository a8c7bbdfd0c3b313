"""The five steps lead to what they tell of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.ui.tour.demo_steps import demo_steps
from bodymap.ui.tour.tour import Tour
from tests.gui.frame.conftest import Filling, Opening


@pytest.mark.in_full
def test_each_step_finds_what_it_rings(filling: Filling, opening: Opening) -> None:
    _, heel = filling.course()
    filling.visit(heel, 3, regions=("calf_medial_l",), is_open=True)
    frame = opening()
    steps = demo_steps(frame.workspace, frame.clinic)
    tour = Tour(frame.window.look, steps, frame.workspace)
    assert len(steps) == 5
    tour.begin()
    pages = []
    for step in steps:
        ringed = step.target()
        assert ringed is not None, step.title
        assert ringed.isVisible(), step.title
        pages.append((frame.page(), frame.tab() if frame.page() == "patient" else ""))
        QTest.keyClick(tour.on, Qt.Key.Key_Return)
    assert pages == [
        ("patients", ""),
        ("patient", "overview"),
        *[("patient", "session")] * 3,
    ]
    assert not tour.isVisible()


@pytest.mark.in_full
def test_the_tour_is_for_the_demo_alone(filling: Filling, opening: Opening) -> None:
    filling.course()
    frame = opening()
    frame.workspace.ways.begin_tour_once()
    frame.workspace.ways.begin_tour()
    assert frame.workspace.ways.tour is None
