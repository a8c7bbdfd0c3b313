"""``bodymap restore BACKUP``: look at a backup, compare, and let it take the clinic's place."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from bodymap.commands import console
from bodymap.commands.at_the_door import Door
from bodymap.commands.refusals import RefusedError
from bodymap.services.backup_values import Comparison, Contents, Lacks, Lineage, Looked, Restored
from db.backup.restores import SqlRestores
from db.keys.on_disk import read_key_file
from db.layout import CLINIC_FILE, KEY_FILE

NO_BACKUP: Final = "There is no backup in {path}: a backup is a folder with {name} in it."
SAY_YES: Final = "Nothing was restored. Say --yes to restore it."
LEFT: Final = "Nothing was restored."
ALONE: Final = (
    "It is the copy of a workstation. Restored, it stands alone: it shares its record with no"
    " server."
)

_LINEAGES: Final = {
    Lineage.SAME: "It is the clinic as it is now.",
    Lineage.EARLIER: "It is this clinic, at an earlier time.",
    Lineage.DIVERGED: "It is this clinic, but each has something that the other lacks.",
    Lineage.OTHER: "It is another clinic.",
}


def restore(door: Door, path: Path, *, yes: bool, as_json: bool) -> int:
    """Restore the backup in the folder ``path``, after it was said what that means and somebody
    agreed, or with ``yes``. Returns the exit status.

    As JSON: ``backup`` (``path``, ``made_at``, ``clinic``, ``schema``, ``problem``, and what is in
    it), ``present`` (null where it cannot be read), ``lineage``, ``lacks`` and ``brings`` (null as
    well), and ``kept``: where the clinic file of before is, null where there was none. Raises
    ExpectedError.
    """
    if not (path / CLINIC_FILE).is_file():
        raise RefusedError(NO_BACKUP.format(path=path, name=CLINIC_FILE))
    restores = SqlRestores(door.folder, door.clock)
    user = door.user(read_key_file(path / KEY_FILE).log_ins())
    with console.progress("Checking the backup") as progress:
        looked = restores.look(path, user, door.passphrase(), progress)
    if not as_json:
        print("\n".join(_said(looked)))
    if not looked.problem and not yes:
        _ask()
    with console.progress("Restoring") as progress:
        prepared = restores.prepare(looked, progress)
    try:
        with _undisturbed():
            restored = prepared.put_in_place()
    finally:
        prepared.discard()
    console.answer(_done(restored), _values(looked, restored), as_json=as_json)
    return 0


def _ask() -> None:
    if not console.can_ask():
        raise RefusedError(SAY_YES)
    if not console.agrees("Let it take the clinic's place?"):
        raise RefusedError(LEFT)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """For some milliseconds Ctrl+C does not count: it could neither stop nor undo anything."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _said(looked: Looked) -> list[str]:
    backup, compared = looked.backup, looked.comparison
    said = [
        f"{looked.clinic_name}, backed up {_when(backup.made_at)}: {_amount(looked.contents)}.",
        f"Head {looked.contents.head.short}. "
        + ("Checked, and sound." if not looked.problem else f"Not sound. {looked.problem}"),
    ]
    if looked.is_shared:
        said.append(ALONE)
    if compared is None:
        return [*said, "The clinic of now cannot be compared: it is missing, damaged or locked."]
    said.append(f"The clinic of now: {_amount(compared.present)}.")
    said.append(_LINEAGES[compared.lineage])
    if compared.lacks != Lacks():
        said.append(f"The backup lacks {_counts(compared.lacks)} of it.")
    if compared.brings != Lacks():
        said.append(f"The backup has {_counts(compared.brings)} that it lacks.")
    return said


def _done(restored: Restored) -> str:
    if restored.kept is None:
        return "Restored."
    return f"Restored. The clinic of before is kept as {restored.kept}."


def _amount(contents: Contents) -> str:
    changed = f", last changed {_when(contents.last_change)}" if contents.last_change else ""
    counts = Lacks(contents.patients, contents.visits, contents.sites)
    return f"{_counts(counts) or 'nothing'}{changed}"


def _counts(lacks: Lacks) -> str:
    named = (
        (lacks.patients, "patient"),
        (lacks.visits, "visit"),
        (lacks.sites, "needle site"),
        (lacks.signatures, "signature"),
    )
    return ", ".join(
        f"{count:,} {name}{'' if count == 1 else 's'}" for count, name in named if count
    )


def _when(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _values(looked: Looked, restored: Restored) -> dict[str, Any]:
    compared = looked.comparison
    return {
        "backup": {
            "path": str(looked.backup.path),
            "made_at": looked.backup.made_at.isoformat(),
            "clinic": looked.clinic_name,
            "schema": looked.schema,
            "problem": looked.problem,
            **_contents(looked.contents),
        },
        **_compared(compared),
        "kept": restored.kept and str(restored.kept),
    }


def _compared(compared: Comparison | None) -> dict[str, Any]:
    if compared is None:
        return {"present": None, "lineage": None, "lacks": None, "brings": None}
    return {
        "present": _contents(compared.present),
        "lineage": compared.lineage.value,
        "lacks": _lacks(compared.lacks),
        "brings": _lacks(compared.brings),
    }


def _contents(contents: Contents) -> dict[str, Any]:
    return {
        "patients": contents.patients,
        "visits": contents.visits,
        "sites": contents.sites,
        "lines": contents.lines,
        "last_change": contents.last_change and contents.last_change.isoformat(),
        "head": contents.head.short,
    }


def _lacks(lacks: Lacks) -> dict[str, int]:
    return {
        "patients": lacks.patients,
        "visits": lacks.visits,
        "sites": lacks.sites,
        "signatures": lacks.signatures,
    }
