"""Fills the map of needles: what is looked at, in which periods, and what it says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.pain import Phase
from bodymap.errors import ExpectedError
from bodymap.services.body_map.heat_choice import HeatChoice
from bodymap.services.story.course import Course
from bodymap.services.story.dated_ahead import is_ahead
from bodymap.services.story.periods import Period, Preset, Span, named, period_of, usual_pair
from bodymap.services.story.region_visits import region_visits
from bodymap.services.story.site_filter import EVERYTHING, FilterableSites, FoundSites, SiteFilter
from bodymap.services.values import Visit
from bodymap.trends.heat_scale import HeatScale, HeatUnit
from bodymap.ui.body_map import heat_words, words
from bodymap.ui.body_map.filter_bar import PERIODS
from bodymap.ui.body_map.heat_placing import HeatPlacing
from bodymap.ui.body_map.map_board import MapBoard
from bodymap.ui.body_map.mode_bar import Compare
from bodymap.ui.body_map.needle_map import LETTERS, NeedleMap
from bodymap.ui.body_map.timeline import Kind
from bodymap.ui.body_map.timeline_row import TimelineRow
from bodymap.ui.body_map.timeline_scale import TimelineVisit
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:  # numpy comes with these, and only when there is a map to show
    from bodymap.services.body_map.heat_model import HeatModel

_SAID_REGIONS = 3


class NeedleSide(QObject):
    """Keeps what is chosen while the record grows: a period that has a name goes along with it.

    Signals:
        period_named(object): the `Preset` that the one period is now, None without a name.
        failed(object): an ExpectedError where the body's skin cannot be read.
    """

    period_named = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        atlas: Atlas,
        row: TimelineRow,
        look: Look,
        muscle_name: Callable[[str], str],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = atlas.label
        self._row = row
        self._muscle_name = muscle_name
        self._now = now
        self._table: FilterableSites | None = None
        self._course: Course | None = None
        self._wanted: SiteFilter = EVERYTHING
        self._about = ""
        self._can_reset = False
        self._compare = Compare.ONE
        self._unit = HeatUnit.NEEDLES
        self._one = Period()
        self._pair: tuple[Period, Period] | None = None
        self._model: HeatModel | None = None
        self._founds: tuple[FoundSites, ...] = ()
        self._unseen = ""
        self._region: str | None = None
        self._entered: MapBoard | None = None
        self._on_line: tuple[TimelineVisit, ...] = ()
        self._is_active = True
        self.map = NeedleMap(atlas, look, muscle_name, self._name_region)
        self._placing = HeatPlacing(self)
        self._placing.ready.connect(self._take_model)
        self._placing.failed.connect(self._give_up)
        row.singly_changed.connect(self._draw)
        row.cursor_moved.connect(lambda _place: self._draw())
        self.map.unit_chosen.connect(self._choose_unit)
        self.map.panel.left.connect(self._leave_region)
        for lane, head in enumerate(self.map.heads):
            head.chosen.connect(lambda preset, lane=lane: self.choose_preset(lane, preset))
        for board in self.map.boards:
            board.region_pressed.connect(self.choose_region)
            board.region_entered.connect(partial(self._enter_region, board))

    # --- what is looked at

    def show_table(self, table: FilterableSites, atlas: Atlas) -> None:
        """Look at the record as it is now, on a figure of the body."""
        self._table = table
        self._model = None
        self.map.draw_as(atlas)
        self.map.busy.set_busy(bool(len(table)))
        self._placing.start(atlas, table.story.sites)
        self.show_filter(self._wanted, self._about, can_reset=self._can_reset)

    def show_filter(self, wanted: SiteFilter, about: str, *, can_reset: bool) -> None:
        """Leave sites out; ``about`` is the complaint in words, empty for all; ``can_reset`` says
        whether less could be left out."""
        self._wanted, self._about, self._can_reset = wanted, about, can_reset
        if self._table is not None:
            before, course = self._course, Course(self._table, wanted)
            self._course = course
            if before is None or before.table is not course.table or before.ids != course.ids:
                now = self._now()
                self._on_line = tuple(on_line(visit, now) for visit in course.visits)
            self._show_line()
            self._draw()

    def show_compare(self, compare: Compare) -> None:
        """Show one period, two, or their difference."""
        self._compare = compare
        self.map.show_compare(compare)
        self._show_line()
        self._draw()

    def activate(self, *, is_active: bool) -> None:
        """Take the timeline, or leave it to something else."""
        self._is_active = is_active
        self._show_line()
        if is_active:
            self._draw()

    def forget(self) -> None:
        """Show nothing of the patient any more."""
        self._table = self._course = self._model = None
        self._founds = ()
        self._placing.stop()
        self._row.line.show_visits((), (), Kind.PERIOD)
        self.map.show_heat(None)
        self.map.legend.show_heat(None)
        self.map.say("", is_empty=False, can_reset=False)
        self.forget_choices()

    def forget_choices(self) -> None:
        """Look at all visits again, and at no region."""
        self._one, self._pair = Period(), None
        self.choose_region(None)

    def choose_preset(self, lane: int, preset: Preset) -> None:
        """Look at a period by its name: at one of two where two are compared."""
        self._set_period(lane, Period(preset))

    def move_span(self, lane: int, span: Span) -> None:
        """Look at the visits of a span."""
        if self._course is not None:
            self._set_period(lane, period_of(span, self._course.ids, PERIODS))

    def choose_region(self, region: str | None) -> None:
        """List the visits of a region; None, or the same one again, lists none."""
        self._region = None if region == self._region else region
        self.map.choose(self._region)
        self._list_region()

    @property
    def founds(self) -> tuple[FoundSites, ...]:
        """The sites of the one period, or of the two."""
        return self._founds

    @property
    def is_ready(self) -> bool:
        """Whether the map of all that is looked at is shown."""
        if self._table is None:
            return True
        is_placed = self._model is not None and not self._placing.is_busy
        return is_placed and not self.map.is_painting

    # --- inside

    def _enter_region(self, board: MapBoard, region: str) -> None:
        """By keys: go on in the list, and come back from it."""
        self.choose_region(region)
        if self._region is not None:
            self._entered = board
            self.map.panel.list.come_in()

    def _leave_region(self) -> None:
        self.choose_region(None)
        if self._entered is not None:
            self._entered.come_back()
            self._entered = None

    def _set_period(self, lane: int, period: Period) -> None:
        if self._compare is Compare.ONE:
            self._one = period
            self._row.show_cursor(None)
        else:
            pair = list(self._periods())
            pair[lane] = period
            self._pair = (pair[0], pair[1])
        self._show_line()
        self._draw()

    def _periods(self) -> tuple[Period, ...]:
        if self._compare is Compare.ONE:
            return (self._one,)
        if self._pair is not None:
            return self._pair
        first, second = usual_pair(0 if self._course is None else len(self._course))
        return Period(first), Period(second)

    def _spans(self, course: Course) -> tuple[Span, ...]:
        spans = (period.span(course.places) for period in self._periods())
        return tuple(span for span in spans if span is not None)

    def _show_line(self) -> None:
        course = self._course
        if course is None or not self._is_active:
            return
        spans = self._spans(course)
        kind = Kind.PERIOD if self._compare is Compare.ONE else Kind.PAIR
        self._row.line.show_visits(self._on_line, spans, kind)
        if kind is Kind.PERIOD:
            place = self._row.line.cursor_place
            if place is not None and not (spans and spans[0].has(place)):
                self._row.show_cursor(None)
        self._row.show_kind(kind, len(self._on_line))
        if kind is Kind.PERIOD:
            self.period_named.emit(named(spans[0], len(course), PERIODS) if spans else Preset.ALL)

    def _take_model(self, model: HeatModel) -> None:
        self._model = model
        self.map.busy.set_busy(False)
        self._draw()

    def _give_up(self, error: ExpectedError) -> None:
        self.map.busy.set_busy(False)
        self.failed.emit(error)

    def _choose_unit(self, unit: HeatUnit) -> None:
        self._unit = unit
        self._draw()

    def _draw(self) -> None:
        course = self._course
        if course is None or not self._is_active:
            return
        spans = self._spans(course)
        self._unseen = ""
        whole = [course.found(span) for span in spans]
        if not whole:
            whole = [course.found()] * len(self._periods())
        if self._compare is Compare.ONE:
            self._draw_one(course, spans, whole[0])
        else:
            self._draw_pair(course, spans, whole[0], whole[1])
        self._say(course)
        self._list_region()

    def _draw_one(self, course: Course, spans: tuple[Span, ...], whole: FoundSites) -> None:
        place = self._row.line.cursor_place
        found = whole
        if place is not None and spans:
            first = place if self._row.shows_singly else spans[0].first
            found = course.found(Span(first, place))
        self._founds = (found,)
        self.map.show_unit(self._unit)
        model = self._model
        if model is None:
            return
        heat = model.heat(_choice(found), self._unit)
        if found is not whole:
            scale = self._replay_scale(model, course, spans[0], whole)
            # colours stay what they are, unless they would stop short of what is to be seen
            if heat.scale.top < scale.top:
                heat = model.heat(_choice(found), self._unit, scale)
        self._unseen = heat_words.unseen_words(heat.counts)
        self.map.show_heat(heat)
        self.map.legend.show_heat(heat)

    def _replay_scale(
        self, model: HeatModel, course: Course, span: Span, whole: FoundSites
    ) -> HeatScale:
        """One scale for all steps: of the whole period, or of its visit with the most needles."""
        if not self._row.shows_singly:
            return model.heat(_choice(whole), self._unit).scale
        needles = Counter(course.table.story.sites.session)
        places = range(span.first, span.last + 1)
        most = max(places, key=lambda place: needles[course.ids[place].bytes])
        fullest = course.found(Span(most, most))
        return model.heat(_choice(fullest), self._unit).scale

    def _draw_pair(
        self, course: Course, spans: tuple[Span, ...], first: FoundSites, second: FoundSites
    ) -> None:
        self._founds = (first, second)
        for head, found, at in zip(self.map.heads, self._founds, range(2), strict=True):
            preset = named(spans[at], len(course), PERIODS) if spans else Preset.ALL
            head.show_period(preset, words.found_words(found), words.when_words(_days(found)))
        is_difference = self._compare is Compare.DIFFERENCE
        can_choose = not is_difference or first.visits == second.visits
        unit = self._unit if can_choose else HeatUnit.PER_VISIT
        self.map.show_unit(unit, can_choose=can_choose)
        if self._model is None:
            return
        if is_difference:
            change = self._model.difference(_choice(second), _choice(first), unit)
            self._unseen = heat_words.unseen_words(change.one.counts, change.other.counts)
            self.map.show_heat(change)
            self.map.legend.show_heat(change, (LETTERS[1], LETTERS[0]))
        else:
            one, other = self._model.pair(_choice(first), _choice(second), unit)
            self._unseen = heat_words.unseen_words(one.counts, other.counts)
            self.map.show_heat(one, other)
            self.map.legend.show_heat(one)

    def _say(self, course: Course) -> None:
        found = self._founds[0]
        is_empty = not any(one.sites for one in self._founds)
        count = words.count_words(found, _days(found)) if self._compare is Compare.ONE else ""
        if not course.visits:
            count = self.tr("No visits for this complaint yet") if self._about else count
        elif self._compare is not Compare.ONE and len(course) == 1:
            count = self.tr("One visit so far: there is nothing to compare it with")
        ahead = sum(visit.is_ahead for visit in self._row.line.visits)
        only = words.only_words(self._wanted, self._muscle_name)
        self.map.say(
            words.caption(
                *(count, self._about, *only),
                *(self._unseen, words.ahead_words(ahead)),
            ),
            is_empty=is_empty,
            can_reset=self._can_reset,
        )
        self.map.describe([self._described(one) for one in self._founds])

    def _described(self, found: FoundSites) -> str:
        assert self._table is not None, "sites were found in it"
        regions = list(self._table.by_region(found.mask).items())[:_SAID_REGIONS]
        most = "; ".join(f"{self._label(region)}: {count}" for region, count in regions)
        count = words.count_words(found, _days(found))
        return (
            self.tr("{count}. Most in {regions}").format(count=count, regions=most)
            if most
            else count
        )

    def _name_region(self, at: int, region: str) -> str:
        label = self._label(region)
        if self._table is None or at >= len(self._founds):
            return label
        if self._compare is Compare.DIFFERENCE:
            both = (
                f"{letter} {self._counted(found, region)}"
                for letter, found in zip(LETTERS, self._founds, strict=True)
            )
            return f"{label}: {'; '.join(both)}"
        return f"{label}: {self._counted(self._founds[at], region)}"

    def _counted(self, found: FoundSites, region: str) -> str:
        assert self._table is not None, "sites were found in it"
        visits = region_visits(self._table, region, found.mask)
        return words.needles_at(sum(visit.needles for visit in visits), len(visits))

    def _list_region(self) -> None:
        if self._region is None or self._table is None or not self._founds:
            return
        mask = self._founds[0].mask.copy()
        for found in self._founds[1:]:
            mask |= found.mask
        visits = region_visits(self._table, self._region, mask)
        self.map.panel.show_region(self._region, self._label(self._region), visits)


def _choice(found: FoundSites) -> HeatChoice:
    return HeatChoice(found.mask, found.visits)


def _days(found: FoundSites) -> list[date]:
    times: list[datetime | None] = [found.first, found.last]
    return [at.astimezone().date() for at in times if at is not None]


def on_line(visit: Visit, now: datetime, *, can_be_chosen: bool = True) -> TimelineVisit:
    """A visit as the timeline shows it."""
    started_at = visit.session.started_at
    day = started_at.astimezone().date()
    before = visit.score(Phase.BEFORE)
    score = None if before is None else before.score
    return TimelineVisit(visit.session.id, day, score, is_ahead(started_at, now), can_be_chosen)
