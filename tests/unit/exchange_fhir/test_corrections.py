"""A signed visit is told as it is known today."""

from __future__ import annotations

from typing import Any

import pytest

from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteWithdrawn,
    What,
)
from bodymap.charting.needle import Technique
from bodymap.charting.needle_event import EventKind
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Severity
from bodymap.charting.site_detail import SiteDetail
from bodymap.exchange.fhir.catalogue_words import CatalogueWords
from bodymap.exchange.fhir.needling import Telling, structure_id
from bodymap.exchange.fhir.people import Clinic
from bodymap.exchange.fhir.visit_resources import visit_resources
from bodymap.exchange.fhir.visit_values import known_pains
from bodymap.services.values import Visit
from tests import factories
from tests.unit.exchange_fhir.bundles import CATALOGUE, extensions, parts

COMPLAINT = factories.episode(factories.patient().id)
SESSION = factories.session(COMPLAINT, ended_at=factories.visit_time(1))
SITE = factories.site(SESSION, number=1, sequence=1)
PAIN = factories.pain(SESSION, 7)


@pytest.fixture(scope="module")
def telling() -> Telling:
    clinic = Clinic("Clinic", [factories.WEBER], [])
    return Telling(CatalogueWords(CATALOGUE), clinic)


def _amended(*whats: What, signed_later: tuple[Any, ...] = ()) -> Visit:
    amendments = [
        factories.amendment(SESSION, what=what, sequence=place)
        for place, what in enumerate(whats, start=10)
    ]
    records = (factories.signature(SESSION), *signed_later, *amendments)
    return Visit(SESSION, COMPLAINT, (SITE,), (PAIN,), records)


def _by_id(visit: Visit, telling: Telling) -> dict[str, Any]:
    return {one["id"]: one for one in visit_resources(visit, telling)}


def test_a_changed_needle_is_told_as_corrected(telling: Telling) -> None:
    change = FieldChange(SiteField.TECHNIQUE, Technique.WINDING)
    visit = _amended(SiteChanged(SITE.id, (change,)))
    told = _by_id(visit, telling)
    assert parts(extensions(told[str(SITE.id)])["needle"])["technique"] == "winding"
    (amendment,) = visit.of(Amendment)
    assert told[str(amendment.id)]["target"] == [{"reference": f"urn:uuid:{SITE.id}"}]


def test_a_needle_that_never_was_is_an_error_of_the_record(telling: Telling) -> None:
    told = _by_id(_amended(SiteWithdrawn(SITE.id)), telling)
    assert told[str(SITE.id)]["status"] == "entered-in-error"
    assert told[str(structure_id(SITE.id))]["active"] is False


def test_a_needle_that_was_added_later_was_not_signed(telling: Telling) -> None:
    added = factories.site(SESSION, number=2)
    visit = _amended(SiteAdded(added))
    told = _by_id(visit, telling)
    assert told[str(added.id)]["status"] == "completed"
    signature = visit.signature
    assert signature is not None
    signed = {one["reference"] for one in told[str(signature.id)]["target"]}
    assert f"urn:uuid:{SITE.id}" in signed
    assert not {f"urn:uuid:{added.id}", f"urn:uuid:{structure_id(added.id)}"} & signed


def test_an_amendment_that_fits_nothing_is_told_of_the_visit(telling: Telling) -> None:
    stray = factories.site(SESSION, number=9)
    visit = _amended(SiteWithdrawn(stray.id))
    told = _by_id(visit, telling)
    assert told[str(SITE.id)]["status"] != "entered-in-error"
    (amendment,) = visit.of(Amendment)
    assert told[str(amendment.id)]["target"] == [{"reference": f"urn:uuid:{SESSION.id}"}]


def test_pain_is_told_as_corrected_withdrawn_and_added(telling: Telling) -> None:
    corrected = _by_id(_amended(PainCorrected(COMPLAINT.id, Phase.BEFORE, 6)), telling)
    assert corrected[str(PAIN.id)]["valueInteger"] == 6
    assert corrected[str(PAIN.id)]["status"] == "corrected"
    withdrawn = _by_id(_amended(PainCorrected(COMPLAINT.id, Phase.BEFORE, None)), telling)
    assert withdrawn[str(PAIN.id)]["status"] == "entered-in-error"
    visit = _amended(PainCorrected(COMPLAINT.id, Phase.AFTER, 3))
    first, added = known_pains(visit)
    assert (first.score.score, added.score.score) == (7, 3)
    told = _by_id(visit, telling)
    (amendment,) = visit.of(Amendment)
    assert told[str(amendment.id)]["target"] == [{"reference": f"urn:uuid:{added.score.id}"}]
    signature = visit.signature
    assert signature is not None
    signed = {one["reference"] for one in told[str(signature.id)]["target"]}
    assert f"urn:uuid:{added.score.id}" not in signed


