"""The copy of a workstation that is put back does not go on as that workstation."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from shutil import copy2, copytree
from typing import Any

import psycopg
import pytest

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.progress import unwatched
from db.backup.backup_files import SqlBackupFiles
from db.backup.restores import SqlRestores
from db.layout import CLINIC_FILE
from db.sync.content import content_of_server
from db.sync.settling import OlderCopyError
from db.verify import verify
from tests.clinics import ANNA, PASSPHRASE, open_session
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.moving.stations import CLOCK, Station

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]


def back_up(at: Station) -> Path:
    """A backup of a workstation."""
    proved = at.prove()
    files = SqlBackupFiles(
        *(at.folder, proved.clinic_id, lambda: proved.keys, CLOCK, at.workstation)
    )
    return files.make(at.folder / "backups", None, unwatched).path


def restore(at: Station, backup: Path) -> bool:
    """Put it back. Whether it was said to be a workstation's."""
    restores = SqlRestores(at.folder, CLOCK)
    looked = restores.look(backup, ANNA, PASSPHRASE, unwatched)
    assert looked.problem == ""
    restores.prepare(looked, unwatched).put_in_place()
    return looked.is_shared


@pytest.mark.in_full
def test_a_restored_copy_stands_alone_with_all_that_waited_in_it(
    second: Station, owner: psycopg.Connection[Any]
) -> None:
    with closing(second.local()) as local:
        # nobody answers there: what is charted now waits
        local.execute("UPDATE server_link SET address = 'postgresql://127.0.0.1:1/gone'")
    with closing(second.open()) as clinic:
        visit = open_session(clinic)
        patient_id = visit.patient_id
    there = content_of_server(owner)
    backup = back_up(second)
    with closing(second.open()) as clinic:
        open_session(clinic)
    assert restore(second, backup)
    proved = second.prove()
    assert verify(second.file, proved.keys, proved.clinic_id).findings == ()
    with closing(second.open()) as clinic:
        assert clinic.sharing is None
        assert clinic.history.patient(patient_id) is not None
        assert len(clinic.audit.lines(AuditFilter(what=(Event.RESTORED,)))) == 1
        open_session(clinic)
    assert verify(second.file, proved.keys, proved.clinic_id).findings == ()
    assert content_of_server(owner) == there
    with closing(second.local()) as local:
        high = local.execute("SELECT max(created_seq) FROM patient").fetchone()[0]
    assert high < 2**40, "no number is provisional any more"


def test_an_older_copy_of_a_file_sends_nothing_twice(
    moved: Station, second: Station, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    """Somebody copies files back, and no program is asked."""
    assert moved.folder.exists()
    with closing(second.open()) as clinic:
        open_session(clinic)
    second.settle()
    copytree(second.folder, tmp_path / "older")
    with closing(second.open()) as clinic:
        open_session(clinic)
    second.settle()
    copy2(tmp_path / "older" / CLINIC_FILE, second.file)
    (second.folder / f"{CLINIC_FILE}-in-use").write_bytes(b"")
    with closing(second.open()) as clinic:
        open_session(clinic)
    there = content_of_server(owner)
    with pytest.raises(OlderCopyError):
        second.settle()
    assert content_of_server(owner) == there
