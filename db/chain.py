"""The chain of the change log: each line is sealed together with the seal of the line before it.

A line that is edited, removed, put elsewhere or slipped in breaks every seal from there on. Whoever
has the chain key could make all of them anew; then the end of the chain differs from what was
printed on reports and kept beside backups (``Head``).
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any, Final

CHAIN_START: Final = bytes(32)
"""What stands for the seal before the first line."""

LINE_COLUMNS: Final = (
    *("sequence", "origin", "author", "entity", "entity_id", "what"),
    *("at", "before", "after", "digest"),
)
"""What is sealed of a line, in this order."""


STAMPS: Final = frozenset(
    (
        *("created_at", "created_seq", "changed_at", "changed_seq"),
        *("voided_at", "voided_seq", "version"),
    )
)
"""Columns of a row that its lines say themselves."""

DERIVED: Final[Mapping[str, frozenset[str]]] = {
    "patient": frozenset(("sort_name", "active_at", "visits"))
}
"""Columns of a table that the program works out from other rows: in no line, no digest."""


def mac_of(chain_key: bytes, previous: bytes, line: Mapping[str, Any]) -> bytes:
    """The seal of a line: HMAC-SHA256 over the seal before it and the line's columns (32 bytes)."""
    text = _written([_plain(line[name]) for name in LINE_COLUMNS])
    return hmac.digest(chain_key, previous + text.encode("ascii"), "sha256")


def digest_of(values: Mapping[str, Any]) -> bytes:
    """The SHA-256 of a row's own columns, in whatever order they come: without its stamps and
    without what is derived. What is NULL is left out, so that a column that a later schema adds
    changes no digest of before."""
    text = _written({name: _plain(one) for name, one in values.items() if one is not None})
    return hashlib.sha256(text.encode("ascii")).digest()


def _plain(value: Any) -> Any:
    """A value that is the same before it was stored and after: a column of numbers gives 5.0 for 5,
    and one of truths 1 for True."""
    kind = type(value)
    if kind is float:
        return int(value) if value.is_integer() else value
    return int(value) if kind is bool else value


def _hexadecimal(value: bytes) -> str:
    return f"0x{value.hex()}"


# made once: it is part of every click
_written = json.JSONEncoder(sort_keys=True, default=_hexadecimal).encode
