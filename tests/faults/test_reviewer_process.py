"""A reviewer's own process cannot write: neither through the services nor below them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.services.access.rights import RIGHTS
from bodymap.services.clinic import Clinic
from bodymap.services.visit_signing import VisitSigning
from db import driver
from db.keys.proving import prove
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files
from tests.faults.reviewer_child import RAW, STATEMENTS
from tests.faults.scripted_clinic import verdict
from tests.faults.table import Found
from tests.real_day import NOON
from tests.unit.access.test_roles import NEEDS
from tests.whole_visit import records_of, sites_of

PAUL, PAULS = "paul", "seven slow storks"
_NOT_COMPARED = ("change_log",)
"""That somebody logged in and looked is noted, and the rest of it is checked by its chain."""


def chart(clinic: Clinic) -> None:
    """A signed visit and one that goes on, of one patient."""
    person = factories.patient()
    complaint = factories.episode(person.id)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(complaint)
    for week in (0, 1):
        session = factories.session(complaint, week=week, holder_id=clinic.desk.person.id)
        clinic.recorder.start_session(session)
        first, second = sites_of(session)
        clinic.recorder.add_site(first)
        clinic.recorder.add_site(second)
        clinic.recorder.set_pain(factories.pain(session, 7))
        if week == 0:
            clinic.records.put(records_of(session, first, NOON))
            clinic.recorder.end_session(session.id, NOON)
            signing = VisitSigning(clinic.history, clinic.records, clinic.desk)
            signing.sign(session.id, Figure.FEMALE_TYPICAL, NOON)


def content_of(folder: Path) -> Mapping[str, str]:
    """A hash of each table, of the schema, and of the key file."""
    proved = prove((folder / KEY_FILE).read_bytes(), ANNA, PASSPHRASE)
    found = {"keys": hashlib.sha256((folder / KEY_FILE).read_bytes()).hexdigest()}
    with closing(driver.connect_to_read(folder / CLINIC_FILE, proved.keys.data)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (name,) in [*tables.fetchall(), ("sqlite_master",)]:
            if name in _NOT_COMPARED:
                continue
            rows = sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"').fetchall()))
            found[name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return found


def test_a_reviewers_process_writes_nothing(tmp_path: Path, found: Found) -> None:
    folder = tmp_path / "clinic"
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    chart(clinic)
    reviewer = Person(new_id(), "Paul Reed", "", PAUL, Role.REVIEWER)
    clinic.people.add(reviewer, clinic.people.derive(PAULS))
    clinic.close()
    before = content_of(folder)

    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.reviewer_child", str(folder), PAUL, PAULS],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    writing = [
        name
        for name, (right, _) in NEEDS.items()
        if right is not None and right not in RIGHTS[Role.REVIEWER]
    ]
    assert len(told) == len(writing) + 3 * len(RAW) + len(STATEMENTS)
    through = [name for name, sentence in told if not sentence]
    found(
        "a reviewer's process tries to write",
        done=len(told),
        damaged=len(through),
        note=f"{len(writing)} by services, {3 * len(RAW)} by the store, {len(STATEMENTS)} by SQL",
    )
    assert through == []
    assert content_of(folder) == before
    assert verdict(folder).is_sound

    # the control: the same tables change when the administrator does the same
    clinic = clinic_files(folder).log_in(ANNA, PASSPHRASE)
    clinic.stock.keep(factories.box())
    clinic.close()
    assert content_of(folder) != before
