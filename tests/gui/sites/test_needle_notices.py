"""A needle longer than what is known of its muscle is told once, with its source."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bodymap.charting.needle import Needle
from bodymap.ui.session.site_model import NoticeRole
from bodymap.ui.session.words import needle_words
from tests.drivers.sites import CONTROL, LISTS_OPEN, SitesDriver
from tests.gui.sites.conftest import Sites

pytestmark = LISTS_OPEN

CALF = (0.345, 0.78)
SHORT = Needle(0.25, 25)
USUAL = Needle(0.30, 40)
LONG = Needle(0.30, 60)
RANGE = "longer than the catalogue\u2019s range of lengths for it"


def chart_as(sites: Sites, muscle: str, needle: Needle = SHORT) -> SitesDriver:
    """A site in a muscle, charted with a needle about which there is nothing to say."""
    hands = sites.driver
    page = sites.charting.page
    page.tray.take_needle(needle)
    sites.charting.driver.click_body("back", *CALF)
    hands.settle()
    visit = page.visit
    assert visit is not None
    last = visit.sites[-1]
    page.charting.revise(
        "muscle",
        [replace(last, muscle=muscle, detail=replace(last.detail, is_muscle_chosen=True))],
    )
    hands.settle()
    return hands


def give(hands: SitesDriver, needle: Needle) -> None:
    hands.choose(hands.editor.form.needle, needle_words(needle))


def test_it_is_said_over_the_figure_and_beside_the_site(sites: Sites) -> None:
    hands = chart_as(sites, "trapezius_upper")
    hands.click_row(1)
    assert RANGE not in hands.says()
    give(hands, USUAL)
    said = sites.charting.driver.sentence()
    assert said.startswith("Upper trapezius: a needle of 40 mm is longer than")
    assert "which ends at 30 mm" in said
    beside = hands.says()
    assert "the pleural space was reached by 0 of the 30 mm needles, 1 of 40 mm" in beside
    assert "Kearns 2022" in beside
    assert "no advice on depth" in beside
    row = hands.list.model().index(0, 0)
    assert RANGE in str(row.data(NoticeRole))
    assert RANGE in str(row.data(Qt.ItemDataRole.AccessibleTextRole))


def test_it_is_said_once_for_a_muscle_and_a_length(sites: Sites) -> None:
    hands = chart_as(sites, "trapezius_upper")
    hands.click_row(1)
    give(hands, USUAL)
    first = sites.charting.driver.sentence()
    page = sites.charting.page
    page.say_briefly("Something else.")
    give(hands, SHORT)
    give(hands, USUAL)
    assert sites.charting.driver.sentence() != first
    assert RANGE in hands.says()
    give(hands, LONG)
    assert "a needle of 60 mm" in sites.charting.driver.sentence()


def test_another_visit_says_it_anew_and_an_old_one_not_when_it_is_opened(sites: Sites) -> None:
    hands = chart_as(sites, "trapezius_upper")
    hands.click_row(1)
    give(hands, USUAL)
    again = sites.charting.another_page()
    assert again.sentence() == ""


def test_nothing_is_said_where_the_catalogue_has_nothing(sites: Sites) -> None:
    hands = chart_as(sites, "gastrocnemius_lateral")
    hands.click_row(1)
    assert sites.charting.driver.sentence() == ""
    assert sites.notices.words(hands.id(1)) == ""


def test_how_much_was_inserted_is_told_as_what_was_done_and_not_as_advice(sites: Sites) -> None:
    hands = chart_as(sites, "rhomboideus_major")
    hands.click_row(1)
    beside = hands.says()
    assert "One publication inserted no more than 19 mm (" in beside
    assert "advised" not in beside
    assert "safe" not in beside
    assert "findings of every BMI group count" in beside


def test_a_finding_at_another_muscle_says_so(sites: Sites) -> None:
    hands = chart_as(sites, "rhomboideus_minor")
    hands.click_row(1)
    assert "no more than 19 mm, measured at rhomboid major (" in hands.says()


def test_height_and_weight_choose_the_group(sites: Sites) -> None:
    hands = chart_as(sites, "rhomboideus_major")
    hands.click_row(1)
    clinic = sites.charting.clinic
    patient = clinic.history.patient(sites.charting.session.patient_id)
    for weight, expected in ((55.0, "20.2"), (90.0, "33.1")):
        clinic.recorder.change_patient(replace(patient, height_cm=165.0, weight_kg=weight))
        hands.settle()
        beside = hands.says()
        assert "every BMI group" not in beside
        # of the heavier group the mean less its deviation, 22 mm, is reached by 25 mm too
        assert f"The patient\u2019s BMI is {expected}." in beside


def test_where_the_range_comes_from_stands_over_the_fields(sites: Sites) -> None:
    hands = chart_as(sites, "trapezius_upper")
    hands.click_row(1)
    give(hands, USUAL)
    source = next(
        label
        for label in hands.editor.findChildren(QLabel)
        if label.text().startswith("The catalogue\u2019s range of lengths is a hint")
    )
    assert source.isVisible()
    assert source.y() < hands.editor.form.y()


def test_of_several_sites_it_is_listed_together(sites: Sites) -> None:
    hands = chart_as(sites, "trapezius_upper", USUAL)
    for place, needle in (((0.40, 0.35), USUAL), ((0.40, 0.45), LONG)):
        page = sites.charting.page
        page.select(None)
        page.tray.take_needle(needle)
        sites.charting.driver.click_body("back", *place)
        hands.settle()
        visit = page.visit
        assert visit is not None
        page.charting.revise("muscle", [replace(visit.sites[-1], muscle="trapezius_upper")])
        hands.settle()
    hands.click_row(1)
    hands.click_row(2, CONTROL)
    hands.click_row(3, CONTROL)
    lines = hands.says().splitlines()
    assert any(line.startswith("Sites 1, 2. Upper trapezius: a needle of 40 mm") for line in lines)
    assert any(line.startswith("Site 3. Upper trapezius: a needle of 60 mm") for line in lines)
    ranges = [line for line in lines if "is a hint and no advice on depth" in line]
    assert [line.partition(". ")[0] for line in ranges] == ["Sites 1, 2, 3"]


def test_of_several_sites_without_a_notice_nothing_is_said(sites: Sites) -> None:
    hands = chart_as(sites, "gastrocnemius_lateral")
    sites.charting.driver.click_body("back", 0.36, 0.74)
    hands.click_row(1)
    hands.click_row(2, CONTROL)
    assert RANGE not in hands.says()
    assert sites.notices.words(hands.id(1), hands.id(2)) == ""
