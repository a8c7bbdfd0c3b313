"""A program that a reviewer logs in to, and that tries to write in every way it has.

``python -m tests.faults.reviewer_child FOLDER LOG_IN PASSPHRASE`` prints a line of JSON for each
try: its name, and the sentence it was refused with; an empty one where it was not refused.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import RIGHTS
from bodymap.services.clinic import Clinic
from db import driver
from db.store import SqlStore
from db.transaction import SqlTransaction
from tests import factories
from tests.clinics import clinic_files
from tests.unit.access.test_roles import NEEDS, Stage


@dataclass(frozen=True)
class Target:
    """What there is to be changed, and who would like to."""

    visit: Session
    site: NeedleSite
    pain: PainScore
    reviewer: Person


Write = Callable[[SqlTransaction, Target], object]

RAW: Final[Mapping[str, Write]] = {
    "insert_patient": lambda w, on: w.insert_patient(factories.patient()),
    "insert_episode": lambda w, on: w.insert_episode(factories.episode(on.visit.patient_id)),
    "insert_session": lambda w, on: w.insert_session(replace(on.visit, id=new_id())),
    "insert_site": lambda w, on: w.insert_site(replace(on.site, id=new_id(), number=77)),
    "insert_pain": lambda w, on: w.insert_pain(factories.pain(on.visit, 3)),
    "insert_record of a visit": lambda w, on: w.insert_record(factories.consent(on.visit)),
    "insert_record of the clinic": lambda w, on: w.insert_record(factories.box()),
    "insert_record of a person": lambda w, on: w.insert_record(
        Person(new_id(), "Eve Ort", "PT", "eve", Role.ADMINISTRATOR)
    ),
    "update_record of a person": lambda w, on: w.update_record(
        replace(on.reviewer, role=Role.ADMINISTRATOR)
    ),
    "update_patient": lambda w, on: w.update_patient(factories.patient(id=on.visit.patient_id)),
    "update_episode": lambda w, on: w.update_episode(
        factories.episode(on.visit.patient_id, id=on.visit.episode_id)
    ),
    "set_session_end": lambda w, on: w.set_session_end(on.visit.id, on.visit.started_at),
    "hold_session": lambda w, on: w.hold_session(on.visit.id, new_id()),
    "update_site_place": lambda w, on: w.update_site_place(on.site.id, on.site.place, "soleus"),
    "update_site": lambda w, on: w.update_site(replace(on.site, depth_mm=7.0)),
    "void_site": lambda w, on: w.void_site(on.site.id),
    "restore_site": lambda w, on: w.restore_site(on.site.id, 9),
    "void_pain": lambda w, on: w.void_pain(on.pain.id),
    "restore_pain": lambda w, on: w.restore_pain(on.pain.id),
}
"""What a transaction of the record can be asked to write, below the services."""

STATEMENTS: Final = (
    "DELETE FROM needle_site",
    "UPDATE person SET role = 'administrator'",
    "UPDATE patient SET family_name = 'Nobody'",
    "UPDATE change_log SET author = NULL",
    "DELETE FROM change_log",
    "INSERT INTO needle_site SELECT * FROM needle_site",
    "DROP TABLE needle_site",
    "CREATE TABLE another (a)",
    "ALTER TABLE patient ADD COLUMN another",
    "DROP TRIGGER IF EXISTS nothing",
    "PRAGMA writable_schema = ON",
    "PRAGMA user_version = 1",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA rekey = 'nothing'",
    "ATTACH DATABASE ':memory:' AS another",
    "VACUUM",
    "REINDEX",
)
"""What is told to the open connection itself."""


def tries(clinic: Clinic, on: Target) -> Iterator[tuple[str, Callable[[], object]]]:
    """The name of each way to write, with what tries it."""
    record = SimpleNamespace(clinic=clinic, person=on.reviewer)
    stage = Stage(record, on.visit, on.site)  # type: ignore[arg-type]  # all of it that the calls use
    for name, (right, call) in NEEDS.items():
        if right is not None and right not in RIGHTS[Role.REVIEWER]:
            yield name, partial(call, stage)
    store: SqlStore = clinic._access._store  # type: ignore[assignment]  # it is this one
    for name, write in RAW.items():
        for author in (on.reviewer.id, on.visit.holder_id, None):

            def act(write: Write = write, author: UUID | None = author) -> None:
                with store.write(author) as transaction:
                    write(transaction, on)

            yield f"store: {name}", act
    for statement in STATEMENTS:
        connection = store._connection
        assert connection is not None
        yield f"SQL: {statement}", partial(connection.execute, statement)


def main() -> None:
    """Try everything and tell what came of it."""
    folder, log_in, passphrase = sys.argv[1:]
    clinic = clinic_files(Path(folder)).log_in(log_in, passphrase)
    (row,) = clinic.history.find_patients("")
    overview = clinic.history.overview(row.patient.id)
    assert overview is not None
    visit = clinic.history.visit(overview.visits[0].session.id)
    target = Target(visit.session, visit.sites[0], visit.scores[0], clinic.desk.person)
    for name, attempt in tries(clinic, target):
        try:
            attempt()
        except (ExpectedError, driver.Error) as error:
            said = str(error)
        else:
            said = ""
        print(json.dumps([name, said]), flush=True)
    clinic.close()


if __name__ == "__main__":
    main()
