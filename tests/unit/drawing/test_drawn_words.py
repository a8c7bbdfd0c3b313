"""A drawing in words names what it covers, and nothing that it only brushed against."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.symptom import Erasure, Quality, Stroke, SymptomDrawing
from bodymap.charting.symptom_mark import coat_of, felt, in_order
from bodymap.services.drawn_words import DrawnWords, drawn_lines
from tests.atlases import shared_atlas
from tests.cases import cases


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


def stroke(
    atlas: Atlas,
    *places: tuple[float, float],
    sequence: int = 1,
    quality: Quality = Quality.ACHE,
    intensity: int | None = None,
) -> Stroke:
    """Over places of the view from behind."""
    points = tuple(point for place in places if (point := atlas.locate("back", *place)))
    assert len(points) == len(places)
    return Stroke(new_id(), points, 16.0, quality, sequence, intensity)


def drawing(strokes: Iterable[Stroke], erasures: Iterable[Erasure] = ()) -> SymptomDrawing:
    return SymptomDrawing(new_id(), new_id(), tuple(strokes), tuple(erasures))


def test_each_quality_and_intensity_has_its_line(atlas: Atlas) -> None:
    painted = drawing(
        [
            stroke(atlas, (0.37, 0.57), (0.37, 0.62), intensity=6),
            stroke(atlas, (0.63, 0.57), (0.63, 0.62), sequence=2, quality=Quality.NUMBNESS),
        ]
    )
    drawn = DrawnWords(atlas).of(painted)
    assert [(one.quality, one.intensity, one.regions) for one in drawn] == [
        (Quality.ACHE, 6, ("thigh_posterior_l",)),
        (Quality.NUMBNESS, None, ("thigh_posterior_r",)),
    ]
    lines = drawn_lines(drawn, atlas.label, lambda quality, given: f"{quality} {given}")
    assert lines[0] == "ache 6: Thigh, back (hamstrings), left"


def test_a_dab_is_named_however_small(atlas: Atlas) -> None:
    dab = Stroke(new_id(), stroke(atlas, (0.37, 0.6)).points, 3.0, Quality.SHARP, 1)
    (drawn,) = DrawnWords(atlas).of(drawing([dab]))
    assert drawn.regions == ("thigh_posterior_l",)


def test_what_is_erased_is_not_named(atlas: Atlas) -> None:
    words = DrawnWords(atlas)
    painted = stroke(atlas, (0.37, 0.6))
    gone = Erasure(new_id(), painted.points, 40.0, 2)
    assert words.of(drawing([painted], [gone])) == ()
    assert len(words.of(drawing([painted]))) == 1
    assert words.of(drawing([])) == ()


def test_marks_stand_in_the_order_of_painting(atlas: Atlas) -> None:
    late, early = stroke(atlas, (0.37, 0.6), sequence=9), stroke(atlas, (0.37, 0.6), sequence=2)
    between = Erasure(new_id(), early.points, 8.0, 5)
    assert in_order(drawing([late, early], [between])) == (early, between, late)


@cases("intensity", [None, 0, 10])
def test_a_coat_says_what_is_felt(atlas: Atlas, intensity: int | None) -> None:
    mark = stroke(atlas, (0.37, 0.6), quality=Quality.BURNING, intensity=intensity)
    assert felt(coat_of(mark)) == (Quality.BURNING, intensity)
    with pytest.raises(ValueError, match="not a valid"):
        felt(coat_of(Erasure(new_id(), mark.points, 8.0, 1)))
