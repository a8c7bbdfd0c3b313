"""Listing patients from the command line."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from bodymap.commands.patients import named
from bodymap.commands.refusals import RefusedError
from tests import factories
from tests.clinics import open_session
from tests.unit.commands.conftest import Run, opened


def test_everybody_is_listed_with_what_scripts_need(run: Run) -> None:
    told = json.loads(run("patients", "--json").out)
    (one,) = told["patients"]
    assert told["more"] is False
    assert set(one) == {
        *("id", "name", "given_name", "family_name", "record_number", "birth_date", "complaint"),
        *("side", "visits", "last_visit", "has_open_visit"),
    }
    assert (one["visits"], one["has_open_visit"]) == (1, True)
    assert one["last_visit"].endswith("+00:00")


def test_a_text_finds_and_what_it_does_not_find_is_no_error(data: Path, run: Run) -> None:
    person = factories.patient(family_name="Sorrel", record_number="4711")
    with closing(opened(data)) as clinic:
        clinic.recorder.add_patient(person)
    found = run("patients", "sorr")
    assert found.status == 0
    assert found.out.startswith(str(person.id))
    assert "4711" in found.out
    assert "0 visits" in found.out
    nobody = run("patients", "nobody here")
    assert (nobody.status, nobody.out) == (0, "Nobody is found.\n")
    assert json.loads(run("patients", "nobody here", "--json").out)["patients"] == []


def test_of_many_the_first_are_told_and_that_there_are_others(data: Path, run: Run) -> None:
    with closing(opened(data)) as clinic:
        for number in range(3):
            clinic.recorder.add_patient(factories.patient(family_name=f"Many{number}"))
    told = run("patients", "--most", "2")
    assert len(told.out.splitlines()) == 3
    assert "the first 2" in told.out
    assert json.loads(run("patients", "--most", "2", "--json").out)["more"] is True


def test_it_is_told_while_another_program_charts(data: Path, run: Run) -> None:
    with closing(opened(data)):
        told = run("patients")
    assert told.status == 0
    assert "1 visit" in told.out


def test_a_wrong_passphrase_is_refused(run: Run) -> None:
    told = run("patients", passphrase="another passphrase")
    assert (told.status, told.out) == (2, "")


def test_somebody_is_named_by_id_or_by_number(data: Path) -> None:
    with closing(opened(data)) as clinic:
        visit = open_session(clinic)
        patient = clinic.history.patient(visit.patient_id)
        assert named(clinic.history, str(patient.id)) == patient.id
        other = factories.patient(record_number="0815")
        clinic.recorder.add_patient(other)
        assert named(clinic.history, "0815") == other.id
        clinic.recorder.add_patient(factories.patient(record_number="0815"))
        for asked in ("0815", "081", "", "5f0c1c3e-0000-7000-8000-000000000000"):
            with pytest.raises(RefusedError):
                named(clinic.history, asked)
