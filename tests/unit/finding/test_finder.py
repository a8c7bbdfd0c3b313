"""What the shipped catalogue answers, and in which order."""

from __future__ import annotations

from itertools import groupby

import pytest

from bodymap.anatomy.side import Side
from bodymap.services.catalogue.muscles import load_muscles
from bodymap.services.finding import Finder, FindingFacts, Found, FoundKind
from bodymap.services.finding.finder import MOST
from tests.cases import cases
from tests.unit.finding.conftest import CATALOGUE

TRAPEZIUS = ["trapezius_upper", "trapezius_middle", "trapezius_lower"]


def ids(found: tuple[Found, ...], kind: FoundKind) -> list[str]:
    return [each.id for each in found if each.kind is kind]


@cases(
    ("text", "first"),
    [
        ("trap", (FoundKind.MUSCLE, "trapezius_upper")),
        ("TFL", (FoundKind.MUSCLE, "tensor_fasciae_latae")),
        ("t\u00e9nsor", (FoundKind.MUSCLE, "tensor_fasciae_latae")),
        ("musculus pronator q", (FoundKind.MUSCLE, "pronator_quadratus")),
        ("venter frontalis", (FoundKind.MUSCLE, "frontalis")),
        ("LT", (FoundKind.MUSCLE, "trapezius_lower")),
        ("M54", (FoundKind.CONDITION, "neck_pain")),
        ("M54.12", (FoundKind.CONDITION, "cervical_radicular")),
        ("m5412", (FoundKind.CONDITION, "cervical_radicular")),
        ("outer elbow", (FoundKind.REGION, "elbow_lateral_l")),
        ("elbow", (FoundKind.REGION, "elbow_lateral_l")),
        ("pain at the outer elbow", (FoundKind.REFERRAL, "elbow_lateral_l")),
        ("outer elbow pain", (FoundKind.REFERRAL, "elbow_lateral_l")),
        ("nape", (FoundKind.REGION, "neck_posterior_l")),
        ("kneecap", (FoundKind.CONDITION, "pfps")),
        ("low back", (FoundKind.CONDITION, "low_back_pain")),
        ("plantar", (FoundKind.MUSCLE, "plantaris")),
        ("plantar f", (FoundKind.CONDITION, "plantar_heel")),
        ("headache", (FoundKind.CONDITION, "tension_headache")),
        ("crown", (FoundKind.REGION, "vertex")),
    ],
)
def test_the_first_answer(finder: Finder, text: str, first: tuple[FoundKind, str]) -> None:
    found = finder.find(text, Side.LEFT)[0]
    assert (found.kind, found.id) == first


@pytest.mark.parametrize("text", ["", "  ", "the", "left", "xyzzy", "trap xyzzy", "rapezius"])
def test_nothing_is_found(finder: Finder, text: str) -> None:
    assert finder.find(text, Side.LEFT) == ()


def test_an_abbreviation_finds_one_muscle_and_no_more(finder: Finder) -> None:
    (found,) = finder.find("tfl", Side.RIGHT)
    assert found.title == "Tensor fasciae latae"
    assert found.detail == "TFL \u00b7 musculus tensor fasciae latae"
    assert found.muscles == ("tensor_fasciae_latae",)
    assert found.regions == ("hip_anterior_r", "hip_lateral_r")
    assert found.side is Side.RIGHT


def test_names_come_before_what_lies_in_a_region_of_that_name(finder: Finder) -> None:
    muscles = ids(finder.find("trap", Side.LEFT), FoundKind.MUSCLE)
    assert muscles[:3] == TRAPEZIUS
    assert "levator_scapulae" in muscles[3:]


def test_pain_at_a_place_lists_the_muscles_that_refer_there(finder: Finder) -> None:
    found = finder.find("pain at the outer elbow", Side.RIGHT)[0]
    known = {
        facts.muscle.id
        for facts in load_muscles(CATALOGUE / "muscles.csv")
        if "elbow_lateral" in facts.referred_regions
    }
    assert {"supinator", "extensor_carpi_radialis_longus", "anconeus"} <= known
    assert set(found.muscles) == known
    assert found.regions == ("elbow_lateral_r",)
    assert "Supinator" in found.detail


