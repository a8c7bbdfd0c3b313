"""What is not sent yet has numbers of its own, and gets others: whoever kept one is not misled."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bodymap.services.audit.events import ExportKind
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.imports import Batch, Fate
from db import driver
from db.backup.contents import ClinicContents
from db.opening import look
from db.tables import PROVISIONAL
from tests import factories
from tests.server_clinics import ON_ONE_SERVER
from tests.workstations import SharedClinic, Workstation, workstations

pytestmark = ON_ONE_SERVER


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[SharedClinic]:
    with workstations(tmp_path, 1) as shared:
        yield shared


@pytest.fixture
def room(clinic: SharedClinic) -> Workstation:
    return clinic[0]


def trail(room: Workstation) -> list[tuple[str, str, bool]]:
    """What the audit trail tells, newest first."""
    lines = room.record.clinic.audit.lines(AuditFilter())
    return [(line.what, line.entity, line.waits) for line in lines]


def test_the_audit_trail_has_what_waits_and_has_it_once(room: Workstation) -> None:
    before = trail(room)
    patient = factories.patient()
    room.record.clinic.recorder.add_patient(patient)
    assert trail(room) == [("added", "patient", True), *before]
    (newest, *_) = room.record.clinic.audit.lines(AuditFilter(patient_id=patient.id))
    assert newest.sequence > PROVISIONAL
    room.sync()
    assert trail(room) == [("added", "patient", False), *before]


def test_an_import_is_taken_back_after_it_was_sent(room: Workstation) -> None:
    imports = room.record.clinic.imports
    brought = imports.add(Batch(patients=(factories.patient(),)), ExportKind.CSV)
    assert brought.first > PROVISIONAL
    assert [one.fate for one in imports.past()] == [Fate.AS_IT_CAME]
    room.sync()
    (past,) = imports.past()
    assert (past.fate, past.brought.first < PROVISIONAL) == (Fate.AS_IT_CAME, True)
    imports.take_back(brought)
    assert not imports.every_patient()
    assert [one.fate for one in imports.past()] == [Fate.TAKEN_BACK]


def test_an_import_that_was_taken_back_before_it_was_sent_stays_so(room: Workstation) -> None:
    imports = room.record.clinic.imports
    imports.take_back(imports.add(Batch(patients=(factories.patient(),)), ExportKind.CSV))
    assert [one.fate for one in imports.past()] == [Fate.TAKEN_BACK]
    room.sync()
    assert [one.fate for one in imports.past()] == [Fate.TAKEN_BACK]
    assert not imports.every_patient()


def test_an_import_that_was_used_since_is_not_taken_back(room: Workstation) -> None:
    imports, patient = room.record.clinic.imports, factories.patient()
    brought = imports.add(Batch(patients=(patient,)), ExportKind.CSV)
    room.sync()
    room.record.clinic.recorder.add_episode(factories.episode(patient.id))
    with pytest.raises(Exception, match="charted on since"):
        imports.take_back(brought)
    room.sync()
    assert [one.fate for one in imports.past()] == [Fate.USED]


def test_a_backup_is_due_where_something_waits(room: Workstation) -> None:
    with closing(driver.connect_to_read(room.record.path, room.record.key)) as connection:
        contents = ClinicContents(connection)
        last, changed_at = contents.head().sequence, contents.summary().last_change
        assert not contents.has_changes_after(last)
        room.record.clinic.recorder.add_patient(factories.patient())
        assert contents.has_changes_after(last)
        changed_since = contents.summary().last_change
        assert changed_since is not None
        assert changed_at is not None
        assert changed_since > changed_at
        room.sync()
        assert contents.has_changes_after(last)
        assert not contents.has_changes_after(contents.head().sequence)


def test_what_a_server_numbered_is_no_reason_to_suspect_the_file(clinic: SharedClinic) -> None:
    room = clinic[0]
    room.record.clinic.recorder.add_patient(factories.patient())
    room.sync()
    path, key = room.record.path, room.record.key
    clinic.close()
    looked = look(path, key, clinic.clinic_id, clinic.keys.chain)
    assert not looked.is_suspect
