"""``bodymap verify``: is the clinic file what this program wrote, to the last cell?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bodymap.commands import console
from bodymap.commands.at_the_door import Door, Proved
from bodymap.commands.refusals import RefusedError
from bodymap.errors import ClinicFileError, HeldError
from bodymap.services.audit.lines import Head
from bodymap.services.progress import Progress
from db import driver, opening
from db.backup.plan_file import PlanFile
from db.head_file import Heads, head_of, heads_beside
from db.holder import Holder
from db.identity import wal_of
from db.verify import Counts, Finding, Part, Verdict, verify


def check(door: Door, heads: Sequence[str], *, as_json: bool) -> int:
    """Check the clinic file, which may be open, against its own audit trail, against the heads kept
    beside it and with its backups, and against ``heads`` (as printed). Nothing is written. Returns
    the exit status: 1 where anything is wrong.

    As JSON: ``sound``, ``first`` (the first wrong thing, empty where nothing is), ``findings``
    (each with ``part``, ``sentence``, ``sequence``), ``more`` (how many are not listed), ``head``,
    ``schema``, ``lines``, ``rows``, ``signatures``, ``heads``. Raises ExpectedError.
    """
    printed = [_read_head(each) for each in heads]
    proved = door.prove()
    plan = PlanFile(door.folder).load()
    kept = heads_beside(door.clinic_file, proved.clinic_id, (plan.folder,))
    with console.progress("Checking") as progress:
        verdict = _verdict(door, proved, [*kept.kept, *printed], progress)
    is_sound = verdict.is_sound and not kept.unreadable
    console.answer(_words(verdict, kept), _values(verdict, kept), as_json=as_json)
    return 0 if is_sound else 1


def _read_head(printed: str) -> Head:
    try:
        return head_of(printed)
    except ValueError as error:
        raise RefusedError(f"{printed!r} is no head. {error}") from error


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


def _unreadable(kept: Heads) -> list[Finding]:
    return [Finding(Part.HEADS, f"The head in {path} cannot be read.") for path in kept.unreadable]


def _words(verdict: Verdict, kept: Heads) -> str:
    said = [finding.sentence for finding in (*verdict.findings, *_unreadable(kept))]
    if verdict.more:
        said.append(f"And {verdict.more:,} more.")
    counts = verdict.counts
    if not said:
        rows = sum(counts.rows.values())
        said = [
            f"Sound. Lines of the audit trail: {counts.lines:,}; rows: {rows:,}; signatures: "
            f"{counts.signatures:,}; heads kept elsewhere: {counts.heads:,}."
        ]
    if verdict.head is not None:
        said.append(f"Head {verdict.head.short}")
    return "\n".join(said)


def _values(verdict: Verdict, kept: Heads) -> dict[str, Any]:
    counts = verdict.counts
    findings = [
        {"part": one.part.value, "sentence": one.sentence, "sequence": one.sequence}
        for one in (*verdict.findings, *_unreadable(kept))
    ]
    return {
        "sound": not findings,
        "first": verdict.first or next((one.sentence for one in _unreadable(kept)), ""),
        "findings": findings,
        "more": verdict.more,
        "head": verdict.head and verdict.head.short,
        "schema": verdict.schema,
        "lines": counts.lines,
        "rows": sum(counts.rows.values()),
        "signatures": counts.signatures,
        "heads": counts.heads,
    }
