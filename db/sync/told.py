"""What came from other workstations, in the words in which the bus tells of changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.services.changes import Changes, Kind
from bodymap.services.record_steps import kind_of
from db.record_forms import SESSION_FORMS
from db.sync.shapes import shared_tables

if TYPE_CHECKING:
    from db.driver import Cursor

_Place = tuple[UUID | None, UUID | None]
"""A patient and a visit; neither for what is the clinic's."""


def told_of(
    cursor: Cursor, changed: Mapping[str, Iterable[bytes]], sequence: int
) -> tuple[Changes, ...]:
    """The rows of ``changed``, by table, which are in the file behind ``cursor``: one for each
    visit, one for what else a patient has, and one for the clinic. ``sequence`` is the last line
    that was taken in. Patients come before their visits."""
    kinds: dict[_Place, Kind] = defaultdict(lambda: Kind(0))
    ids: dict[_Place, set[UUID]] = defaultdict(set)
    for table in shared_tables():
        for key in changed.get(table, ()):
            for place in _places(cursor, table, key):
                kinds[place] |= _kinds(table) if place[0] is not None else Kind.CLINIC
                ids[place].add(UUID(bytes=key))
    return tuple(
        Changes(kinds[place], *place, frozenset(ids[place]), sequence, is_from_elsewhere=True)
        for place in kinds
    )


def _places(cursor: Cursor, table: str, key: bytes) -> Iterator[_Place]:
    """Where a row of that table is looked for. What two workstations did at once is a matter of the
    clinic, and of the patient."""
    columns = shared_tables()[table].columns
    if table == "patient":
        yield UUID(bytes=key), None
    elif table == "session":
        yield _patient_of(cursor, table, key), UUID(bytes=key)
    elif "session_id" in columns:
        visit = f"SELECT session_id FROM {table} WHERE id = ?"  # noqa: S608 - a declared name
        found = cursor.execute(
            f"SELECT patient_id, id FROM session WHERE id = ({visit})",  # noqa: S608 - as above
            (key,),
        ).fetchone()
        if found is not None:
            yield UUID(bytes=found[0]), UUID(bytes=found[1])
    elif "patient_id" in columns:
        patient = _patient_of(cursor, table, key)
        if patient is not None:
            yield patient, None
        if table == "conflict":
            yield None, None
    else:
        yield None, None


def _patient_of(cursor: Cursor, table: str, key: bytes) -> UUID | None:
    found = cursor.execute(f"SELECT patient_id FROM {table} WHERE id = ?", (key,)).fetchone()  # noqa: S608 - as above
    return None if found is None or found[0] is None else UUID(bytes=found[0])


@cache
def _kinds(table: str) -> Kind:
    of_visits = {form.entity: kind_of(form.kind) for form in SESSION_FORMS}
    known = {
        "patient": Kind.PATIENT,
        "episode": Kind.EPISODE,
        "session": Kind.SESSION,
        "needle_site": Kind.SITE,
        "pain_score": Kind.PAIN,
        "conflict": Kind.PATIENT,
    }
    return known.get(table) or of_visits[table]
