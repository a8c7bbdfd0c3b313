"""Out of one clinic and into another."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.exchange.json_clinic.reading import read_json
from bodymap.exchange.json_clinic.writing import write_json
from bodymap.exchange.outcome import Imported
from bodymap.services.clinic import Clinic
from bodymap.services.progress import Progress, unwatched
from db.create import create_clinic_file
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE
from db.verify import Verdict, verify
from db.whole_record.new_clinic import MadeOf
from tests.clinics import (
    ANNA,
    PASSPHRASE,
    OpenRecord,
    clinic_files,
    open_record,
)
from tests.records import add_person

Document = dict[str, Any]


@dataclass(frozen=True)
class Brought:
    """A clinic that was made of a document."""

    folder: Path
    made: MadeOf
    imported: Imported

    def open(self) -> Clinic:
        """Log in as its administrator."""
        return clinic_files(self.folder).log_in(self.made.first.log_in, PASSPHRASE)

    def verdict(self) -> Verdict:
        """What the whole check says of it."""
        proved = self.made.made.proved
        return verify(self.folder / CLINIC_FILE, proved.keys, proved.clinic_id)


def out_of(clinic: Clinic, to: Path, patient_id: UUID | None = None) -> bytes:
    """The record of a clinic as it is written to ``to``."""
    with clinic.whole.reading(patient_id) as reading:
        write_json(reading, to, unwatched)
    return to.read_bytes()


def into(folder: Path, document: Path, user: str = ANNA, progress: Progress = unwatched) -> Brought:
    """A clinic in ``folder`` that is made of ``document``."""
    found: list[Imported] = []
    fill = read_json(document, progress)
    made = clinic_files(folder).create_of(
        user, PASSPHRASE, lambda filling: found.append(fill(filling))
    )
    return Brought(folder, made, found[0])


def again(document: Path, folder: Path, user: str = ANNA) -> tuple[Brought, bytes]:
    """A clinic made of a document, and what is written of that one."""
    brought = into(folder / "clinic", document, user)
    clinic = brought.open()
    try:
        return brought, out_of(clinic, folder / "again.json")
    finally:
        clinic.close()


def empty_clinic(folder: Path) -> OpenRecord:
    """An open clinic that has nobody but its administrator."""
    path, keys, clinic_id = folder / CLINIC_FILE, ClinicKeys.new(), new_id()
    create_clinic_file(path, keys.data, clinic_id, "Clinic", 0)
    person = Person(new_id(), "Zora Falk", "PT", ANNA, Role.ADMINISTRATOR)
    record = open_record(path, keys, clinic_id, person)
    add_person(record.store, person)
    return record


def written(document: Document, to: Path) -> Path:
    """A document that somebody changed, in a file."""
    to.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return to
