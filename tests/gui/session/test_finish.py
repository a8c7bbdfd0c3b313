"""Ending a visit: what is missing is shown where it is mended, and one press signs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.side import Side
from bodymap.charting.billing import Billing
from bodymap.charting.checklist import Item
from bodymap.charting.explanation import Explanation
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.charting.procedure_code import SidePolicy
from bodymap.services.signed_content import is_intact
from bodymap.ui.session.finish.words import initials
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.look import Look
from tests import factories
from tests.cases import cases
from tests.gui.session.conftest import Charting
from tests.gui.session.finishing import Finishing, with_finish


@pytest.fixture
def finishing(charting: Charting, look: Look, qtbot: QtBot) -> Finishing:
    return with_finish(charting, look, qtbot)


def test_where_nothing_is_missing_one_press_signs(finishing: Finishing) -> None:
    finishing.settle_everything()
    assert finishing.driver.button == "Sign as A. Weber"
    finishing.driver.press_button()
    visit = finishing.visit
    assert visit.signature is not None
    assert visit.signature.signer == "Anna Weber, PT"
    assert not visit.session.is_open
    assert is_intact(visit)
    billing = visit.last(Billing)
    assert billing is not None
    assert (billing.code, billing.muscles) == ("20560", ("soleus",))


def test_one_press_of_the_keys_signs_too(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.driver.press_ctrl_return()
    assert finishing.visit.signature is not None
    assert not finishing.driver.is_open


def test_after_the_signature_nothing_is_left_to_undo(finishing: Finishing) -> None:
    finishing.settle_everything()
    page = finishing.charting.page
    page.charting.set_pain(Phase.AFTER, 2)
    assert page.undo_stack.canUndo()
    finishing.driver.press_button()
    assert not page.undo_stack.canUndo()
    assert not page.tray.isEnabled()
    before = finishing.visit
    finishing.charting.driver.click_body("back", 0.4, 0.4)
    assert finishing.visit == before


def test_what_is_missing_opens_the_sheet(finishing: Finishing) -> None:
    finishing.add_site("soleus")
    assert finishing.driver.button == "Finish"
    finishing.driver.press_button()
    assert finishing.driver.states() == {
        Item.CONSENT: "needed to sign",
        Item.HYGIENE: "missing",
        Item.SCREENING: "needed to sign",
        Item.LEDGER: "needed to sign",
        Item.REACTIONS: "needed to sign",
        Item.AFTERCARE: "missing",
        Item.PAIN_BEFORE: "missing",
        Item.PAIN_AFTER: "missing",
        Item.CODE: "done",
    }
    assert finishing.driver.why(Item.LEDGER) == "Needles still in: 1."
    assert not finishing.driver.may_sign()
    assert finishing.driver.reason() == (
        "Needed to sign: consent, screening, needles accounted for, reactions asked for."
    )
    finishing.driver.press_ctrl_return()
    assert finishing.visit.signature is None


def test_a_line_follows_what_is_done_meanwhile(finishing: Finishing) -> None:
    finishing.add_site("soleus")
    finishing.driver.press_button()
    finishing.take_out()
    finishing.consent()
    states = finishing.driver.states()
    assert (states[Item.LEDGER], states[Item.CONSENT]) == ("done", "done")
    finishing.answer_all()
    assert finishing.driver.states()[Item.SCREENING] == "done"
    assert finishing.driver.may_sign()
    assert finishing.driver.reason() == ""


def test_what_is_only_missing_does_not_block(finishing: Finishing) -> None:
    finishing.add_site("soleus")
    finishing.take_out()
    finishing.answer_all()
    finishing.driver.press_button()
    assert finishing.driver.states()[Item.PAIN_AFTER] == "missing"
    finishing.driver.sign()
    assert finishing.visit.signature is not None


def test_a_line_leads_to_where_it_is_mended(finishing: Finishing, qtbot: QtBot) -> None:
    finishing.driver.press_button()
    for item in (Item.CONSENT, Item.LEDGER, Item.REACTIONS, Item.PAIN_AFTER):
        with qtbot.waitSignal(finishing.piece.item_wanted) as wanted:
            finishing.driver.press_line(item)
        assert wanted.args == [item]


def test_the_line_of_the_code_leads_to_the_code(finishing: Finishing) -> None:
    finishing.driver.press_button()
    finishing.driver.press_line(Item.CODE)
    assert finishing.driver.sheet.code.code.hasFocus()


def test_an_explanation_lets_needles_be_signed_that_are_in(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.add_site("soleus")
    finishing.driver.press_button()
    assert finishing.driver.why(Item.LEDGER) == "Needles still in: 2."
    finishing.driver.type_into("Why it is signed all the same", "...")
    assert not finishing.driver.may_sign()
    finishing.driver.type_into("Why it is signed all the same", "Semi-permanent, left in.")
    assert finishing.driver.states()[Item.LEDGER] == "done"
    finishing.driver.sign()
    visit = finishing.visit
    assert visit.signature is not None
    explanation = visit.last(Explanation)
    assert explanation is not None
    assert explanation.words == "Semi-permanent, left in."
    assert visit.ledger.still_in


def test_a_broken_needle_is_named(finishing: Finishing) -> None:
    site = finishing.add_site("soleus")
    now = finishing.charting.clock.now()
    broken = NeedleEvent(new_id(), site.session_id, site.id, EventKind.BROKEN, now, 0)
    finishing.put(broken)
    finishing.take_out()
    finishing.driver.press_button()
    assert finishing.driver.why(Item.LEDGER) == "Needles broken, without a word: 1."


# --- the code


def test_the_code_is_shown_with_its_working(finishing: Finishing) -> None:
    for muscle in ("soleus", "gastrocnemius_medial", "tibialis_posterior"):
        finishing.add_site(muscle)
    finishing.add_site(None)
    finishing.driver.press_button()
    assert finishing.driver.chosen("Procedure code") == "20561"
    said = " ".join(finishing.driver.read_sheet())
    names = [finishing.charting.underlying.name(one) for one in ("soleus", "gastrocnemius_medial")]
    assert f"3 muscles: {names[0]} (left); {names[1]} (left); " in said
    assert "\u2192 20561" in said
    assert "No muscle is named, not counted: sites 4" in said


@pytest.mark.parametrize(
    ("policy", "code", "other"),
    [
        (SidePolicy.MUSCLE_ONCE, "20560", "Left and right each for itself: 4 muscles \u2192 20561"),
        (SidePolicy.EACH_SIDE, "20561", "Left and right as one muscle: 2 \u2192 20560"),
    ],
)
def test_what_hangs_on_the_policy_says_so(
    finishing: Finishing, policy: SidePolicy, code: str, other: str
) -> None:
    settings = finishing.charting.clinic.settings
    settings.keep(replace(settings.now(), code_policy=policy))
    for muscle in ("soleus", "gastrocnemius_medial"):
        finishing.add_site(muscle, Side.LEFT)
        finishing.add_site(muscle, Side.RIGHT)
    finishing.driver.press_button()
    assert finishing.driver.chosen("Procedure code") == code
    assert other in finishing.driver.read_sheet()


def test_code_and_fee_can_be_changed_and_taken_back(finishing: Finishing) -> None:
    settings = finishing.charting.clinic.settings
    fees = {"20560": Decimal("45.00"), "20561": Decimal("60.50")}
    settings.keep(replace(settings.now(), fees=fees, currency="EUR"))
    finishing.add_site("soleus")
    finishing.driver.press_button()
    assert finishing.driver.text_of("Fee") == "45.00"
    finishing.driver.choose("Procedure code", "20561")
    assert finishing.driver.text_of("Fee") == "60.50"
    assert "Chosen by hand; counted was 20560." in finishing.driver.read_sheet()
    finishing.driver.type_into("Fee", "fifty")
    assert finishing.driver.sheet.code.fee.error() == "Write an amount, for example 45.00."
    finishing.driver.type_into("Fee", "50,5")
    billing = finishing.visit.last(Billing)
    assert billing is not None
    assert (billing.code, billing.fee, billing.currency) == ("20561", Decimal("50.5"), "EUR")
    finishing.charting.page.undo_stack.undo()
    finishing.charting.page.undo_stack.undo()
    assert finishing.visit.last(Billing) is None
    assert finishing.driver.chosen("Procedure code") == "20560"


def test_no_code_is_a_choice(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.add_site("tibialis_posterior")
    finishing.driver.press_button()
    finishing.driver.choose("Procedure code", "No code")
    finishing.take_out()
    finishing.driver.sign()
    billing = finishing.visit.last(Billing)
    assert billing is not None
    assert (billing.code, billing.fee) == ("", None)
    assert finishing.visit.signature is not None


def test_a_code_that_is_chosen_gives_way_to_other_muscles(finishing: Finishing) -> None:
    finishing.add_site("soleus")
    finishing.driver.press_button()
    finishing.driver.choose("Procedure code", "20561")
    for muscle in ("gastrocnemius_medial", "tibialis_posterior"):
        finishing.add_site(muscle)
    assert finishing.driver.chosen("Procedure code") == "20561"
    assert not any("by hand" in words for words in finishing.driver.read_sheet())


def test_a_code_of_the_same_day_is_not_billed_twice(finishing: Finishing) -> None:
    charting = finishing.charting
    visit = finishing.visit
    other = factories.session(visit.episode)
    charting.clinic.recorder.start_session(other)
    charting.clinic.records.put(
        (Billing(new_id(), other.id, "20560", SidePolicy.MUSCLE_ONCE, ("soleus",)),)
    )
    finishing.add_site("soleus")
    finishing.driver.press_button()
    assert finishing.driver.states()[Item.CODE] == "missing"
    assert finishing.driver.why(Item.CODE) == "20560 is billed on this day already."
    assert finishing.driver.chosen("Procedure code") == "No code"


# --- who signs


@cases(
    ("name", "short"),
    [
        ("Anna Weber", "A. Weber"),
        ("Mary Ann Featherstonehaugh", "M. A. F."),
        ("Weber", "Weber"),
        ("Featherstonehaugh", "Featherstonehaugh"),
    ],
)
def test_a_name_is_short_enough_for_a_button(name: str, short: str) -> None:
    assert initials(name) == short


def test_the_sheet_says_as_whom_it_is_signed(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.piece.open()
    assert "Signed as Anna Weber, PT" in finishing.driver.read_sheet()
    assert finishing.driver.sheet.sign.text() == "Sign as A. Weber"
    assert finishing.driver.button == "Sign as A. Weber"


def test_whoever_is_at_the_desk_when_it_is_pressed_signs(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.piece.open()
    ada = finishing.charting.sit(Role.THERAPIST)
    finishing.charting.clinic.records.take_over(
        finishing.charting.session.id, finishing.charting.clock.now()
    )
    assert "Signed as Ada Brandt, DPT" in finishing.driver.read_sheet()
    assert finishing.driver.button == "Sign as A. Brandt"
    finishing.driver.sign()
    signature = finishing.visit.signature
    assert signature is not None
    assert (signature.signer_id, signature.signer) == (ada.id, "Ada Brandt, DPT")
    assert is_intact(finishing.visit)


def test_the_keys_of_another_sheet_sign_nothing(finishing: Finishing, look: Look) -> None:
    finishing.settle_everything()
    finishing.charting.page.open_sheet(Sheet(look, "Another"))
    finishing.driver.press_ctrl_return()
    assert finishing.visit.signature is None


def test_a_visit_can_end_without_a_signature_and_be_signed_later(
    finishing: Finishing, qtbot: QtBot
) -> None:
    finishing.settle_everything()
    finishing.piece.open()
    with qtbot.waitSignal(finishing.charting.page.finished):
        finishing.driver.hands.press("End without signing")
    ended = finishing.visit
    assert not ended.session.is_open
    assert ended.signature is None
    finishing.piece.open()
    assert not finishing.driver.hands.offers("End without signing")
    finishing.driver.sign()
    assert finishing.visit.signature is not None
    assert finishing.visit.session.ended_at == ended.session.ended_at


def test_a_visit_without_a_needle_needs_little(finishing: Finishing) -> None:
    finishing.driver.press_button()
    states = finishing.driver.states()
    assert states[Item.CONSENT] == states[Item.CODE] == "not needed"
    finishing.driver.sign()
    assert finishing.visit.signature is not None
    assert finishing.visit.of(Billing) == ()
