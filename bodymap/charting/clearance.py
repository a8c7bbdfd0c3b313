"""What the screening answers allow: where needles may be charted, and where a reason is asked for.

What the program does about an item is the catalogue's (``screening.csv``, each row with its
source); how it is carried out is this program's own choice, told in docs/session-rules.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bodymap.anatomy.region import Region
from bodymap.charting.needle import Technique
from bodymap.charting.needle_event import says_something
from bodymap.charting.screening import (
    EVERYWHERE,
    Action,
    AskedOf,
    Need,
    Reply,
    Scope,
    ScreeningAnswer,
    ScreeningItem,
    latest,
)


class Cause(StrEnum):
    """Why an item holds something up."""

    ANSWER = "answer"
    """The answer says that it concerns the patient."""

    NOT_KNOWN = "not_known"
    NOT_ASKED = "not_asked"
    STANDING = "standing"
    """It concerns everybody, or the program found it at this site."""


@dataclass(frozen=True, slots=True)
class Hold:
    """What one item asks for in one scope. ``place_is_open`` says that the answer should name the
    place and does not; ``is_found`` that it holds where the program finds it, and only there."""

    item: str
    cause: Cause
    action: Action
    need: Need
    scope: Scope = EVERYWHERE
    place_is_open: bool = False
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Clearance:
    """What the answers allow.

    ``unanswered`` are items that were not answered for this visit, ``carried`` those that hold by
    the answer of an earlier visit alone. Both are shown as missing.
    """

    holds: tuple[Hold, ...]
    unanswered: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether everything was answered at this visit."""
        return not self.unanswered and not self.carried

    @property
    def blocked(self) -> tuple[Hold, ...]:
        """What stops every site, unless its need is met; its need is NEVER where none can."""
        return tuple(
            hold for hold in self.holds if hold.action is Action.BLOCK and hold.scope.is_everywhere
        )

    @property
    def blocked_regions(self) -> frozenset[str]:
        """Regions (ids or base ids) that cannot be charted in for any reason."""
        return self._regions(Need.NEVER)

    @property
    def regions_to_confirm(self) -> frozenset[str]:
        """Regions (ids or base ids) that can be charted in with a reason."""
        return self._regions(Need.REASON) - self.blocked_regions

    @property
    def blocked_techniques(self) -> tuple[Hold, ...]:
        """What stops a technique, with its scope."""
        return tuple(hold for hold in self.holds if hold.action is Action.BLOCK_TECHNIQUE)

    @property
    def confirmations(self) -> tuple[Hold, ...]:
        """What a reason overrides, somewhere or everywhere, but for what the program finds."""
        return tuple(hold for hold in self.holds if hold.need is Need.REASON and not hold.is_found)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The items to warn of, each once; those that the program finds at a site are not here."""
        return self._items(Action.WARN)

    @property
    def notes(self) -> tuple[str, ...]:
        """The items to note, each once."""
        return self._items(Action.NOTE)

    def _regions(self, need: Need) -> frozenset[str]:
        held = (hold for hold in self.holds if hold.need is need and not hold.is_found)
        return frozenset().union(*(hold.scope.regions for hold in held))

    def _items(self, action: Action) -> tuple[str, ...]:
        found = (hold for hold in self.holds if hold.action is action and not hold.is_found)
        return tuple(dict.fromkeys(hold.item for hold in found))


class Verdict(StrEnum):
    """Whether a site may be charted."""

    ALLOWED = "allowed"
    NEEDS_REASON = "needs_reason"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether one site may be charted. ``because`` are the holds that refuse it or wait for a
    reason, ``warnings`` the items to point out at this site."""

    verdict: Verdict
    because: tuple[Hold, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def asks_for(self) -> tuple[str, ...]:
        """The items for which a reason is to be written; one text may stand for all of them."""
        return tuple(dict.fromkeys(hold.item for hold in self.because))


def clearance(
    items: Iterable[ScreeningItem],
    answers: Iterable[ScreeningAnswer],
    last: Iterable[ScreeningAnswer] = (),
) -> Clearance:
    """What ``answers`` of this visit allow, over the ``last`` ones of earlier visits.

    Both come in the order of the record; the later answer to an item counts. Not to know holds up
    what an answer would, and asks for a reason where that would block. So does an item that was
    never asked, where it could block. What an earlier visit said goes on to hold, but answers of
    the day: at a later visit those are missing and hold nothing up.
    """
    now, before = latest(answers), latest(last)
    holds: list[Hold] = []
    unanswered: list[str] = []
    carried: list[str] = []
    for item in items:
        if item.asked_of is AskedOf.PROGRAM:
            holds += _standing(item)
            continue
        answer = now.get(item.id)
        if answer is None and not item.of_the_day and item.id in before:
            answer = before[item.id]
            carried.append(item.id)
        if answer is not None:
            holds += _answered(item, answer)
            continue
        unanswered.append(item.id)
        if item.action.blocks and not (item.of_the_day and before):
            holds.append(_open(item, Cause.NOT_ASKED))
    return Clearance(tuple(holds), tuple(unanswered), tuple(carried))


def is_charting_allowed(
    cleared: Clearance,
    region: Region,
    technique: Technique,
    reasons: Mapping[str, str],
    *,
    areas: Collection[str] = (),
    found: Collection[str] = (),
    has_guardian: bool = False,
) -> Decision:
    """Whether a site in ``region`` may be charted with ``technique``.

    ``reasons`` are those that were written down in this session, by item; one of blanks is none.
    ``areas`` are ids of the hazard areas under the site, ``found`` what ``found_at`` found there,
    and ``has_guardian`` says that a guardian consented.
    """
    concerned = [
        hold
        for hold in cleared.holds
        if (hold.item in found if hold.is_found else hold.scope.fits(region, technique, areas))
    ]
    warnings = tuple(dict.fromkeys(hold.item for hold in concerned if hold.action is Action.WARN))
    refused = tuple(hold for hold in concerned if _refuses(hold, has_guardian))
    if refused:
        return Decision(Verdict.REFUSED, refused, warnings)
    waiting = tuple(
        hold
        for hold in concerned
        if hold.need is Need.REASON and not says_something(reasons.get(hold.item))
    )
    return Decision(Verdict.NEEDS_REASON if waiting else Verdict.ALLOWED, waiting, warnings)


def _refuses(hold: Hold, has_guardian: bool) -> bool:
    return hold.need is Need.NEVER or (hold.need is Need.GUARDIAN and not has_guardian)


def _standing(item: ScreeningItem) -> list[Hold]:
    is_found = not item.scope.areas
    return [Hold(item.id, Cause.STANDING, item.action, item.need, item.scope, is_found=is_found)]


def _answered(item: ScreeningItem, answer: ScreeningAnswer) -> list[Hold]:
    if answer.reply is item.no_concern:
        return []
    if answer.reply is Reply.UNKNOWN:
        return (
            [_open(item, Cause.NOT_KNOWN)]
            if item.action.blocks
            else _concerning(item, Cause.NOT_KNOWN)
        )
    if not item.asks_where:
        return _concerning(item, Cause.ANSWER)
    if not answer.regions:
        return [replace(_open(item, Cause.ANSWER), place_is_open=True)]
    here = Scope(frozenset(answer.regions))
    return [Hold(item.id, Cause.ANSWER, item.action, item.need, here)]


def _concerning(item: ScreeningItem, cause: Cause) -> list[Hold]:
    if item.action in (Action.BLOCK_REGION, Action.BLOCK_TECHNIQUE):
        return [Hold(item.id, cause, item.action, item.need, item.scope)]
    holds = [Hold(item.id, cause, item.action, item.need)]
    if not item.scope.is_everywhere:
        holds.append(Hold(item.id, cause, item.action, item.need_in_scope, item.scope))
    return holds


def _open(item: ScreeningItem, cause: Cause) -> Hold:
    """Nobody can tell whether, or where, it blocks: a reason is asked for wherever it could."""
    scope = EVERYWHERE if item.action is Action.BLOCK else item.scope
    return Hold(item.id, cause, item.action, Need.REASON, scope)
