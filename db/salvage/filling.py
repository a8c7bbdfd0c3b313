"""Bringing the lines and rows of a damaged file into a new one, first the easy ones.

A page that is proven, and the newest of its versions, is believed. A row from anywhere else counts
only as far as the change log proves it: as the newest state of its row, or by leading it there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from math import inf
from typing import Final

from db.chain import mac_of
from db.salvage.history import History, Row
from db.salvage.new_file import LINE_AND_MAC, NewFile
from db.salvage.record import PageKind, kind_of
from db.salvage.shapes import LOG, TableShape
from db.salvage.source import Source
from db.salvage.survey import RawRow, Survey, is_end_sound, rows_on
from db.salvage.waiting import OF_SHARING, OUTBOX, SET_ASIDE, UNKNOWN_END, Waiting
from db.tables.sharing import PROVISIONAL

_ASKED: Final = 5
"""So many rows of a page tell which table it is of: all of them are of one."""
_NOT_COPIED: Final = {"alembic_version", *OF_SHARING}


class Filling:
    """Fills ``new`` from ``source``. ``told`` hears of each page that is read.

    ``waiting`` is what had not been sent to a server, None where the file has no outbox.
    ``clashes`` counts rows, by table, that cannot stand beside another row; ``unplaced`` pages of
    rows of which nothing says to which table they belong.
    """

    def __init__(
        self,
        source: Source,
        survey: Survey,
        new: NewFile,
        chain_key: bytes,
        told: Callable[[int], object],
    ) -> None:
        self._source = source
        self._survey = survey
        self._new = new
        self._chain_key = chain_key
        self._told = told
        self._orphans = list(survey.orphans)
        self._partly_read: set[int] = set()
        self._lost_upto: float = 0
        self.is_end_known = False
        self.waiting: Waiting | None = None
        self.clashes: Counter[str] = Counter()
        self.unplaced: list[int] = []

    # The change log

    def fill_lines(self) -> None:
        """Bring the change log over."""
        leaves = self._fill_lines_of(LOG)
        self.is_end_known = is_end_sound(self._source, self._survey, LOG, leaves)
        if self._new.columns(OUTBOX):
            self._fill_waiting()
        gaps = [last for _, last in self._new.gaps(0)]
        self._lost_upto = max((0, *gaps)) if self.is_end_known else inf

    def _fill_waiting(self) -> None:
        """What this workstation had not sent to its server comes after all that came from there."""
        leaves = self._fill_lines_of(OUTBOX)
        is_end_sound_too = is_end_sound(self._source, self._survey, OUTBOX, leaves)
        aside = self._survey.shapes.tables[SET_ASIDE]
        for number in self._survey.leaves.get(SET_ASIDE, []):
            for found in self._rows(number):
                self._keep_line(aside, found)
        last = self._new.rows(f"SELECT coalesce(max(sequence), 0) FROM {LOG}")[0][0]  # noqa: S608 - a name of this package
        waiting = Waiting(self._new, last + (0 if self.is_end_known else UNKNOWN_END))
        waiting.place(self._chain_key)
        self.waiting = waiting
        if self._survey.leaves.get(OUTBOX):
            self.is_end_known = self.is_end_known and is_end_sound_too

    def _fill_lines_of(self, table: str) -> list[int]:
        """Bring the lines of a table over. Gives its leaves."""
        shape = self._survey.shapes.tables[table]
        leaves = list(self._survey.leaves.get(table, []))
        for number in leaves:
            self._told(number)
            for found in self._rows(number):
                self._keep_line(shape, found)
        for number in tuple(self._orphans):
            rows = [shape.row(*found) for found in self._rows(number)]
            if rows and all(row is not None and _is_line_of(table, row) for row in rows):
                self._orphans.remove(number)
                leaves.append(number)
                for found in self._rows(number):
                    self._keep_line(shape, found)
        for number in self._survey.bad:
            # a line never changes: an old version of its page is as good
            for page in self._source.older(number):
                for found in self._leaf(number, page):
                    self._keep_line(shape, found)
        if "mac" in self._new.columns(table):
            self._fill_spoiled_lines(shape)
        return leaves

    def _keep_line(self, shape: TableShape, found: RawRow) -> None:
        row = shape.row(*found)
        if row is not None and _is_line_of(shape.name, row):
            self._new.keep(shape.name, row)

    def _fill_spoiled_lines(self, shape: TableShape) -> None:
        """Lines on pages that are not proven: each that its seal proves."""
        candidates: dict[int, Row] = {}
        for number in (*self._survey.bad, *sorted(self._partly_read)):
            for found in self._spoiled(number):
                row = shape.row(*found)
                if (
                    row is not None
                    and row.keys() >= {*LINE_AND_MAC}
                    and _is_line_of(shape.name, row)
                ):
                    candidates[found[0]] = row
        for sequence in sorted(candidates):
            line = candidates[sequence]
            before = self._new.seal_before(shape.name, sequence)
            if before is not None and mac_of(self._chain_key, before, line) == line["mac"]:
                self._new.keep(shape.name, line)

    # Rows

    def fill_rows(self) -> None:
        """Bring over what is where it should be, and leaves of tables that nothing leads to."""
        for name, table in self._survey.shapes.tables.items():
            if name == LOG or name in _NOT_COPIED:
                continue
            for number in self._survey.leaves.get(name, []):
                self._told(number)
                for found in self._rows(number):
                    self._take(table, table.row(*found))
        for number in self._orphans:
            self._told(number)
            self._take_orphan(number)

    def fill_what_is_missing(self) -> None:
        """Bring over what only older versions of pages have, and pages that are not proven."""
        tables = [one for one in self._survey.shapes.tables.values() if one.is_recorded]
        for number in self._survey.bad:
            for page in self._source.older(number):
                for found in self._leaf(number, page):
                    self._take_proven(tables, found, is_page_proven=True)
        for number in (*self._survey.bad, *sorted(self._partly_read)):
            for found in self._spoiled(number):
                self._take_proven(tables, found, is_page_proven=False)

    def _take(self, table: TableShape, row: Row | None) -> None:
        """Take a row of a page that is believed."""
        if row is None:
            return
        row = self._settled(row)
        if not table.is_recorded:
            self._new.keep(table.name, row)
            return
        history = self._history(table, row)
        if _changed(row) < history.newest:
            # its page is older than the line that changed it
            newer = None if self._may_have_changed(row) else history.proven(row)
            if newer is None:
                return
            row = newer
        self._put(table, row)

    def _take_orphan(self, number: int) -> None:
        """Take the rows of a leaf that nothing leads to: all of one table, told by their shape and
        by what the change log says of their ids."""
        found = list(self._rows(number))
        fitting = [
            table
            for table in self._survey.shapes.tables.values()
            if table.name not in _NOT_COPIED
            and found
            and all(table.row(*one) is not None for one in found)
        ]
        if not fitting:
            return  # of the full-text index, which is made anew
        votes = {
            table.name: sum(self._is_named(table, table.row(*one)) for one in found[:_ASKED])
            for table in fitting
        }
        best = max(fitting, key=lambda table: votes[table.name])
        if not votes[best.name] and len(fitting) > 1:
            self.unplaced.append(number)
            return
        for one in found:
            self._take(best, best.row(*one))

    def _take_proven(
        self, tables: list[TableShape], found: RawRow, *, is_page_proven: bool
    ) -> None:
        for table in tables:
            told = table.row(*found)
            row = None if told is None else self._settled(told)
            if (
                row is None
                or not self._is_named(table, row)
                or self._new.has(table.name, row["id"])
            ):
                continue
            history = self._history(table, row)
            if self._may_have_changed(row) and (is_page_proven or not _agrees(history, row)):
                continue
            proven = history.proven(row)
            if proven is None and is_page_proven and _agrees(history, row):
                proven = row
            if proven is not None:
                self._put(table, proven)
                return

    def _settled(self, row: Row) -> Row:
        return row if self.waiting is None else self.waiting.settle(row)

    def _may_have_changed(self, row: Row) -> bool:
        """Whether a line that is lost could have changed the row after its last one that is not: an
        old version of it says nothing then."""
        return _changed(row) < self._lost_upto

    def _put(self, table: TableShape, row: Row) -> None:
        if not self._new.put(table.name, row):
            self.clashes[table.name] += 1

    def _history(self, table: TableShape, row: Row) -> History:
        return History(table, self._new.lines_of(table.name, row["id"]))

    def _is_named(self, table: TableShape, row: Row | None) -> bool:
        return (
            row is not None
            and table.is_recorded
            and isinstance(row["id"], bytes)
            and bool(self._new.lines_of(table.name, row["id"]))
        )

    # Pages

    def _rows(self, number: int) -> Iterator[RawRow]:
        page = self._source.newest(number)
        if page is not None:
            yield from rows_on(
                self._source,
                number,
                page,
                when_bad=lambda: self._partly_read.add(number),
            )

    def _leaf(self, number: int, page: bytes) -> Iterator[RawRow]:
        if kind_of(number, page) is PageKind.TABLE_LEAF:
            yield from rows_on(self._source, number, page, is_trusting=True)

    def _spoiled(self, number: int) -> Iterator[RawRow]:
        """Whatever looks like a row on a page that is not proven, or goes on over one."""
        page = self._source.newest(number) or self._source.spoiled(number)
        if page is None or number == 1:
            return
        # its first bytes may be what is spoiled: then it says neither what it is nor how many rows
        page = bytes((PageKind.TABLE_LEAF,)) + page[1:3] + b"\xff\xff" + page[5:]
        yield from rows_on(self._source, number, page, is_trusting=True)


def _is_line_of(table: str, row: Row) -> bool:
    """Whether a row that looks like a line is one of this table: lines of the outbox have numbers
    of their own."""
    number = row.get("sequence")
    is_own = isinstance(number, int) and number > PROVISIONAL
    return is_own == (table in OF_SHARING)


def _changed(row: Row) -> int:
    changed = row["changed_seq"]
    return changed if isinstance(changed, int) else 0


def _agrees(history: History, row: Row) -> bool:
    """Whether the row says of itself what its lines say: then no line about it is lost."""
    return history.is_known and all(row[name] == told for name, told in history.stamps().items())