def test_a_needle_that_nobody_took_out_is_not_called_done(telling: Telling) -> None:
    told = _by_id(Visit(SESSION, COMPLAINT, (SITE,)), telling)
    assert told[str(SITE.id)]["status"] == "unknown"
    event = factories.needle_event(SESSION, SITE, EventKind.BROKEN, sequence=2, note="Tip left")
    told = _by_id(Visit(SESSION, COMPLAINT, (SITE,), records=(event,)), telling)
    assert told[str(SITE.id)]["status"] == "completed"
    said = parts(extensions(told[str(SITE.id)])["needle-event"])
    assert (said["kind"], said["note"]) == ("broken", "Tip left")


def test_a_clock_that_was_set_back_ends_nothing_before_its_beginning(telling: Telling) -> None:
    early = SITE.inserted_at.replace(year=2025)
    event = factories.needle_event(SESSION, SITE, sequence=2, at=early)
    told = _by_id(Visit(SESSION, COMPLAINT, (SITE,), records=(event,)), telling)
    assert told[str(SITE.id)]["performedPeriod"] == {"start": "2026-03-02T09:35:00.000Z"}


def test_a_serious_reaction_is_not_graded(telling: Telling) -> None:
    reaction = factories.reaction(SESSION, kind="pneumothorax", severity=Severity.SERIOUS)
    told = _by_id(Visit(SESSION, COMPLAINT, records=(reaction,)), telling)[str(reaction.id)]
    assert told["seriousness"]["coding"][0]["code"] == "Serious"
    assert "severity" not in told
    assert "suspectEntity" not in told  # there was no needle to suspect
    assert told["event"]["text"] == "Pneumothorax"


def test_a_score_that_was_asked_for_and_not_given_has_no_value(telling: Telling) -> None:
    skipped = factories.pain_skipped(SESSION, Phase.BEFORE)
    told = _by_id(Visit(SESSION, COMPLAINT, records=(skipped,)), telling)
    assert "valueInteger" not in told[str(skipped.id)]
    assert told[str(skipped.id)]["dataAbsentReason"]["coding"][0]["code"] == "unknown"
    given = _by_id(Visit(SESSION, COMPLAINT, scores=(PAIN,), records=(skipped,)), telling)
    assert str(skipped.id) not in given


def test_what_the_catalogue_does_not_know_is_told_by_its_id(telling: Telling) -> None:
    place = factories.place(region="tail_tip", side=SITE.place.side)
    strange = factories.site(SESSION, number=1, place=place, muscle="cremaster")
    told = _by_id(Visit(SESSION, COMPLAINT, (strange,)), telling)
    assert told[str(strange.id)]["bodySite"][0]["text"] == "tail_tip"
    structure = told[str(structure_id(strange.id))]
    assert structure["locationQualifier"] == [{"text": "Left"}]
    muscle = extensions(told[str(strange.id)])["muscle"]["valueCodeableConcept"]
    assert muscle["text"] == "cremaster"


def test_a_needle_leads_to_its_box_where_the_record_has_it(telling: Telling) -> None:
    box = factories.box()
    detail = SiteDetail(box_id=box.id)
    visit = Visit(SESSION, COMPLAINT, (factories.site(SESSION, number=1, detail=detail),))
    with_box = Telling(telling.words, Clinic("Clinic", [factories.WEBER], [box]))
    site = str(visit.sites[0].id)
    used = [{"reference": f"urn:uuid:{box.id}"}]
    assert _by_id(visit, with_box)[site]["usedReference"] == used
    assert "usedReference" not in _by_id(visit, telling)[site]


def test_a_doubtful_code_is_not_sent(telling: Telling) -> None:
    def systems(region: str) -> set[str]:
        told = telling.words.place(region)
        assert told is not None
        return {one["system"] for one in told["coding"]}

    assert "http://snomed.info/sct" in systems("calf_medial_l")
    assert "http://snomed.info/sct" not in systems("shin_l")
    assert "http://snomed.info/sct" not in systems("temple_l")
