"""What blocks a signature, what is only missing, and what nobody needs."""

from __future__ import annotations

from dataclasses import replace

from bodymap.charting.checklist import (
    Finish,
    Given,
    Item,
    ItemState,
    blocking,
    checklist,
    missing,
)
from tests.cases import cases

DONE = Finish(
    needles=10,
    has_consent=True,
    hygiene_confirmed=True,
    screening_answered=True,
    is_ledger_explained=True,
    reactions_answered=True,
    aftercare_told=True,
    pain_before=Given.ALL,
    pain_after=Given.ALL,
    code_chosen=True,
)
NOTHING = Finish(
    needles=10,
    has_consent=False,
    hygiene_confirmed=False,
    screening_answered=False,
    is_ledger_explained=False,
    reactions_answered=False,
    aftercare_told=False,
    pain_before=Given.NOT_YET,
    pain_after=Given.NOT_YET,
    code_chosen=False,
)


def states(session: Finish) -> dict[Item, ItemState]:
    return {line.item: line.state for line in checklist(session)}


def test_a_complete_session_lacks_nothing() -> None:
    lines = checklist(DONE)
    assert [line.item for line in lines] == list(Item)
    assert {line.state for line in lines} == {ItemState.DONE}
    assert blocking(lines) == missing(lines) == ()


def test_an_empty_answer_sheet_lacks_everything() -> None:
    lines = checklist(NOTHING)
    assert missing(lines) == tuple(Item)
    assert blocking(lines) == (Item.CONSENT, Item.SCREENING, Item.LEDGER, Item.REACTIONS)


@cases(
    ("lacking", "item", "blocks"),
    [
        (replace(DONE, has_consent=False), Item.CONSENT, True),
        (replace(DONE, hygiene_confirmed=False), Item.HYGIENE, False),
        (replace(DONE, screening_answered=False), Item.SCREENING, True),
        (replace(DONE, is_ledger_explained=False), Item.LEDGER, True),
        (replace(DONE, reactions_answered=False), Item.REACTIONS, True),
        (replace(DONE, aftercare_told=False), Item.AFTERCARE, False),
        (replace(DONE, pain_before=Given.NOT_YET), Item.PAIN_BEFORE, False),
        (replace(DONE, pain_after=Given.NOT_YET), Item.PAIN_AFTER, False),
        (replace(DONE, code_chosen=False), Item.CODE, False),
    ],
)
def test_each_item_is_missing_by_itself(lacking: Finish, item: Item, blocks: bool) -> None:
    lines = checklist(lacking)
    assert missing(lines) == (item,)
    assert blocking(lines) == ((item,) if blocks else ())


@cases(
    ("skipped", "item"),
    [
        (replace(DONE, pain_before=Given.SKIPPED), Item.PAIN_BEFORE),
        (replace(DONE, pain_after=Given.SKIPPED), Item.PAIN_AFTER),
    ],
)
def test_a_skipped_score_is_neither_done_nor_still_asked_for(skipped: Finish, item: Item) -> None:
    assert states(skipped) == {**states(DONE), item: ItemState.SKIPPED}
    assert missing(checklist(skipped)) == ()


def test_a_visit_without_a_needle_needs_little() -> None:
    found = states(replace(NOTHING, needles=0, is_ledger_explained=True))
    assert found == {
        Item.CONSENT: ItemState.NOT_NEEDED,
        Item.HYGIENE: ItemState.NOT_NEEDED,
        Item.SCREENING: ItemState.NOT_NEEDED,
        Item.LEDGER: ItemState.DONE,
        Item.REACTIONS: ItemState.NOT_NEEDED,
        Item.AFTERCARE: ItemState.NOT_NEEDED,
        Item.PAIN_BEFORE: ItemState.MISSING,
        Item.PAIN_AFTER: ItemState.MISSING,
        Item.CODE: ItemState.NOT_NEEDED,
    }


def test_what_was_answered_without_need_is_done() -> None:
    assert set(states(replace(DONE, needles=0)).values()) == {ItemState.DONE}


def test_an_unbalanced_ledger_blocks_whatever_the_count_says() -> None:
    lines = checklist(replace(DONE, needles=0, is_ledger_explained=False))
    assert blocking(lines) == (Item.LEDGER,)
