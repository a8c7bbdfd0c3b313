"""What a clinic retires is no longer offered, and never forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.anatomy.side import Side
from bodymap.services.catalogue import RowProblem
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.underlying import of_clinic
from tests.atlases import shared_atlas

RESOURCES = Path(__file__).parents[3] / "resources"
SHIPPED = RESOURCES / "catalogue"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    return folder


def retire(own: Path, name: str, *ids: str, word: str = "yes") -> CatalogueFolders:
    rows = "".join(f"{each},{word}\n" for each in ids)
    (own / name).write_text(f"id,retired\n{rows}", encoding="utf-8")
    return CatalogueFolders(SHIPPED, own)


def test_a_retired_condition_is_not_offered_and_still_worded(own: Path) -> None:
    shipped = ClinicCatalogue(CatalogueFolders(SHIPPED))
    clinic = ClinicCatalogue(retire(own, "conditions.csv", "neck_pain", word=" Yes "))
    before = [condition.id for condition in shipped.conditions()]
    assert [c.id for c in clinic.conditions()] == [id_ for id_ in before if id_ != "neck_pain"]
    found = clinic.condition("neck_pain")
    assert found is not None
    assert (found.label, found.retired) == ("Neck pain (mechanical, non-specific)", True)
    # its facts are still those that were shipped, and so is their confidence
    assert (found.origin, found.icd10_confidence) == (Origin.SHIPPED, "verified")
    assert clinic.condition("never_had") is None


def test_no_is_the_same_as_nothing(own: Path) -> None:
    clinic = ClinicCatalogue(retire(own, "conditions.csv", "neck_pain", word="no"))
    assert clinic.conditions() == ClinicCatalogue(CatalogueFolders(SHIPPED)).conditions()


def test_a_shipped_entry_never_vanishes(own: Path) -> None:
    shipped = ClinicCatalogue(CatalogueFolders(SHIPPED))
    clinic = ClinicCatalogue(
        retire(own, "conditions.csv", *(condition.id for condition in shipped.conditions()))
    )
    assert clinic.conditions() == ()
    assert all(clinic.condition(each.id) is not None for each in shipped.conditions())


def test_a_row_with_a_mistake_retires_nothing(own: Path) -> None:
    text = "id,primary_measure,retired\nneck_pain,GUESS,yes\n"
    (own / "conditions.csv").write_text(text, encoding="utf-8")
    problems: list[RowProblem] = []
    clinic = ClinicCatalogue(CatalogueFolders(SHIPPED, own), problems.append)
    assert "neck_pain" in {condition.id for condition in clinic.conditions()}
    assert [problem.line for problem in problems] == [2]


def test_needles_and_thresholds_are_retired_too(own: Path) -> None:
    folders = retire(own, "needles.csv", "d030x40", "d018x13")
    text = (
        'measure,population,kind,source,retired\nNPRS,"chronic pain, mixed",MCID,farrar_2001,yes\n'
    )
    (own / "outcome_thresholds.csv").write_text(text, encoding="utf-8")
    clinic = ClinicCatalogue(folders)
    assert {"d030x40", "d018x13"}.isdisjoint(size.id for size in clinic.needles())
    assert len(clinic.needles()) == 20
    assert ("farrar_2001",) not in {row.source for row in clinic.thresholds()}
    assert len(clinic.thresholds()) == 47


def test_a_retired_muscle_is_no_candidate_anywhere_and_keeps_its_name(
    own: Path, atlas: Atlas
) -> None:
    before = muscle_map(atlas, SHIPPED)
    folders = retire(own, "muscles.csv", "soleus")
    after = muscle_map(atlas, folders)
    places = [p for muscle in before.muscles for p in before.trigger_points(muscle, Side.LEFT)]
    assert any(_names(before, place, "soleus") for place in places)
    assert not any(_names(after, place, "soleus") for place in places)
    assert after.muscles["soleus"].name == before.muscles["soleus"].name
    clinic = ClinicCatalogue(folders)
    assert "soleus" not in {row.muscle.id for row in clinic.muscles()}
    found = clinic.muscle("soleus")
    assert found is not None
    assert found.retired
    assert of_clinic(atlas, clinic).name("soleus") == found.muscle.name


def _names(muscles: MuscleMap, place: BodyPoint, muscle: str) -> bool:
    return muscle in {candidate.muscle for candidate in muscles.muscles_at(place)}


def test_a_retired_trigger_point_leaves_the_others_of_its_muscle(own: Path, atlas: Atlas) -> None:
    before = muscle_map(atlas, SHIPPED).trigger_points("soleus", Side.LEFT)
    text = "muscle,number,retired\nsoleus,1,yes\n"
    (own / "trigger_points.csv").write_text(text, encoding="utf-8")
    after = muscle_map(atlas, CatalogueFolders(SHIPPED, own)).trigger_points("soleus", Side.LEFT)
    assert after == before[1:]
    assert after


def test_a_catalogue_of_retired_muscles_names_none(own: Path, atlas: Atlas) -> None:
    shipped = ClinicCatalogue(CatalogueFolders(SHIPPED))
    ids = [row.muscle.id for row in shipped.muscles()]
    place = muscle_map(atlas, SHIPPED).trigger_points("soleus", Side.LEFT)[0]
    underlying = of_clinic(atlas, ClinicCatalogue(retire(own, "muscles.csv", *ids)))
    assert underlying.muscles(place, "calf_medial_l", 3) == ()
    assert underlying.hazards(()) == []
