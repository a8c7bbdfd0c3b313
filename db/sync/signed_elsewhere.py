"""What may still be recorded of a visit that was signed at another workstation."""

from __future__ import annotations

from typing import Final

from bodymap.charting.pain import Phase
from db.chain import DERIVED, STAMPS
from db.guard_rules import MAY_COME_LATER, MAY_END_LATER
from db.sync.shapes import Image

_LATER: Final = frozenset((str(Phase.FOLLOW_UP), str(Phase.DIARY)))


def may_follow(table: str, row: Image) -> bool:
    """Whether a row may be added after the signature."""
    return table in MAY_COME_LATER or (table == "pain_score" and row["phase"] in _LATER)


def may_follow_as(table: str, before: Image, after: Image) -> bool:
    """Whether the row ``before`` may become ``after`` once the visit is signed."""
    changed = {name for name in after if after[name] != before[name]} - STAMPS
    changed -= DERIVED.get(table, frozenset())
    if table in MAY_END_LATER:
        is_voided = (after["voided_seq"] is None) != (before["voided_seq"] is None)
        return not is_voided and changed <= {MAY_END_LATER[table]}
    return table == "pain_score" and may_follow(table, after) and not changed
