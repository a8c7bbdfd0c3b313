"""The statements of the read side, written with SQLAlchemy Core."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, column, func, literal_column, select, table, text

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.reaction import Reaction
from bodymap.charting.site_columns import COLUMNS
from db import rows, search, tables
from db.listed import ListedWords
from db.prepared import Prepare, Prepared
from db.record_forms import SESSION_FORMS
from db.visit_order import ASKED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.driver import Cursor

_PATIENT: Final[Any] = tables.PatientTable.__table__
_EPISODE: Final[Any] = tables.EpisodeTable.__table__
_SESSION: Final[Any] = tables.SessionTable.__table__
_SITE: Final[Any] = tables.NeedleSiteTable.__table__
_PAIN: Final[Any] = tables.PainScoreTable.__table__
_REACTION: Final[Any] = tables.ReactionTable.__table__
_EVENT: Final[Any] = tables.NeedleEventTable.__table__
_ANSWER: Final[Any] = tables.ScreeningAnswerTable.__table__

_KEY: Final[Any] = bindparam("key")
_FIRST: Final[Any] = bindparam("first")
_AFTER: Final[Any] = bindparam("after")

Words = tuple[tuple[str, ...], ...]
"""What was typed: words that must all be found, each in one of its spellings."""


class ReadStatements:
    """The reads, each compiled when it is first run, in the words of ``prepare``. Every one takes
    ``key`` unless it says so."""

    def __init__(self, prepare: Prepare) -> None:
        self.patient = prepare(
            _patient().where(_PATIENT.c.id == _KEY, _PATIENT.c.voided_seq.is_(None))
        )
        self.episodes = prepare(
            select(*_columns(_EPISODE, rows.EPISODE_COLUMNS))
            .where(_EPISODE.c.patient_id == _KEY, _EPISODE.c.voided_seq.is_(None))
            .order_by(_EPISODE.c.created_seq)
        )
        self.patient_with_episodes = prepare(_patient_with_episodes())
        self.sessions = prepare(
            select(*_columns(_SESSION, rows.SESSION_COLUMNS), *_columns(_SESSION, ASKED))
            .where(_SESSION.c.patient_id == _KEY, _SESSION.c.voided_seq.is_(None))
            .order_by(_SESSION.c.created_seq)
        )
        """The columns of a session, then what ``in_order`` asks for."""
        self.scores = prepare(
            _current_scores()
            .join(_SESSION, _SESSION.c.id == _PAIN.c.session_id)
            .where(_SESSION.c.patient_id == _KEY, _SESSION.c.voided_seq.is_(None))
            .order_by(_SESSION.c.created_seq, _PAIN.c.episode_id, _PAIN.c.phase)
        )
        self.sites = prepare(
            _charted_sites()
            .join(_SESSION, _SESSION.c.id == _SITE.c.session_id)
            .where(_SESSION.c.patient_id == _KEY, _SESSION.c.voided_seq.is_(None))
            .order_by(_SESSION.c.created_seq, _SITE.c.number)
        )
        self.visit_count = prepare(
            select(func.count())
            .select_from(_SESSION)
            .where(_SESSION.c.patient_id == _KEY, _SESSION.c.voided_seq.is_(None))
        )
        self.site_counts = prepare(_site_counts())
        """The id of a session that has sites, and how many."""
        self.site_columns = prepare(_site_columns())
        """The columns of ``SiteColumns``, in their order."""
        self.needle_incidents = prepare(_needle_incidents())
        """The columns of a needle event and its ``created_seq``."""
        self.late_answers = prepare(_late_answers())
        """Takes ``key`` and ``most``, how many of the newest visits; the columns of an answer and
        its ``created_seq``."""
        self.last_answers = prepare(self._last_answers())
        """Takes ``key`` and ``known``, a JSON list of items to leave out; the same columns."""
        self.session = prepare(
            _session_with_episode().where(_SESSION.c.id == _KEY, _SESSION.c.voided_seq.is_(None))
        )
        self.session_sites = prepare(
            _charted_sites().where(_SITE.c.session_id == _KEY).order_by(_SITE.c.number)
        )
        self.session_scores = prepare(
            _current_scores()
            .where(_PAIN.c.session_id == _KEY)
            .order_by(_PAIN.c.episode_id, _PAIN.c.phase)
        )
        self.open_sessions = prepare(
            _session_with_episode()
            .where(_SESSION.c.ended_at.is_(None), _SESSION.c.voided_seq.is_(None))
            .order_by(_SESSION.c.created_seq)
        )
        self.open_reactions = prepare(_open_reactions())
        """Takes nothing; the patient, the reaction and its ``created_seq``."""
        self.uses_of_box = prepare(_uses_of_box())
        """The patient, the session, its ``created_seq``, and how many sites."""
        self.recent_patients = prepare(
            self._patients()
            .order_by(_PATIENT.c.active_at.desc(), _PATIENT.c.created_seq.desc())
            .limit(bindparam("most"))
        )
        """Takes ``most``."""
        self.patients_beginning = prepare(
            self._patients()
            .where(_PATIENT.c.sort_name >= _FIRST, _PATIENT.c.sort_name < _AFTER)
            .order_by(_PATIENT.c.sort_name)
            .limit(bindparam("most"))
        )
        """Takes ``first``, ``after`` and ``most``."""
        self._prepare = prepare
        self._matching = self._prepare_matching(prepare)

    def matching(self, cursor: Cursor, words: Words, values: Mapping[str, Any]) -> list[rows.Row]:
        """The newest patients that have each of ``words`` in one of its spellings, at most ``most``
        of ``values``, which hold ``first`` and ``after``, too."""
        (only,) = self._matching
        pieces = {"pieces": search.match_expression(words)}
        return only.run(cursor, {**values, **pieces}).fetchall()

    def _prepare_matching(self, prepare: Prepare) -> tuple[Prepared, ...]:
        """SQLite's full-text match."""
        index = table(tables.SEARCH_TABLE, column("rowid"))
        return (
            prepare(
                unlike_known(self._patients())
                .join(index, index.c.rowid == _PATIENT.c.created_seq)
                .where(text(f"{tables.SEARCH_TABLE} MATCH :pieces"))
                .order_by(index.c.rowid.desc())
                .limit(bindparam("most"))
            ),
        )

    def _patients(self) -> Any:
        """See ``patient_rows``. Many are read at a letter typed, each from another page of a large
        file: an episode is found by its place."""
        newest = (
            select(literal_column("episode.rowid"))
            .select_from(_EPISODE)
            .where(_EPISODE.c.patient_id == _PATIENT.c.id, _EPISODE.c.voided_seq.is_(None))
            .order_by(_EPISODE.c.created_seq.desc())
            .limit(literal_column("1"))
            .correlate(_PATIENT)
            .scalar_subquery()
        )
        latest = _EPISODE.alias("latest")
        return patient_rows(latest, literal_column("latest.rowid") == newest)

    def _last_answers(self) -> Any:
        """Beside a ``max`` SQLite gives the columns of the row that has it."""
        return answers_before(func.max(_ANSWER.c.created_seq)).group_by(_ANSWER.c.item)


