"""Finding a patient among 100,000 by any part of a name, keystroke by keystroke.

The floor asks SQLite's own trigram index in a plain file for the row numbers alone.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter_ns

from bodymap.charting.patient import Patient
from tests import factories
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

PATIENTS = 100_000
SEARCHES = 150
LIMIT = 200
SEEN = 20
"""So many rows are on a screen."""

_ONSETS = [
    "b",
    "br",
    "d",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "sch",
    "st",
    "t",
    "v",
    "w",
    "z",
]
_VOWELS = ("a", "e", "i", "o", "u", "ei", "au", "\u00e9", "\u00fc", "ie")
_ENDS = ("", "n", "r", "s", "l", "ck", "rt", "nd", "tz", "m")


def measure() -> list[Row]:
    """Each name typed letter by letter: the first keystrokes match thousands, the last few."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        record, people = crowd(Path(folder), chance)
        plain = _trigrams(Path(folder) / "plain.sqlite", people)
        ours: list[float] = []
        floor: list[float] = []
        for one in chance.sample(people, SEARCHES):
            start = chance.randrange(max(1, len(one.family_name) - 4))
            wanted = one.family_name[start:]
            for length in range(1, len(wanted) + 1):
                typed = wanted[:length]
                begun = perf_counter_ns()
                found = record.history.find_patients(typed, LIMIT)
                assert all(row.patient.name for row in found[:SEEN])
                done = perf_counter_ns()
                assert found
                ours.append((done - begun) / 1e6)
                if length >= 3:
                    floor.append(_raw_search(plain, typed))
        plain.close()
        record.store.close()
    return [
        Row(
            name="find a patient among 100,000",
            ours_p50_ms=p50(ours),
            ours_p99_ms=p99(ours),
            floor_ms=p50(floor),
            goal="p99 <= 5 ms",
            met=p99(ours) <= 5,
            note=f"raw trigram search for {LIMIT} row numbers; {len(ours)} keystrokes, each up to"
            f" {LIMIT} rows, of which {SEEN} are looked at",
        )
    ]


def crowd(folder: Path, chance: random.Random) -> tuple[OpenRecord, list[Patient]]:
    """A clinic file in ``folder`` with ``PATIENTS`` made-up patients, and these."""
    record = new_record(folder)
    people = [person(chance, number) for number in range(PATIENTS)]
    with record.store.write(None) as write:
        for one in people:
            write.insert_patient(one)
    return record, people


def person(chance: random.Random, number: int) -> Patient:
    """Somebody made up; the number is part of the record number."""
    return factories.patient(
        given_name=_name(chance, 2),
        family_name=_name(chance, chance.randint(1, 3)),
        birth_date=date(1930, 1, 1) + timedelta(days=chance.randrange(30_000)),
        record_number=str(100_000 + number),
    )


def _name(chance: random.Random, syllables: int) -> str:
    parts = (
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_ENDS)
        for _ in range(syllables)
    )
    return "".join(parts).capitalize()


def _trigrams(path: Path, people: list[Patient]) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("CREATE VIRTUAL TABLE names USING fts5(name, tokenize='trigram')")
    plain.execute("BEGIN")
    plain.executemany("INSERT INTO names VALUES (?)", ((f"{person.name}",) for person in people))
    plain.execute("COMMIT")
    return plain


def _raw_search(plain: sqlite3.Connection, typed: str) -> float:
    begun = perf_counter_ns()
    plain.execute(
        "SELECT rowid FROM names WHERE names MATCH ? LIMIT ?", (f'"{typed}"', LIMIT)
    ).fetchall()
    return (perf_counter_ns() - begun) / 1e6
