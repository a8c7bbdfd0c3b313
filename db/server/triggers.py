"""The triggers of a server: what ``db.guard_rules`` says, in the words of PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from db.guard_rules import LOG, Guard, Refusal, guards_of, guards_of_log

DROPPED: Final = (
    "DO $$ DECLARE found record; BEGIN FOR found IN"
    " SELECT oid::regprocedure AS name FROM pg_proc"
    " WHERE left(proname, 3) = 'tr_' AND pronamespace = current_schema()::regnamespace"
    " LOOP EXECUTE 'DROP FUNCTION ' || found.name || ' CASCADE'; END LOOP; END $$",
)
"""Takes every trigger away."""

_KEY_RING: Final = "key_ring"
_HAS_KEYS: Final = f"EXISTS (SELECT 1 FROM {_KEY_RING})"  # noqa: S608 - a name of this file
_OWN: Final = Refusal(
    "A workstation speaks for itself alone",
    f"{_HAS_KEYS}"  # noqa: S608 - names of this file
    " AND EXISTS (SELECT 1 FROM admission WHERE role_name = current_user"
    " AND workstation_id IS DISTINCT FROM NEW.origin)",
)
"""The keys are the last thing that a clinic brings along when it moves in, with the lines of all
who charted before. From then on a workstation adds what was done on it."""


def statements() -> tuple[str, ...]:
    """The statements that make all triggers, for a database that has all tables."""
    from db.tables import metadata

    guards = [_of_its_own(guard) for guard in guards_of_log(LOG, 0, has_moved_in=_HAS_KEYS)]
    guards.append(Guard(_KEY_RING, "insert", (_OWN,)))
    for table in metadata.sorted_tables:
        if "voided_seq" in table.c:
            guards += guards_of(table)
    written: list[str] = []
    for guard in guards:
        if guard.refusals:
            written += _trigger(guard)
        if guard.verb == "delete":
            written.append(_never_emptied(guard.table))
    return (_EMPTIED, *written)


def _of_its_own(guard: Guard) -> Guard:
    return replace(guard, refusals=(*guard.refusals, _OWN)) if guard.verb == "insert" else guard


def _trigger(guard: Guard) -> tuple[str, str]:
    name = f"tr_{guard.table}_{guard.verb}"
    stays = "OLD" if guard.verb == "delete" else "NEW"
    allowed = f"  IF {guard.unless} THEN\n    RETURN {stays};\n  END IF;\n" if guard.unless else ""
    refusals = "".join(
        f"  IF {one.when or 'true'} THEN\n"
        f"    RAISE EXCEPTION '{one.why}.' USING ERRCODE = 'integrity_constraint_violation';\n"
        "  END IF;\n"
        for one in guard.refusals
    )
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n"
        f"{allowed}{refusals}  RETURN {stays};\nEND\n$$",
        f"CREATE TRIGGER {name} BEFORE {guard.verb.upper()} ON {guard.table}"
        f" FOR EACH ROW EXECUTE FUNCTION {name}()",
    )


_EMPTIED = (
    "CREATE FUNCTION tr_never_emptied() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n"
    "  RAISE EXCEPTION 'The record is never emptied.'"
    " USING ERRCODE = 'integrity_constraint_violation';\nEND\n$$"
)


def _never_emptied(table: str) -> str:
    return (
        f"CREATE TRIGGER tr_{table}_truncate BEFORE TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION tr_never_emptied()"
    )
