"""A connection that has the server explain each statement before it is run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

import psycopg

from db import tables

Plan = Mapping[str, Any]

_EXPLAINED: Final = ("SELECT", "INSERT", "UPDATE", "WITH")
_ALWAYS_SMALL: Final = frozenset(
    (
        *("admission", "key_ring", "meta", "outbox", "server_link", "set_aside", "slot_key"),
        *("needle_box", "person", "setting", "template", "workstation"),
        *("emergency_access", "rescued_text", "conflict", "left_out"),
    )
)
"""Tables that do not grow with the patients."""
OF_A_FEW: Final = frozenset(
    (
        *("ix_session_open", "ix_reaction_open"),
        *("ix_needle_site_voided", "ix_pain_score_voided"),
    )
)
"""Indexes of what is not over yet, or of what was taken back: of all of a table a few rows."""
LARGE: Final = frozenset(tables.metadata.tables) - _ALWAYS_SMALL | {
    tables.SEARCH_TABLE,
    tables.PIECES_TABLE,
}
_LIMIT: Final = "Limit"
_IN_ORDER: Final = ("Nested Loop", "Merge Join", "Result", "Subquery Scan")
"""What hands on rows as they come, so that a limit ends it, too."""


@dataclass(frozen=True)
class Explained:
    """A statement, and how the server would go about it."""

    text: str
    plan: Plan

    def walks(self) -> list[str]:
        """What of it looks at a large table from one end to the other."""
        return list(_walks(self.plan, is_limited=False))


class ExplainingCursor(psycopg.Cursor[Any]):
    """Runs what it is given, and keeps the plan of it in ``told`` of its connection."""

    def execute(self, query: Any, params: Any = None, **how: Any) -> Self:
        self._explain(query, params)
        return super().execute(query, params, **how)

    def executemany(self, query: Any, params_seq: Iterable[Any], **how: Any) -> None:
        values = list(params_seq)
        for first in values[:1]:
            self._explain(query, first)
        super().executemany(query, values, **how)

    def _explain(self, query: Any, params: Any) -> None:
        connection = self.connection
        if isinstance(connection, ExplainingConnection) and str(query).startswith(_EXPLAINED):
            super().execute(f"EXPLAIN (FORMAT JSON) {query}", params)
            ((told,),) = self.fetchall()
            connection.told.append(Explained(str(query), told[0]["Plan"]))


class ExplainingConnection(psycopg.Connection[Any]):
    """``told`` is what was run over it."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.cursor_factory = ExplainingCursor
        self.told: list[Explained] = []

    def take_told(self) -> list[Explained]:
        """What was run since the last time."""
        told, self.told = self.told, []
        return told


def grow(connection: psycopg.Connection[Any], times: int) -> None:
    """Let the planner believe that all large tables have ``times`` as many rows as they have, each
    as varied as it is. ``connection`` is one of whoever owns the server; it has to be the last
    that is done to the tables, and their statistics are not to be taken again."""
    connection.execute(
        "UPDATE pg_class SET reltuples = reltuples * %s FROM pg_index"
        " WHERE (pg_class.oid = indexrelid OR pg_class.oid = indrelid) AND reltuples > 0"
        " AND indrelid = ANY(%s::regclass[])",
        (times, sorted(LARGE)),
    )


def _walks(plan: Plan, *, is_limited: bool) -> Iterator[str]:
    kind, relation = plan["Node Type"], plan.get("Relation Name")
    if relation in LARGE:
        if kind == "Seq Scan":
            yield f"reads all of {relation}"
        elif (
            kind in ("Index Scan", "Index Only Scan")
            and "Index Cond" not in plan
            and not (is_limited or plan["Index Name"] in OF_A_FEW)
        ):
            yield f"walks all of {plan['Index Name']}"
    children: Sequence[Plan] = plan.get("Plans", ())
    # what is sorted or gathered below a limit is read to its end all the same
    goes_on = kind == _LIMIT or (is_limited and kind in _IN_ORDER)
    for child in children:
        yield from _walks(child, is_limited=goes_on)
