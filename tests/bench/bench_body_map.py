"""The body map of a patient of forty visits, and of one of a thousand: another filter, another
period, a step of the replay, each until every view is painted.

Times are those of the processor on the window's thread, so that other work on the machine does not
count. The floor is the bare recipe of one map of as many sites in as many pixels as the four views
have together, measured in turn with ours: a slower machine is slower at both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from time import thread_time_ns
from typing import cast

from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.access.access import Access
from bodymap.services.audit.views import Views
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clock import SystemClock
from bodymap.services.history import History
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.periods import Span
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.body_map.body_map_page import BodyMap
from bodymap.ui.body_map.heat_colors import heat_table
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests import factories
from tests.bench.bench_heat_map import bare_map, places
from tests.bench.row import Row, p50, p99
from tests.many_sites import WHOLE, columns_of, points_on

USUAL, LARGE = (40, 10), (1000, 20)
"""Visits, and sites at each."""
RUNS = 30
GOAL_MS = 50.0
MOST = 22.0
MUSCLES = tuple(f"muscle_{number}" for number in range(12))


def measure() -> list[Row]:
    """A muscle, a period, a step of the replay, and two periods compared."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    atlas = Atlas.open(resource("atlas", "data"))
    return [row for size in (USUAL, LARGE) for row in _measured(application, atlas, *size)]


def _measured(application: QApplication, atlas: Atlas, visits: int, sites: int) -> list[Row]:
    page = _page(_story(atlas, visits, sites), atlas)
    line = page.row.line
    half, last = visits // 2, visits - 1

    def muscle(run: int) -> None:
        page.filters.muscle.choose(MUSCLES[run % len(MUSCLES)])
        page.filters.changed.emit()

    def period(run: int) -> None:
        line.span_moved.emit(0, Span(run % half, last))

    def step(run: int) -> None:
        page.row.show_cursor(half + run % half)

    def compared(run: int) -> None:
        line.span_moved.emit(0, Span(0, half + run % half))

    bare = bare_map(places(visits * sites)[0], heat_table(Theme(resource("styles"))))

    def row(what: str, act: Callable[[int], None]) -> Row:
        times, turns, floor = _timed(act, bare, page, application)
        return Row(
            name=f"body map, {visits * sites:,} sites: {what}",
            ours_p50_ms=p50(times),
            ours_p99_ms=p99(times),
            floor_ms=p50(floor),
            goal=f"p50 <= {GOAL_MS:g} ms, or {MOST:g} x floor on a slower machine",
            met=p50(times) <= max(GOAL_MS, MOST * p50(floor)),
            note=f"processor time until the four views of the whole body are painted; the longest"
            f" turn of the window takes {p50(turns):.0f} ms in the median of {RUNS} runs",
        )

    rows = [row("another muscle", muscle)]
    page.filters.muscle.choose(None)
    page.filters.changed.emit()
    rows += [row("another period", period), row("a step of the replay", step)]
    page.modes.compare.buttons()[2].click()
    rows.append(row("another period of a difference", compared))
    page.close()
    return rows


def _timed(
    act: Callable[[int], None], bare: Callable[[], None], page: BodyMap, application: QApplication
) -> tuple[list[float], list[float], list[float]]:
    """Of each run: all of it, its longest turn of the event loop, and the floor beside it, ms."""
    times, turns, floor = [], [], []
    for run in range(RUNS + 1):
        parts = [_spent(lambda run=run: act(run))]  # type: ignore[misc] # a default is not inferred
        while len(parts) < 3 or not page.is_ready:
            parts.append(_spent(application.processEvents))
        times.append(sum(parts))
        turns.append(max(parts))
        floor.append(_spent(bare))
    return times[1:], turns[1:], floor[1:]


def _spent(work: Callable[[], object]) -> float:
    begun = thread_time_ns()
    work()
    return (thread_time_ns() - begun) / 1e6


def _page(story: PatientStory, atlas: Atlas) -> BodyMap:
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    # no drawing is looked at here, so that nothing is read
    history = History(cast(Access, None), cast(Views, None))
    page = BodyMap(atlas, catalogue, history, SystemClock(), look)
    page.resize(850, 640)
    page.show()
    page.show_story(story)
    page.choose_episode(story.overview.episodes[0].id)
    while not page.is_ready:
        QApplication.processEvents()
    QApplication.processEvents()
    return page


def _story(atlas: Atlas, count: int, each: int) -> PatientStory:
    patient = factories.patient()
    heel = factories.episode(patient.id)
    sessions = [
        factories.session(heel, started_at=factories.FIRST_VISIT - timedelta(days=count - number))
        for number in range(count)
    ]
    visits = tuple(Visit(one, heel, (), (factories.pain(one, 5),)) for one in sessions)
    points = points_on(atlas, count * each, WHOLE)
    columns = columns_of(points)
    columns = replace(
        columns,
        session=tuple(sessions[site // each].id.bytes for site in range(len(points))),
        muscle=tuple(MUSCLES[site % len(MUSCLES)] for site in range(len(points))),
    )
    return PatientStory(PatientOverview(patient, (heel,), visits), sites=columns)
