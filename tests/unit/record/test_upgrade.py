"""An older clinic file is upgraded with all it holds, after a copy was made."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from secrets import token_bytes
from typing import get_args

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.person import Person, Role
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site_detail import NO_DETAIL, SiteDetail
from bodymap.errors import ClinicFileError
from bodymap.services.clinic_settings import ClinicSettings
from db import driver, layout, tables, upgrade
from db.clinic_files import SqlClinicFiles
from db.create import create_clinic_file
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.migrations.names import is_ours
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents
from tests.old_clinics import (
    CHAIN,
    COMPLAINT,
    PERSON,
    SCORES,
    SITES,
    VISITS,
    fill,
    insert,
    migrated,
    old_files,
    opened,
)
from tests.unit.record.kinds_of_record import END, KINDS


@pytest.fixture
def old(tmp_path: Path) -> SqlClinicFiles:
    return old_files(tmp_path, 1)


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.before-*"))


@pytest.mark.parametrize("schema", range(1, layout.SCHEMA))
def test_an_old_file_is_upgraded_with_all_it_holds(tmp_path: Path, schema: int) -> None:
    clinic = opened(old_files(tmp_path, schema), schema)
    assert clinic.name == "Old clinic"
    overview = clinic.history.overview(PERSON.id)
    assert (overview.patient, overview.episodes) == (PERSON, (COMPLAINT,))
    assert [visit.session for visit in overview.visits] == VISITS
    assert [tuple(visit.sites) for visit in overview.visits] == [(site,) for site in SITES]
    assert [visit.score(Phase.BEFORE) for visit in overview.visits] == SCORES
    (row,) = clinic.history.find_patients("muell")
    assert (row.patient, row.visits, row.last_visit) == (PERSON, 2, VISITS[1].started_at)
    added = clinic.recorder.add_site(factories.site(VISITS[0]))
    clinic.recorder.set_patient_figure(PERSON.id, Figure.MALE_TYPICAL)
    clinic.close()
    (copy,) = copies(tmp_path)
    assert copy.name.startswith(f"clinic.bodymap.before-{layout.revision(schema + 1)}-")

    clinic = clinic_files(tmp_path).log_in(ANNA, PASSPHRASE)
    assert clinic.history.visit(VISITS[0].id).sites == (SITES[0], added)
    assert clinic.history.patient(PERSON.id) == replace(PERSON, figure=Figure.MALE_TYPICAL)
    clinic.close()


def test_an_upgrade_to_schema_3_guesses_no_muscle_and_no_figure(tmp_path: Path) -> None:
    key, clinic_id = token_bytes(32), new_id()
    connection = migrated(tmp_path / "file", key, 2)
    fill(connection, clinic_id.bytes, 2)
    held = {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in ("patient", "episode", "session", "needle_site", "pain_score")
    }
    upgrade.migrate(connection, 3, CHAIN, 0)
    for table, before in held.items():
        after = connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        unknown = (None,) if table in ("patient", "needle_site") else ()
        assert after == [(*row, *unknown) for row in before]
    connection.close()


def test_those_who_signed_become_people_and_one_of_them_claims_the_clinic(tmp_path: Path) -> None:
    files = old_files(tmp_path, 4)
    anna, ada = new_id(), new_id()
    signers = [[str(anna), FIRST.name.upper(), ""], [str(ada), "Ada Brandt", "DPT"]]
    key = prove_by(KeyFile.from_bytes(files.key_file.read_bytes()), "", PASSPHRASE).keys.data
    connection = driver.connect(files.clinic_file, key)
    stamped = {"created_at": 1, "created_seq": 90, "changed_at": 1, "changed_seq": 90, "version": 1}
    kept = {"id": new_id().bytes, "name": "people", "value": json.dumps(signers)}
    insert(connection, "setting", **kept, **stamped)
    connection.close()
    assert files.log_ins() == ()

    clinic = files.claim(FIRST, PASSPHRASE)
    first = Person(anna, FIRST.name, FIRST.credential, ANNA, Role.ADMINISTRATOR)
    assert clinic.desk.person == first
    assert clinic.people.all() == (first, Person(ada, "Ada Brandt", "DPT"))
    clinic.people.add(
        Person(ada, "Ada Brandt", "DPT", "ada"), clinic.people.derive("the second passphrase")
    )
    clinic.close()
    assert files.log_ins() == (ANNA, "ada")
    clinic = files.log_in("ada", "the second passphrase")
    assert clinic.desk.person == Person(ada, "Ada Brandt", "DPT", "ada")
    clinic.close()


def test_an_upgrade_to_schema_4_records_nothing_that_nobody_said(tmp_path: Path) -> None:
    clinic = old_files(tmp_path, 3).claim(FIRST, PASSPHRASE)
    for visit, site in zip(VISITS, SITES, strict=True):
        shown = clinic.history.visit(visit.id)
        assert shown.records == ()
        assert shown.sites == (site,)
        assert [one.detail for one in shown.sites] == [NO_DETAIL]
        assert [one.number for one in shown.ledger.still_in] == [1]
    for kind in get_args(SessionRecord):
        assert clinic.history.records_of(PERSON.id, kind) == ()
    assert clinic.history.open_reactions() == ()
    assert clinic.stock.boxes() == ()
    assert clinic.templates.all() == ()
    assert clinic.settings.now() == ClinicSettings()
    patient = clinic.history.patient(PERSON.id)
    assert (patient.height_cm, patient.weight_kg, patient.alert) == (None, None, "")
    clinic.close()


def test_an_upgraded_file_takes_all_that_is_new(tmp_path: Path) -> None:
    clinic = old_files(tmp_path, 3).claim(FIRST, PASSPHRASE)
    visit, site = VISITS[0], SITES[0]
    person = replace(PERSON, height_cm=171.0, weight_kg=64.5, alert="Takes a blood thinner")
    box, template = factories.box(), factories.template()
    settings = replace(ClinicSettings(), currency="EUR", dwell_target_minutes=10)
    clinic.recorder.change_patient(person)
    clinic.stock.keep(box)
    clinic.templates.keep(template)
    clinic.settings.keep(settings)
    revised = replace(site, detail=SiteDetail(box_id=box.id, twitch=2, note="Firm band"))
    clinic.recorder.revise_sites([revised])
    kept = clinic.records.put([make(visit, site) for _, make in KINDS.values()])
    signature = factories.signature(visit, signer_id=clinic.desk.person.id)
    clinic.records.sign(signature, END)
    (amendment,) = clinic.records.put((factories.amendment(visit),))
    clinic.close()

    clinic = clinic_files(tmp_path).log_in(ANNA, PASSPHRASE)
    shown = clinic.history.visit(visit.id)
    assert shown.session.ended_at == END
    assert shown.sites == (revised,)
    assert shown.records == (*kept, signature, amendment)
    assert clinic.history.visit(VISITS[1].id).records == ()
    assert clinic.history.patient(PERSON.id) == person
    assert [use.session.id for use in clinic.stock.uses_of_lot(box.lot)] == [visit.id]
    assert (clinic.stock.boxes(), clinic.templates.all()) == ((box,), (template,))
    assert clinic.settings.now() == settings
    clinic.close()


def test_the_copy_from_before_opens_with_the_same_keys(old: SqlClinicFiles, tmp_path: Path) -> None:
    before = old.clinic_file.read_bytes()
    old.claim(FIRST, PASSPHRASE).close()
    (copy,) = copies(tmp_path)
    assert copy.name.startswith("clinic.bodymap.before-0002-")
    assert copy.read_bytes() == before
    old.log_in(ANNA, PASSPHRASE).close()
    assert copies(tmp_path) == [copy]

    copy.rename(old.clinic_file)
    clinic = old.log_in(ANNA, PASSPHRASE)
    assert clinic.history.patient(PERSON.id) == PERSON
    clinic.close()


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(
    old: SqlClinicFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.clinic_file.read_bytes()

    def broken(_family_name: str, _given_name: str) -> str:
        raise driver.Error("in the middle of it")

    with monkeypatch.context() as patch:
        patch.setattr("db.search.sort_name", broken)
        with pytest.raises(ClinicFileError, match="left as it was"):
            old.claim(FIRST, PASSPHRASE)
    assert old.clinic_file.read_bytes() == before
    assert copies(tmp_path)[0].read_bytes() == before
    old.claim(FIRST, PASSPHRASE).close()


def test_without_room_for_a_copy_nothing_is_upgraded(
    old: SqlClinicFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(tmp_path)

    def full(_source: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(ClinicFileError, match="cannot be copied"):
        old.claim(FIRST, PASSPHRASE)
    assert {**contents(tmp_path), "clinic.bodymap-in-use": b""} == {
        **before,
        "clinic.bodymap-in-use": b"",
    }


def test_a_file_that_is_open_elsewhere_is_not_upgraded(old: SqlClinicFiles) -> None:
    keys = KeyFile.from_bytes(old.key_file.read_bytes())
    elsewhere = driver.connect(old.clinic_file, prove_by(keys, "", PASSPHRASE).keys.data)
    elsewhere.execute("SELECT count(*) FROM patient").fetchone()
    with pytest.raises(ClinicFileError, match="Another program"):
        old.claim(FIRST, PASSPHRASE)
    elsewhere.close()
    old.claim(FIRST, PASSPHRASE).close()


def test_the_migrations_lead_to_the_declared_tables(tmp_path: Path) -> None:
    connection = migrated(tmp_path / "file", token_bytes(32), layout.SCHEMA)
    with driver.engine_on(connection).connect() as engine:
        context = MigrationContext.configure(
            engine,
            opts={"include_name": is_ours, "compare_type": True, "compare_server_default": True},
        )
        assert compare_metadata(context, tables.metadata) == []
    connection.close()


def schema_of(connection: driver.Connection) -> dict[str, object]:
    """Every table and index: its columns and keys as SQLite sees them, its constraints as text."""
    found: dict[str, object] = {}
    names = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    ).fetchall()
    for kind, name, sql in names:
        if kind == "index":
            found[name] = " ".join(sql.replace('"', "").split())
            continue
        columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
        keys = connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        # a column that came later carries its constraint in its own line
        checks = sorted(re.findall(r"CONSTRAINT \w+ CHECK \((?:[^()]|\([^()]*\))*\)", sql))
        found[name] = (
            sorted(column[1:] for column in columns),
            sorted(key[2:] for key in keys),
            checks,
        )
    return found


def test_a_new_file_and_an_upgraded_one_are_the_same(tmp_path: Path) -> None:
    key = token_bytes(32)
    create_clinic_file(tmp_path / "new", key, new_id(), "Clinic", 1)
    new = driver.connect(tmp_path / "new", key)
    upgraded = migrated(tmp_path / "upgraded", key, layout.SCHEMA)
    assert schema_of(new) == schema_of(upgraded)
    for pragma in ("user_version", "application_id"):
        ask = f"PRAGMA {pragma}"
        assert new.execute(ask).fetchone() == upgraded.execute(ask).fetchone()
    stamp = "SELECT version_num FROM alembic_version"
    assert new.execute(stamp).fetchall() == upgraded.execute(stamp).fetchall()
    new.close()
    upgraded.close()


def test_the_newest_migration_is_the_schema_of_this_program() -> None:
    versions = Path(upgrade.__file__).parent / "migrations" / "versions"
    newest = max(path.name[1:5] for path in versions.glob("v[0-9]*.py"))
    assert newest == layout.revision(layout.SCHEMA)
