"""How a command gets to know a passphrase."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bodymap.commands import passphrase
from bodymap.commands.passphrase import VARIABLE, read_passphrase
from bodymap.commands.refusals import RefusedError
from tests.cases import cases


@contextmanager
def open_file(content: bytes) -> Iterator[int]:
    """The number of an open file that holds ``content``."""
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    try:
        yield reading
    finally:
        os.close(reading)


@cases(
    ("content", "expected"),
    [
        (b"nine calm herons", "nine calm herons"),
        (b"nine calm herons\n", "nine calm herons"),
        (b"nine calm herons\r\nand more\n", "nine calm herons"),
        (b" spaces count \n", " spaces count "),
        ("größe\n".encode(), "größe"),
    ],
)
def test_the_first_line_of_an_open_file(content: bytes, expected: str) -> None:
    environment = {VARIABLE: "another"}
    with open_file(content) as descriptor:
        assert read_passphrase(descriptor, environment) == expected
    assert environment == {}


@cases(
    ("content", "sentence"),
    [
        (b"", passphrase.EMPTY),
        (b"\nnine calm herons\n", passphrase.EMPTY),
        (b"\xff\xfe secret", passphrase.NOT_TEXT),
    ],
)
def test_what_is_no_passphrase_is_refused_without_a_word_of_it(
    content: bytes, sentence: str
) -> None:
    with open_file(content) as descriptor, pytest.raises(RefusedError) as refused:
        read_passphrase(descriptor, {})
    assert refused.value.sentence == sentence
    assert refused.value.__cause__ is None


def test_a_file_that_is_not_open_is_refused() -> None:
    with open_file(b"") as descriptor:
        pass
    with pytest.raises(RefusedError) as refused:
        read_passphrase(descriptor, {})
    assert refused.value.sentence == passphrase.UNREADABLE


def test_from_the_environment_where_it_does_not_stay() -> None:
    environment = {VARIABLE: "nine calm herons", "HOME": "here"}
    assert read_passphrase(None, environment) == "nine calm herons"
    assert environment == {"HOME": "here"}


def test_nobody_is_asked_where_nobody_is() -> None:
    with pytest.raises(RefusedError) as refused:
        read_passphrase(None, {})
    assert refused.value.sentence == passphrase.NONE_GIVEN
    with pytest.raises(RefusedError) as refused:
        read_passphrase(None, {VARIABLE: ""})
    assert refused.value.sentence == passphrase.EMPTY
