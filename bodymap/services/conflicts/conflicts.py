"""What two workstations did to one thing: it is shown side by side, and a person decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.amended import apply
from bodymap.charting.amendment import Amendment
from bodymap.charting.conflict import Conflict, Decision
from bodymap.charting.conflict_sides import Sides, sides_of
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person
from bodymap.charting.workstation import Workstation
from bodymap.errors import ExpectedError, NotHereError
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes, Kind
from bodymap.services.conflicts.amending import amended
from bodymap.services.conflicts.told import Side, Told
from bodymap.services.keeping import NOT_HERE
from bodymap.services.site_steps import check_holder, session_of

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.audit.views import Views
    from bodymap.services.ports import Clock, Transaction
    from bodymap.services.values import Visit

DECIDED: Final = "Somebody has decided this already."
SIGN_AGAIN: Final = "A signature is not brought back. Look at the visit and sign it again."

_RIGHTS: Final[Mapping[str, Right]] = {
    "person": Right.PEOPLE,
    "setting": Right.SETTINGS,
    "template": Right.TEMPLATES,
    "needle_box": Right.STOCK,
}
_ALL_OF_A_VISIT: Final = ~(Kind.CLINIC | Kind.PATIENT | Kind.EPISODE)


@dataclass(frozen=True, slots=True)
class Amending:
    """What an amendment says where the visit was signed: its ``reason``, and in ``words`` what was
    charted, for what has no form of its own."""

    reason: str
    words: Callable[[Told], str]


class Conflicts:
    """Reads and decides conflicts. Whoever may chart decides on a patient's record, and on what is
    the clinic's whoever may change that.

    Raises as ``SessionRecorder`` does: then nothing of it is in the record.
    """

    def __init__(self, access: Access, bus: ChangeBus, views: Views, clock: Clock) -> None:
        self._access = access
        self._bus = bus
        self._views = views
        self._clock = clock

    def waiting(self, patient_id: UUID | None = None) -> tuple[Conflict, ...]:
        """The conflicts that nobody has decided, of one patient or of all and of the clinic, in the
        order of the record."""
        found = self._access.read.undecided_conflicts()
        return tuple(one for one in found if patient_id in (None, one.patient_id))

    def told(self, conflicts: Iterable[Conflict]) -> tuple[Told, ...]:
        """Those conflicts with whom and what they are about."""
        read = self._access.read
        people = {one.id: one.name for one in read.clinic_records(Person)}
        stations = {one.id: one.name for one in read.clinic_records(Workstation)}
        patients: dict[UUID, Patient | None] = {}
        visits: dict[UUID, Visit | None] = {}
        found = []
        for one in conflicts:
            key, session_id = one.patient_id, sides_of(one).session_id
            if key is not None and key not in patients:
                patients[key] = read.patient(key)
            if session_id is not None and session_id not in visits:
                visits[session_id] = read.visit(session_id)
            visit = None if session_id is None else visits[session_id]
            signature = None if visit is None else visit.signature
            found.append(
                Told(
                    one,
                    None if key is None else patients[key],
                    None if visit is None else visit.session,
                    Side(
                        _known(people, one.their_author),
                        _known(stations, one.their_origin),
                        one.their_at,
                    ),
                    Side(_known(people, one.my_author), _known(stations, one.my_origin), one.my_at),
                    "" if signature is None else signature.signer,
                    _still_in(visit),
                )
            )
        return tuple(found)

    def look(self, told: Told) -> None:
        """What is told of a patient is shown now, which is noted."""
        if told.conflict.patient_id is not None:
            self._views.note(told.conflict.patient_id)

    def may_decide(self, conflict: Conflict) -> bool:
        """Whether the person at the desk has the right to decide."""
        try:
            self._access.require(_right(conflict))
        except ExpectedError:
            return False
        return True

    def decide(self, told: Sequence[Told], decision: Decision, amending: Amending) -> None:
        """Decide conflicts, all in one transaction, in the name of the person at the desk.

        Mine becomes a normal change of the record, and what is of a signed visit an amendment of
        it. Raises ExpectedError where somebody has decided one already, NotHereError where the
        patient's record is not kept here, HeldByAnotherError where somebody else charts the visit.
        """
        decided, visits = [], self._signed_visits(told, decision)
        for right in dict.fromkeys(_right(one.conflict) for one in told):
            self._access.require(right)
        with self._access.write(_right(told[0].conflict)) as write:
            for one in told:
                known = write.record(Conflict, one.id)
                if known is None or known.record.decided is not None:
                    raise ExpectedError(DECIDED)
                if decision is Decision.MINE:
                    try:
                        self._take_mine(write, one, visits, amending)
                    except LookupError as error:
                        raise NotHereError(NOT_HERE) from error
                settled = replace(
                    known.record,
                    decided=decision,
                    decided_by=self._access.person.id,
                    decided_at=self._clock.now(),
                )
                write.update_record(settled)
                decided.append(settled)
        self._tell(write.sequence, decided)

    def _signed_visits(self, told: Sequence[Told], decision: Decision) -> Mapping[UUID, Visit]:
        """The visits that amendments may be written of, read before anything is written."""
        found: dict[UUID, Visit] = {}
        for one in told if decision is Decision.MINE else ():
            session_id = one.sides.session_id
            visit = None if session_id is None else self._access.read.visit(session_id)
            if visit is not None:
                found[visit.session.id] = visit
        return found

    def _take_mine(
        self, write: Transaction, told: Told, visits: Mapping[UUID, Visit], amending: Amending
    ) -> None:
        if not told.can_take_mine:
            raise ExpectedError(SIGN_AGAIN)
        session_id = told.sides.session_id
        if session_id is None:
            write.take_mine(told.conflict)
            return
        session = session_of(write, session_id)
        if write.is_signed(session_id) and not _may_follow(told.sides):
            write.insert_record(self._amendment(write, visits[session_id], told, amending))
            return
        check_holder(write, session)
        write.take_mine(told.conflict)

    def _amendment(
        self, write: Transaction, visit: Visit, told: Told, amending: Amending
    ) -> Amendment:
        session_id = visit.session.id
        # those of this transaction, too
        known = write.records_of_session(Amendment, session_id)
        what = amended(
            told.sides,
            self._access.read.recorded_as,
            apply(visit.sites, known).next_number,
            amending.words(told),
        )
        person, now = self._access.person, self._clock.now()
        return Amendment(new_id(), session_id, person.signature, now, amending.reason, what)

    def _tell(self, sequence: int, decided: Iterable[Conflict]) -> None:
        """Whoever shows something of it reads it again."""
        places: dict[tuple[UUID | None, UUID | None], set[UUID]] = {(None, None): set()}
        for one in decided:
            places[None, None].add(one.id)
            place = (one.patient_id, sides_of(one).session_id)
            places.setdefault(place, set()).add(one.entity_id)
        for (patient_id, session_id), ids in places.items():
            kinds = Kind.CLINIC if patient_id is None else Kind.PATIENT | Kind.EPISODE
            if session_id is not None:
                kinds = _ALL_OF_A_VISIT
            self._bus.announce(
                Changes(
                    kinds, patient_id, session_id, frozenset(ids), sequence, is_from_elsewhere=True
                )
            )


def _right(conflict: Conflict) -> Right:
    return _RIGHTS.get(conflict.entity, Right.CHART)


def _still_in(visit: Visit | None) -> tuple[int, ...]:
    needles = () if visit is None else visit.ledger.still_in
    return tuple(sorted(one.number for one in needles))


def _known(names: Mapping[UUID, str], key: UUID | None) -> str:
    return "" if key is None else names.get(key, "")


def _may_follow(sides: Sides) -> bool:
    """Whether it may be recorded of a signed visit as it is: pain of the days after, reactions that
    were noted to be over."""
    if sides.entity == "pain_score":
        return sides.mine.get("phase") in ("follow_up", "diary")
    only = {"reaction": {"resolved_at"}, "consent": {"withdrawn_at"}}.get(sides.entity)
    return only is not None and sides.is_same_row and set(sides.to_take) <= only
