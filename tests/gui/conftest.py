"""The look that every widget under test wears."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import cycle

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.underlying import Underlying, of_clinic
from bodymap.ui.canvas.figure_shapes import FigureShapes
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests.atlases import shared_atlas


@pytest.fixture(scope="session")
def fusion(qapp: QApplication) -> QApplication:
    """The one style that the program has; to change styles takes longer than most tests do."""
    qapp.setStyle("Fusion")
    return qapp


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> Fonts:
    """The typeface, loaded once."""
    return Fonts()


@pytest.fixture(scope="session")
def drawn(qapp: QApplication) -> Icons:
    """The icons as they were drawn for the tests before."""
    return Icons(resource("icons"), Theme(resource("styles")))


@pytest.fixture(scope="session")
def shapes(qapp: QApplication) -> FigureShapes:
    """The shapes of the body: the same for every screen, and long in the making."""
    return FigureShapes()


@pytest.fixture(scope="session")
def generations(qapp: QApplication) -> Iterator[int]:
    """As in the program, windows are not collected by whatever thread makes the next object, but
    between tests: mostly what is young, now and then everything."""
    gc.disable()
    gc.freeze()
    return cycle((*(1,) * 29, 2))


@pytest.fixture(autouse=True)
def swept(qapp: QApplication, generations: Iterator[int]) -> None:
    """No window of an earlier test is left. Outside of an event loop Qt keeps what is to be
    deleted, and hundreds of windows that nobody sees would be dressed anew with every change of
    the theme. At the begin of a test, when nothing of Python's holds the earlier ones any more."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect(next(generations))


@pytest.fixture
def look(fusion: QApplication, fonts: Fonts, shapes: FigureShapes, drawn: Icons) -> Look:
    """Fusion in the light theme, as the program starts."""
    theme = Theme(resource("styles"))
    theme.dress()
    return Look(theme, fonts, Icons(resource("icons"), theme, drawn), shapes)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The body, which takes long to read."""
    return shared_atlas()


@pytest.fixture(scope="session")
def catalogue() -> ClinicCatalogue:
    """The catalogue as it is shipped."""
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


@pytest.fixture(scope="session")
def underlying(atlas: Atlas, catalogue: ClinicCatalogue) -> Underlying:
    """The muscles under each place of the skin."""
    return of_clinic(atlas, catalogue)
