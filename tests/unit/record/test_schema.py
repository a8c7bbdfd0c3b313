"""The tables: what a file says it is, what they refuse, and what they keep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import bodymap
from bodymap.charting.figure import Figure
from bodymap.charting.pain import Phase
from db import driver
from db.layout import APPLICATION_ID, SCHEMA
from db.rows import from_micros, to_micros
from db.tables import metadata
from tests import factories
from tests.clinics import OpenRecord
from tests.records import ByHand, Record

SQLITE = pytest.mark.file_only("these are settings of SQLite")


@pytest.fixture
def raw(record: Record) -> Iterator[ByHand]:
    with record.by_hand() as tables:
        yield tables


def one(connection: ByHand, sql: str) -> Any:
    return connection.execute(sql).fetchone()[0]


@SQLITE
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("integrity_check", "ok"),
    ],
)
def test_the_file_is_ours_and_a_commit_is_on_the_disk(
    raw: ByHand, pragma: str, value: object
) -> None:
    assert one(raw, f"PRAGMA {pragma}") == value


@SQLITE
def test_it_is_encrypted(raw: ByHand) -> None:
    assert int(one(raw, "PRAGMA cipher_version").split(".")[0]) >= 4


@SQLITE
def test_a_setting_that_does_not_hold_is_not_accepted(
    record: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "_SETTINGS", (("synchronous", "NORMAL", 2),))
    with pytest.raises(driver.Error, match="synchronous is 1"):
        driver.connect(record.path, record.key)


@pytest.mark.parametrize(
    "broken",
    [
        "UPDATE pain_score SET score = 11",
        "UPDATE pain_score SET score = -1",
        "UPDATE pain_score SET phase = 'sometime'",
        "UPDATE needle_site SET number = 0",
        "UPDATE needle_site SET number = 1",
        "UPDATE needle_site SET x = 9e9",
        "UPDATE needle_site SET y = NULL",
        "UPDATE needle_site SET side = 'port'",
        "UPDATE needle_site SET technique = 'magic'",
        "UPDATE needle_site SET depth_mm = -1",
        "UPDATE needle_site SET muscle = ''",
        "UPDATE needle_site SET needle_length_mm = 0",
        "UPDATE needle_site SET session_id = (SELECT id FROM patient)",
        "UPDATE needle_site SET voided_at = 1",
        "UPDATE needle_site SET version = 0",
        "UPDATE session SET patient_id = (SELECT id FROM episode)",
        "UPDATE session SET episode_id = NULL",
        "UPDATE episode SET side = 'starboard'",
        "UPDATE patient SET sex = ''",
        "UPDATE patient SET figure = 'child'",
        "DELETE FROM session",
        "DELETE FROM patient",
        "INSERT INTO meta SELECT 2, 1, 1, clinic_id, '', 1 FROM meta",
    ],
)
def test_the_tables_themselves_refuse_what_cannot_be(
    record: Record, raw: ByHand, broken: str
) -> None:
    visit = record.start_session()
    record.recorder.add_site(factories.site(visit))
    record.recorder.add_site(factories.site(visit))
    record.recorder.set_pain(factories.pain(visit, 5))
    with pytest.raises(record.refusal):
        raw.execute(broken)


def test_the_change_log_tells_all_that_happened(record: Record, raw: ByHand) -> None:
    visit = record.start_session()
    site = record.recorder.add_site(factories.site(visit))
    record.recorder.move_site(site.id, factories.place(view="left"), "soleus")
    record.recorder.revise_sites([replace(site, muscle="soleus", depth_mm=8.0)])
    record.recorder.void_site(site.id)
    record.recorder.restore_site(site.id)
    record.recorder.set_pain(factories.pain(visit, 6, Phase.BEFORE))
    record.recorder.set_pain(factories.pain(visit, 4, Phase.BEFORE))
    record.recorder.end_session(visit.id, visit.started_at)
    record.recorder.reopen_session(visit.id)
    log = raw.execute(
        "SELECT sequence, entity, what, before FROM change_log ORDER BY sequence"
    ).fetchall()
    assert [line[0] for line in log] == list(range(1, len(log) + 1))
    assert [f"{entity} {what}" for _, entity, what, _ in log] == [
        "person added",
        "patient added",
        "episode added",
        "session added",
        "needle_site added",
        "needle_site moved",
        "needle_site changed",
        "needle_site voided",
        "needle_site restored",
        "pain_score added",
        "pain_score voided",
        "pain_score added",
        "session ended",
        "session reopened",
    ]
    before = {what: json.loads(text) for _, _, what, text in log if text}
    assert before["moved"] == {"view": "back", "muscle": "gastrocnemius_medial"}
    assert before["changed"] == {"depth_mm": None}
    assert before["reopened"] == {"ended_at": to_micros(visit.started_at)}
    assert one(raw, "SELECT count(DISTINCT origin) FROM change_log") == 1


def test_the_change_log_tells_of_another_figure(record: Record, raw: ByHand) -> None:
    person = record.add_patient()
    record.recorder.set_patient_figure(person.id, Figure.MALE_TYPICAL)
    record.recorder.set_patient_figure(person.id, None)
    log = raw.execute("SELECT entity, what, before FROM change_log ORDER BY sequence").fetchall()
    assert [f"{entity} {what}" for entity, what, _ in log] == [
        "person added",
        "patient added",
        "patient changed",
        "patient changed",
    ]
    assert [json.loads(text) for *_, text in log if text] == [
        {"figure": None},
        {"figure": "male_typical"},
    ]
    assert raw.execute("SELECT version, changed_seq FROM patient").fetchone() == (3, 4)


def test_a_row_knows_when_it_was_made_changed_and_voided(record: Record, raw: ByHand) -> None:
    visit = record.start_session()
    site = record.recorder.add_site(factories.site(visit))
    record.recorder.move_site(site.id, site.place, "soleus")
    voided = record.recorder.void_site(site.id)
    columns = "created_seq, changed_seq, voided_seq, version, created_at, changed_at, voided_at"
    row = raw.execute(f"SELECT {columns} FROM needle_site").fetchone()
    assert row[:4] == (voided.sequence - 2, voided.sequence, voided.sequence, 3)
    created, changed, gone = (from_micros(micros) for micros in row[4:])
    assert created <= changed == gone


def test_times_survive_to_the_microsecond() -> None:
    for moment in (
        factories.visit_time(0),
        factories.visit_time(0).replace(microsecond=1),
        factories.visit_time(0).replace(year=1969, microsecond=999_999),
        factories.visit_time(0).replace(year=2199, microsecond=123_457),
    ):
        assert from_micros(to_micros(moment)) == moment


def test_the_tables_can_be_declared_to_a_database_server_too() -> None:
    server = postgresql.dialect()  # type: ignore[no-untyped-call]  # untyped in SQLAlchemy
    for table in metadata.sorted_tables:
        text = str(CreateTable(table).compile(dialect=server))
        assert f"CREATE TABLE {table.name}" in text
        assert "BLOB" not in text
        for index in table.indexes:
            assert "CREATE" in str(CreateIndex(index).compile(dialect=server))


def test_nothing_outside_the_store_speaks_sql() -> None:
    words = re.compile(r"\bPRAGMA\b|\bsqlite|\bSELECT\b.*\bFROM\b|\bfts5\b|sqlalchemy")
    package = Path(bodymap.__file__).parent
    spoken = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if words.search(path.read_text(encoding="utf-8"))
    ]
    assert spoken == []


@SQLITE
def test_after_hurried_writes_a_commit_is_on_the_disk_again(record: OpenRecord) -> None:
    with record.traced() as ran, pytest.raises(LookupError), record.store.hurried():
        raise LookupError
    assert ran == ["PRAGMA synchronous = OFF", "PRAGMA synchronous = FULL"]
