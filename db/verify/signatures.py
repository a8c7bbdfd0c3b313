"""Every signed visit against the hash under which it was signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.signed_content import is_intact
from bodymap.services.values import Visit
from db import driver
from db.verify.findings import Findings
from db.verify.losses import Losses
from db.verify.meter import Meter
from db.verify.reads import Reads, Row
from db.verify.signed_visits import AT_ONCE, SignedVisits
from db.verify.verdict import Part

_SIGNED: Final = (
    "SELECT session_id, created_seq FROM signature WHERE voided_seq IS NULL ORDER BY created_seq"
)


def check_signatures(reads: Reads, losses: Losses, findings: Findings, meter: Meter) -> int:
    """Check all signed visits, but for those of which something is known to be lost. Gives how many
    there are."""
    read = reader()
    count = 0
    for some in _together(reads.rows(_SIGNED)):
        found = read.read(reads, [key for key, _ in some])
        for key, sequence in some:
            why = "" if key in losses.visits else _why_broken(key, found.visit)
            if why:
                findings.add(Part.SIGNATURES, why, sequence)
            meter.step()
        count += len(some)
    return count


def _together(signed: Iterator[Row]) -> Iterator[list[Row]]:
    while some := list(islice(signed, AT_ONCE)):
        yield some


@cache
def reader() -> SignedVisits:
    """What reads signed visits."""
    return SignedVisits()


def why_broken(read: SignedVisits, cursor: driver.Cursor, key: bytes) -> str:
    """The sentence about a visit that is not what was signed; empty where it is."""
    return _why_broken(key, lambda one: read.read(cursor, (one,)).visit(one))


def _why_broken(key: bytes, visit_of: Callable[[bytes], Visit | None]) -> str:
    try:
        session_id = UUID(bytes=key)
        visit = visit_of(key)
        if visit is None:
            return f"The visit {session_id} was signed and is missing."
        if is_intact(visit):
            return ""
    except (ClinicFileError, ValueError, TypeError, LookupError, ArithmeticError):
        # a value that this program does not write; it cannot be what was signed
        return f"The visit {key.hex()} was signed and cannot be read."
    return f"The visit {session_id} is not what was signed."
