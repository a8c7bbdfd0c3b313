"""``bodymap backup``: a backup made by hand or by the system's own timer."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from bodymap.commands import console
from bodymap.commands.at_the_door import Door
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.backup_values import Backup
from db.backup.backup_files import SqlBackupFiles
from db.workstation import workstation_id

SAME_DISK = "It lies on the disk of the clinic itself: keep another one elsewhere."


def back_up(door: Door, to: Path | None, *, as_json: bool) -> int:
    """Make a backup in the folder ``to``, or in the one of the plan; the clinic may be open
    meanwhile. Returns the exit status.

    As JSON: ``path``, ``made_at`` (UTC), ``bytes``, ``head`` (as it is printed on reports) and
    ``same_disk``. Raises ExpectedError.
    """
    proved = door.prove()
    door.look(proved)
    door.require(Right.BACKUP, proved)
    files = SqlBackupFiles(
        door.folder,
        proved.clinic_id,
        lambda: proved.keys,
        door.clock,
        workstation_id(door.folder),
    )
    with console.progress("Making a backup") as progress:
        backup = files.make(to, proved.person_id, progress)
    _note(door)
    is_same_disk = files.is_same_disk(backup.path)
    console.answer(_words(backup, is_same_disk), _values(backup, is_same_disk), as_json=as_json)
    return 0


def _note(door: Door) -> None:
    """Let the audit trail know. Where another program has the clinic open, that one writes it."""
    with suppress(ExpectedError), closing(door.log_in()) as clinic:
        if clinic.backups is not None:
            clinic.backups.noted()


def _words(backup: Backup, is_same_disk: bool) -> str:
    head = f", head {backup.head.short}" if backup.head else ""
    made = f"Backed up and checked: {backup.path} ({console.size(backup.bytes)}{head})"
    return f"{made}\n{SAME_DISK}" if is_same_disk else made


def _values(backup: Backup, is_same_disk: bool) -> dict[str, Any]:
    return {
        "path": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "bytes": backup.bytes,
        "head": backup.head and backup.head.short,
        "same_disk": is_same_disk,
    }
