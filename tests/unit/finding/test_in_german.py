"""What is found in a window that speaks German: by German names, by English ones, and by both."""

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.finding.finder import Finder
from bodymap.services.finding.query import Query
from bodymap.services.finding.shipped import of_clinic
from bodymap.services.reaction_kinds import ReactionKinds, matching
from tests.cases import cases
from tests.unit.finding.conftest import CATALOGUE


@pytest.fixture(scope="module")
def german() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(CATALOGUE, language="de"))


@pytest.fixture(scope="module")
def finder(atlas: Atlas, german: ClinicCatalogue) -> Finder:
    return of_clinic(atlas, muscle_map(atlas, german.folders), german)[0]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("trapezius descendens", "muscle", "trapezius_upper"),
        ("M. trapezius, Pars descendens", "muscle", "trapezius_upper"),
        ("upper trapezius", "muscle", "trapezius_upper"),
        ("AM", "muscle", "adductor_magnus"),
        ("Kniearthrose", "condition", "knee_oa"),
        ("knee osteoarthritis", "condition", "knee_oa"),
        ("Kniekehle", "region", "knee_popliteal_l"),
        ("hollow of the knee", "region", "knee_popliteal_l"),
        ("Schmerz am Ellenbogen außen", "referral", "elbow_lateral_l"),
        ("mein Ellbogen außen", "region", "elbow_lateral_l"),
        ("Genick", "region", "neck_posterior_l"),
    ],
)
def test_it_is_found(finder: Finder, text: str, kind: str, found: str) -> None:
    answers = [(one.kind.value, one.id.removesuffix("_r")) for one in finder.find(text, Side.LEFT)]
    assert (kind, found) in answers[:4]


def test_what_is_found_is_called_by_its_german_name(finder: Finder) -> None:
    (first, *_) = finder.find("upper trapezius", Side.LEFT)
    assert first.title == "Trapezius, Pars descendens"


@cases(
    ("text", "side", "asks"),
    [
        ("Schmerz im rechten Knie", Side.RIGHT, True),
        ("linke Schulter", Side.LEFT, False),
        ("Knie rechts", Side.RIGHT, False),
        ("es tut weh", None, True),
    ],
)
def test_side_and_pain_are_understood(text: str, side: Side | None, asks: bool) -> None:
    query = Query.of(text)
    assert (query.side, query.asks_for_pain) == (side, asks)


def test_reactions_are_found_in_both(german: ClinicCatalogue) -> None:
    kinds = ReactionKinds(german).offered()
    assert [one.id for one in matching(kinds, "bluterguss")] == ["bruising"]
    assert [one.id for one in matching(kinds, "bruise")] == ["bruising"]
