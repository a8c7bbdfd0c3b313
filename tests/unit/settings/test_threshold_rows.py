"""Thresholds that a clinic chooses become rows of its own, and are the ones then used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bodymap.exchange.whole_file import write_whole
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.own_rows import OwnRowChange, OwnRows
from bodymap.services.catalogue.table import Confidence, RowProblem
from bodymap.services.catalogue.threshold_choices import Fit
from bodymap.services.catalogue.thresholds import OutcomeThreshold, ThresholdKind
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.services.threshold_rows import (
    OwnThreshold,
    choice_rows,
    general_rows,
    no_choice_rows,
    own_threshold_rows,
    shipped_choice_rows,
    shipped_general_rows,
)
from tests.catalogues import shipped_catalogue
from tests.unit.catalogue.own_files import SHIPPED


class Own:
    """A clinic's catalogue that can be written to."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[RowProblem] = []
        folders = CatalogueFolders(SHIPPED, folder)
        self.catalogue = ClinicCatalogue(folders, self.problems.append)
        self.rows = OwnRows(folders, self._check, write_whole)

    def _check(self, folders: CatalogueFolders) -> Sequence[RowProblem]:
        found: list[RowProblem] = []
        catalogue = ClinicCatalogue(folders, found.append)
        catalogue.outcome_measures()
        catalogue.threshold_choices()
        return found

    def put(self, changes: Sequence[OwnRowChange]) -> None:
        planned = self.rows.planned(changes)
        self.rows.try_out(planned)
        self.rows.put(planned)
        self.catalogue.reread()

    def standing(self, scale: str, condition: str = "") -> OutcomeThreshold | None:
        found = threshold_for(self.catalogue, condition, scale)
        return None if found is None else found.threshold


@pytest.fixture
def own(tmp_path: Path) -> Own:
    return Own(tmp_path / "catalogue")


def published(scale: str) -> list[OutcomeThreshold]:
    return [one for one in shipped_catalogue().thresholds() if one.measure == scale]


@pytest.mark.parametrize(
    "measure", shipped_catalogue().outcome_measures(), ids=lambda one: one.measure.id
)
def test_every_published_threshold_can_be_the_general_one(
    tmp_path: Path, measure: OutcomeMeasure
) -> None:
    scale = measure.measure.scales[0]
    folders = CatalogueFolders(SHIPPED, tmp_path)
    rows = OwnRows(folders, lambda _folders: (), write_whole)
    for threshold in published(scale):
        rows.put(rows.planned(general_rows(measure, threshold, published(scale))))
        standing = threshold_for(ClinicCatalogue(folders), "", scale)
        assert standing is not None
        assert standing.threshold == threshold
    rows.put(rows.planned(shipped_general_rows(measure.measure.id)))
    assert rows.content("outcome_measures.csv") is None


def test_a_measure_can_be_left_without_one(own: Own) -> None:
    ndi = shipped_catalogue().outcome_measure("NDI")
    assert ndi is not None
    own.put(general_rows(ndi, None, published("NDI")))
    assert own.standing("NDI") is None
    assert own.problems == []


def test_a_condition_has_its_own_the_general_one_or_none(own: Own) -> None:
    before = own.standing("NDI", "neck_pain")
    other = next(one for one in published("NDI") if one != before)
    own.put(choice_rows("neck_pain", "NDI", other))
    assert own.standing("NDI", "neck_pain") == other
    choice = own.catalogue.threshold_choice("neck_pain", "NDI")
    assert choice is not None
    assert (choice.fit, choice.confidence) == (Fit.NEAR, Confidence.FROM_MEMORY)
    own.put(choice_rows("neck_pain", "NDI", None))
    assert own.standing("NDI", "neck_pain") is None
    shipped = shipped_catalogue().threshold_choice("neck_pain", "NDI")
    own.put(no_choice_rows("neck_pain", "NDI", shipped))
    assert own.standing("NDI", "neck_pain") == own.standing("NDI")
    own.put(shipped_choice_rows("neck_pain", "NDI"))
    assert own.standing("NDI", "neck_pain") == before
    assert own.rows.content("threshold_choice.csv") is None


def test_a_condition_that_ships_without_a_choice_gets_one_and_loses_it(own: Own) -> None:
    chosen = published("NPRS")[1]
    own.put(choice_rows("knee_oa", "NPRS", chosen))
    assert own.standing("NPRS", "knee_oa") == chosen
    own.put(no_choice_rows("knee_oa", "NPRS", None))
    assert own.standing("NPRS", "knee_oa") == own.standing("NPRS")
    assert own.rows.content("threshold_choice.csv") is None


def test_a_threshold_of_the_clinics_own_comes_with_its_source(own: Own) -> None:
    kind = ThresholdKind.MCID
    added = OwnThreshold("NDI", "our patients", kind, 6.5, None, "M\u00fcller 2019, Manual Ther")
    taken = {one.id for one in own.catalogue.sources()}
    rows = own_threshold_rows(added, taken)
    own.put(rows)
    (mine,) = (one for one in own.catalogue.thresholds() if one.population == "our patients")
    assert (mine.points, mine.percent_of_baseline, mine.as_published) == (6.5, None, "6.5 points")
    assert mine.source == ("own_muller_2019_manual_ther",)
    assert mine.confidence is Confidence.FROM_MEMORY
    again = own_threshold_rows(added, {*taken, *mine.source})
    assert again[0].key == {"id": "own_muller_2019_manual_ther_2"}
    assert own.problems == []
