"""Which change counts is chosen on the page, and is what the figures are judged by at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from bodymap.charting.person import Role
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.thresholds_part import ThresholdsPart
from tests.drivers.settings import SettingsDriver
from tests.gui.settings.conftest import Opening


def figure(own: ClinicCatalogue, scale: str, condition: str = "") -> str:
    found = threshold_for(own, condition, scale)
    return "" if found is None else found.threshold.as_published


def part(page: SettingsDriver) -> ThresholdsPart:
    shown = page.page.part(SettingsSection.THRESHOLDS)
    assert isinstance(shown, ThresholdsPart)
    return shown


@pytest.fixture
def page(opening: Opening) -> SettingsDriver:
    return opening(SettingsSection.THRESHOLDS)


def test_another_paper_is_chosen_and_taken_back(
    page: SettingsDriver, own: ClinicCatalogue, clinic: Clinic
) -> None:
    assert figure(own, "NPRS") == "2 points or 30%"
    assert "as shipped" in page.select("Threshold of NPRS").currentText()
    page.choose("Threshold of NPRS", "1.3 points")
    assert figure(own, "NPRS") == "1.3 points"
    about = part(page).general.rows["NPRS"].about.text()
    assert "mechanical neck pain" in about
    assert "Cleland 2008" in about
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.CATALOGUE_CHANGED,)))
    assert line.after == {"files": "outcome_measures.csv", "text": "threshold of NPRS"}
    page.undo()
    assert figure(own, "NPRS") == "2 points or 30%"
    assert own.folders.own is not None
    assert list(own.folders.own.iterdir()) == []


def test_a_complaint_has_its_own(page: SettingsDriver, own: ClinicCatalogue) -> None:
    page.choose("Complaint", "Neck pain (mech")
    rows = part(page).of_complaint.rows
    assert {"NPRS", "NDI"} <= set(rows)
    page.choose("Threshold of NDI here", "None fits")
    assert figure(own, "NDI", "neck_pain") == ""
    assert rows["NDI"].about.text().startswith("No threshold is chosen")
    page.choose("Threshold of NDI here", "As above")
    assert figure(own, "NDI", "neck_pain") == figure(own, "NDI")


def test_a_threshold_of_the_clinics_own_is_used_at_once(
    page: SettingsDriver, own: ClinicCatalogue
) -> None:
    page.hands.press("Add a threshold")
    page.hands.press("Add it")
    assert page.hands.reads("Write the points, or the percent of the first score.")
    page.hands.fill("Points of the scale", "7,5")
    page.choose("Measure", "NDI")
    page.hands.press("Add it")
    assert page.hands.reads("Write of whom it was published.")
    page.hands.fill("Of whom it was published", "our patients")
    page.hands.press("Add it")
    assert page.hands.reads("Write the source: a figure without one is not kept.")
    page.hands.fill("Source", "Smith 2019, Eur Spine J 28:1234")
    page.hands.press("Add it")
    assert figure(own, "NDI") == "7.5 points"
    about = part(page).general.rows["NDI"].about.text()
    assert "Smith 2019, Eur Spine J 28:1234; from memory" in about
    assert page.hands.offers("Add a threshold")
    page.undo()
    assert figure(own, "NDI") != "7.5 points"
    assert all(one.population != "our patients" for one in own.thresholds())


@pytest.mark.in_full
def test_others_see_what_stands(opening: Opening, own: ClinicCatalogue) -> None:
    page = opening(SettingsSection.THRESHOLDS, Role.REVIEWER)
    assert not page.select("Threshold of NPRS").isEnabled()
    assert "2 points or 30%" in page.select("Threshold of NPRS").currentText()


def test_the_demo_changes_nobody_s_catalogue(
    opening: Opening, clinic: Clinic, own: ClinicCatalogue
) -> None:
    clinic.is_demo = True
    page = opening(SettingsSection.CHARTING)
    assert page.page.reason.text().startswith("The demo has no catalogue of its own")
    (first, *_) = page.hands.visible(QCheckBox)
    words = own.aftercare()[0].advice.words
    (tick,) = (one for one in page.hands.visible(QCheckBox) if one.accessibleName() == words)
    assert not tick.isEnabled()
    assert first.isEnabled(), "what is the demo's own can be changed"


def test_advice_is_offered_or_not(opening: Opening, own: ClinicCatalogue) -> None:
    page = opening(SettingsSection.CHARTING)
    first = own.aftercare()[0].advice
    (box,) = (one for one in page.hands.visible(QCheckBox) if one.accessibleName() == first.words)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert first.id not in {one.advice.id for one in own.aftercare()}
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert first.id in {one.advice.id for one in own.aftercare()}


@pytest.mark.in_full
def test_a_size_is_offered_or_not(opening: Opening, own: ClinicCatalogue) -> None:
    page = opening(SettingsSection.STOCK)
    size = own.needles()[0]
    (tick,) = (
        one
        for one in page.hands.visible(QCheckBox)
        if one.accessibleName().endswith(size.typical_use)
        and one.accessibleName().startswith(f"{size.diameter_mm:.2f} \N{MULTIPLICATION SIGN} 15")
    )
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert size.id not in {one.id for one in own.needles()}
