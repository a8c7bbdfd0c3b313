"""How much skin the drawings of a complaint cover, and what became of it."""

from __future__ import annotations

from math import pi

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.symptom import Erasure, Quality, Stroke, SymptomDrawing
from bodymap.services.story.symptom_history import (
    NO_AREAS,
    SymptomMeasure,
    drawn_visits,
)
from bodymap.services.values import PatientOverview, Visit
from tests import factories
from tests.atlases import shared_atlas

PATIENT = factories.patient()
HEEL = factories.episode(PATIENT.id)
NECK = factories.episode(PATIENT.id, complaint="Neck pain")


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="module")
def measure(atlas: Atlas) -> SymptomMeasure:
    return SymptomMeasure(atlas)


@pytest.fixture(scope="module")
def chest(atlas: Atlas) -> BodyPoint:
    """A spot of the front where the skin is nearly flat."""
    point = atlas.locate("front", 0.46, 0.27)
    assert point is not None
    return point


def _drawing(*marks: Stroke | Erasure) -> SymptomDrawing:
    return SymptomDrawing(
        new_id(),
        HEEL.id,
        tuple(one for one in marks if isinstance(one, Stroke)),
        tuple(one for one in marks if isinstance(one, Erasure)),
    )


def _dab(at: BodyPoint, radius: float, quality: Quality, sequence: int = 1) -> Stroke:
    return Stroke(new_id(), (at,), radius, quality, sequence, 5)


def test_a_dab_covers_about_its_disc_and_its_share_of_the_whole_skin(
    measure: SymptomMeasure, chest: BodyPoint
) -> None:
    areas = measure.areas(_drawing(_dab(chest, 30, Quality.ACHE)))
    assert areas.by_quality[Quality.ACHE].cm2 == pytest.approx(pi * 9, rel=0.12)
    assert areas.whole.share == pytest.approx(areas.whole.cm2 / 17_554, rel=0.01)


def test_what_two_qualities_cover_together_counts_once(
    measure: SymptomMeasure, chest: BodyPoint
) -> None:
    ache, burning = _dab(chest, 30, Quality.ACHE), _dab(chest, 20, Quality.BURNING, 2)
    areas = measure.areas(_drawing(ache, burning))
    assert list(areas.by_quality) == [Quality.ACHE, Quality.BURNING]
    assert areas.whole == areas.by_quality[Quality.ACHE]


def test_what_was_erased_does_not_count(measure: SymptomMeasure, chest: BodyPoint) -> None:
    ache = _dab(chest, 30, Quality.ACHE)
    gone = _drawing(ache, Erasure(new_id(), (chest,), 40, 2))
    assert measure.areas(gone).by_quality == {}
    assert measure.areas(gone).whole.cm2 == 0
    earlier = _drawing(ache, Erasure(new_id(), (chest,), 40, 0))
    assert measure.areas(earlier) == measure.areas(_drawing(ache))
    assert measure.areas(_drawing()) == NO_AREAS


def test_the_change_parts_all_that_is_painted_into_new_gone_and_same(
    measure: SymptomMeasure, chest: BodyPoint
) -> None:
    large = _drawing(_dab(chest, 30, Quality.ACHE))
    small = _drawing(_dab(chest, 15, Quality.BURNING))
    change = measure.change(large, small)
    assert change.new.cm2 == pytest.approx(0, abs=0.01)
    assert change.same.cm2 == pytest.approx(measure.areas(small).whole.cm2)
    assert change.gone.cm2 + change.same.cm2 == pytest.approx(measure.areas(large).whole.cm2)
    back = measure.change(small, large)
    assert (back.new, back.same) == (change.gone, change.same)


def test_the_other_side_of_the_body_is_new_skin(measure: SymptomMeasure, chest: BodyPoint) -> None:
    here = _drawing(_dab(chest, 20, Quality.ACHE))
    there = _drawing(_dab(chest.mirrored(), 20, Quality.ACHE))
    change = measure.change(here, there)
    assert change.same.cm2 == 0
    assert change.new.cm2 == pytest.approx(change.gone.cm2, rel=0.01)


def test_the_measure_is_the_same_whatever_figure_is_drawn(atlas: Atlas, chest: BodyPoint) -> None:
    drawing = _drawing(_dab(chest, 30, Quality.ACHE))
    figures = [atlas.drawn_as(figure) for figure in Figure]
    one, other = (SymptomMeasure(figure).areas(drawing) for figure in figures)
    assert one == other


def test_drawings_are_those_of_the_complaint_in_the_order_of_their_times() -> None:
    sessions = [factories.session(HEEL, week=week) for week in (2, 0, 1)]
    elsewhere = factories.session(NECK, week=3)
    visits = [Visit(one, HEEL) for one in sessions] + [Visit(elsewhere, NECK)]
    overview = PatientOverview(PATIENT, (HEEL, NECK), tuple(visits))
    marks = [
        factories.mark(sessions[0]),
        factories.mark(sessions[1]),
        factories.mark(sessions[1]),
        factories.mark(elsewhere),
    ]
    found = drawn_visits(overview, marks, HEEL.id)
    assert [one.session_id for one in found] == [sessions[1].id, sessions[0].id]
    assert [len(one.drawing.strokes) for one in found] == [2, 1]
    assert drawn_visits(overview, [], HEEL.id) == ()
    assert [one.session_id for one in drawn_visits(overview, marks, NECK.id)] == [elsewhere.id]
