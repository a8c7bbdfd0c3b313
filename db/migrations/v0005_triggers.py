"""The triggers as schema 5 has them: what ``db.triggers`` made of its tables, kept as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from alembic import op

_OF_A_VISIT: Final = (
    *("advice_told", "amendment", "billing", "clock_reading", "consent", "finding", "hygiene"),
    *("needle_event", "needle_explanation", "no_reaction", "outcome_score", "pain_skipped"),
    *("range_of_motion", "reaction", "screening_answer", "screening_override", "signature"),
    *("symptom_mark", "take_over"),
)
"""Of each of a visit's records no two have the same number."""

_NUMBERED: Final = ("session_id", "created_seq")
_UNIQUE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    **dict.fromkeys(_OF_A_VISIT, (_NUMBERED,)),
    "signature": (_NUMBERED, ("session_id", "voided_seq")),
    "needle_site": (("session_id", "number", "voided_seq"),),
    "pain_score": (("session_id", "episode_id", "phase", "voided_seq"),),
    "patient": (("created_seq",),),
    "episode": (("patient_id", "created_seq"),),
    "session": (("patient_id", "created_seq"),),
    "setting": (("name",),),
    **dict.fromkeys(("needle_box", "template", "person", "workstation"), ()),
    **dict.fromkeys(("emergency_access", "rescued_text"), ()),
}
"""Every table of the record, with the columns of its unique indexes; ``voided_seq`` among them
stands for an index of the rows that are not voided."""

_PLACES: Final = {
    **dict.fromkeys((*_OF_A_VISIT, "needle_site", "pain_score"), ("session_id",)),
    **dict.fromkeys(("episode", "session"), ("patient_id",)),
}
"""The visit or the patient that a row stays with."""

_MOVABLE: Final = ("needle_site", "pain_score", "setting")
"""Tables in which a changed row could take another one's place."""

_NEVER_CHANGED: Final = ("signature", "amendment")
_ADDED_LATER: Final = ("amendment", "reaction")
_FIXED: Final = {
    "consent": (
        *("created_at", "created_seq", "given_at", "given_by", "id", "method", "session_id"),
        *("voided_at", "voided_seq", "wording_version"),
    ),
    "pain_score": (
        *("created_at", "created_seq", "episode_id", "id", "phase", "score", "scored_at"),
        "session_id",
    ),
    "reaction": (
        *("created_at", "created_seq", "first_response", "follow_up_due", "id", "kind", "note"),
        *("occurred_at", "session_id", "severity", "site_id", "voided_at", "voided_seq"),
    ),
}
"""What stays of a row of a signed visit of which something may change."""

_LATER: Final = "('follow_up', 'diary')"


def create() -> None:
    """Make all triggers."""
    for statement in statements():
        op.execute(statement)


def statements() -> Iterator[str]:
    """The statements that make them."""
    yield _trigger(
        *("change_log", "insert"),
        _refuse(
            "A line of the change log comes after the last one",
            "NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM change_log)",
        ),
    )
    yield _trigger("change_log", "update", _refuse("A line of the change log never changes"))
    yield _trigger("change_log", "delete", _refuse("A line of the change log is never removed"))
    for table in _UNIQUE:
        yield _trigger(table, "insert", *_on_insert(table))
        yield _trigger(table, "update", *_on_update(table))
        yield _trigger(table, "delete", _refuse(f"A row of {table} is never removed"))


def _on_insert(table: str) -> Iterator[str]:
    taken = [_exists(table, columns) for columns in (("rowid",), ("id",), *_UNIQUE[table])]
    yield _refuse(f"This row of {table} is there already", "\n    OR ".join(taken))
    if "session_id" not in _PLACES.get(table, ()) or table in _ADDED_LATER:
        return
    late = f"NEW.phase NOT IN {_LATER} AND " if table == "pain_score" else ""
    yield _refuse("This visit is signed", late + _is_signed("NEW.session_id"))


def _on_update(table: str) -> Iterator[str]:
    if table in _NEVER_CHANGED:
        yield _refuse(f"A row of {table} never changes")
        return
    stays = ("rowid", "id", *_PLACES.get(table, ()), "created_at", "created_seq")
    yield _refuse(f"A row of {table} keeps its id and its place", _differs(stays))
    if table in _MOVABLE:
        (columns,) = _UNIQUE[table]
        taken = _exists(table, columns, "id IS NOT OLD.id")
        yield _refuse(f"Another row of {table} has this place", taken)
    signed = _is_signed("OLD.session_id")
    if table == "session":
        yield _refuse("This visit is signed", _is_signed("OLD.id"))
    elif table in _FIXED:
        late = f"OLD.phase NOT IN {_LATER} OR " if table == "pain_score" else ""
        fixed = _differs(_FIXED[table])
        yield _refuse("This visit is signed", f"({late}{fixed})\n    AND {signed}")
    elif "session_id" in _PLACES.get(table, ()):
        yield _refuse("This visit is signed", signed)


def _trigger(table: str, verb: str, *refusals: str) -> str:
    body = "\n".join(refusals)
    return f"CREATE TRIGGER tr_{table}_{verb} BEFORE {verb.upper()} ON {table}\nBEGIN\n{body}\nEND"


def _refuse(why: str, when: str = "") -> str:
    where = f"\n  WHERE {when}" if when else ""
    return f"  SELECT RAISE(ABORT, '{why}.'){where};"


def _differs(names: tuple[str, ...]) -> str:
    return " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in names)


def _is_signed(session: str) -> str:
    return f"EXISTS (SELECT 1 FROM signature WHERE session_id = {session} AND voided_seq IS NULL)"  # noqa: S608 - names of this file


def _exists(table: str, columns: tuple[str, ...], *more: str) -> str:
    same = [
        "voided_seq IS NULL AND NEW.voided_seq IS NULL"
        if name == "voided_seq"
        else f"{name} = NEW.{name}"
        for name in columns
    ]
    return f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join((*same, *more))})"  # noqa: S608 - names of this file
