"""The body map of a patient of forty visits, and of one of a thousand: another filter, another
period, a step of the replay, each until it is painted.

The floor is the same page painted again with nothing to work out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from time import perf_counter_ns
from typing import cast

from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clock import SystemClock
from bodymap.services.history import History
from bodymap.services.ports import RecordStore
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.periods import Span
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.body_map.body_map_page import BodyMap
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests import factories
from tests.bench.row import Row, p50, p99
from tests.many_sites import WHOLE, columns_of, points_on

USUAL, LARGE = (40, 10), (1000, 20)
"""Visits, and sites at each."""
RUNS = 30
GOAL_MS = 50.0
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

    def again(_run: int) -> None:
        for figure in page.needles.map.boards[0].shown:
            figure.repaint()

    floor = p50(_timed(again, application))

    def row(what: str, act: Callable[[int], None]) -> Row:
        times = _timed(act, application)
        return Row(
            name=f"body map, {visits * sites:,} sites: {what}",
            ours_p50_ms=p50(times),
            ours_p99_ms=p99(times),
            floor_ms=floor,
            goal=f"p50 <= {GOAL_MS:g} ms",
            met=p50(times) <= GOAL_MS,
            note=f"four views of the whole body, painted; {RUNS} runs",
        )

    rows = [row("another muscle", muscle)]
    page.filters.muscle.choose(None)
    page.filters.changed.emit()
    rows += [row("another period", period), row("a step of the replay", step)]
    page.modes.compare.buttons()[2].click()
    rows.append(row("another period of a difference", compared))
    page.close()
    return rows


def _timed(act: Callable[[int], None], application: QApplication) -> list[float]:
    times = []
    for run in range(RUNS + 1):
        begun = perf_counter_ns()
        act(run)
        application.processEvents()
        times.append((perf_counter_ns() - begun) / 1e6)
    return times[1:]


def _page(story: PatientStory, atlas: Atlas) -> BodyMap:
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    # no drawing is looked at here, so that nothing is read
    history = History(cast(RecordStore, None))
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
