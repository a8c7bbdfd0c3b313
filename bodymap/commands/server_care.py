"""``bodymap server init``, ``check`` and ``upgrade``: the database itself."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.commands import console
from bodymap.commands.refusals import RefusedError
from bodymap.commands.server_access import way_to
from bodymap.services.server_test import Finding, Outcome, ServerTest
from db.keys.on_disk import read_key_file
from db.layout import KEY_FILE, SCHEMA
from db.server.checking import check_server
from db.server.making import bring_up_to_date, make_ready
from db.server.roles import RoleNames

READY: Final = (
    "The database {database} is ready for a clinic (schema {schema}). Next, bodymap server admit"
    " lets the first workstation in."
)
UP_TO_DATE: Final = (
    "The database {database} has schema {schema}, and its roles and rights are right."
)
UPDATED: Final = "The database {database} was brought from schema {before} to schema {schema}."
DUMP_FIRST: Final = "Is there a dump of the database (pg_dump) of today, and does nobody chart?"
SAY_YES: Final = "Nothing was changed. Say --yes once there is a dump of the database (pg_dump)."
LEFT: Final = "Nothing was changed."

_MARKS: Final = {Outcome.GOOD: "ok  ", Outcome.REMARK: "note", Outcome.WRONG: "FAIL"}


def run(asked: argparse.Namespace) -> int:
    """Do the task. Returns the exit status: of ``check`` 1 where something is wrong. Raises
    ExpectedError.

    As JSON, ``init`` and ``upgrade``: ``database``, ``schema``, ``before`` (null where there was
    none), ``owner`` and ``group`` (roles). ``check``: ``good`` and ``findings``, each with
    ``step``, ``outcome`` and ``sentence``.
    """
    tasks: dict[str, Callable[[argparse.Namespace], int]] = {
        "init": _init,
        "check": _check,
        "upgrade": _upgrade,
    }
    return tasks[asked.task](asked)


def _init(asked: argparse.Namespace) -> int:
    with way_to(asked) as way:
        make_ready(way.access, way.folder, datetime.now(UTC))
    _tell(asked, READY, way.address.database, None)
    return 0


def _upgrade(asked: argparse.Namespace) -> int:
    if not asked.yes:
        if not console.can_ask():
            raise RefusedError(SAY_YES)
        if not console.agrees(DUMP_FIRST):
            raise RefusedError(LEFT)
    with way_to(asked) as way:
        before, after = bring_up_to_date(way.access, way.folder, datetime.now(UTC))
    _tell(asked, UP_TO_DATE if before == after else UPDATED, way.address.database, before)
    return 0


def _tell(asked: argparse.Namespace, words: str, database: str, before: int | None) -> None:
    names = RoleNames(database)
    said = words.format(database=database, schema=SCHEMA, before=before)
    values = {"database": database, "schema": SCHEMA, "before": before}
    roles = {"owner": names.owner, "group": names.group}
    console.answer(said, values | roles, as_json=asked.json)


def _check(asked: argparse.Namespace) -> int:
    clinic_id = None if asked.data_dir is None else _clinic_in(asked.data_dir)
    with way_to(asked) as way:
        test = check_server(way.access, way.folder, clinic_id, _nothing if asked.json else _print)
    if asked.json:
        console.answer("", _values(test), as_json=True)
    return 0 if test.is_good else 1


def _clinic_in(folder: Path) -> UUID | None:
    """The clinic in a folder, which its key file names for all to read."""
    path = folder / KEY_FILE
    return read_key_file(path).clinic_id if path.exists() else None


def _print(finding: Finding) -> None:
    print(f"{_MARKS[finding.outcome]}  {finding.sentence}", flush=True)


def _nothing(_finding: Finding) -> None:
    """What is told to programs is told as a whole."""


def _values(test: ServerTest) -> dict[str, object]:
    return {
        "good": test.is_good,
        "findings": [
            {
                "step": one.step.name.lower(),
                "outcome": one.outcome.name.lower(),
                "sentence": one.sentence,
            }
            for one in test.findings
        ],
    }
