"""Every signed visit against the hash under which it was signed."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.signed_content import is_intact
from db import driver
from db.form_statements import FormBook
from db.read_statements import ReadStatements
from db.reader import Reader
from db.verify.findings import Findings
from db.verify.losses import Losses
from db.verify.meter import Meter
from db.verify.verdict import Part


def check_signatures(
    connection: driver.Connection, losses: Losses, findings: Findings, meter: Meter
) -> int:
    """Check all signed visits, but for those of which something is known to be lost. Gives how many
    there are."""
    read = reader()
    signed = connection.execute(
        "SELECT session_id, created_seq FROM signature WHERE voided_seq IS NULL"
        " ORDER BY created_seq"
    ).fetchall()
    cursor = connection.cursor()
    for key, sequence in signed:
        why = "" if key in losses.visits else why_broken(read, cursor, key)
        if why:
            findings.add(Part.SIGNATURES, why, sequence)
        meter.step()
    return len(signed)


@cache
def reader() -> Reader:
    """Compiling its statements takes longer than checking a small clinic's visits."""
    return Reader(ReadStatements(), FormBook())


def why_broken(read: Reader, cursor: driver.Cursor, key: bytes) -> str:
    """The sentence about a visit that is not what was signed; empty where it is."""
    try:
        session_id = UUID(bytes=key)
        visit = read.visit(cursor, session_id)
        if visit is None:
            return f"The visit {session_id} was signed and is missing."
        if is_intact(visit):
            return ""
    except (ClinicFileError, ValueError, TypeError, LookupError, ArithmeticError):
        # a value that this program does not write; it cannot be what was signed
        return f"The visit {key.hex()} was signed and cannot be read."
    return f"The visit {session_id} is not what was signed."
