"""The story of a patient with a thousand visits: read, and on the screen.

The floor reads the same tables with raw ``sqlite3`` from a plain file and makes nothing of them.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter_ns
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.screening import AskedOf
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clock import SystemClock
from bodymap.services.story.glance_record import GlanceReader
from bodymap.services.story.patient_story import PatientStory, read_story
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.overview.overview_page import OverviewPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from db import driver, rows
from db.record_forms import SESSION_FORMS
from tests import factories
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

VISITS, SITES = 1000, 20
ROUNDS = 25
PAGE = (1216, 640)

_OF_VISITS = {
    "pain_score": rows.PAIN_COLUMNS,
    "needle_site": rows.SITE_COLUMNS,
    **{
        form.entity: form.columns
        for form in SESSION_FORMS
        if form.entity
        in ("reaction", "outcome_score", "needle_explanation", "signature", "needle_event")
    },
}
_READS = (
    "SELECT * FROM patient WHERE id = :key",
    "SELECT * FROM session WHERE patient_id = :key",
    *(
        f"SELECT {table}.* FROM session JOIN {table} ON session_id = session.id"
        " WHERE patient_id = :key" + (" AND kind <> 'out'" if table == "needle_event" else "")
        for table in _OF_VISITS
    ),
)


def measure() -> list[Row]:
    """Reading the story, and the overview with its glance painted."""
    with tempfile.TemporaryDirectory() as folder:
        record = new_record(Path(folder))
        patient_id = _fill(record)
        plain = _plain_copy(record, Path(folder) / "plain.sqlite")
        page = _page(record)
        read: list[float] = []
        painted: list[float] = []
        floor: list[float] = []
        for _ in range(ROUNDS):
            _, whole = _timed(lambda: _look_at_all(_read(record, patient_id)))
            _, bare = _timed(lambda: _read_raw(plain, patient_id))
            _, shown = _timed(lambda: _paint(page, _read(record, patient_id)))
            for _ in range(6):  # what the first paint did not wait for
                QApplication.processEvents()
            read.append(whole)
            floor.append(bare)
            painted.append(shown)
        plain.close()
        page.close()
        record.store.close()
    note = f"raw sqlite3 reads the same tables, {VISITS * SITES:,} sites; {ROUNDS} rounds"
    return [
        Row(
            name="open the story of a patient: 1,000 sessions x 20 sites (data)",
            ours_p50_ms=p50(read),
            ours_p99_ms=p99(read),
            floor_ms=p50(floor),
            goal="p50 <= 2 x floor",
            met=p50(read) <= 2 * p50(floor),
            note=note,
        ),
        Row(
            name="the same, to the first screen painted",
            ours_p50_ms=p50(painted),
            ours_p99_ms=p99(painted),
            floor_ms=p50(floor),
            goal="p50 and p99 <= 100 ms",
            met=p99(painted) <= 100.0,
            note="read and glance painted; the sites are counted, and the map filled, after it; a "
            "third is the read, a third the scores of all visits looked through for the glance",
        ),
    ]


def _timed(act: Callable[[], Any]) -> tuple[Any, float]:
    begun = perf_counter_ns()
    found = act()
    return found, (perf_counter_ns() - begun) / 1e6


def _read(record: OpenRecord, patient_id: UUID) -> PatientStory:
    return read_story(record.history, record.history.overview(patient_id))


def _look_at_all(story: PatientStory) -> int:
    """The sites of a long course are read when they are looked at: all columns of all sites."""
    return sum(len(visit.scores) for visit in story.overview.visits) + len(story.sites.region)


def _read_raw(plain: sqlite3.Connection, patient_id: UUID) -> None:
    for sql in _READS:
        plain.execute(sql, {"key": patient_id.bytes}).fetchall()


def _page(record: OpenRecord) -> OverviewPage:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    names = GlanceNames(Atlas.open(resource("atlas", "data")).label, _catalogue())
    read = GlanceReader(record.history).read
    page = OverviewPage(look, read, names, SystemClock())
    page.resize(*PAGE)
    page.show()
    application.processEvents()
    return page


def _paint(page: OverviewPage, story: PatientStory) -> None:
    page.show_story(story)
    page.choose_episode(story.overview.episodes[0].id)
    # until it is painted: that is a posted event, and what waits for it is a timer
    QApplication.sendPostedEvents()


def _catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


def _fill(record: OpenRecord) -> UUID:
    person = record.add_patient()
    complaint = factories.episode(person.id, condition="plantar_heel")
    record.recorder.add_episode(complaint)
    asked = [
        one.item for one in _catalogue().screening() if one.item.asked_of is not AskedOf.PROGRAM
    ]
    with record.store.write(None) as write:
        for week in range(VISITS):
            visit = factories.session(complaint, week=0)
            begun = factories.visit_time(-VISITS + week)
            visit = replace(visit, started_at=begun, ended_at=begun + timedelta(hours=1))
            write.insert_session(visit)
            for number in range(1, SITES + 1):
                write.insert_site(factories.site(visit, number=number))
            write.insert_pain(factories.pain(visit, 7 - week % 4))
            write.insert_pain(factories.pain(visit, 4, Phase.AFTER))
            for item in asked:
                write.insert_record(factories.answer(visit, item.id, item.no_concern))
            write.insert_record(_all_out(visit.id, begun))
            reacts = week % 5 == 0
            write.insert_record(
                factories.reaction(visit, follow_up_due=None, resolved_at=visit.ended_at)
                if reacts
                else factories.no_reaction(visit)
            )
            if week % 6 == 0:
                write.insert_record(factories.outcome(visit, 50 + week % 30))
            write.insert_record(factories.signature(visit))
    return person.id


def _all_out(session_id: UUID, begun: Any) -> NeedleEvent:
    at = begun + timedelta(minutes=30)
    return NeedleEvent(new_id(), session_id, None, EventKind.OUT, at, 0)


def _plain_copy(record: OpenRecord, path: Path) -> sqlite3.Connection:
    """The columns that are read, in a plain file, with the one index each read needs."""
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode=WAL")
    source = driver.connect(record.path, record.key)
    columns: dict[str, tuple[str, ...]] = {
        "patient": rows.PATIENT_COLUMNS,
        "session": rows.SESSION_COLUMNS,
        **_OF_VISITS,
    }
    plain.execute("BEGIN")
    for table, names in columns.items():
        listed = ", ".join(f'"{name}"' for name in names)
        plain.execute(f"CREATE TABLE {table} ({listed}, PRIMARY KEY (id))")
        found: list[tuple[Any, ...]] = source.execute(f"SELECT {listed} FROM {table}").fetchall()
        marks = ", ".join("?" * len(names))
        plain.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
    plain.execute("CREATE INDEX of_patient ON session (patient_id)")
    for table in _OF_VISITS:
        plain.execute(f"CREATE INDEX {table}_of ON {table} (session_id)")
    plain.execute("COMMIT")
    source.close()
    return plain
