"""A record goes into a clinic that is there and has no patient yet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.charting.person import Role
from bodymap.errors import ExpectedError, NotAllowedError
from bodymap.exchange.json_clinic.reading import read_json
from bodymap.exchange.outcome import Imported
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.changes import Kind
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.progress import unwatched
from bodymap.services.signed_content import is_intact
from db.verify import verify
from tests.clinics import ANNA, OpenRecord
from tests.unit.exchange_json.conftest import FullClinic
from tests.unit.exchange_json.there_and_back import empty_clinic, out_of


def bring_in(record: OpenRecord, document: Path) -> Imported:
    with record.clinic.whole.filling() as filling:
        return read_json(document, unwatched)(filling)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[OpenRecord]:
    record = empty_clinic(tmp_path)
    yield record
    record.store.close()


def test_a_record_comes_in(empty: OpenRecord, full: FullClinic, tmp_path: Path) -> None:
    empty.settings.keep(replace(ClinicSettings(), call_line="Here before"))
    me = empty.person
    imported = bring_in(empty, full.document)
    assert empty.settings.now().call_line == full.record.settings.now().call_line
    assert is_intact(empty.history.visit(full.signed.session.id))
    assert len(empty.history.find_patients("")) == imported.counts["patient"] == 3
    assert verify(empty.path, empty.keys, empty.clinic_id).findings == ()
    # who was here before keeps the log-in
    assert [one.id for one in empty.clinic.people.all() if one.log_in == ANNA] == [me.id]
    assert imported.remarks == (
        "Anna Weber cannot log in here: the log-in anna is somebody else's. Give another one.",
    )
    (line,) = empty.audit.lines(AuditFilter(what=(Event.IMPORTED,)))
    assert line.who == me.id
    # everything but people, and the setting that was there, is what it was
    before, now = (json.loads(one)["record"] for one in (full.bytes, _out(empty, tmp_path)))
    same = before.keys() - {"person", "setting"}
    assert [name for name in same if _plain(before[name]) != _plain(now[name])] == []


def _out(record: OpenRecord, folder: Path) -> bytes:
    return out_of(record.clinic, folder / "now.json")


def _plain(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    places = ("created", "changed", "voided")
    return [{name: row[name] for name in row if name not in places} for row in rows]


def test_it_is_announced_on_the_thread_that_asks(empty: OpenRecord, full: FullClinic) -> None:
    bring_in(empty, full.document)
    assert empty.told == []
    changes = empty.clinic.whole.came_in()
    assert empty.told == [changes]
    assert Kind.PATIENT in changes.kinds
    assert changes.sequence == empty.audit.head().sequence


def test_a_second_record_does_not_come_in(empty: OpenRecord, full: FullClinic) -> None:
    bring_in(empty, full.document)
    head = empty.audit.head()
    with pytest.raises(ExpectedError, match="has patients of its own"):
        bring_in(empty, full.document)
    assert empty.audit.head() == head


@pytest.mark.parametrize("role", [Role.THERAPIST, Role.REVIEWER])
def test_only_an_administrator_brings_people_in(
    role: Role, empty: OpenRecord, full: FullClinic
) -> None:
    empty.desk.sit(replace(empty.person, role=role))
    with pytest.raises(NotAllowedError):
        bring_in(empty, full.document)
