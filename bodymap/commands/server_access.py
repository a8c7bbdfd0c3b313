"""How a command comes to a clinic's server, and what it says where it does not."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import errors

from bodymap.commands.parser import DATABASE_URL
from bodymap.commands.passphrase import first_line
from bodymap.commands.refusals import RefusedError
from bodymap.errors import ClinicFileError
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess, connect
from db.server.greeting import why_not

VARIABLE: Final = "BODYMAP_DATABASE_PASSWORD"
NO_ADDRESS: Final = f"Say which server: its address, or the environment variable {DATABASE_URL}."
UNREADABLE: Final = "The password cannot be read from the open file that was named."
NOT_TEXT: Final = "The password is not text in UTF-8."
NOT_ALLOWED: Final = "This role may not do that on the server: come as whoever looks after it."
BUSY: Final = "Somebody is at work in the database. Try again in a moment."
LOST: Final = "The server broke off. Nothing was changed."
WENT_WRONG: Final = "The server answered with an error ({state}). Nothing was changed."


@dataclass(frozen=True, slots=True)
class Way:
    """How to come to a server. ``folder`` is one that certificates can lie in meanwhile."""

    access: ServerAccess
    folder: Path

    @property
    def address(self) -> ServerAddress:
        """Where it is."""
        return self.access.address

    @contextmanager
    def connected(self, purpose: str) -> Iterator[psycopg.Connection[Any]]:
        """A connection; each statement on it is its own transaction. Raises psycopg.Error."""
        with connect(self.access, self.folder, purpose=purpose) as connection:
            yield connection


@contextmanager
def way_to(asked: argparse.Namespace) -> Iterator[Way]:
    """The way to the server that was asked for. What the server refuses within the block raises
    ClinicFileError with one sentence. Raises RefusedError, too."""
    access = access_of(asked, os.environ)
    with tempfile.TemporaryDirectory(prefix="bodymap-") as folder:
        way = Way(access, Path(folder))
        try:
            yield way
        except psycopg.Error as error:
            raise ClinicFileError(_sentence(error, way)) from error


def access_of(asked: argparse.Namespace, environment: MutableMapping[str, str]) -> ServerAccess:
    """Who comes in where: the address that was typed, or that of the environment. The password is
    that of the open file, else of the address, else of the environment, where it is removed; else
    it is asked for at a terminal. Raises RefusedError."""
    typed = asked.address or asked.database or environment.get(DATABASE_URL, "")
    given = environment.pop(VARIABLE, "")
    if not typed:
        raise RefusedError(NO_ADDRESS)
    try:
        address = ServerAddress.parse(typed)
        if address.password:
            given = ""
        if asked.password_fd is not None:
            given = first_line(asked.password_fd, unreadable=UNREADABLE, not_text=NOT_TEXT)
        access = ServerAccess.by(address, given)
    except ValueError as error:
        raise RefusedError(str(error)) from None
    if not access.user:
        # as every other program of PostgreSQL does
        access = replace(access, user=getpass.getuser())
    if not access.password and not address.host.startswith("/"):
        access = replace(access, password=_typed(access.user))
    return access


def _typed(role: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        return ""
    try:
        return getpass.getpass(f"Password of {role}: ")
    except EOFError:
        return ""


def _sentence(error: psycopg.Error, way: Way) -> str:
    if isinstance(error, errors.InsufficientPrivilege):
        return NOT_ALLOWED
    if isinstance(error, errors.LockNotAvailable | errors.QueryCanceled):
        return BUSY
    if error.sqlstate is not None:
        return WENT_WRONG.format(state=error.sqlstate)
    reason = why_not(way.access, way.folder)
    return LOST if reason is None else reason.value
