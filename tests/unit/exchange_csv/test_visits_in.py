"""Rows of visits, needle sites and scores."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.best_view import best_view_of_regions
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.explanation import Explanation
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import Phase
from bodymap.exchange.csv_clinic.places_in import MIDDLE_NOTE
from bodymap.exchange.csv_clinic.plan import NOT_SAID_OUT, WithoutPoint
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.exchange.csv_clinic.troubles import Why
from bodymap.services.audit.events import ExportKind
from tests import factories
from tests.records import Record
from tests.unit.exchange_csv.conftest import MakePlan
from tests.unit.exchange_csv.test_patients_in import states, whys

NEW, THERE, BAD = RowState.NEW, RowState.THERE, RowState.BAD
MIDDLE = WithoutPoint.MIDDLE_OF_REGION
SITE = "record_number,date,region,side,needle,technique"


@pytest.fixture
def visit_day(record: Record) -> str:
    """The day of a visit that has ended; its patient's record number is 1042."""
    visit = record.start_session()
    record.recorder.end_session(visit.id, visit.started_at + timedelta(minutes=40))
    return visit.started_at.astimezone().date().isoformat()


@pytest.fixture
def calf(atlas: Atlas) -> BodyPoint:
    """A point of the skin of the left inner calf."""
    view = best_view_of_regions(atlas, ["calf_medial_l"])
    assert view is not None
    middle = atlas.centre(view, "calf_medial_l")
    assert middle is not None
    point = atlas.locate(view, *middle)
    assert point is not None
    return point


def test_a_visit_comes_in_ended_unsigned_and_held_by_nobody(
    record: Record, make_plan: MakePlan
) -> None:
    complaint = record.add_complaint()
    plan = make_plan(
        "record_number,date,time,end,complaint,pain before,pain after\n"
        "1042,2025-03-04,10:30,11:05,plantar heel pain,7,4\n"
    )
    (visit,) = plan.batch.sessions
    begun = datetime(2025, 3, 4, 10, 30).astimezone(UTC)
    assert (visit.started_at, visit.ended_at) == (begun, begun + timedelta(minutes=35))
    assert (visit.episode_id, visit.holder_id) == (complaint.id, None)
    assert [(one.phase, one.score) for one in plan.batch.scores] == [
        (Phase.BEFORE, 7),
        (Phase.AFTER, 4),
    ]


def test_a_day_alone_says_that_noon_is_taken(record: Record, make_plan: MakePlan) -> None:
    record.add_complaint()
    plan = make_plan("record_number,date,complaint\n1042,2025-03-04,Plantar heel pain\n")
    assert whys(plan) == [[Why.NO_TIME_OF_DAY]]
    (visit,) = plan.batch.sessions
    assert visit.started_at.astimezone().hour == 12
    assert visit.ended_at == visit.started_at


BAD_VISITS = (
    ("1042,2025-03-04,10:30,10:00,Heel,left,7", Why.ENDS_EARLIER),
    ("1042,2099-03-04,10:30,,Heel,left,7", Why.IN_THE_FUTURE),
    ("1042,1960-03-04,10:30,,Heel,left,7", Why.BEFORE_BIRTH),
    ("1042,2025-03-04,10:30,,Heel,,7", Why.COMPLAINT_SIDE),
    ("1042,2025-03-04,10:30,,Heel,left,11", Why.OUT_OF_RANGE),
    ("1042,2025-03-04,10:30,,Heel,left,6.5", Why.NO_WHOLE_NUMBER),
    ("1042,2025-03-04,late,,Heel,left,7", Why.NO_TIME),
    ("1042,,10:30,,Heel,left,7", Why.NO_VALUE),
    ("99,2025-03-04,10:30,,Heel,left,7", Why.NOBODY),
)


