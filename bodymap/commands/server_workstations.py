"""``bodymap server admit``, ``revoke`` and ``workstations``: who comes in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from bodymap.commands import console
from bodymap.commands.refusals import RefusedError
from bodymap.commands.server_access import Way, way_to
from bodymap.errors import ClinicFileError
from db.layout import SCHEMA
from db.server.address import ServerAddress
from db.server.admitting import Admission, admissions, admit, named, revoke
from db.server.connecting import ServerAccess
from db.server.making import NOT_READY
from db.server.schema import schema_of

ONCE: Final = (
    "The line below lets workstation {workstation} in, and is shown this once: give it to nobody"
    " else."
)
THIS_MACHINE: Final = (
    "It names this machine only: with --reach ADDRESS it names the server as others see it."
)
NOT_UP_TO_DATE: Final = "The database has another schema: bodymap server upgrade brings it there."
ASK: Final = "Let {workstation} in no more?"
SAY_YES: Final = "Nobody was shut out. Say --yes to do it."
LEFT: Final = "Nobody was shut out."
SHUT_OUT: Final = "{workstation} is shut out; {connections} ended."
WORKED_THERE: Final = "Last heard of {at} (UTC), of {person}."
NEVER_HEARD: Final = "Nothing ever came from it."
WHAT_IT_KEEPS: Final = (
    "What its file holds stays there, encrypted: whoever knows a passphrase that was good there can"
    " read it. Let those who worked there choose new ones."
)
NOBODY: Final = "No workstation was let in yet."
_NEVER: Final = "never"


def run(asked: argparse.Namespace) -> int:
    """Do the task. Returns the exit status. Raises ExpectedError.

    As JSON, ``admit``: ``workstation`` (id), ``role`` and ``line``. ``revoke``: what
    ``workstations`` says of one, and ``ended`` (connections). ``workstations``: a list of
    ``workstation``, ``name``, ``role``, ``admitted_at``, ``revoked_at``, ``heard_at`` (UTC, null
    for never), ``person`` and ``connections``.
    """
    tasks: dict[str, Callable[[argparse.Namespace, Way], int]] = {
        "admit": _admit,
        "revoke": _revoke,
        "workstations": _list,
    }
    with way_to(asked) as way:
        return tasks[asked.task](asked, way)


def _admit(asked: argparse.Namespace, way: Way) -> int:
    address = _reached_by(asked.reach, way)
    with way.connected("admit") as connection, connection.cursor() as cursor:
        _be_ready(schema_of(cursor))
        with connection.transaction():
            made = admit(cursor, address, asked.workstation, datetime.now(UTC))
    if not asked.json:
        _remark(ONCE.format(workstation=made.workstation))
        if address.is_on_this_machine:
            _remark(THIS_MACHINE)
    values = {"workstation": str(made.workstation), "role": made.role, "line": made.line}
    console.answer(made.line, values, as_json=asked.json)
    return 0


def _reached_by(reach: str, way: Way) -> ServerAddress:
    """Where a workstation finds the database, with the certificates that vouch for it."""
    if not reach:
        return replace(way.address, roots=way.access.roots)
    try:
        named = ServerAddress.parse(reach)
        access = ServerAccess.by(named)
    except ValueError as error:
        raise RefusedError(str(error)) from None
    return replace(
        access.address, database=way.address.database, roots=access.roots or way.access.roots
    )


def _revoke(asked: argparse.Namespace, way: Way) -> int:
    with way.connected("revoke") as connection, connection.cursor() as cursor:
        _be_ready(schema_of(cursor))
        found = named(admissions(cursor), asked.workstation)
        if not asked.json:
            print(_last(found))
        if not asked.yes:
            if not console.can_ask():
                raise RefusedError(SAY_YES)
            if not console.agrees(ASK.format(workstation=found.called)):
                raise RefusedError(LEFT)
        ended = revoke(cursor, way.address.database, found, datetime.now(UTC))
        (after,) = (one for one in admissions(cursor) if one.workstation == found.workstation)
    connections = f"{ended} connection{'' if ended == 1 else 's'}"
    said = SHUT_OUT.format(workstation=found.called, connections=connections)
    console.answer(
        f"{said}\n{WHAT_IT_KEEPS}", _values(after) | {"ended": ended}, as_json=asked.json
    )
    return 0


def _list(asked: argparse.Namespace, way: Way) -> int:
    with way.connected("workstations") as connection, connection.cursor() as cursor:
        _be_ready(schema_of(cursor))
        found = admissions(cursor)
    values = {"workstations": [_values(one) for one in found]}
    console.answer("\n".join(_table(found)) or NOBODY, values, as_json=asked.json)
    return 0


def _be_ready(schema: int | None) -> None:
    if schema is None:
        raise ClinicFileError(NOT_READY)
    if schema != SCHEMA:
        raise ClinicFileError(NOT_UP_TO_DATE)


def _last(one: Admission) -> str:
    if one.heard_at is None:
        return f"{one.called}. {NEVER_HEARD}"
    heard = WORKED_THERE.format(at=_when(one.heard_at), person=one.person or "the program itself")
    return f"{one.called}. {heard}"


def _table(found: tuple[Admission, ...]) -> list[str]:
    if not found:
        return []
    head = ("Workstation", "Role", "Admitted (UTC)", "Last heard of (UTC)", "By", "State")
    rows = [head, *(_cells(one) for one in found)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _cells(one: Admission) -> tuple[str, ...]:
    state = "connected" if one.connections else "-"
    if one.revoked_at is not None:
        state = f"shut out {_when(one.revoked_at)}"
    return (
        *(one.name or "-", one.role, _when(one.admitted_at)),
        *(_when(one.heard_at) if one.heard_at else _NEVER, one.person or "-", state),
    )


def _values(one: Admission) -> dict[str, Any]:
    return {
        "workstation": str(one.workstation),
        "name": one.name,
        "role": one.role,
        "admitted_at": one.admitted_at.isoformat(),
        "revoked_at": one.revoked_at and one.revoked_at.isoformat(),
        "heard_at": one.heard_at and one.heard_at.isoformat(),
        "person": one.person,
        "connections": one.connections,
    }


def _when(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def _remark(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
