"""The clinic's templates of a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.template import Template
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes

if TYPE_CHECKING:
    from bodymap.services.access.access import Access


class Templates:
    """Keeps templates. Raises as ``SessionRecorder`` does."""

    def __init__(self, access: Access, bus: ChangeBus) -> None:
        self._access = access
        self._bus = bus

    def all(self) -> tuple[Template, ...]:
        """Those that are not retired, in the order they were made."""
        return self._access.read.clinic_records(Template)

    def keep(self, template: Template) -> Changes:
        """Add a template, or put its next version in its place. One that was retired is back.
        Raises TypeError for anything else."""
        if not isinstance(template, Template):
            raise TypeError("This is no template.")
        with self._access.write(Right.TEMPLATES) as write:
            known = write.record(Template, template.id)
            if known is None:
                write.insert_record(template)
            else:
                write.update_record(template)
                if known.is_voided:
                    write.restore_record(Template, template.id)
        return self._bus.tell_clinic(write.sequence, template.id)

    def retire(self, template_id: UUID) -> Changes:
        """Offer a template no more; it stays in the record."""
        with self._access.write(Right.TEMPLATES) as write:
            if write.record(Template, template_id) is None:
                raise LookupError(f"There is no template {template_id}.")
            write.void_record(Template, template_id)
        return self._bus.tell_clinic(write.sequence, template_id)
