"""A signed visit on the server, and a workstation whose program would change it all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from db.guard_rules import MAY_COME_LATER, NEVER_CHANGED
from db.server.connecting import connect
from db.server.making import secure
from db.tables import metadata
from tests.admitted import admit_to
from tests.server_clinics import ON_ONE_SERVER, new_server_record, server
from tests.unit.record.signed_visit import sign_whole_visit

pytestmark = ON_ONE_SERVER

Cursor = psycopg.Cursor[Any]

OF_A_VISIT = sorted(
    name
    for name, table in metadata.tables.items()
    if "session_id" in table.c and name not in NEVER_CHANGED | MAY_COME_LATER
)


@pytest.fixture(scope="module")
def cursor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cursor]:
    """Of a workstation that was admitted, in a clinic with a signed visit."""
    record = new_server_record()
    sign_whole_visit(record)
    record.clinic.close()
    with server().owner(record.database) as owner, owner.transaction():
        secure(owner.cursor(), record.database)
    _, access = admit_to(record.database)
    with connect(access, tmp_path_factory.mktemp("ws"), purpose="test") as connection:
        yield connection.cursor()


def charted(cursor: Cursor, table: str) -> int:
    found = cursor.execute(f"SELECT count(*) FROM {table}").fetchone()
    return 0 if found is None else int(found[0])


def refused(cursor: Cursor, words: str) -> None:
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="This visit is signed"):
        cursor.execute(words)


def test_what_was_signed_is_neither_changed_nor_taken_back(cursor: Cursor) -> None:
    tables = [name for name in (*OF_A_VISIT, "session") if charted(cursor, name)]
    assert {"needle_site", "pain_score", "consent", "needle_event", "session"} <= set(tables)
    for name in tables:
        refused(cursor, f"UPDATE {name} SET voided_at = 1, voided_seq = 1")
    refused(cursor, "UPDATE needle_site SET x = x + 1")
    refused(cursor, "UPDATE session SET ended_at = NULL")


def test_nothing_is_added_to_what_was_signed(cursor: Cursor) -> None:
    for name in OF_A_VISIT:
        columns = [column.name for column in metadata.tables[name].c if column.name != "id"]
        listed = ", ".join(columns)
        if charted(cursor, name):
            refused(
                cursor,
                f"INSERT INTO {name} (id, {listed})"
                f" SELECT substring(sha256(id) FOR 16), {listed} FROM {name} LIMIT 1",
            )


@pytest.mark.in_full
def test_the_signature_itself_stays(cursor: Cursor) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        cursor.execute("UPDATE signature SET voided_seq = 1, voided_at = 1")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        cursor.execute("DELETE FROM signature")
