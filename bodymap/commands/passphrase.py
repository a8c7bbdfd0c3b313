"""How a command gets to know a passphrase: never from its arguments, which all can read."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

from bodymap.commands.refusals import RefusedError

VARIABLE = "BODYMAP_PASSPHRASE"
NONE_GIVEN = (
    "A passphrase is needed: run this at a terminal, or give it with --passphrase-fd or in the "
    f"environment variable {VARIABLE}."
)
EMPTY = "The passphrase is empty."
UNREADABLE = "The passphrase cannot be read from the open file that was named."
DIFFER = "The passphrases differ. Nothing was made."
NOT_TEXT = "The passphrase is not text in UTF-8."

_LONGEST_BYTES = 64 * 1024


def read_passphrase(descriptor: int | None, environment: MutableMapping[str, str]) -> str:
    """The passphrase: the first line of the open file ``descriptor`` where one is named, else from
    the environment, where it is removed, else as it is typed at the terminal.

    Raises RefusedError with a sentence that does not hold it.
    """
    given = environment.pop(VARIABLE, None)
    if descriptor is not None:
        given = first_line(descriptor)
    elif given is None:
        given = _typed()
    if not given:
        raise RefusedError(EMPTY)
    return given


def read_new_passphrase(descriptor: int | None, environment: MutableMapping[str, str]) -> str:
    """As ``read_passphrase``, for one that is set now: at the terminal it is typed twice, because
    nobody sees what is typed. Raises RefusedError where the second is another."""
    is_typed = descriptor is None and VARIABLE not in environment
    given = read_passphrase(descriptor, environment)
    if is_typed and _typed("The same again: ") != given:
        raise RefusedError(DIFFER)
    return given


def first_line(descriptor: int, *, unreadable: str = UNREADABLE, not_text: str = NOT_TEXT) -> str:
    """The first line of an open file. Raises RefusedError with one of the two sentences."""
    read = b""
    try:
        while b"\n" not in read and len(read) < _LONGEST_BYTES:
            more = os.read(descriptor, _LONGEST_BYTES)
            if not more:
                break
            read += more
    except OSError as error:
        raise RefusedError(unreadable) from error
    line = read.split(b"\n", 1)[0].removesuffix(b"\r")
    try:
        return line.decode()
    except UnicodeDecodeError:
        # the error would hold what was read
        raise RefusedError(not_text) from None


def _typed(prompt: str = "Passphrase: ") -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise RefusedError(NONE_GIVEN)
    from getpass import getpass

    try:
        return getpass(prompt)
    except EOFError:
        raise RefusedError(EMPTY) from None
