"""``bodymap server move-in``, ``join``, ``move-out`` and ``compare``: the record itself."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from typing import Any, Final

from bodymap.commands import console
from bodymap.commands.at_the_door import Door
from bodymap.commands.refusals import RefusedError
from bodymap.commands.server_access import Way, way_to
from bodymap.paths import data_dir
from bodymap.services.machine_clock import SystemMachineClock
from db.keys.attempts import Attempts
from db.layout import ATTEMPTS_FILE
from db.moving.comparing import Comparison, Distance, compare_with_server
from db.moving.moving_in import move_in
from db.moving.moving_out import move_out
from db.server.address import ServerAddress
from db.sync.content import Content
from db.sync.key_ring import newest_on

MOVED_IN: Final = (
    "Moved and compared: {amount}. This folder is a workstation of the server from now on."
)
BACKED_UP: Final = "The clinic of before is in the backup {path}."
JOINED: Final = "Joined {clinic}: this folder is a workstation of it from now on ({folder})."
MOVED_OUT: Final = "Made and compared: {path} ({amount}). It shares its record with nobody."


def run(asked: argparse.Namespace) -> int:
    """Do one of these tasks; returns the exit status. Raises ExpectedError."""
    if asked.task == "compare":
        return _compare(asked)
    task: dict[str, Callable[[argparse.Namespace, Way], int]] = {
        "move-in": _move_in,
        "join": _join,
        "move-out": _move_out,
    }
    with way_to(asked) as way:
        return task[asked.task](asked, way)


def _move_in(asked: argparse.Namespace, way: Way) -> int:
    """As JSON: ``rows``, ``lines``, ``head`` (as on reports), and ``backup``, null where only the
    end of a move was left to do."""
    door = Door(data_dir(asked.data_dir), asked)
    proved = door.prove()
    with console.progress("Moving") as progress:
        moved = move_in(
            *(door.folder, proved.keys, proved.clinic_id, way.access),
            author=proved.person_id,
            clock=door.clock,
            backup_to=asked.backup_to,
            progress=progress,
        )
    said = [MOVED_IN.format(amount=_amount(moved.content))]
    if moved.backup is not None:
        said.append(BACKED_UP.format(path=moved.backup.path))
    backup = None if moved.backup is None else str(moved.backup.path)
    console.answer(
        "\n".join(said), {**_values(moved.content), "backup": backup}, as_json=asked.json
    )
    return 0


def _join(asked: argparse.Namespace, way: Way) -> int:
    """As JSON: ``clinic``, its name, and ``folder``."""
    door = Door(data_dir(asked.data_dir), asked)
    user = door.user(_log_ins(way))
    with console.progress("Joining") as progress:
        clinic = door.files.join(way.access, user, door.passphrase(), asked.keep_days, progress)
    with closing(clinic):
        name = clinic.name
    console.answer(
        JOINED.format(clinic=name, folder=door.folder),
        {"clinic": name, "folder": str(door.folder)},
        as_json=asked.json,
    )
    return 0


def _move_out(asked: argparse.Namespace, way: Way) -> int:
    """As JSON: ``folder``, ``rows``, ``lines`` and ``head``."""
    door = Door(asked.into, asked)
    user = door.user(_log_ins(way))
    attempts = Attempts(
        *(door.folder / ATTEMPTS_FILE, door.clock),
        *(SystemMachineClock(), secrets.token_hex(8)),
    )
    with console.progress("Making the clinic file") as progress:
        made = move_out(
            *(way.access, door.folder, user, door.passphrase()),
            clock=door.clock,
            attempts=attempts,
            progress=progress,
        )
    console.answer(
        MOVED_OUT.format(path=door.clinic_file, amount=_amount(made.content)),
        {"folder": str(door.folder), **_values(made.content)},
        as_json=asked.json,
    )
    return 0


def _compare(asked: argparse.Namespace) -> int:
    """As JSON: ``equal``, ``waiting`` (lines that were not sent) and ``behind`` (lines that were
    not taken in); where both are 0 ``differing`` (names of tables), and of the file ``rows``,
    ``lines``, ``head``."""
    door = Door(data_dir(asked.data_dir), asked)
    proved = door.prove()
    given = _given(asked)
    with console.progress("Comparing") as progress:
        found = compare_with_server(door.folder, proved.keys, given, progress)
    is_equal = isinstance(found, Comparison) and found.is_equal
    distance = found if isinstance(found, Distance) else found.distance
    values: dict[str, object] = {"equal": is_equal, **asdict(distance)}
    if isinstance(found, Comparison):
        values |= {"differing": list(found.differing), **_values(found.here)}
    console.answer(found.sentence, values, as_json=asked.json)
    return 0 if is_equal else 1


def _given(asked: argparse.Namespace) -> ServerAddress | None:
    if not asked.database:
        return None
    try:
        return ServerAddress.parse(asked.database)
    except ValueError as error:
        raise RefusedError(str(error)) from None


def _log_ins(way: Way) -> tuple[str, ...]:
    with way.connected("join") as server:
        ring = newest_on(server.cursor())
    return () if ring is None else ring.unproved.log_ins()


def _amount(content: Content) -> str:
    return f"{content.rows:,} rows, {content.lines:,} lines of the audit trail"


def _values(content: Content) -> dict[str, Any]:
    return {"rows": content.rows, "lines": content.lines, "head": content.head.short}
