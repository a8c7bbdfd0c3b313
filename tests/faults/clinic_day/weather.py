"""What happens to a clinic's server, to its network and to its workstations in the course of a day:
nothing of it is announced to anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from threading import Event

from tests.faults.clinic_day.day import Floor
from tests.faults.clinic_day.wires import Wire


@dataclass
class Weather:
    """It hits ``rooms``, with their server and their network. ``longest_s`` is how long anything
    lasts at most; ``happened`` counts what did."""

    rooms: Floor
    chance: Random
    longest_s: float
    happened: dict[str, int] = field(default_factory=dict)

    def storms(self) -> Iterator[Callable[[], None]]:
        """One after the other, each kind as often as any other."""
        kinds = (
            *(self.server_killed, self.server_stands_still, self.connections_ended),
            *(self.network_cut, self.network_silent, self.network_slow, self.half_open),
            *(self.nobody_let_through, self.backend_killed, self.room_killed),
        )
        while True:
            yield from self.chance.sample(kinds, len(kinds))

    def server_killed(self) -> None:
        """As at a power cut of the server, which comes back after a while."""
        self.rooms.clinic.server.kill()
        self._lasts(0.25)
        self.rooms.clinic.server.run()
        self._note("server killed")

    def server_stands_still(self) -> None:
        """Whoever asks it waits."""
        with self.rooms.clinic.server.paused():
            self._lasts(1)
        self._note("server stopped (SIGSTOP)")

    def connections_ended(self) -> None:
        """As whoever looks after the server can."""
        self.rooms.clinic.server.terminate(self.rooms.clinic.database)
        self._note("connections ended by the server")

    def backend_killed(self) -> None:
        """One of its processes is killed, and it begins anew of its own accord."""
        self.rooms.clinic.server.kill_a_connection(self.rooms.clinic.database)
        self._note("one process of the server killed")

    def network_cut(self) -> None:
        """Every connection is reset."""
        for wire in self._some(1):
            wire.cut()
        self._note("network cut")

    def nobody_let_through(self) -> None:
        """Every connection is reset, and none is made for a while."""
        self._for_a_while(Wire.tear, 0.7)
        self._note("network away")

    def network_silent(self) -> None:
        """Nothing comes through for a while."""
        self._for_a_while(Wire.silence, 0.5)
        self._note("network silent")

    def network_slow(self) -> None:
        """Everything takes its time."""
        self._for_a_while(lambda wire: wire.delay(self.chance.uniform(0.05, 0.3)), 0.5)
        self._note("network slow")

    def half_open(self) -> None:
        """The server's end is gone, and nobody tells."""
        for wire in self._some(0.3):
            wire.hang()
        self._note("half-open connections")

    def room_killed(self) -> None:
        """A workstation is killed, and begun anew."""
        self.rooms.kill(self.chance.choice(self.rooms.rooms))
        self._note("workstation killed")

    def _for_a_while(self, what: Callable[[Wire], None], share: float) -> None:
        hit = self._some(share)
        for wire in hit:
            what(wire)
        self._lasts(0.5)
        for wire in hit:
            wire.mend()

    def _some(self, share: float) -> list[Wire]:
        wires = [one.wire for one in self.rooms.clinic.workstations]
        return self.chance.sample(wires, max(1, round(len(wires) * share)))

    def _lasts(self, share: float) -> None:
        """Storms last; nothing is waited for here."""
        Event().wait(self.longest_s * share * self.chance.uniform(0.3, 1))

    def _note(self, what: str) -> None:
        self.happened[what] = self.happened.get(what, 0) + 1
