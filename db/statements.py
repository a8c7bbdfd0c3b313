"""Every statement of the record, written with SQLAlchemy Core.

Reads end in ``_rows`` or name what they look for; writes begin with ``insert`` or ``update``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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
from db.chain import LINE_COLUMNS
from db.prepared import Prepare, Prepared
from db.search_index import put_in_index

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from bodymap.services.access.lease import Lease
    from db.driver import Cursor

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
    """The statements, each compiled when it is first run, in the words of ``prepare``."""

    def __init__(self, prepare: Prepare) -> None:
        self.prepare = prepare
        self.before_first = 0
        """The number that the first line of the log comes after."""
        self.lease: Callable[[Cursor, UUID, bytes], Lease] | None = None
        """Tells at which workstation a visit lies, for a record that several share."""
        self.last_line = last_line(prepare)
        self.insert_log = insert_line(prepare, _LOG)

        # in a shared record one more column tells who is not kept (``OutboxStatements``)
        self.patient = _by_id(prepare, _PATIENT, rows.PATIENT_COLUMNS)
        self.episode = _by_id(prepare, _EPISODE, rows.EPISODE_COLUMNS)
        self.session = _by_id(prepare, _SESSION, rows.SESSION_COLUMNS)
        self.site = _by_id(prepare, _SITE, (*rows.SITE_COLUMNS, "created_seq", "voided_seq"))
        self.pain = _by_id(prepare, _PAIN, (*rows.PAIN_COLUMNS, "voided_seq"))

        self.insert_slot_key = prepare(insert(_SLOT_KEY))
        self.drop_slot_key = prepare(delete(_SLOT_KEY).where(_SLOT_KEY.c.id == _ID))
        self.slot_keys = prepare(select(_SLOT_KEY.c.id, _SLOT_KEY.c.public_key))

        self.insert_patient = prepare(insert(_PATIENT))
        self.insert_episode = prepare(insert(_EPISODE))
        self.insert_session = prepare(insert(_SESSION))
        self.insert_site = prepare(insert(_SITE))
        self.insert_pain = prepare(insert(_PAIN))

        self.update_patient = changing(prepare, _PATIENT, *rows.PATIENT_COLUMNS[1:], "sort_name")
        self.update_episode = changing(prepare, _EPISODE, *rows.EPISODE_COLUMNS[2:])
        self.update_session_end = changing(prepare, _SESSION, "ended_at")
        self.update_session_holder = changing(prepare, _SESSION, "holder_id")
        self.update_site_place = changing(prepare, _SITE, *rows.PLACE_COLUMNS, "muscle")
        self.update_site = changing(
            prepare, _SITE, *rows.USE_COLUMNS, "muscle", *rows.DETAIL_COLUMNS
        )
        self.renumber_site = changing(prepare, _SITE, "number")
        self.void_site = changing(prepare, _SITE, "voided_at", "voided_seq")
        self.restore_site = changing(prepare, _SITE, "number", "voided_at", "voided_seq")
        self.void_pain = changing(prepare, _PAIN, "voided_at", "voided_seq")
        self.count_visit = prepare(_count_visit())

        self.highest_number = prepare(
            select(func.max(_SITE.c.number)).where(
                _SITE.c.session_id == bindparam("session_id"), _SITE.c.voided_seq.is_(None)
            )
        )
        self.number_taken = prepare(
            select(_SITE.c.id).where(
                _SITE.c.session_id == bindparam("session_id"),
                _SITE.c.number == bindparam("number"),
                _SITE.c.voided_seq.is_(None),
            )
        )
        self.current_pain = prepare(
            select(_PAIN.c.id).where(
                _PAIN.c.session_id == bindparam("session_id"),
                _PAIN.c.episode_id == bindparam("episode_id"),
                _PAIN.c.phase == bindparam("phase"),
                _PAIN.c.voided_seq.is_(None),
            )
        )
        self.search_number = prepare(select(_PATIENT.c.created_seq).where(_PATIENT.c.id == _ID))

    def put_in_index(self, cursor: Cursor, number: int, text: str) -> None:
        """Let the patient whose ``created_seq`` is ``number`` be found by the search text."""
        put_in_index(cursor, number, text)


def last_line(prepare: Prepare, log: Any = _LOG) -> Prepared:
    """The number and the seal of the last line of the change log, or of ``log``."""
    return prepare(select(log.c.sequence, log.c.mac).order_by(log.c.sequence.desc()).limit(1))


def insert_line(prepare: Prepare, log: Any) -> Prepared:
    """A line as whoever writes it seals it."""
    return prepare(insert(log).values({name: bindparam(name) for name in (*LINE_COLUMNS, "mac")}))


def _by_id(prepare: Prepare, table: Table, columns: tuple[str, ...]) -> Prepared:
    return prepare(select(*(table.c[name] for name in columns)).where(table.c.id == _ID))


def changing(prepare: Prepare, table: Table, *columns: str) -> Prepared:
    """An update of ``columns`` of the row ``key``, that counts its version up."""
    return prepare(
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
