"""Whatever happened to a clinic file, the list of what is lost is true."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError
from db.layout import PAGE_BYTES
from db.salvage.salvage import NOTHING_PROVEN
from tests.faults.amounts import amount
from tests.faults.damaged_day import Day, new_day
from tests.faults.salvaged import Salvaged
from tests.faults.table import Found

TRIES = amount(3, 150)
Damage = Callable[[bytes, random.Random], bytes]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return new_day(tmp_path_factory.mktemp("day"), patients=amount(1, 6))


def one_bit(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def many_bits(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(2, 60)):
        content = one_bit(content, chance)
    return content


def sectors(content: bytes, chance: random.Random) -> bytes:
    """Some of 512 bytes that are empty or something else."""
    damaged = bytearray(content)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(damaged) // 512) * 512
        damaged[at : at + 512] = chance.choice((bytes(512), chance.randbytes(512)))
    return bytes(damaged)


def exchanged_pages(content: bytes, chance: random.Random) -> bytes:
    """Pages that lie in each other's place: each is sound where it was."""
    damaged = bytearray(content)
    for _ in range(chance.randrange(1, 5)):
        one, other = (chance.randrange(len(content) // PAGE_BYTES) * PAGE_BYTES for _ in "ab")
        damaged[one : one + PAGE_BYTES] = content[other : other + PAGE_BYTES]
    return bytes(damaged)


def stretch(content: bytes, chance: random.Random) -> bytes:
    """A stretch of something else."""
    at, length = chance.randrange(len(content)), chance.randrange(120_000)
    return content[:at] + chance.randbytes(len(content[at : at + length])) + content[at + length :]


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(PAGE_BYTES, len(content))]


IN_FULL = (one_bit, sectors, exchanged_pages, stretch)


@pytest.mark.parametrize(
    "damage",
    [
        *(many_bits, cut),
        *(pytest.param(one, marks=pytest.mark.in_full) for one in IN_FULL),
    ],
)
def test_the_list_is_true(day: Day, tmp_path: Path, damage: Damage, found: Found) -> None:
    chance = random.Random(damage.__name__)
    saved = lost = refused = 0
    for number in range(TRIES):
        done = tried(day, damage(day.whole, chance), tmp_path / f"{number}")
        if done is None:
            refused += 1
            continue
        assert done.lies() == []
        lost += len(done.lost)
        saved += sum(len(rows) for rows in done.now.values())
        if damage is one_bit:
            assert len(done.lost) <= 2
    note = f"{saved:,} rows saved, {lost:,} lost and each told, {refused} files beyond help"
    found(f"{damage.__name__.replace('_', ' ')} of the file, salvaged", done=TRIES, note=note)


def tried(day: Day, content: bytes, into: Path) -> Salvaged | None:
    """What was saved; None where nothing of the file can be proven any more."""
    try:
        done = day.damaged(content, into)
    except ClinicFileError as refused:
        if refused.sentence != NOTHING_PROVEN or into.exists():
            raise
        return None
    shutil.rmtree(into)
    return done
