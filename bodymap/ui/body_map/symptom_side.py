"""Fills the map of symptoms: the visits that were drawn at, and the two that are compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.sources import Source
from bodymap.services.history import History
from bodymap.services.story.periods import Span
from bodymap.services.story.site_filter import FilterableSites
from bodymap.services.story.symptom_history import DrawnVisit, drawn_visits
from bodymap.services.values import Visit
from bodymap.ui.body_map.needle_side import on_line
from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.body_map.symptom_map import SymptomMap
from bodymap.ui.body_map.timeline import Kind
from bodymap.ui.body_map.timeline_row import TimelineRow
from bodymap.ui.theme.look import Look


class SymptomSide(QObject):
    """Reads the drawings of a complaint when they are first to be seen, and keeps which two are
    compared: the first and the last before anybody chose others.

    Signals:
        failed(object): an ExpectedError where they cannot be read.
    """

    failed = Signal(object)

    def __init__(
        self,
        atlas: Atlas,
        row: TimelineRow,
        look: Look,
        history: History,
        source: Callable[[str], Source | None],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._history = history
        self._now = now
        self._table: FilterableSites | None = None
        self._episode: UUID | None = None
        self._drawn: tuple[DrawnVisit, ...] = ()
        self._visits: tuple[Visit, ...] = ()
        self._chosen: tuple[UUID, UUID] | None = None
        self._is_active = False
        self._is_stale = True
        self.map = SymptomMap(atlas, look, source)
        self.map.visit_chosen.connect(self._choose)

    # --- what is looked at

    def show_table(self, table: FilterableSites, atlas: Atlas) -> None:
        """Look at the record as it is now, on a figure of the body."""
        self._table = table
        self.map.draw_as(atlas)
        self._forget_read()

    def show_episode(self, episode_id: UUID | None) -> None:
        """Look at the drawings of a complaint."""
        if episode_id != self._episode:
            self._episode = episode_id
            self._forget_read()

    def show_way(self, way: Way) -> None:
        """Lay the drawings over one another, or show their difference."""
        self.map.show_way(way)

    def activate(self, *, is_active: bool) -> None:
        """Take the timeline, or leave it to something else."""
        self._is_active = is_active
        if is_active:
            self._draw()

    def forget(self) -> None:
        """Show nothing of the patient any more."""
        self._table = self._episode = self._chosen = None
        self._drawn = self._visits = ()
        self._is_stale = True
        self.map.show_visits((), None, None)

    def move_span(self, lane: int, span: Span) -> None:
        """Look at the visit of a place of the timeline."""
        wanted = self._visits[span.first].session.id
        place = next((at for at, one in enumerate(self._drawn) if one.session_id == wanted), None)
        if place is not None:
            self._choose(lane, place)

    @property
    def drawn(self) -> tuple[DrawnVisit, ...]:
        """The visits that were drawn at, in the order of their times."""
        return self._drawn

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn for the complaint."""
        return not self._drawn

    # --- inside

    def _forget_read(self) -> None:
        self._is_stale = True
        if self._is_active:
            self._draw()

    def _read(self) -> None:
        table = self._table
        self._is_stale = False
        self._drawn = self._visits = ()
        if table is None or self._episode is None:
            return
        overview = table.story.overview
        try:
            marks = self._history.records_of(overview.patient.id, SymptomMark)
        except ExpectedError as error:
            self._is_stale = True  # read again when they are next to be seen
            self.failed.emit(error)
            return
        self._drawn = drawn_visits(overview, marks, self._episode)
        known = {one.session_id for one in self._drawn}
        self._visits = tuple(
            visit
            for visit in table.visits
            if visit.session.episode_id == self._episode or visit.session.id in known
        )

    def _draw(self) -> None:
        if self._is_stale:
            self._read()
        pair = self._places()
        first = None if pair is None or len(self._drawn) == 1 else pair[0]
        self.map.show_visits(self._drawn, first, None if pair is None else pair[1])
        self._show_line(pair)

    def _places(self) -> tuple[int, int] | None:
        """The two visits among those drawn at; None where there is none."""
        if not self._drawn:
            return None
        ids = [one.session_id for one in self._drawn]
        if self._chosen is not None and all(one in ids for one in self._chosen):
            return ids.index(self._chosen[0]), ids.index(self._chosen[1])
        return 0, len(ids) - 1

    def _show_line(self, pair: tuple[int, int] | None) -> None:
        known = {one.session_id for one in self._drawn}
        now = self._now()
        visits = [on_line(one, now, can_be_chosen=one.session.id in known) for one in self._visits]
        spans = []
        if pair is not None:
            at = {visit.session.id: place for place, visit in enumerate(self._visits)}
            spans = [Span(*(2 * (at[self._drawn[one].session_id],))) for one in pair]
        self._row.line.show_visits(visits, spans, Kind.VISITS)
        self._row.show_kind(Kind.VISITS, len(visits))

    def _choose(self, lane: int, place: int) -> None:
        pair = list(self._places() or (0, 0))
        pair[lane] = place
        self._chosen = (self._drawn[pair[0]].session_id, self._drawn[pair[1]].session_id)
        self._draw()
