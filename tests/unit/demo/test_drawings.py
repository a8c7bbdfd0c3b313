from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.symptom import Quality, Radiation, sides
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.services.clinic import Clinic
from bodymap.services.demo.drawings import STORIES
from bodymap.services.demo.places import SIDES
from bodymap.services.signed_content import is_intact
from bodymap.services.story.symptom_history import DrawnVisit, SymptomMeasure, drawn_visits
from bodymap.services.values import PatientOverview, Visit
from tests.faults.amounts import amount
from tests.unit.demo.demo_clinic import PLANS

Drawn = Mapping[tuple[str, str], tuple[DrawnVisit, ...]]
"""By family name and condition."""


@pytest.fixture(scope="module")
def drawn(clinic: Clinic, patients: list[PatientOverview]) -> Drawn:
    found = {}
    for overview in patients:
        marks = clinic.history.records_of(overview.patient.id, SymptomMark)
        for episode in overview.episodes:
            visits = drawn_visits(overview, marks, episode.id)
            if visits:
                found[overview.patient.family_name, str(episode.condition)] = visits
    return found


def test_a_story_is_one_of_a_condition_that_somebody_has() -> None:
    assert set(STORIES) <= {plan.condition for plan in PLANS}


def test_who_draws_does_so_at_the_first_visit_and_later(
    drawn: Drawn, patients: list[PatientOverview]
) -> None:
    first = {
        (overview.patient.family_name, str(visit.episode.condition)): visit.session.id
        for overview in patients
        for visit in reversed(overview.visits)
    }
    assert len(drawn) >= amount(4, 10)
    for key, visits in drawn.items():
        assert len(visits) > 1
        assert visits[0].session_id == first[key]


def test_paint_and_arrows_lie_on_the_skin_of_the_side_of_the_complaint(
    atlas: Atlas, drawn: Drawn, patients: list[PatientOverview]
) -> None:
    side_of = {
        (overview.patient.family_name, str(episode.condition)): episode.side
        for overview in patients
        for episode in overview.episodes
    }
    for key, visits in drawn.items():
        wanted = {one.value for one in SIDES[side_of[key]]}
        for visit in visits:
            found = {one.value for one in sides(visit.drawing)} - {"midline"}
            assert found == wanted, key
    points = [
        point
        for visits in drawn.values()
        for stroke in visits[0].drawing.strokes
        for point in stroke.points[:3]
    ]
    assert max(_off_the_skin(atlas)(point) for point in points) < 0.5
    assert ComplaintSide.MIDLINE not in side_of.values()


def test_who_gets_better_paints_less_and_who_does_not_stays(atlas: Atlas, drawn: Drawn) -> None:
    measure = SymptomMeasure(atlas)

    def left(family_name: str, condition: str) -> float:
        first, *_, last = (
            measure.areas(one.drawing).whole.cm2 for one in drawn[family_name, condition]
        )
        return last / first

    assert left("Larkspur", "plantar_heel") < 0.6
    assert left("Sorrel", "sciatica") < 0.6
    assert left("Thistle", "knee_oa") > 0.7


def test_the_tingling_of_a_leg_goes_and_its_burning_becomes_an_ache(drawn: Drawn) -> None:
    first, *_, last = (one.drawing for one in drawn["Sorrel", "sciatica"])
    felt = [{stroke.quality for stroke in drawing.strokes} for drawing in (first, last)]
    assert felt[0] >= {Quality.BURNING, Quality.PINS_AND_NEEDLES}
    assert felt[1] == {Quality.ACHE}
    assert isinstance(first.radiations[0], Radiation)
    assert first.radiations[0].end.y < first.radiations[0].start.y
    assert not last.radiations


def test_a_signed_visit_with_a_drawing_is_what_was_signed(visits: list[Visit]) -> None:
    signed = [visit for visit in visits if visit.of(SymptomMark) and visit.signature is not None]
    assert len(signed) > amount(10, 30)
    assert all(is_intact(visit) for visit in signed)


def _off_the_skin(atlas: Atlas) -> Callable[[BodyPoint], float]:
    def far(point: BodyPoint) -> float:
        for view in atlas.views:
            seen = atlas.project(view, point)
            found = None if seen is None else atlas.locate(view, *seen)
            if found is not None:
                return found.distance_to(point)
        return 0.0

    return far
