"""At which workstation an open visit lies."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Lease:
    """A visit lies at the workstation where it was begun, opened again or taken over last.

    ``workstation`` is its id, None where this workstation was never told which; ``is_here`` whether
    it is this one.
    """

    workstation: UUID | None
    is_here: bool
