"""An open clinic: the services around one record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bodymap.charting.signing import Signature
from bodymap.errors import ExpectedError
from bodymap.services.access.access import Access
from bodymap.services.access.proofs import Proofs
from bodymap.services.audit.audit import Audit
from bodymap.services.audit.events import Event
from bodymap.services.audit.exports import Exports
from bodymap.services.audit.views import Views
from bodymap.services.changes import ChangeBus, Changes
from bodymap.services.emergencies import Emergencies
from bodymap.services.history import History
from bodymap.services.imports import Imports
from bodymap.services.people import People
from bodymap.services.recorder import Recorder
from bodymap.services.rescues import Rescues
from bodymap.services.session_recorder import SessionRecorder
from bodymap.services.settings import Settings
from bodymap.services.stock import Stock
from bodymap.services.templates import Templates
from bodymap.services.whole_record import WholeRecord
from bodymap.services.whole_visits import WholeVisits

if TYPE_CHECKING:
    from uuid import UUID

    from bodymap.services.access.desk import Desk
    from bodymap.services.access.log_ins import LogIns
    from bodymap.services.backups import BackupFiles, Backups
    from bodymap.services.clinic_server import ClinicServer
    from bodymap.services.conflicts.conflicts import Conflicts
    from bodymap.services.health import Health
    from bodymap.services.keeping import Keeping
    from bodymap.services.ports import Clock, RecordStore
    from bodymap.services.sharing import Sharing
    from bodymap.services.whole_record import WholeRecordFiles


@dataclass(frozen=True, slots=True)
class Around:
    """What a clinic that lies in files of its own has beside its record: who can open it, its
    backups, the state of its file, and its server where it has one. A passing clinic, as the demo,
    has none of it."""

    log_ins: LogIns | None = None
    backup_files: BackupFiles | None = None
    health: Health | None = None
    whole: WholeRecordFiles | None = None
    server: ClinicServer | None = None
    sharing: Sharing | None = None
    keeping: Keeping | None = None


class Clinic:
    """What a window needs of the clinic that is open.

    ``desk`` knows who uses it. ``recorder`` writes patients, visits, sites and scores, ``records``
    everything else of a visit; ``history`` makes all reads, ``imports`` brings in what is in a
    file, ``whole_visits`` fills a clinic. ``stock``, ``templates`` and ``settings`` are the
    clinic's own, ``people`` those who work there. ``audit`` and ``exports`` note what is no change,
    ``emergencies`` who went beyond the role, ``rescues`` keep what was
    being typed when the program failed. ``bus`` tells of every committed change. ``log_ins``,
    ``backups`` and ``health`` are None where there is no file of its own, ``server``, ``sharing``
    and ``keeping`` where the record is shared with none. ``is_demo`` is True for the made-up
    clinic.
    """

    def __init__(
        self,
        access: Access,
        desk: Desk,
        name: str,
        clock: Clock,
        around: Around,
        *,
        is_demo: bool,
        when_closed: Callable[[], None],
    ) -> None:
        self.desk = desk
        self.bus = bus = ChangeBus()
        self._file_name = name
        self.is_demo = is_demo
        self.audit = Audit(access)
        self.exports = Exports(access, self.audit)
        self.emergencies = Emergencies(access, desk, bus, clock)
        self.rescues = Rescues(access, clock)
        self.recorder = Recorder(access, bus)
        self.records = SessionRecorder(access, bus)
        views = Views(access, clock)
        self.history = History(access, views)
        self._views, self._clock = views, clock
        self.imports = Imports(access, bus)
        self.whole_visits = WholeVisits(access)
        self.stock = Stock(access, bus, around.keeping)
        self.templates = Templates(access, bus)
        self.settings = Settings(access, bus)
        self.log_ins = None if around.log_ins is None else Proofs(around.log_ins)
        self.people = People(access, bus, self.audit, around.log_ins, clock)
        self.health = around.health
        self.server = around.server
        self.sharing = around.sharing
        self.keeping = around.keeping
        self.whole = WholeRecord(access, bus, around.whole)
        self.backups = _backups(access, self.audit, around.backup_files, clock)
        self._access = access
        self._when_closed: Callable[[], None] | None = when_closed
        bus.listen(self._follow)

    @cached_property
    def conflicts(self) -> Conflicts:
        """What two workstations did to one thing, and a person decides."""
        # a clinic at one workstation never asks for it
        from bodymap.services.conflicts.conflicts import Conflicts

        return Conflicts(self._access, self.bus, self._views, self._clock)

    def undecided(self, patient_id: UUID | None = None) -> int:
        """How many conflicts nobody has decided, of one patient or in all. Raises as reads do."""
        found = self._access.read.undecided_conflicts()
        return sum(patient_id in (None, one.patient_id) for one in found)

    @property
    def name(self) -> str:
        """What the clinic calls itself, else the name that its file was made with."""
        try:
            return self.settings.now().clinic_name or self._file_name
        except ExpectedError:
            return self._file_name

    def close(self) -> None:
        """Note that it was closed, close the record and forget its key. May be called twice."""
        when_closed, self._when_closed = self._when_closed, None
        if when_closed is not None:
            # a disk that takes no line keeps nobody from leaving
            with suppress(ExpectedError):
                self.audit.note(Event.CLOSED)
            self._access.keep_head()
            when_closed()

    def _follow(self, changes: Changes) -> None:
        """What was signed is to be provable from outside the file, too."""
        if any(isinstance(one, Signature) for one in changes.after):
            self._access.keep_head()


def open_clinic(
    store: RecordStore,
    desk: Desk,
    name: str,
    clock: Clock,
    *,
    when_closed: Callable[[], None],
    around: Around | None = None,
    is_demo: bool = False,
) -> Clinic:
    """The services around an open record, for the person at ``desk``. ``when_closed`` gives up what
    lies behind it."""
    access = Access(store, desk)
    return Clinic(
        *(access, desk, name, clock, around or Around()), is_demo=is_demo, when_closed=when_closed
    )


def _backups(
    access: Access, audit: Audit, files: BackupFiles | None, clock: Clock
) -> Backups | None:
    if files is None:
        return None
    # most of it is for the minute when a backup is made
    from bodymap.services.backups import Backups

    return Backups(access, audit, files, clock)
