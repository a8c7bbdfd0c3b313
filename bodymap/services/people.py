"""Who works in the clinic, and what each may do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.log_in import is_log_in
from bodymap.charting.person import LONGEST_CREDENTIAL, LONGEST_NAME, Person, Role
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.access.derived import Derived
    from bodymap.services.access.log_ins import LogIns
    from bodymap.services.audit.audit import Audit
    from bodymap.services.changes import ChangeBus
    from bodymap.services.ports import Clock
    from bodymap.services.progress import Progress

NO_NAME: Final = "A person needs a name."
TOO_LONG: Final = "The name or what stands behind it is too long."
NO_LOG_IN: Final = (
    "A log-in has 2 to 32 small letters, digits, dots, dashes or underscores, as in anna.weber."
)
TAKEN: Final = "Somebody else has this log-in. Choose another one."
LAST_ADMINISTRATOR: Final = "One administrator has to stay. Make somebody else one first."
NOT_ONESELF: Final = "Nobody removes themselves. Another administrator has to."
LEFT: Final = "This person no longer works here."
NOT_ANOTHERS: Final = "Only the person at this workstation changes this passphrase."
NOT_ANOTHERS_KEY: Final = "Only the person at this workstation decides that."
NO_FILES: Final = "The demo clinic has nobody's log-in."


class People:
    """The people of the clinic, those who left included: the record names them.

    Reading needs the right to read, changing ``Right.PEOPLE`` or ``Right.REKEY``; whoever lacks it
    gets NotAllowedError, and whatever is refused otherwise an ExpectedError with its sentence.
    ``log_ins`` is None where nobody logs in. ``derive``, ``derive_recovery``, ``re_key`` and
    ``can_remember`` take long and may run on any thread, everything else on that of the record.
    """

    def __init__(
        self, access: Access, bus: ChangeBus, audit: Audit, log_ins: LogIns | None, clock: Clock
    ) -> None:
        self._access = access
        self._bus = bus
        self._audit = audit
        self._files = log_ins
        self._clock = clock

    def all(self) -> tuple[Person, ...]:
        """Everybody, in the order they were recorded."""
        return self._access.read.clinic_records(Person)

    def working(self) -> tuple[Person, ...]:
        """Those who work here now."""
        return tuple(person for person in self.all() if person.left_at is None)

    def person(self, person_id: UUID) -> Person | None:
        """Somebody who works here or did, or None."""
        return next((person for person in self.all() if person.id == person_id), None)

    def log_ins(self) -> tuple[str, ...]:
        """The log-ins that open the clinic now. Somebody's that is not among them has no passphrase
        yet."""
        return () if self._files is None else self._files.names()

    # Changing who works here

    def introduce(self, person: Person) -> None:
        """Somebody new who opens nothing, or nothing yet: ``log_in`` may be empty."""
        self._access.require(Right.PEOPLE)
        _check(person, may_lack_log_in=True)
        self._write(person, is_new=True)

    def derive(self, passphrase: str) -> Derived:
        """What ``add`` and the like take for a passphrase. Takes half a second."""
        return self._log_ins.derive(passphrase)

    def add(self, person: Person, derived: Derived) -> None:
        """Somebody new, or somebody known who had no log-in until now."""
        self._access.require(Right.PEOPLE)
        log_ins = self._log_ins
        _check(person)
        known = self.person(person.id)
        if known is not None and known.left_at is not None:
            raise ExpectedError(LEFT)
        if known is not None and known.log_in:
            raise ExpectedError(TAKEN)
        taken = {one.log_in for one in self.working()} | set(log_ins.names())
        if person.log_in in taken:
            raise ExpectedError(TAKEN)
        # The record first: a log-in that the record knows nobody of opens nothing, and one that is
        # missing can still be given.
        self._write(person, is_new=known is None)
        try:
            log_ins.give(person.id, person.log_in, derived)
        except ExpectedError:
            self._undo_add(person, known)
            raise
        self._note(Event.LOG_IN_GIVEN, person.id, {"log_in": person.log_in})

    def change(self, person: Person) -> None:
        """Another name, credential or role. Log-ins stay: they are sealed into the key file."""
        self._access.require(Right.PEOPLE)
        known = self._known(person.id)
        changed = replace(known, name=person.name, credential=person.credential, role=person.role)
        _check(changed, may_lack_log_in=True)
        if changed.role is not Role.ADMINISTRATOR:
            self._keep_an_administrator_beside(known)
        self._write(changed, is_new=False)
        if changed.id == self._access.person.id:
            self._access.sit(changed)

    def remove(self, person_id: UUID) -> None:
        """Somebody no longer works here: the log-in opens nothing from now on, the name stays."""
        self._access.require(Right.PEOPLE)
        known = self._known(person_id)
        if person_id == self._access.person.id:
            raise ExpectedError(NOT_ONESELF)
        self._keep_an_administrator_beside(known)
        # The slot first: whatever happens then, the door is closed.
        self._log_ins.take(person_id)
        self._note(Event.LOG_IN_TAKEN, person_id, {"log_in": known.log_in})
        self._write(replace(known, log_in="", left_at=self._clock.now()), is_new=False)

    def set_passphrase(self, person_id: UUID, derived: Derived) -> None:
        """An administrator gives somebody another passphrase, to be changed by that person."""
        self._access.require(Right.PEOPLE)
        known = self._known(person_id)
        if known.log_in in self._log_ins.names():
            self._log_ins.change(person_id, derived)
        else:
            self._log_ins.give(person_id, known.log_in, derived)
        self._note(Event.PASSPHRASE_CHANGED, person_id, {"by": "administrator"})

    def change_own_passphrase(self, proof: UUID, derived: Derived) -> None:
        """The person at the desk changes their passphrase. ``proof`` is whom the former one proved
        a moment ago (``LogIns.proves``)."""
        if proof != self._access.person.id:
            raise ExpectedError(NOT_ANOTHERS)
        self._log_ins.change(proof, derived)
        self._note(Event.PASSPHRASE_CHANGED, proof, {"by": "person"})

    # Keys of the clinic

    def derive_recovery(self) -> tuple[str, Derived]:
        """A new recovery key to be shown and printed, and what ``keep_recovery`` takes."""
        self._access.require(Right.REKEY)
        return self._log_ins.derive_recovery()

    def keep_recovery(self, derived: Derived) -> None:
        """The key that was just printed takes the place of the one before."""
        self._access.require(Right.REKEY)
        self._log_ins.keep_recovery(derived)
        self._audit.note(Event.RECOVERY_KEY_MADE)

    def re_key(self, progress: Progress) -> None:
        """Make the file anew with another key, beside the one that is open. Minutes for a large
        clinic, on a thread of its own, while nothing is recorded; then ``finish_re_key``."""
        self._access.require(Right.REKEY)
        self._log_ins.re_key(progress)

    def finish_re_key(self) -> None:
        """Let the new file be the clinic's."""
        self._access.require(Right.REKEY)
        self._log_ins.finish_re_key(self._access.person.id)

    # The keyring of this machine

    def can_remember(self) -> bool:
        """Whether this machine can open the clinic for its user without a passphrase."""
        return self._files is not None and self._files.can_remember()

    def is_remembered(self) -> bool:
        """Whether it does for the person at the desk."""
        return self._files is not None and self._files.is_remembered(self._access.person.id)

    def remember(self, proof: UUID) -> None:
        """Let it do so for the person at the desk. ``proof`` is whom their passphrase proved a
        moment ago (``LogIns.proves``): whoever finds the desk unlocked is not to open the clinic in
        their name from then on."""
        if proof != self._access.person.id:
            raise ExpectedError(NOT_ANOTHERS_KEY)
        self._log_ins.remember(proof, True)
        try:
            self._note(Event.KEY_REMEMBERED, proof, {})
        except ExpectedError:
            self._log_ins.remember(proof, False)
            raise

    def forget(self) -> None:
        """Let it do so no longer."""
        person_id = self._access.person.id
        self._log_ins.remember(person_id, False)
        self._note(Event.KEY_FORGOTTEN, person_id, {})

    @property
    def _log_ins(self) -> LogIns:
        if self._files is None:
            raise ExpectedError(NO_FILES)
        return self._files

    def _known(self, person_id: UUID) -> Person:
        known = self.person(person_id)
        if known is None:
            raise LookupError(f"There is no person {person_id}.")
        if known.left_at is not None:
            raise ExpectedError(LEFT)
        return known

    def _keep_an_administrator_beside(self, person: Person) -> None:
        """Refuse where ``person`` is the only administrator who can open the clinic."""
        can_open = set(self.log_ins())
        if person.role is Role.ADMINISTRATOR and not any(
            one.role is Role.ADMINISTRATOR and one.log_in in can_open
            for one in self.working()
            if one.id != person.id
        ):
            raise ExpectedError(LAST_ADMINISTRATOR)

    def _write(self, person: Person, *, is_new: bool) -> None:
        with self._access.write(Right.PEOPLE) as write:
            if is_new:
                write.insert_record(person)
            else:
                write.update_record(person)
        self._bus.tell_clinic(write.sequence, person.id)

    def _undo_add(self, person: Person, known: Person | None) -> None:
        if known is not None:
            self._write(known, is_new=False)
            return
        with self._access.write(Right.PEOPLE) as write:
            write.void_record(Person, person.id)
        self._bus.tell_clinic(write.sequence, person.id)

    def _note(self, event: Event, person_id: UUID, detail: dict[str, str]) -> None:
        self._audit.note(event, "person", person_id, detail)


def _check(person: Person, *, may_lack_log_in: bool = False) -> None:
    if not person.name.strip():
        raise ExpectedError(NO_NAME)
    if len(person.name) > LONGEST_NAME or len(person.credential) > LONGEST_CREDENTIAL:
        raise ExpectedError(TOO_LONG)
    if not (is_log_in(person.log_in) or (may_lack_log_in and not person.log_in)):
        raise ExpectedError(NO_LOG_IN)
