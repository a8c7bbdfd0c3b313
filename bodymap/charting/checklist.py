"""What a session still lacks before it is signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Item(StrEnum):
    """A line of the checklist, in the order it is shown."""

    CONSENT = "consent"
    HYGIENE = "hygiene"
    SCREENING = "screening"
    LEDGER = "ledger"
    REACTIONS = "reactions"
    AFTERCARE = "aftercare"
    PAIN_BEFORE = "pain_before"
    PAIN_AFTER = "pain_after"
    CODE = "code"

    @property
    def blocks(self) -> bool:
        """Whether a session that lacks it cannot be signed. This program's own choice: what the
        safety of the patient hangs on blocks, what is only documented better does not."""
        return self in _BLOCKING


_BLOCKING = frozenset({Item.CONSENT, Item.SCREENING, Item.LEDGER, Item.REACTIONS})


class ItemState(StrEnum):
    """How an item stands. What was skipped is settled, and shown as missing in the record."""

    DONE = "done"
    MISSING = "missing"
    SKIPPED = "skipped"
    NOT_NEEDED = "not_needed"


class Given(StrEnum):
    """Whether the pain scores of one phase were given, for every complaint that was treated."""

    ALL = "all"
    SKIPPED = "skipped"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Finish:
    """What is known of a session when it is to be finished, as plain answers.

    ``needles`` are the insertions charted. ``has_consent`` says that consent was given for them;
    one that is withdrawn later stops the charting and does not unsay it. ``is_ledger_explained``
    is whether the needles allow a signature, accounted for or explained in writing.
    ``reactions_answered`` is true for 'none' too.
    """

    needles: int
    has_consent: bool
    hygiene_confirmed: bool
    screening_answered: bool
    is_ledger_explained: bool
    reactions_answered: bool
    aftercare_told: bool
    pain_before: Given
    pain_after: Given
    code_chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One item of the checklist and how it stands."""

    item: Item
    state: ItemState

    @property
    def blocks_signing(self) -> bool:
        """Whether the session cannot be signed before this is done."""
        return self.state is ItemState.MISSING and self.item.blocks


def checklist(session: Finish) -> tuple[Line, ...]:
    """All items, in order.

    A visit at which no needle went in needs no consent to one, no hygiene, screening, reactions,
    after-care or code; where they were answered all the same, they are done. Its ledger is
    balanced. Pain scores are asked for at every visit, and can be skipped.
    """
    answered = {
        Item.CONSENT: session.has_consent,
        Item.HYGIENE: session.hygiene_confirmed,
        Item.SCREENING: session.screening_answered,
        Item.LEDGER: session.is_ledger_explained,
        Item.REACTIONS: session.reactions_answered,
        Item.AFTERCARE: session.aftercare_told,
        Item.CODE: session.code_chosen,
    }
    pains = {Item.PAIN_BEFORE: session.pain_before, Item.PAIN_AFTER: session.pain_after}
    return tuple(
        Line(
            item,
            _PAIN_STATES[pains[item]]
            if item in pains
            else _state(item, answered[item], session.needles > 0),
        )
        for item in Item
    )


def blocking(lines: Iterable[Line]) -> tuple[Item, ...]:
    """The items for want of which the session cannot be signed; none when it can."""
    return tuple(line.item for line in lines if line.blocks_signing)


def missing(lines: Iterable[Line]) -> tuple[Item, ...]:
    """The items to show as missing, blocking or not."""
    return tuple(line.item for line in lines if line.state is ItemState.MISSING)


def _state(item: Item, is_answered: bool, has_needles: bool) -> ItemState:
    if is_answered:
        return ItemState.DONE
    # what the ledger lacks is a needle, whatever else says that there was none
    is_needed = has_needles or item is Item.LEDGER
    return ItemState.MISSING if is_needed else ItemState.NOT_NEEDED


_PAIN_STATES = {
    Given.ALL: ItemState.DONE,
    Given.SKIPPED: ItemState.SKIPPED,
    Given.NOT_YET: ItemState.MISSING,
}
