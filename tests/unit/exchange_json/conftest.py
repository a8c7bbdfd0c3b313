from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.clinics import OpenRecord, new_record
from tests.unit.exchange_json.full_clinic import fill
from tests.unit.exchange_json.there_and_back import Brought, into, out_of
from tests.unit.record.signed_visit import Signed


@dataclass(frozen=True)
class FullClinic:
    """An open clinic with everything in it, and the document that was written of it."""

    record: OpenRecord
    signed: Signed
    document: Path
    bytes: bytes


@pytest.fixture(scope="package")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullClinic]:
    folder = tmp_path_factory.mktemp("full")
    record = new_record(folder)
    signed = fill(record)
    document = folder / "clinic.json"
    yield FullClinic(record, signed, document, out_of(record.clinic, document))
    record.store.close()


@pytest.fixture(scope="package")
def brought(full: FullClinic, tmp_path_factory: pytest.TempPathFactory) -> Brought:
    """A clinic that was made of it, and that nothing is charted in."""
    return into(tmp_path_factory.mktemp("brought") / "clinic", full.document)
