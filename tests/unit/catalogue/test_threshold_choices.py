"""Which threshold stands for which condition: what is shipped, and a clinic's own rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.catalogue.table import Confidence, RowProblem
from bodymap.services.catalogue.threshold_choices import (
    Fit,
    ThresholdChoice,
    load_threshold_choices,
)
from bodymap.services.catalogue.thresholds import ThresholdKind
from tests.unit.catalogue.own_files import SHIPPED, of, table

HEADER = "condition,measure,population,kind,fit,confidence,source,note"
OURS = {
    **{"condition": "tmd", "measure": "NPRS", "population": "mechanical neck pain"},
    **{"kind": "MCID", "fit": "near", "confidence": "from memory", "source": "cleland_2008"},
    "note": "",
}


@pytest.fixture(scope="module")
def shipped() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(SHIPPED))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    return folder


def told(own: Path, text: str) -> tuple[ClinicCatalogue, list[str]]:
    problems: list[RowProblem] = []
    of(own, "threshold_choice.csv", text)
    catalogue = ClinicCatalogue(CatalogueFolders(SHIPPED, own), problems.append)
    catalogue.threshold_choices()
    return catalogue, [problem.reason for problem in problems]


def test_every_row_loads() -> None:
    problems: list[RowProblem] = []
    assert len(load_threshold_choices(SHIPPED / "threshold_choice.csv", problems.append)) == 28
    assert problems == []


def test_every_choice_names_what_there_is(shipped: ClinicCatalogue) -> None:
    for choice in shipped.threshold_choices():
        condition = shipped.condition(choice.condition)
        measure = shipped.outcome_measure_of(choice.measure)
        assert condition is not None, choice
        assert measure is not None, choice
        named = [row for row in shipped.thresholds() if choice.names(row)]
        assert len(named) == (choice.fit is not Fit.NONE), choice


def test_a_fit_is_no_surer_than_its_threshold(shipped: ClinicCatalogue) -> None:
    for choice in shipped.threshold_choices():
        (confidence,) = {row.confidence for row in shipped.thresholds() if choice.names(row)} or {
            Confidence.FROM_MEMORY
        }
        if choice.fit is Fit.SAME:
            assert choice.confidence is confidence, choice
        else:
            # that a population is only near is a judgement, and says why
            assert choice.confidence is Confidence.FROM_MEMORY, choice
            assert choice.note, choice


def test_a_choice_is_found_by_condition_and_scale(shipped: ClinicCatalogue) -> None:
    elbow = shipped.threshold_choice("lateral_elbow", "NPRS")
    assert elbow is not None
    assert (elbow.population, elbow.kind, elbow.fit) == (
        *("lateral elbow tendinopathy", ThresholdKind.MCID),
        Fit.SAME,
    )
    assert shipped.threshold_choice("lateral_elbow", "LEFS") is None
    assert shipped.threshold_choice("", "NPRS") is None


def test_a_clinic_adds_a_choice_and_changes_one(own: Path) -> None:
    changed = {**OURS, "condition": "neck_pain", "population": "chronic pain, mixed"}
    rows = table(OURS, {**changed, "source": "farrar_2001"})
    catalogue, problems = told(own, rows)
    assert problems == []
    added = catalogue.threshold_choice("tmd", "NPRS")
    assert added is not None
    assert (added.population, added.origin) == ("mechanical neck pain", Origin.OWN)
    neck = catalogue.threshold_choice("neck_pain", "NPRS")
    assert neck is not None
    assert (neck.population, neck.origin) == ("chronic pain, mixed", Origin.CHANGED)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"condition": "joy"}, "condition names joy, which the catalogue does not have"),
        ({"measure": "JOY"}, "measure names JOY, which the catalogue does not have"),
        ({"measure": "KOOS"}, "measure names KOOS, which the catalogue does not have"),
        (
            {"population": "adults"},
            "no threshold has this measure, population, kind and source",
        ),
        (
            {"source": "farrar_2001"},
            "no threshold has this measure, population, kind and source",
        ),
        ({"kind": "MUCH"}, "kind is none of MCID, MIC, MID, MCIC, MCII, MDC, MDC90, MDC95, SDC"),
        ({"population": ""}, "population is empty"),
        ({"source": ""}, "source is empty"),
        ({"confidence": "verified", "source": ""}, "source is empty, confidence says verified"),
        ({"fit": "good"}, "fit is none of same, near, none: good"),
        ({"fit": "none"}, "fit says none, and a threshold is named"),
    ],
)
def test_a_row_with_a_mistake_is_named_and_the_rest_stands(
    own: Path, changes: dict[str, str], reason: str
) -> None:
    second = {**OURS, "condition": "whiplash"}
    catalogue, problems = told(own, table({**OURS, **changes}, second))
    assert len(problems) == 1
    assert problems[0].startswith(reason)
    assert catalogue.threshold_choice("tmd", "NPRS") is None
    assert catalogue.threshold_choice("whiplash", "NPRS") is not None
    assert len(catalogue.threshold_choices()) == 29


def test_none_is_a_choice_too(own: Path) -> None:
    catalogue, problems = told(own, f"{HEADER}\ntmd,NPRS,,,none,from memory,,Nothing fits.\n")
    assert problems == []
    choice = catalogue.threshold_choice("tmd", "NPRS")
    assert choice == ThresholdChoice(
        *("tmd", "NPRS", "", None, Fit.NONE, Confidence.FROM_MEMORY, (), "Nothing fits."),
        origin=Origin.OWN,
    )


def test_a_choice_may_name_a_threshold_of_the_clinic_s(own: Path) -> None:
    of(
        own,
        "outcome_thresholds.csv",
        "measure,population,kind,as_published,points,confidence,source\n"
        "NPRS,our patients,MCID,3 points,3,from memory,our_audit\n",
    )
    ours = {**OURS, "population": "our patients", "source": "our_audit", "fit": "same"}
    catalogue, problems = told(own, table(ours))
    assert problems == []
    assert catalogue.threshold_choice("tmd", "NPRS") is not None


def test_a_retired_choice_is_found_and_not_offered(own: Path) -> None:
    catalogue, problems = told(own, "condition,measure,retired\nneck_pain,NPRS,yes\n")
    assert problems == []
    choice = catalogue.threshold_choice("neck_pain", "NPRS")
    assert choice is not None
    assert choice.retired
    assert choice not in catalogue.threshold_choices()
