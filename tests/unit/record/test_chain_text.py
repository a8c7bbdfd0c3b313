"""Lines and rows are sealed over JSON text, as any program can write it."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db.chain import LINE_COLUMNS, digest_of, digester, mac_of, seal_of

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.binary(max_size=20),
)


def plain(value: Any) -> Any:
    """As a column gives it back: 5 for 5.0, 1 for True; bytes in hexadecimal digits."""
    if isinstance(value, bytes):
        return f"0x{value.hex()}"
    if isinstance(value, bool) or (isinstance(value, float) and value.is_integer()):
        return int(value)
    return value


@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=6))
def test_a_row_is_digested_as_json_with_sorted_keys_and_without_what_is_null(
    values: dict[str, Any],
) -> None:
    text = json.dumps(
        {name: plain(value) for name, value in values.items() if value is not None}, sort_keys=True
    )
    assert digest_of(values) == hashlib.sha256(text.encode("ascii")).digest()
    assert digester(list(values))(list(values.values())) == digest_of(values)


@given(st.lists(VALUES, min_size=len(LINE_COLUMNS), max_size=len(LINE_COLUMNS)))
def test_a_line_is_sealed_as_a_json_list(values: list[Any]) -> None:
    line = dict(zip(LINE_COLUMNS, values, strict=True))
    text = json.dumps([plain(value) for value in values])
    expected = hmac.digest(b"key", b"before" + text.encode("ascii"), "sha256")
    assert mac_of(b"key", b"before", line) == expected
    assert seal_of(b"key", b"before", values) == expected
