"""One hash over everything that was signed of a complaint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from bodymap.charting.signing import Signature

_TITLE = "bodymap record head 1"


@dataclass(frozen=True, slots=True)
class RecordHead:
    """The head of a record: ``digest`` is a SHA-256 of 64 hexadecimal digits over ``count``
    signatures."""

    digest: str
    count: int

    @property
    def short(self) -> str:
        """The first 16 digits, as they are printed at the foot of each page."""
        return self.digest[:16]


def record_head(signatures: Iterable[Signature]) -> RecordHead | None:
    """The head of the visits with these signatures; None where none was signed.

    It is taken of a text in ASCII: a title, then one line for each signature with the visit's id,
    the version of the form and the hash of what was signed. Lines are in the order of the time of
    signing, and of the visit's id where two were signed at once, so that every copy of the record
    gives the same head, whatever order it is kept in. docs/report.md shows how to take it again.
    """
    ordered = sorted(signatures, key=lambda one: (one.signed_at, one.session_id))
    if not ordered:
        return None
    lines = [f"{one.session_id} {one.form_version} {one.content_hash}" for one in ordered]
    text = "".join(f"{line}\n" for line in (_TITLE, *lines))
    return RecordHead(sha256(text.encode("ascii")).hexdigest(), len(ordered))
