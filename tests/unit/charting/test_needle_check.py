"""A needle that is longer than what is known says so, with the source, and never what is safe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.needle_check import (
    BmiGroup,
    DepthFinding,
    FindingKind,
    NeedleNotice,
    body_mass_index,
    depth_findings,
    needle_notice,
)
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.catalogue.own_copy import CatalogueFolders
from tests.cases import cases
from tests.unit.charting.facts import CATALOGUE, catalogue

MET, MEASURED = FindingKind.MET, FindingKind.MEASURED
INSERTED, SHORTER = FindingKind.INSERTED, FindingKind.SHORTER
MUSCLES = {facts.muscle.id: facts for facts in catalogue().all_muscles()}
Read = list[tuple[FindingKind, float]]

APEX: Read = [(MET, 40), (MEASURED, 33.4), (MEASURED, 37.4), (MET, 31), (MEASURED, 33)]
RIBS: Read = [(INSERTED, 19), (MEASURED, 21), (MEASURED, 24), (MEASURED, 27), (MET, 20)]
CANAL: Read = [(MET, 50)]

# What is read from the catalogue's texts; of the muscles that are not here, nothing.
READ: dict[str, Read] = {
    "pterygoideus_medialis": [(INSERTED, 30)],
    "scalenus_anterior": [(MEASURED, 5)],
    "scalenus_medius": [(MEASURED, 5)],
    "scalenus_posterior": [(MEASURED, 5)],
    "splenius_cervicis": APEX,
    "levator_scapulae": APEX,
    "trapezius_upper": APEX,
    "semispinalis_cervicis": [(MET, 60)],
    "multifidus_cervicis": [(MET, 60)],
    "rectus_capitis_posterior_major": [(SHORTER, 40)],
    "obliquus_capitis_inferior": [(MET, 50)],
    "trapezius_middle": [(MET, 20)],
    "rhomboideus_major": RIBS,
    "rhomboideus_minor": RIBS,
    "supraspinatus": [(MET, 40)],
    "brachialis": [(MET, 50)],
    "triceps_lateral": [(MET, 50)],
    "semispinalis_thoracis": CANAL,
    "multifidus_thoracis": CANAL,
    "rotatores_thoracis": CANAL,
    "multifidus_lumborum": CANAL,
    "adductor_longus": [(MEASURED, 36)],
    "tibialis_posterior": [(MEASURED, 23.1), (MEASURED, 25.2)],
}


def findings(muscle: str) -> tuple[DepthFinding, ...]:
    facts = MUSCLES[muscle]
    return depth_findings(facts.depth_evidence, facts.depth_source)


def notice(muscle: str, length_mm: float, bmi: float | None = None) -> NeedleNotice | None:
    return needle_notice(length_mm, MUSCLES[muscle].needle_mm, findings(muscle), bmi)


@cases("each", MUSCLES)
def test_what_is_read_from_the_evidence_of_every_muscle(each: str) -> None:
    assert [(one.kind, one.mm) for one in findings(each)] == READ.get(each, [])


@cases("each", READ)
def test_a_finding_is_shown_in_its_own_words_with_its_source(each: str) -> None:
    for one in findings(each):
        assert f"{one.mm:g}" in one.text
        assert "safe" not in one.text.casefold()
        assert one.source
        assert all(catalogue().source(source) for source in one.source)


def test_where_there_are_as_many_sources_as_sentences_they_go_in_pairs() -> None:
    sources = {one.mm: one.source for one in findings("trapezius_upper")}
    assert sources == {
        40: ("kearns_2022_musculoskelet_sci_pract",),
        33.4: ("asean_j_rehabil_med_mri",),
        37.4: ("asean_j_rehabil_med_mri",),
        31: ("ahpcsa_guideline_5_1",),
        33: ("ahpcsa_guideline_5_1",),
    }
    (cervical,) = findings("multifidus_cervicis")
    assert len(cervical.source) == 4


@cases("facts", MUSCLES.values())
def test_one_more_than_the_range_is_said_of_every_muscle(facts: MuscleFacts) -> None:
    each = facts.muscle.id
    if facts.needle_mm is None:
        assert notice(each, 100) is None
        return
    longest = facts.needle_mm[1]
    within, beyond = notice(each, longest), notice(each, longest + 0.1)
    assert beyond is not None
    assert beyond.longest_mm == longest
    assert within is None or (within.longest_mm is None and within.findings)
    assert (within is None) == (not any(one.is_reached_by(longest) for one in findings(each)))


@cases(
    ("muscle", "length_mm", "reached"),
    [
        ("trapezius_upper", 30, []),
        ("trapezius_upper", 31, [31]),
        ("trapezius_upper", 33.4, [31, 33]),
        ("trapezius_upper", 40, [31, 33, 33.4, 37.4, 40]),
        ("trapezius_middle", 19, []),
        ("trapezius_middle", 20, [20]),
        ("multifidus_lumborum", 40, []),
        ("multifidus_lumborum", 50, [50]),
        ("rectus_capitis_posterior_major", 35, []),
        ("rectus_capitis_posterior_major", 40, [40]),
        ("gastrocnemius_medial", 30, []),
    ],
)
def test_which_findings_a_needle_reaches(
    muscle: str, length_mm: float, reached: list[float]
) -> None:
    said = notice(muscle, length_mm)
    assert ([one.mm for one in said.findings] if said else []) == reached


@cases(
    ("bmi", "measured"),
    [
        (None, [21, 24, 27]),
        (18.0, [21]),
        (22.9, [21]),
        (23.0, [24]),
        (24.9, [24]),
        (25.0, [27]),
        (40.0, [27]),
    ],
)
def test_people_are_compared_with_their_own_bmi_group(
    bmi: float | None, measured: list[float]
) -> None:
    said = notice("rhomboideus_major", 25, bmi)
    assert said is not None
    assert [one.mm for one in said.findings if one.kind is MEASURED] == measured
    assert said.bmi_is_open == (bmi is None)
    assert said.findings[0].source == ("valera_calero_rhomboid_ultrasound_study",)


def test_a_mean_is_taken_with_one_standard_deviation_off() -> None:
    lean = DepthFinding(MEASURED, 21, "", (), 4, BmiGroup(None, 23))
    assert not lean.is_reached_by(17)
    assert lean.is_reached_by(17.1)


@cases(
    "sentence",
    [
        "no bone stopped 22 % of the needles 15 mm beside the spine of L1, and 44 % at 25 mm",
        "straight in, some 25 to 40 mm may be safe; less in lean people",
        "a roll under the shoulder put the lung 7 mm deeper",
        "13 mm up to 27.5 cm of girth (right in 92 %)",
        "the pleural space was reached by 0 of the 30 mm needles",
        "60 mm needles inward entered the canal in 0 of 10",
        "",
    ],
)
def test_millimetres_that_are_no_depth_to_be_met_are_not_read(sentence: str) -> None:
    assert depth_findings([sentence], ["a"]) == ()


@cases(
    ("height_cm", "weight_kg", "bmi"),
    [
        (170, 65, pytest.approx(22.49, abs=0.01)),
        (1.7, 65, None),
        (170, 0, None),
        (None, 65, None),
        (170, None, None),
        (float("nan"), 65, None),
    ],
)
def test_the_body_mass_index(
    height_cm: float | None, weight_kg: float | None, bmi: float | None
) -> None:
    assert body_mass_index(height_cm, weight_kg) == bmi


@given(
    st.sampled_from(sorted(MUSCLES)),
    st.tuples(st.floats(1, 150), st.floats(1, 150)),
    st.one_of(st.none(), st.floats(12, 60)),
)
def test_a_longer_needle_never_reaches_less(
    muscle: str, lengths: tuple[float, float], bmi: float | None
) -> None:
    shorter, longer = (notice(muscle, length, bmi) for length in sorted(lengths))
    if shorter is not None:
        assert longer is not None
        assert set(shorter.findings) <= set(longer.findings)
        assert shorter.longest_mm is None or shorter.longest_mm == longer.longest_mm


@given(st.sampled_from(sorted(MUSCLES)), st.floats(1, 150), st.floats(12, 60))
def test_a_bmi_that_is_not_known_hides_nothing(muscle: str, length_mm: float, bmi: float) -> None:
    known, unknown = notice(muscle, length_mm, bmi), notice(muscle, length_mm)
    if known is not None:
        assert unknown is not None
        assert set(known.findings) <= set(unknown.findings)


def test_a_finding_is_shown_in_another_language_clause_by_clause() -> None:
    german = ClinicCatalogue(CatalogueFolders(CATALOGUE, language="de"))
    facts = german.muscle("rhomboideus_minor")
    assert facts is not None
    found = depth_findings(facts.depth_evidence, facts.depth_source, facts.depth_words)
    plain = depth_findings(facts.depth_evidence, facts.depth_source)
    assert [(one.kind, one.mm, one.group) for one in found] == [
        (one.kind, one.mm, one.group) for one in plain
    ]
    (inserted,) = (one for one in found if one.kind is FindingKind.INSERTED)
    assert inserted.elsewhere == "gemessen am Rhomboideus major"
    assert not any("sicher" in one.text or "safe" in one.text for one in (*found, *plain))
    assert all(one.text != other.text for one, other in zip(found, plain, strict=True))
    cut = depth_findings(facts.depth_evidence, facts.depth_source, ("zu wenig",))
    assert [one.mm for one in cut] == [one.mm for one in plain]
