"""Making a made-up clinic from the command line, and what is refused."""

from __future__ import annotations

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path

import pytest

from bodymap.commands import demo
from bodymap.commands.passphrase import VARIABLE
from bodymap.commands.refusals import RefusedError
from bodymap.services.progress import CancelledError
from db.bulk import large_clinic
from tests.clinics import PASSPHRASE, QUICK, clinic_files, contents
from tests.unit.commands.conftest import Run


def asked(**others: object) -> Namespace:
    usual: dict[str, object] = {
        "size": "large",
        "seed": 5,
        "patients": 2,
        "sites": 30,
        "passphrase_fd": None,
        "allow_network_share": False,
        "json": True,
    }
    return Namespace(**{**usual, **others})


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)


@pytest.mark.in_full
def test_it_says_what_it_made_and_who_logs_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "clinic"
    assert demo.make(folder, asked(), QUICK) == 0
    told = json.loads(capsys.readouterr().out)
    assert told.pop("sites") >= 30
    assert told.pop("visits") >= 3
    assert told == {
        "path": str(folder),
        "user": "rosa.hazel",
        "size": "large",
        "seed": 5,
        "patients": 2,
    }
    with closing(clinic_files(folder).log_in("rosa.hazel", PASSPHRASE)) as clinic:
        assert not clinic.is_demo
        assert [person.name for person in clinic.people.all()] == [
            *("Rosa Hazel", "Theo Alder", "Noa Linden"),
        ]
        assert len(clinic.history.find_patients("")) == 2


def test_a_clinic_that_is_there_stays(data: Path, run: Run) -> None:
    before = contents(data)
    told = run("demo")
    assert told.status == 2
    assert "There is a clinic in this folder already" in told.err
    assert contents(data) == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--seed", "x"), "is not a whole number from 0"),
        (("--size", "huge"), "invalid choice"),
        (("--patients", "0", "--size", "large"), "is not a whole number from 1"),
        (("--patients", "5"), "go with --size large"),
        (("--passphrase-fd", "one"), "is not the number of an open file"),
    ],
)
def test_what_is_not_understood_is_refused(
    run: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    told = run("demo", "--data-dir", tmp_path / "new", *words)
    assert (told.status, told.out) == (2, "")
    assert sentence in told.err
    assert not (tmp_path / "new").exists()


def test_a_passphrase_that_is_too_short_is_refused(run: Run, tmp_path: Path) -> None:
    told = run("demo", "--data-dir", tmp_path / "new", passphrase="short")
    assert told.status == 2
    assert "at least 8 characters" in told.err
    assert not (tmp_path / "new").exists()


@pytest.mark.in_full
def test_stopped_on_the_way_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise CancelledError

    monkeypatch.setattr(large_clinic, "_add_visit", stop)
    folder = tmp_path / "clinic"
    with pytest.raises(CancelledError):
        demo.make(folder, asked(patients=1, sites=5), QUICK)
    assert list(folder.iterdir()) == []


def test_sizes_go_with_the_large_one_only(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        demo.make(tmp_path / "clinic", asked(size="small"), QUICK)


@pytest.mark.in_full
def test_the_small_one_is_the_demo_in_a_clinic_of_its_own(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    made = json.loads(run("demo", "--data-dir", folder, "--json").out)
    assert (made["patients"], made["size"]) == (60, "small")
    assert made["sites"] > 1500
    checked = run("--data-dir", folder, "verify", "--json")
    assert checked.status == 0
    assert json.loads(checked.out)["sound"] is True
    with closing(clinic_files(folder).log_in("rosa.hazel", PASSPHRASE)) as clinic:
        (open_one,) = clinic.history.open_sessions()
        assert len(open_one.ledger.still_in) == 3
        assert open_one.session.holder_id == clinic.desk.person.id
