"""What two workstations made of one row: what differs, who changed it, what taking mine changes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

from bodymap.charting.conflict import Conflict, Decision
from bodymap.charting.conflict_sides import asked_again, sides_of
from tests import factories
from tests.cases import cases

KEY = UUID(int=7)
BASE: dict[str, Any] = {
    "id": KEY.hex,
    "session_id": UUID(int=8).hex,
    "number": 4,
    "x": 1.0,
    "y": 2.0,
    "z": 3.0,
    "region": "calf_medial_l",
    "muscle": "soleus",
    "depth_mm": None,
    "note": "",
    "changed_at": 1,
    "voided_seq": None,
    "version": 1,
}


def conflict(
    theirs: dict[str, Any] | None,
    mine: dict[str, Any],
    base: dict[str, Any] | None = BASE,
    entity: str = "needle_site",
) -> Conflict:
    site = factories.site(factories.session(factories.episode(KEY)))
    return replace(
        factories.conflict(site),
        entity=entity,
        base=None if base is None else json.dumps(base),
        theirs=None if theirs is None else json.dumps(BASE | theirs),
        mine=json.dumps(BASE | mine),
    )


def test_only_what_a_person_recorded_differs() -> None:
    sides = sides_of(
        conflict(
            {"note": "firm", "version": 2, "changed_at": 5, "number": 6},
            {"depth_mm": 12.0, "version": 3, "changed_at": 9},
        )
    )
    assert [(one.column, one.is_theirs, one.is_mine) for one in sides.differences] == [
        ("depth_mm", False, True),
        ("note", True, False),
    ]
    assert sides.to_take == {"depth_mm": 12.0}
    assert sides.session_id == UUID(int=8)


def test_a_place_is_taken_as_a_whole() -> None:
    sides = sides_of(conflict({"region": "heel_l", "x": 9.0}, {"y": 5.0}))
    assert sides.to_take == {
        **{"x": 1.0, "y": 5.0, "z": 3.0},
        **{"region": "calf_medial_l", "muscle": "soleus"},
    }


@cases(
    ("theirs", "mine", "is_lost"),
    [
        ({"note": "firm"}, {"note": "firm"}, False),
        ({"note": "firm"}, {"number": 9, "version": 4}, False),
        ({"note": "firm"}, {"depth_mm": 3.0}, True),
        ({"note": "firm"}, {"voided_seq": 9}, True),
        ({"voided_seq": 9}, {"voided_seq": 12}, False),
        ({"voided_seq": 9}, {"note": "firm"}, True),
        (None, {}, True),
    ],
)
def test_nobody_is_asked_where_nothing_would_be_lost(
    theirs: dict[str, Any] | None, mine: dict[str, Any], is_lost: bool
) -> None:
    assert sides_of(conflict(theirs, mine)).loses_nothing is not is_lost


def test_who_holds_a_visit_is_no_question() -> None:
    held = conflict({"holder_id": "01"}, {"holder_id": "02"}, BASE | {"holder_id": None}, "session")
    assert sides_of(held).loses_nothing
    assert sides_of(held).session_id == KEY


def test_another_row_in_its_place_is_a_question_where_it_says_something_else() -> None:
    other = conflict({"id": UUID(int=9).hex, "note": "firm"}, {}, None)
    assert not sides_of(other).is_same_row
    assert not sides_of(other).loses_nothing
    assert sides_of(conflict({"id": UUID(int=9).hex}, {}, None)).loses_nothing


def test_what_was_decided_both_ways_is_asked_the_other_way_round() -> None:
    decided = replace(
        conflict({"note": "theirs"}, {"note": "mine"}),
        decided=Decision.MINE,
        decided_by=KEY,
        decided_at=factories.FIRST_VISIT,
    )
    again = asked_again(decided, UUID(int=99))
    assert (again.decided, again.decided_by, again.decided_at) == (None, None, None)
    assert (again.theirs, again.mine) == (decided.mine, decided.theirs)
    assert (again.their_origin, again.my_origin) == (decided.my_origin, decided.their_origin)
    taken_back = conflict(None, {})
    assert asked_again(taken_back, KEY) == replace(taken_back, id=KEY)
