"""What a check of a clinic file found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bodymap.services.audit.lines import Head


class Part(StrEnum):
    """What was checked, in the order in which it is."""

    FILE = "file"
    SCHEMA = "schema"
    REFERENCES = "references"
    LINES = "lines"
    WORKSTATIONS = "workstations"
    OUTBOX = "outbox"
    HEADS = "heads"
    ROWS = "rows"
    SIGNATURES = "signatures"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. ``sentence`` names tables, columns, ids and numbers, and nothing of
    a patient. ``sequence`` is the line of the change log that it is about, where there is one."""

    part: Part
    sentence: str
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was checked: lines of the change log, ``rows`` by table, signed visits, and heads
    from outside the file. ``left_behind`` are heads of what a restore put aside, ``unseen`` rows
    that cannot be checked, because their lines were lost before a salvage, or are kept by the
    server only. ``waiting`` are lines that a server has not taken in yet, ``workstations`` how many
    sent lines to it; ``first`` is the line that the change log begins with. ``ahead`` are rows that
    came from the server before all of their lines did: they are checked when these are here."""

    lines: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    signatures: int = 0
    heads: int = 0
    left_behind: int = 0
    unseen: int = 0
    waiting: int = 0
    workstations: int = 0
    first: int = 1
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """``findings`` with the first wrong thing first; ``more`` are those that are not listed.

    ``head`` is the end of the change log as it was found, None where it could not be read.
    ``schema`` is the file's form; one of an earlier form is checked in part only.
    """

    findings: tuple[Finding, ...]
    more: int
    counts: Counts
    head: Head | None
    schema: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    @property
    def first(self) -> str:
        """The first thing that is wrong, in a sentence; empty where nothing is."""
        return self.findings[0].sentence if self.findings else ""
