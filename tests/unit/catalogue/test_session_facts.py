"""The shipped facts of a session: screening, reactions, after-care, billing, outcome measures."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.charting.screening import Action, AskedOf, Need
from bodymap.services.catalogue import RowProblem, load_sources
from bodymap.services.catalogue.adverse_events import load_adverse_events
from bodymap.services.catalogue.aftercare import load_aftercare
from bodymap.services.catalogue.billing import load_billing
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.outcome_measures import load_outcome_measures
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.catalogue.screening import load_screening
from bodymap.services.catalogue.table import Confidence, OnProblem
from bodymap.services.story.symptom_history import EXTENT_SOURCE
from tests.unit.catalogue.own_files import SHIPPED

Load = Callable[[Path, OnProblem], tuple[object, ...]]
LOADERS: dict[str, Load] = {
    "screening.csv": lambda path, report: load_screening(path, {"heel"}, {"navel"}, report),
    "adverse_events.csv": load_adverse_events,
    "aftercare.csv": lambda path, report: load_aftercare(
        path, {"heel"}, {"bruising"}, {"immune"}, report
    ),
    "billing.csv": load_billing,
    "outcome_measures.csv": load_outcome_measures,
}


@pytest.fixture(scope="module")
def problems() -> list[RowProblem]:
    return []


@pytest.fixture(scope="module")
def shipped(problems: list[RowProblem]) -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(SHIPPED), problems.append)


def rows(name: str) -> list[dict[str, str]]:
    with (SHIPPED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_loads(shipped: ClinicCatalogue, problems: list[RowProblem]) -> None:
    counts = (
        len(shipped.screening()),
        len(shipped.adverse_events()),
        len(shipped.aftercare()),
        len(shipped.billing()),
        len(shipped.outcome_measures()),
    )
    assert counts == (38, 30, 12, 14, 22)
    assert problems == []


def test_every_source_that_is_named_is_known_and_every_listed_one_is_named(
    shipped: ClinicCatalogue,
) -> None:
    named: set[str] = set()
    named.update(*(one.source for one in shipped.screening()))
    named.update(*(one.source for one in shipped.adverse_events()))
    named.update(*(one.source for one in shipped.aftercare()))
    named.update(*(one.source for one in shipped.billing()))
    named.update(*(one.source for one in shipped.outcome_measures()))
    named.add(EXTENT_SOURCE)
    assert [source for source in sorted(named) if shipped.source(source) is None] == []
    listed = {source.id for source in load_sources(SHIPPED / "session_sources.csv")}
    assert listed - named == set()


def test_a_source_is_listed_once() -> None:
    files = ("sources.csv", "muscle_sources.csv", "session_sources.csv")
    ids = [row["id"] for name in files for row in rows(name)]
    assert [each for each in sorted(set(ids)) if ids.count(each) > 1] == []


def test_what_rests_on_low_authority_alone_is_not_called_verified(
    shipped: ClinicCatalogue,
) -> None:
    low = {
        row["id"]
        for name in ("sources.csv", "muscle_sources.csv", "session_sources.csv")
        for row in rows(name)
        if "low authority" in row["citation"] + row["seen"]
    }
    claimed = [
        facts.item.id
        for facts in shipped.screening()
        if facts.confidence is Confidence.VERIFIED and set(facts.source) <= low
    ]
    assert claimed == []


def test_areas_that_are_never_needled_are_those_of_the_hazard_map(
    shipped: ClinicCatalogue,
) -> None:
    never = {
        area
        for facts in shipped.screening()
        if facts.item.need is Need.NEVER
        for area in facts.item.scope.areas
    }
    assert never == {area.id for area in shipped.hazards() if area.prohibited}


def test_absolute_items_stop_and_lesser_ones_can_be_overridden(shipped: ClinicCatalogue) -> None:
    for facts in shipped.screening():
        item = facts.item
        if item.item_class == "absolute":
            assert item.action.blocks, item.id
        else:
            assert item.need is not Need.NEVER, item.id


def test_questions_are_questions_and_advice_is_a_sentence(shipped: ClinicCatalogue) -> None:
    for facts in shipped.screening():
        is_asked = facts.item.asked_of is not AskedOf.PROGRAM
        assert ("?" in facts.question) == is_asked, facts.item.id
        assert facts.advice == "" or facts.advice.endswith(".")
    assert all(facts.advice.words.endswith(".") for facts in shipped.aftercare())


def test_no_file_calls_anything_safe() -> None:
    said = [name for name in LOADERS if "safe" in (SHIPPED / name).read_text("utf-8").casefold()]
    assert said == []


def test_measures_of_conditions_and_thresholds_are_measures(shipped: ClinicCatalogue) -> None:
    measures = shipped.outcome_measures()
    named = {name for condition in shipped.conditions() for name in condition.measures}
    assert named <= {one.measure.id for one in measures}
    scales = {scale for one in measures for scale in one.measure.scales}
    # the threshold of the older questionnaire stays apart from the revised one
    assert {one.measure for one in shipped.thresholds()} - scales == {"FIQ"}


def test_the_usual_threshold_of_a_measure_is_a_published_one(shipped: ClinicCatalogue) -> None:
    known = {(one.measure, one.population, one.kind) for one in shipped.thresholds()}
    for one in shipped.outcome_measures():
        if one.threshold_kind is None:
            continue
        usual = {
            (scale, one.threshold_population, one.threshold_kind) for scale in one.measure.scales
        }
        assert usual & known, one.measure.id


def test_the_pain_scale_is_the_one_that_scores_are_kept_in(shipped: ClinicCatalogue) -> None:
    facts = shipped.outcome_measure("NPRS")
    assert facts is not None
    assert (facts.measure.lowest, facts.measure.highest, facts.measure.step) == (0, 10, 1)
    assert facts.loinc == "72514-3"


def test_codes_stand_for_one_or_two_muscles_and_for_three_and_more(
    shipped: ClinicCatalogue,
) -> None:
    codes = [fact.code for fact in shipped.billing() if fact.code is not None]
    assert [(code.code, code.fewest, code.most, code.not_with) for code in codes] == [
        ("20560", 1, 2, ("20561",)),
        ("20561", 3, None, ("20560",)),
    ]


def test_how_often_events_were_seen(shipped: ClinicCatalogue) -> None:
    seen = {one.id: (one.brady_percent, one.boyce_percent) for one in shipped.adverse_events()}
    assert seen["bruising"] == (7.55, 7.7)
    assert seen["bleeding"] == (4.65, 16)
    assert seen["pneumothorax"] == (None, None)
    told = [one.id for one in shipped.adverse_events() if not one.is_charted]
    assert told == ["any_mild", "any_significant"]


def test_what_is_looked_up_by_id_is_found(shipped: ClinicCatalogue) -> None:
    item, event = shipped.screening_item("pregnancy"), shipped.adverse_event("faint")
    advice, measure = shipped.advice("drowsy"), shipped.outcome_measure("NDI")
    assert item is not None
    assert item.label.startswith("Pregnancy")
    assert event is not None
    assert event.severity == "moderate"
    assert advice is not None
    assert "drive" in advice.advice.words
    assert measure is not None
    assert measure.measure.highest == 50
    assert shipped.screening_item("x") is None
    assert shipped.adverse_event("x") is None
    assert shipped.advice("x") is None
    assert shipped.outcome_measure("x") is None


def test_a_clinic_changes_and_retires_items(tmp_path: Path) -> None:
    (tmp_path / "screening.csv").write_text(
        "id,software_action,override,override_needs,retired\n"
        "metal_allergy,confirm,reason,reason,\nbloodborne,,,,yes\n",
        encoding="utf-8",
    )
    found: list[RowProblem] = []
    clinic = ClinicCatalogue(CatalogueFolders(SHIPPED, tmp_path), found.append)
    metal, blood = clinic.screening_item("metal_allergy"), clinic.screening_item("bloodborne")
    assert metal is not None
    assert (metal.item.action, metal.item.need) == (Action.CONFIRM, Need.REASON)
    assert (metal.origin, metal.confidence) == (Origin.CHANGED, Confidence.FROM_MEMORY)
    assert blood is not None
    assert blood.retired
    assert blood not in clinic.screening()
    assert found == []


BAD = {
    "screening.csv": [
        ({"regions": "nose"}, "regions names nose, which the catalogue does not have"),
        ({"areas": "ear"}, "areas names ear, which the catalogue does not have"),
        ({"techniques": "magic"}, "techniques names magic, which is none"),
        ({"question": ""}, "a question goes with every item but those the program finds by itself"),
        (
            {"regions": "heel", "scope_confidence": "from memory"},
            "in_scope goes with what an item concerns, unless it blocks that alone",
        ),
        ({"software_action": "block_region"}, "What blocks a region names some, or asks where."),
        ({"override": "reason"}, "override_needs is empty, override says reason"),
        ({"confidence": "verified"}, "source is empty, confidence says verified"),
    ],
    "adverse_events.csv": [
        ({"brady_percent": "101"}, "brady_percent lies outside 0 to 100: 101"),
        ({"boyce_percent": "few"}, "boyce_percent is no number: few"),
        (
            {"confidence": "part verified", "source": "brady_2014"},
            "verified_fields is empty, confidence says part verified",
        ),
    ],
    "aftercare.csv": [
        ({"regions": "nose"}, "regions names nose, which the catalogue does not have"),
        ({"reactions": "joy"}, "reactions names joy, which the catalogue does not have"),
        ({"advice": ""}, "advice is empty"),
    ],
    "billing.csv": [
        ({"muscles_max": "2"}, "muscles_max goes with muscles_min"),
        ({"muscles_min": "1.5"}, "muscles_min is no whole number: 1.5"),
        (
            {"muscles_min": "3", "muscles_max": "2"},
            "A procedure code has a range of muscles from one on.",
        ),
    ],
    "outcome_measures.csv": [
        ({"score_max": "0"}, "A measure has a range, a step and a name to score it by."),
        ({"score_min": "none"}, "score_min is no number: none"),
        ({"score_max": "inf"}, "score_max is no end of a scale: inf"),
        (
            {"threshold_population": "adults"},
            "threshold_population and threshold_kind go together",
        ),
    ],
}
GOOD = {
    "screening.csv": {
        **{"id": "a", "group": "g", "class": "relative", "item": "A", "question": "A?"},
        **{"asked_of": "patient", "concern": "yes", "of_the_day": "no", "where": "fixed"},
        **{"software_action": "warn", "override": "nothing", "in_scope": "nothing"},
    },
    "adverse_events.csv": {"id": "a", "label": "A", "severity": "mild", "charted": "yes"},
    "aftercare.csv": {"id": "a", "advice": "A.", "scope_confidence": "from memory"},
    "billing.csv": {"id": "a", "kind": "info", "meaning": "A"},
    "outcome_measures.csv": {
        **{"id": "a", "name": "A", "construct": "c", "applies_to": "any", "items": "1"},
        **{"score_min": "0", "score_max": "10", "step": "1", "direction": "higher_worse"},
        "range_confidence": "from memory",
    },
}


@pytest.mark.parametrize(
    ("name", "changes", "reason"),
    [(name, changes, reason) for name, bad in BAD.items() for changes, reason in bad],
)
def test_a_bad_row_is_named_and_the_rest_loads(
    tmp_path: Path, name: str, changes: dict[str, str], reason: str
) -> None:
    path = tmp_path / name
    good = {"confidence": "from memory", **GOOD[name]}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows(name)[0]), restval="")
        writer.writeheader()
        writer.writerow(good)
        writer.writerow({**good, "id": "b", **changes})
    found: list[RowProblem] = []
    assert len(LOADERS[name](path, found.append)) == 1
    assert found == [RowProblem(name, 3, reason)]
