"""What workstations and a server do with one another, in whatever order of charting, sending,
receiving, taking over, signing and deciding: nothing is lost, all come to the same, and what is
signed stays."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final, NoReturn
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bodymap.charting.person import Person, Role
from db.driver import Cursor
from db.sync.receiving import Receiving
from db.sync.sending import Sent
from tests.records import add_person
from tests.unit.sync.acts import ACTS, Acts
from tests.unit.sync.soundness import (
    assert_all_out_was_seen,
    assert_nothing_is_lost,
    assert_outbox_is_whole,
    assert_same_everywhere,
    assert_signed_is_intact,
)
from tests.workstations import SharedClinic, Workstation, workstations

BRANDT: Final = Person(UUID(int=901), "Ada Brandt", "DPT", "ada", Role.ADMINISTRATOR)
ROOMS: Final = st.integers(0, 5)
FEW: Final = st.integers(0, 5)
KINDS: Final = (
    ("add_site", "move_site", "revise_site", "remove_site", "restore_site", "score", "unscore"),
    ("add_site", "add_site", "needle_out", "needle_out", "all_out", "all_out", "undo_event"),
    ("take_over", "end", "end", "sign", "explain", "amend", "begin_visit", "begin_patient"),
    ("decide", "decide", "change_patient", "rename_anybody", "change_complaint", "add_site"),
    tuple(ACTS),
)
"""What meets most easily is done together, and more often than the rest."""

Act = tuple[str, int, int, int]


def _some(kind: int) -> st.SearchStrategy[list[Act]]:
    return st.lists(st.tuples(st.sampled_from(KINDS[kind]), FEW, FEW, FEW), min_size=1, max_size=5)


_OPENED: Final = (
    "SELECT id FROM session WHERE patient_id NOT IN (SELECT patient_id FROM left_out) ORDER BY id"
)
"""The visits that a window opens: a patient who is not kept is fetched first."""


class LostError(Exception):
    """The line to the server broke, or the program was killed."""


class Days(RuleBasedStateMachine):
    """Weber is in the first room, Brandt in the second."""

    def __init__(self) -> None:
        super().__init__()
        self.around = ExitStack()
        folder = Path(self.around.enter_context(tempfile.TemporaryDirectory()))
        self.clinic = self.around.enter_context(self.opened(folder))
        self.hurried = [ExitStack() for _ in self.clinic.workstations]
        for number in range(len(self.clinic.workstations)):
            self.hurry(number)
        self.seen: dict[UUID, frozenset[UUID]] = {}
        self.charted: set[UUID] = set()
        self.has_begun = False

    @contextmanager
    def opened(self, folder: Path) -> Iterator[SharedClinic]:
        """The clinic."""
        with workstations(folder, 2) as clinic:
            yield clinic

    @initialize()
    def begin(self) -> None:
        """Two patients are being treated, one in each room."""
        add_person(self.clinic[0].record.store, BRANDT)
        self.clinic.sync()
        self.clinic[1].record.desk.sit(BRANDT)
        for one in self.clinic.workstations[:2]:
            one.record.start_session()
        self.clinic.sync()
        self.has_begun = True

    @rule(room=ROOMS, acts=_some(0))
    def chart(self, room: int, acts: list[Act]) -> None:
        """Somebody charts."""
        self.act(room, acts)

    @rule(room=ROOMS, acts=_some(1))
    def needle(self, room: int, acts: list[Act]) -> None:
        """Needles come in and out."""
        self.act(room, acts)

    @rule(room=ROOMS, acts=_some(2))
    def end(self, room: int, acts: list[Act]) -> None:
        """Visits begin and end."""
        self.act(room, acts)

    @rule(room=ROOMS, acts=_some(3))
    def decide(self, room: int, acts: list[Act]) -> None:
        """What others did is looked at, and who they treat."""
        self.act(room, acts)

    @rule(room=ROOMS, acts=_some(4))
    def act(self, room: int, acts: list[Act]) -> None:
        """Somebody does something, and then maybe more."""
        one = self.room(room)
        does = Acts(one.record.clinic, self.seen, self.charted)
        for act, of, which, also in acts:
            known = one.local.execute(_OPENED).fetchall()
            if known:
                does.do(act, UUID(bytes=known[of % len(known)][0]), which, also)

    @rule(room=ROOMS, most=st.none() | st.integers(1, 3))
    def receive(self, room: int, most: int | None) -> None:
        """What others sent arrives; or some of it does, and then the server is away."""
        if self.answers(room):
            one = self.room(room)
            if most is None:
                one.receive()
            else:
                one.receiving.receive(one.server, most)

    @rule(room=ROOMS, at_once=st.booleans())
    def send(self, room: int, at_once: bool) -> None:
        """What waits is sent, and nobody hears that it arrived. Or what others sent first is taken
        in while nobody else can send."""
        if not self.answers(room):
            return
        one = self.room(room)

        def catch_up() -> None:
            while not one.receiving.receive(one.server, is_locked=True).is_all:
                pass

        sent = one.sending.send(one.server, catch_up if at_once else None)
        assert not (at_once and sent is Sent.BEHIND)

    @rule(room=ROOMS)
    def sync(self, room: int) -> None:
        """All that waits goes both ways."""
        if self.answers(room):
            self.room(room).sync()

    @rule(room=ROOMS, is_sending=st.booleans())
    def die(self, room: int, is_sending: bool) -> None:
        """Everything was sent but the last word, so nothing was; or half of what others sent was
        put in when the program was killed, so nothing was."""
        if not self.answers(room):
            return
        one = self.room(room)
        if is_sending:
            with suppress(LostError), one.server.transaction():
                one.send()
                raise LostError
        else:
            dying = Receiving(one.local, one.origin.bytes, self.clinic.keys.chain, _killed)
            with suppress(LostError):
                dying.receive(one.server)

    @rule()
    def settle(self) -> None:
        """Everybody has told everything."""
        self.clinic.sync()
        assert all(one.send() is Sent.NOTHING_WAITED for one in self.clinic.workstations)
        server = self.clinic[0].server
        self.assert_same()
        assert_nothing_is_lost(server, self.charted)
        found = server.execute("SELECT entity_id FROM conflict WHERE decided = 'mine'")
        decided = frozenset(UUID(bytes=key) for (key,) in found)
        for one in self.clinic.workstations:
            assert_outbox_is_whole(one, self.clinic.keys.chain)
            assert_signed_is_intact(one)
        assert_all_out_was_seen(self.clinic[0], self.seen, decided)

    def assert_same(self) -> None:
        """Everybody has the same."""
        assert_same_everywhere(self.clinic)

    def answers(self, _room: int) -> bool:
        """Whether the server lets a room in."""
        return True

    def room(self, number: int) -> Workstation:
        """The workstation of a room."""
        return self.clinic[number % len(self.clinic.workstations)]

    def hurry(self, number: int) -> None:
        """What survives a power cut is not what this is about."""
        one = self.clinic[number]
        self.hurried[number].enter_context(one.record.store.hurried())
        one.local.execute("PRAGMA synchronous = OFF")

    def teardown(self) -> None:
        """The day is over."""
        try:
            if self.has_begun:
                self.settle()
                self.assert_sound()
        finally:
            for one in self.hurried:
                one.close()
            self.around.close()

    def assert_sound(self) -> None:
        """What else holds at the end."""


def _killed(_cursor: Cursor) -> NoReturn:
    raise LostError


def run(days: type[Days], examples: int, steps: int) -> None:
    """So many days of so many steps."""
    run_state_machine_as_test(
        days,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
