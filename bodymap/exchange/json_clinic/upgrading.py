"""Documents of an earlier version, row by row, as this one has them.

Each step leads one version on, as the migrations of the clinic file do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Protocol
from uuid import UUID

from bodymap.exchange.json_clinic.form import VERSION

Row = Mapping[str, Any]

_NEW_IN_5: Final = frozenset(("person", "emergency_access", "rescued_text", "take_over"))
_LONGEST_NAME: Final = 100
_LONGEST_CREDENTIAL: Final = 60


class Upgrading:
    """Leads the rows of a document of ``version`` to the present one."""

    def __init__(self, version: int) -> None:
        self._steps = [step() for upto, step in _STEPS.items() if version < upto <= VERSION]
        self.missing = frozenset[str]().union(*(step.missing for step in self._steps))
        """Tables that such a document does not have."""

    def row(self, table: str, row: Row) -> Row:
        """A row as it is now."""
        for step in self._steps:
            row = step.row(table, row)
        return row

    def more(self, last_place: int) -> Iterator[tuple[str, Row]]:
        """Rows, with their tables, that the document did not have; they come after ``last_place``
        in the order."""
        for step in self._steps:
            yield from step.more(last_place)


class _Step(Protocol):
    """From one version to the next; as ``Upgrading``."""

    missing: frozenset[str]

    def row(self, table: str, row: Row) -> Row: ...

    def more(self, last_place: int) -> Iterator[tuple[str, Row]]: ...


class _ToVersion5:
    """Visits have somebody who charts them; those who sign are people and no setting."""

    missing = _NEW_IN_5

    def __init__(self) -> None:
        self._people: list[tuple[str, str, str]] = []
        self._at = ""

    def row(self, table: str, row: Row) -> Row:
        if table == "session" and "holder_id" not in row:
            return {**row, "holder_id": None}
        if table == "setting" and row.get("name") == "people" and row.get("voided") is None:
            self._people = _people(row.get("value"))
            changed = row.get("changed")
            self._at = changed.get("at", "") if isinstance(changed, dict) else ""
        return row

    def more(self, last_place: int) -> Iterator[tuple[str, Row]]:
        for place, (key, name, credential) in enumerate(self._people, start=last_place + 1):
            stamp = {"at": self._at, "order": place}
            yield (
                "person",
                {
                    **{"id": key, "name": name[:_LONGEST_NAME]},
                    "credential": credential[:_LONGEST_CREDENTIAL],
                    **{"log_in": "", "role": "therapist", "left_at": None},
                    **{"created": stamp, "changed": stamp, "voided": None},
                },
            )


def _people(value: Any) -> list[tuple[str, str, str]]:
    """Those who signed, as the setting named them; one that cannot be read names nobody."""
    try:
        told = json.loads(value) if isinstance(value, str) else value
        named = [(str(UUID(one[0])), str(one[1]), str(one[2])) for one in told]
    except (ValueError, TypeError, LookupError, AttributeError):
        return []
    return list(dict.fromkeys(named))


class _ToVersion6:
    """What two workstations changed at once can be told."""

    missing = frozenset(("conflict",))

    def row(self, table: str, row: Row) -> Row:  # noqa: ARG002 - no table has changed
        return row

    def more(self, last_place: int) -> Iterator[tuple[str, Row]]:  # noqa: ARG002 - nothing comes
        yield from ()


_STEPS: Final[Mapping[int, Callable[[], _Step]]] = {5: _ToVersion5, 6: _ToVersion6}