def test_the_muscle_that_refers_there_foremost_comes_first(finder: Finder) -> None:
    muscles = finder.find("outer elbow pain", Side.LEFT)[0].muscles
    # the elbow is the first area of the one and the third of the other
    assert muscles.index("supinator") < muscles.index("supraspinatus")


def test_pain_from_the_other_side_is_told_apart(finder: Finder) -> None:
    found = finder.find("pain forehead", Side.LEFT)[0]
    assert found.id == "forehead_l"
    assert found.opposite == ("scm_clavicular",)
    assert "contra" not in found.detail


def test_a_place_leads_to_region_referral_muscles_and_conditions(finder: Finder) -> None:
    found = finder.find("elbow", Side.LEFT)
    places = ["elbow_lateral_l", "elbow_medial_l", "elbow_posterior_l"]
    assert ids(found, FoundKind.REGION) == places
    assert ids(found, FoundKind.REFERRAL) == places
    assert "anconeus" in ids(found, FoundKind.MUSCLE)
    assert ids(found, FoundKind.CONDITION) == ["lateral_elbow", "medial_elbow"]


def test_everyday_words_find_every_region_they_mean(finder: Finder) -> None:
    regions = ids(finder.find("sole", Side.LEFT), FoundKind.REGION)
    assert regions == ["heel_l", "arch_medial_l", "forefoot_plantar_l"]


def test_a_midline_region_has_no_side(finder: Finder) -> None:
    results = finder.find("sternum", Side.RIGHT)
    (found,) = (each for each in results if each.kind is FoundKind.REGION)
    assert (found.id, found.side, found.regions) == ("sternum", None, ("sternum",))


@pytest.mark.parametrize("text", ["e", "m", "pain", "neck pain", "m79", "shoulder"])
def test_results_are_few_grouped_and_stable(finder: Finder, text: str) -> None:
    found = finder.find(text, Side.LEFT)
    assert 0 < len(found) <= MOST
    kinds = [kind for kind, _ in groupby(found, key=lambda each: each.kind)]
    assert len(kinds) == len(set(kinds))
    assert found == finder.find(f" {text.upper()} ", Side.LEFT)


@pytest.mark.parametrize("text", ["s", "pain elbow", "M54", "trap", "headache"])
def test_the_other_side_is_the_mirror_image(finder: Finder, text: str) -> None:
    left, right = (finder.find(text, side) for side in (Side.LEFT, Side.RIGHT))

    def mirrored(region: str) -> str:
        return f"{region[:-2]}_r" if region.endswith("_l") else region

    assert [tuple(map(mirrored, each.regions)) for each in left] == [each.regions for each in right]
    assert [each.title for each in left] == [each.title for each in right]
    assert {each.side for each in right} <= {Side.RIGHT, None}


def test_whatever_is_found_is_in_atlas_and_catalogue(finder: Finder) -> None:
    known = {facts.muscle.id for facts in load_muscles(CATALOGUE / "muscles.csv")}
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for found in finder.find(letter, Side.LEFT):
            assert found.regions
            assert set(found.muscles) | set(found.opposite) <= known


def test_nothing_is_read_before_the_first_question() -> None:
    asked = []

    def load() -> FindingFacts:
        asked.append(1)
        return FindingFacts((), (), (), ())

    finder = Finder(load)
    assert finder.find("", Side.LEFT) == ()
    assert asked == []
    for _ in range(3):
        assert finder.find("trap", Side.LEFT) == ()
    assert asked == [1]


def test_a_muscle_is_found_by_its_id_as_by_its_name(finder: Finder) -> None:
    by_id = finder.muscle("soleus", Side.RIGHT)
    assert by_id in finder.find("soleus", Side.RIGHT)
    assert finder.muscle("no_such_muscle", Side.LEFT) is None
