"""What is switched on, selected and looked for becomes one overlay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.errors import ExpectedError
from bodymap.paths import resource
from bodymap.services.body_layers import BodyLayers, shipped_layers
from bodymap.services.underlying import shipped
from bodymap.ui.canvas.overlay import PLAIN, Overlay
from bodymap.ui.session.layer_choice import LayerChoice, Nerves
from bodymap.ui.session.layer_model import NOTHING, LayerModel, Looked, Subject

CALM = LayerChoice(hazards=False)


class Shown:
    """What the figure was told."""

    def __init__(self) -> None:
        self.overlays: list[Overlay] = []
        self.errors: list[ExpectedError] = []

    @property
    def last(self) -> Overlay:
        return self.overlays[-1] if self.overlays else PLAIN


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def model(layers: BodyLayers, shown: Shown) -> LayerModel:
    made = LayerModel(layers, shown.overlays.append, shown.errors.append)
    made.choose(CALM)
    return made


def test_nothing_is_shown_anew_unless_it_changed(model: LayerModel, shown: Shown) -> None:
    told = len(shown.overlays)
    model.refresh()
    model.choose(CALM)
    assert len(shown.overlays) == told


def test_each_layer_is_switched_on_for_itself(model: LayerModel, shown: Shown) -> None:
    model.choose(replace(CALM, trigger_points=True))
    assert len(shown.last.points) == 466
    model.choose(replace(CALM, landmarks=False))
    assert (shown.last.landmarks, shown.last.points) == (False, ())
    model.choose(replace(CALM, nerves=Nerves.DERMATOMES, opacity=0.8))
    assert (shown.last.nerves, shown.last.opacity) == (SkinMap.DERMATOMES, 0.8)
    assert ("c6", "C6") in shown.last.words
    model.choose(CALM)
    assert shown.last == PLAIN


def test_hazards_follow_the_needle_in_the_tray(model: LayerModel, shown: Shown) -> None:
    model.choose(LayerChoice())
    model.hold_needle(13)
    short = shown.last
    model.hold_needle(75)
    assert short.hazards | short.cautions < shown.last.hazards | shown.last.cautions
    assert not shown.last.hazards & shown.last.cautions


def test_referred_pain_follows_the_selected_site(model: LayerModel, shown: Shown) -> None:
    model.select(Subject("infraspinatus", Side.RIGHT))
    assert shown.last.referred == frozenset()
    model.choose(replace(CALM, referred=True))
    assert shown.last.referred
    assert all(region.endswith("_r") for region in shown.last.referred)
    model.select(None)
    assert shown.last.referred == frozenset()


def test_what_was_looked_for_is_shown_until_it_is_forgotten(
    model: LayerModel, shown: Shown
) -> None:
    muscle = Subject("piriformis", Side.LEFT)
    model.find(Looked((muscle,), muscle, frozenset({"calf_medial_l"})))
    assert len({point.words for point in shown.last.points}) == 1
    assert shown.last.referred
    assert shown.last.found == {"calf_medial_l"}
    model.find(NOTHING)
    assert shown.last == PLAIN


def test_a_damaged_catalogue_is_told_once_and_leaves_a_plain_figure(
    atlas: Atlas, shown: Shown
) -> None:
    muscles = shipped(atlas, resource("catalogue")).muscle_map
    lost = shipped_layers(atlas, muscles, resource("catalogue") / "not_there")
    model = LayerModel(lost, shown.overlays.append, shown.errors.append)
    model.choose(LayerChoice(nerves=Nerves.CUTANEOUS))
    model.choose(LayerChoice(landmarks=False))
    assert len(shown.errors) == 1
    assert shown.last == replace(PLAIN, landmarks=False)
