"""All writes: each is one transaction on the disk, and then one announcement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.figure import Figure
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes, Kind, Left
from bodymap.services.record_steps import added, check_together, kinds_of, take
from bodymap.services.site_steps import (
    charted_site,
    check_holder,
    one_session,
    open_session,
    restored_site,
    session_of,
    stored_site,
)

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.ports import StoredPain, Transaction

ENDED_ALREADY: Final = "This session has already ended."
OPEN_ALREADY: Final = "This session is still open."
IS_SIGNED: Final = "This session is signed. What was wrong in it is corrected by an amendment."
PAIN_IS_VOIDED: Final = "This pain score was already taken back."
PAIN_IS_THERE: Final = "This pain score is already in the chart."

_AFTER_THE_SESSION: Final = (Phase.FOLLOW_UP, Phase.DIARY)


class Recorder:
    """Writes the record. A method that returns has its change on the disk, synchronously.

    Every method raises NotSavedError when the change could not be saved: then nothing of it is in
    the record, nothing is announced, and the next call works once the cause is gone. A change that
    the rules forbid raises ExpectedError, as NotHereError where this workstation does not keep the
    patient's record; an id that no record has raises LookupError.

    The rules: needle sites and the pain before and after belong to an open session; a follow-up
    or diary score may come later. Nothing is deleted: what is voided can be restored.
    """

    def __init__(self, access: Access, bus: ChangeBus) -> None:
        self._access = access
        self._bus = bus

    def add_patient(self, patient: Patient) -> Changes:
        """Add a patient to the clinic."""
        with self._access.write(Right.CHART) as write:
            write.insert_patient(patient)
        return self._tell(write, Kind.PATIENT, patient.id, None, patient.id)

    def change_patient(self, patient: Patient) -> Changes:
        """Replace what is known of a patient."""
        with self._access.write(Right.CHART) as write:
            if write.patient(patient.id) is None:
                raise LookupError(f"There is no patient {patient.id}.")
            write.update_patient(patient)
        return self._tell(write, Kind.PATIENT, patient.id, None, patient.id)

    def set_patient_figure(self, patient_id: UUID, figure: Figure | None) -> Changes:
        """Chart a patient on another body figure; None goes by the sex."""
        with self._access.write(Right.CHART) as write:
            patient = write.patient(patient_id)
            if patient is None:
                raise LookupError(f"There is no patient {patient_id}.")
            write.update_patient(replace(patient, figure=figure))
        return self._tell(write, Kind.PATIENT, patient_id, None, patient_id)

    def add_episode(self, episode: Episode) -> Changes:
        """Add a complaint to a patient."""
        with self._access.write(Right.CHART) as write:
            if write.patient(episode.patient_id) is None:
                raise LookupError(f"There is no patient {episode.patient_id}.")
            write.insert_episode(episode)
        return self._tell(write, Kind.EPISODE, episode.patient_id, None, episode.id)

    def change_episode(self, episode: Episode) -> Changes:
        """Replace what is known of a complaint. It stays with its patient."""
        with self._access.write(Right.CHART) as write:
            known = _episode(write, episode.id, episode.patient_id)
            if known.patient_id != episode.patient_id:
                raise ValueError("An episode stays with its patient.")
            write.update_episode(episode)
        return self._tell(write, Kind.EPISODE, episode.patient_id, None, episode.id)

    def start_session(self, session: Session) -> Changes:
        """Begin a visit, charted by the person at the desk."""
        with self._access.write(Right.CHART) as write:
            known = _episode(write, session.episode_id, session.patient_id)
            if known.patient_id != session.patient_id:
                raise ValueError("A session treats an episode of its own patient.")
            session = replace(session, holder_id=write.author)
            write.insert_session(session)
        return self._tell(
            write, Kind.SESSION, session.patient_id, session.id, session.id, after=session
        )

    def end_session(self, session_id: UUID, ended_at: datetime) -> Changes:
        """End a visit at ``ended_at`` (UTC): nothing can be charted in it any more."""
        with self._access.write(Right.CHART) as write:
            session = session_of(write, session_id)
            if not session.is_open:
                raise ExpectedError(ENDED_ALREADY)
            check_holder(write, session)
            write.set_session_end(session_id, ended_at)
        ended = replace(session, ended_at=ended_at)
        return self._tell(
            write, Kind.SESSION, session.patient_id, session_id, session_id, after=ended
        )

    def reopen_session(self, session_id: UUID) -> Changes:
        """Take the end of a visit back."""
        with self._access.write(Right.CHART) as write:
            session = session_of(write, session_id)
            if session.is_open:
                raise ExpectedError(OPEN_ALREADY)
            if write.is_signed(session_id):
                raise ExpectedError(IS_SIGNED)
            check_holder(write, session)
            write.set_session_end(session_id, None)
        reopened = replace(session, ended_at=None)
        return self._tell(
            write, Kind.SESSION, session.patient_id, session_id, session_id, after=reopened
        )

    def add_site(self, site: NeedleSite, beside: Sequence[SessionRecord] = ()) -> NeedleSite:
        """Chart a needle site, and what is recorded ``beside`` it: the reason to chart it. Returns
        it with the number it was given.

        Adding a site again after it was voided restores it, as redo does.
        """
        check_together(site.session_id, beside)
        with self._access.write(Right.CHART) as write:
            session = open_session(write, site.session_id)
            number = write.highest_number(site.session_id) + 1
            site = replace(site, number=number)
            known = write.site(site.id)
            if known is None:
                write.insert_site(site)
                site = replace(site, sequence=write.sequence)
            else:
                site = restored_site(write, known)
            records = tuple(added(write, record) for record in beside)
        self._tell_sites(write, session, (site.id,), beside, (site, *records))
        return site

    def move_site(self, site_id: UUID, place: SitePlace, muscle: str | None) -> Changes:
        """Put a needle site somewhere else on the body, and into the muscle (a catalogue id) that
        is there; None where it is not recorded."""
        with self._access.write(Right.CHART) as write:
            site, session = charted_site(write, site_id)
            write.update_site_place(site_id, place, muscle)
        moved = replace(site, place=place, muscle=muscle)
        return self._tell(
            write, Kind.SITE, session.patient_id, site.session_id, site_id, after=moved
        )

    def revise_sites(self, sites: Sequence[NeedleSite]) -> Changes:
        """Replace how sites of one visit were needled, their muscle, and what else is known of
        them, all in one transaction. Place, number and time of insertion stay. Raises ValueError
        for no site, or sites of several visits."""
        if len({site.session_id for site in sites}) != 1:
            raise ValueError("Sites that are changed together are of one visit.")
        with self._access.write(Right.CHART) as write:
            revised = []
            for site in sites:
                known, session = charted_site(write, site.id)
                kept = replace(
                    site,
                    session_id=known.session_id,
                    place=known.place,
                    number=known.number,
                    inserted_at=known.inserted_at,
                    sequence=known.sequence,
                )
                write.update_site(kept)
                revised.append(kept)
        return self._tell(
            write,
            *(Kind.SITE, session.patient_id, session.id),
            *(site.id for site in revised),
            left=tuple(revised),
        )

    def void_site(self, site_id: UUID, beside: Sequence[SessionRecord] = ()) -> Changes:
        """Take a needle site out of the chart, with what was recorded ``beside`` it."""
        return self.void_sites((site_id,), beside)

    def void_sites(self, site_ids: Sequence[UUID], beside: Sequence[SessionRecord] = ()) -> Changes:
        """Take sites of one visit out of the chart, with what was recorded ``beside`` them, all in
        one transaction. Raises ValueError for no site, or sites of several visits."""
        with self._access.write(Right.CHART) as write:
            charted = [charted_site(write, site_id) for site_id in site_ids]
            session = one_session([session for _, session in charted])
            for site_id in site_ids:
                write.void_site(site_id)
            for record in beside:
                take(write, record)
        return self._tell_sites(write, session, site_ids, beside, ())

    def restore_site(self, site_id: UUID, beside: Sequence[SessionRecord] = ()) -> Changes:
        """Put a voided site back: under its number, or the next one where that is taken; with what
        was recorded ``beside`` it."""
        return self.restore_sites((site_id,), beside)

    def restore_sites(
        self, site_ids: Sequence[UUID], beside: Sequence[SessionRecord] = ()
    ) -> Changes:
        """Put voided sites of one visit back, each as ``restore_site`` does, in one transaction.
        Raises ValueError for no site, or sites of several visits."""
        with self._access.write(Right.CHART) as write:
            known = [stored_site(write, site_id) for site_id in site_ids]
            session = one_session([open_session(write, one.site.session_id) for one in known])
            restored = [restored_site(write, one) for one in known]
            records = tuple(added(write, record) for record in beside)
        return self._tell_sites(write, session, site_ids, beside, (*restored, *records))

    def set_pain(self, score: PainScore) -> Changes:
        """Record a pain score; the one it replaces, of the same session, episode and phase, is
        voided. Setting a voided score again restores it, as redo does."""
        with self._access.write(Right.CHART) as write:
            session = _session_for_score(write, score)
            treated = _episode(write, score.episode_id, session.patient_id)
            if treated.patient_id != session.patient_id:
                raise ValueError("A pain score belongs to an episode of the session's patient.")
            known = write.pain(score.id)
            replaced = _void_current_pain(write, score)
            if known is None:
                write.insert_pain(score)
            elif known.is_voided:
                write.restore_pain(score.id)
                score = known.score
            else:
                raise ExpectedError(PAIN_IS_THERE)
        return self._tell(
            write, Kind.PAIN, session.patient_id, session.id, score.id, *replaced, after=score
        )

    def void_pain(self, score_id: UUID) -> Changes:
        """Take a pain score back."""
        with self._access.write(Right.CHART) as write:
            known = _stored_pain(write, score_id)
            session = _session_for_score(write, known.score)
            if known.is_voided:
                raise ExpectedError(PAIN_IS_VOIDED)
            write.void_pain(score_id)
        return self._tell(write, Kind.PAIN, session.patient_id, session.id, score_id)

    def restore_pain(self, score_id: UUID) -> Changes:
        """Let a voided score count again; the one that counts in its place is voided."""
        with self._access.write(Right.CHART) as write:
            known = _stored_pain(write, score_id)
            session = _session_for_score(write, known.score)
            if not known.is_voided:
                raise ExpectedError(PAIN_IS_THERE)
            replaced = _void_current_pain(write, known.score)
            write.restore_pain(score_id)
        return self._tell(
            write, Kind.PAIN, session.patient_id, session.id, score_id, *replaced, after=known.score
        )

    def _tell_sites(
        self,
        write: Transaction,
        session: Session,
        site_ids: Sequence[UUID],
        beside: Sequence[SessionRecord],
        left: tuple[Left, ...],
    ) -> Changes:
        return self._tell(
            write,
            *(Kind.SITE | kinds_of(beside), session.patient_id, session.id),
            *(*site_ids, *(record.id for record in beside)),
            left=left,
        )

    def _tell(
        self,
        write: Transaction,
        kinds: Kind,
        patient_id: UUID,
        session_id: UUID | None,
        *ids: UUID,
        after: NeedleSite | PainScore | Session | None = None,
        left: tuple[Left, ...] = (),
    ) -> Changes:
        if after is not None:
            left = (after,)
        changes = Changes(kinds, patient_id, session_id, frozenset(ids), write.sequence, left)
        self._bus.announce(changes)
        return changes


def _episode(write: Transaction, episode_id: UUID, patient_id: UUID) -> Episode:
    """The complaint of an id, of that patient as far as is known."""
    episode = write.episode(episode_id)
    if episode is None:
        write.patient(patient_id)  # it may only not be here
        raise LookupError(f"There is no episode {episode_id}.")
    return episode


def _session_for_score(write: Transaction, score: PainScore) -> Session:
    if score.phase in _AFTER_THE_SESSION:
        return session_of(write, score.session_id)
    return open_session(write, score.session_id)


def _stored_pain(write: Transaction, score_id: UUID) -> StoredPain:
    known = write.pain(score_id)
    if known is None:
        raise LookupError(f"There is no pain score {score_id}.")
    return known


def _void_current_pain(write: Transaction, score: PainScore) -> tuple[UUID, ...]:
    current = write.current_pain(score.session_id, score.episode_id, score.phase)
    if current is None or current == score.id:
        return ()
    write.void_pain(current)
    return (current,)
