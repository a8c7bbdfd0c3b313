"""What two workstations made of one row, side by side.

Pure: rows are JSON objects by column, as ``Conflict`` keeps them. What the program keeps of a row
for itself (stamps, numbers, what is worked out) is left aside: no person decides on it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from bodymap.charting.conflict import Conflict

Row = Mapping[str, Any]

_OWN: Final = frozenset(
    (
        *("created_at", "created_seq", "changed_at", "changed_seq", "voided_at", "voided_seq"),
        *("version", "id", "visits", "active_at", "sort_name"),
    )
)
_OWN_OF: Final[Mapping[str, frozenset[str]]] = {
    # the number is given anew where it is taken, and who holds a visit takes it over
    "needle_site": frozenset(("number",)),
    "session": frozenset(("holder_id",)),
    # the same score is the same, a few seconds later
    "pain_score": frozenset(("scored_at",)),
}
_TOGETHER: Final[Mapping[str, tuple[frozenset[str], ...]]] = {
    "needle_site": (
        frozenset(("x", "y", "z", "view", "region", "side", "atlas_version", "muscle")),
        frozenset(("needle_diameter_mm", "needle_length_mm", "box_id")),
        frozenset(("is_referred", "referred_to")),
    ),
    "patient": (frozenset(("family_name", "given_name")),),
    "episode": (frozenset(("complaint", "condition", "icd10")),),
}
"""Columns that are one thing to a person: half of it from one side would be nobody's."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A column in which the two sides differ, as JSON has its values. ``is_theirs`` and ``is_mine``
    say who changed it since ``base``."""

    column: str
    base: Any
    theirs: Any
    mine: Any
    is_theirs: bool
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """The rows of a conflict. ``theirs`` is None where there is nothing on the other side: what was
    done here counts no more for another reason. ``base`` is None where mine was new."""

    entity: str
    base: Row | None
    theirs: Row | None
    mine: Row

    @property
    def is_same_row(self) -> bool:
        """Whether both changed one row; else theirs is in the place of mine."""
        return self.theirs is not None and self.theirs.get("id") == self.mine.get("id")

    @property
    def session_id(self) -> UUID | None:
        """The visit that it is about, None where it is about none."""
        key = self.mine.get("id" if self.entity == "session" else "session_id")
        return None if key is None else UUID(hex=str(key))

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where the sides differ, in the order of the columns; without another side, what mine
        says."""
        base, theirs = self.base or {}, self.theirs or {}
        return tuple(
            Difference(
                *(name, base.get(name), theirs.get(name), value),
                is_theirs=self.theirs is not None and theirs.get(name) != base.get(name),
                is_mine=value != base.get(name),
            )
            for name, value in self.mine.items()
            if self._is_told(name) and value != theirs.get(name)
        )

    @property
    def is_theirs_as_before(self) -> bool:
        """Whether nothing was done to the row on the other side: it stands there as it was."""
        if self.base is None or self.theirs is None or not self.is_same_row:
            return False
        is_changed = any(one.is_theirs for one in self.differences)
        return not is_changed and is_voided(self.base) == is_voided(self.theirs)

    @property
    def loses_nothing(self) -> bool:
        """Whether theirs has all that was done here: then there is nothing to decide."""
        is_mine = any(one.is_mine for one in self.differences)
        return self.theirs is not None and not is_mine and not self.is_count_mine

    @property
    def is_count_mine(self) -> bool:
        """Whether it was taken back here, or brought back, and the other side did not do so."""
        if self.theirs is None or is_voided(self.theirs) == is_voided(self.mine):
            return False
        return self.base is None or is_voided(self.base) != is_voided(self.mine)

    @property
    def to_take(self) -> dict[str, Any]:
        """The columns that taking mine changes: those that were changed here. What only the others
        changed stays as they have it."""
        mine = {one.column for one in self.differences if one.is_mine}
        names = _with_what_belongs(self.entity, mine)
        return {name: value for name, value in self.mine.items() if name in names}

    def _is_told(self, name: str) -> bool:
        return name not in _OWN and name not in _OWN_OF.get(self.entity, ())


def sides_of(conflict: Conflict) -> Sides:
    """The sides of a conflict."""
    return Sides(
        conflict.entity,
        _row(conflict.base),
        _row(conflict.theirs),
        _row(conflict.mine) or {},
    )


def is_voided(row: Row) -> bool:
    """Whether a row was taken back."""
    return row.get("voided_seq") is not None


def asked_again(conflict: Conflict, key: UUID) -> Conflict:
    """A conflict that two people decided differently, asked once more under the id ``key``. Where
    there are two rows, mine counts by now, and theirs is what else there was."""
    asked = replace(conflict, id=key, decided=None, decided_by=None, decided_at=None)
    if conflict.theirs is None:
        return asked
    return replace(
        asked,
        theirs=conflict.mine,
        their_author=conflict.my_author,
        their_origin=conflict.my_origin,
        their_at=conflict.my_at,
        mine=conflict.theirs,
        my_author=conflict.their_author,
        my_origin=conflict.their_origin or conflict.my_origin,
        my_at=conflict.their_at,
    )


def _with_what_belongs(entity: str, names: Iterable[str]) -> frozenset[str]:
    found = frozenset(names)
    for group in _TOGETHER.get(entity, ()):
        if found & group:
            found |= group
    return found


def _row(text: str | None) -> Row | None:
    if text is None:
        return None
    row: Row = json.loads(text)
    return row
