"""A server with many patients, stamped by the server itself out of one patient's records."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import psycopg

from db import rows, tables
from db.sync.shapes import shared_tables
from db.tables.search import PIECES_TABLE, SEARCH_TABLE

VISITS_EACH, SITES_EACH = 4, 10

_LONG: Final = timedelta(days=8 * 365)
_LINES: Final = (
    "INSERT INTO change_log (sequence, origin, entity, entity_id, what, at, author, mac)"
    " SELECT {last} + i, decode(md5((i % 20)::text), 'hex'), '{table}', {key}, 'added',"
    " {at}, decode(md5((i % 30)::text), 'hex'),"
    " sha256(i::text::bytea) FROM generate_series(1, {count}) AS i"
)
_NAMED: Final = (
    "UPDATE patient SET"
    " family_name = translate(left(md5(created_seq::text), 8), '0123456789', 'ghijklmnor'),"
    " given_name = translate(left(md5((created_seq % 50)::text), 6), '0123456789', 'aeioustnlr'),"
    " visits = 4"
)
_SORTED: Final = "UPDATE patient SET sort_name = lower(family_name || ' ' || given_name)"
_FOUND_BY: Final = (
    f"INSERT INTO {SEARCH_TABLE} (number, words) SELECT created_seq, sort_name FROM patient"
    " ON CONFLICT (number) DO UPDATE SET words = EXCLUDED.words"
)
_PIECES: Final = (
    f"INSERT INTO {PIECES_TABLE} (piece, number)"
    " SELECT DISTINCT substr(word, at, long), created_seq FROM patient,"
    " unnest(string_to_array(sort_name, ' ')) AS word, generate_series(1, 8) AS at,"
    " generate_series(1, 3) AS long WHERE at + long <= length(word) + 1 ON CONFLICT DO NOTHING"
)


def stamp(owner: psycopg.Connection[Any], patients: int) -> None:
    """Make ``patients`` of the one that is there, each with ``VISITS_EACH`` visits over the last
    eight years and ``SITES_EACH`` sites a visit; of every other kind a record a visit, and a line
    for each row. ``owner`` is a connection of whoever owns the server."""
    # nothing of it is to be refused, for it comes a table at a time
    owner.execute("SET session_replication_role = replica")
    ((last,),) = owner.execute("SELECT max(sequence) FROM change_log").fetchall()
    visits = patients * VISITS_EACH
    counts = {
        "patient": patients,
        "episode": patients,
        "session": visits,
        "needle_site": visits * SITES_EACH,
    }
    for name in shared_tables():
        columns = tables.metadata.tables[name].c
        count = counts.get(name, visits)
        if name not in counts and "session_id" not in columns:
            continue
        _copies(owner, name, count, int(last))
        at = f"{_first()} + i * {_apart(count)}"
        owner.execute(_LINES.format(last=last, table=name, key=_key(name, "i"), at=at, count=count))
        last += count
    for statement in (_NAMED, _SORTED, _FOUND_BY, _PIECES):
        owner.execute(statement)
    owner.execute("SET session_replication_role = origin")
    owner.execute("ANALYZE")


def _copies(owner: psycopg.Connection[Any], name: str, count: int, last: int) -> None:
    number = f"{last} + i"
    at = f"{_first()} + i * {_apart(count)}"
    each = SITES_EACH if name == "needle_site" else 1
    owners = {
        "id": _key(name, "i"),
        "patient_id": _key("patient", f"1 + (i - 1) / {VISITS_EACH if name == 'session' else 1}"),
        "episode_id": _key("episode", f"1 + (i - 1) / {each * VISITS_EACH}"),
        "session_id": _key("session", f"1 + (i - 1) / {each}"),
        "number": f"1 + i % {SITES_EACH}",
        "started_at": at,
        "ended_at": at,
        "resolved_at": at,
        "box_id": "decode(md5((i / 5)::text), 'hex')",
        "active_at": at,
        **dict.fromkeys(("created_at", "changed_at"), at),
        **dict.fromkeys(("created_seq", "changed_seq"), number),
    }
    columns = [column.name for column in tables.metadata.tables[name].c]
    listed = ", ".join(f'"{one}"' for one in columns)
    told = ", ".join(owners.get(one, f'model."{one}"') for one in columns)
    owner.execute(
        f"INSERT INTO {name} ({listed}) SELECT {told}"
        f" FROM (SELECT * FROM {name} ORDER BY created_seq LIMIT 1) AS model,"
        f" generate_series(1, {count}) AS i"
    )


def _key(table: str, number: str) -> str:
    """The 16 bytes of an id as SQL: what table, and a number, in ascending order."""
    return f"decode(left(md5('{table}'), 12) || lpad(to_hex({number}), 20, '0'), 'hex')"


def _first() -> int:
    return rows.to_micros(datetime.now(UTC) - _LONG)


def _apart(count: int) -> int:
    return int(_LONG.total_seconds() * 1_000_000) // count
