"""Readers that are loaded when somebody first asks for what they read, and made once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.audit_reads import AuditReads
    from db.audit_subjects import SubjectReads
    from db.clinic_reads import ClinicReads
    from db.import_reads import ImportReads


@cache
def clinic_reads() -> ClinicReads:
    """The figures of the clinic."""
    from db.clinic_reads import ClinicReads

    return ClinicReads()


@cache
def import_reads() -> ImportReads:
    """What an import has to know."""
    from db.import_reads import ImportReads

    return ImportReads()


@cache
def audit_reads() -> AuditReads:
    """The lines of the change log."""
    from db.audit_reads import AuditReads

    return AuditReads()


@cache
def subject_reads() -> SubjectReads:
    """What lines are about."""
    from db.audit_subjects import SubjectReads

    return SubjectReads()
