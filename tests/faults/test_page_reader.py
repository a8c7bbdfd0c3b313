"""The reader of pages agrees with SQLite on what is sound, and no bytes at all upset it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from db import driver
from db.layout import PAGE_BYTES
from db.pages import USABLE_BYTES, PageKey
from db.salvage.record import Cell, UnreadableError, Value, cells_of, kind_of, values_of
from db.salvage.shapes import shapes_of
from db.salvage.source import SaltLostError, Source
from db.salvage.survey import payload_of, rows_on, survey
from tests.faults.amounts import amount

KEY = bytes(range(32))
ROWS = 3000


def content(chance: random.Random) -> list[tuple[Value, ...]]:
    """Values of every kind and size that SQLite stores in a way of its own."""
    numbers = (
        None,
        0,
        1,
        -1,
        127,
        128,
        -32769,
        2**23,
        -(2**40),
        2**47,
        2**62,
        -(2**63),
        0.5,
        1e300,
    )
    rows: list[tuple[Value, ...]] = []
    for place in range(ROWS):
        text = "xyz\u00fc\U0001f9b6"[chance.randrange(5)] * chance.randrange(300)
        if place % 100 == 0:
            text *= chance.randrange(1, 40)
        rows.append((chance.choice(numbers), text, chance.randbytes(chance.randrange(40))))
    return rows


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "file"
    connection = driver.connect_new(path, KEY)
    connection.execute("CREATE TABLE thing (number, text, data)")
    connection.execute("CREATE INDEX by_text ON thing (text)")
    rows = content(random.Random(5))
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO thing VALUES (?, ?, ?)", rows)
    connection.execute("DELETE FROM thing WHERE rowid % 7 = 0")
    connection.execute("UPDATE thing SET text = text || 'longer' WHERE rowid % 5 = 0")
    connection.execute("COMMIT")
    connection.close()
    return path


def told(_page: int) -> None:
    """Nobody listens."""


def test_every_row_is_read_as_sqlite_reads_it(made: Path) -> None:
    connection = driver.connect_to_look(made, KEY)
    wanted = {row[0]: tuple(row[1:]) for row in connection.execute("SELECT rowid, * FROM thing")}
    connection.close()
    source = Source(made, KEY)
    found = survey(source, (), tuple, told)
    rows = {
        rowid: values
        for number in found.leaves["thing"]
        for rowid, values in rows_on(source, number, source.newest(number) or b"")
    }
    source.close()
    assert rows == wanted
    assert len(rows) > ROWS / 2
    assert (found.bad, found.orphans) == ([], [])


def test_a_page_proves_itself_in_its_place_alone(made: Path) -> None:
    whole = made.read_bytes()
    key = PageKey(KEY, whole[:16])
    pages = [whole[at : at + PAGE_BYTES] for at in range(0, len(whole), PAGE_BYTES)]
    assert all(key.proves(number, page) for number, page in enumerate(pages, start=1))
    assert not key.proves(3, pages[1])
    assert not PageKey(bytes(32), whole[:16]).proves(2, pages[1])
    assert not key.proves(2, pages[1][:-1])
    chance = random.Random(9)
    for _ in range(amount(200, 5000)):
        number = chance.randrange(2, len(pages) + 1)
        damaged = bytearray(pages[number - 1])
        damaged[chance.randrange(PAGE_BYTES)] ^= 1 << chance.randrange(8)
        assert not key.proves(number, bytes(damaged))


def test_with_another_key_nothing_is_read(made: Path) -> None:
    with pytest.raises(SaltLostError):
        Source(made, bytes(32))


@given(some.binary(max_size=200))
def test_no_bytes_upset_the_reader_of_records(payload: bytes) -> None:
    try:
        values = values_of(payload)
    except UnreadableError:
        return
    assert len(values) <= len(payload)


@given(some.binary(min_size=40, max_size=400), some.integers(0, 2**32), some.booleans())
def test_no_bytes_upset_the_reader_of_pages(start: bytes, seed: int, is_first: bool) -> None:
    rest = random.Random(seed).randbytes(USABLE_BYTES)
    page = (start + rest)[:USABLE_BYTES]
    if is_first:
        page = rest[:100] + page[:-100]
    number = 1 if is_first else 2
    if kind_of(number, page) is None:
        return
    bad: list[None] = []
    for cell in cells_of(number, page, when_bad=lambda: bad.append(None)):
        assert len(cell.local) <= USABLE_BYTES


def test_a_chain_that_bites_its_own_tail_ends(made: Path) -> None:
    source = Source(made, KEY)
    try:
        with pytest.raises(UnreadableError):
            payload_of(source, Cell(0, 1, b"", 10 * source.page_count * PAGE_BYTES, 2))
    finally:
        source.close()


def test_what_cannot_be_carried_out_is_passed_over() -> None:
    found = shapes_of(
        (
            "CREATE TABLE one (id BLOB NOT NULL, size INTEGER DEFAULT '7', PRIMARY KEY (id))",
            "CREATE TABLE broken (",
            "DROP TABLE one",
            "CREATE INDEX by_size ON one (size)",
            "CREATE INDEX of_nothing ON none (size)",
        )
    )
    assert list(found.tables) == ["one"]
    assert found.tables["one"].row(3, (b"x",)) == {"id": b"x", "size": 7}
    assert found.tables["one"].row(3, (None, 1)) is None
    assert found.tables["one"].row(3, (b"x", "a")) is None
    assert found.tables["one"].row(3, (b"x", 1, 2)) is None
    assert found.indexes["by_size"].columns == ("size",)
