"""Several programs that work on one clinic file at the same time.

``python -m tests.faults.crowd_child FOLDER`` starts, for each line of its input, two writers and
three readers on the clinic in the folder of FOLDER that the line names, each a process with a
connection of its own: ``crowd NAME`` as fast as they can, ``colleagues NAME`` at a pace at which
nobody charts. They go through the store, past the lock that lets one program hold a clinic: what is
tried is the file itself, as backups, checks and a window that only reads use it beside the one that
writes.

It prints ``wrote NUMBER SITES RETRIES`` and ``read NUMBER READS`` when each of them is done; for
anything that was raised but the one sentence that is tried again, ``bug WHERE``.
"""

from __future__ import annotations

import os
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.charting.session import Session
from bodymap.errors import NotSavedError
from db import failures
from db.keys.proving import prove
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, OpenRecord, open_record
from tests.faults.amounts import amount
from tests.faults.forking import ready_to_be_traced, serve, tell
from tests.faults.scripted_clinic import complaint_of
from tests.faults.scripted_session import time_of

WRITERS: Final = 2
READERS: Final = 3
SITES_OF_A_VISIT: Final = 20


@dataclass(frozen=True)
class Pace:
    """They go on for so many seconds and for so many sites of each writer at least, and rest so
    many seconds after each write or look."""

    seconds: float
    sites: int
    rest: float


CROWD: Final = Pace(amount(0, 60), amount(80, 1000), 0.0)
COLLEAGUES: Final = Pace(0.0, amount(20, 600), 0.1)


def visit_id(writer: int, number: int) -> UUID:
    """The id of a writer's visit, counted from 1; number 0 is begun when the writer is done."""
    return UUID(int=(writer + 1 << 32) + number)


def colleague(folder: Path) -> OpenRecord:
    """The clinic in the folder, through a connection of its own."""
    proved = prove((folder / KEY_FILE).read_bytes(), ANNA, PASSPHRASE)
    path = folder / CLINIC_FILE
    record = open_record(path, proved.keys, proved.clinic_id, factories.WEBER)
    (person,) = record.store.clinic_records(Person)
    record.desk.sit(person)
    return record


def outcome(told: list[str], pace: Pace) -> tuple[dict[int, int], int, int]:
    """The sites that each writer charted, and all retries and reads."""
    assert not [line for line in told if line.startswith("bug")], "\n".join(told)
    lines = [line.split() for line in told]
    written = {int(line[1]): int(line[2]) for line in lines if line[0] == "wrote"}
    reads = [int(line[2]) for line in lines if line[0] == "read"]
    assert len(written) == WRITERS
    assert len(reads) == READERS
    assert all(sites >= pace.sites for sites in written.values())
    return written, sum(int(line[3]) for line in lines if line[0] == "wrote"), sum(reads)


class _Writer:
    def __init__(self, folder: Path, number: int, pace: Pace) -> None:
        self._record = colleague(folder)
        self._number = number
        self._pace = pace
        self._retries = 0

    def work(self) -> None:
        """Visits full of sites; what is refused because the file is locked is tried again."""
        end, written = time.monotonic() + self._pace.seconds, 0
        for visit in count(1):
            session = self._begin(visit)
            for _ in range(SITES_OF_A_VISIT):
                site = factories.site(session)
                self._until_saved(partial(self._record.recorder.add_site, site))
                _rest(self._pace)
            written += SITES_OF_A_VISIT
            if written >= self._pace.sites and time.monotonic() >= end:
                break
        self._begin(0)
        tell(f"wrote {self._number} {written} {self._retries}")
        self._record.store.close()

    def _begin(self, visit: int) -> Session:
        complaint = complaint_of(self._record.clinic)
        id_, at = visit_id(self._number, visit), time_of(visit, 0)
        session = Session(id_, complaint.patient_id, complaint.id, at)
        self._until_saved(lambda: self._record.recorder.start_session(session))
        return session

    def _until_saved(self, doing: Callable[[], object]) -> None:
        while True:
            try:
                doing()
                return
            except NotSavedError as refused:
                if refused.sentence != failures.LOCKED:
                    raise
                self._retries += 1


class _Reader:
    def __init__(self, folder: Path, number: int, pace: Pace) -> None:
        self._record = colleague(folder)
        self._number = number
        self._pace = pace

    def work(self) -> None:
        """Look at every writer's newest visit again and again: it only ever grows, site by site."""
        newest, seen, reads = [1] * WRITERS, [0] * WRITERS, 0
        while not all(self._sites(visit_id(writer, 0)) is not None for writer in range(WRITERS)):
            for writer in range(WRITERS):
                sites = self._sites(visit_id(writer, newest[writer]))
                reads += 1
                _rest(self._pace)
                if sites is None:
                    continue
                assert sites >= seen[writer], "a site that was there is gone"
                seen[writer] = sites
                if sites == SITES_OF_A_VISIT:
                    newest[writer] += 1
                    seen[writer] = 0
        tell(f"read {self._number} {reads}")
        self._record.store.close()

    def _sites(self, visit: UUID) -> int | None:
        try:
            found = self._record.history.visit(visit)
        except LookupError:
            return None
        numbers = [site.number for site in found.sites]
        assert numbers == list(range(1, len(numbers) + 1)), "not one state of the record"
        return len(numbers)


def _rest(pace: Pace) -> None:
    """People rest between what they do; nothing is waited for here."""
    if pace.rest:
        threading.Event().wait(pace.rest)


def crowd(folder: Path) -> None:
    """All of them at once, as fast as they can."""
    _together(folder, CROWD)


def colleagues(folder: Path) -> None:
    """All of them at once, with rests."""
    _together(folder, COLLEAGUES)


def _together(folder: Path, pace: Pace) -> None:
    ready_to_be_traced()
    makes: list[Callable[[], _Writer | _Reader]] = []
    makes += [partial(_Writer, folder, number, pace) for number in range(WRITERS)]
    makes += [partial(_Reader, folder, number, pace) for number in range(READERS)]
    for make in makes:
        if os.fork() == 0:
            try:
                make().work()
            except BaseException:
                tell("bug " + " | ".join(traceback.format_exc().splitlines()))
            os._exit(0)
    for _ in makes:
        os.wait()


if __name__ == "__main__":
    serve({"crowd": crowd, "colleagues": colleagues})
