"""The chain of the change log: each line is sealed together with the seal of the line before it.

A line that is edited, removed, put elsewhere or slipped in breaks every seal from there on. Whoever
has the chain key could make all of them anew; then the end of the chain differs from what was
printed on reports and kept beside backups (``Head``).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring_ascii
from typing import Any, Final

CHAIN_START: Final = bytes(32)
"""What stands for the seal before the first line."""

LINE_COLUMNS: Final = (
    *("sequence", "origin", "author", "entity", "entity_id", "what"),
    *("at", "before", "after", "digest"),
)
"""What is sealed of a line, in this order."""

SHARED_COLUMNS: Final = ("origin_sequence", "origin_mac", "is_set_aside")
"""What is sealed after these of a line that a server took in. Another line has none of them, and
one that says any of them is held to have been sealed with it."""

LAST_LINE: Final = "SELECT sequence, mac FROM change_log ORDER BY sequence DESC LIMIT 1"
"""Number and seal of the end of the change log, in the words of either engine."""

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


def end_of_chain(reading: Any) -> tuple[int, bytes]:
    """The number and the seal of the last line that ``reading`` finds, a connection or a cursor of
    either engine; 0 and CHAIN_START where there is none. Raises what that does."""
    last, mac = reading.execute(LAST_LINE).fetchone() or (0, CHAIN_START)
    return last, mac


def mac_of(chain_key: bytes, previous: bytes, line: Mapping[str, Any]) -> bytes:
    """The seal of a line: HMAC-SHA256 over the seal before it and the line's columns (32 bytes)."""
    if any(line.get(name) is not None for name in SHARED_COLUMNS):
        return seal_of(
            chain_key, previous, [line[name] for name in (*LINE_COLUMNS, *SHARED_COLUMNS)]
        )
    return seal_of(chain_key, previous, [line[name] for name in LINE_COLUMNS])


def digest_of(values: Mapping[str, Any]) -> bytes:
    """The SHA-256 of a row's own columns, in whatever order they come: without its stamps and
    without what is derived. What is NULL is left out, so that a column that a later schema adds
    changes no digest of before."""
    text = ", ".join(
        [
            f"{encode_basestring_ascii(name)}: {written(values[name])}"
            for name in sorted(values)
            if values[name] is not None
        ]
    )
    return hashlib.sha256(f"{{{text}}}".encode("ascii")).digest()


def seal_of(chain_key: bytes, previous: bytes, line: Sequence[Any]) -> bytes:
    """The same as ``mac_of``, of a line whose columns are in the order of ``LINE_COLUMNS``."""
    # as ``written`` does, without a call for each of some million values
    text = ", ".join([_WRITERS.get(type(value), _as_json)(value) for value in line])
    return hmac.digest(chain_key, previous + f"[{text}]".encode("ascii"), "sha256")


def digester(names: Sequence[str]) -> Callable[[Sequence[Any]], bytes]:
    """``digest_of`` for many rows of the same columns ``names``: it takes their values in that
    order."""
    told = [
        (place, f"{encode_basestring_ascii(name)}: ")
        for place, name in sorted(enumerate(names), key=lambda one: one[1])
    ]

    def digest(values: Sequence[Any]) -> bytes:
        text = ", ".join(
            [
                name + _WRITERS.get(type(value), _as_json)(value)
                for place, name in told
                if (value := values[place]) is not None
            ]
        )
        return hashlib.sha256(f"{{{text}}}".encode("ascii")).digest()

    return digest


def written(value: Any) -> str:
    """A value of a column as JSON, the same before it was stored and after: a column of numbers
    gives 5.0 for 5, and one of truths 1 for True. Bytes are their hexadecimal digits."""
    write = _WRITERS.get(type(value))
    return _as_json(value) if write is None else write(value)


def _number(value: float) -> str:
    if value.is_integer():
        return str(int(value))
    # what an encoder writes of a finite number, in a tenth of the time
    return repr(value) if math.isfinite(value) else _as_json(value)


def _hexadecimal(value: bytes) -> str:
    return f"0x{value.hex()}"


# made once, and by kind: it is part of every click, and of every line that is checked
_as_json = json.JSONEncoder(sort_keys=True, default=_hexadecimal).encode
_WRITERS: Final[Mapping[type, Callable[[Any], str]]] = {
    int: str,
    str: encode_basestring_ascii,
    bytes: lambda value: f'"0x{value.hex()}"',
    type(None): lambda _value: "null",
    float: _number,
    bool: lambda value: str(int(value)),
}
