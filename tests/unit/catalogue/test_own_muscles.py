"""Muscles and trigger points of a clinic's own, on the skin of the figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.services.catalogue import RowProblem
from bodymap.services.catalogue.check import catalogue_problems
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.muscles import PLACED_BY_CLINIC, load_trigger_points
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.underlying import of_clinic
from tests.atlases import shared_atlas
from tests.unit.catalogue.own_files import CALF_MUSCLE, SHIPPED, of, table


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="module")
def calf_place() -> BodyPoint:
    """The shipped trigger point of the inner head of the calf muscle."""
    known = {"gastrocnemius_medial"}
    rows = load_trigger_points(SHIPPED / "trigger_points.csv", known, lambda _problem: None)
    return rows[0].point.place


def test_a_muscle_of_the_clinic_is_found_at_its_own_trigger_point(
    own: Path, atlas: Atlas, calf_place: BodyPoint
) -> None:
    of(own, "muscles.csv", table(CALF_MUSCLE))
    # 3 mm behind the skin of the calf, 30 mm above the shipped point
    measured = BodyPoint(calf_place.x, calf_place.y + 30, calf_place.z)
    of(own, "trigger_points.csv", _point(measured))
    problems: list[RowProblem] = []
    folders = CatalogueFolders(SHIPPED, own)
    assert catalogue_problems(folders, atlas) == ()
    found = muscle_map(atlas, folders, problems.append)
    (place,) = found.trigger_points("calf_own", Side.LEFT)
    assert problems == []
    assert place.distance_to(measured) < 5
    on_skin = atlas.project("back", place)
    assert on_skin is not None
    assert found.muscles_at(place)[0].muscle == "calf_own"
    underlying = of_clinic(atlas, ClinicCatalogue(folders))
    here = underlying.muscles(place, "calf_medial_l", 1)
    assert here[0].name == "Calf, our own"


def _point(place: BodyPoint) -> str:
    return (
        "muscle,number,landmark,construction,rests_on,confidence,x_mm,y_mm,z_mm\n"
        f"calf_own,1,where it hurts,{PLACED_BY_CLINIC},our experience,from memory,"
        f"{place.x:.2f},{place.y:.2f},{place.z:.2f}\n"
    )


@pytest.mark.parametrize(
    ("away", "reason"),
    [
        (BodyPoint(0, 0, -40), "mm from the skin, 5 are allowed"),
        (BodyPoint(-2000, 0, 0), "x_mm lies on the right side"),
        (BodyPoint(0, 9000, 0), "y_mm is no place of a body"),
    ],
)
def test_a_trigger_point_off_the_skin_is_refused(
    own: Path, atlas: Atlas, calf_place: BodyPoint, away: BodyPoint, reason: str
) -> None:
    of(own, "muscles.csv", table(CALF_MUSCLE))
    place = BodyPoint(calf_place.x + away.x, calf_place.y + away.y, calf_place.z + away.z)
    of(own, "trigger_points.csv", _point(place))
    (problem,) = catalogue_problems(CatalogueFolders(SHIPPED, own), atlas)
    assert (problem.file, problem.line) == ("catalogue/trigger_points.csv", 2)
    assert reason in problem.reason


def test_a_trigger_point_of_an_unknown_muscle_is_refused(
    own: Path, atlas: Atlas, calf_place: BodyPoint
) -> None:
    of(own, "trigger_points.csv", _point(calf_place))
    (problem,) = catalogue_problems(CatalogueFolders(SHIPPED, own), atlas)
    assert problem.reason == "muscle is none of the catalogue: calf_own"


def test_a_shipped_point_that_was_moved_no_longer_tells_its_construction(
    own: Path, calf_place: BodyPoint
) -> None:
    text = f"muscle,number,y_mm\ngastrocnemius_medial,1.0,{calf_place.y + 2:.2f}\n"
    path = of(own, "trigger_points.csv", text)
    moved = load_trigger_points(path, {"gastrocnemius_medial"}, lambda _problem: None)[0]
    assert moved.origin is Origin.CHANGED
    assert moved.construction == PLACED_BY_CLINIC
    assert (moved.correction, moved.confidence) == ("", "from memory")
