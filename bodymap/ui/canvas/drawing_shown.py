"""What a board shows of the symptom drawing."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.charting.symptom import Finding, Radiation
from bodymap.charting.symptom_mark import Brushing


@dataclass(frozen=True, slots=True)
class DrawingShown:
    """The drawing of one complaint at one visit: ``brushed`` are its strokes and erasures in the
    order of painting."""

    brushed: tuple[Brushing, ...] = ()
    arrows: tuple[Radiation, ...] = ()
    findings: tuple[Finding, ...] = ()


NO_DRAWING = DrawingShown()
