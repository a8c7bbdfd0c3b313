"""Layers over the figure: switched on in their panel, painted on the body, in nobody's way."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QSlider

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.side import Side
from bodymap.errors import ExpectedError
from bodymap.paths import resource
from bodymap.services.body_layers import BodyLayers, shipped_layers
from bodymap.services.underlying import Underlying
from bodymap.ui.session.layers_on_figure import LayersOnFigure
from bodymap.ui.session.patient_figure import PatientFigure
from bodymap.ui.theme.look import Look
from tests.drivers.layers import LayersDriver
from tests.drivers.session import SessionDriver
from tests.gui.session.conftest import Charting

BELLY = (0.45, 0.40)
CHEST = (0.60, 0.27)
CALF = (0.345, 0.78)


@dataclass(frozen=True)
class Layered:
    """The charting screen with its layers."""

    charting: Charting
    session: SessionDriver
    layers: LayersDriver
    known: BodyLayers
    errors: list[ExpectedError]


@pytest.fixture
def layered(charting: Charting, atlas: Atlas, underlying: Underlying, look: Look) -> Layered:
    known = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
    errors: list[ExpectedError] = []
    figure = PatientFigure(charting.page, atlas, charting.clinic, errors.append)
    on_figure = LayersOnFigure(charting.page, known, figure, look, errors.append)
    charting.page.visit_changed.emit()
    charting.page.activateWindow()
    charting.driver.pane("front").setFocus()
    driver = LayersDriver(charting.driver, charting.page, on_figure)
    return Layered(charting, charting.driver, driver, known, errors)


def amber(colors: list[QColor]) -> int:
    """How many of the colours are those of hatching, and not of skin."""
    return sum(c.red() - c.blue() > 48 for c in colors)


def test_a_key_opens_the_panel_and_escape_gives_the_keys_back(layered: Layered) -> None:
    layers = layered.layers
    layers.open_by_key()
    assert layers.is_open
    assert layers.has_focus
    layers.type(Qt.Key.Key_Escape)
    assert not layers.is_open
    assert layered.session.pane("front").hasFocus()


def test_hazards_are_hatched_until_they_are_switched_off(layered: Layered) -> None:
    assert amber(layered.layers.colors_around("front", *CHEST, 9)) > 10
    layered.layers.open_by_key()
    layered.layers.press("What this needle could hurt")
    layered.layers.type(Qt.Key.Key_Escape)
    assert amber(layered.layers.colors_around("front", *CHEST, 9)) == 0


def test_no_hazard_is_hatched_on_a_calf_seen_from_afar(layered: Layered) -> None:
    assert amber(layered.layers.colors_around("back", *CALF, 6)) == 0


def test_trigger_points_stand_where_the_catalogue_has_them(layered: Layered, look: Look) -> None:
    (point, *_) = layered.known.points("gastrocnemius_medial", Side.LEFT)
    place = layered.charting.page.board.atlas.project("back", point.place)
    assert place is not None
    layered.layers.open_by_key()
    layered.layers.press("Trigger points")
    layered.layers.type(Qt.Key.Key_Escape)
    wanted = look.theme.color("trigger-point")
    assert wanted in layered.layers.colors_around("back", *place, 2)


def test_a_map_of_nerves_tints_the_body_as_strongly_as_it_is_asked_to(layered: Layered) -> None:
    layers = layered.layers
    plain = layers.colors_around("back", *CALF, 1)[4]
    layers.open_by_key()
    layers.press("Map of nerves: Dermatomes")
    faint = layers.colors_around("back", *CALF, 1)[4]
    layers.strengthen()
    strong = layers.colors_around("back", *CALF, 1)[4]

    def apart(one: QColor, two: QColor) -> int:
        return sum(
            abs(a - b)
            for a, b in (
                (one.red(), two.red()),
                (one.green(), two.green()),
                (one.blue(), two.blue()),
            )
        )

    assert 0 < apart(plain, faint) < apart(plain, strong)
    layers.type(Qt.Key.Key_Escape)
    assert layered.session.hover_body("back", *CALF).endswith("S1")


def test_charting_goes_on_beside_the_panel(layered: Layered) -> None:
    layered.layers.open_by_key()
    layered.session.click_body("back", *CALF)
    assert layered.layers.is_open
    assert len(layered.session.listed()) == 1


def test_a_patient_is_charted_on_the_other_figure_from_now_on(layered: Layered) -> None:
    session, page = layered.session, layered.charting.page
    session.click_body("back", *CALF)
    (site,) = session.listed_sites()
    first = page.board.atlas.figure
    other = next(figure for figure in Figure if figure is not first)
    layered.layers.open_by_key()
    words = {Figure.FEMALE_TYPICAL: "Female-typical", Figure.MALE_TYPICAL: "Male-typical"}
    layered.layers.press(f"Figure of this patient: {words[other]}")
    assert page.board.atlas.figure is other
    patient = layered.charting.clinic.history.patient(layered.charting.session.patient_id)
    assert patient.figure is other
    # the same site, at the same place of the body, in the picture of the other figure
    assert session.listed_sites() == [site]
    (marker,) = page.board.pane("back").markers
    assert marker.anchor == pytest.approx(
        page.board.pane("back").camera.to_px(
            page.board.atlas.project("back", site.place.point) or (0.0, 0.0)
        )
    )
    session.click_body("back", CALF[0], CALF[1] - 0.06)
    assert [listed.place.side for listed in session.listed_sites()] == [Side.LEFT, Side.LEFT]
    assert layered.errors == []


def test_every_control_can_be_named_and_touched(layered: Layered) -> None:
    layered.layers.open_by_key()
    layered.layers.press("Map of nerves: Nerves")
    panel = layered.layers.panel
    controls = [*panel.findChildren(QAbstractButton), *panel.findChildren(QSlider)]
    assert len(controls) >= 11
    for control in controls:
        assert control.accessibleName(), control
        assert min(control.height(), control.width()) >= 44, control.accessibleName()