def _columns(table: Any, names: tuple[str, ...]) -> list[Any]:
    return [table.c[name] for name in names]


def _patient() -> Any:
    return select(*_columns(_PATIENT, rows.PATIENT_COLUMNS))


def _patient_with_episodes() -> Any:
    episodes = (_EPISODE.c.patient_id == _PATIENT.c.id) & _EPISODE.c.voided_seq.is_(None)
    return (
        select(*_columns(_PATIENT, rows.PATIENT_COLUMNS), *_columns(_EPISODE, rows.EPISODE_COLUMNS))
        .select_from(_PATIENT.outerjoin(_EPISODE, episodes))
        .where(_PATIENT.c.id == _KEY, _PATIENT.c.voided_seq.is_(None))
        .order_by(_EPISODE.c.created_seq)
    )


def _session_with_episode() -> Any:
    return select(
        *_columns(_SESSION, rows.SESSION_COLUMNS), *_columns(_EPISODE, rows.EPISODE_COLUMNS)
    ).join(_EPISODE, _EPISODE.c.id == _SESSION.c.episode_id)


def _charted_sites() -> Any:
    columns = (*rows.SITE_COLUMNS, "created_seq")
    return select(*_columns(_SITE, columns)).where(_SITE.c.voided_seq.is_(None))


def _site_counts() -> Any:
    return (
        select(_SITE.c.session_id, func.count())
        .join(_SESSION, _SESSION.c.id == _SITE.c.session_id)
        .where(
            _SESSION.c.patient_id == _KEY,
            _SESSION.c.voided_seq.is_(None),
            _SITE.c.voided_seq.is_(None),
        )
        .group_by(_SITE.c.session_id)
    )


def _site_columns() -> Any:
    names = {"site": "id", "session": "session_id"}
    return (
        select(*(_SITE.c[names.get(name, name)] for name in COLUMNS))
        .join(_SESSION, _SESSION.c.id == _SITE.c.session_id)
        .where(
            _SESSION.c.patient_id == _KEY,
            _SESSION.c.voided_seq.is_(None),
            _SITE.c.voided_seq.is_(None),
        )
        .order_by(_SESSION.c.created_seq, _SITE.c.number)
    )


