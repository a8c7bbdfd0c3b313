"""What leaves the record is noted before it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event, ExportKind, Target

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.audit.audit import Audit


class Exports:
    """Asked before anything of the record is written, printed or copied."""

    def __init__(self, access: Access, audit: Audit) -> None:
        self._access = access
        self._audit = audit

    def begin(
        self, what: ExportKind, patient_id: UUID | None = None, *, to: Target = Target.FILE
    ) -> None:
        """Note that something is to leave the record. Raises NotAllowedError, and NotSavedError
        where it cannot be noted: then it must not leave."""
        self._access.require(Right.EXPORT)
        entity = "clinic" if patient_id is None else "patient"
        self._audit.note(Event.EXPORTED, entity, patient_id, {"what": what, "to": to})