def test_each_bad_visit_says_why(record: Record, make_plan: MakePlan) -> None:
    record.add_patient()
    header = "record_number,date,time,end,complaint,complaint_side,pain before"
    rows = "\n".join(row for row, _ in BAD_VISITS)
    plan = make_plan(f"{header}\n{rows}\n")
    assert whys(plan) == [[why] for _, why in BAD_VISITS]
    assert len(plan.batch) == 0
    shown = [row.understood.get("started_at", "") for row in plan.sheets[0].rows]
    assert all(isinstance(one, datetime | date | str) for one in shown)


def test_a_visit_that_is_there_or_comes_twice(record: Record, make_plan: MakePlan) -> None:
    record.add_complaint()
    header = "record_number,date,complaint"
    first = make_plan(f"{header}\n1042,2025-03-04,Plantar heel pain\n")
    record.clinic.imports.add(first.batch, ExportKind.CSV)
    plan = make_plan(
        f"{header}\n1042,4.3.2025,Plantar heel pain\n"
        "1042,2025-03-05,Plantar heel pain\n1042,2025-03-05,Plantar heel pain\n"
    )
    assert states(plan) == [THERE, NEW, BAD]
    assert plan.sheets[0].rows[2].words == "Line 3 is the same visit."


def test_a_site_without_a_body_point_is_refused_or_marked(
    visit_day: str, make_plan: MakePlan, atlas: Atlas
) -> None:
    text = f"{SITE},note\n1042,{visit_day},calf_medial,left,0.30 x 40,pistoning,Firm band\n"
    assert whys(make_plan(text)) == [[Why.NO_POINT]]
    plan = make_plan(text, without_point=MIDDLE)
    assert whys(plan) == [[Why.MIDDLE_OF_REGION]]
    (site,) = plan.batch.sites
    assert site.detail.note == f"{MIDDLE_NOTE} Firm band"
    assert atlas.region_at(site.place.point) == site.place.region == "calf_medial_l"


def test_a_body_point_has_to_lie_on_the_skin_of_its_region(
    visit_day: str, make_plan: MakePlan, calf: BodyPoint
) -> None:
    x, y, z = calf.x, calf.y, calf.z
    rows = [
        f"calf_medial_l,left,{x:.0f},{y:.0f},{z:.0f}",
        f",,{x},{y},{z}",
        f"calf_medial_l,right,{x},{y},{z}",
        f"heel,left,{x},{y},{z}",
        f"calf_medial,left,{x},{y},",
        f"calf_medial,left,{x},{y},{z - 60}",
        f"elbow of nobody,left,{x},{y},{z}",
        "upper_trapezius,,,,",
    ]
    body = "\n".join(f"1042,{visit_day},0.30x40,pistoning,{row}" for row in rows)
    plan = make_plan(f"record_number,date,needle,technique,region,side,x_mm,y_mm,z_mm\n{body}\n")
    assert [one[0] if one else None for one in whys(plan)] == [
        *(None, None, Why.OTHER_SIDE, Why.OTHER_REGION, Why.HALF_POINT),
        *(Why.OFF_THE_SKIN, Why.NO_REGION, Why.WHICH_SIDE),
    ]
    assert [site.number for site in plan.batch.sites] == [1, 2]


BAD_SITES = (
    ("1042,{day},calf_medial,left,0.30,pistoning", Why.NO_NEEDLE),
    ("1042,{day},calf_medial,left,30 x 40,pistoning", Why.NO_NEEDLE),
    ("1042,{day},calf_medial,left,0.30 x 40,magic", Why.NO_CHOICE),
    ("1042,{day},calf_medial,left,0.30 x 40,", Why.NO_VALUE),
    ("1042,2020-01-01,calf_medial,left,0.30 x 40,pistoning", Why.NO_VISIT),
    ("1042,{day},calf_medial,both,0.30 x 40,pistoning", Why.NO_CHOICE),
)


