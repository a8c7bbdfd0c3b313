"""The charting screen with its symptom drawing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.session.drawing.draw_on_figure import DrawOnFigure
from bodymap.ui.theme.look import Look
from tests.drivers.drawing import DrawingDriver
from tests.drivers.session import SessionDriver
from tests.gui.session.conftest import Charting

THIGH = ((0.36, 0.55), (0.365, 0.60), (0.37, 0.65))
"""Down the back of the left thigh, toward its outer side, on the view from behind."""
MIDDLE = THIGH[1]
OTHER_THIGH = (1 - MIDDLE[0], MIDDLE[1])
CALF = (0.345, 0.78)


@dataclass(frozen=True)
class Drawing:
    """The charting screen with its drawing."""

    charting: Charting
    session: SessionDriver
    hand: DrawingDriver
    atlas: Atlas

    @property
    def regions_charted(self) -> list[str]:
        return [site.place.region for site in self.session.listed_sites()]

    def seen_from_the_left(self, place: tuple[float, float]) -> tuple[float, float]:
        """Where the left view shows a place of the back view."""
        point = self.atlas.locate("back", *place)
        assert point is not None
        there = self.atlas.project("left", point)
        assert there is not None
        return there


@pytest.fixture
def drawing(charting: Charting, atlas: Atlas, look: Look) -> Drawing:
    page = charting.page
    hand = DrawingDriver(charting.driver, page, DrawOnFigure(page, look, page.tell))
    page.visit_changed.emit()
    page.activateWindow()
    charting.driver.qtbot.wait_until(page.isActiveWindow)
    charting.driver.pane("back").setFocus()
    return Drawing(charting, charting.driver, hand, atlas)


@pytest.fixture
def painting(drawing: Drawing) -> Drawing:
    """With the sheet open and the ache taken up."""
    drawing.hand.open()
    drawing.hand.take_up("Ache")
    return drawing
