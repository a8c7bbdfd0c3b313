"""Readers that are loaded when somebody first asks for what they read, and made once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.audit_reads import AuditReads
    from db.audit_subjects import SubjectReads
    from db.clinic_reads import ClinicReads
    from db.conflict_reads import ConflictReads
    from db.import_reads import ImportReads
    from db.prepared import Prepare


class ReadsOnDemand:
    """The readers of one engine: ``prepare`` words their statements. Where a store ``is_shared``,
    some lines of it wait to be sent."""

    def __init__(self, prepare: Prepare, *, is_shared: bool = False) -> None:
        self._prepare = prepare
        self._is_shared = is_shared

    @cached_property
    def clinic(self) -> ClinicReads:
        """The figures of the clinic."""
        from db.clinic_reads import ClinicReads

        return ClinicReads(self._prepare)

    @cached_property
    def imports(self) -> ImportReads:
        """What an import has to know."""
        from db.import_reads import ImportReads

        return ImportReads(self._prepare)

    @cached_property
    def audit(self) -> AuditReads:
        """The lines of the change log."""
        from db.audit_reads import AuditReads

        return AuditReads(self._prepare, has_outbox=self._is_shared)

    @cached_property
    def subjects(self) -> SubjectReads:
        """What lines are about."""
        from db.audit_subjects import SubjectReads

        return SubjectReads(self._prepare)

    @cached_property
    def conflicts(self) -> ConflictReads:
        """What two workstations made of one thing."""
        from db.conflict_reads import ConflictReads

        return ConflictReads(self._prepare)
