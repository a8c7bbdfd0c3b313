"""A large made-up clinic is a clinic: sound, searchable, and the same for the same seed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.charting.consent import Consent
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.commands import demo
from bodymap.commands.passphrase import VARIABLE
from bodymap.services.clinic import Clinic
from bodymap.services.demo.crowd import Crowd
from bodymap.services.signed_content import is_intact
from bodymap.services.values import Visit
from db.bulk.row_template import Copy, RowTemplate
from db.chain import digest_of
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.layout import CLINIC_FILE, KEY_FILE
from db.verify import verify
from tests.clinics import PASSPHRASE, QUICK, clinic_files
from tests.faults.amounts import amount

PATIENTS = amount(3, 400)
SITES = amount(90, 20_000)
USER = "rosa.hazel"


def make(folder: Path, seed: int, patients: int = PATIENTS, sites: int = SITES) -> None:
    asked = Namespace(
        size="large",
        seed=seed,
        patients=patients,
        sites=sites,
        passphrase_fd=None,
        allow_network_share=False,
        json=False,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, PASSPHRASE)
        assert demo.make(folder, asked, QUICK) == 0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("large") / "clinic"
    make(made, 3)
    return made


@pytest.fixture(scope="module")
def clinic(folder: Path) -> Iterator[Clinic]:
    with closing(clinic_files(folder).log_in(USER, PASSPHRASE)) as opened:
        yield opened


def visits_of(clinic: Clinic) -> list[Visit]:
    rows = clinic.history.find_patients("", 1000)
    overviews = [clinic.history.overview(row.patient.id) for row in rows]
    return [
        clinic.history.visit(one.session.id) for overview in overviews for one in overview.visits
    ]


def test_it_is_sound_to_the_last_cell(folder: Path) -> None:
    proved = prove_by(KeyFile.from_bytes((folder / KEY_FILE).read_bytes()), USER, PASSPHRASE)
    verdict = verify(folder / CLINIC_FILE, proved.keys, proved.clinic_id)
    assert verdict.findings == ()
    assert verdict.counts.signatures == verdict.counts.rows["session"]
    assert verdict.counts.rows["patient"] == PATIENTS


def test_it_has_as_many_sites_as_were_asked_for_to_within_a_visit(clinic: Clinic) -> None:
    visits = visits_of(clinic)
    assert 0 <= sum(len(visit.sites) for visit in visits) - SITES < 12
    assert all(6 <= len(visit.sites) <= 12 for visit in visits)


def test_everybody_is_found_by_name_and_by_number(clinic: Clinic) -> None:
    for number in range(min(PATIENTS, 20)):
        person = Crowd(3).patient(number, replace(clinic.history.find_patients("")[0]).patient.sex)
        for text in (person.family_name, person.record_number):
            found = clinic.history.find_patients(text)
            assert person.record_number in {row.patient.record_number for row in found}


def test_every_visit_is_whole_and_what_was_signed(clinic: Clinic) -> None:
    signers = {person.signature for person in clinic.people.all()}
    for visit in visits_of(clinic):
        assert visit.signature is not None
        assert visit.signature.signer in signers
        assert visit.session.holder_id == visit.signature.signer_id
        assert is_intact(visit)
        assert visit.ledger.is_balanced
        (out,) = visit.of(NeedleEvent)
        after = visit.score(Phase.AFTER)
        assert after is None or after.scored_at > out.at
        assert visit.session.started_at < visit.sites[0].inserted_at < out.at
        assert visit.session.ended_at is not None
        assert out.at < visit.session.ended_at


def test_visits_lie_years_apart_on_working_days_and_complaints_begin_before_them(
    clinic: Clinic,
) -> None:
    visits = visits_of(clinic)
    days = [visit.session.started_at for visit in visits]
    assert all(day.weekday() < 5 and 8 <= day.hour < 17 for day in days)
    assert (max(days) - min(days)).days > 365
    for visit in visits:
        assert visit.episode.onset is not None
        assert visit.episode.onset < visit.session.started_at.date()
    first = {visit.episode.id: visit for visit in reversed(visits)}
    assert all(visit.of(Consent) or visit.scores for visit in first.values())


def test_a_long_day_in_a_large_clinic_is_recorded_in_the_order_of_its_visits(
    clinic: Clinic,
) -> None:
    rows = clinic.history.find_patients("", 1000)
    assert [row.last_visit for row in rows] == sorted(
        (row.last_visit for row in rows if row.last_visit), reverse=True
    )
    for row in rows:
        overview = clinic.history.overview(row.patient.id)
        starts = [visit.session.started_at for visit in overview.visits]
        assert starts == sorted(starts)
        assert row.visits == len(starts)


@pytest.mark.in_full
def test_the_same_seed_makes_the_same_people_and_visits_and_another_one_others(
    clinic: Clinic, tmp_path: Path
) -> None:
    def told(of: Clinic) -> list[object]:
        return [
            (one.session.id, one.session.started_at.time(), one.episode.complaint, len(one.sites))
            for one in visits_of(of)
        ]

    for seed, is_same in ((3, True), (4, False)):
        make(tmp_path / str(seed), seed)
        with closing(clinic_files(tmp_path / str(seed)).log_in(USER, PASSPHRASE)) as other:
            assert (told(other) == told(clinic)) is is_same


def test_a_copy_of_a_row_is_digested_as_its_columns_are() -> None:
    key, owner, other = (bytes([number]) * 16 for number in (1, 2, 3))
    values = {
        "id": key,
        "session_id": owner,
        "box_id": other,
        "note": 'ten % "off"',
        "depth_mm": 12.0,
        "inserted_at": 1_000,
        "ended_at": None,
        "onset": "2026-01-01",
        "is_chosen": True,
    }
    row = RowTemplate("needle_site", values, {key: 1, owner: 0}, "onset")
    ids = (b"\xaa" * 16, b"\xbb" * 16)
    copy = Copy(ids, tuple(one.hex() for one in ids), 500)
    stored = dict(zip(row.columns, row.row(copy, 7, 99, "2025-06-30"), strict=True))
    assert (stored["id"], stored["session_id"], stored["box_id"]) == (ids[1], ids[0], other)
    assert (stored["inserted_at"], stored["ended_at"], stored["onset"]) == (
        1_500,
        None,
        "2025-06-30",
    )
    assert (stored["created_seq"], stored["created_at"], stored["version"]) == (7, 99, 1)
    own = {name: stored[name] for name in values}
    assert row.digest(copy, "2025-06-30") == digest_of(own)
