"""Guessing is slowed down, whatever the guesser does with program and clock."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.errors import LockedOutError
from db.keys.attempts import FREE_TRIES, NOBODY, RECOVERY, Attempts, wait_after
from tests.unit.keys.machine import Machine


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "attempts"


def started(path: Path, machine: Machine) -> Attempts:
    """What a program that was just started knows."""
    return Attempts(path, machine, machine, "this run")


def wrong(attempts: Attempts, times: int, name: str = "anna") -> None:
    for _ in range(times):
        attempts.begin(name)


def left(attempts: Attempts, name: str = "anna") -> float:
    """Seconds that the next try has to wait; it must have to."""
    with pytest.raises(LockedOutError) as refused:
        attempts.begin(name)
    return refused.value.seconds


def test_the_wait_doubles_up_to_a_quarter_of_an_hour() -> None:
    waits = [wait_after(times) for times in range(13)]
    assert waits == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert wait_after(1_000_000) == 900


def test_five_tries_are_free_and_the_sixth_waits(path: Path, machine: Machine) -> None:
    attempts = started(path, machine)
    wrong(attempts, FREE_TRIES)
    with pytest.raises(LockedOutError) as refused:
        attempts.begin("anna")
    assert refused.value.sentence == "Too many wrong tries. Wait 30 seconds, then try again."
    machine.passes(29)
    assert left(attempts) == pytest.approx(1)
    machine.passes(1)
    attempts.begin("anna")
    assert left(attempts) == 60
    machine.passes(60)
    attempts.begin("anna")
    with pytest.raises(LockedOutError, match="Wait 2 minutes"):
        attempts.begin("anna")


def test_each_log_in_waits_for_itself(path: Path, machine: Machine) -> None:
    attempts = started(path, machine)
    wrong(attempts, FREE_TRIES)
    wrong(attempts, FREE_TRIES, RECOVERY)
    for name in ("bob", NOBODY):
        attempts.begin(name)
    assert left(attempts) == left(attempts, RECOVERY) == 30


def test_a_new_start_of_the_program_changes_nothing(path: Path, machine: Machine) -> None:
    for _ in range(FREE_TRIES):
        # ended in the middle of the try, every time
        started(path, machine).begin("anna")
    assert left(started(path, machine)) == 30
    machine.passes(10)
    assert left(started(path, machine)) == pytest.approx(20)


@pytest.mark.parametrize("seconds", [-86400, -1, 30, 900, 86400])
def test_setting_the_clock_changes_nothing(path: Path, machine: Machine, seconds: float) -> None:
    wrong(started(path, machine), FREE_TRIES)
    machine.is_set(seconds)
    assert left(started(path, machine)) == 30


def test_a_new_start_of_the_machine_counts_what_the_clock_says_once(
    path: Path, machine: Machine
) -> None:
    wrong(started(path, machine), FREE_TRIES + 0)
    machine.is_started_anew(after=10)
    assert left(started(path, machine)) == pytest.approx(20)
    machine.is_set(3600)
    assert left(started(path, machine)) == pytest.approx(20)
    machine.passes(20)
    started(path, machine).begin("anna")


def test_a_clock_that_was_set_back_before_a_new_start_lengthens_nothing(
    path: Path, machine: Machine
) -> None:
    wrong(started(path, machine), FREE_TRIES)
    machine.is_set(-86400 * 365)
    machine.is_started_anew()
    assert left(started(path, machine)) == 30
    machine.passes(30)
    started(path, machine).begin("anna")


def test_where_the_machine_names_no_start_one_run_of_the_program_cannot_be_fooled(
    path: Path, machine: Machine
) -> None:
    machine.boot_id = ""
    attempts = started(path, machine)
    wrong(attempts, FREE_TRIES)
    machine.is_set(86400)
    assert left(attempts) == 30


def test_the_right_passphrase_ends_it_and_leaves_nothing_behind(
    path: Path, machine: Machine
) -> None:
    attempts = started(path, machine)
    wrong(attempts, FREE_TRIES)
    machine.passes(30)
    attempts.begin("anna")
    attempts.right("anna")
    found = attempts.failures()
    assert [(one.name, one.times) for one in found] == [("anna", FREE_TRIES)]
    assert machine.now() - found[0].since == timedelta(seconds=30)
    attempts.noted(found)
    assert attempts.failures() == ()
    assert not path.exists()
    wrong(attempts, FREE_TRIES)


def test_failures_are_noted_once_and_go_on_making_wait(path: Path, machine: Machine) -> None:
    attempts = started(path, machine)
    wrong(attempts, 3, "bob")
    wrong(attempts, 2, NOBODY)
    found = attempts.failures()
    assert [(one.name, one.times) for one in found] == [("bob", 3), (NOBODY, 2)]
    attempts.noted(found)
    assert attempts.failures() == ()
    wrong(attempts, 2, "bob")
    assert [(one.name, one.times) for one in started(path, machine).failures()] == [("bob", 2)]
    assert left(started(path, machine), "bob") == 30


def test_what_went_before_the_right_one_can_still_be_noted(path: Path, machine: Machine) -> None:
    attempts = started(path, machine)
    wrong(attempts, 3)
    attempts.right("anna")
    assert [(one.name, one.times) for one in attempts.failures()] == [("anna", 2)]
    wrong(attempts, FREE_TRIES)


def test_a_try_that_came_to_nothing_does_not_count(path: Path, machine: Machine) -> None:
    attempts = started(path, machine)
    for _ in range(2 * FREE_TRIES):
        attempts.begin("anna")
        attempts.take_back("anna")
    assert attempts.failures() == ()
    assert not path.exists()


def test_only_its_owner_reads_it_and_nothing_that_was_typed_is_in_it(
    path: Path, machine: Machine
) -> None:
    started(path, machine).begin(NOBODY)
    assert path.stat().st_mode & 0o777 == 0o600
    assert set(json.loads(path.read_bytes())["tries"]) == {NOBODY}


def test_a_folder_that_cannot_be_written_gives_no_free_guesses(machine: Machine) -> None:
    attempts = started(Path("/dev/null/attempts"), machine)
    wrong(attempts, FREE_TRIES)
    assert left(attempts) == 30
    machine.passes(30)
    attempts.begin("anna")
    assert left(attempts) == 60
    attempts.right("anna")
    wrong(attempts, FREE_TRIES)


def test_a_file_that_is_damaged_under_way_forgets_nothing_that_was_seen(
    path: Path, machine: Machine
) -> None:
    attempts = started(path, machine)
    wrong(attempts, FREE_TRIES)
    path.write_bytes(b"{")
    assert left(attempts) == 30


def sample(**changes: Any) -> dict[str, Any]:
    tries = {"wrong": 9, "unnoted": 9, "since": 0.0, "last": 0.0, "boot": "b", "boot_s": 0.0}
    return {**tries, **changes}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        json.dumps({"format": "bodymap attempts", "version": 1, "tries": []}).encode(),
        *(
            json.dumps(
                {"format": "bodymap attempts", "version": 1, "tries": {name: entry}}
            ).encode()
            for name, entry in (
                ("Anna Weber", sample()),
                ("anna", sample(wrong=-1)),
                ("anna", sample(wrong=True)),
                ("anna", sample(wrong=10**9)),
                ("anna", sample(last=float("nan"))),
                ("anna", sample(boot_s=float("inf"))),
                ("anna", sample(boot=7)),
                ("anna", sample(more=1)),
                ("anna", "nine"),
            )
        ),
    ],
)
def test_nonsense_is_as_good_as_nothing(path: Path, machine: Machine, content: bytes) -> None:
    path.write_bytes(content)
    attempts = started(path, machine)
    assert attempts.failures() == ()
    wrong(attempts, FREE_TRIES)
    assert left(started(path, machine)) == 30


@given(
    boot=st.sampled_from(["first", "other"]),
    last=st.floats(0, 9e10, allow_nan=False),
    boot_s=st.floats(-1e300, 1e300, allow_nan=False),
    times=st.integers(FREE_TRIES, 1_000_000),
)
def test_whatever_stands_in_the_file_nobody_waits_longer_than_the_longest(
    tmp_path_factory: pytest.TempPathFactory, boot: str, last: float, boot_s: float, times: int
) -> None:
    path, machine = tmp_path_factory.mktemp("a") / "attempts", Machine()
    entry = sample(wrong=times, boot=boot, last=last, boot_s=boot_s)
    path.write_text(
        json.dumps({"format": "bodymap attempts", "version": 1, "tries": {"anna": entry}})
    )
    attempts = started(path, machine)
    waited = seconds_to_wait(attempts)
    assert 0 <= waited <= wait_after(times)
    machine.passes(waited)
    assert waited == 0 or seconds_to_wait(attempts) == 0


def seconds_to_wait(attempts: Attempts) -> float:
    try:
        attempts.begin("anna")
    except LockedOutError as refused:
        return refused.seconds
    return 0.0
