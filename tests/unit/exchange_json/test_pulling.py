"""Reading piece by piece gives what reading at once gives, and never anything but one sentence."""

from __future__ import annotations

import io
import json
from typing import Any, BinaryIO

from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.exchange.json_clinic.pulling import Pulling
from bodymap.exchange.outcome import BadInputError
from tests.cases import cases
from tests.faults.amounts import amount

NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


class Drops(io.RawIOBase):
    """A file that gives a few bytes at a time, as a slow disk may."""

    def __init__(self, data: bytes, most: int) -> None:
        self._file = io.BytesIO(data)
        self._most = most

    def read(self, size: int = -1, /) -> bytes:
        return self._file.read(self._most if size < 0 else min(size, self._most))


def pulled(data: bytes, most: int) -> dict[str, Any]:
    """The document that is an object of lists, read piece by piece."""
    file: BinaryIO = Drops(data, most)  # type: ignore[assignment]  # it is only read
    pull = Pulling(file, "it")
    found = {name: list(pull.items()) for name in pull.names()}
    pull.end()
    return found


@settings(max_examples=amount(12, 5000))
@given(
    document=st.dictionaries(TEXTS, st.lists(VALUES, max_size=4), max_size=4),
    most=st.integers(1, 7),
    indent=st.sampled_from([None, 0, 3]),
)
def test_a_document_is_read_as_it_is(
    document: dict[str, Any], most: int, indent: int | None
) -> None:
    for is_ascii in (True, False):
        text = json.dumps(document, ensure_ascii=is_ascii, indent=indent)
        assert pulled(text.encode(), most) == document


@settings(max_examples=amount(25, 10_000))
@given(data=st.binary(max_size=60), most=st.integers(1, 9))
def test_anything_else_is_one_sentence(data: bytes, most: int) -> None:
    _reads_or_refuses(data, most)


@settings(max_examples=amount(25, 10_000))
@given(
    document=st.dictionaries(TEXTS, st.lists(VALUES, max_size=3), min_size=1, max_size=3),
    change=st.tuples(st.integers(0, 400), st.binary(max_size=3), st.integers(0, 3)),
)
def test_a_document_that_was_changed_is_read_or_refused(
    document: dict[str, Any], change: tuple[int, bytes, int]
) -> None:
    at, put, gone = change
    data = json.dumps(document, ensure_ascii=False).encode()
    _reads_or_refuses(data[:at] + put + data[at + gone :], 5)


def _reads_or_refuses(data: bytes, most: int) -> None:
    try:
        found = pulled(data, most)
    except BadInputError as error:
        refused = error.sentence
        assert refused.endswith(".")
    else:
        assert found == json.loads(data.decode("utf-8-sig"))


@cases("word", ["true", "-12.5e-7", '"a\\u00e4\\n"', "null", "[1, [2], {}]"])
def test_a_value_may_be_parted_anywhere(word: str) -> None:
    assert pulled(f'{{"a": [{word}, {word}]}}'.encode(), 1) == {"a": [json.loads(word)] * 2}
