"""Two workstations and a server, with whatever order of charting, sending, receiving, taking over,
signing and deciding: nothing is lost, all come to the same, and what is signed stays."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final, NoReturn
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bodymap.charting.person import Person, Role
from db.driver import Cursor
from db.sync.receiving import Receiving
from db.sync.sending import Sent
from tests.records import add_person
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.acts import ACTS, Acts
from tests.unit.sync.soundness import (
    assert_all_out_was_seen,
    assert_nothing_is_lost,
    assert_outbox_is_whole,
    assert_same_everywhere,
    assert_signed_is_intact,
)
from tests.workstations import SharedClinic, Workstation, workstations

pytestmark = ON_ONE_SERVER

BRANDT: Final = Person(UUID(int=901), "Ada Brandt", "DPT", "ada", Role.ADMINISTRATOR)
ROOMS = st.integers(0, 1)
FEW = st.integers(0, 5)
OFTEN: Final = ("add_site", "add_site", "all_out", "needle_out", "take_over", "decide")
"""What meets most easily is done three times as often as the rest."""


class LostError(Exception):
    """The line to the server broke, or the program was killed."""


class TwoRooms(RuleBasedStateMachine):
    """Weber is in the first room, Brandt in the second."""

    def __init__(self) -> None:
        super().__init__()
        self._around = ExitStack()
        folder = Path(self._around.enter_context(tempfile.TemporaryDirectory()))
        self.clinic: SharedClinic = self._around.enter_context(workstations(folder, 2))
        for one in self.clinic.workstations:
            self._around.enter_context(one.record.store.hurried())
            one.local.execute("PRAGMA synchronous = OFF")
        self.seen: dict[UUID, frozenset[UUID]] = {}
        self.charted: set[UUID] = set()
        self.has_begun = False

    @initialize()
    def begin(self) -> None:
        """Two patients are being treated, one in each room."""
        add_person(self.clinic[0].record.store, BRANDT)
        self.clinic.sync()
        self.clinic[1].record.desk.sit(BRANDT)
        for one in self.clinic.workstations:
            one.record.start_session()
        self.clinic.sync()
        self.has_begun = True

    @rule(room=ROOMS, act=st.sampled_from((*ACTS, *OFTEN, *OFTEN)), of=FEW, which=FEW, also=FEW)
    def act(self, room: int, act: str, of: int, which: int, also: int) -> None:
        """Somebody does something."""
        one = self.room(room)
        known = one.local.execute("SELECT id FROM session ORDER BY id").fetchall()
        session_id = UUID(bytes=known[of % len(known)][0])
        acts = Acts(one.record.clinic, self.seen, self.charted)
        acts.do(act, session_id, which, also)

    @rule(room=ROOMS)
    def receive(self, room: int) -> None:
        """What others sent arrives."""
        self.room(room).receive()

    @rule(room=ROOMS, most=st.integers(1, 3))
    def receive_a_little(self, room: int, most: int) -> None:
        """Some of it does, and then the server is away."""
        one = self.room(room)
        one.receiving.receive(one.server, most)

    @rule(room=ROOMS)
    def send(self, room: int) -> None:
        """What waits is sent, and nobody hears that it arrived."""
        self.room(room).send()

    @rule(room=ROOMS)
    def send_at_once(self, room: int) -> None:
        """What others sent first is taken in while nobody else can send."""
        one = self.room(room)

        def catch_up() -> None:
            while not one.receiving.receive(one.server, is_locked=True).is_all:
                pass

        assert one.sending.send(one.server, catch_up) is not Sent.BEHIND

    @rule(room=ROOMS)
    def sync(self, room: int) -> None:
        """All that waits goes both ways."""
        self.room(room).sync()

    @rule(room=ROOMS)
    def lose_the_line_while_sending(self, room: int) -> None:
        """Everything was sent but the last word, so nothing was."""
        one = self.room(room)
        with suppress(LostError), one.server.transaction():
            one.send()
            raise LostError

    @rule(room=ROOMS)
    def die_while_receiving(self, room: int) -> None:
        """Half of it was put in when the program was killed, so nothing was."""
        one = self.room(room)
        dying = Receiving(one.local, one.origin.bytes, self.clinic.keys.chain, _killed)
        with suppress(LostError):
            dying.receive(one.server)

    @rule()
    def settle(self) -> None:
        """Everybody has told everything."""
        self.clinic.sync()
        assert all(one.send() is Sent.NOTHING_WAITED for one in self.clinic.workstations)
        server = self.clinic[0].server
        assert_same_everywhere(self.clinic)
        assert_nothing_is_lost(server, self.charted)
        found = server.execute("SELECT entity_id FROM conflict WHERE decided = 'mine'")
        decided = frozenset(UUID(bytes=key) for (key,) in found)
        for one in self.clinic.workstations:
            assert_outbox_is_whole(one, self.clinic.keys.chain)
            assert_signed_is_intact(one)
        assert_all_out_was_seen(self.clinic[0], self.seen, decided)

    def room(self, number: int) -> Workstation:
        """The workstation of a room."""
        return self.clinic[number]

    def teardown(self) -> None:
        """The day is over."""
        try:
            if self.has_begun:
                self.settle()
        finally:
            self._around.close()


def _killed(_cursor: Cursor) -> NoReturn:
    raise LostError


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        TwoRooms,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_two_rooms_come_to_the_same_whatever_they_do() -> None:
    run(examples=4, steps=25)


@pytest.mark.in_full
def test_many_days_of_two_rooms() -> None:
    run(examples=400, steps=60)
