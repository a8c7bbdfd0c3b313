"""The new clinic file that a salvage fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from db import driver
from db.chain import CHAIN_START, LINE_COLUMNS, SHARED_COLUMNS, mac_of
from db.layout import APPLICATION_ID, SCHEMA, revision
from db.salvage.record import Value
from db.salvage.shapes import LOG
from db.tables.sharing import PROVISIONAL
from db.verify.losses import Losses, read_losses
from db.verify.values import Line

Row = dict[str, Value]

LINE_AND_MAC: Final = (*LINE_COLUMNS, "mac")
_TRIGGER: Final = "CREATE TRIGGER"
_STATE: Final = ("version", "changed_seq")


class NewFile:
    """A clinic file at ``path`` that is not there yet. Nothing guards its rows until ``finish``.

    Raises ``driver.Error`` and OSError; what is there then is junk.
    """

    def __init__(self, path: Path, data_key: bytes) -> None:
        path.touch(mode=0o600, exist_ok=False)
        self._path = path
        self._key = data_key
        self._connection = driver.connect_new(path, data_key)
        # nobody was promised anything yet, and whoever was writes it to the disk at the end
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("PRAGMA foreign_keys = OFF")
        self._columns: dict[str, tuple[str, ...]] = {}
        self._inserts: dict[tuple[str, str, tuple[str, ...]], tuple[str, list[str]]] = {}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def make_tables(self, statements: Iterable[str], schema: int = SCHEMA) -> None:
        """Make the tables of this program's schema, or of an earlier one, without triggers."""
        for statement in statements:
            if not statement.lstrip().startswith(_TRIGGER):
                self._connection.execute(statement)
        self._run(
            "INSERT INTO alembic_version (version_num) VALUES (?)",
            (revision(schema),),
        )
        self._connection.execute(f"PRAGMA user_version = {schema}")

    def make_old_tables(self, schema: int, chain_key: bytes, now: int) -> None:
        """Make the tables of an earlier schema, as its migrations did."""
        from db.upgrade import migrate

        migrate(self._connection, schema, chain_key, now)

    def update(self, chain_key: bytes, now: int, schema: int = SCHEMA) -> None:
        """Lead the file to this program's schema, or to an earlier one."""
        from db.upgrade import migrate

        migrate(self._connection, schema, chain_key, now)
        self._columns.clear()
        self._inserts.clear()

    # Rows

    def begin(self) -> None:
        """Begin to write."""
        self._connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """What was written is in the file."""
        self._connection.execute("COMMIT")

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table, in their order."""
        if table not in self._columns:
            found = self._run(f"PRAGMA table_info('{table}')")
            self._columns[table] = tuple(row[1] for row in found)
        return self._columns[table]

    def put(self, table: str, row: Mapping[str, Value]) -> bool:
        """Put a row into a table that has none of its id, or an earlier version of it. Whether that
        was possible: another row may have what only one can have."""
        if "version" in row:
            found = self._run(
                f"SELECT version, changed_seq FROM {table} WHERE id = ?",  # noqa: S608 - a declared name
                (row["id"],),
            )
            if found:
                if tuple(found[0]) >= tuple(row[name] for name in _STATE):
                    return True
                self._run(f"DELETE FROM {table} WHERE id = ?", (row["id"],))  # noqa: S608 - as above
        return self._insert("INSERT", table, row)

    def keep(self, table: str, row: Mapping[str, Value]) -> bool:
        """Put a row into a table unless it is there. Whether that was possible."""
        return self._insert("INSERT OR IGNORE", table, row)

    def has(self, table: str, key: Value) -> bool:
        """Whether a table has a row of this id."""
        return bool(self._run(f"SELECT 1 FROM {table} WHERE id = ?", (key,)))  # noqa: S608 - as above

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self._run(f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608 - as above

    def rows(self, query: str, values: Sequence[Value] = ()) -> list[Any]:
        """What a query answers."""
        return self._run(query, values)

    def cursor(self) -> driver.Cursor:
        """A cursor of the file, for what writes with one."""
        return self._connection.cursor()

    def change(self, statement: str, values: Sequence[Value] = ()) -> None:
        """Carry out a statement."""
        self._run(statement, values)

    # The change log

    def line(self, sequence: int) -> dict[str, Any] | None:
        """A line with its seal."""
        known = self.columns(LOG)
        names = [name for name in (*LINE_AND_MAC, *SHARED_COLUMNS) if name in known]
        listed = ", ".join(f'"{name}"' for name in names)
        found = self._run(f"SELECT {listed} FROM {LOG} WHERE sequence = ?", (sequence,))  # noqa: S608 - names of the chain
        return dict(zip(names, found[0], strict=True)) if found else None

    def seal_before(self, table: str, sequence: int) -> bytes | None:
        """The seal of the line before ``sequence``, in a table of lines; None where that line is
        lost."""
        if sequence in (1, PROVISIONAL + 1):
            return CHAIN_START
        found = self._run(f"SELECT mac FROM {table} WHERE sequence = ?", (sequence - 1,))  # noqa: S608 - a name of the caller
        return found[0][0] if found else None

    def lines_of(self, table: str, key: Value) -> list[Line]:
        """The lines about a row that did something to it, in their order."""
        columns = self.columns(LOG)
        more = "after, digest" if "digest" in columns else "NULL, NULL"
        counting = " AND is_set_aside IS NULL" if "is_set_aside" in columns else ""
        found = self._run(
            f'SELECT sequence, what, "at", "before", {more} FROM {LOG}'  # noqa: S608 - names of this file
            f" WHERE entity_id = ? AND entity = ?{counting} ORDER BY sequence",
            (key, table),
        )
        return [Line(*row) for row in found]

    def gaps(self, upto: int) -> Iterator[tuple[int, int]]:
        """The first and last of each run of lines that are not there, from 1 to ``upto``."""
        expected = 1
        for (sequence,) in self._connection.execute(
            f"SELECT sequence FROM {LOG} ORDER BY sequence"  # noqa: S608 - as above
        ):
            if sequence > expected:
                yield expected, sequence - 1
            expected = sequence + 1
        if expected <= upto:
            yield expected, upto

    def losses(self) -> Losses:
        """What earlier salvages of this clinic told."""
        return read_losses(self._connection)

    def add_line(self, chain_key: bytes, line: dict[str, Any]) -> None:
        """Add a line behind the last one, sealed with it."""
        last = self._run(f"SELECT mac FROM {LOG} ORDER BY sequence DESC LIMIT 1")  # noqa: S608 - as above
        previous = last[0][0] if last and last[0][0] is not None else CHAIN_START
        self._insert("INSERT", LOG, {**line, "mac": mac_of(chain_key, previous, line)})

    # The end

    def finish(self, statements: Iterable[str]) -> list[str]:
        """Guard the rows, and let SQLite check the whole file; what it found wrong."""
        for statement in statements:
            if statement.lstrip().startswith(_TRIGGER) and not self._has_trigger(statement):
                self._connection.execute(statement)
        self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        wrong = [f"{row[0]}" for row in self._run("PRAGMA integrity_check") if row[0] != "ok"]
        wrong += [f"{row[0]} refers to {row[2]}" for row in self._run("PRAGMA foreign_key_check")]
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return wrong

    def _has_trigger(self, statement: str) -> bool:
        name = statement.split()[2]
        query = "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = ?"
        return bool(self._run(query, (name,)))

    def _insert(self, verb: str, table: str, row: Mapping[str, Value]) -> bool:
        names = tuple(row)
        kind = (verb, table, names)
        if kind not in self._inserts:
            known = [name for name in names if name in self.columns(table)]
            listed = ", ".join(f'"{name}"' for name in known)
            marks = ", ".join("?" * len(known))
            self._inserts[kind] = (f"{verb} INTO {table} ({listed}) VALUES ({marks})", known)
        statement, known = self._inserts[kind]
        try:
            self._run(statement, [row[name] for name in known])
        except driver.IntegrityError:
            return False
        return True

    def _run(self, statement: str, values: Sequence[Value] = ()) -> list[Any]:
        return self._connection.execute(statement, tuple(values)).fetchall()
