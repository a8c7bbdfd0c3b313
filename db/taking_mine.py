"""Letting that side of a conflict count which did not: as a normal change of its row."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import LargeBinary, bindparam, select

from bodymap.charting.conflict_sides import Row, Sides, is_voided
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Patient
from db import rows, tables
from db.prepared import Prepared, prepared
from db.record_forms import CLINIC_FORMS, SESSION_FORMS
from db.statements import changing

if TYPE_CHECKING:
    from db.transaction import SqlTransaction

_FORMS: Final = {form.entity: form for form in (*SESSION_FORMS, *CLINIC_FORMS)}


def take_mine(write: SqlTransaction, sides: Sides) -> None:
    """Let ``mine`` count, through ``write``: what was changed there is changed again, what was
    added there is put back. What only the others changed stays. Raises ValueError where the record
    does not allow it."""
    key = UUID(hex=sides.mine["id"])
    if sides.entity == "setting" and sides.theirs is not None and not sides.is_same_row:
        # there is one row of a name, and theirs has it
        there = UUID(hex=sides.theirs["id"])
        write.change_row(sides.entity, there, {"value": sides.mine["value"]})
        return
    if not sides.is_same_row:
        _put_back(write, sides.entity, key, sides.mine)
        return
    if sides.is_count_mine and is_voided(sides.mine):
        write.void_row(sides.entity, key)
        return
    if sides.is_count_mine:
        _put_back(write, sides.entity, key, sides.mine)
    elif sides.theirs is not None and is_voided(sides.theirs):
        # they took it back, and it was changed here: it counts again, changed
        _put_back(write, sides.entity, key, sides.mine)
    values = typed(sides.entity, sides.to_take)
    if values:
        _change(write, sides.entity, key, values)


def recorded_as(entity: str, row: Row) -> Any:
    """The record that a row of the table ``entity`` stands for. Raises ClinicFileError where it is
    none that this program writes, LookupError for a table of other values."""
    values = typed(entity, row)
    if entity == "needle_site":
        names = (*rows.SITE_COLUMNS, "created_seq")
        (site,) = rows.sites_of((tuple(values[name] for name in names),))
        return site
    if entity == "pain_score":
        (score,) = rows.pains_of((tuple(values[name] for name in rows.PAIN_COLUMNS),))
        return score
    form = _FORMS[entity]
    return form.record((*(values[name] for name in form.columns), values["created_seq"]))


def typed(entity: str, row: Row) -> dict[str, Any]:
    """The columns of a row as they lie in its table: JSON has hexadecimal digits for bytes."""
    columns = tables.metadata.tables[entity].c
    return {
        name: bytes.fromhex(value)
        if isinstance(columns[name].type, LargeBinary) and value is not None
        else value
        for name, value in row.items()
    }


def _put_back(write: SqlTransaction, entity: str, key: UUID, mine: Row) -> None:
    """Let a row count again, at its place or, for a needle, at the next one."""
    if entity == "needle_site":
        session_id, number = UUID(hex=mine["session_id"]), int(mine["number"])
        if write.is_number_taken(session_id, number):
            number = write.highest_number(session_id) + 1
        write.restore_site(key, number)
        return
    if entity == "pain_score":
        score = write.pain(key)
        current = write.current_pain(
            UUID(hex=mine["session_id"]), UUID(hex=mine["episode_id"]), Phase(mine["phase"])
        )
        if current is not None and current != key:
            write.void_pain(current)
        if score is not None and score.is_voided:
            write.restore_pain(key)
        return
    write.restore_row(entity, key)


def _change(write: SqlTransaction, entity: str, key: UUID, values: Mapping[str, Any]) -> None:
    if entity == "patient":
        known = write.particulars(key)
        if known is None:
            raise ValueError(f"There is no patient {key}.")
        write.update_patient(_changed(known, values))
    elif entity == "session" and "ended_at" in values:
        ended_at = values["ended_at"]
        write.set_session_end(key, None if ended_at is None else rows.from_micros(ended_at))
    else:
        write.change_row(entity, key, values)


def _changed(patient: Patient, values: Mapping[str, Any]) -> Patient:
    known = {**rows.patient_values(patient), **values}
    return rows.patient_of(tuple(known[name] for name in rows.PATIENT_COLUMNS))


@cache
def row_of(entity: str) -> tuple[Prepared, tuple[str, ...]]:
    """The statement that reads a row of a table by its id (``key``), and the columns it gives."""
    table = tables.metadata.tables[entity]
    names = tuple(column.name for column in table.c)
    return prepared(select(*table.c).where(table.c.id == bindparam("key"))), names


@cache
def change_of(entity: str, names: tuple[str, ...]) -> Prepared:
    """The statement that changes those columns of a row."""
    return changing(prepared, tables.metadata.tables[entity], *names)
