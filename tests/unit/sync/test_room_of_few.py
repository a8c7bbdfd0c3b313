"""Two workstations that keep everything, one that keeps the patients of the last days, and a server
that shuts any of them out: whatever order there is in charting, fetching and growing old, each has
in the end what it is to have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from bodymap.errors import ClinicFileError
from bodymap.services.progress import unwatched
from db import driver
from db.moving.remaking import remade_file_of, remake
from db.moving.renewing import Renewing
from db.moving.taking_place import TakingPlace
from db.sync.bringing import Bringing
from tests import factories
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.days import FEW, ROOMS, Days, LostError, run
from tests.unit.sync.few import (
    KEEP_DAYS,
    DayByDay,
    Door,
    assert_part,
    assert_verified,
    assert_whole_or_refused,
    three_rooms,
)
from tests.unit.sync.soundness import assert_same_everywhere
from tests.workstations import SharedClinic, Workstation

pytestmark = ON_ONE_SERVER


class DaysOfFew(Days):
    """The third room keeps few."""

    FEW_ROOM = 2

    def __init__(self) -> None:
        super().__init__()
        self.clock = DayByDay(factories.FIRST_VISIT + timedelta(days=100))
        self.door = Door(self.clinic)

    @contextmanager
    def opened(self, folder: Path) -> Iterator[SharedClinic]:
        with three_rooms(folder) as clinic:
            yield clinic

    @initialize()
    def begin(self) -> None:
        """Two patients are being treated, and two were long ago."""
        for minutes in (30, 60):
            visit = self.clinic[0].record.start_session()
            self.charted.add(self.clinic[0].record.recorder.add_site(factories.site(visit)).id)
            ended_at = visit.started_at + timedelta(minutes=minutes)
            self.clinic[0].record.recorder.end_session(visit.id, ended_at)
        super().begin()
        self.make_anew(is_asked=True)
        self.log_in_anew(says_goodbye=True, is_read=False)
        assert len(self.left_out()) == 2

    # what a workstation keeps

    @rule(days=st.sampled_from((20, 60)))
    def grow_old(self, days: int) -> None:
        """Time goes by."""
        self.clock.put_forward(days)

    @rule(is_asked=st.booleans())
    def make_anew(self, is_asked: bool) -> None:
        """The file is made anew: because somebody asked, or because it is time to."""
        one, clinic = self.few, self.clinic
        folder = one.record.path.parent

        def make() -> None:
            if is_asked:
                making = (folder, clinic.keys, clinic.clinic_id, one.access, KEEP_DAYS)
                remake(*making, clock=self.clock, progress=unwatched)
            else:
                Renewing(folder, lambda: clinic.keys, clinic.clinic_id, self.clock).renew()

        if self.answers(self.FEW_ROOM):
            make()
        else:
            with pytest.raises(ClinicFileError) if is_asked else suppress(ClinicFileError):
                make()

    @rule(says_goodbye=st.booleans(), is_read=st.booleans())
    def log_in_anew(self, says_goodbye: bool, is_read: bool) -> None:
        """Whoever logs in has the file that was made, where it may take the place; while another
        program reads the old one it may not, though it was made ready to."""

        def take() -> None:
            with closing(driver.connect(self.few.record.path, self.clinic.keys.data)) as reader:
                if is_read:
                    reader.execute("BEGIN")
                    reader.execute("SELECT count(*) FROM patient").fetchone()
                    self.take_place()
            if not is_read:
                self.take_place()

        self.reopen(self.FEW_ROOM, take, says_goodbye)

    @rule(room=ROOMS, says_goodbye=st.booleans())
    def restart(self, room: int, says_goodbye: bool) -> None:
        """The program ends, and begins again."""
        self.reopen(room % len(self.clinic.workstations), lambda: None, says_goodbye)

    @rule(which=FEW, steps=st.none() | st.integers(0, 6))
    def open_patient(self, which: int, steps: int | None) -> None:
        """Somebody opens a patient who is not kept; after so many steps the program is killed."""
        left = self.left_out()
        turns = iter(range(1000 if steps is None else steps))

        @contextmanager
        def turn() -> Iterator[None]:
            if next(turns, None) is None:
                raise LostError
            yield

        if left and self.answers(self.FEW_ROOM):
            patient_id = left[which % len(left)]
            with suppress(LostError):
                Bringing(self.few.local, turn).bring(self.few.server, patient_id)
            assert steps is not None or patient_id not in self.left_out()

    # who is let in

    @rule(room=ROOMS, is_shut=st.booleans())
    def admit(self, room: int, is_shut: bool) -> None:
        """A workstation is revoked, or let in again."""
        room %= len(self.clinic.workstations)
        if not is_shut:
            self.door.open(room)
        elif self.door.is_open(room):
            self.door.shut(room)

    def answers(self, room: int) -> bool:
        return self.door.is_open(room % len(self.clinic.workstations))

    # what holds

    @rule()
    def settle(self) -> None:
        """Everybody has told everything."""
        for number in range(len(self.clinic.workstations)):
            self.door.open(number)
        super().settle()

    def assert_same(self) -> None:
        first, second, few = self.clinic.workstations
        assert_same_everywhere(self.clinic, (first, second))
        assert_part(few, first)
        assert_whole_or_refused(few)

    def assert_sound(self) -> None:
        for one in self.clinic.workstations:
            assert_verified(one, self.clinic)

    @property
    def few(self) -> Workstation:
        """The workstation that keeps few."""
        return self.clinic[self.FEW_ROOM]

    def left_out(self) -> list[bytes]:
        """The patients whose names alone are there."""
        found = self.few.local.execute("SELECT patient_id FROM left_out ORDER BY patient_id")
        return [key for (key,) in found.fetchall()]

    def take_place(self) -> None:
        """Let the new file take its place, and see that nothing of the workstation's own is
        lost."""
        few, keys = self.few, self.clinic.keys
        before = self.own()
        folder = few.record.path.parent
        waits = remade_file_of(folder).exists()
        took = TakingPlace(folder, keys, self.clinic.clinic_id, self.clock).take()
        assert waits or not took
        assert self.own() == before

    def own(self) -> list[object]:
        """What the third room alone has."""
        with closing(driver.connect(self.few.record.path, self.clinic.keys.data)) as file:
            return [
                file.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
                for table in ("outbox", "set_aside")
            ]

    def reopen(self, room: int, between: Callable[[], object], says_goodbye: bool) -> None:
        """Close a room, of which the last may be sent or not, and open it again, where the server
        lets it in."""
        if self.answers(room):
            self.hurried[room].close()
            if says_goodbye:
                self.clinic[room].record.clinic.close()
                self.clinic[room].sync()
            self.clinic.again(room, between)
            self.hurry(room)


def test_a_room_of_few_has_what_it_is_to_have() -> None:
    run(DaysOfFew, examples=2, steps=20)


@pytest.mark.in_full
def test_many_days_of_a_room_of_few() -> None:
    run(DaysOfFew, examples=400, steps=60)
