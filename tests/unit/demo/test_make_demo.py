"""The whole demo clinic, made on the real atlas and in a real record."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.after_care import AdviceTold
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.figure import Figure
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Reaction
from bodymap.services.clinic import Clinic
from bodymap.services.history import PatientOverview, Visit
from bodymap.services.underlying import Underlying
from tests.unit.demo.demo_clinic import CATALOGUE, NOW, demo, everybody

CONDITIONS = {row.id: row for row in CATALOGUE.conditions()}
OF_THE_VISIT = (Phase.BEFORE, Phase.AFTER)
SIDES = {
    ComplaintSide.LEFT: {Side.LEFT},
    ComplaintSide.RIGHT: {Side.RIGHT},
    ComplaintSide.BOTH: {Side.LEFT, Side.RIGHT},
}


def named(patients: list[PatientOverview], given_name: str) -> PatientOverview:
    (found,) = [one for one in patients if one.patient.given_name == given_name]
    return found


def scores(overview: PatientOverview, episode: Episode, phase: Phase) -> list[int | None]:
    visits = [visit for visit in overview.visits if visit.episode.id == episode.id]
    given = [visit.score(phase) for visit in visits]
    return [score.score if score is not None else None for score in given]


def content(clinic: Clinic, overview: PatientOverview) -> list[object]:
    """All of a patient but the ids."""
    patient = overview.patient
    told: list[object] = [patient.name, patient.birth_date, patient.sex, patient.record_number]
    told.append(patient.figure)
    for visit in overview.visits:
        told += [visit.session.started_at, visit.session.ended_at, visit.episode.complaint]
        told += [(site.place, site.needle, site.technique, site.depth_mm) for site in visit.sites]
        told += [(site.number, site.inserted_at, site.muscle) for site in visit.sites]
        told += [(score.phase, score.score, score.scored_at) for score in visit.scores]
        told += [site.detail.twitch for site in visit.sites]
        known = clinic.history.visit(visit.session.id)
        told += [(one.kind, one.occurred_at, one.resolved_at) for one in known.of(Reaction)]
        told += [(one.measure, one.value) for one in known.of(OutcomeScore)]
        told += [one.told for one in known.of(AdviceTold)]
        told += [one.answer for one in known.of(AnswerGiven)]
        told += [one.at for one in known.of(NeedleEvent)]
        told.append(known.signature and (known.signature.signer, known.signature.signed_at))
    return told


@pytest.mark.in_full
def test_sixty_patients_come_once_to_40_times_with_several_needles_each(
    patients: list[PatientOverview], visits: list[Visit]
) -> None:
    came = sorted(len(overview.visits) for overview in patients)
    assert len(patients) == 60
    assert (came[0], came[-1]) == (1, 40)
    assert all(2 <= visits <= 12 for visits in came[1:-1])
    assert all(3 <= len(visit.sites) <= 11 for visit in visits)
    assert median(len(visit.sites) for visit in visits) >= 5


def test_every_site_lies_on_the_skin_of_its_region_where_its_view_sees_it(
    atlas: Atlas, visits: list[Visit]
) -> None:
    for site in (site for visit in visits for site in visit.sites):
        place = site.place
        assert atlas.region_at(place.point) == place.region
        assert atlas.regions[place.region].side == place.side
        assert place.atlas_version == atlas.version
        shown = atlas.project(place.view, place.point)
        assert shown is not None
        located = atlas.locate(place.view, *shown)
        assert located is not None
        assert located.distance_to(place.point) < 1.0


def test_every_site_fits_the_complaint_and_its_side(atlas: Atlas, visits: list[Visit]) -> None:
    for visit in visits:
        typical = CONDITIONS[visit.episode.condition].typical_regions
        for site in visit.sites:
            assert atlas.regions[site.place.region].base_id in typical
            assert site.place.side in SIDES[visit.episode.side]


@pytest.mark.in_full
def test_a_complaint_of_both_sides_is_needled_on_both(visits: list[Visit]) -> None:
    for visit in visits:
        if visit.episode.side is ComplaintSide.BOTH and len(visit.sites) >= 4:
            assert {site.place.side for site in visit.sites} == {Side.LEFT, Side.RIGHT}


@pytest.mark.in_full
def test_needles_of_one_visit_do_not_stand_in_each_other(visits: list[Visit]) -> None:
    for visit in visits:
        points = [site.place.point for site in visit.sites]
        apart = [
            one.distance_to(other) for number, one in enumerate(points) for other in points[:number]
        ]
        assert min(apart) >= 4.0


@pytest.mark.in_full
def test_the_same_spots_are_needled_again_at_the_next_visit(
    patients: list[PatientOverview],
) -> None:
    overview = named(patients, "Amara")
    for last, this in pairwise(overview.visits):
        points = [site.place.point for site in last.sites]
        nearest = [
            min(site.place.point.distance_to(point) for point in points) for site in this.sites
        ]
        assert median(nearest) < 15.0


@pytest.mark.in_full
def test_every_needle_is_a_size_of_the_catalogue(visits: list[Visit]) -> None:
    sizes = {size.needle for size in CATALOGUE.needles()}
    assert {site.needle for visit in visits for site in visit.sites} <= sizes


@pytest.mark.in_full
def test_every_site_is_in_the_muscle_that_a_click_there_would_chart(
    underlying: Underlying, visits: list[Visit]
) -> None:
    for site in (site for visit in visits for site in visit.sites):
        place = site.place
        assert site.muscle is not None
        assert site.muscle == underlying.charted(place.point, place.region)
        assert underlying.name(site.muscle) != site.muscle


@pytest.mark.in_full
def test_a_complaint_is_needled_in_muscles_that_belong_to_it(
    patients: list[PatientOverview],
) -> None:
    def muscles(given_name: str) -> set[str | None]:
        return {site.muscle for visit in named(patients, given_name).visits for site in visit.sites}

    assert "deltoideus_middle" in muscles("Samuel")
    assert "gastrocnemius_medial" in muscles("Jonas")
    assert "vastus_medialis" in muscles("Hana")


@pytest.mark.in_full
def test_some_patients_have_a_figure_that_was_chosen(patients: list[PatientOverview]) -> None:
    chosen = {
        one.patient.given_name: one.patient.figure
        for one in patients
        if one.patient.figure is not None
    }
    assert chosen == {
        "Luca": Figure.FEMALE_TYPICAL,
        "Aiyana": Figure.MALE_TYPICAL,
        "Kwame": Figure.MALE_TYPICAL,
    }


@pytest.mark.in_full
def test_nothing_is_in_the_future_and_everything_lies_within_its_session(
    visits: list[Visit],
) -> None:
    for visit in visits:
        session = visit.session
        end = session.ended_at or NOW
        assert session.started_at < end <= NOW
        assert end - session.started_at <= timedelta(minutes=50)
        moments = [site.inserted_at for site in visit.sites]
        assert moments == sorted(moments)
        moments += [score.scored_at for score in visit.scores if score.phase in OF_THE_VISIT]
        assert all(session.started_at <= moment <= end for moment in moments)


@pytest.mark.in_full
def test_one_session_is_open_without_pain_after_yet(clinic: Clinic) -> None:
    (visit,) = clinic.history.open_sessions()
    assert visit.session.started_at.date() == NOW.date()
    assert len(visit.sites) == 4
    assert visit.score(Phase.BEFORE) is not None
    assert visit.score(Phase.AFTER) is None


@pytest.mark.in_full
def test_visits_were_recorded_in_the_order_they_happened(patients: list[PatientOverview]) -> None:
    for overview in patients:
        starts = [visit.session.started_at for visit in overview.visits]
        assert starts == sorted(starts)


@pytest.mark.in_full
def test_a_responder_a_non_responder_a_relapse_and_a_drop_out_are_there(
    patients: list[PatientOverview],
) -> None:
    def before(given_name: str) -> list[int]:
        overview = named(patients, given_name)
        given = scores(overview, overview.episodes[0], Phase.BEFORE)
        return [score for score in given if score is not None]

    assert before("Amara")[-1] <= before("Amara")[0] - 4
    assert abs(before("Kwame")[-1] - before("Kwame")[0]) <= 2
    relapse = before("Tomasz")
    assert max(later - earlier for earlier, later in pairwise(relapse)) >= 2
    assert len(named(patients, "Olu").visits) == 3
    assert NOW - named(patients, "Olu").visits[-1].session.started_at > timedelta(days=40)


@pytest.mark.in_full
def test_one_course_lasts_a_year_with_a_break_and_is_told_from_home(
    patients: list[PatientOverview],
) -> None:
    visits = named(patients, "Tomasz").visits
    starts = [visit.session.started_at for visit in visits]
    breaks = [
        number
        for number, (last, this) in enumerate(pairwise(starts), start=1)
        if this - last > timedelta(days=60)
    ]
    assert breaks == [24]
    assert starts[-1] - starts[0] > timedelta(days=300)
    at_home = [score for visit in visits for score in visit.scores if score.phase is Phase.DIARY]
    assert len(at_home) > 20
    assert all(score.scored_at <= NOW for score in at_home)
    others = [one for overview in patients for visit in overview.visits for one in visit.scores]
    assert sum(one.phase is Phase.DIARY for one in others) == len(at_home)


@pytest.mark.in_full
def test_scores_of_both_kinds_are_missing_here_and_there(patients: list[PatientOverview]) -> None:
    for phase in (Phase.BEFORE, Phase.AFTER):
        given = [
            score
            for overview in patients
            for episode in overview.episodes
            for score in scores(overview, episode, phase)
        ]
        assert 0.02 < given.count(None) / len(given) < 0.25


@pytest.mark.in_full
def test_somebody_has_two_complaints(patients: list[PatientOverview]) -> None:
    assert [e.complaint for e in named(patients, "Ruth").episodes] == [
        "Hip osteoarthritis",
        "Low back pain",
    ]


@pytest.mark.in_full
def test_the_same_seed_tells_the_same_story_and_another_one_another(
    atlas: Atlas, underlying: Underlying, clinic: Clinic, tmp_path: Path
) -> None:
    told = [content(clinic, overview) for overview in everybody(clinic)]
    for seed, is_same in ((1, True), (2, False)):
        again = demo(atlas, underlying, tmp_path, seed)
        assert ([content(again, overview) for overview in everybody(again)] == told) == is_same
        again.close()
