"""Two workstations changed the slots: every case of who opens the clinic then."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from db.keys.key_file import KeyFile
from db.keys.slots import FORM, KeyCost, Slot, SlotKind
from db.sync.slot_merge import lost, merged
from tests.cases import cases

CLINIC = UUID(int=1)
TOM, ADA = UUID(int=2), UUID(int=3)


def slot(owner: UUID, secret: int, log_in: str = "") -> Slot:
    """Somebody's slot, opened by one secret or another."""
    kind = SlotKind.RECOVERY if owner == CLINIC else SlotKind.PERSON
    name = log_in or ("" if owner == CLINIC else f"p{owner.int}")
    public = bytes([secret]) * 32
    return Slot(
        *(kind, owner, name, FORM, KeyCost(8, 1, 1), bytes(16), public),
        *(bytes(32), bytes(32), bytes(12), bytes(80)),
    )


def slots(*made: Slot) -> KeyFile:
    return KeyFile(CLINIC, made)


def of_tom(secret: int | None) -> KeyFile:
    return slots() if secret is None else slots(slot(TOM, secret))


@cases(
    ("base", "theirs", "mine", "agreed"),
    [
        (1, 1, 1, 1),
        (1, 2, 1, 2),
        (1, 1, 2, 2),
        (1, 2, 3, 2),
        (1, 2, 2, 2),
        (1, None, 1, None),
        (1, None, 2, None),
        (1, 1, None, 1),
        (1, 2, None, 2),
        (1, None, None, None),
        (None, 1, None, 1),
        (None, None, 1, 1),
        (None, 1, 2, 1),
    ],
)
@cases("has_left", [False, True])
def test_one_person(
    base: int | None, theirs: int | None, mine: int | None, agreed: int | None, has_left: bool
) -> None:
    left = {TOM} if has_left else set()
    found = merged(of_tom(base), of_tom(theirs), of_tom(mine), left)
    assert found == (slots() if has_left else of_tom(agreed))


def test_where_nothing_was_taken_in_yet_both_count_and_theirs_first() -> None:
    mine = slots(slot(TOM, 1), slot(ADA, 1))
    theirs = slots(slot(TOM, 2))
    assert merged(None, theirs, mine, ()) == slots(slot(TOM, 2), slot(ADA, 1))


def test_of_two_people_with_one_log_in_the_one_that_was_there_first_has_it() -> None:
    theirs, mine = slots(slot(TOM, 1, "tom")), slots(slot(ADA, 2, "tom"))
    assert merged(slots(), theirs, mine, ()) == theirs
    assert merged(slots(), theirs, mine, {TOM}) == mine


def test_the_recovery_slot_goes_when_nobody_leaves() -> None:
    theirs, mine = slots(slot(CLINIC, 1)), slots(slot(CLINIC, 2))
    assert merged(theirs, theirs, mine, {CLINIC}) == mine


def lost_to(
    base: KeyFile | None, theirs: KeyFile, mine: KeyFile, left: Collection[UUID]
) -> tuple[Slot, ...]:
    return lost(base, merged(base, theirs, mine, left), mine, left)


@cases(
    ("base", "theirs", "mine", "is_lost"),
    [
        (1, 2, 3, True),
        (1, 2, 2, False),
        (1, 2, 1, False),
        (1, 1, 3, False),
        (1, None, 3, False),
        (1, 2, None, False),
        (None, 2, 3, False),
    ],
)
def test_what_was_changed_here_and_counts_no_more_is_known(
    base: int | None, theirs: int | None, mine: int | None, is_lost: bool
) -> None:
    before = None if base is None else of_tom(base)
    found = lost_to(before, of_tom(theirs), of_tom(mine), ())
    assert found == (of_tom(mine).slots if is_lost else ())
    assert not lost_to(before, of_tom(theirs), of_tom(mine), {TOM})


def test_a_log_in_that_somebody_else_has_is_lost() -> None:
    theirs, mine = slots(slot(TOM, 1, "tom")), slots(slot(ADA, 2, "tom"))
    assert lost_to(slots(), theirs, mine, ()) == mine.slots


def test_a_printed_key_that_counts_no_more_is_known() -> None:
    base, theirs, mine = (slots(slot(CLINIC, secret)) for secret in (1, 2, 3))
    assert lost_to(base, theirs, mine, ()) == mine.slots
    assert not lost_to(base, base, mine, ())
