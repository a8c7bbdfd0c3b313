"""A check is watched, stopped, and does not disturb whoever works with the file."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from bodymap.errors import ClinicFileError
from bodymap.services.progress import CancelledError
from db import driver
from db.keys.clinic_keys import ClinicKeys
from db.verify import verify
from tests import factories
from tests.clinics import OpenRecord, contents
from tests.faults.tamper.evening import Evening


def test_it_tells_how_far_it_is(file: Evening) -> None:
    told: list[tuple[int, int]] = []
    verify(file.path, file.keys, file.clinic_id, progress=lambda *done: told.append(done))
    done = [one for one, _ in told]
    assert done == sorted(done)
    assert told[-1][0] == told[-1][1] > 100


@pytest.mark.parametrize("call", range(2))
def test_it_is_stopped_at_any_time(file: Evening, call: int) -> None:
    calls = 0

    def stop(_done: int, _whole: int) -> None:
        nonlocal calls
        if calls == call:
            raise CancelledError
        calls += 1

    before = contents(file.path.parent)
    with pytest.raises(CancelledError):
        verify(file.path, file.keys, file.clinic_id, progress=stop)
    assert contents(file.path.parent) == before


def test_it_is_stopped_within_a_long_statement(
    file: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.verify.meter._STEPS_OF_SQLITE", 100)

    def stop(_done: int, whole: int) -> None:
        assert whole == 1, "It goes on after the first statement."
        raise CancelledError

    with pytest.raises(CancelledError):
        verify(file.path, file.keys, file.clinic_id, progress=stop)


def test_nothing_appears_beside_a_file_that_is_only_looked_at(file: Evening) -> None:
    before = contents(file.path.parent)
    verdict = verify(file.path, file.keys, file.clinic_id, open_with=driver.connect_to_look)
    assert verdict.is_sound
    assert contents(file.path.parent) == before


def test_a_file_that_is_being_written_is_checked_as_it_was(record: OpenRecord) -> None:
    visit = record.start_session()
    lines = record.store.head().sequence

    def chart(done: int, _whole: int) -> None:
        if done == 0:
            record.recorder.add_site(factories.site(visit))

    verdict = verify(record.path, record.keys, record.clinic_id, progress=chart)
    assert verdict.is_sound
    assert verdict.counts.lines in range(lines, record.store.head().sequence + 1)
    assert verify(record.path, record.keys, record.clinic_id).is_sound
    assert record.store.head().sequence > lines


def test_a_file_that_the_key_does_not_open_is_no_verdict(file: Evening) -> None:
    with pytest.raises(ClinicFileError, match="cannot be opened"):
        verify(file.path, ClinicKeys.new(), file.clinic_id)


def test_another_clinics_file_is_found(file: Evening) -> None:
    verdict = verify(file.path, file.keys, UUID(int=5))
    assert verdict.first == "The file is not of this clinic."


def test_another_chain_key_fits_no_line(file: Evening) -> None:
    keys = ClinicKeys(file.keys.data, bytes(32))
    verdict = verify(file.path, keys, file.clinic_id)
    assert verdict.findings[0].sequence == 1
    assert len(verdict.findings) + verdict.more == verdict.counts.lines


def test_a_file_of_an_earlier_form_is_checked_in_part(tmp_path: Path) -> None:
    from db import layout, upgrade

    keys, clinic_id = ClinicKeys.new(), UUID(int=7)
    connection = driver.connect_new(tmp_path / "old", keys.data)
    upgrade.migrate(connection, 4, keys.chain, 1)
    connection.execute(f"PRAGMA application_id = {layout.APPLICATION_ID}")
    connection.execute(
        "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name, created_at)"
        " VALUES (1, ?, 4, ?, 'Clinic', 1)",
        (layout.APPLICATION_ID, clinic_id.bytes),
    )
    connection.close()
    verdict = verify(tmp_path / "old", keys, clinic_id)
    assert (verdict.schema, verdict.head) == (4, None)
    assert [one.part for one in verdict.findings] == ["schema"]
