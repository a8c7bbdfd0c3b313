"""Backups that are made, looked into, and put in the clinic's place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.person import Person
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.backup_values import Prepared
from bodymap.services.backups import Backups
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.section import Section
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files, open_session
from tests.drivers.gate import FileAnswers
from tests.gui.manage.conftest import Opening


@pytest.fixture
def backups(clinic: Clinic) -> Backups:
    assert clinic.backups is not None
    return clinic.backups


def test_a_backup_is_made_and_listed(clinic: Clinic, backups: Backups, opening: Opening) -> None:
    open_session(clinic)
    page = opening(Section.BACKUPS)
    assert page.reads("No backup has been made on this workstation yet.")
    page.wait_to_read("There is no backup in this folder.")
    page.back_up()
    assert page.backups.notice.sentence() == "The backup was made, read back and found sound."
    page.backups_listed(1)
    assert page.backup_states() == ["verified when it was made"]
    assert page.reads("The last good backup was made on")
    noted = clinic.audit.lines(AuditFilter(what=(str(Event.BACKED_UP),)))
    assert len(noted) == 1


def test_one_sees_what_would_be_lost_before_anything_happens(
    clinic: Clinic, opening: Opening
) -> None:
    open_session(clinic)
    page = opening(Section.BACKUPS)
    page.back_up()
    page.backups_listed(1)
    clinic.recorder.add_patient(factories.patient(family_name="Later"))
    page.look_into(0)
    assert page.reads("It is sound: every page, row and line was checked.")
    assert page.reads("What was recorded since would be lost: 1 patient, and every change")
    page.hands.press("Restore this backup")
    assert page.reads("Everybody logs in with the passphrases of that time.")
    page.hands.press("Not now")
    assert page.prepared == []
    page.hands.press("Close this panel")
    assert page.backups.plan.isVisible()


def test_a_backup_takes_the_clinics_place(clinic: Clinic, folder: Path, opening: Opening) -> None:
    session = open_session(clinic)
    page = opening(Section.BACKUPS)
    page.back_up()
    page.backups_listed(1)
    later = factories.patient(family_name="Later")
    clinic.recorder.add_patient(later)
    page.look_into(0)
    page.restore()
    assert clinic.history.patient(later.id) == later
    clinic.close()
    (prepared,) = page.prepared
    ready: Prepared = prepared  # type: ignore[assignment]  # a signal carries objects
    assert ready.put_in_place().kept is not None
    ready.discard()
    restored = clinic_files(folder).log_in(ANNA, PASSPHRASE)
    assert [one.session.id for one in restored.history.open_sessions()] == [session.id]
    with pytest.raises(LookupError):
        restored.history.patient(later.id)
    restored.close()


def test_a_backup_of_another_place_is_found(
    clinic: Clinic, backups: Backups, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.make(lambda _done, _whole: None, stick)
    backups.noted()
    page = opening(Section.BACKUPS)
    answers.answer = stick
    page.hands.press("Restore from another folder\N{HORIZONTAL ELLIPSIS}")
    page.backups_listed(1)
    assert page.reads("Backups in stick")
    page.hands.press("Show the backups of the plan")
    page.backups_listed(0)


def test_a_backup_that_cannot_be_made_says_why(
    clinic: Clinic, backups: Backups, opening: Opening, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.write_text("no folder", encoding="utf-8")
    backups.keep_plan(replace(backups.plan(), folder=stick))
    page = opening(Section.BACKUPS)
    page.back_up()
    sentence = page.backups.notice.sentence()
    assert sentence
    assert page.reads(sentence)
    assert not page.backups.progress.isVisible()
    state = backups.state()
    assert state.failure is not None
    assert state.failure.sentence == sentence


def test_the_plan_is_kept_as_soon_as_a_field_is_left(
    backups: Backups, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    page = opening(Section.BACKUPS)
    page.hands.press("Hours between backups: more")
    page.hands.press("Also when the program ends")
    page.hands.press("Weeks: less")
    plan = backups.plan()
    assert (plan.every_hours, plan.at_exit, plan.keeps.weeks) == (5, False, 4)
    page.hands.fill("Hours between backups", "")
    page.hands.key(Qt.Key.Key_Return)
    assert backups.plan().every_hours is None
    page.hands.fill("Hours between backups", "1000")
    page.hands.key(Qt.Key.Key_Return)
    assert page.reads("Write whole hours, 168 at most.")
    assert backups.plan().every_hours is None
    answers.answer = tmp_path / "stick"
    answers.answer.mkdir()
    page.hands.press("Choose a folder\N{HORIZONTAL ELLIPSIS}")
    assert backups.plan().folder == tmp_path / "stick"
    assert page.reads(str(tmp_path / "stick"))


def test_a_therapist_makes_backups_and_restores_none(
    clinic: Clinic, ben: Person, opening: Opening
) -> None:
    clinic.desk.sit(ben)
    page = opening(Section.BACKUPS)
    page.back_up()
    page.backups_listed(1)
    assert page.reads("An administrator sets the plan, and restores backups.")
    assert not page.backups.plan.isVisible()
    assert not page.hands.offers("Restore from another folder\N{HORIZONTAL ELLIPSIS}")
    page.hands.click_row(page.backups.table, 0)
    assert not page.backups.restore.isVisible()


def test_a_reviewer_is_told_who_makes_backups(
    clinic: Clinic, carla: Person, opening: Opening
) -> None:
    clinic.desk.sit(carla)
    page = opening(Section.BACKUPS)
    page.wait_to_read("There is no backup in this folder.")
    assert not page.hands.offers("Back up now")
    assert not page.backups.plan.isVisible()


def test_looking_into_a_backup_ends_when_somebody_else_sits_down(
    clinic: Clinic, ben: Person, opening: Opening
) -> None:
    page = opening(Section.BACKUPS)
    page.back_up()
    page.backups_listed(1)
    page.look_into(0)
    clinic.desk.sit(ben)
    assert not page.backups.restore.isVisible()


def test_the_demo_has_no_backups(tmp_path: Path, opening: Opening) -> None:
    demo = clinic_files(tmp_path / "demo").open_demo()
    page = opening(Section.BACKUPS, of=demo)
    assert page.reads("The demo is made up: it has no backups.")
    demo.close()
