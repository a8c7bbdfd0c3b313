"""All writes: each is one transaction on the disk, and then one announcement."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.figure import Figure
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.changes import ChangeBus, Changes, Kind

if TYPE_CHECKING:
    from bodymap.services.ports import RecordStore, StoredPain, StoredSite, Transaction

SESSION_HAS_ENDED: Final = "This session has ended. Open it again to change it."
ENDED_ALREADY: Final = "This session has already ended."
OPEN_ALREADY: Final = "This session is still open."
SITE_IS_VOIDED: Final = "This needle site was removed. Restore it to change it."
SITE_IS_THERE: Final = "This needle site is already in the chart."
PAIN_IS_VOIDED: Final = "This pain score was already taken back."
PAIN_IS_THERE: Final = "This pain score is already in the chart."

_AFTER_THE_SESSION: Final = (Phase.FOLLOW_UP, Phase.DIARY)


class _Keep:
    """Stands for a field that keeps its value, where None is a value of its own."""


_KEEP: Final = _Keep()


class Recorder:
    """Writes the record. A method that returns has its change on the disk, synchronously.

    Every method raises NotSavedError when the change could not be saved: then nothing of it is in
    the record, nothing is announced, and the next call works once the cause is gone. A change that
    the rules forbid raises ExpectedError; an id that no record has raises LookupError.

    The rules: needle sites and the pain before and after belong to an open session; a follow-up
    or diary score may come later. Nothing is deleted: what is voided can be restored.
    """

    def __init__(self, store: RecordStore, bus: ChangeBus) -> None:
        self._store = store
        self._bus = bus

    def add_patient(self, patient: Patient) -> Changes:
        """Add a patient to the clinic."""
        with self._store.write() as write:
            write.insert_patient(patient)
        return self._tell(write, Kind.PATIENT, patient.id, None, patient.id)

    def change_patient(self, patient: Patient) -> Changes:
        """Replace what is known of a patient."""
        with self._store.write() as write:
            if write.patient(patient.id) is None:
                raise LookupError(f"There is no patient {patient.id}.")
            write.update_patient(patient)
        return self._tell(write, Kind.PATIENT, patient.id, None, patient.id)

    def set_patient_figure(self, patient_id: UUID, figure: Figure | None) -> Changes:
        """Chart a patient on another body figure; None goes by the sex."""
        with self._store.write() as write:
            patient = write.patient(patient_id)
            if patient is None:
                raise LookupError(f"There is no patient {patient_id}.")
            write.update_patient(replace(patient, figure=figure))
        return self._tell(write, Kind.PATIENT, patient_id, None, patient_id)

    def add_episode(self, episode: Episode) -> Changes:
        """Add a complaint to a patient."""
        with self._store.write() as write:
            if write.patient(episode.patient_id) is None:
                raise LookupError(f"There is no patient {episode.patient_id}.")
            write.insert_episode(episode)
        return self._tell(write, Kind.EPISODE, episode.patient_id, None, episode.id)

    def change_episode(self, episode: Episode) -> Changes:
        """Replace what is known of a complaint. It stays with its patient."""
        with self._store.write() as write:
            known = _episode(write, episode.id)
            if known.patient_id != episode.patient_id:
                raise ValueError("An episode stays with its patient.")
            write.update_episode(episode)
        return self._tell(write, Kind.EPISODE, episode.patient_id, None, episode.id)

    def start_session(self, session: Session) -> Changes:
        """Begin a visit."""
        with self._store.write() as write:
            if _episode(write, session.episode_id).patient_id != session.patient_id:
                raise ValueError("A session treats an episode of its own patient.")
            write.insert_session(session)
        return self._tell(
            write, Kind.SESSION, session.patient_id, session.id, session.id, after=session
        )

    def end_session(self, session_id: UUID, ended_at: datetime) -> Changes:
        """End a visit at ``ended_at`` (UTC): nothing can be charted in it any more."""
        with self._store.write() as write:
            session = _session(write, session_id)
            if not session.is_open:
                raise ExpectedError(ENDED_ALREADY)
            write.set_session_end(session_id, ended_at)
        ended = replace(session, ended_at=ended_at)
        return self._tell(
            write, Kind.SESSION, session.patient_id, session_id, session_id, after=ended
        )

    def reopen_session(self, session_id: UUID) -> Changes:
        """Take the end of a visit back."""
        with self._store.write() as write:
            session = _session(write, session_id)
            if session.is_open:
                raise ExpectedError(OPEN_ALREADY)
            write.set_session_end(session_id, None)
        reopened = replace(session, ended_at=None)
        return self._tell(
            write, Kind.SESSION, session.patient_id, session_id, session_id, after=reopened
        )

    def add_site(self, site: NeedleSite) -> NeedleSite:
        """Chart a needle site; returns it with the number it was given.

        Adding a site again after it was voided restores it, as redo does.
        """
        with self._store.write() as write:
            session = _open_session(write, site.session_id)
            number = write.highest_number(site.session_id) + 1
            site = replace(site, number=number)
            known = write.site(site.id)
            if known is None:
                write.insert_site(site)
            else:
                site = _restore_site(write, known)
        self._tell(write, Kind.SITE, session.patient_id, session.id, site.id, after=site)
        return site

    def move_site(self, site_id: UUID, place: SitePlace, muscle: str | None) -> Changes:
        """Put a needle site somewhere else on the body, and into the muscle (a catalogue id) that
        is there; None where it is not recorded."""
        with self._store.write() as write:
            site, session = _charted_site(write, site_id)
            write.update_site_place(site_id, place, muscle)
        moved = replace(site, place=place, muscle=muscle)
        return self._tell(
            write, Kind.SITE, session.patient_id, site.session_id, site_id, after=moved
        )

    def change_site(
        self,
        site_id: UUID,
        *,
        needle: Needle | None = None,
        technique: Technique | None = None,
        depth_mm: float | _Keep | None = _KEEP,
    ) -> Changes:
        """Change how a site was needled. What is not named keeps its value; a depth (mm) of None
        means it is not recorded."""
        with self._store.write() as write:
            site, session = _charted_site(write, site_id)
            changed = replace(
                site,
                needle=site.needle if needle is None else needle,
                technique=site.technique if technique is None else technique,
                depth_mm=site.depth_mm if isinstance(depth_mm, _Keep) else depth_mm,
            )
            write.update_site_use(site_id, changed.needle, changed.technique, changed.depth_mm)
        return self._tell(
            write, Kind.SITE, session.patient_id, site.session_id, site_id, after=changed
        )

    def void_site(self, site_id: UUID) -> Changes:
        """Take a needle site out of the chart."""
        with self._store.write() as write:
            site, session = _charted_site(write, site_id)
            write.void_site(site_id)
        return self._tell(write, Kind.SITE, session.patient_id, site.session_id, site_id)

    def restore_site(self, site_id: UUID) -> Changes:
        """Put a voided site back: under its number, or the next one where that is taken."""
        with self._store.write() as write:
            known = _stored_site(write, site_id)
            session = _open_session(write, known.site.session_id)
            restored = _restore_site(write, known)
        return self._tell(write, Kind.SITE, session.patient_id, session.id, site_id, after=restored)

    def set_pain(self, score: PainScore) -> Changes:
        """Record a pain score; the one it replaces, of the same session, episode and phase, is
        voided. Setting a voided score again restores it, as redo does."""
        with self._store.write() as write:
            session = _session_for_score(write, score)
            if _episode(write, score.episode_id).patient_id != session.patient_id:
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
        with self._store.write() as write:
            known = _stored_pain(write, score_id)
            session = _session_for_score(write, known.score)
            if known.is_voided:
                raise ExpectedError(PAIN_IS_VOIDED)
            write.void_pain(score_id)
        return self._tell(write, Kind.PAIN, session.patient_id, session.id, score_id)

    def restore_pain(self, score_id: UUID) -> Changes:
        """Let a voided score count again; the one that counts in its place is voided."""
        with self._store.write() as write:
            known = _stored_pain(write, score_id)
            session = _session_for_score(write, known.score)
            if not known.is_voided:
                raise ExpectedError(PAIN_IS_THERE)
            replaced = _void_current_pain(write, known.score)
            write.restore_pain(score_id)
        return self._tell(
            write, Kind.PAIN, session.patient_id, session.id, score_id, *replaced, after=known.score
        )

    def _tell(
        self,
        write: Transaction,
        kinds: Kind,
        patient_id: UUID,
        session_id: UUID | None,
        *ids: UUID,
        after: NeedleSite | PainScore | Session | None = None,
    ) -> Changes:
        left = () if after is None else (after,)
        changes = Changes(kinds, patient_id, session_id, frozenset(ids), write.sequence, left)
        self._bus.announce(changes)
        return changes


def _episode(write: Transaction, episode_id: UUID) -> Episode:
    episode = write.episode(episode_id)
    if episode is None:
        raise LookupError(f"There is no episode {episode_id}.")
    return episode


def _session(write: Transaction, session_id: UUID) -> Session:
    session = write.session(session_id)
    if session is None:
        raise LookupError(f"There is no session {session_id}.")
    return session


def _open_session(write: Transaction, session_id: UUID) -> Session:
    session = _session(write, session_id)
    if not session.is_open:
        raise ExpectedError(SESSION_HAS_ENDED)
    return session


def _session_for_score(write: Transaction, score: PainScore) -> Session:
    if score.phase in _AFTER_THE_SESSION:
        return _session(write, score.session_id)
    return _open_session(write, score.session_id)


def _stored_site(write: Transaction, site_id: UUID) -> StoredSite:
    known = write.site(site_id)
    if known is None:
        raise LookupError(f"There is no needle site {site_id}.")
    return known


def _charted_site(write: Transaction, site_id: UUID) -> tuple[NeedleSite, Session]:
    known = _stored_site(write, site_id)
    session = _open_session(write, known.site.session_id)
    if known.is_voided:
        raise ExpectedError(SITE_IS_VOIDED)
    return known.site, session


def _restore_site(write: Transaction, known: StoredSite) -> NeedleSite:
    if not known.is_voided:
        raise ExpectedError(SITE_IS_THERE)
    site = known.site
    number = site.number
    if write.is_number_taken(site.session_id, number):
        number = write.highest_number(site.session_id) + 1
    write.restore_site(site.id, number)
    return replace(site, number=number)


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
