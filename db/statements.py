"""Every statement of the record, written with SQLAlchemy Core.

Reads end in ``_rows`` or name what they look for; writes begin with ``insert`` or ``update``.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    Table,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from db import rows, tables
from db.prepared import Prepared, prepared

_PATIENT: Final[Any] = tables.PatientTable.__table__
_EPISODE: Final[Any] = tables.EpisodeTable.__table__
_SESSION: Final[Any] = tables.SessionTable.__table__
_SITE: Final[Any] = tables.NeedleSiteTable.__table__
_PAIN: Final[Any] = tables.PainScoreTable.__table__
_LOG: Final[Any] = tables.ChangeLogTable.__table__
_SLOT_KEY: Final[Any] = tables.SlotKeyTable.__table__

_ID: Final[Any] = bindparam("key")
_CHANGE: Final = ("changed_at", "changed_seq")


class Statements:
    """The statements, each compiled when it is first run."""

    def __init__(self) -> None:
        self.last_line = last_line()
        self.insert_log = prepared(insert(_LOG))

        self.patient = _by_id(_PATIENT, rows.PATIENT_COLUMNS)
        self.episode = _by_id(_EPISODE, rows.EPISODE_COLUMNS)
        self.session = _by_id(_SESSION, rows.SESSION_COLUMNS)
        self.site = _by_id(_SITE, (*rows.SITE_COLUMNS, "created_seq", "voided_seq"))
        self.pain = _by_id(_PAIN, (*rows.PAIN_COLUMNS, "voided_seq"))

        self.insert_slot_key = prepared(insert(_SLOT_KEY))
        self.drop_slot_key = prepared(delete(_SLOT_KEY).where(_SLOT_KEY.c.id == _ID))
        self.slot_keys = prepared(select(_SLOT_KEY.c.id, _SLOT_KEY.c.public_key))

        self.insert_patient = prepared(insert(_PATIENT))
        self.insert_episode = prepared(insert(_EPISODE))
        self.insert_session = prepared(insert(_SESSION))
        self.insert_site = prepared(insert(_SITE))
        self.insert_pain = prepared(insert(_PAIN))

        self.update_patient = changing(_PATIENT, *rows.PATIENT_COLUMNS[1:], "sort_name")
        self.update_episode = changing(_EPISODE, *rows.EPISODE_COLUMNS[2:])
        self.update_session_end = changing(_SESSION, "ended_at")
        self.update_session_holder = changing(_SESSION, "holder_id")
        self.update_site_place = changing(_SITE, *rows.PLACE_COLUMNS, "muscle")
        self.update_site = changing(_SITE, *rows.USE_COLUMNS, "muscle", *rows.DETAIL_COLUMNS)
        self.void_site = changing(_SITE, "voided_at", "voided_seq")
        self.restore_site = changing(_SITE, "number", "voided_at", "voided_seq")
        self.void_pain = changing(_PAIN, "voided_at", "voided_seq")
        self.count_visit = prepared(_count_visit())

        self.highest_number = prepared(
            select(func.max(_SITE.c.number)).where(
                _SITE.c.session_id == bindparam("session_id"), _SITE.c.voided_seq.is_(None)
            )
        )
        self.number_taken = prepared(
            select(_SITE.c.id).where(
                _SITE.c.session_id == bindparam("session_id"),
                _SITE.c.number == bindparam("number"),
                _SITE.c.voided_seq.is_(None),
            )
        )
        self.current_pain = prepared(
            select(_PAIN.c.id).where(
                _PAIN.c.session_id == bindparam("session_id"),
                _PAIN.c.episode_id == bindparam("episode_id"),
                _PAIN.c.phase == bindparam("phase"),
                _PAIN.c.voided_seq.is_(None),
            )
        )
        self.search_number = prepared(select(_PATIENT.c.created_seq).where(_PATIENT.c.id == _ID))


def last_line() -> Prepared:
    """The number and the seal of the last line of the change log."""
    return prepared(select(_LOG.c.sequence, _LOG.c.mac).order_by(_LOG.c.sequence.desc()).limit(1))


def _by_id(table: Table, columns: tuple[str, ...]) -> Prepared:
    return prepared(select(*(table.c[name] for name in columns)).where(table.c.id == _ID))


def changing(table: Table, *columns: str) -> Prepared:
    """An update of ``columns`` of the row ``key``, that counts its version up."""
    return prepared(
        update(table)
        .where(table.c.id == _ID)
        .values(
            {name: bindparam(f"new_{name}") for name in (*columns, *_CHANGE)}
            | {"version": table.c.version + literal_column("1")}
        )
    )


def _count_visit() -> Any:
    """One visit more; the first decides when the patient was last here, a later one may."""
    began: Any = bindparam("began")
    is_latest = or_(_PATIENT.c.visits == literal_column("0"), _PATIENT.c.active_at < began)
    return (
        update(_PATIENT)
        .where(_PATIENT.c.id == _ID)
        .values(
            visits=_PATIENT.c.visits + literal_column("1"),
            active_at=case((is_latest, began), else_=_PATIENT.c.active_at),
        )
    )
