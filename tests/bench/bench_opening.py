"""What is checked each time a clinic file is opened, of a small clinic and of a large one.

The floor opens the same file with the driver alone and reads its schema.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter_ns
from uuid import UUID

from db import driver
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.layout import CLINIC_FILE, KEY_FILE
from db.opening import look
from tests.bench.filled_clinic import make_filled_clinic
from tests.bench.row import Row, p50, p99
from tests.clinics import ANNA, PASSPHRASE

ROUNDS = 40
SIZES = ((10_000, 100), (280_000, 1400))
"""Needle sites and patients."""


def measure() -> list[Row]:
    """One row for each size."""
    # what is loaded by the time a clinic is opened
    import db.store  # noqa: F401 - loaded for its time alone

    return [_row(sites, patients) for sites, patients in SIZES]


def _row(sites: int, patients: int) -> Row:
    ours: list[float] = []
    floor: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        make_filled_clinic(Path(folder), sites=sites, patients=patients)
        path = Path(folder, CLINIC_FILE)
        keys, clinic_id = _keys(Path(folder, KEY_FILE))
        megabytes = path.stat().st_size / 1e6
        for _ in range(ROUNDS):
            begun = perf_counter_ns()
            look(path, keys.data, clinic_id, keys.chain)
            ours.append((perf_counter_ns() - begun) / 1e6)
            floor.append(_bare(path, keys))
    return Row(
        name=f"a clinic file of {megabytes:,.0f} MB looked at before it is opened",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(floor),
        goal="p99 <= 100 ms",
        met=p99(ours) <= 100,
        note=f"the floor opens it and reads the schema; {ROUNDS} rounds",
    )


def _bare(path: Path, keys: ClinicKeys) -> float:
    begun = perf_counter_ns()
    connection = driver.connect_to_look(path, keys.data)
    connection.execute("SELECT * FROM sqlite_master").fetchall()
    connection.close()
    return (perf_counter_ns() - begun) / 1e6


def _keys(key_file: Path) -> tuple[ClinicKeys, UUID]:
    found = KeyFile.from_bytes(key_file.read_bytes())
    return prove_by(found, ANNA, PASSPHRASE).keys, found.clinic_id
