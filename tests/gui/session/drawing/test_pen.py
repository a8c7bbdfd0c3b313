"""A pen draws as a mouse does."""

from __future__ import annotations

from bodymap.charting.symptom import Stroke
from tests.drivers.pen import PenHand
from tests.gui.session.drawing.conftest import THIGH, Drawing


def test_a_pen_paints_a_stroke_and_charts_nothing(painting: Drawing) -> None:
    pen = PenHand(painting.session.board)
    pen.draw("back", [painting.hand.px("back", place) for place in THIGH])
    painting.hand.settle()
    assert painting.regions_charted == []
    (record,) = painting.hand.marks
    assert isinstance(record.mark, Stroke)
    assert len(record.mark.points) > 2
    assert painting.hand.lines[0].startswith("Ache: Thigh, back (hamstrings), left")
