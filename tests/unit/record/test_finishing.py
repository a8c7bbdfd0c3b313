"""How a visit stands at its end, taken from what was recorded of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from bodymap.charting.after_care import Advice, AdviceTold, Applying, Told
from bodymap.charting.billing import Billing
from bodymap.charting.checklist import Item, ItemState
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.charting.procedure_code import ProcedureCode, SidePolicy
from bodymap.charting.session_record import SessionRecord
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.finishing import Beside, Rules, Standing, billed_beside, standing
from bodymap.services.values import Visit
from tests import factories
from tests.cases import cases

COMPLAINT = factories.episode(new_id())
SESSION = factories.session(COMPLAINT)
AT = SESSION.started_at
CODES = (
    ProcedureCode("20560", 1, 2, ("20561",), ()),
    ProcedureCode("20561", 3, None, ("20560",), ()),
)
SETTINGS = ClinicSettings(fees={"20560": Decimal(45)}, currency="EUR")
SITES = (
    factories.site(SESSION, number=1, sequence=1),
    factories.site(SESSION, number=2, sequence=2, muscle="soleus"),
)


def visit(*records: SessionRecord) -> Visit:
    return Visit(SESSION, COMPLAINT, SITES, (factories.pain(SESSION, 7),), records)


def stands(of: Visit, beside: Beside = Beside()) -> Standing:  # noqa: B008 (a value)
    return standing(of, Rules((), CODES, SETTINGS), beside)


def state(of: Visit, item: Item, beside: Beside = Beside()) -> ItemState:  # noqa: B008 (a value)
    return next(line.state for line in stands(of, beside).lines if line.item is item)


def test_a_skipped_score_is_settled_and_a_score_is_given() -> None:
    skipped = PainSkipped(new_id(), SESSION.id, COMPLAINT.id, Phase.AFTER, AT)
    assert state(visit(), Item.PAIN_BEFORE) is ItemState.DONE
    assert state(visit(), Item.PAIN_AFTER) is ItemState.MISSING
    assert state(visit(skipped), Item.PAIN_AFTER) is ItemState.SKIPPED
    elsewhere = replace(skipped, episode_id=new_id())
    assert state(visit(elsewhere), Item.PAIN_AFTER) is ItemState.MISSING


def test_hygiene_is_confirmed_as_a_whole_and_the_last_word_counts() -> None:
    whole = Hygiene(new_id(), SESSION.id, AT)
    part = replace(whole, id=new_id(), gloves=False)
    assert state(visit(part, whole), Item.HYGIENE) is ItemState.DONE
    assert state(visit(whole, part), Item.HYGIENE) is ItemState.MISSING


def test_consent_of_an_earlier_visit_holds() -> None:
    earlier = Consent(new_id(), new_id(), "1", ConsentMethod.WRITTEN, "patient", AT)
    assert state(visit(), Item.CONSENT) is ItemState.MISSING
    assert state(visit(), Item.CONSENT, Beside(consents=(earlier,))) is ItemState.DONE


def test_the_ledger_blocks_until_all_are_out() -> None:
    out = NeedleEvent(new_id(), SESSION.id, None, EventKind.OUT, AT, 3)
    assert Item.LEDGER in stands(visit()).blocking
    assert Item.LEDGER not in stands(visit(out)).blocking


def test_what_is_billed_is_found_with_its_fee() -> None:
    billing = stands(visit()).billing
    muscles = ("gastrocnemius_medial", "soleus")
    assert (billing.code, billing.muscles) == ("20560", muscles)
    assert (billing.fee, billing.currency) == (Decimal(45), "EUR")


def chosen(code: str, *muscles: str) -> Billing:
    return Billing(new_id(), SESSION.id, code, SidePolicy.MUSCLE_ONCE, muscles, Decimal(9), "EUR")


@cases(
    ("known", "stays"),
    [
        (chosen("20561", "gastrocnemius_medial", "soleus"), True),
        (chosen("20561", "soleus"), False),
        (chosen(""), True),
    ],
)
def test_what_was_chosen_stays_while_the_muscles_do(known: Billing, stays: bool) -> None:
    billing = stands(visit(known)).billing
    assert (billing == known) == stays
    assert billing.code == (known.code if stays else "20560")


def test_a_fee_that_was_agreed_stays_with_its_code() -> None:
    assert stands(visit(chosen("20560", "soleus"))).billing.fee == Decimal(9)


def test_a_code_of_the_day_is_not_proposed_again() -> None:
    beside = Beside(billed=("20560",))
    assert state(visit(), Item.CODE, beside) is ItemState.MISSING
    assert stands(visit(), beside).billing.code == ""


def test_what_was_billed_on_the_same_day_is_found() -> None:
    day = replace(SESSION, started_at=AT.astimezone().replace(hour=12))
    other, later = (
        replace(factories.session(COMPLAINT), started_at=day.started_at + timedelta(hours=hours))
        for hours in (2, 48)
    )
    visits = [Visit(one, COMPLAINT) for one in (day, other, later)]
    billings = [
        replace(chosen("20561"), session_id=other.id),
        replace(chosen("20560"), session_id=other.id),
        replace(chosen("20561"), session_id=later.id),
        replace(chosen("20561"), session_id=day.id),
    ]
    assert billed_beside(visits[0], visits, billings) == ("20560",)


SORENESS, CHEST, BRUISE = "soreness", "chest_warning", "bruise"
APPLIES = (
    Applying(Advice(BRUISE, "Press on it."), is_prompted=True),
    Applying(Advice(SORENESS, "It may be sore."), is_prompted=False),
    Applying(Advice(CHEST, "Call for help."), is_prompted=False),
)


@cases(
    ("told", "expected"),
    [
        ((), ItemState.MISSING),
        ((SORENESS,), ItemState.MISSING),
        ((CHEST,), ItemState.MISSING),
        ((BRUISE,), ItemState.MISSING),
        ((SORENESS, BRUISE), ItemState.MISSING),
        ((BRUISE, CHEST), ItemState.DONE),
        ((BRUISE, SORENESS, CHEST), ItemState.DONE),
    ],
)
def test_after_care_is_told_with_all_that_is_prompted_and_every_warning(
    told: tuple[str, ...], expected: ItemState
) -> None:
    of = visit(*(AdviceTold(new_id(), SESSION.id, Told(one, AT)) for one in told))
    lines = standing(of, Rules((), CODES, SETTINGS), Beside(), APPLIES).lines
    assert {line.item: line.state for line in lines}[Item.AFTERCARE] is expected


def test_where_nothing_is_urgent_a_word_is_enough_and_none_is_not() -> None:
    plain = APPLIES[1:2]
    rules = Rules((), CODES, SETTINGS)
    some = AdviceTold(new_id(), SESSION.id, Told("something_else", AT))
    for of, expected in ((visit(), ItemState.MISSING), (visit(some), ItemState.DONE)):
        lines = standing(of, rules, Beside(), plain).lines
        assert {line.item: line.state for line in lines}[Item.AFTERCARE] is expected
