"""Which rows of a server a new file is filled with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Extract:
    """``where`` has, by table, the condition on its rows in the words of PostgreSQL, also for the
    lines of ``change_log``; a table that is not among them comes whole."""

    where: Mapping[str, str] = field(default_factory=dict)


EVERYTHING = Extract()
