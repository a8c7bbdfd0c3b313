"""What somebody has to take notice of, on the page of the day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.charting.person import Person
from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.health import Health
from bodymap.services.progress import unwatched
from bodymap.ui.manage.safety_notices import SafetyNotices
from bodymap.ui.theme.look import Look
from tests.clinics import open_session
from tests.drivers.hands import Hands
from tests.gui.manage.conftest import tear

REASON = "Ben was called away, needles in"


@pytest.fixture
def notices(qtbot: QtBot, look: Look, clinic: Clinic) -> SafetyNotices:
    notices = SafetyNotices(look, clinic)
    qtbot.addWidget(notices)
    notices.resize(900, 200)
    return notices


def told(notices: SafetyNotices) -> list[str]:
    notices.refresh()
    return [card.sentence.text() for card in notices.cards()]


def test_nothing_is_said_where_nothing_is_to_be_said(notices: SafetyNotices) -> None:
    assert told(notices) == []
    assert notices.isHidden()


def test_an_emergency_is_shown_until_an_administrator_has_seen_it(
    qtbot: QtBot, clinic: Clinic, carla: Person, notices: SafetyNotices
) -> None:
    anna = clinic.desk.person
    clinic.desk.sit(carla)
    clinic.emergencies.begin(REASON, 30)
    assert told(notices) == []
    clinic.desk.sit(anna)
    (words,) = told(notices)
    assert words.startswith("Emergency access: Carla Reyes, MD could chart from")
    assert words.endswith(f"Reason given: {REASON}")
    Hands(qtbot, notices).press("Seen: emergency access of Carla Reyes, MD")
    assert notices.cards() == ()
    assert clinic.emergencies.unseen() == ()


def test_what_the_full_check_found_is_shown_to_administrators(
    qtbot: QtBot, clinic: Clinic, health: Health, ben: Person, notices: SafetyNotices, folder: Path
) -> None:
    tear(folder)
    report = health.full_check(unwatched)
    assert not report.is_sound
    (words,) = told(notices)
    assert words.endswith(f"found something wrong. {report.finding}")
    with qtbot.waitSignal(notices.check_wanted):
        Hands(qtbot, notices).press("See the check")
    clinic.desk.sit(ben)
    assert told(notices) == []


def test_a_failed_backup_is_shown_to_whoever_can_make_one(
    qtbot: QtBot,
    clinic: Clinic,
    ben: Person,
    carla: Person,
    notices: SafetyNotices,
) -> None:
    backups = clinic.backups
    assert backups is not None
    backups.failed(ExpectedError("The stick is gone."))
    for person in (clinic.desk.person, ben):
        clinic.desk.sit(person)
        (words,) = told(notices)
        assert words.endswith("a backup failed: The stick is gone.")
    with qtbot.waitSignal(notices.backups_wanted):
        Hands(qtbot, notices).press("Go to the backups")
    clinic.desk.sit(carla)
    assert told(notices) == []


def test_a_clinic_that_makes_no_backups_is_told_so(clinic: Clinic, notices: SafetyNotices) -> None:
    backups = clinic.backups
    assert backups is not None
    backups.keep_plan(replace(backups.plan(), every_hours=None, at_exit=False))
    open_session(clinic)
    (words,) = told(notices)
    assert words.startswith("No backup has been made on this workstation yet.")


def test_a_record_that_cannot_be_read_is_the_pages_own_business(
    clinic: Clinic, notices: SafetyNotices, folder: Path
) -> None:
    clinic.close()
    assert told(notices) == []
