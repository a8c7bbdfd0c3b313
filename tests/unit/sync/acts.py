"""What people do in the rooms of one clinic, each act chosen by a few numbers, so that whatever
chooses them can make a failing run smaller.

What the services refuse with a sentence is no failure: the person reads it and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Final, TypeVar
from uuid import UUID

from bodymap.charting.conflict import Decision
from bodymap.charting.consent import Consent
from bodymap.charting.figure import Figure
from bodymap.charting.needle import Technique
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Reaction
from bodymap.charting.screening import Reply
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.errors import ExpectedError, HeldByAnotherError
from bodymap.services.clinic import Clinic
from bodymap.services.conflicts.conflicts import Amending
from bodymap.services.values import Visit
from bodymap.services.visit_signing import VisitSigning
from tests import factories

T = TypeVar("T")
LATER: Final = timedelta(minutes=40)
AMENDING: Final = Amending("Charted in another room", lambda told: f"About {told.conflict.entity}")


RECORDS: Final[Sequence[Callable[[Session], SessionRecord]]] = (
    *(factories.consent, factories.hygiene, factories.override, factories.pain_skipped),
    *(factories.no_reaction, factories.outcome, factories.motion, factories.advice_told),
    *(factories.mark, factories.finding, factories.billing, factories.clock_reading),
)
"""One of each kind that has no act of its own."""


class Acts:
    """What the person at the desk of ``clinic`` does. ``seen`` keeps which needles were counting
    when somebody said that all are out, by the id of that event; ``charted`` the ids of all sites
    that were saved."""

    def __init__(
        self, clinic: Clinic, seen: dict[UUID, frozenset[UUID]], charted: set[UUID]
    ) -> None:
        self._clinic = clinic
        self._seen = seen
        self._charted = charted

    def do(self, name: str, session_id: UUID, which: int, also: int) -> None:
        """Do the act ``name`` in a visit, taking it over where another one has it and ``also`` is
        odd; ``which`` and ``also`` choose among what there is."""
        with suppress(ExpectedError, LookupError):
            try:
                ACTS[name](self, self._clinic.history.visit(session_id), which, also)
            except HeldByAnotherError:
                if also % 2:
                    self._clinic.records.take_over(session_id, factories.FIRST_VISIT + LATER)
                    self.do(name, session_id, which, also - 1)

    # the chart

    def add_site(self, visit: Visit, _which: int, _also: int) -> None:
        """A click."""
        site = self._clinic.recorder.add_site(factories.site(visit.session))
        self._charted.add(site.id)

    def move_site(self, visit: Visit, which: int, also: int) -> None:
        """A marker is dragged."""
        place = factories.place(region=f"region_{also}")
        self._clinic.recorder.move_site(_one(visit.sites, which).id, place, None)

    def revise_site(self, visit: Visit, which: int, also: int) -> None:
        """Another technique, and a depth."""
        site = _one(visit.sites, which)
        technique = tuple(Technique)[also % len(Technique)]
        self._clinic.recorder.revise_sites([replace(site, technique=technique, depth_mm=also + 1)])

    def remove_site(self, visit: Visit, which: int, _also: int) -> None:
        """A marker is deleted."""
        self._clinic.recorder.void_site(_one(visit.sites, which).id)

    def restore_site(self, _visit: Visit, which: int, _also: int) -> None:
        """Undo of that."""
        self._clinic.recorder.restore_site(_one(sorted(self._charted), which))

    def score(self, visit: Visit, which: int, also: int) -> None:
        """Pain before, after, or two days later."""
        phase = (Phase.BEFORE, Phase.AFTER, Phase.FOLLOW_UP)[which % 3]
        self._clinic.recorder.set_pain(factories.pain(visit.session, also, phase))

    def unscore(self, visit: Visit, which: int, _also: int) -> None:
        """A score is taken back."""
        self._clinic.recorder.void_pain(_one(visit.scores, which).id)

    def answer(self, visit: Visit, which: int, also: int) -> None:
        """An answer of the screening."""
        reply = tuple(Reply)[also % len(Reply)]
        self._clinic.records.put([factories.answer(visit.session, f"item_{which}", reply)])

    # needles

    def needle_out(self, visit: Visit, which: int, also: int) -> None:
        """Something happens to one needle."""
        kind = (EventKind.OUT, EventKind.REINSERTED, EventKind.FELL, EventKind.BROKEN)[also % 4]
        site = _one(visit.sites, which)
        self._clinic.records.put([factories.needle_event(visit.session, site, kind)])

    def all_out(self, visit: Visit, which: int, _also: int) -> None:
        """All needles are out, calmly or not."""
        kind = EventKind.EMERGENCY_OUT if which % 2 else EventKind.OUT
        event = factories.needle_event(visit.session, None, kind)
        self._clinic.records.put([event])
        self._seen[event.id] = frozenset(site.id for site in visit.sites)

    def undo_event(self, visit: Visit, which: int, _also: int) -> None:
        """What was said of needles is taken back."""
        self._clinic.records.put((), [_one(visit.of(NeedleEvent), which)])

    # the end of a visit, and after it

    def react(self, visit: Visit, which: int, _also: int) -> None:
        """A reaction comes up, or is over."""
        known = [one for one in visit.of(Reaction) if one.resolved_at is None]
        if which % 2 and known:
            over = replace(known[0], resolved_at=visit.session.started_at + LATER)
            self._clinic.records.change(over)
        else:
            self._clinic.records.put([factories.reaction(visit.session)])

    def explain(self, visit: Visit, _which: int, _also: int) -> None:
        """Why the needles do not add up."""
        self._clinic.records.put([factories.explanation(visit.session)])

    def end(self, visit: Visit, _which: int, also: int) -> None:
        """The visit ends, or is opened again."""
        if visit.session.is_open:
            ended_at = visit.session.started_at + LATER + timedelta(minutes=also)
            self._clinic.recorder.end_session(visit.session.id, ended_at)
        else:
            self._clinic.recorder.reopen_session(visit.session.id)

    def take_over(self, visit: Visit, _which: int, also: int) -> None:
        """It goes on here."""
        at = visit.session.started_at + timedelta(minutes=also)
        self._clinic.records.take_over(visit.session.id, at)

    def sign(self, visit: Visit, _which: int, also: int) -> None:
        """It is signed, explained where it has to be."""
        if visit.ledger.needs_explanation:
            self.explain(visit, 0, 0)
        signing = VisitSigning(self._clinic.history, self._clinic.records, self._clinic.desk)
        now = visit.session.started_at + LATER + timedelta(minutes=also)
        signing.sign(visit.session.id, Figure.FEMALE_TYPICAL, now)

    def amend(self, visit: Visit, _which: int, _also: int) -> None:
        """What was signed is corrected."""
        author = self._clinic.desk.person.signature
        self._clinic.records.put([factories.amendment(visit.session, author=author)])

    def record_any(self, visit: Visit, which: int, also: int) -> None:
        """Whatever else is recorded of a visit."""
        self._clinic.records.put([RECORDS[(6 * which + also) % len(RECORDS)](visit.session)])

    def take_any(self, visit: Visit, which: int, _also: int) -> None:
        """Something that was recorded is taken back, whatever it is."""
        self._clinic.records.put((), [_one(visit.records, which)])

    def withdraw(self, visit: Visit, _which: int, also: int) -> None:
        """The consent is withdrawn, which may come later."""
        given = _one([one for one in visit.of(Consent) if one.withdrawn_at is None], 0)
        at = visit.session.started_at + LATER + timedelta(minutes=also)
        self._clinic.records.change(replace(given, withdrawn_at=at))

    # the patient, the clinic

    def change_patient(self, visit: Visit, which: int, also: int) -> None:
        """What is known of the patient changes."""
        patient = self._clinic.history.patient(visit.session.patient_id)
        if which % 2:
            changed = replace(patient, alert=f"alert {also}")
        else:
            changed = replace(patient, family_name=f"Brandt {also}")
        self._clinic.recorder.change_patient(changed)

    def change_complaint(self, visit: Visit, _which: int, also: int) -> None:
        """And of the complaint."""
        self._clinic.recorder.change_episode(replace(visit.episode, complaint=f"Pain {also}"))

    def begin_visit(self, visit: Visit, _which: int, also: int) -> None:
        """Another visit of the patient begins."""
        self._clinic.recorder.start_session(factories.session(visit.episode, week=4 * also))

    def rename_anybody(self, _visit: Visit, which: int, also: int) -> None:
        """What is known of any patient changes."""
        found = self._clinic.history.find_patients("", 20)
        patient = _one(sorted((one.patient for one in found), key=lambda one: one.id), which)
        self._clinic.recorder.change_patient(replace(patient, given_name=f"Ada {also}"))

    def begin_patient(self, _visit: Visit, _which: int, also: int) -> None:
        """Somebody new is treated."""
        patient = factories.patient()
        episode = factories.episode(patient.id)
        self._clinic.recorder.add_patient(patient)
        self._clinic.recorder.add_episode(episode)
        self._clinic.recorder.start_session(factories.session(episode, week=4 * also))

    def keep_box(self, _visit: Visit, which: int, also: int) -> None:
        """A box of needles is opened, or put right."""
        boxes = self._clinic.stock.boxes()
        if which % 2 and boxes:
            self._clinic.stock.keep(replace(_one(boxes, which), lot=f"L{also}"))
        else:
            self._clinic.stock.keep(factories.box())

    def set_up(self, _visit: Visit, _which: int, also: int) -> None:
        """The clinic is called otherwise."""
        settings = self._clinic.settings
        settings.keep(replace(settings.now(), clinic_name=f"Clinic {also}"))

    def keep_template(self, _visit: Visit, which: int, also: int) -> None:
        """A template is made, changed or retired."""
        known = self._clinic.templates.all()
        if not which or not known:
            self._clinic.templates.keep(factories.template(f"Calf {also}"))
        elif also % 2:
            self._clinic.templates.retire(_one(known, which).id)
        else:
            self._clinic.templates.keep(replace(_one(known, which), name=f"Calf {also}"))

    def change_person(self, _visit: Visit, which: int, also: int) -> None:
        """Somebody is called otherwise."""
        known = _one(self._clinic.people.all(), which)
        self._clinic.people.change(replace(known, credential=f"PT {also}"))

    def decide(self, _visit: Visit, which: int, also: int) -> None:
        """A conflict is decided."""
        waiting = self._clinic.conflicts.waiting()
        told = self._clinic.conflicts.told([_one(waiting, which)])
        decision = Decision.MINE if also % 2 else Decision.THEIRS
        self._clinic.conflicts.decide(told, decision, AMENDING)


Act = Callable[[Acts, Visit, int, int], None]
ACTS: Final[Mapping[str, Act]] = {
    name: act for name, act in vars(Acts).items() if not name.startswith("_") and name != "do"
}
"""By name."""


def _one(values: Sequence[T], which: int) -> T:
    """One of the values. Raises LookupError without any."""
    if not values:
        raise LookupError("There is none.")
    return values[which % len(values)]