def _needle_incidents() -> Any:
    columns = _form_columns(NeedleEvent)
    return (
        select(*_columns(_EVENT, (*columns, "created_seq")))
        .join(_SESSION, _SESSION.c.id == _EVENT.c.session_id)
        .where(
            _SESSION.c.patient_id == _KEY,
            _SESSION.c.voided_seq.is_(None),
            _EVENT.c.voided_seq.is_(None),
            _EVENT.c.kind != EventKind.OUT.value,
        )
        .order_by(_EVENT.c.created_seq)
    )


def _late_answers() -> Any:
    newest = (
        select(_SESSION.c.id, _SESSION.c.created_seq)
        .where(_SESSION.c.patient_id == _KEY, _SESSION.c.voided_seq.is_(None))
        .order_by(_SESSION.c.created_seq.desc())
        .limit(bindparam("most"))
        .subquery()
    )
    return (
        select(*_columns(_ANSWER, (*_form_columns(AnswerGiven), "created_seq")))
        .join(newest, newest.c.id == _ANSWER.c.session_id)
        .where(_ANSWER.c.voided_seq.is_(None))
        .order_by(newest.c.created_seq, _ANSWER.c.created_seq)
    )


def answers_before(*more: Any) -> Any:
    """The columns of the answers of a patient to items that are not ``known``, and ``more``."""
    return (
        select(*_columns(_ANSWER, _form_columns(AnswerGiven)), *more)
        .join(_SESSION, _SESSION.c.id == _ANSWER.c.session_id)
        .where(
            _SESSION.c.patient_id == _KEY,
            _SESSION.c.voided_seq.is_(None),
            _ANSWER.c.voided_seq.is_(None),
            _ANSWER.c.item.bool_op("NOT IN")(ListedWords(bindparam("known"))),
        )
    )


def _form_columns(kind: type) -> tuple[str, ...]:
    return next(form.columns for form in SESSION_FORMS if form.kind is kind)


def _current_scores() -> Any:
    return select(*_columns(_PAIN, rows.PAIN_COLUMNS)).where(_PAIN.c.voided_seq.is_(None))


def patient_rows(latest: Any, is_latest: Any) -> Any:
    """The patient, complaint and side of the newest episode (``latest``, where ``is_latest``),
    visits, active_at, whether one is open, and the sort name. Nobody's visits are gone through for
    one that is open: of the whole clinic few are."""
    with_an_open_one = select(_SESSION.c.patient_id).where(
        _SESSION.c.ended_at.is_(None), _SESSION.c.voided_seq.is_(None)
    )
    is_open = _PATIENT.c.id.in_(with_an_open_one)
    return (
        select(
            *_columns(_PATIENT, rows.PATIENT_COLUMNS),
            latest.c.complaint,
            latest.c.side,
            _PATIENT.c.visits,
            _PATIENT.c.active_at,
            is_open.label("is_open"),
            _PATIENT.c.sort_name,
        )
        .select_from(_PATIENT.outerjoin(latest, is_latest))
        .where(_PATIENT.c.voided_seq.is_(None))
    )


def _open_reactions() -> Any:
    columns = _form_columns(Reaction)
    return (
        select(
            *_columns(_PATIENT, rows.PATIENT_COLUMNS),
            *_columns(_REACTION, (*columns, "created_seq")),
        )
        .select_from(_REACTION)
        .join(_SESSION, _SESSION.c.id == _REACTION.c.session_id)
        .join(_PATIENT, _PATIENT.c.id == _SESSION.c.patient_id)
        .where(_REACTION.c.resolved_at.is_(None), _REACTION.c.voided_seq.is_(None))
        .order_by(_REACTION.c.created_seq)
    )


def _uses_of_box() -> Any:
    return (
        select(
            *_columns(_PATIENT, rows.PATIENT_COLUMNS),
            *_columns(_SESSION, rows.SESSION_COLUMNS),
            _SESSION.c.created_seq,
            func.count(),
        )
        .select_from(_SITE)
        .join(_SESSION, _SESSION.c.id == _SITE.c.session_id)
        .join(_PATIENT, _PATIENT.c.id == _SESSION.c.patient_id)
        .where(_SITE.c.box_id == _KEY, _SITE.c.voided_seq.is_(None))
        .group_by(_SESSION.c.id, _PATIENT.c.id)
    )


def unlike_known(patients: Any) -> Any:
    """Those of ``patients`` whose names do not begin with what was typed: the caller has those
    between ``first`` and ``after`` already."""
    known = (_PATIENT.c.sort_name >= _FIRST) & (_PATIENT.c.sort_name < _AFTER)
    return patients.where(~known)
