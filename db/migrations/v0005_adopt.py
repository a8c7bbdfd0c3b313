"""What is there when the change log is first sealed, in one digest for each table.

Lines from before know nothing of a row's values. The sum of all rows, sealed with the change log,
stands for them: undoing what came later leads back to exactly these rows.
"""

from __future__ import annotations

import hashlib
from typing import Final, NamedTuple

import sqlalchemy as sa

from db.chain import DERIVED, STAMPS, digest_of

_TABLES: Final = (
    *("patient", "episode", "session", "needle_site", "pain_score"),
    *("screening_answer", "screening_override", "consent", "hygiene", "needle_event"),
    *("needle_explanation", "clock_reading", "pain_skipped", "reaction", "no_reaction"),
    *("outcome_score", "range_of_motion", "advice_told", "symptom_mark", "finding"),
    *("billing", "signature", "amendment", "needle_box", "template", "setting"),
)


class Adoption(NamedTuple):
    """The rows of a table: the SHA-256, in hexadecimal, of their digests in the order of their ids,
    and how many they are."""

    entity: str
    digest: str
    rows: int


def adoptions(connection: sa.Connection) -> list[Adoption]:
    """What each table holds."""
    return [_adoption(connection, table) for table in _TABLES]


def _adoption(connection: sa.Connection, table: str) -> Adoption:
    left_out = STAMPS | DERIVED.get(table, frozenset())
    whole, count = hashlib.sha256(), 0
    found = connection.execute(sa.text(f"SELECT * FROM {table} ORDER BY id"))  # noqa: S608 - a name of this file
    for row in found.mappings():
        whole.update(digest_of({name: row[name] for name in row if name not in left_out}))
        count += 1
    return Adoption(table, whole.hexdigest(), count)
