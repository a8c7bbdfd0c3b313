"""A program that does with a patient's record whatever can be done with it, to be looked on at.

``python -m tests.faults.private_child FOLDER`` does, for each line ``WORK NAME`` of its input, that
work in that folder of FOLDER, and says ``done``. What is meant to leave the record goes into the
folder ``out`` there.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from bodymap import log
from bodymap.errors import ExpectedError
from bodymap.exchange.lot_csv import write_lot
from bodymap.exchange.whole_file import write_whole
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.progress import unwatched
from db.backup.restores import SqlRestores
from db.identity import wal_of
from db.layout import CLINIC_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files
from tests.faults import private
from tests.faults.forking import ready_to_be_traced, serve, tell
from tests.faults.steps_child import re_key
from tests.old_clinics import old_files

OUT: Final = "out"


def _filled(folder: Path) -> Clinic:
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    private.chart(clinic)
    return clinic


def charting(folder: Path) -> None:
    """A clinic is made, and a visit charted in it."""
    _filled(folder / "clinic").close()


def after_a_crash(folder: Path) -> None:
    """A clinic whose program was killed is opened: its log is gone through."""
    clinic = _filled(folder / "clinic")
    shutil.copytree(folder / "clinic", folder / "left", ignore=shutil.ignore_patterns("backups"))
    assert wal_of(folder / "left" / CLINIC_FILE).stat().st_size
    with closing(clinic_files(folder / "left").log_in(ANNA, PASSPHRASE)) as left:
        assert left.history.find_patients("luczynska")
    clinic.close()


def upgrading(folder: Path) -> None:
    """A clinic of an older version is brought up to date."""
    (folder / "clinic").mkdir()
    with closing(old_files(folder / "clinic", 4).claim(FIRST, PASSPHRASE)) as clinic:
        private.chart(clinic)


def backing_up(folder: Path) -> None:
    """A backup is made, and takes the clinic's place."""
    with closing(_filled(folder / "clinic")) as clinic:
        assert clinic.backups is not None
        made = clinic.backups.make(unwatched)
    restores = SqlRestores(folder / "clinic", SystemClock())
    looked = restores.look(made.path, ANNA, PASSPHRASE, unwatched)
    restores.prepare(looked, unwatched).put_in_place()
    clinic_files(folder / "clinic").log_in(ANNA, PASSPHRASE).close()


def keying_anew(folder: Path) -> None:
    """The file gets another key."""
    with closing(_filled(folder / "clinic")) as clinic:
        re_key(clinic)
        assert clinic.history.find_patients("luczynska")


def salvaging(folder: Path) -> None:
    """A damaged file is saved into a new one."""
    _filled(folder / "clinic").close()
    path = folder / "clinic" / CLINIC_FILE
    with path.open("r+b") as file:
        file.seek(-2_000, os.SEEK_END)
        file.write(b"\x5a" * 64)
    clinic_files(folder / "clinic").salvage(ANNA, PASSPHRASE, folder / "saved", unwatched)


def failing(folder: Path) -> None:
    """Nothing can be saved, and the program has a bug, with the log running."""
    clinic = _filled(folder / "clinic")
    handler = log.start(folder / "clinic")
    log.log_uncaught()
    path, away = folder / "clinic" / CLINIC_FILE, folder / "away"
    path.rename(away)
    try:
        clinic.recorder.change_patient(replace(private.PATIENT, alert=private.NOTE))
    except ExpectedError as error:
        tell(f"told {error.sentence!a}")
    away.rename(path)
    try:
        clinic.recorder.add_patient(private.PATIENT)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
    clinic.close()
    log.stop(handler)


def exporting(folder: Path) -> None:
    """A list that names the patient goes into a file, as somebody asked for."""
    (folder / OUT).mkdir()
    with closing(_filled(folder / "clinic")) as clinic:
        box = factories.box()
        clinic.stock.keep(box)
        (visit,) = clinic.history.open_sessions()
        site = factories.site(visit.session)
        detail = type(site.detail)(box_id=box.id)
        clinic.recorder.add_site(replace(site, detail=detail))
        write_lot(clinic.stock.uses_of_lot(box.lot), {box.id: box}, folder / OUT / "lot.csv")
        write_whole(folder / OUT / "words.txt", private.NOTE.encode())


def on_paper(folder: Path) -> None:
    """A report goes into a PDF, as somebody asked for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # a window is for this work alone
    from tests.faults.private_report import saved_report

    (folder / OUT).mkdir()
    with closing(_filled(folder / "clinic")) as clinic:
        saved_report(clinic, private.PATIENT.id, folder / OUT / "report.pdf")


WORKS: Final[Mapping[str, Callable[[Path], None]]] = {
    work.__name__: work
    for work in (
        *(charting, after_a_crash, upgrading, backing_up, keying_anew, salvaging),
        *(failing, exporting, on_paper),
    )
}


def _looked_on(work: Callable[[Path], None]) -> Callable[[Path], None]:
    def live(folder: Path) -> None:
        folder.mkdir()
        # whatever makes temporary files makes them there
        (folder / "temporary").mkdir()
        os.environ["TMPDIR"] = os.environ["SQLITE_TMPDIR"] = str(folder / "temporary")
        ready_to_be_traced()
        work(folder)
        tell("done")

    return live


if __name__ == "__main__":
    serve({name: _looked_on(work) for name, work in WORKS.items()})
