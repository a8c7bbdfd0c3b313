"""When matplotlib is loaded: not before a trend is on the screen, and never pyplot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

STEPS = """
import sys
from PySide6.QtWidgets import QApplication
from bodymap.paths import resource
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends.trend_page import TrendPage
from bodymap.ui.widgets.file_dialogs import SystemFileDialogs
from bodymap.ui.widgets.leaving import Leaving
from tests.gui.trends.conftest import LaterClock
from tests.gui.trends.records import weekly
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders

def tell(when):
    loaded = [name for name in ("matplotlib", "numpy", "matplotlib.pyplot") if name in sys.modules]
    print(when, *loaded, sep=",")

app = QApplication(["bodymap"])
theme = Theme(resource("styles"))
look = Look(theme, Fonts(), Icons(resource("icons"), theme))
catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
dialogs = SystemFileDialogs()
leaving = Leaving(lambda *_, **__: None, dialogs)
page = TrendPage(look, dialogs, leaving, catalogue, LaterClock())
tell("made")
page.show_story(weekly((7, 4)))
tell("given a patient")
page.show_story(weekly((None, None)))
page.show()
tell("shown empty")
page.hide()
page.show_story(weekly((7, 4)))
tell("hidden")
page.show()
tell("shown, the window going on")
while page.canvas() is None:
    app.processEvents()
tell("drawn")
"""


def test_matplotlib_is_loaded_when_the_first_plot_is_on_the_screen() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STEPS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    told = ran.stdout.splitlines()
    assert told.pop(-2).startswith("shown, the window going on")
    assert told == [
        "made",
        "given a patient",
        "shown empty",
        "hidden",
        "drawn,matplotlib,numpy",
    ]
