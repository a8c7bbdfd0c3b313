"""All reads of the record: rows fetched with few statements, handed out as frozen values."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Protocol, TypeVar
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.patient import Patient
from bodymap.charting.reaction import Reaction
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_columns import SiteColumns
from bodymap.services.values import (
    BoxUse,
    OpenReaction,
    PatientOverview,
    PatientRow,
    Visit,
)
from db import rows, search
from db.later import MANY_VISITS, ColumnsLater, RowsLater, SitesLater
from db.lazy import LazyRows, LazyTuple
from db.visit_order import in_order

if TYPE_CHECKING:
    from db.driver import Cursor
    from db.form_statements import FormBook
    from db.read_statements import ReadStatements

T = TypeVar("T")


class Read(Protocol):
    """Reads with a cursor of its own, later than the read that is handed it."""

    def __call__(self, read: Callable[[Cursor], T], /) -> T:
        """What ``read`` finds. Raises ClinicFileError."""
        ...


_N_PATIENT: Final = len(rows.PATIENT_COLUMNS)
_N_EPISODE: Final = len(rows.EPISODE_COLUMNS)
_N_SESSION: Final = len(rows.SESSION_COLUMNS)
_LATE_VISITS: Final = 8
"""In so many of the newest visits nearly every screening item was answered; in a thousand visits
there are tens of thousands of answers, of which a few count."""


class Reader:
    """Reads through the cursor it is given. Lets the driver's errors pass: the store words them."""

    def __init__(self, statements: ReadStatements, forms: FormBook) -> None:
        self._sql = statements
        self._forms = forms

    def patient(self, cursor: Cursor, patient_id: UUID) -> Patient | None:
        """The patient, or None."""
        row = self._sql.patient.run(cursor, {"key": patient_id.bytes}).fetchone()
        return None if row is None else rows.patient_of(row)

    def episodes(self, cursor: Cursor, patient_id: UUID) -> tuple[Episode, ...]:
        """The patient's episodes, oldest first."""
        found = self._sql.episodes.run(cursor, {"key": patient_id.bytes}).fetchall()
        return tuple(rows.episode_of(row) for row in found)

    def overview(self, cursor: Cursor, patient_id: UUID, read: Read) -> PatientOverview | None:
        """All of a patient: four SELECTs. Sites and scores are made when looked at; the sites of a
        long course are fetched then, too, by ``read``."""
        key = {"key": patient_id.bytes}
        joined = self._sql.patient_with_episodes.run(cursor, key).fetchall()
        if not joined:
            return None
        patient = rows.patient_of(joined[0])
        episodes = tuple(
            rows.episode_of(row[_N_PATIENT:]) for row in joined if row[_N_PATIENT] is not None
        )
        by_key = {episode.id.bytes: episode for episode in episodes}
        sessions = in_order(self._sql.sessions.run(cursor, key).fetchall())
        scores = _by_session(self._sql.scores.run(cursor, key).fetchall())
        sites = self._sites_of(sessions, cursor, patient_id, read)
        visits = tuple(
            Visit(
                rows.session_of(row[:_N_SESSION]),
                by_key[row[2]],
                sites(row[0]),
                _lazy(scores.get(row[0]), rows.pains_of),
            )
            for row in sessions
        )
        return PatientOverview(patient, episodes, visits)

    def visit(self, cursor: Cursor, session_id: UUID) -> Visit | None:
        """One session with its episode, sites and scores, or None."""
        row = self._sql.session.run(cursor, {"key": session_id.bytes}).fetchone()
        return None if row is None else self._visit(cursor, row)

    def open_sessions(self, cursor: Cursor) -> tuple[Visit, ...]:
        """The sessions that have not ended, oldest first."""
        found = self._sql.open_sessions.run(cursor, {}).fetchall()
        return tuple(self._visit(cursor, row) for row in found)

    def records_of(self, cursor: Cursor, patient_id: UUID, kind: type[T]) -> tuple[T, ...]:
        """A patient's records of one kind that count, of all visits, oldest first."""
        of = self._forms.of(kind)
        found = of.of_patient.run(cursor, {"key": patient_id.bytes}).fetchall()
        return tuple(of.form.record(row) for row in found)

    def site_columns(self, cursor: Cursor, patient_id: UUID, read: Read) -> SiteColumns:
        """All sites of a patient that count, by visit and number, as columns; those of a long
        course are fetched when looked at, by ``read``."""
        key = {"key": patient_id.bytes}

        def columns(with_cursor: Cursor) -> SiteColumns:
            return SiteColumns.of_rows(self._sql.site_columns.run(with_cursor, key).fetchall())

        if self._sql.visit_count.run(cursor, key).fetchone()[0] > MANY_VISITS:
            return ColumnsLater(lambda: read(columns))
        return columns(cursor)

    def needle_incidents(self, cursor: Cursor, patient_id: UUID) -> tuple[NeedleEvent, ...]:
        """The events of a patient's needles that are no plain removal, oldest first."""
        form = self._forms.of(NeedleEvent).form
        found = self._sql.needle_incidents.run(cursor, {"key": patient_id.bytes}).fetchall()
        return tuple(form.record(row) for row in found)

    def newest_answers(self, cursor: Cursor, patient_id: UUID) -> tuple[AnswerGiven, ...]:
        """The last answer to each item that a patient was ever asked, oldest first. One that was
        given late to an old visit does not take the place of a newer visit's."""
        form = self._forms.of(AnswerGiven).form
        item = form.columns.index("item")
        key = {"key": patient_id.bytes}
        late = self._sql.late_answers.run(cursor, {**key, "most": _LATE_VISITS}).fetchall()
        found = {row[item]: row for row in late}
        known = {"known": json.dumps(list(found))}
        found |= {row[item]: row for row in self._sql.last_answers.run(cursor, key | known)}
        return tuple(form.record(row) for row in sorted(found.values(), key=itemgetter(-1)))

    def visits_with(self, cursor: Cursor, patient_id: UUID, kind: type) -> frozenset[UUID]:
        """The sessions of a patient that have a record of a kind that counts."""
        of = self._forms.of(kind)
        found = of.sessions_of_patient.run(cursor, {"key": patient_id.bytes}).fetchall()
        return frozenset(rows.id_of(row[0]) for row in found)

    def clinic_records(self, cursor: Cursor, kind: type[T]) -> tuple[T, ...]:
        """The clinic's own records of one kind that count, oldest first."""
        of = self._forms.of(kind)
        return tuple(of.form.record(row) for row in of.all.run(cursor, {}).fetchall())

    def open_reactions(self, cursor: Cursor) -> tuple[OpenReaction, ...]:
        """The reactions that go on, of all patients, oldest first."""
        form = self._forms.of(Reaction).form
        found = self._sql.open_reactions.run(cursor, {}).fetchall()
        return tuple(
            OpenReaction(rows.patient_of(row), form.record(row[_N_PATIENT:])) for row in found
        )

    def uses_of_boxes(self, cursor: Cursor, box_ids: Sequence[UUID]) -> tuple[BoxUse, ...]:
        """The visits that took needles out of those boxes, oldest first."""
        uses = []
        for box_id in box_ids:
            found = self._sql.uses_of_box.run(cursor, {"key": box_id.bytes}).fetchall()
            uses += [
                (
                    row[-2],
                    BoxUse(
                        box_id,
                        rows.patient_of(row),
                        rows.session_of(row[_N_PATIENT : _N_PATIENT + _N_SESSION]),
                        row[-1],
                    ),
                )
                for row in found
            ]
        return tuple(use for _, use in sorted(uses, key=itemgetter(0)))

    def find_patients(self, cursor: Cursor, text: str, limit: int) -> Sequence[PatientRow]:
        """See ``History.find_patients``."""
        words = search.asked(text)
        if not words:
            if text.strip():
                return ()
            found = self._sql.recent_patients.run(cursor, {"most": limit}).fetchall()
            return LazyRows(found, _patient_row)
        first = search.sort_name(text, "")
        # After every name that begins with the text, and before any other.
        values = {"first": first, "after": first + "\U0010ffff", "most": limit}
        found = self._sql.patients_beginning.run(cursor, values).fetchall()
        if len(found) < limit:
            values["most"] = limit - len(found)
            more = self._sql.matching(cursor, words, values)
            found += sorted(more, key=itemgetter(-1))
        return LazyRows(found, _patient_row)

    def _sites_of(
        self, sessions: Sequence[rows.Row], cursor: Cursor, patient_id: UUID, read: Read
    ) -> Callable[[bytes], Sequence[NeedleSite]]:
        """Gives the sites of a session, each made when looked at."""
        if len(sessions) > MANY_VISITS:
            later = self._sites_later(patient_id, read)
            return lambda session: LazyTuple(RowsLater(later, session), rows.sites_of)
        found = _by_session(self._sql.sites.run(cursor, {"key": patient_id.bytes}).fetchall())
        return lambda session: _lazy(found.get(session), rows.sites_of)

    def _sites_later(self, patient_id: UUID, read: Read) -> SitesLater:
        """The sites of a long course; ``read`` reads with a cursor of its own."""
        key = {"key": patient_id.bytes}

        def of_visit(session: bytes, cursor: Cursor) -> list[rows.Row]:
            return self._sql.session_sites.run(cursor, {"key": session}).fetchall()

        def of_all(cursor: Cursor) -> dict[bytes, list[rows.Row]]:
            return _by_session(self._sql.sites.run(cursor, key).fetchall())

        def counts(cursor: Cursor) -> dict[bytes, int]:
            return dict(self._sql.site_counts.run(cursor, key).fetchall())

        return SitesLater(
            lambda session: read(partial(of_visit, session)),
            lambda: read(of_all),
            lambda: read(counts),
        )

    def _visit(self, cursor: Cursor, row: rows.Row) -> Visit:
        session = rows.session_of(row[:_N_SESSION])
        episode = rows.episode_of(row[_N_SESSION : _N_SESSION + _N_EPISODE])
        key = {"key": session.id.bytes}
        sites = self._sql.session_sites.run(cursor, key).fetchall()
        scores = self._sql.session_scores.run(cursor, key).fetchall()
        return Visit(
            *(session, episode, rows.sites_of(sites), rows.pains_of(scores)),
            self._records(cursor, session.id),
        )

    def _records(self, cursor: Cursor, session_id: UUID) -> tuple[SessionRecord, ...]:
        """All other records of a visit that count, in the order of the record."""
        key = {"key": session_id.bytes}
        found: list[tuple[int, SessionRecord]] = []
        for kind in self._forms.session_kinds:
            of = self._forms.of(kind)
            of_kind = of.of_session.run(cursor, key).fetchall()
            found += [(row[-1], of.form.record(row)) for row in of_kind]
        return tuple(record for _, record in sorted(found, key=itemgetter(0)))


def _lazy(
    found: list[rows.Row] | None, make: Callable[[Sequence[rows.Row]], tuple[T, ...]]
) -> Sequence[T]:
    return LazyTuple(found, make) if found else ()


def _by_session(found: list[rows.Row]) -> dict[bytes, list[rows.Row]]:
    """Rows that come ordered by their first column, the session, apart for each session."""
    return {key: list(group) for key, group in groupby(found, itemgetter(0))}


def _patient_row(row: rows.Row) -> PatientRow:
    """From ``PATIENT_COLUMNS``, then complaint, side, visits, active_at, whether one is open."""
    complaint, side, visits, active_at, is_open = row[_N_PATIENT : _N_PATIENT + 5]
    return PatientRow(
        rows.patient_of(row),
        complaint or "",
        None if side is None else ComplaintSide(side),
        visits,
        rows.from_micros(active_at) if visits else None,
        bool(is_open),
    )
