"""A light look with shapes of its own, and what is on the pictures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.site import NeedleSite
from bodymap.paths import resource
from bodymap.ui.pictures.picture import Panel, Picture
from bodymap.ui.pictures.site_marks import SiteKey, SiteMarks
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests import factories

CALF = (0.393, 0.785)
"""A place of the back view, in fractions of its picture."""


@pytest.fixture(autouse=True)
def plain_english() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.C))
    yield
    QLocale.setDefault(usual)


@pytest.fixture(scope="session")
def paper_look(qapp: QApplication, fonts: Fonts) -> Look:
    theme = Theme(resource("styles"))
    return Look(theme, fonts, Icons(resource("icons"), theme))


@pytest.fixture(scope="session")
def calf(atlas: Atlas) -> BodyPoint:
    point = atlas.locate("back", *CALF)
    assert point is not None
    return point


@pytest.fixture(scope="session")
def site(calf: BodyPoint) -> NeedleSite:
    of = factories.session(factories.episode(factories.patient().id))
    return factories.site(of, number=1, place=factories.place(point=calf, region="calf_medial_l"))


@pytest.fixture(scope="session")
def chart(atlas: Atlas, site: NeedleSite) -> Picture:
    """One site on the calf, seen from behind, and nobody's name."""
    return Picture(
        atlas=atlas,
        views=("back",),
        panels=(Panel("", SiteMarks((site,))),),
        keys=(SiteKey(has_in=True, has_out=False),),
        title="Plantar heel pain, left",
        about="Visit of 2 Mar 2026",
        notes=("L and R are the patient's left and right.",),
    )
