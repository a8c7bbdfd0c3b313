"""One write transaction: rows, and a line of the change log for each of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from bodymap.charting.conflict import Conflict
from bodymap.charting.conflict_sides import sides_of
from bodymap.charting.episode import Episode
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import NotHereError
from bodymap.services.keeping import NOT_HERE
from bodymap.services.ports import StoredPain, StoredSite
from bodymap.services.progress import Progress
from db import rows, taking_back
from db.record_writing import RecordWriting
from db.search import search_text, sort_name
from db.taking_mine import change_of, row_of, take_mine


class SqlTransaction(RecordWriting):
    """Implements the services' ``Transaction``."""

    # What is there

    def patient(self, patient_id: UUID) -> Patient | None:
        """The patient, or None."""
        row = self._row(self._sql.patient, patient_id)
        return None if row is None else rows.patient_of(_kept(row, rows.PATIENT_COLUMNS))

    def particulars(self, patient_id: UUID) -> Patient | None:
        """The same of a patient of whom nothing else need be here."""
        row = self._row(self._sql.patient, patient_id)
        return None if row is None else rows.patient_of(row)

    def episode(self, episode_id: UUID) -> Episode | None:
        """The episode, or None."""
        row = self._row(self._sql.episode, episode_id)
        return None if row is None else rows.episode_of(_kept(row, rows.EPISODE_COLUMNS))

    def session(self, session_id: UUID) -> Session | None:
        """The session, or None."""
        row = self._row(self._sql.session, session_id)
        return None if row is None else rows.session_of(_kept(row, rows.SESSION_COLUMNS))

    def site(self, site_id: UUID) -> StoredSite | None:
        """The needle site, voided or not, or None."""
        row = self._row(self._sql.site, site_id)
        if row is None:
            return None
        (site,) = rows.sites_of((row[:-1],))
        return StoredSite(site, is_voided=row[-1] is not None)

    def pain(self, score_id: UUID) -> StoredPain | None:
        """The pain score, voided or not, or None."""
        row = self._row(self._sql.pain, score_id)
        if row is None:
            return None
        (score,) = rows.pains_of((row[:-1],))
        return StoredPain(score, is_voided=row[-1] is not None)

    def current_pain(self, session_id: UUID, episode_id: UUID, phase: Phase) -> UUID | None:
        """The id of the score that counts."""
        row = self._sql.current_pain.run(
            self._cursor,
            {
                "session_id": session_id.bytes,
                "episode_id": episode_id.bytes,
                "phase": phase.value,
            },
        ).fetchone()
        return None if row is None else UUID(bytes=row[0])

    def highest_number(self, session_id: UUID) -> int:
        """The highest number of a site that is not voided; 0 without any."""
        run = self._sql.highest_number.run(self._cursor, {"session_id": session_id.bytes})
        return run.fetchone()[0] or 0

    def is_number_taken(self, session_id: UUID, number: int) -> bool:
        """Whether a site that is not voided has this number."""
        run = self._sql.number_taken.run(
            self._cursor, {"session_id": session_id.bytes, "number": number}
        )
        return run.fetchone() is not None

    # What is new

    def insert_patient(self, patient: Patient) -> None:
        """Store a new patient, findable."""
        values = _patient_values(patient)
        stamp = self._added("patient", patient.id, rows.patient_values(patient))
        self._sql.insert_patient.run(
            self._cursor, {**values, **stamp, "active_at": self._now, "visits": 0}
        )
        self._sql.put_in_index(self._cursor, self._sequence, _found_by(patient))

    def insert_episode(self, episode: Episode) -> None:
        """Store a new episode."""
        self._insert(self._sql.insert_episode, "episode", episode, rows.episode_values(episode))

    def insert_session(self, session: Session) -> None:
        """Store a new session and count it among the patient's visits."""
        values = rows.session_values(session)
        self._insert(self._sql.insert_session, "session", session, values)
        self._sql.count_visit.run(
            self._cursor, {"key": values["patient_id"], "began": values["started_at"]}
        )

    def insert_site(self, site: NeedleSite) -> None:
        """Store a new needle site."""
        self._insert(self._sql.insert_site, "needle_site", site, rows.site_values(site))

    def insert_pain(self, score: PainScore) -> None:
        """Store a new pain score."""
        self._insert(self._sql.insert_pain, "pain_score", score, rows.pain_values(score))

    def keep_slot_key(self, slot_owner: UUID, public: bytes) -> None:
        """Keep the public half that a slot of the key file is sealed for. It is no part of the
        record, so no line tells of it."""
        values = {"id": slot_owner.bytes, "public_key": public}
        self._sql.drop_slot_key.run(self._cursor, {"key": slot_owner.bytes})
        self._sql.insert_slot_key.run(self._cursor, values)

    def drop_slot_key(self, slot_owner: UUID) -> None:
        """Forget what a slot was sealed for."""
        self._sql.drop_slot_key.run(self._cursor, {"key": slot_owner.bytes})

    # What changes

    def update_patient(self, patient: Patient) -> None:
        """Replace what is known of a patient, and what the patient is found by."""
        before = self._before(self._sql.patient, patient.id, rows.PATIENT_COLUMNS)
        values = _patient_values(patient)
        del values["id"]
        self._update(
            self._sql.update_patient, "patient", patient.id, "changed", values, before=before
        )
        number = self._row(self._sql.search_number, patient.id)
        assert number is not None
        self._sql.put_in_index(self._cursor, number[0], _found_by(patient))

    def update_episode(self, episode: Episode) -> None:
        """Replace what is known of an episode."""
        before = self._before(self._sql.episode, episode.id, rows.EPISODE_COLUMNS)
        values = rows.episode_values(episode)
        del values["id"], values["patient_id"]
        self._update(
            self._sql.update_episode, "episode", episode.id, "changed", values, before=before
        )

    def set_session_end(self, session_id: UUID, ended_at: datetime | None) -> None:
        """End a session, or open it again."""
        before = self._before(self._sql.session, session_id, rows.SESSION_COLUMNS)
        self._update(
            self._sql.update_session_end,
            "session",
            session_id,
            "reopened" if ended_at is None else "ended",
            {"ended_at": None if ended_at is None else rows.to_micros(ended_at)},
            before=before,
        )

    def hold_session(self, session_id: UUID, person_id: UUID) -> None:
        """Let another person chart an open session."""
        before = self._before(self._sql.session, session_id, rows.SESSION_COLUMNS)
        self._update(
            *(self._sql.update_session_holder, "session", session_id, "held"),
            {"holder_id": person_id.bytes},
            before=before,
        )

    def update_site_place(self, site_id: UUID, place: SitePlace, muscle: str | None) -> None:
        """Put a needle site somewhere else, into the muscle that is there."""
        before = self._before(self._sql.site, site_id, rows.SITE_COLUMNS)
        values = {**rows.place_values(place), "muscle": muscle}
        self._update(
            self._sql.update_site_place, "needle_site", site_id, "moved", values, before=before
        )

    def update_site(self, site: NeedleSite) -> None:
        """Replace how a site was needled, in which muscle, and what else is known of it."""
        before = self._before(self._sql.site, site.id, rows.SITE_COLUMNS)
        values = {
            **rows.use_values(site.needle, site.technique, site.depth_mm),
            "muscle": site.muscle,
            **rows.detail_values(site.detail),
        }
        self._update(
            self._sql.update_site, "needle_site", site.id, "changed", values, before=before
        )

    def renumber_site(self, site_id: UUID, number: int) -> None:
        """Give a needle site another number: its own was taken elsewhere."""
        before = self._before(self._sql.site, site_id, rows.SITE_COLUMNS)
        self._update(
            *(self._sql.renumber_site, "needle_site", site_id, "changed"),
            {"number": number},
            before=before,
        )

    def void_row(self, entity: str, key: UUID) -> None:
        """Let a row of any table count no more."""
        self._void(taking_back.void_of(self._sql.prepare, entity), entity, key)

    def restore_row(self, entity: str, key: UUID) -> None:
        """Let a voided row of any table count again."""
        values = {"voided_at": None, "voided_seq": None}
        statement = taking_back.void_of(self._sql.prepare, entity)
        self._update(statement, entity, key, "restored", values, before={})

    def change_row(self, entity: str, key: UUID, values: Mapping[str, Any]) -> None:
        """Change columns of a row of any table, beside those that are worked out from it."""
        statement, names = row_of(entity)
        before = self._before(statement, key, names)
        self._update(
            *(change_of(entity, tuple(values)), entity, key, "changed", dict(values)),
            before=before,
        )

    def take_mine(self, conflict: Conflict) -> None:
        """Let that side of a conflict count which did not. Raises ValueError where the record does
        not allow it, NotHereError where the patient's record is not kept here, or came by half:
        what signs a visit comes last."""
        if conflict.entity != "patient" and conflict.patient_id is not None:
            self.patient(conflict.patient_id)
        take_mine(self, sides_of(conflict))

    def void_site(self, site_id: UUID) -> None:
        """Take a needle site out of the chart."""
        self._void(self._sql.void_site, "needle_site", site_id)

    def restore_site(self, site_id: UUID, number: int) -> None:
        """Put a voided needle site back."""
        before = self._before(self._sql.site, site_id, rows.SITE_COLUMNS)
        values = {"number": number, "voided_at": None, "voided_seq": None}
        self._update(
            self._sql.restore_site, "needle_site", site_id, "restored", values, before=before
        )

    def void_pain(self, score_id: UUID) -> None:
        """Take a pain score out of the chart."""
        self._void(self._sql.void_pain, "pain_score", score_id)

    def restore_pain(self, score_id: UUID) -> None:
        """Let a voided pain score count again."""
        values = {"voided_at": None, "voided_seq": None}
        self._update(self._sql.void_pain, "pain_score", score_id, "restored", values, before={})

    # What is taken back as a whole

    def is_used_since(self, first: int, last: int) -> bool:
        """Whether what those lines added was changed later, or more was put below it."""
        return taking_back.is_used_since(self._sql.prepare, self._cursor, first, last)

    def take_back(self, first: int, last: int, progress: Progress) -> int:
        """Void all rows that those lines added; gives how many. Raises NotHereError for those of a
        patient whose record is not kept here, LookupError where one of them is not."""
        added = taking_back.added_between(self._sql.prepare, self._cursor, first, last)
        of = {"patient": self.patient, "episode": self.episode, "session": self.session}
        for entity, key in added:
            if entity in of:
                of[entity](key)
        taking_back.void_all(added, self.void_row, progress)
        taking_back.count_again(self._sql.prepare, self._cursor, first, last)
        return len(added)


def _kept(row: rows.Row, columns: tuple[str, ...]) -> rows.Row:
    """A row's own ``columns``; in a shared record the next one says whether its patient is left
    out. Raises NotHereError where that is so."""
    own = len(columns)
    if len(row) > own and row[own]:
        raise NotHereError(NOT_HERE)
    return row[:own]


def _patient_values(patient: Patient) -> dict[str, Any]:
    sorted_by = sort_name(patient.family_name, patient.given_name)
    return {**rows.patient_values(patient), "sort_name": sorted_by}


def _found_by(patient: Patient) -> str:
    birth_date = None if patient.birth_date is None else patient.birth_date.isoformat()
    return search_text(patient.family_name, patient.given_name, patient.record_number, birth_date)
