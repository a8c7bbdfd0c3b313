"""What came from others is told once for each visit, patient and the clinic."""

from __future__ import annotations

from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.services.arrivals import merged
from bodymap.services.changes import Changes, Kind


def test_what_is_about_one_visit_is_told_once() -> None:
    patient, visit, one, two, three = (new_id() for _ in range(5))

    def came(kinds: Kind, session: UUID | None, number: int, *ids: UUID) -> Changes:
        return Changes(kinds, patient, session, frozenset(ids), number, is_from_elsewhere=True)

    told = merged(
        [
            came(Kind.PATIENT, None, 3, patient),
            came(Kind.SITE, visit, 4, one),
            came(Kind.NEEDLE, visit, 6, two),
            Changes(Kind.CLINIC, None, None, frozenset((three,)), 5, is_from_elsewhere=True),
            came(Kind.SITE, visit, 5, one),
        ]
    )
    assert [(one.kinds, one.session_id, set(one.ids), one.sequence) for one in told] == [
        (Kind.PATIENT, None, {patient}, 3),
        (Kind.SITE | Kind.NEEDLE, visit, {one, two}, 6),
        (Kind.CLINIC, None, {three}, 5),
    ]
    assert all(one.is_from_elsewhere for one in told)
