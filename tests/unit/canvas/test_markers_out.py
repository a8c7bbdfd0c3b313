"""A needle that was taken out looks different, and nothing else does."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.site import NeedleSite
from bodymap.paths import resource
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.marker import changed_markers
from bodymap.ui.canvas.marker_painter import MarkerPainter
from bodymap.ui.canvas.marker_places import MarkerPlaces
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme
from tests import factories
from tests.atlases import shared_atlas

SESSION = factories.session(factories.episode(new_id()))


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


def sites(count: int) -> list[NeedleSite]:
    return [factories.site(SESSION, number=number) for number in range(1, count + 1)]


def places(atlas: Atlas) -> tuple[MarkerPlaces, Camera]:
    return MarkerPlaces(atlas, "back"), Camera(400, 700, atlas.views["back"].size_mm)


def test_only_the_ones_that_came_out_are_painted_again(atlas: Atlas) -> None:
    laid, camera = places(atlas)
    charted = sites(3)
    laid.set_sites(charted)
    before = laid.markers(camera)
    assert len(before) == 3
    laid.set_out(frozenset({charted[1].id}))
    after = laid.markers(camera)
    assert [marker.is_out for marker in after] == [False, True, False]
    assert {marker.id for marker in changed_markers(before, after)} == {charted[1].id}
    # the others are the very same, and so are all places
    assert (after[0], after[2]) == (before[0], before[2])
    assert [marker.label for marker in after] == [marker.label for marker in before]


def test_what_is_out_stays_out_when_a_needle_is_charted_or_the_figure_moves(
    atlas: Atlas,
) -> None:
    laid, camera = places(atlas)
    charted = sites(2)
    laid.set_sites(charted[:1])
    laid.markers(camera)
    laid.set_out(frozenset({charted[0].id}))
    laid.set_sites(charted)
    assert [marker.is_out for marker in laid.markers(camera)] == [True, False]
    zoomed = camera.zoomed(2.0, (200, 350))
    assert [marker.is_out for marker in laid.markers(zoomed)] == [True, False]
    laid.set_out(frozenset())
    assert [marker.is_out for marker in laid.markers(zoomed)] == [False, False]


@pytest.mark.parametrize("mode", list(Mode))
def test_in_is_a_disc_and_out_is_a_ring(qapp: QApplication, atlas: Atlas, mode: Mode) -> None:
    theme = Theme(resource("styles"), mode)
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    laid, camera = places(atlas)
    (site,) = sites(1)
    laid.set_sites([site])
    colours = []
    for out in (frozenset[UUID](), frozenset({site.id})):
        laid.set_out(out)
        (marker,) = laid.markers(camera)
        picture = QImage(400, 700, QImage.Format.Format_RGB32)
        picture.fill(look.theme.color("paper"))
        painter = QPainter(picture)
        MarkerPainter(look).paint(painter, marker, selected=False)
        painter.end()
        x, y = (round(part) for part in marker.label)
        colours.append((picture.pixelColor(x - 4, y + 1), picture.pixelColor(x - 6, y)))
    (inside_in, _), (inside_out, ring) = colours
    assert inside_in == theme.color("needle-in")
    assert inside_out == theme.color("surface")
    assert ring == theme.color("needle-out")
