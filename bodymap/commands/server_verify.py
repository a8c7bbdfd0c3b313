"""``bodymap server verify``: is what the server has what the workstations wrote, to the last cell?

The server has no key. So whoever checks it proves to be somebody who works in the clinic: with the
key file of a workstation, or, where there is none, with the one that the server keeps.
"""

from __future__ import annotations

import argparse
import os
import secrets
import tempfile
from pathlib import Path

from bodymap.commands import console, verdicts
from bodymap.commands.at_the_door import Door
from bodymap.commands.parser import DATABASE_URL
from bodymap.commands.server_access import Way, way_to
from bodymap.errors import ClinicFileError
from bodymap.paths import data_dir
from bodymap.services.audit.lines import Head
from bodymap.services.machine_clock import SystemMachineClock
from db import driver
from db.backup.plan_file import PlanFile
from db.head_file import heads_beside
from db.keys.attempts import Attempts
from db.keys.clinic_keys import ClinicKeys
from db.layout import ATTEMPTS_FILE
from db.moving.comparing import NOT_SHARED
from db.moving.entering import enter
from db.opening import CANNOT_OPEN
from db.server.connecting import ServerAccess, connect
from db.server.verify import verify_server
from db.sync.key_ring import newest_on
from db.sync.link import link_and_head
from db.verify import Verdict


def run(asked: argparse.Namespace) -> int:
    """Check a server; it is only read. Returns the exit status: 1 where anything is wrong. As JSON:
    ``verdicts.values``. Raises ExpectedError."""
    printed = verdicts.heads_of(asked.head)
    if asked.address or asked.database or os.environ.get(DATABASE_URL):
        with way_to(asked) as way:
            return _told(asked, *_by_address(asked, way, printed))
    return _told(asked, *_by_folder(asked, printed))


def _told(asked: argparse.Namespace, verdict: Verdict, unreadable: tuple[Path, ...]) -> int:
    console.answer(
        verdicts.words(verdict, unreadable),
        verdicts.values(verdict, unreadable),
        as_json=asked.json,
    )
    return 0 if verdict.is_sound and not unreadable else 1


def _by_address(
    asked: argparse.Namespace, way: Way, printed: list[Head]
) -> tuple[Verdict, tuple[Path, ...]]:
    door = Door(data_dir(asked.data_dir), asked)
    with way.connected("verify") as server, tempfile.TemporaryDirectory() as folder:
        ring = newest_on(server.cursor())
        user = door.user(() if ring is None else ring.unproved.log_ins())
        attempts = Attempts(
            *(Path(folder) / ATTEMPTS_FILE, door.clock),
            *(SystemMachineClock(), secrets.token_hex(8)),
        )
        entered = enter(server, user, door.passphrase(), attempts)
    with console.progress("Checking") as progress:
        verdict = verify_server(
            lambda: connect(way.access, way.folder, purpose="verify"),
            *(entered.proved.keys, entered.clinic_id),
            heads=printed,
            progress=progress,
        )
    return verdict, ()


def _by_folder(asked: argparse.Namespace, printed: list[Head]) -> tuple[Verdict, tuple[Path, ...]]:
    """The server of a workstation. It is to have the lines that this one has, and the heads that
    were kept beside its file and with its backups."""
    door = Door(data_dir(asked.data_dir), asked)
    proved = door.prove()
    kept = heads_beside(door.clinic_file, proved.clinic_id, (PlanFile(door.folder).load().folder,))
    access, here = _of_file(door, proved.keys)
    with console.progress("Checking") as progress:
        verdict = verify_server(
            lambda: connect(access, door.folder, purpose="verify"),
            *(proved.keys, proved.clinic_id),
            heads=[*here, *kept.kept, *printed],
            progress=progress,
        )
    return verdict, kept.unreadable


def _of_file(door: Door, keys: ClinicKeys) -> tuple[ServerAccess, list[Head]]:
    """The way to the file's server, and the last line that came from there."""
    try:
        link, last = link_and_head(door.clinic_file, keys.data)
    except driver.Error as error:
        raise ClinicFileError(CANNOT_OPEN) from error
    if link is None:
        raise ClinicFileError(NOT_SHARED)
    return link.access, [] if last is None else [last]