def test_each_bad_site_says_why(visit_day: str, make_plan: MakePlan) -> None:
    rows = "\n".join(row.format(day=visit_day) for row, _ in BAD_SITES)
    plan = make_plan(f"{SITE}\n{rows}\n", without_point=MIDDLE)
    for (_, why), found in zip(BAD_SITES, whys(plan), strict=True):
        assert why in found
    assert len(plan.batch) == 0


def test_needles_are_out_only_where_somebody_says_so(visit_day: str, make_plan: MakePlan) -> None:
    text = (
        f"{SITE},time out\n"
        f"1042,{visit_day},calf_medial,l,0.30 x 40,pistoning,\n"
        f"1042,{visit_day},calf_medial,l,0.30 x 40,pistoning,10:45\n"
    )
    plan = make_plan(text, without_point=MIDDLE)
    (out,) = [one for one in plan.batch.records if isinstance(one, NeedleEvent)]
    (why,) = [one for one in plan.batch.records if isinstance(one, Explanation)]
    assert (out.kind, out.site_id) == (EventKind.OUT, plan.batch.sites[1].id)
    assert why.words == NOT_SAID_OUT
    said = make_plan(text, without_point=MIDDLE, needles_out=True)
    assert len(said.batch.records) == 2
    assert all(isinstance(one, NeedleEvent) for one in said.batch.records)


def test_nothing_is_added_to_a_signed_or_an_open_visit(record: Record, make_plan: MakePlan) -> None:
    visit = record.start_session()
    day = visit.started_at.astimezone().date().isoformat()
    text = f"record_number,date,phase,score\n1042,{day},before,7\n"
    assert whys(make_plan(text)) == [[Why.VISIT_OPEN]]
    record.records.sign(factories.signature(visit), visit.started_at + timedelta(minutes=30))
    assert whys(make_plan(text)) == [[Why.VISIT_SIGNED]]


def test_scores_of_pain_and_of_other_measures(
    record: Record, visit_day: str, make_plan: MakePlan
) -> None:
    plan = make_plan(
        "record_number,date,measure,phase,score\n"
        f"1042,{visit_day},NPRS,vorher,7\n"
        f"1042,{visit_day},,after,3\n"
        f"1042,{visit_day},NDI,,20\n"
        f"1042,{visit_day},NPRS,,7\n"
        f"1042,{visit_day},NPRS,after,4\n"
        f"1042,{visit_day},NDI,,900\n"
        f"1042,{visit_day},No such,,1\n"
    )
    assert states(plan) == [NEW, NEW, NEW, BAD, BAD, BAD, BAD]
    assert [one[0] for one in whys(plan)[3:]] == [
        *(Why.NO_PHASE, Why.OTHER_SCORE, Why.OUT_OF_RANGE, Why.NO_MEASURE),
    ]
    (outcome,) = [one for one in plan.batch.records if isinstance(one, OutcomeScore)]
    assert (outcome.measure, outcome.value) == ("NDI", 20.0)
    record.clinic.imports.add(plan.batch, ExportKind.CSV)
    again = make_plan(f"record_number,date,phase,score\n1042,{visit_day},before,7\n")
    assert states(again) == [THERE]


def test_rows_of_one_file_refer_to_rows_of_another(record: Record, make_plan: MakePlan) -> None:
    plan = make_plan(
        f"{SITE}\n77,2025-03-04,calf_medial,left,0.30 x 40,pistoning\n",
        "record_number,date,complaint,side\n77,2025-03-04 10:00,Heel,left\n",
        "family_name,record_number\nRoth,77\n",
        without_point=MIDDLE,
    )
    assert states(plan) == [NEW, NEW, NEW]
    record.clinic.imports.add(plan.batch, ExportKind.CSV)
    (row,) = record.history.find_patients("Roth")
    (visit,) = record.history.overview(row.patient.id).visits
    assert [site.place.region for site in visit.sites] == ["calf_medial_l"]
    assert replace(visit.session, id=visit.session.id).is_open is False
