"""Each small file beside the clinic file, broken: what it said exactly, or as if it were not there.

``BODYMAP_FAULTS_FULL`` makes it five thousand inputs.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clinics import new_record
from tests.faults.amounts import amount
from tests.faults.fuzz.accidents import ANYTHING, Outcomes, accident, ill_will
from tests.faults.fuzz.readers import Reader, readers
from tests.faults.table import Found

ACCIDENTS = amount(15, 200)
ILL_WILLS = amount(25, 200)
EXAMPLES = amount(8, 40)


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Reader]]:
    record = new_record(tmp_path_factory.mktemp("clinic"))
    yield {reader.name: reader for reader in readers(record)}
    record.store.close()


NAMES = (
    *("attempts", "head", "HEAD of a backup", "backup plan", "backup state", "health", "look"),
    *("go on at", "running", "workstation", "remembered", "replaced", "in use"),
)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_kept_is_read_exactly_or_counts_as_never_kept(
    used: dict[str, Reader], name: str, found: Found
) -> None:
    reader, outcomes = used[name], Outcomes()
    reader.path.unlink(missing_ok=True)
    plain = reader.use()
    reader.write()
    kept = reader.path.read_bytes()
    whole = reader.use()
    assert whole != plain

    def read(content: bytes) -> str:
        _lay(reader.path, content)
        value = reader.use()
        return "exact" if value == whole else "as if not there" if value == plain else "another"

    def watch(content: bytes) -> None:
        outcomes.watch(name, content, lambda: read(content))

    chance = random.Random(f"broken {name}")
    for _ in range(ACCIDENTS):
        watch(accident(chance, kept))
    if reader.is_json:
        content = json.JSONDecoder().raw_decode(kept.decode())[0]
        for _ in range(ILL_WILLS):
            watch(ill_will(chance, content))

    @settings(max_examples=EXAMPLES)
    @given(
        st.binary(max_size=200)
        | ANYTHING.map(lambda value: json.dumps(value).encode())
        | st.integers(-(2**70), 2**70).map(lambda number: str(number).encode())
    )
    def whatever(content: bytes) -> None:
        watch(content)

    whatever()
    found(
        f"fuzz: the {name} file broken",
        done=outcomes.done,
        unclear=outcomes.unclear,
        note=outcomes.told(),
    )
    assert outcomes.troubles == ""
    assert outcomes.counts["as if not there"]


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_a_file_counts_as_never_kept(used: dict[str, Reader], name: str) -> None:
    reader, outcomes = used[name], Outcomes()

    def read() -> str:
        try:
            reader.use()
        except OSError:
            # the record is opened with the workstation's name, and cannot be without one
            return "refused" if name == "workstation" else "raised"
        return "read"

    for what in ("a folder", "a loop", "far too much"):
        _lay(reader.path, b"")
        reader.path.unlink()
        if what == "a folder":
            reader.path.mkdir()
        elif what == "a loop":
            reader.path.symlink_to(reader.path)
        else:
            reader.path.write_bytes(b"[" * 3_000_000)
        outcomes.watch(name, what, read)
        _remove(reader.path)
    assert outcomes.troubles == ""
    assert not outcomes.counts["raised"], outcomes.told()


def _lay(path: Path, content: bytes) -> None:
    _remove(path)
    path.write_bytes(content)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
