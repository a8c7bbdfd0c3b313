"""Nothing of a signed visit can be changed: corrections stand beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bodymap.charting.amended import apply, apply_to_pains
from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.billing import Billing
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Reaction, Severity
from bodymap.charting.signing import Signature
from bodymap.errors import ExpectedError
from bodymap.services.signed_content import is_intact
from tests import factories
from tests.records import Record
from tests.unit.record.signed_visit import (
    AT,
    FIGURE,
    Signed,
    billing,
    sign_whole_visit,
    signing,
    whole_visit,
)


@pytest.fixture
def signed(record: Record) -> Signed:
    return sign_whole_visit(record)


# --- nothing can be changed

Try = Callable[[Signed], object]


def _first(signed: Signed) -> Any:
    return signed.visit.sites[0]


def _take(kind: type) -> Try:
    def attempt(signed: Signed) -> object:
        return signed.record.records.put(takes=signed.visit.of(kind))

    return attempt


def _add(signed: Signed) -> object:
    event = NeedleEvent(new_id(), signed.session.id, _first(signed).id, EventKind.BENT, AT, 0)
    return signed.record.records.put((event,))


def _change_reaction(signed: Signed) -> object:
    (reaction,) = signed.visit.of(Reaction)
    return signed.record.records.change(replace(reaction, severity=Severity.SERIOUS))


def _sign_as_another(signed: Signed) -> object:
    signed.record.desk.sit(signed.brandt)
    return signing(signed.record).sign(signed.session.id, FIGURE, AT)


def _take_it_over(signed: Signed) -> object:
    signed.record.desk.sit(signed.brandt)
    return signed.record.records.take_over(signed.session.id, AT)


ATTEMPTS: dict[str, Try] = {
    "add a site": lambda one: one.record.recorder.add_site(factories.site(one.session)),
    "move a site": lambda one: one.record.recorder.move_site(
        _first(one).id, factories.place(), "soleus"
    ),
    "change a site": lambda one: one.record.recorder.revise_sites(
        (replace(_first(one), technique=Technique.SUPERFICIAL),)
    ),
    "take a site back": lambda one: one.record.recorder.void_site(_first(one).id),
    "score pain": lambda one: one.record.recorder.set_pain(factories.pain(one.session, 1)),
    "take pain back": lambda one: one.record.recorder.void_pain(one.visit.scores[0].id),
    "open it again": lambda one: one.record.recorder.reopen_session(one.session.id),
    "end it again": lambda one: one.record.recorder.end_session(one.session.id, AT),
    "sign it again": lambda one: one.record.records.sign(replace(one.signature, id=new_id()), AT),
    "sign it as somebody else": _sign_as_another,
    "take it over": _take_it_over,
    "add an event": _add,
    "bill something else": lambda one: one.record.records.put((billing(one.session, "20561"),)),
    "take the signature back": _take(Signature),
    "take the bill back": _take(Billing),
    "take an answer back": _take(AnswerGiven),
    "take a reaction back": _take(Reaction),
    "call a reaction graver": _change_reaction,
}


def test_nothing_of_a_signed_visit_can_be_changed(signed: Signed) -> None:
    before = rows(signed)
    for name, attempt in ATTEMPTS.items():
        with pytest.raises(ExpectedError):
            attempt(signed)
        assert rows(signed) == before, name
    assert is_intact(signed.visit)


def rows(signed: Signed) -> list[tuple[object, ...]]:
    """Every row of every table, but for who looked at what."""
    with signed.record.by_hand() as tables:
        return [
            (name, *row)
            for name in signed.record.tables
            for row in tables.execute(f'SELECT * FROM "{name}"').fetchall()
            if not (name == "change_log" and "viewed" in row)
        ]


# --- amendments

NEXT_DAY = datetime(2026, 3, 3, 8, 15, tzinfo=UTC)


def amend(signed: Signed, what: What) -> Amendment:
    one = Amendment(new_id(), signed.session.id, "Anna Weber, PT", NEXT_DAY, "Wrong muscle", what)
    (kept,) = signed.record.records.put((one,))
    assert isinstance(kept, Amendment)
    return kept


def test_amendments_of_each_kind_are_kept_and_leave_what_was_signed(signed: Signed) -> None:
    first, second = signed.visit.sites
    third = factories.site(signed.session, number=3)
    corrections: tuple[What, ...] = (
        SiteChanged(first.id, (FieldChange(SiteField.MUSCLE, "soleus"),)),
        SiteWithdrawn(second.id),
        SiteAdded(third),
        PainCorrected(signed.session.episode_id, Phase.AFTER, 2),
        Stated("The gloves were of nitrile."),
    )
    kept = tuple(amend(signed, what) for what in corrections)
    visit = signed.visit
    assert visit.of(Amendment) == kept
    assert tuple(visit.sites) == (first, second)
    amended = apply(visit.sites, visit.of(Amendment))
    assert amended.current == (replace(first, muscle="soleus"), third)
    after = next(one for one in apply_to_pains(visit.scores, kept) if one.phase is Phase.AFTER)
    assert (after.signed, after.current) == (3, 2)
    assert is_intact(visit)


def test_nobody_amends_in_another_name(signed: Signed) -> None:
    stated = Stated("The gloves were of nitrile.")
    one = Amendment(new_id(), signed.session.id, "Ada Brandt, DPT", NEXT_DAY, "Wrong", stated)
    with pytest.raises(ValueError, match="own name"):
        signed.record.records.put((one,))
    signed.record.desk.sit(signed.brandt)
    signed.record.records.put((one,))
    assert [known.author for known in signed.visit.of(Amendment)] == ["Ada Brandt, DPT"]


def test_only_a_signed_visit_is_amended(record: Record) -> None:
    session = whole_visit(record)
    stated = Stated("Nothing was signed yet.")
    amendment = Amendment(new_id(), session.id, "Anna Weber, PT", NEXT_DAY, "Too early", stated)
    with pytest.raises(ExpectedError, match="not signed"):
        record.records.put((amendment,))


def test_an_amendment_is_not_taken_back(signed: Signed) -> None:
    kept = amend(signed, Stated("The gloves were of nitrile."))
    with pytest.raises(ExpectedError):
        signed.record.records.put(takes=(kept,))
    assert signed.visit.of(Amendment) == (kept,)
