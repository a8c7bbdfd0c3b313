"""Muscles by visits for a patient of 1,000 visits with 20 sites each: counted, and painted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import perf_counter_ns

from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.episode import Episode
from bodymap.charting.pain import Phase
from bodymap.charting.site_columns import SiteColumns
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.muscle_grid import muscle_grid
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.muscles.visits_part import VisitsPart
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests import factories
from tests.bench.row import Row, p50, p99

VISITS, SITES, MUSCLES = 1000, 20, 12
ROUNDS = 15


def measure() -> list[Row]:
    """Counting the grid, and counting it and painting what is in sight of it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    atlas = Atlas.open(resource("atlas", "data"))
    atlas.warm()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    story, complaint = _record([one.muscle.id for one in catalogue.muscles()])
    part = VisitsPart(look, atlas)
    part.resize(1216, 580)
    part.show()

    def count() -> object:
        return muscle_grid(story, complaint.id, catalogue.all_muscles())

    def paint() -> None:
        grid = muscle_grid(story, complaint.id, catalogue.all_muscles())
        part.show_grid(grid, story.overview, atlas)
        part.grab()

    # the first painting loads fonts and the picture
    paint()
    floor, counted, painted = [], [], []
    for _ in range(ROUNDS):
        floor.append(_milliseconds(partial(_plain_count, story.sites)))
        counted.append(_milliseconds(count))
        painted.append(_milliseconds(paint))
    part.close()
    note = f"a plain dict counts the same columns, {VISITS * SITES:,} sites; {ROUNDS} rounds"
    return [
        _row("muscles by visits, counted", counted, floor, 4, note),
        _row("muscles by visits, counted and painted", painted, floor, 20, note),
    ]


def _row(name: str, ours: list[float], floor: list[float], most: int, note: str) -> Row:
    return Row(
        name=name,
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(floor),
        goal=f"p50 <= {most} x floor",
        met=p50(ours) <= most * p50(floor),
        note=note,
    )


def _record(muscles: list[str]) -> tuple[PatientStory, Episode]:
    person = factories.patient()
    complaint = factories.episode(person.id)
    visits = []
    for week in range(VISITS):
        session = factories.session(complaint, week=week % 500)
        sites = tuple(
            factories.site(session, number=number, muscle=muscles[(week + number) % MUSCLES])
            for number in range(1, SITES + 1)
        )
        scores = (factories.pain(session, 7), factories.pain(session, 4, Phase.AFTER))
        visits.append(Visit(session, complaint, sites, scores))
    columns = SiteColumns.of(site for visit in visits for site in visit.sites)
    return PatientStory(PatientOverview(person, (complaint,), tuple(visits)), columns), complaint


def _plain_count(sites: SiteColumns) -> dict[tuple[bytes, str | None, str], int]:
    found: dict[tuple[bytes, str | None, str], int] = {}
    for key in zip(sites.session, sites.muscle, sites.side, strict=True):
        found[key] = found.get(key, 0) + 1
    return found


def _milliseconds(act: Callable[[], object]) -> float:
    started = perf_counter_ns()
    act()
    return (perf_counter_ns() - started) / 1e6
