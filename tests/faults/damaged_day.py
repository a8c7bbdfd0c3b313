"""A closed clinic with a day in it, to be damaged page by page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bodymap.charting.session import Session
from db import driver
from db.layout import PAGE_BYTES
from db.pages import PageKey
from tests.clinics import OpenRecord, new_record
from tests.faults.real_day import Content, chart_a_day, content_of
from tests.faults.salvaged import Salvaged, salvaged


@dataclass(frozen=True)
class Day:
    """A closed clinic with a day in it."""

    record: OpenRecord
    visits: tuple[Session, ...]
    whole: bytes
    was: Content

    def damaged(self, content: bytes, into: Path) -> Salvaged:
        """What is saved of the clinic with this content in its file."""
        self.record.path.write_bytes(content)
        try:
            return salvaged(self.record, self.was, into)
        finally:
            self.record.path.write_bytes(self.whole)

    def pages_of(self, name: str) -> tuple[int, ...]:
        """The pages of a table or index, told by SQLite's own walk through the file."""
        key = PageKey(self.record.keys.data, self.whole[:16])
        root = self.roots[name]
        found, waiting = [], [root]
        while waiting:
            number = waiting.pop()
            found.append(number)
            page = key.decrypt(number, self.page(number))
            if page[0] in (2, 5):
                count = int.from_bytes(page[3:5], "big")
                cells = [int.from_bytes(page[12 + 2 * i : 14 + 2 * i], "big") for i in range(count)]
                waiting += [int.from_bytes(page[at : at + 4], "big") for at in cells]
                waiting.append(int.from_bytes(page[8:12], "big"))
        return tuple(sorted(found))

    @property
    def roots(self) -> dict[str, int]:
        """The first page of every table and index."""
        connection = driver.connect_to_look(self.record.path, self.record.keys.data)
        try:
            return dict(connection.execute("SELECT name, rootpage FROM sqlite_master"))
        finally:
            connection.close()

    def page(self, number: int) -> bytes:
        """A page as it lies in the file."""
        return self.whole[(number - 1) * PAGE_BYTES : number * PAGE_BYTES]


def without(content: bytes, *pages: int) -> bytes:
    """The file with nothing left of these pages."""
    damaged = bytearray(content)
    for number in pages:
        damaged[(number - 1) * PAGE_BYTES : number * PAGE_BYTES] = bytes(PAGE_BYTES)
    return bytes(damaged)


def new_day(folder: Path, patients: int = 1) -> Day:
    """A day charted into a new clinic in ``folder``."""
    record = new_record(folder)
    visits = chart_a_day(record, patients)
    record.store.close()
    was = content_of(record.path, record.keys)
    return Day(record, visits, record.path.read_bytes(), was)
