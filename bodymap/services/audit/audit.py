"""The audit trail: noting what is no change of the record, and reading all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.charting.workstation import Workstation
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter, AuditLine, Head
from bodymap.services.audit.subjects import Subject

if TYPE_CHECKING:
    from bodymap.services.access.access import Access

_NOTHING: Final[Mapping[str, Any]] = {}


class Audit:
    """Every line says who, what, when and from which workstation, in one sequence with the changes.

    Noting raises NotSavedError where the line cannot be kept; reading NotAllowedError.
    """

    def __init__(self, access: Access) -> None:
        self._access = access

    def note(
        self,
        event: Event,
        entity: str = "clinic",
        entity_id: UUID | None = None,
        detail: Mapping[str, Any] = _NOTHING,
    ) -> None:
        """Note that something happened, on the disk when this returns. ``entity`` is a table's name
        with the id of its row, or the clinic itself; ``detail`` holds what JSON can say."""
        with self._access.note() as write:
            write.note(event, entity, entity_id, detail)

    def lines(
        self, asked: AuditFilter, before: int | None = None, most: int = 200
    ) -> tuple[AuditLine, ...]:
        """At most ``most`` lines, newest first: those below the number ``before`` where given."""
        self._access.require(Right.AUDIT)
        return self._access.read.audit_lines(asked, before, most)

    def subjects(self, lines: Sequence[AuditLine]) -> Mapping[int, Subject]:
        """Whom and what those lines are about, by their number."""
        self._access.require(Right.AUDIT)
        return self._access.read.audit_subjects(lines)

    def stations(self) -> Mapping[UUID, str]:
        """What the workstations are called, by their id."""
        return {one.id: one.name for one in self._access.read.clinic_records(Workstation)}

    def head(self) -> Head:
        """The end of the chain, to be kept outside the file."""
        return self._access.read.head()
