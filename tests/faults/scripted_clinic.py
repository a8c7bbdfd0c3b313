"""The clinic that the scripted visits are charted in: made, opened, and judged."""

from __future__ import annotations

from pathlib import Path

from bodymap.charting.episode import Episode
from bodymap.services.clinic import Clinic
from db.head_file import heads_beside
from db.keys.proving import prove
from db.layout import CLINIC_FILE, KEY_FILE
from db.verify import Verdict, verify
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files


def made(folder: Path) -> Clinic:
    """A new clinic, open."""
    return clinic_files(folder).create(FIRST, PASSPHRASE).clinic


def prepared(clinic: Clinic) -> Clinic:
    """The same clinic with a patient and a complaint."""
    person = factories.patient()
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(factories.episode(person.id))
    return clinic


def opened(folder: Path) -> Clinic:
    """The clinic in the folder, opened as the program does."""
    return clinic_files(folder).log_in(ANNA, PASSPHRASE)


def complaint_of(clinic: Clinic) -> Episode:
    """What is treated there."""
    (row,) = clinic.history.find_patients("")
    (complaint,) = clinic.history.episodes(row.patient.id)
    return complaint


def verdict(folder: Path, passphrase: str = PASSPHRASE) -> Verdict:
    """The whole check of the clinic in the folder, which nobody has open."""
    proved = prove((folder / KEY_FILE).read_bytes(), ANNA, passphrase)
    path = folder / CLINIC_FILE
    heads = heads_beside(path, proved.clinic_id)
    return verify(path, proved.keys, proved.clinic_id, heads=heads.kept)
