"""A program that a reviewer logs in to, and that tries to write in every way it has.

``python -m tests.faults.reviewer_child FOLDER LOG_IN PASSPHRASE`` prints a line of JSON for each
try: its name, and the sentence it was refused with; an empty one where it was not refused.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Final

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
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

Write = Callable[[SqlTransaction, Session, NeedleSite], object]

RAW: Final[Mapping[str, Write]] = {
    "insert_patient": lambda w, v, s: w.insert_patient(factories.patient()),
    "insert_episode": lambda w, v, s: w.insert_episode(factories.episode(v.patient_id)),
    "insert_session": lambda w, v, s: w.insert_session(replace(v, id=new_id())),
    "insert_site": lambda w, v, s: w.insert_site(replace(s, id=new_id(), number=77)),
    "insert_pain": lambda w, v, s: w.insert_pain(factories.pain(v, 3)),
    "insert_record of a visit": lambda w, v, s: w.insert_record(factories.consent(v)),
    "insert_record of the clinic": lambda w, v, s: w.insert_record(factories.box()),
    "insert_record of a person": lambda w, v, s: w.insert_record(
        Person(new_id(), "Eve Ort", "PT", "eve", Role.ADMINISTRATOR)
    ),
    "update_record of a person": lambda w, v, s: w.update_record(
        replace(factories.WEBER, name="Eve Ort")
    ),
    "update_patient": lambda w, v, s: w.update_patient(factories.patient(id=v.patient_id)),
    "update_episode": lambda w, v, s: w.update_episode(
        factories.episode(v.patient_id, id=v.episode_id)
    ),
    "set_session_end": lambda w, v, s: w.set_session_end(v.id, v.started_at),
    "hold_session": lambda w, v, s: w.hold_session(v.id, new_id()),
    "update_site_place": lambda w, v, s: w.update_site_place(s.id, s.place, "soleus"),
    "update_site": lambda w, v, s: w.update_site(replace(s, depth_mm=7.0)),
    "void_site": lambda w, v, s: w.void_site(s.id),
    "restore_site": lambda w, v, s: w.restore_site(s.id, 9),
    "void_pain": lambda w, v, s: w.void_pain(new_id()),
    "restore_pain": lambda w, v, s: w.restore_pain(new_id()),
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


def tries(clinic: Clinic, visit: Session, site: NeedleSite) -> Iterator[tuple[str, object]]:
    """The name of each way to write, with what tries it."""
    reviewer = clinic.desk.person
    stage = Stage(SimpleNamespace(clinic=clinic, person=reviewer), visit, site)  # type: ignore[arg-type]  # all of it that the calls use
    for name, (right, call) in NEEDS.items():
        if right is not None and right not in RIGHTS[Role.REVIEWER]:
            yield name, lambda call=call: call(stage)
    store: SqlStore = clinic._access._store  # type: ignore[assignment]  # it is this one
    for name, write in RAW.items():
        for author in (reviewer.id, factories.WEBER.id, None):

            def act(write: Write = write, author: object = author) -> None:
                with store.write(author) as transaction:  # type: ignore[arg-type]  # an id or None
                    write(transaction, visit, site)

            yield f"store: {name}", act
    for statement in STATEMENTS:
        connection = store._connection
        assert connection is not None
        yield f"SQL: {statement}", lambda statement=statement, on=connection: on.execute(statement)


def main() -> None:
    """Try everything and tell what came of it."""
    folder, log_in, passphrase = sys.argv[1:]
    clinic = clinic_files(Path(folder)).log_in(log_in, passphrase)
    (row,) = clinic.history.find_patients("")
    overview = clinic.history.overview(row.patient.id)
    assert overview is not None
    visit = clinic.history.visit(overview.visits[0].session.id)
    for name, attempt in tries(clinic, visit.session, visit.sites[0]):
        try:
            attempt()  # type: ignore[operator]  # each is a function
        except (ExpectedError, driver.Error) as error:
            said = str(error)
        else:
            said = ""
        print(json.dumps([name, said]), flush=True)
    figure = clinic.history.patient(row.patient.id)
    assert figure is not None and figure.figure is not Figure.MALE_TYPICAL
    clinic.close()


if __name__ == "__main__":
    main()
