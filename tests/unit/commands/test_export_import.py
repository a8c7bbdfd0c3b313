"""``bodymap export`` and ``bodymap import``, from their arguments to their exit status."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import ExpectedError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents
from tests.unit.commands.conftest import Run, Told, chart, opened
from tests.unit.commands.terminal import Terminal
from tests.unit.exchange_json.there_and_back import into


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """The folder of a clinic without a patient."""
    folder = tmp_path / "empty"
    clinic_files(folder).create(FIRST, PASSPHRASE).clinic.close()
    return folder


def one_line(told: Told, status: int, words: str) -> None:
    """It ended so, with one sentence and nothing else."""
    assert (told.status, told.out, told.err.count("\n")) == (status, "", 1)
    assert words in told.err
    assert told.err.startswith("bodymap: ")


def test_out_and_into_another_clinic(data: Path, empty: Path, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "clinic.json"
    told = run("export", "--format", "json", "--to", path)
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(f"Exported 7 records to {path}. It is not encrypted")
    told = run("--data-dir", empty, "import", "--format", "json", "--from", path, "--json")
    answer = json.loads(told.out)
    assert (told.status, answer["counts"]["needle_site"], answer["log_in"]) == (0, 3, None)
    assert run("--data-dir", empty, "verify").status == 0
    for folder, event in ((data, Event.EXPORTED), (empty, Event.IMPORTED)):
        clinic = opened(folder)
        (line,) = clinic.audit.lines(AuditFilter(what=(event,)))
        assert (line.who, line.after["what"]) == (clinic.desk.person.id, "json")
        clinic.close()


def test_an_export_for_programs(data: Path, run: Run, tmp_path: Path) -> None:
    clinic = opened(data)
    patient_id = clinic.history.find_patients("")[0].patient.id
    chart(clinic)
    clinic.close()
    arguments = ("export", "--format", "json", "--to", tmp_path / "one.json")
    told = run(*arguments, "--patient", patient_id, "--json")
    answer = json.loads(told.out)
    assert (answer["path"], answer["format"]) == (str(tmp_path / "one.json"), "json")
    assert (answer["patient"], answer["counts"]["patient"]) == (str(patient_id), 1)
    assert answer["counts"]["needle_site"] == 3
    one_line(run(*arguments, "--patient", new_id()), 2, "There is no patient")
    one_line(run(*arguments, "--patient", "7"), 2, "is not the id of a patient")


def test_tables(run: Run, tmp_path: Path) -> None:
    told = run("export", "--format", "csv", "--to", tmp_path / "tables")
    assert (told.status, told.err) == (0, "")
    assert (tmp_path / "tables" / "patients.csv").read_text(encoding="utf-8-sig").count("\n") >= 2
    one_line(run("export", "--format", "csv", "--to", tmp_path / "tables"), 2, "is not empty")


@pytest.mark.in_full
def test_fhir(run: Run, tmp_path: Path) -> None:
    told = run("export", "--format", "fhir", "--to", tmp_path / "all.json")
    assert (told.status, told.err) == (0, "")
    assert json.loads((tmp_path / "all.json").read_bytes())["resourceType"] == "Bundle"


def test_an_export_while_the_window_has_the_clinic_open(
    data: Path, run: Run, tmp_path: Path
) -> None:
    clinic = opened(data)
    assert run("export", "--format", "json", "--to", tmp_path / "open.json").status == 0
    told = run("import", "--format", "json", "--from", tmp_path / "open.json")
    one_line(told, 1, "open")
    clinic.close()


def test_what_cannot_be_written(data: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    (tmp_path / "folder.json").mkdir()
    gone = run("export", "--format", "json", "--to", tmp_path / "gone" / "all.json")
    one_line(gone, 2, "is not a folder")
    one_line(run("export", "--format", "json", "--to", tmp_path / "file" / "a.json"), 2, "not a")
    folder = run("export", "--format", "json", "--to", tmp_path / "folder.json")
    one_line(folder, 1, "Nothing was written to folder.json: a folder has this name.")
    full = run("export", "--format", "json", "--to", Path("/proc/all.json"))
    one_line(full, 1, "Nothing was written to all.json")
    assert {path.name for path in tmp_path.iterdir()} == {"clinic", "file", "folder.json"}


def test_a_link_is_replaced_and_what_it_leads_to_is_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_bytes(b"kept")
    (tmp_path / "all.json").symlink_to("kept.json")
    assert run("export", "--format", "json", "--to", tmp_path / "all.json").status == 0
    assert (tmp_path / "kept.json").read_bytes() == b"kept"
    assert not (tmp_path / "all.json").is_symlink()


Bad = Callable[[Path], object]
BAD: dict[str, tuple[Bad, str]] = {
    "nothing": (lambda path: None, "cannot be read: no such file"),
    "a folder": (lambda path: path.mkdir(), "is not a file"),
    "a pipe": (os.mkfifo, "is not a file"),
    "an empty file": (lambda path: path.write_bytes(b""), "ends too early"),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n"), "not text in UTF-8"),
    "two gigabytes of nothing": (lambda path: path.write_bytes(b""), "no JSON"),
    "another document": (lambda path: path.write_bytes(b'{"resourceType":"Bundle"}'), "where it"),
    "a bomb": (lambda path: path.write_bytes(b'{"clinic":' + b"[" * 99_999), "nested too deep"),
}


def test_a_bad_file_is_refused_in_one_sentence(empty: Path, run: Run, tmp_path: Path) -> None:
    for name, (make, words) in BAD.items():
        path = tmp_path / f"{name}.json"
        make(path)
        if name.startswith("two"):
            os.truncate(path, 2 * 1024**3)
        told = run("--data-dir", empty, "import", "--format", "json", "--from", path)
        one_line(told, 2, words)


def test_who_may_not(data: Path, empty: Path, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    run("export", "--format", "json", "--to", path)
    for folder in (data, empty):
        clinic = opened(folder)
        ben = Person(new_id(), "Ben Okafor", "PT", "ben", Role.THERAPIST)
        clinic.people.add(ben, clinic.people.derive(PASSPHRASE))
        clinic.close()
    ben_to = ("--format", "json", "--user", "ben")
    assert run("export", *ben_to, "--to", tmp_path / "ben.json").status == 0
    before = contents(empty).keys()
    told = run("--data-dir", empty, "import", *ben_to, "--from", path)
    one_line(told, 1, "A therapist may not change who works here.")
    assert contents(empty).keys() == before
    one_line(run("export", *ben_to, "--to", path, passphrase="wrong words"), 2, "passphrase")


def test_a_clinic_with_patients_takes_no_record(data: Path, run: Run, tmp_path: Path) -> None:
    run("export", "--format", "json", "--to", tmp_path / "all.json")
    told = run("import", "--format", "json", "--from", tmp_path / "all.json")
    one_line(told, 1, "has patients of its own")


def test_a_clinic_is_made_where_there_was_none(data: Path, run: Run, tmp_path: Path) -> None:
    run("export", "--format", "json", "--to", tmp_path / "all.json")
    brought = into(tmp_path / "new", tmp_path / "all.json")
    assert brought.made.first.log_in == ANNA
    assert run("--data-dir", tmp_path / "new", "verify").status == 0
    opened(tmp_path / "new").close()
    with pytest.raises(ExpectedError, match="There is a clinic file"):
        into(tmp_path / "new", tmp_path / "all.json")


@pytest.mark.in_full
def test_a_new_clinic_from_the_command_line(data: Path, run: Run, tmp_path: Path) -> None:
    run("export", "--format", "json", "--to", tmp_path / "all.json")
    new = tmp_path / "new"
    told = run("--data-dir", new, "import", "--format", "json", "--from", tmp_path / "all.json")
    assert (told.status, told.err) == (0, "")
    key = told.out.rstrip().rpartition(" ")[2]
    assert f"A clinic was made in {new}. Its first log-in: anna." in told.out
    clinic = clinic_files(new).recover(key, ANNA, "another passphrase")
    assert len(clinic.history.find_patients("")) == 1
    clinic.close()


@pytest.mark.in_full
def test_a_new_passphrase_is_typed_twice(data: Path, run: Run, tmp_path: Path) -> None:
    run("export", "--format", "json", "--to", tmp_path / "all.json")
    new, source = tmp_path / "new", tmp_path / "all.json"
    for again, status in (("nine calm heronx", 2), (PASSPHRASE, 0)):
        terminal = Terminal(*("--data-dir", new, "import", "--format", "json", "--from", source))
        terminal.wait_for("Passphrase: ")
        terminal.type(f"{PASSPHRASE}\n")
        terminal.wait_for("The same again: ")
        terminal.type(f"{again}\n")
        assert terminal.end() == status
        assert new.exists() == (status == 0)
    opened(new).close()


@pytest.mark.in_full
def test_ctrl_c_leaves_nothing_half_written(data: Path, tmp_path: Path) -> None:
    clinic = opened(data)
    for _ in range(40):
        chart(clinic, 60)
    clinic.close()
    out = tmp_path / "out"
    out.mkdir()
    environment = {"BODYMAP_PASSPHRASE": PASSPHRASE}
    arguments = ("--data-dir", data, "export", "--format", "json", "--to", out / "all.json")
    terminal = Terminal(*arguments, environment=environment)
    terminal.wait_for("Exporting: ")
    terminal.type("\x03")
    assert terminal.end() == 1
    assert "Stopped. Nothing was changed." in terminal.seen
    assert list(out.iterdir()) == []


def test_the_help_teaches(run: Run) -> None:
    for command, words in (("export", "docs/json.md"), ("import", "All of a file comes in")):
        told = run(command, "--help")
        assert told.status == 0
        assert words in told.out
        assert f"bodymap {command} --data-dir" in told.out
