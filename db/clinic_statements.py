"""The statements behind the clinic's figures, written with SQLAlchemy Core.

There is no index of visits by their time, so they are found by their patients: a patient whose last
visit lies before a period has none in it. Patients are walked in the order of that last visit, some
at a time, and everything else is reached from them along the indexes there are.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import bindparam, case, exists, func, literal_column, select, tuple_

from db import tables
from db.prepared import Prepare
from db.visit_order import ASKED

_PATIENT: Final[Any] = tables.PatientTable.__table__
_EPISODE: Final[Any] = tables.EpisodeTable.__table__
_SESSION: Final[Any] = tables.SessionTable.__table__
_SITE: Final[Any] = tables.NeedleSiteTable.__table__
_PAIN: Final[Any] = tables.PainScoreTable.__table__
_REACTION: Final[Any] = tables.ReactionTable.__table__
_NO_REACTION: Final[Any] = tables.NoReactionTable.__table__
_BILLING: Final[Any] = tables.BillingTable.__table__
_SIGNATURE: Final[Any] = tables.SignatureTable.__table__
_AMENDMENT: Final[Any] = tables.AmendmentTable.__table__

_ONE: Final[Any] = literal_column("1")
_ZERO: Final[Any] = literal_column("0")
_FIRST: Final[Any] = bindparam("first")
_END: Final[Any] = bindparam("end")
_WALK: Final[Any] = tuple_(_PATIENT.c.active_at, _PATIENT.c.created_seq)
_AFTER_AT: Final[Any] = bindparam("after_at")
_UPTO_AT: Final[Any] = bindparam("upto_at")
_AFTER: Final[Any] = tuple_(_AFTER_AT, bindparam("after_seq"))
_UPTO: Final[Any] = tuple_(_UPTO_AT, bindparam("upto_seq"))


class ClinicStatements:
    """The reads, each compiled when it is first run.

    The visits are those of the patients after (``after_at``, ``after_seq``) and up to
    (``upto_at``, ``upto_seq``) that began from ``first`` on and before ``end``.
    """

    def __init__(self, prepare: Prepare) -> None:
        self.patients = prepare(
            select(func.count()).select_from(_PATIENT).where(_PATIENT.c.active_at >= _FIRST)
        )
        """Takes ``first``; how many patients there are to walk over."""
        self.pages_end = prepare(
            select(_PATIENT.c.active_at, _PATIENT.c.created_seq)
            .where(_WALK > _AFTER)
            .order_by(_PATIENT.c.active_at, _PATIENT.c.created_seq)
            .limit(bindparam("most"))
        )
        """Takes ``after_at``, ``after_seq`` and ``most``; the last row is where they end."""
        self.visits = prepare(_visits_of_patients())
        """For each patient whether new, then visits signed, ended, open, asked and amended."""
        self.needles = prepare(
            _of_visits(_SITE.c.technique, func.count())
            .join(_SITE, _counts(_SITE))
            .group_by(_SITE.c.technique)
        )
        self.needles_of_asked = prepare(
            _of_visits(func.count()).join(_SITE, _counts(_SITE)).where(_is_asked())
        )
        self.billed = prepare(_billed())
        """Code, currency, fee, and how many signed visits."""
        self.reactions = prepare(
            _of_visits(_SESSION.c.id, _REACTION.c.kind, _REACTION.c.severity, func.count())
            .join(_REACTION, _counts(_REACTION))
            .group_by(_SESSION.c.id, _REACTION.c.kind, _REACTION.c.severity)
            .order_by(_SESSION.c.id)
        )
        """Visit, kind, severity, and how often."""
        self.episodes = prepare(
            _of_visits(_EPISODE.c.id, _EPISODE.c.condition)
            .join(_EPISODE, _EPISODE.c.id == _SESSION.c.episode_id)
            .where(_EPISODE.c.voided_seq.is_(None))
            .distinct()
        )
        """The complaints treated in the period."""
        self.scores = prepare(_scores())
        """Complaint, phase and score of every score up to ``end`` in the order of the record, then
        what ``in_order`` asks for."""


def _of_patients(*columns: Any) -> Any:
    """``columns`` of the patients of the page and their visits, whenever these were."""
    return (
        select(*columns)
        .select_from(_PATIENT.join(_SESSION, _SESSION.c.patient_id == _PATIENT.c.id))
        .where(
            *(_WALK > _AFTER, _WALK <= _UPTO),
            # a server does not see in pairs of numbers how few patients these are
            *(_PATIENT.c.active_at >= _AFTER_AT, _PATIENT.c.active_at <= _UPTO_AT),
            *(_PATIENT.c.voided_seq.is_(None), _SESSION.c.voided_seq.is_(None)),
            _SESSION.c.started_at < _END,
        )
    )


def _of_visits(*columns: Any) -> Any:
    return _of_patients(*columns).where(_SESSION.c.started_at >= _FIRST)


def _counts(table: Any) -> Any:
    """That a row of ``table`` is of the visit, and counts."""
    return (table.c.session_id == _SESSION.c.id) & table.c.voided_seq.is_(None)


def _has(table: Any) -> Any:
    return exists(select(_ONE).select_from(table).where(_counts(table)).correlate(_SESSION))


def _is_asked() -> Any:
    """A reaction, or the answer that there was none."""
    return _has(_NO_REACTION) | _has(_REACTION)


def _visits_of_patients() -> Any:
    earlier = _SESSION.alias("earlier")
    was_here = exists(
        select(_ONE)
        .select_from(earlier)
        .where(
            earlier.c.patient_id == _PATIENT.c.id,
            earlier.c.voided_seq.is_(None),
            earlier.c.started_at < _FIRST,
        )
        .correlate(_PATIENT)
    )
    is_signed = _SIGNATURE.c.id.is_not(None)
    is_open = _SESSION.c.ended_at.is_(None)
    return (
        _of_visits(
            case((was_here, _ZERO), else_=_ONE),
            *(
                func.sum(case((wanted, _ONE), else_=_ZERO))
                for wanted in (
                    is_signed,
                    ~is_signed & ~is_open,
                    ~is_signed & is_open,
                    _is_asked(),
                    _has(_AMENDMENT),
                )
            ),
        )
        .outerjoin(_SIGNATURE, _counts(_SIGNATURE))
        .group_by(_PATIENT.c.id)
    )


def _billed() -> Any:
    later = _BILLING.alias("later")
    is_last = ~exists(
        select(_ONE)
        .select_from(later)
        .where(
            later.c.session_id == _BILLING.c.session_id,
            later.c.created_seq > _BILLING.c.created_seq,
            later.c.voided_seq.is_(None),
        )
        .correlate(_BILLING)
    )
    what = (_BILLING.c.code, _BILLING.c.currency, _BILLING.c.fee)
    return (
        _of_visits(*what, func.count())
        .join(_SIGNATURE, _counts(_SIGNATURE))
        .join(_BILLING, _counts(_BILLING))
        .where(is_last)
        .group_by(*what)
    )


def _scores() -> Any:
    # asked for one phase, SQLite would begin at the scores of the whole clinic
    return (
        _of_patients(
            *(_PAIN.c.episode_id, _PAIN.c.phase, _PAIN.c.score),
            *(_SESSION.c[name] for name in ASKED),
        )
        .join(_PAIN, _counts(_PAIN))
        .order_by(_SESSION.c.created_seq)
    )
