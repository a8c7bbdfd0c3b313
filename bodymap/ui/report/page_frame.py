"""Head and foot of every page: whose it is, of which record, page x of y."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from bodymap.ui.report.ink import NOTE, Align, Ink, Type
from bodymap.ui.report.paper import Paper, measures
from bodymap.ui.report.pieces import rule
from bodymap.ui.report.report_words import tr
from bodymap.ui.theme.fonts import BOLD

_CLINIC = Type(8.5, 12, BOLD)
_CLINIC_SHARE, _APART = 0.45, 18.0
_HEAD, _HEAD_GAP = 16.0, 12.0
_FOOT, _FOOT_GAP = 16.0, 8.0


@dataclass(frozen=True, slots=True)
class PageFrame:
    """``clinic`` stands at the top left of every page and ``about`` at the right; ``source`` at the
    bottom left, ``made`` in the middle, and the number of the page at the right."""

    paper: Paper
    clinic: str
    about: str
    source: str
    made: str

    @property
    def room(self) -> float:
        """How high the room between head and foot is, in points."""
        edges = measures(self.paper)
        return edges.bottom - _FOOT - _FOOT_GAP - self.top

    @property
    def top(self) -> float:
        """Where that room begins."""
        return measures(self.paper).top + _HEAD + _HEAD_GAP

    @property
    def left(self) -> float:
        """Where what is printed begins."""
        return measures(self.paper).left

    @property
    def width(self) -> float:
        """How wide it is."""
        return measures(self.paper).width

    def draw(self, painter: QPainter, ink: Ink, page: int, pages: int) -> None:
        """Draw head and foot of page ``page``, counted from 1."""
        edges = measures(self.paper)
        right = edges.left + edges.width
        baseline = edges.top + ink.rise(_CLINIC)
        # both may be long, and share the line
        needed = min(ink.width(self.about, NOTE), edges.width * (1 - _CLINIC_SHARE))
        clinic = ink.elided(self.clinic, _CLINIC, edges.width - needed - _APART)
        ink.write(painter, edges.left, baseline, clinic, _CLINIC)
        left = edges.width - ink.width(clinic, _CLINIC) - _APART
        about = ink.elided(self.about, NOTE, left)
        ink.write(painter, right, baseline, about, NOTE, Align.RIGHT)
        rule(ink, painter, edges.left, edges.top + _HEAD, edges.width, 0.4, "edge")
        foot = edges.bottom - _FOOT
        rule(ink, painter, edges.left, foot, edges.width, 0.4, "edge")
        baseline = foot + 3 + ink.rise(NOTE)
        counted = tr("Page {page} of {pages}").format(page=page, pages=pages)
        ink.write(painter, edges.left, baseline, self.source, NOTE)
        middle = edges.left + edges.width / 2
        ink.write(painter, middle, baseline, self.made, NOTE, Align.MIDDLE)
        ink.write(painter, right, baseline, counted, NOTE, Align.RIGHT)
