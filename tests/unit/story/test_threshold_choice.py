"""The one threshold that stands for a complaint's scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.table import Confidence
from bodymap.services.catalogue.threshold_choices import Fit
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.trends.threshold import ChangeThreshold
from tests.unit.catalogue.own_files import SHIPPED, of


@pytest.fixture(scope="module")
def shipped() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(SHIPPED))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("condition", "scale", "population", "points", "percent", "fit"),
    [
        ("neck_pain", "NPRS", "mechanical neck pain", 1.3, None, Fit.SAME),
        ("lateral_elbow", "NPRS", "lateral elbow tendinopathy", 2.3, None, Fit.SAME),
        ("low_back_pain", "NPRS", "low back pain", 2, 30, Fit.SAME),
        ("shoulder_pain", "NPRS", "chronic pain, mixed", 2, 30, None),
        ("", "NPRS", "chronic pain, mixed", 2, 30, None),
        ("never_had", "NPRS", "chronic pain, mixed", 2, 30, None),
        ("neck_pain", "NDI", "mechanical neck disorders", 10.2, None, Fit.SAME),
        ("pfps", "VAS", "patellofemoral pain", 20, None, Fit.SAME),
        ("calf_pain", "VAS", "low back pain", 15, 30, None),
        ("migraine", "HIT-6", "migraine, primary care", 6, None, Fit.SAME),
        ("knee_oa", "KOOS-Sport", "knee OA, physiotherapy", 17.5, None, Fit.SAME),
        ("shin_pain", "FAAM-ADL", "leg, foot, ankle", 8, None, None),
        ("achilles", "VISA-A", "mid-portion Achilles, 12 weeks", 14, None, Fit.NEAR),
    ],
)
def test_the_condition_s_own_comes_before_the_general_one(
    shipped: ClinicCatalogue,
    condition: str,
    scale: str,
    population: str,
    points: float,
    percent: float | None,
    fit: Fit | None,
) -> None:
    chosen = threshold_for(shipped, condition, scale)
    assert chosen is not None
    row = chosen.threshold
    assert (row.measure, row.population) == (scale, population)
    assert (row.points, row.percent_of_baseline) == (points, percent)
    assert (chosen.fit, chosen.is_general) == (fit, fit is None)


@pytest.mark.parametrize(
    ("condition", "scale"),
    [
        ("hip_oa", "HOOS-ADL"),  # published for hips without osteoarthritis
        ("hip_oa", "HOOS-Pain"),  # nothing published
        ("fibromyalgia", "FIQR"),
        ("knee_oa", "HHS"),
        ("knee_oa", "KOOS"),  # has five scales and no score
        ("knee_oa", "no such scale"),
    ],
)
def test_where_nothing_fits_there_is_none(
    shipped: ClinicCatalogue, condition: str, scale: str
) -> None:
    assert threshold_for(shipped, condition, scale) is None


def test_every_condition_has_one_for_pain(shipped: ClinicCatalogue) -> None:
    for condition in shipped.conditions():
        assert threshold_for(shipped, condition.id, "NPRS") is not None, condition.id


def test_its_source_is_told_in_words(shipped: ClinicCatalogue) -> None:
    chosen = threshold_for(shipped, "shoulder_pain", "NPRS")
    assert chosen is not None
    assert chosen.citation == "Farrar 2001, Pain 94:149"
    assert chosen.change == ChangeThreshold(
        measure="NPRS",
        population="chronic pain, mixed",
        kind="MCID",
        points=2,
        percent_of_baseline=30,
        matters=True,
        as_published="2 points or 30%",
        citation="Farrar 2001, Pain 94:149",
    )
    neck = threshold_for(shipped, "neck_pain", "NDI")
    assert neck is not None
    # above the error of measurement, which is not yet what matters
    assert (neck.change.kind, neck.change.matters) == ("MDC", False)
    assert (neck.fit_confidence, neck.note.count("10 points")) == (Confidence.VERIFIED, 1)


def clinic(own: Path, name: str, text: str) -> ClinicCatalogue:
    of(own, name, text)
    return ClinicCatalogue(CatalogueFolders(SHIPPED, own))


def population(catalogue: ClinicCatalogue, condition: str) -> str | None:
    chosen = threshold_for(catalogue, condition, "NPRS")
    return None if chosen is None else chosen.threshold.population


def test_a_choice_that_was_retired_gives_way_to_the_general_one(own: Path) -> None:
    retired = "condition,measure,retired\nneck_pain,NPRS,yes\n"
    catalogue = clinic(own, "threshold_choice.csv", retired)
    assert population(catalogue, "neck_pain") == "chronic pain, mixed"
    assert population(catalogue, "lateral_elbow") == "lateral elbow tendinopathy"


def test_a_threshold_that_was_retired_is_not_judged_by(own: Path) -> None:
    head = "measure,population,kind,source,retired\n"
    neck = "NPRS,mechanical neck pain,MCID,cleland_2008,yes\n"
    general = 'NPRS,"chronic pain, mixed",MCID,farrar_2001,yes\n'
    catalogue = clinic(own, "outcome_thresholds.csv", head + neck)
    assert population(catalogue, "neck_pain") == "chronic pain, mixed"
    catalogue = clinic(own, "outcome_thresholds.csv", head + neck + general)
    assert population(catalogue, "neck_pain") is None
    assert population(catalogue, "shoulder_pain") is None
    assert population(catalogue, "low_back_pain") == "low back pain"


def test_a_retired_condition_keeps_its_threshold(own: Path) -> None:
    catalogue = clinic(own, "conditions.csv", "id,retired\nneck_pain,yes\n")
    assert population(catalogue, "neck_pain") == "mechanical neck pain"


def test_of_two_papers_of_one_population_the_one_that_the_measure_names_stands(own: Path) -> None:
    head = "measure,population,kind,as_published,points,confidence,source,retired\n"
    ours = 'NPRS,"chronic pain, mixed",MCID,3 points,3,from memory,our_audit,\n'
    farrar = 'NPRS,"chronic pain, mixed",MCID,,,,farrar_2001,yes\n'
    chosen = threshold_for(
        clinic(own, "outcome_thresholds.csv", head + ours), "shoulder_pain", "NPRS"
    )
    assert chosen is not None
    assert chosen.threshold.source == ("farrar_2001",)
    # the clinic retires it for its own, of which the catalogue has no words but its id
    chosen = threshold_for(
        clinic(own, "outcome_thresholds.csv", head + ours + farrar), "shoulder_pain", "NPRS"
    )
    assert chosen is not None
    assert (chosen.threshold.points, chosen.citation) == (3, "our_audit")
