"""A right passphrase until the clinic is open.

The floor is argon2id alone, at what a slot of the clinic costs: nobody who has to prove a
passphrase gets by with less. What the size of the file adds to it is told by ``bench_opening``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter_ns

from bodymap.services.clock import SystemClock
from db.clinic_files import SqlClinicFiles
from db.keys.clinic_keys import KEY_BYTES
from db.keys.key_file import KeyFile
from db.keys.slots import SALT_BYTES, KeyCost
from db.layout import KEY_FILE
from tests.bench.row import Row, p50, p99
from tests.clinics import ANNA, FIRST, PASSPHRASE, no_demo

ROUNDS = 30


def measure() -> Row:
    """A person logs in; argon2id is asked the same in turn."""
    ours: list[float] = []
    floor: list[float] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = SqlClinicFiles(folder, SystemClock(), no_demo)
        files.create(FIRST, PASSPHRASE).clinic.close()
        cost = KeyFile.from_bytes((folder / KEY_FILE).read_bytes()).slots[0].cost
        # as the program does once the door is painted
        files.preload()
        files.log_in(ANNA, PASSPHRASE).close()
        for _ in range(ROUNDS):
            floor.append(_bare(cost))
            begun = perf_counter_ns()
            clinic = files.log_in(ANNA, PASSPHRASE)
            ours.append((perf_counter_ns() - begun) / 1e6)
            clinic.close()
    return Row(
        name="unlock: from the passphrase to the open clinic",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(floor),
        goal="p50 <= 1.5 x floor",
        met=p50(ours) <= 1.5 * p50(floor),
        note=f"argon2id alone, with {cost.memory_kib // 1024} MiB; {ROUNDS} of each, in turn",
    )


def _bare(cost: KeyCost) -> float:
    from argon2.low_level import Type, hash_secret_raw

    begun = perf_counter_ns()
    hash_secret_raw(
        PASSPHRASE.encode(),
        bytes(SALT_BYTES),
        cost.passes,
        cost.memory_kib,
        cost.lanes,
        KEY_BYTES,
        Type.ID,
    )
    return (perf_counter_ns() - begun) / 1e6
