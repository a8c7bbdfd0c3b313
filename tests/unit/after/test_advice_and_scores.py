"""Which advice and which scores are offered for a visit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.anatomy.side import Side
from bodymap.charting.ids import new_id
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.range_of_motion import Movement
from bodymap.charting.screening import Reply
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.score_choice import earlier_motion, earlier_score, has_sides, measures_for
from bodymap.services.session_advice import concerns, is_warning, parted, session_advice
from tests import factories

HEEL = factories.episode(new_id())
FIRST, SECOND = factories.session(HEEL), factories.session(HEEL, week=1)


@pytest.fixture
def catalogue(tmp_path: Path) -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path))


def base(region: str) -> str:
    return region.removesuffix("_l").removesuffix("_r")


def test_advice_goes_by_the_base_of_the_region(catalogue: ClinicCatalogue) -> None:
    advice = [facts.advice for facts in catalogue.aftercare()]
    found = session_advice(advice, (factories.site(FIRST),), (), frozenset(), base)
    ids = [one.advice.id for one in found]
    assert "calf_warning" in ids
    assert "chest_warning" not in ids
    assert not any(one.is_prompted for one in found)
    plain, warnings = parted(found)
    assert [one.advice.id for one in warnings] == [
        *("infection_warning", "nerve_warning", "calf_warning")
    ]
    assert not any(is_warning(one.advice) for one in plain)


def test_the_last_answer_of_a_patient_counts(catalogue: ClinicCatalogue) -> None:
    items = [facts.item for facts in catalogue.screening()]
    lasting = next(item for item in items if not item.of_the_day and item.concern is Reply.YES)
    of_day = next(item for item in items if item.of_the_day)

    def found(*answers: tuple[str, Reply, bool]) -> frozenset[str]:
        given = [
            factories.answer(FIRST if is_first else SECOND, item, reply)
            for item, reply, is_first in answers
        ]
        return concerns(items, given, SECOND.id)

    assert found((lasting.id, Reply.YES, True)) == {lasting.id}
    assert found((lasting.id, Reply.YES, True), (lasting.id, Reply.NO, False)) == set()
    assert found((lasting.id, Reply.UNKNOWN, False)) == {lasting.id}
    assert found((of_day.id, of_day.concern, True)) == set()
    assert found((of_day.id, of_day.concern, False)) == {of_day.id}


def test_the_measures_of_the_condition_come_first(catalogue: ClinicCatalogue) -> None:
    measures = catalogue.outcome_measures()
    choice = measures_for(catalogue.condition("neck_pain"), measures)
    assert [one.measure.id for one in choice.first] == ["NDI", "PSFS"]
    others = [one.measure.id for one in choice.others]
    assert "NPRS" not in others
    assert "NDI" not in others
    assert len(others) == len(measures) - 3
    assert measures_for(None, measures).first == ()


def test_the_earlier_score_is_of_the_same_complaint_and_another_visit() -> None:
    other = replace(factories.outcome(FIRST, 10.0), episode_id=new_id())
    scores = (factories.outcome(FIRST, 58.0), other, factories.outcome(SECOND, 70.0))
    found = earlier_score(scores, "FAAM-ADL", HEEL.id, SECOND.id)
    assert found is not None
    assert found.value == 58.0
    assert earlier_score(scores, "FAAM-Sport", HEEL.id, SECOND.id) is None


def test_the_earlier_score_is_of_the_same_side_and_without_one_of_the_complaint_s() -> None:
    left = factories.outcome(FIRST, 58.0)
    unsaid = replace(left, id=new_id(), value=60.0, side=None)

    def found(scores: tuple[OutcomeScore, ...], side: Side) -> float | None:
        one = earlier_score(scores, "FAAM-ADL", HEEL.id, SECOND.id, side, Side.LEFT)
        return None if one is None else one.value

    assert found((left,), Side.LEFT) == 58.0
    assert found((left,), Side.RIGHT) is None
    assert found((left, unsaid), Side.LEFT) == 60.0
    assert found((left, unsaid), Side.RIGHT) is None


def test_measures_of_one_limb_have_sides(catalogue: ClinicCatalogue) -> None:
    sided = {one.measure.id for one in catalogue.outcome_measures() if has_sides(one)}
    assert sided == {
        *("SPADI", "PRTEE", "LEFS", "FAAM", "VISA-A", "FFI", "AKPS", "KOOS", "HOOS", "HHS"),
    }


def test_the_earlier_measurement_is_of_the_same_side() -> None:
    measured = (factories.motion(FIRST, 8.0), factories.motion(SECOND, 12.0))

    def found(side: Side, is_active: bool = True) -> float | None:
        one = earlier_motion(
            measured,
            Movement.ANKLE_DORSIFLEXION,
            side,
            is_active=is_active,
            session_id=SECOND.id,
        )
        return None if one is None else one.degrees

    assert found(Side.LEFT) == 8.0
    assert found(Side.RIGHT) is None
    assert found(Side.LEFT, is_active=False) is None
