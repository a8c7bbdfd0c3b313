"""A view of the body that is looked at."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.look import Look
from tests.atlases import shared_atlas


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture
def figure(qtbot: QtBot, look: Look, atlas: Atlas) -> StillFigure:
    figure = StillFigure(atlas, atlas.views["front"], look, keeps_views=True)
    qtbot.addWidget(figure)
    figure.resize(200, 400)
    figure.show()
    return figure


def test_it_is_looked_at_from_near_until_another_view_is_shown(
    figure: StillFigure, atlas: Atlas
) -> None:
    whole = figure.camera
    figure.look_through(whole.zoomed(3, (100, 150)))
    assert figure.camera.px_per_mm > whole.px_per_mm
    figure.show_view(atlas, atlas.views["back"])
    figure.show_view(atlas, atlas.views["front"])
    assert figure.camera == whole


def test_a_view_that_is_kept_looks_the_same_again(figure: StillFigure, atlas: Atlas) -> None:
    before = figure.grab().toImage()
    figure.show_view(atlas, atlas.views["back"])
    assert figure.grab().toImage() != before
    figure.show_view(atlas, atlas.views["front"])
    assert figure.grab().toImage() == before
