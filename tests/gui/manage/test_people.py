"""Who works here, and who may change that."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.charting.person import Person, Role
from bodymap.errors import WrongPassphraseError
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.people_model import Column
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.drivers.manage import column_of
from tests.gui.manage.conftest import BEN_PASSPHRASE, Opening

NEW = "four green owls read"


def proves(clinic: Clinic, log_in: str, passphrase: str) -> bool:
    assert clinic.log_ins is not None
    try:
        clinic.log_ins.proves(log_in, passphrase)
    except WrongPassphraseError:
        return False
    return True


def test_somebody_new_can_log_in(clinic: Clinic, opening: Opening) -> None:
    page = opening()
    page.add_person("Mia  Lindqvist", "mia", NEW)
    page.wait_to_read("Mia Lindqvist can log in as mia now.")
    assert page.names() == ["Anna Weber", "Mia Lindqvist"]
    assert proves(clinic, "mia", NEW)
    assert not page.people.add_person.isVisible()
    assert page.people.add_person.passphrase.first.text() == ""


def test_a_log_in_follows_the_name_until_it_is_written_by_hand(opening: Opening) -> None:
    page = opening()
    page.hands.press("Add a person")
    page.hands.fill("Name", "Anna Berg")
    assert page.hands.field("Log-in").text() == "anna.berg"
    page.hands.fill("Log-in", "berg")
    page.hands.fill("Name", "Anna Berger")
    assert page.hands.field("Log-in").text() == "berg"


def test_what_cannot_be_is_said_at_its_field_and_the_input_stays(
    clinic: Clinic, opening: Opening
) -> None:
    page = opening()
    page.add_person("Mia Lindqvist", "Mia L", NEW)
    assert page.reads("2 to 32 small letters")
    page.add_person("Mia Lindqvist", "mia", "short")
    assert page.reads("The passphrase needs at least 10 letters.")
    page.add_person("Mia Lindqvist", ANNA, NEW)
    page.wait_to_read("Somebody else has this log-in.")
    assert page.hands.field("Name").text() == "Mia Lindqvist"
    assert [one.name for one in clinic.people.all()] == ["Anna Weber"]


def test_the_two_passphrases_have_to_be_the_same(clinic: Clinic, opening: Opening) -> None:
    page = opening()
    page.hands.press("Add a person")
    page.hands.fill("Name", "Mia Lindqvist")
    page.type_new_passphrase("First passphrase", NEW, "four green owls sing")
    page.hands.press("Add")
    assert page.reads("The two passphrases are not the same.")
    assert len(clinic.people.all()) == 1


def test_a_role_is_changed(clinic: Clinic, ben: Person, opening: Opening) -> None:
    page = opening()
    page.open_person("Ben Okafor")
    assert page.hands.field("Log-in").isReadOnly()
    page.hands.press("Role: Reviewer")
    page.hands.press("Save")
    assert page.people.notice.sentence() == "Ben Okafor was changed."
    changed = clinic.people.person(ben.id)
    assert changed is not None
    assert changed.role is Role.REVIEWER
    assert column_of(page.people.model, Column.ROLE) == ["Administrator", "Reviewer"]


def test_the_last_administrator_stays(clinic: Clinic, opening: Opening) -> None:
    page = opening()
    page.open_person("Anna Weber")
    page.hands.press("Role: Therapist")
    page.hands.press("Save")
    assert page.reads("One administrator has to stay.")
    assert clinic.people.all()[0].role is Role.ADMINISTRATOR


def test_nobody_removes_themselves(opening: Opening) -> None:
    page = opening()
    page.open_person("Anna Weber")
    assert not page.hands.offers("Remove from the clinic")
    assert not page.hands.offers("Set a new passphrase")


def test_a_forgotten_passphrase_is_set_anew(clinic: Clinic, ben: Person, opening: Opening) -> None:
    page = opening()
    page.open_person("Ben Okafor")
    page.hands.press("Set a new passphrase")
    page.type_new_passphrase("New passphrase", NEW)
    page.hands.press("Set this passphrase")
    page.wait_to_read("Ben Okafor has a new passphrase")
    assert proves(clinic, ben.log_in, NEW)
    assert not proves(clinic, ben.log_in, BEN_PASSPHRASE)


def test_who_leaves_is_removed_at_the_second_press(
    clinic: Clinic, ben: Person, opening: Opening
) -> None:
    page = opening()
    page.open_person("Ben Okafor")
    page.hands.press("Remove from the clinic")
    assert page.reads("Whoever kept a copy of the clinic's files can still open that copy")
    page.hands.press("Not now")
    assert proves(clinic, ben.log_in, BEN_PASSPHRASE)
    page.hands.press("Remove from the clinic")
    page.hands.press("Remove Ben Okafor")
    assert page.names() == ["Anna Weber"]
    assert not proves(clinic, ben.log_in, BEN_PASSPHRASE)
    page.hands.press("Also those who left")
    assert page.names() == ["Anna Weber", "Ben Okafor"]
    page.open_person("Ben Okafor")
    assert page.people.notice.sentence().startswith("Ben Okafor left.")


def test_everybody_changes_their_own_passphrase(
    clinic: Clinic, ben: Person, folder: Path, opening: Opening
) -> None:
    clinic.desk.sit(ben)
    page = opening()
    page.hands.press("Change my passphrase")
    page.hands.fill("Passphrase of now", "not this one at all")
    page.type_new_passphrase("New passphrase", NEW)
    page.hands.press("Change")
    drawer = page.people.own_passphrase
    assert drawer is not None
    page.wait_until(lambda: bool(drawer.old.error()))
    assert proves(clinic, ben.log_in, BEN_PASSPHRASE)
    page.hands.fill("Passphrase of now", BEN_PASSPHRASE)
    page.hands.press("Change")
    page.wait_to_read("Your passphrase was changed.")
    clinic.close()
    reopened = clinic_files(folder).log_in(ben.log_in, NEW)
    assert reopened.desk.person.id == ben.id
    reopened.close()


@pytest.mark.parametrize("role", [Role.THERAPIST, Role.REVIEWER])
def test_others_read_the_list_and_are_told_who_may_change_it(
    clinic: Clinic, ben: Person, carla: Person, opening: Opening, role: Role
) -> None:
    clinic.desk.sit(ben if role is Role.THERAPIST else carla)
    page = opening()
    assert page.reads("An administrator can add, change and remove people.")
    assert not page.hands.offers("Add a person")
    assert page.hands.offers("Change my passphrase")
    page.open_person("Anna Weber")
    assert not page.people.edit_person.isVisible()


def test_a_panel_does_not_stay_for_who_sits_down_next(
    clinic: Clinic, ben: Person, opening: Opening
) -> None:
    page = opening()
    page.open_person("Ben Okafor")
    clinic.desk.sit(ben)
    assert not page.people.edit_person.isVisible()
    assert not page.hands.offers("Add a person")


def test_the_list_follows_the_record(clinic: Clinic, opening: Opening) -> None:
    page = opening()
    person = Person(page.clinic.desk.person.id, "Anna Weber-Lang", "PT", ANNA, Role.ADMINISTRATOR)
    clinic.people.change(person)
    assert page.names() == ["Anna Weber-Lang"]
    assert proves(clinic, ANNA, PASSPHRASE)


def test_the_demo_says_that_nobody_logs_in(tmp_path: Path, opening: Opening) -> None:
    demo = clinic_files(tmp_path / "demo").open_demo()
    page = opening(of=demo)
    assert page.reads("Nobody logs in to the demo")
    assert not page.hands.offers("Add a person")
    assert not page.hands.offers("Change my passphrase")
    demo.close()
