"""Of a damaged workstation that has a server, what had not been sent is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.layout import CLINIC_FILE, WORKSTATION_FILE
from db.tables import PROVISIONAL
from db.verify import verify
from tests import factories
from tests.clinics import open_record
from tests.faults.damaged_day import Day, without
from tests.faults.real_day import content_of
from tests.faults.salvaged import LOG, Salvaged
from tests.server_clinics import ON_ONE_SERVER
from tests.workstations import SharedClinic, workstations

pytestmark = ON_ONE_SERVER

WAITING_SITES = 4
OF_SHARING = ("outbox", "set_aside", "server_link", "key_ring", "left_out")


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    with workstations(tmp_path_factory.mktemp("rooms"), 1) as clinic:
        yield spent(clinic)


def spent(clinic: SharedClinic) -> Day:
    """A visit of which the server has the beginning, in a closed file."""
    record = clinic[0].record
    visit = record.start_session()
    record.recorder.add_site(factories.site(visit))
    clinic.sync()
    for _ in range(WAITING_SITES):
        record.recorder.add_site(factories.site(visit))
    late = record.start_session(week=1)
    clinic.close()
    (record.path.with_name(WORKSTATION_FILE)).write_text("not asked")
    was = content_of(record.path, record.keys)
    return Day(record, (visit, late), record.path.read_bytes(), was)


def findings(done: Salvaged) -> list[str]:
    """Whatever the new clinic is not."""
    of_sharing = [name for name in OF_SHARING if done.now[name]]
    return [*of_sharing, *done.findings]


def test_what_had_not_been_sent_is_in_the_new_clinic(day: Day, tmp_path: Path) -> None:
    done = day.damaged(day.whole, tmp_path / "new")
    assert findings(done) == []
    assert (done.report.lost, done.report.is_log_whole) == ({}, True)
    for table in ("needle_site", "session", "patient", "episode"):
        assert done.now[table].keys() == done.was[table].keys()
        assert all(row["changed_seq"] < PROVISIONAL for row in done.now[table].values())
    waiting = len(done.was["outbox"]) - sum(
        line["origin_sequence"] is not None for line in done.was[LOG].values()
    )
    assert len(done.now[LOG]) == len(done.was[LOG]) + waiting + 1
    told = done.report.list_file.read_text()
    assert "shared its record with a server" in told
    assert f"not been sent: {waiting} lines" in told
    assert not (tmp_path / "new" / WORKSTATION_FILE).exists()


def test_the_new_clinic_is_charted_in(day: Day, tmp_path: Path) -> None:
    day.damaged(day.whole, tmp_path / "new")
    record = day.record
    again = open_record(
        tmp_path / "new" / CLINIC_FILE, record.keys, record.clinic_id, record.person
    )
    assert again.recorder.add_site(factories.site(day.visits[0])).number == WAITING_SITES + 2
    again.clinic.close()
    assert verify(again.path, again.keys, again.clinic_id).findings == ()


@pytest.mark.parametrize("table", ["needle_site", "session"])
def test_what_waited_and_is_lost_is_listed(day: Day, tmp_path: Path, table: str) -> None:
    done = day.damaged(without(day.whole, *day.pages_of(table)), tmp_path / "new")
    assert findings(done) == []
    assert done.report.lost == {table: len(done.was[table])}


@pytest.mark.parametrize("table", ["outbox", LOG])
def test_of_lines_that_are_lost_the_rows_are_saved(day: Day, tmp_path: Path, table: str) -> None:
    """All that waited; what the server has is there."""
    done = day.damaged(without(day.whole, *day.pages_of(table)), tmp_path / "new")
    assert findings(done) == []
    assert not done.report.is_log_whole
    sites = done.was["needle_site"].items()
    waited = {key for key, row in sites if row["created_seq"] > PROVISIONAL}
    assert len(waited) == WAITING_SITES
    assert waited <= done.now["needle_site"].keys()
