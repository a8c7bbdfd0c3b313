"""What a workstation may do to each table of its clinic's server.

Nothing is ever removed or emptied. Lines of the change log, signatures and amendments are added and
never changed; of a row, what says which one it is and where it belongs stays as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from db.guard_rules import LOG, NEVER_CHANGED, STAYS
from db.tables import PIECES_TABLE, SEARCH_TABLE, metadata

VERSION_TABLE: Final = "alembic_version"

_ADDED: Final = (LOG, "key_ring", "meta")
"""No rows of the record, and added to by workstations all the same."""
_ONLY_VOIDED: Final = frozenset(("take_over",))
"""What such a row says is never changed. It can be taken back, as all that was brought in can."""
_VOID: Final = ("changed_at", "changed_seq", "voided_at", "voided_seq", "version")
_FOUND_BY: Final = ("words",)


@dataclass(frozen=True, slots=True)
class TableRights:
    """Beside reading all of it. ``changed`` names the columns that may be changed."""

    added: bool = False
    changed: tuple[str, ...] = ()


@cache
def rights() -> Mapping[str, TableRights]:
    """What a workstation may, by table: of all that there are."""
    found = {name: TableRights() for name in (*metadata.tables, VERSION_TABLE)}
    found |= {name: TableRights(added=True) for name in _ADDED}
    found[SEARCH_TABLE] = TableRights(added=True, changed=_FOUND_BY)
    found[PIECES_TABLE] = TableRights(added=True)
    for name, table in metadata.tables.items():
        if "voided_seq" in table.c:
            found[name] = TableRights(added=True, changed=changeable(name))
    return found


def changeable(name: str) -> tuple[str, ...]:
    """The columns of a row of the record that may change on the server."""
    if name in NEVER_CHANGED:
        return ()
    if name in _ONLY_VOIDED:
        return _VOID
    return tuple(column.name for column in metadata.tables[name].c if column.name not in STAYS)
