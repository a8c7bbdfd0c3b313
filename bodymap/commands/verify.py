"""``bodymap verify``: is the clinic file what this program wrote, to the last cell?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bodymap.commands import console, verdicts
from bodymap.commands.at_the_door import Door, Proved
from bodymap.errors import ClinicFileError, HeldError
from bodymap.services.progress import Progress
from db import driver, opening
from db.backup.plan_file import PlanFile
from db.head_file import heads_beside
from db.holder import Holder
from db.identity import wal_of
from db.verify import Counts, Finding, Part, Verdict, verify


def check(door: Door, heads: Sequence[str], *, as_json: bool) -> int:
    """Check the clinic file, which may be open, against its own audit trail, against the heads kept
    beside it and with its backups, and against ``heads`` (as printed). Nothing is written. Returns
    the exit status: 1 where anything is wrong. As JSON: ``verdicts.values``. Raises ExpectedError.
    """
    printed = verdicts.heads_of(heads)
    proved = door.prove()
    plan = PlanFile(door.folder).load()
    kept = heads_beside(door.clinic_file, proved.clinic_id, (plan.folder,))
    with console.progress("Checking") as progress:
        verdict = _verdict(door, proved, [*kept.kept, *printed], progress)
    is_sound = verdict.is_sound and not kept.unreadable
    console.answer(
        verdicts.words(verdict, kept.unreadable),
        verdicts.values(verdict, kept.unreadable),
        as_json=as_json,
    )
    return 0 if is_sound else 1


def _verdict(door: Door, proved: Proved, heads: Sequence[Any], progress: Progress) -> Verdict:
    """Where no program has the clinic open it is read without a trace. What a crash left of a log
    is looked at in a copy first, so that a damaged one stays as it is."""
    path = door.clinic_file
    try:
        holder = Holder.take(path, "", door.clock.now)
    except HeldError:
        return verify(path, proved.keys, proved.clinic_id, heads=heads, progress=progress)
    try:
        has_log = wal_of(path).exists()
        if has_log:
            opening.look(path, proved.keys.data, proved.clinic_id)
        return verify(
            *(path, proved.keys, proved.clinic_id),
            heads=heads,
            progress=progress,
            open_with=driver.connect_to_read if has_log else driver.connect_to_look,
        )
    except ClinicFileError as error:
        return Verdict((Finding(Part.FILE, error.sentence),), 0, Counts(), None, 0)
    finally:
        holder.release()
