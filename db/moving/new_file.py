"""The new clinic file that is filled with what a server has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bodymap.services.progress import Progress
from db import driver, files
from db.chain import CHAIN_START, mac_of
from db.create import tables_written
from db.layout import APPLICATION_ID, SCHEMA, revision
from db.moving.extract import EVERYTHING, Extract
from db.search import search_text
from db.search_index import put_in_index
from db.server.verify.reads import ServerReads
from db.sync.content import (
    LOG,
    LOG_COLUMNS,
    Content,
    Measured,
    Row,
    content_of_file,
    count_of,
    in_steps,
    rows_on,
    statements,
)
from db.sync.shapes import shared_tables
from db.verify.losses import Losses, read_losses

if TYPE_CHECKING:
    import psycopg

_AFTER_ROWS: Final = ("CREATE INDEX", "CREATE UNIQUE INDEX", "CREATE TRIGGER")
"""Made when the rows are there: an index is quicker to make of all of them, and a trigger guards
what is somebody's already."""
_MEMORY_KIB: Final = 64 * 1024


class NotTheSameError(Exception):
    """What is in the file is not what came from the server."""


class WrongSealError(Exception):
    """A line of the server's change log is not sealed with the clinic's chain key."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class NewFile:
    """A clinic file at ``path`` that is not there yet. Raises ``driver.Error`` and OSError; what is
    there then is junk and is the caller's to remove."""

    def __init__(self, path: Path, key: bytes) -> None:
        path.touch(mode=0o600, exist_ok=False)
        self._path = path
        # nobody was promised anything yet: what is in it is put on the disk at the end
        self.connection = driver.connect_to_fill(path, key)
        self.connection.execute(f"PRAGMA cache_size = -{_MEMORY_KIB}")
        self.connection.execute("PRAGMA foreign_keys = OFF")
        self.connection.execute("PRAGMA temp_store = MEMORY")

    def fill(
        self,
        server: psycopg.Connection[Any],
        progress: Progress,
        extract: Extract = EVERYTHING,
        *,
        chain_key: bytes,
    ) -> Content:
        """Make the tables and put in what ``extract`` takes of the server, of which ``server``
        reads one state in an open transaction. Each line has to follow on the one before it.

        Raises psycopg.Error, WrongSealError and what ``progress`` raises, too.
        """
        self._make(_AFTER_ROWS, are_wanted=False)
        rows = rows_on(server)
        whole = max(count_of(rows, extract.where), 1)
        done, measured = 0, Measured()
        losses = read_losses(ServerReads(server))
        chain = _Chain(chain_key, losses, is_whole=LOG not in extract.where)
        with self._one_transaction():
            _copy_clinic(server, self.connection)
            for table, statement in statements(extract.where):
                digest = measured.begin(table)
                put = _Put(self.connection.cursor(), table)
                for some in in_steps(rows(statement)):
                    if table == LOG:
                        chain.prove(some)
                    digest.add(some)
                    put.rows(some)
                    done += len(some)
                    progress(min(done, whole), whole)
        return measured.content()

    def check(self, came: Content, progress: Progress) -> None:
        """Read the file back. Raises NotTheSameError where it is not what came, and what
        ``progress`` raises."""
        if content_of_file(self.connection, progress) != came:
            raise NotTheSameError

    def finish(self) -> None:
        """Make what guards the rows and what they are found by, and put the file on its disk; the
        connection is closed then."""
        with self._one_transaction():
            self._make(_AFTER_ROWS, are_wanted=True)
            self.connection.execute(
                "INSERT INTO alembic_version (version_num) VALUES (?)", (revision(SCHEMA),)
            )
            self.connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self.connection.execute(f"PRAGMA user_version = {SCHEMA}")
        self.connection.close()
        files.sync_file(self._path)

    def close(self) -> None:
        """Close the file, finished or not."""
        self.connection.close()

    def _make(self, beginnings: tuple[str, ...], *, are_wanted: bool) -> None:
        for statement in tables_written():
            if statement.lstrip().startswith(beginnings) is are_wanted:
                self.connection.execute(statement)

    @contextmanager
    def _one_transaction(self) -> Iterator[None]:
        """There is no journal, so nothing is undone: the file is thrown away instead."""
        self.connection.execute("BEGIN")
        yield
        self.connection.execute("COMMIT")


class _Chain:
    """Follows the seals of the lines as they pass by. Where not the whole log comes, the first line
    that comes is believed: what it follows on is not there. Over lines that a salvage lost it goes
    on where that salvage said so."""

    def __init__(self, chain_key: bytes, losses: Losses, *, is_whole: bool) -> None:
        self._chain_key = chain_key
        self._losses = losses
        self._last = (0, CHAIN_START) if is_whole else None

    def prove(self, lines: Sequence[Row]) -> None:
        """Raises WrongSealError for the first line that does not follow."""
        for values in lines:
            line = dict(zip(LOG_COLUMNS, values, strict=True))
            number, mac = line["sequence"], line["mac"]
            if self._last is not None:
                last, before = self._last
                if number == last + 1:
                    follows = mac_of(self._chain_key, before, line) == mac
                else:
                    # the line that tells what is lost comes by as well, and is sealed as any other
                    follows = self._losses.bridges(last + 1, before, line, mac, self._chain_key)
                if not follows:
                    raise WrongSealError(number)
            self._last = number, mac


class _Put:
    """Puts rows of one table in, as they come."""

    def __init__(self, cursor: driver.Cursor, table: str) -> None:
        self._cursor = cursor
        columns = LOG_COLUMNS if table == LOG else shared_tables()[table].columns
        listed, marks = ", ".join(f'"{one}"' for one in columns), ", ".join("?" * len(columns))
        self._insert = f"INSERT INTO {table} ({listed}) VALUES ({marks})"  # noqa: S608 - names of a declared table
        self._columns = columns
        self._are_patients = table == "patient"

    def rows(self, rows: Sequence[Row]) -> None:
        self._cursor.executemany(self._insert, rows)
        for row in rows if self._are_patients else ():
            self._index(dict(zip(self._columns, row, strict=True)))

    def _index(self, row: dict[str, Any]) -> None:
        found_by = search_text(
            *(row["family_name"], row["given_name"], row["record_number"], row["birth_date"])
        )
        put_in_index(self._cursor, row["created_seq"], found_by)


def _copy_clinic(server: psycopg.Connection[Any], local: driver.Connection) -> None:
    found = server.execute("SELECT clinic_id, clinic_name, created_at FROM meta").fetchone()
    assert found is not None
    local.execute(
        "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name, created_at)"
        " VALUES (1, ?, ?, ?, ?, ?)",
        (APPLICATION_ID, SCHEMA, *found),
    )
