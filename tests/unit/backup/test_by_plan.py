"""The plan makes backups where something was changed, and tells where there are none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bodymap.services.audit.events import Event
from bodymap.services.backup_values import BackupPlan, UnderWayError
from bodymap.services.progress import CancelledError, unwatched
from db.backup.one_at_a_time import alone
from tests.backed_up import BackedUp, CancelAfter
from tests.unit.backup.conftest import chart


def test_a_backup_is_due_when_something_was_changed(clinic: BackedUp) -> None:
    backups = clinic.backups
    chart(clinic)
    assert backups.is_due()
    assert backups.is_due_at_exit()
    backups.make_due(unwatched)
    backups.noted()
    clinic.record.audit.note(Event.LOCKED)
    clinic.clock.go_on(hours=5)
    assert not backups.is_due()
    assert not backups.is_due_at_exit()
    chart(clinic)
    assert backups.is_due()
    clinic.clock.go_on(hours=-2)
    assert not backups.is_due()
    assert backups.is_due_at_exit()


def test_whoever_wants_none_gets_none(clinic: BackedUp) -> None:
    chart(clinic)
    clinic.backups.keep_plan(BackupPlan(clinic.shelf, None, at_exit=False))
    assert not clinic.backups.is_due()
    assert not clinic.backups.is_due_at_exit()
    assert clinic.backups.state().is_overdue


def test_it_is_told_how_it_stands(clinic: BackedUp) -> None:
    state = clinic.backups.state()
    assert (state.last, state.failure, state.is_overdue) == (None, None, False)
    assert state.is_same_disk
    made = clinic.backups.make(unwatched)
    clinic.clock.go_on(days=2)
    # nothing is late where nothing was changed
    assert not clinic.backups.state().is_overdue
    chart(clinic)
    state = clinic.backups.state()
    assert state.is_overdue
    assert state.last is not None
    assert state.last.path == made.path
    assert clinic.clock.now() - state.last.at == timedelta(days=2)


def test_one_that_was_cancelled_or_in_the_way_did_not_fail(clinic: BackedUp) -> None:
    with pytest.raises(CancelledError) as cancelled:
        clinic.backups.make(CancelAfter(0))
    clinic.backups.failed(cancelled.value)
    with alone(clinic.data), pytest.raises(UnderWayError) as refused:
        clinic.backups.make(unwatched)
    clinic.backups.failed(refused.value)
    assert clinic.backups.state().failure is None


def test_a_clinic_whose_file_is_gone_asks_nobody_and_breaks_nothing(clinic: BackedUp) -> None:
    away = clinic.data / "away"
    clinic.record.path.rename(away)
    assert clinic.backups.is_due()
    assert not clinic.backups.state().is_overdue
    away.rename(clinic.record.path)
    clinic.backups.make_due(unwatched)
