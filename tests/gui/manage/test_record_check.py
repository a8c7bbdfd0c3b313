"""The whole record is checked on demand."""

from __future__ import annotations

from pathlib import Path

from bodymap.charting.person import Person
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.health import Health
from bodymap.ui.manage.section import Section
from tests.clinics import open_session
from tests.gui.manage.conftest import Opening, tear


def test_a_sound_record_is_said_to_be_sound(
    clinic: Clinic, health: Health, opening: Opening
) -> None:
    open_session(clinic)
    page = opening(Section.ACTIVITY)
    assert page.reads("The record was not checked yet.")
    page.hands.press("Check the record")
    page.wait_to_read("every page, row and line is as it was written")
    (line,) = clinic.audit.lines(AuditFilter(what=(str(Event.CHECKED),)))
    assert line.after == {"sound": True}
    page.go(Section.STATION)
    assert page.reads("Sound on")


def test_what_is_wrong_is_said(
    clinic: Clinic, health: Health, folder: Path, opening: Opening
) -> None:
    tear(folder)
    page = opening(Section.STATION)
    page.hands.press("Check the record")
    page.wait_to_read("Not sound on")
    report = health.last()
    assert report is not None
    assert page.reads(report.finding)


def test_everybody_may_have_it_checked(
    clinic: Clinic, health: Health, ben: Person, opening: Opening
) -> None:
    clinic.desk.sit(ben)
    page = opening(Section.STATION)
    page.hands.press("Check the record")
    page.wait_to_read("Sound on")
