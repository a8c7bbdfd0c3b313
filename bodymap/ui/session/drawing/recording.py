"""What is drawn, read from the shown visit and put on record."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.ids import new_id
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.symptom import (
    Erasure,
    Finding,
    FindingKind,
    Quality,
    Radiation,
    Stroke,
    SymptomDrawing,
)
from bodymap.charting.symptom_mark import Mark, SymptomMark, drawing_of, in_order
from bodymap.ui.canvas.drawing_shown import NO_DRAWING, DrawingShown
from bodymap.ui.canvas.drawing_words import finding_kind_words, quality_words
from bodymap.ui.session.drawing.skin_trail import Line
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.widgets.mid_sentence import mid_sentence

_LATER = 0
"""The sequence of what is not recorded yet; the record gives it its own."""


class DrawingRecords:
    """The drawing of the shown visit's complaint. Everything that is put on record is one step
    that can be undone."""

    def __init__(self, page: SessionPage) -> None:
        self._page = page

    @property
    def drawing(self) -> SymptomDrawing | None:
        """What is painted, and the arrows; None where no visit is shown."""
        about = self._about()
        return None if about is None else drawing_of(self._marks(), *about)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What hands found."""
        visit, about = self._page.visit, self._about()
        if visit is None or about is None:
            return ()
        return tuple(one for one in visit.of(Finding) if one.episode_id == about[1])

    @property
    def is_clearable(self) -> bool:
        """Whether there is any paint or arrow."""
        return bool(self._mine())

    def shown(self) -> DrawingShown:
        """All of it, as the figure shows it."""
        drawing = self.drawing
        if drawing is None:
            return NO_DRAWING
        return DrawingShown(in_order(drawing), drawing.radiations, self.findings)

    def paint(
        self, lines: Sequence[Line], radius_mm: float, quality: Quality, intensity: int | None
    ) -> None:
        """Record the strokes of one gesture."""
        words = QCoreApplication.translate("drawing", "painting of {what}")
        self._put(
            words.format(what=mid_sentence(quality_words(quality))),
            [Stroke(new_id(), line, radius_mm, quality, _LATER, intensity) for line in lines],
        )

    def erase(self, lines: Sequence[Line], radius_mm: float) -> None:
        """Record one gesture of the eraser; where nothing is painted there is nothing to record."""
        drawing = self.drawing
        if drawing is not None and drawing.strokes:
            words = QCoreApplication.translate("drawing", "erasing")
            self._put(words, [Erasure(new_id(), line, radius_mm, _LATER) for line in lines])

    def lead(self, start: BodyPoint, end: BodyPoint, quality: Quality | None) -> None:
        """Record an arrow."""
        words = QCoreApplication.translate("drawing", "arrow")
        self._put(words, [Radiation(new_id(), start, end, quality)])

    def find(self, kind: FindingKind, point: BodyPoint, pressure_kpa: float | None) -> None:
        """Record a finding."""
        about = self._open()
        if about is not None:
            finding = Finding(new_id(), *about, kind, point, pressure_kpa)
            self._page.charting.record(mid_sentence(finding_kind_words(kind)), (finding,))

    def remove(self, mark_id: UUID) -> None:
        """Take an arrow or a finding back."""
        words = QCoreApplication.translate("drawing", "removal of {what}")
        for mark in self._mine():
            if mark.id == mark_id:
                arrow = QCoreApplication.translate("drawing", "arrow")
                self._take(words.format(what=arrow), (mark,))
        for finding in self.findings:
            if finding.id == mark_id:
                what = mid_sentence(finding_kind_words(finding.kind))
                self._take(words.format(what=what), (finding,))

    def clear(self) -> bool:
        """Take all paint and all arrows back, as one step; whether that was done."""
        words = QCoreApplication.translate("drawing", "clearing of the drawing")
        return bool(self._mine()) and self._take(words, self._mine())

    def _put(self, words: str, marks: Sequence[Mark]) -> None:
        about = self._open()
        if about is not None:
            records = tuple(SymptomMark(mark.id, *about, mark) for mark in marks)
            self._page.charting.record(words, records)

    def _take(self, words: str, records: Sequence[SessionRecord]) -> bool:
        return self._open() is not None and self._page.charting.record(words, takes=records)

    def _marks(self) -> tuple[SymptomMark, ...]:
        visit = self._page.visit
        return () if visit is None else visit.of(SymptomMark)

    def _mine(self) -> tuple[SymptomMark, ...]:
        about = self._about()
        return tuple(
            one for one in self._marks() if about is not None and one.episode_id == about[1]
        )

    def _about(self) -> tuple[UUID, UUID] | None:
        """The shown visit and its complaint."""
        visit = self._page.visit
        return None if visit is None else (visit.visit.session.id, visit.visit.episode.id)

    def _open(self) -> tuple[UUID, UUID] | None:
        """The same where the visit can be charted; where it cannot, that is said."""
        visit = self._page.visit
        if visit is not None and not visit.visit.session.is_open:
            self._page.say(
                QCoreApplication.translate(
                    "drawing", "This session has ended. Open it again to go on drawing."
                )
            )
            return None
        return self._about()
