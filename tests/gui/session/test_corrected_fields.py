"""Everything of a site that was signed can be corrected, and the pain of every complaint."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from bodymap.charting.amended import apply
from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    Stated,
    What,
)
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite
from bodymap.services.signed_content import is_intact
from bodymap.ui.session.finish.detail_fields import DetailFields
from bodymap.ui.session.pain_on_page import PainOnPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.written_time import write_time
from tests import factories
from tests.cases import cases
from tests.drivers.audit import cut_off, too_small, unnamed
from tests.drivers.sites import LISTS_OPEN
from tests.gui.session.conftest import Charting
from tests.gui.session.finishing import Finishing, with_finish

pytestmark = LISTS_OPEN


@pytest.fixture
def shoulder(charting: Charting) -> Episode:
    """Another complaint, scored at the visit before it was signed."""
    episode = factories.episode(
        charting.session.patient_id, complaint="Shoulder pain", side=ComplaintSide.RIGHT
    )
    charting.clinic.recorder.add_episode(episode)
    return episode


@pytest.fixture
def signed(charting: Charting, look: Look, qtbot: QtBot, shoulder: Episode) -> Finishing:
    finishing = with_finish(charting, look, qtbot)
    PainOnPage(charting.page, charting.clinic, charting.clock)
    finishing.settle_everything()
    charting.clinic.recorder.set_pain(
        replace(factories.pain(charting.session, 5, Phase.BEFORE), episode_id=shoulder.id)
    )
    finishing.driver.press_button()
    assert finishing.visit.signature is not None
    return finishing


@pytest.fixture
def fields(signed: Finishing) -> DetailFields:
    """What came of the one site, ready to be corrected."""
    signed.driver.open_corrections()
    signed.driver.correct("1 ")
    return signed.driver.corrections.fields.more


def said(signed: Finishing) -> What:
    (one,) = signed.visit.of(Amendment)
    return one.what


def known_now(signed: Finishing) -> NeedleSite:
    (site,) = apply(signed.visit.sites, signed.visit.of(Amendment)).current
    return site


def test_nothing_is_cut_off_too_small_or_without_a_name(
    signed: Finishing, fields: DetailFields
) -> None:
    signed.driver.hands.press("Pain reproduced elsewhere: yes")
    sheet = signed.driver.corrections
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    assert cut_off(sheet) == []


def test_what_came_of_a_needle_is_corrected(signed: Finishing, fields: DetailFields) -> None:
    signed.driver.hands.press("Twitch responses: 2")
    signed.driver.hands.press("Pain reproduced elsewhere: yes")
    signed.driver.choose("Another region in which pain was felt", "Heel, left")
    signed.driver.choose("Another region in which pain was felt", "Heel, right")
    fields.referral.tick("heel_r").click()
    signed.driver.hands.fill("Note", "Felt it down to the heel")
    signed.driver.record("Read from the paper sheet")
    (site,) = signed.visit.sites
    detail = replace(
        site.detail,
        twitch=2,
        is_referred=True,
        referred_to=("heel_l",),
        note="Felt it down to the heel",
    )
    assert said(signed) == SiteChanged(site.id, (FieldChange(SiteField.DETAIL, detail),))
    assert known_now(signed).detail == detail
    assert is_intact(signed.visit)
    expected = (
        "Site 1: what came of it: twitch 2, pain reproduced elsewhere (Heel, left), "
        "\u201cFelt it down to the heel\u201d"
    )
    assert expected in signed.driver.read_sheet()


@pytest.mark.in_full
def test_an_answer_that_is_taken_back_takes_its_regions_along(
    signed: Finishing, fields: DetailFields
) -> None:
    signed.driver.hands.press("Pain reproduced elsewhere: yes")
    signed.driver.choose("Another region in which pain was felt", "Heel, left")
    signed.driver.hands.press("Pain reproduced elsewhere: no")
    signed.driver.record("It was not")
    detail = known_now(signed).detail
    assert (detail.is_referred, detail.referred_to) == (False, ())
    assert "Site 1: what came of it: no pain reproduced elsewhere" in signed.driver.read_sheet()


def test_a_frequency_is_asked_for_where_there_is_a_current(
    signed: Finishing, fields: DetailFields
) -> None:
    assert not fields.frequency.isVisible()
    signed.driver.choose("Technique", "Electrical")
    assert fields.frequency.isVisible()
    signed.driver.type_into("Frequency, Hz", "2")
    signed.driver.record("The stimulator was on")
    site = known_now(signed)
    assert (site.technique, site.detail.stimulation_hz) == (Technique.ELECTRICAL, 2.0)
    signed.driver.choose("Technique", "Deep, static")
    signed.driver.record("It was not, after all")
    assert known_now(signed).detail.stimulation_hz is None


def test_the_time_of_insertion_is_corrected(signed: Finishing, fields: DetailFields) -> None:
    (site,) = signed.visit.sites
    meant = site.inserted_at - timedelta(minutes=7)
    assert signed.driver.text_of("Put in at (24 hours)") == write_time(site.inserted_at)
    signed.driver.hands.fill("Put in at (24 hours)", write_time(meant))
    signed.driver.record("The clock was late")
    expected = meant.replace(second=0, microsecond=0)
    changes = (FieldChange(SiteField.INSERTED_AT, expected),)
    assert said(signed) == SiteChanged(site.id, changes)


@cases("text", ["", "25:00", "noon"])
def test_what_is_no_time_is_not_taken(signed: Finishing, fields: DetailFields, text: str) -> None:
    signed.driver.hands.fill("Put in at (24 hours)", text)
    assert fields.put_in.error() == ""
    signed.driver.record("The clock was late")
    assert fields.put_in.error() == "Write a time of the day, for example 09:30."
    assert signed.visit.of(Amendment) == ()


def test_no_needle_went_in_after_the_visit(signed: Finishing, fields: DetailFields) -> None:
    end = signed.visit.session.ended_at
    assert end is not None
    late = end + timedelta(minutes=2)
    signed.driver.hands.fill("Put in at (24 hours)", write_time(late))
    signed.driver.record("The clock was late")
    assert fields.put_in.error() == f"The visit ended at {write_time(end)}."
    assert signed.visit.of(Amendment) == ()


@pytest.mark.in_full
def test_another_needle_came_from_no_known_box(signed: Finishing, fields: DetailFields) -> None:
    (site,) = signed.visit.sites
    signed.driver.choose("Needle", "0.30 \u00d7 60 mm")
    signed.driver.record("The long one")
    now = known_now(signed)
    assert now.needle == Needle(0.30, 60)
    assert now.detail == replace(site.detail, box_id=None)


def test_when_a_missing_needle_went_in_can_be_said(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.charting.driver.click_body("back", 0.4, 0.4)
    (first,) = signed.visit.sites
    meant = first.inserted_at - timedelta(minutes=3)
    signed.driver.hands.fill("Put in at (24 hours)", write_time(meant))
    signed.driver.hands.press("Twitch responses: 1")
    signed.driver.record("Forgotten")
    what = said(signed)
    assert isinstance(what, SiteAdded)
    assert what.site.inserted_at == meant.replace(second=0, microsecond=0)
    assert what.site.detail.twitch == 1


@pytest.mark.in_full
def test_a_missing_needle_of_which_nobody_says_when_stands_with_the_last_one(
    signed: Finishing,
) -> None:
    signed.driver.open_corrections()
    signed.charting.driver.click_body("back", 0.4, 0.4)
    signed.driver.record("Forgotten")
    what = said(signed)
    assert isinstance(what, SiteAdded)
    (first,) = signed.visit.sites
    assert what.site.inserted_at == first.inserted_at


def test_the_pain_of_another_complaint_is_corrected(signed: Finishing, shoulder: Episode) -> None:
    signed.driver.open_corrections()
    named = [words for words in signed.driver.subjects() if words.startswith("Pain")]
    assert named == [
        "Pain before",
        "Pain after",
        "Pain before (Shoulder pain, right)",
        "Pain after (Shoulder pain, right)",
    ]
    signed.driver.choose("What is corrected", "Pain before (Shoulder pain, right)")
    assert signed.driver.chosen("Pain, 0 to 10") == "5"
    signed.driver.choose("Pain, 0 to 10", "4")
    signed.driver.record("Misheard")
    assert said(signed) == PainCorrected(shoulder.id, Phase.BEFORE, 4)
    assert "Pain before (Shoulder pain, right): 4" in signed.driver.read_sheet()
    bar = signed.charting.page.pain_bar
    bar.row(Phase.BEFORE).complaint_chosen.emit(1)
    assert bar.row(Phase.BEFORE).score == 4
    signed.driver.show_on_figure("Sites on the figure: As signed")
    assert bar.row(Phase.BEFORE).score == 5


def test_what_is_said_in_words_is_explained(signed: Finishing) -> None:
    signed.driver.open_corrections()
    signed.driver.correct("Something else, in words: reactions, consent")
    assert any(
        words.startswith("For reactions, consent, answers") for words in signed.driver.read_sheet()
    )
    signed.driver.hands.fill("How it was", "The faintness was at site 1.")
    signed.driver.record("Noted at the wrong site")
    assert said(signed) == Stated("The faintness was at site 1.")
