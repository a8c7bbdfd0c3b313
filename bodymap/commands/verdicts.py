"""What a check found, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bodymap.commands.refusals import RefusedError
from bodymap.services.audit.lines import Head
from db.head_file import head_of
from db.verify import Finding, Part, Verdict


def heads_of(printed: Sequence[str]) -> list[Head]:
    """Heads as they are printed on reports. Raises RefusedError."""
    return [_read_head(each) for each in printed]


def words(verdict: Verdict, unreadable: Sequence[Path] = ()) -> str:
    """A sentence for each thing that is wrong; else how much was checked. ``unreadable`` are files
    beside it that should hold a head."""
    said = [finding.sentence for finding in (*verdict.findings, *_findings(unreadable))]
    if verdict.more:
        said.append(f"And {verdict.more:,} more.")
    if not said:
        said = _sound(verdict)
    if verdict.head is not None:
        said.append(f"Head {verdict.head.short}")
    return "\n".join(said)


def values(verdict: Verdict, unreadable: Sequence[Path] = ()) -> dict[str, Any]:
    """The same by name: ``sound``, ``first`` (the first wrong thing, empty where nothing is),
    ``findings`` (each with ``part``, ``sentence``, ``sequence``), ``more`` (how many are not
    listed), ``head``, ``schema``, ``lines``, ``rows``, ``signatures``, ``heads``, ``waiting``
    (lines that a server has not taken in), ``workstations`` (that sent lines to one) and ``ahead``
    (rows whose newest lines did not arrive yet)."""
    counts = verdict.counts
    beside = _findings(unreadable)
    findings = [
        {"part": one.part.value, "sentence": one.sentence, "sequence": one.sequence}
        for one in (*verdict.findings, *beside)
    ]
    return {
        "sound": not findings,
        "first": verdict.first or next((one.sentence for one in beside), ""),
        "findings": findings,
        "more": verdict.more,
        "head": verdict.head and verdict.head.short,
        "schema": verdict.schema,
        "lines": counts.lines,
        "rows": sum(counts.rows.values()),
        "signatures": counts.signatures,
        "heads": counts.heads,
        "waiting": counts.waiting,
        "workstations": counts.workstations,
        "ahead": counts.ahead,
    }


def _read_head(printed: str) -> Head:
    try:
        return head_of(printed)
    except ValueError as error:
        raise RefusedError(f"{printed!r} is no head. {error}") from error


def _sound(verdict: Verdict) -> list[str]:
    counts = verdict.counts
    rows = sum(counts.rows.values())
    said = [
        f"Sound. Lines of the audit trail: {counts.lines:,}; rows: {rows:,}; signatures: "
        f"{counts.signatures:,}; heads kept elsewhere: {counts.heads:,}."
    ]
    if counts.workstations:
        said.append(f"Workstations whose own chains are whole: {counts.workstations:,}.")
    if counts.waiting:
        said.append(f"Lines that wait for the server: {counts.waiting:,}.")
    if counts.ahead:
        said.append(
            f"Rows whose newest lines did not arrive yet: {counts.ahead:,}. Check again when the"
            " server was heard of everything."
        )
    if counts.first > 1:
        said.append(
            f"A part of the clinic is kept here: its audit trail begins with line {counts.first:,},"
            f" and rows that are older: {counts.unseen:,}. The server has the rest."
        )
    return said


def _findings(unreadable: Sequence[Path]) -> list[Finding]:
    return [Finding(Part.HEADS, f"The head in {path} cannot be read.") for path in unreadable]
