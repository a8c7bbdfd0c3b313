"""Backup, restore, verify and salvage from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from db.layout import CLINIC_FILE, KEY_FILE
from tests.clinics import ANNA, contents
from tests.old_clinics import old_files
from tests.unit.commands.conftest import Run, chart, opened

ONE_LINE = 1


def backups_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


def test_a_backup_is_made_and_noted(data: Path, run: Run) -> None:
    told = run("backup")
    (made,) = backups_in(data / "backups")
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines()[0].startswith(f"Backed up and checked: {made} (")
    assert told.out.splitlines()[1].startswith("It lies on the disk of the clinic")
    clinic = opened(data)
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.BACKED_UP,)))
    assert line.who == clinic.desk.person.id
    clinic.close()


def test_a_backup_for_programs(data: Path, run: Run, tmp_path: Path) -> None:
    told = run("backup", "--to", tmp_path / "stick", "--json")
    answer = json.loads(told.out)
    (made,) = backups_in(tmp_path / "stick")
    assert answer["path"] == str(made)
    assert answer["bytes"] == sum(len(each) for each in contents(made).values())
    assert sorted(answer) == ["bytes", "head", "made_at", "path", "same_disk"]
    assert run("verify", "--head", answer["head"]).status == 0


def test_a_damaged_clinic_is_not_backed_up_and_stays_as_it_is(data: Path, run: Run) -> None:
    path = data / CLINIC_FILE
    damaged = bytearray(path.read_bytes())
    damaged[-100] ^= 1
    path.write_bytes(damaged)
    told = run("backup")
    assert (told.status, told.out, told.err.count("\n")) == (1, "", ONE_LINE)
    assert "damaged" in told.err
    assert path.read_bytes() == damaged
    assert not (data / "backups").exists()


def test_a_backup_while_the_window_has_the_clinic_open(data: Path, run: Run) -> None:
    clinic = opened(data)
    chart(clinic)
    assert run("backup").status == 0
    chart(clinic)
    assert clinic.backups is not None
    clinic.backups.noted()
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.BACKED_UP,)))
    assert line.after["by"] == str(clinic.desk.person.id)
    clinic.close()
    assert run("verify").status == 0


def test_restored_after_a_look(data: Path, run: Run) -> None:
    run("backup")
    (made,) = backups_in(data / "backups")
    clinic = opened(data)
    chart(clinic, 4)
    clinic.close()
    told = run("restore", made, "--yes")
    assert (told.status, told.err) == (0, "")
    said = told.out
    assert "Clinic, backed up" in said
    assert "1 patient, 1 visit, 3 needle sites" in said
    assert "It is this clinic, at an earlier time." in said
    assert "The backup lacks 1 patient, 1 visit, 4 needle sites of it." in said
    assert "is kept as" in said
    again = opened(data)
    assert len(again.history.find_patients("", 10)) == 1
    again.close()
    assert run("verify").status == 0


def test_restored_for_programs(data: Path, run: Run) -> None:
    run("backup")
    (made,) = backups_in(data / "backups")
    answer = json.loads(run("restore", made, "--yes", "--json").out)
    assert sorted(answer) == ["backup", "brings", "kept", "lacks", "lineage", "present"]
    assert answer["backup"]["sites"] == answer["present"]["sites"] == 3
    assert Path(answer["kept"]).exists()


def test_nothing_is_restored_before_somebody_agreed(data: Path, run: Run) -> None:
    run("backup")
    (made,) = backups_in(data / "backups")
    before = contents(data)
    told = run("restore", made)
    assert told.status == 2
    assert told.err == "bodymap: Nothing was restored. Say --yes to restore it.\n"
    assert contents(data) == before


def test_what_is_no_backup_is_refused(data: Path, run: Run, tmp_path: Path) -> None:
    told = run("restore", tmp_path, "--yes")
    assert (told.status, told.out, told.err.count("\n")) == (2, "", ONE_LINE)
    assert "There is no backup in" in told.err


def test_restored_where_the_clinic_is_gone(data: Path, run: Run) -> None:
    run("backup")
    (made,) = backups_in(data / "backups")
    for name in (CLINIC_FILE, KEY_FILE):
        (data / name).unlink()
    told = run("restore", made, "--yes")
    assert told.status == 0
    assert "cannot be compared" in told.out
    assert told.out.splitlines()[-1] == "Restored."
    opened(data).close()


def test_not_restored_while_the_window_has_the_clinic_open(data: Path, run: Run) -> None:
    run("backup")
    (made,) = backups_in(data / "backups")
    clinic = opened(data)
    told = run("restore", made, "--yes")
    assert (told.status, told.err.count("\n")) == (1, ONE_LINE)
    assert "has this clinic open" in told.err
    chart(clinic)
    clinic.close()
    assert [path.name for path in data.iterdir() if path.name.startswith(".")] == []


def test_a_sound_clinic_is_told_so_and_left_alone(data: Path, run: Run) -> None:
    before = contents(data)
    told = run("verify")
    after = contents(data)
    after.pop(f"{CLINIC_FILE}-in-use")
    before.pop(f"{CLINIC_FILE}-in-use")
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("Sound. ")
    assert after == before
    answer = json.loads(run("verify", "--json").out)
    assert answer["sound"] is True
    assert answer["findings"] == []
    assert answer["rows"] > 3


def test_a_damaged_clinic_is_told_so_and_left_alone(data: Path, run: Run) -> None:
    path = data / CLINIC_FILE
    damaged = bytearray(path.read_bytes())
    damaged[-100] ^= 1
    path.write_bytes(damaged)
    told = run("verify")
    assert (told.status, told.err) == (1, "")
    assert "damaged" in told.out
    answer = json.loads(run("verify", "--json").out)
    assert answer["sound"] is False
    assert answer["first"]
    assert path.read_bytes() == damaged


def test_a_head_that_is_not_in_the_clinic_is_found(data: Path, run: Run) -> None:
    told = run("verify", "--head", "5-0123456789ABCDEF")
    assert told.status == 1
    told = run("verify", "--head", "five")
    assert (told.status, told.out, told.err.count("\n")) == (2, "", ONE_LINE)


def test_salvaged_into_a_new_folder(data: Path, run: Run, tmp_path: Path) -> None:
    into = tmp_path / "saved"
    told = run("salvage", "--into", into, "--json")
    answer = json.loads(told.out)
    assert told.status == 0
    assert answer["log_whole"] is True
    assert answer["saved"]["needle_site"] == 3
    opened(into).close()


@pytest.mark.parametrize("command", [("backup",), ("verify",), ("salvage", "--into", "x")])
def test_a_wrong_passphrase_is_refused(
    data: Path, run: Run, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run(*command, passphrase="not the one")
    assert (told.status, told.out, told.err.count("\n")) == (2, "", ONE_LINE)
    assert "not the one" not in told.err
    assert not (data / "backups").exists()


def test_guessing_is_slowed_down(run: Run) -> None:
    for _ in range(5):
        assert run("verify", passphrase="not the one").status == 2
    told = run("verify")
    assert (told.status, told.err.count("\n")) == (1, ONE_LINE)


def test_who_it_is_has_to_be_said_where_there_are_several(data: Path, run: Run) -> None:
    clinic = opened(data)
    ben = Person(new_id(), "Ben Ito", log_in="ben", role=Role.REVIEWER)
    clinic.people.add(ben, clinic.people.derive("quiet grey owls"))
    clinic.close()
    told = run("verify")
    assert (told.status, told.out) == (2, "")
    assert ANNA in told.err
    assert "ben" in told.err
    assert run("verify", "--user", "ben", passphrase="quiet grey owls").status == 0
    told = run("backup", "--user", "ben", passphrase="quiet grey owls")
    assert (told.status, told.err) == (1, "bodymap: A reviewer may not make backups.\n")
    assert run("backup", "--user", ANNA).status == 0
    (made,) = backups_in(data / "backups")
    told = run("restore", made, "--yes", "--user", "ben", passphrase="quiet grey owls")
    assert told.status == 1
    assert "administrator" in told.err


def test_a_clinic_of_before_people_had_log_ins_is_backed_up(tmp_path: Path, run: Run) -> None:
    old = tmp_path / "old"
    old.mkdir()
    old_files(old, 4)
    told = run("backup", "--data-dir", old)
    assert (told.status, told.err) == (0, "")
    assert run("backup", "--data-dir", old, passphrase="not the one").status == 2


def test_a_folder_without_a_clinic_is_told_so(tmp_path: Path, run: Run) -> None:
    told = run("verify", "--data-dir", tmp_path / "nothing")
    assert (told.status, told.out, told.err.count("\n")) == (1, "", ONE_LINE)
    assert not (tmp_path / "nothing").exists()


def test_no_passphrase_is_refused(run: Run) -> None:
    told = run("backup", passphrase=None)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", ONE_LINE)
    assert "BODYMAP_PASSPHRASE" in told.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["restore"], "BACKUP"),
        (["restore", ""], "the folder's name is empty"),
        (["salvage"], "--into"),
        (["backup", "--passphrase", "x"], "--passphrase"),
        (["verify", "--passphrase-fd", "x"], "'x' is not the number of an open file"),
        (["verify", "--passphrase-fd", "-1"], "--passphrase-fd"),
        (["verify", "--passphrase-fd", "987"], "cannot be read from the open file"),
    ],
)
def test_what_is_not_understood_is_told_in_one_sentence(
    run: Run, arguments: list[str], words: str
) -> None:
    told = run(*arguments)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", ONE_LINE)
    assert words in told.err
