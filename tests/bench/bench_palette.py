"""A letter in the palette among 100,000 patients: found in all groups, laid out and painted.

The floor is the same letter in a bare line edit over the same page, painted.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from time import perf_counter_ns

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bodymap.paths import document, resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clock import SystemClock
from bodymap.ui.help.library import Library
from bodymap.ui.palette.actions_source import ActionsSource
from bodymap.ui.palette.entry import Group
from bodymap.ui.palette.known_source import KnownSource, help_entries, muscle_entries
from bodymap.ui.palette.palette import Palette
from bodymap.ui.palette.patients_source import PatientsSource
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests.bench.bench_find_patient import crowd
from tests.bench.row import Row, p50, p99

WORDS = 60
GOAL_MS = 16


def measure() -> list[Row]:
    """Names of patients and of muscles, typed letter by letter."""
    chance = random.Random(11)
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    with tempfile.TemporaryDirectory() as folder:
        record, people = crowd(Path(folder), chance)
        page = QWidget()
        page.resize(1280, 800)
        page.show()
        catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
        library = Library(document())
        palette = Palette(
            look,
            (
                PatientsSource(record.history, SystemClock(), lambda _patient: None),
                ActionsSource(lambda: page, lambda: ()),
                KnownSource(
                    Group.MUSCLE, lambda: muscle_entries(catalogue.muscles(), lambda _id: None)
                ),
                KnownSource(Group.HELP, lambda: help_entries(library, lambda _name, _at: None)),
            ),
            page,
        )
        palette.open()
        names = [one.family_name for one in chance.sample(people, WORDS)]
        names += [one.muscle.name for one in chance.sample(list(catalogue.muscles()), WORDS)]
        _typed(application, palette.search.line, names[:3])
        ours = _typed(application, palette.search.line, names)
        bare = QLineEdit(page)
        bare.show()
        floor = _typed(application, bare, names)
        record.store.close()
    return [
        Row(
            name="a letter in the palette, 100,000 patients",
            ours_p50_ms=p50(ours),
            ours_p99_ms=p99(ours),
            floor_ms=p50(floor),
            goal=f"p99 <= {GOAL_MS} ms",
            met=p99(ours) <= GOAL_MS,
            note=f"a bare line edit; {len(ours)} letters, found, laid out and painted",
        )
    ]


def _typed(application: QApplication, line: QLineEdit, names: list[str]) -> list[float]:
    """Milliseconds of each letter until it is on the screen."""
    times = []
    for name in names:
        line.clear()
        application.processEvents()
        for length in range(1, len(name) + 1):
            begun = perf_counter_ns()
            line.setText(name[:length])
            # what changed is painted at the end of the same turn
            application.processEvents()
            times.append((perf_counter_ns() - begun) / 1e6)
    return times
