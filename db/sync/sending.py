"""Sending what waits in the outbox: all of it, or nothing, and once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from enum import Enum, auto
from typing import TYPE_CHECKING

from db.chain import LINE_COLUMNS, end_of_chain, mac_of
from db.sync import on_server
from db.sync.outbox import Waiting, WaitingLine, waiting
from db.sync.shapes import NUMBERS, Image

if TYPE_CHECKING:
    import psycopg

    from db.driver import Connection


class Sent(Enum):
    """How sending ended."""

    NOTHING_WAITED = auto()
    ALL = auto()
    BEHIND = auto()
    """Others sent something that has to be taken in first: nothing was sent."""


class Sending:
    """Sends from the file behind ``local``, as the workstation ``origin``; ``chain_key`` seals the
    lines in the place that the server gives them.

    Whoever sends has taken in everything that was sent before: so each line follows on what its
    workstation knew, or a person was asked. Used on one thread, which is not the window's.
    """

    def __init__(self, local: Connection, origin: bytes, chain_key: bytes) -> None:
        self._local = local
        self._origin = origin
        self._chain_key = chain_key

    def send(
        self, server: psycopg.Connection, catch_up: Callable[[], object] | None = None
    ) -> Sent:
        """Send all that waits, in one transaction. ``catch_up`` takes in what others sent first,
        while nobody else can send: for whoever was behind before. Raises psycopg.Error: then it may
        have been sent or not, and the next look at the server's change log tells."""
        waits, known = self._waiting()
        if not waits.lines:
            return Sent.NOTHING_WAITED
        with server.transaction(), server.cursor() as cursor:
            on_server.lock(cursor)
            last, mac = end_of_chain(cursor)
            if last != known and catch_up is not None:
                catch_up()
                waits, known = self._waiting()
            if last != known:
                return Sent.BEHIND
            if not waits.lines:
                # all of it was sent before, and the answer was lost
                return Sent.NOTHING_WAITED
            lines = list(placed(waits.lines, last, mac, self._chain_key))
            places = {line["origin_sequence"]: line["sequence"] for line in lines}
            # a morning's work is thousands of statements, and not one of them waits for an answer
            with server.pipeline():
                rows = ((name, settled(row, places)) for name, row in waits.rows)
                on_server.put_rows(cursor, rows)
                on_server.put_lines(cursor, lines)
        return Sent.ALL

    def _waiting(self) -> tuple[Waiting, int]:
        with closing(self._local.cursor()) as cursor:
            cursor.execute("BEGIN")
            try:
                last = cursor.execute("SELECT coalesce(max(sequence), 0) FROM change_log")
                known: int = last.fetchone()[0]
                return waiting(cursor, self._origin), known
            finally:
                cursor.execute("ROLLBACK")


def placed(
    lines: Iterable[WaitingLine], last: int, mac: bytes, chain_key: bytes
) -> Iterator[Image]:
    """Lines of the outbox in the places after line ``last`` of the change log, whose seal is
    ``mac``."""
    for place, waiting_line in enumerate(lines, last + 1):
        values = waiting_line.values
        line: Image = {name: values[name] for name in LINE_COLUMNS}
        line["sequence"] = place
        line["origin_sequence"] = values["sequence"]
        line["origin_mac"] = values["mac"]
        line["is_set_aside"] = 1 if waiting_line.is_set_aside else None
        mac = mac_of(chain_key, mac, line)
        yield {**line, "mac": mac}


def settled(row: Image, places: Mapping[int, int]) -> Image:
    """The row with the numbers that the server gave its lines, in place of the provisional ones."""
    numbers = {name: places.get(row[name], row[name]) for name in NUMBERS}
    return {**row, **numbers}
