"""Whatever a clinic has recorded comes back as it was, to the last byte of the document."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.episode import Episode
from bodymap.charting.needle import Needle
from bodymap.charting.patient import Patient, Sex
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.signed_content import is_intact
from bodymap.services.underlying import Underlying, of_clinic
from tests import factories
from tests.atlases import shared_atlas
from tests.clinics import ANNA, OpenRecord, new_record
from tests.faults.amounts import amount
from tests.unit.demo.demo_clinic import CATALOGUE, demo
from tests.unit.exchange_json.conftest import FullClinic
from tests.unit.exchange_json.there_and_back import Brought, again, into, out_of
from tests.unit.record.kinds_of_record import KINDS


def test_everything_comes_back_to_the_byte(
    full: FullClinic, brought: Brought, tmp_path: Path
) -> None:
    counts = json.loads(full.bytes)["counts"]
    assert [name for name, count in counts.items() if not count] == []
    assert brought.imported.counts == counts
    assert brought.imported.remarks == ()
    clinic = brought.open()
    assert out_of(clinic, tmp_path / "again.json") == full.bytes
    clinic.close()


def test_what_came_in_is_sound_and_its_signatures_hold(full: FullClinic, brought: Brought) -> None:
    verdict = brought.verdict()
    assert verdict.findings == ()
    assert verdict.counts.signatures == 1
    clinic = brought.open()
    visit, before = clinic.history.visit(full.signed.session.id), full.signed.visit
    assert is_intact(visit)
    assert (visit.session, visit.scores) == (before.session, before.scores)
    assert [one.id for one in visit.records] == [one.id for one in before.records]
    assert [replace(one, sequence=0) for one in visit.sites] == [
        replace(one, sequence=0) for one in before.sites
    ]
    clinic.close()


def test_people_come_without_keys(full: FullClinic, brought: Brought) -> None:
    assert brought.made.first.log_in == ANNA
    clinic = brought.open()
    assert clinic.people.log_ins() == (ANNA,)
    assert {one.name for one in clinic.people.all()} == {
        one.name for one in full.record.clinic.people.all()
    }
    clinic.close()


def test_the_audit_trail_says_that_it_was_brought_in(full: FullClinic, brought: Brought) -> None:
    clinic = brought.open()
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.IMPORTED,)))
    counts = json.loads(full.bytes)["counts"]
    first, last = line.after["lines"]
    assert (line.after["what"], line.after["patient"]) == ("json", counts["patient"])
    assert (first, last + 1) == (1, line.sequence)
    assert line.who == clinic.desk.person.id
    added = clinic.audit.lines(AuditFilter(what=("added",)), before=last)
    assert {one.who for one in added} == {None}
    clinic.close()


def test_work_goes_on_in_the_new_clinic(full: FullClinic, tmp_path: Path) -> None:
    brought = into(tmp_path / "clinic", full.document)
    clinic = brought.open()
    patient = clinic.history.find_patients("arger")[0].patient
    episode = factories.episode(patient.id)
    clinic.recorder.add_episode(episode)
    session = factories.session(episode, week=9)
    clinic.recorder.start_session(session)
    clinic.recorder.add_site(factories.site(session))
    assert clinic.history.overview(patient.id).visits[-1].session.id == session.id
    clinic.close()
    assert brought.verdict().is_sound


def test_a_document_tells_no_time_and_no_machine(full: FullClinic, tmp_path: Path) -> None:
    assert out_of(full.record.clinic, tmp_path / "later.json") == full.bytes
    origins = {one.station for one in full.record.audit.lines(AuditFilter())}
    assert [one for one in origins if str(one).encode() in full.bytes] == []


def test_one_patient_alone(full: FullClinic, tmp_path: Path) -> None:
    patient_id = full.signed.session.patient_id
    alone = out_of(full.record.clinic, tmp_path / "one.json", patient_id)
    rows = json.loads(alone)["record"]
    assert [row["id"] for row in rows["patient"]] == [str(patient_id)]
    assert [row["id"] for row in rows["session"]] == [str(full.signed.session.id)]
    assert {row["id"] for row in rows["person"]} == {
        *(str(full.record.person.id), str(full.signed.brandt.id))
    }
    assert rows["template"] == rows["setting"] == []
    brought, bytes_again = again(tmp_path / "one.json", tmp_path)
    assert bytes_again == alone
    assert brought.verdict().is_sound


def test_nobody_is_no_patient(full: FullClinic) -> None:
    with (
        pytest.raises(LookupError),
        full.record.clinic.whole.reading(full.signed.session.id),
    ):
        raise AssertionError


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PLACES = st.floats(-2000, 2000)
PEOPLE = st.builds(
    lambda family, number, sex, height: factories.patient(
        family_name=f"A{family}", record_number=number, sex=sex, height_cm=height
    ),
    TEXTS,
    TEXTS,
    st.sampled_from(Sex),
    st.none() | st.floats(1e-3, 300),
)
ACTS = st.lists(st.sampled_from((*KINDS, "site", "void", "change", "visit")), max_size=12)


@settings(max_examples=amount(2, 60))
@given(people=st.lists(PEOPLE, max_size=3), acts=ACTS, words=TEXTS, at=st.tuples(*[PLACES] * 3))
def test_any_record_comes_back_to_the_byte(
    people: list[Patient], acts: list[str], words: str, at: tuple[float, float, float]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record = new_record(folder)
        with record.store.hurried():
            for person in people:
                record.recorder.add_patient(person)
                episode = factories.episode(person.id, complaint=f"{words}.")
                record.recorder.add_episode(episode)
                _chart(record, episode, acts, words, BodyPoint(*at))
        told = out_of(record.clinic, folder / "clinic.json")
        record.store.close()
        brought, told_again = again(folder / "clinic.json", folder)
        assert told_again == told
        assert brought.verdict().findings == ()


def _chart(
    record: OpenRecord, episode: Episode, acts: list[str], words: str, at: BodyPoint
) -> None:
    session = factories.session(episode)
    record.recorder.start_session(session)
    place = replace(factories.place(), point=at)
    needle = Needle(0.25, 30 + abs(at.x))
    sites = [record.recorder.add_site(factories.site(session, place=place, needle=needle))]
    for act in acts:
        if act == "site":
            sites.append(record.recorder.add_site(factories.site(session)))
        elif act == "void":
            record.recorder.void_site(sites[-1].id)
            record.recorder.restore_site(sites[-1].id)
        elif act == "change":
            record.recorder.change_episode(replace(episode, complaint=f"{words}?"))
        elif act == "visit":
            session = factories.session(episode, week=2)
            record.recorder.start_session(session)
            sites = [record.recorder.add_site(factories.site(session))]
        else:
            record.records.put([KINDS[act][1](session, sites[0])])


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="module")
def underlying(atlas: Atlas) -> Underlying:
    return of_clinic(atlas, CATALOGUE)


@pytest.mark.in_full
def test_the_demo_clinic_comes_back_to_the_byte(
    atlas: Atlas, underlying: Underlying, tmp_path: Path
) -> None:
    clinic = demo(atlas, underlying, tmp_path)
    told = out_of(clinic, tmp_path / "clinic.json")
    signed = {row["session_id"] for row in json.loads(told)["record"]["signature"]}
    clinic.close()
    brought, told_again = again(tmp_path / "clinic.json", tmp_path, user="")
    assert told_again == told
    verdict = brought.verdict()
    assert verdict.findings == ()
    assert verdict.counts.signatures == len(signed) > 100
