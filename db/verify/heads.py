"""The heads that were kept outside the file: whether it still has those lines."""

from __future__ import annotations

from collections.abc import Sequence

from bodymap.services.audit.lines import Head
from db.head_file import KeptHead, fits
from db.rows import to_micros
from db.verify.findings import Findings
from db.verify.lines import Log
from db.verify.verdict import Part


def check_heads(heads: Sequence[KeptHead | Head], log: Log, findings: Findings) -> int:
    """Compare each head with the line that it names. Gives how many are of what a restore put
    aside: those are no finding, for the change log itself tells of the restore."""
    left_behind = 0
    for one in heads:
        head = one.head if isinstance(one, KeptHead) else one
        if head.sequence < log.first or fits(head, log.seals.get(head.sequence)):
            continue
        if isinstance(one, KeptHead) and _was_left_behind(one, log):
            left_behind += 1
            continue
        when = f" on {one.at:%Y-%m-%d at %H:%M} UTC" if isinstance(one, KeptHead) else ""
        if head.sequence > log.head.sequence:
            findings.add(
                Part.HEADS,
                f"The change log ended with line {head.sequence}{when}, and ends with line"
                f" {log.head.sequence} now: lines were cut off, or an older file was put here.",
                head.sequence,
            )
        else:
            findings.add(
                Part.HEADS,
                f"Line {head.sequence} of the change log is another one than the one that was kept"
                f" outside the file{when}: the change log was made anew.",
                head.sequence,
            )
    return left_behind


def _was_left_behind(kept: KeptHead, log: Log) -> bool:
    at = to_micros(kept.at)
    return any(
        at <= restore.at and (restore.is_diverged or kept.head.sequence >= restore.sequence)
        for restore in log.restores
    )
