"""A workstation's file is made anew to keep other patients, and takes its place at a log-in."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bodymap.errors import ClinicFileError
from bodymap.services.progress import CancelledError, Progress, unwatched
from db import driver
from db.head_file import fits, head_file_of, heads_in
from db.layout import REMADE_FILE
from db.moving.kept import GRACE, is_due
from db.moving.remaking import Remade, remade_in, remake
from db.moving.renewing import Renewing
from db.moving.taking_place import TakingPlace
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess
from db.sync.left_out import is_left_out
from db.verify import verify
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.keeps.rooms import DAYS, LONG_AGO, NOW, Rooms, charted, join_few, opened
from tests.unit.moving.stations import CLOCK, Station, station

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

NOBODY_THERE = ServerAddress("127.0.0.1", "clinic", 1)


@pytest.fixture
def one(clinic: Rooms, tmp_path: Path) -> Station:
    """A workstation that keeps few, and has charted and sent something."""
    joined = station(tmp_path / "one", clinic.database)
    join_few(joined)
    with opened(joined) as record:
        charted(record, NOW)
        record.clinic.history.find_patients("", 1)
        record.store.keep_head()
    joined.settle()
    return joined


def make(one: Station, keep_days: int | None, progress: Progress = unwatched) -> None:
    proved = one.prove()
    remake(
        *(one.folder, proved.keys, proved.clinic_id, one.access, keep_days),
        clock=CLOCK,
        progress=progress,
    )


def take(one: Station, server: ServerAddress | None = None) -> bool:
    proved = one.prove()
    return TakingPlace(one.folder, proved.keys, proved.clinic_id, CLOCK, server).take()


def waits(one: Station) -> Remade | None:
    return remade_in(one.folder, one.prove().keys)


def outbox(one: Station) -> list[tuple[Any, ...]]:
    with closing(one.local()) as local:
        return local.execute("SELECT * FROM outbox ORDER BY sequence").fetchall()


@pytest.mark.in_full
def test_it_keeps_everything_from_the_next_log_in_on(clinic: Rooms, one: Station) -> None:
    before = outbox(one)
    make(one, None)
    assert waits(one) == Remade(None)
    with opened(one) as record:  # goes on meanwhile with the file there is
        visit = charted(record, NOW)
    one.settle()
    clinic.whole.settle()
    one.open().close()
    assert waits(one) is None
    one.settle()
    assert one.content() == clinic.on_server()
    assert outbox(one)[: len(before)] == before
    with opened(one) as record:
        assert record.store.visit(visit.id) is not None
        lease = record.store.lease(visit.id)
        assert lease is not None
        assert lease.is_here
        charted(record, NOW)
    one.settle()
    clinic.whole.settle()
    assert one.content() == clinic.on_server() == clinic.whole.content()


@pytest.mark.in_full
def test_who_was_not_here_for_long_goes(clinic: Rooms, tmp_path: Path) -> None:
    with opened(clinic.whole) as whole:
        old = charted(whole, LONG_AGO).patient_id
    clinic.whole.settle()
    everything = station(tmp_path / "all", clinic.database)
    join_few(everything, None)
    make(everything, DAYS)
    assert take(everything)
    with closing(everything.local()) as local:
        assert is_left_out(local.cursor(), old.bytes)
        assert not is_left_out(local.cursor(), clinic.recent.bytes)
        assert local.execute("SELECT keep_days FROM server_link").fetchone() == (DAYS,)
    everything.open().close()


def test_nothing_that_waits_to_be_sent_is_left_behind(clinic: Rooms, one: Station) -> None:
    make(one, None)
    with opened(one) as record:
        visit = charted(record, NOW)
    assert not take(one)
    assert waits(one) == Remade(None)
    one.settle()
    assert take(one)
    with opened(one) as record:
        assert record.store.visit(visit.id) is not None
    clinic.whole.settle()
    with opened(clinic.whole) as record:
        found = record.store.visit(visit.id)
        assert found is not None
        assert len(found.sites) == 2


def test_without_the_server_it_waits_where_it_is_behind(one: Station) -> None:
    make(one, None)
    with opened(one) as record:
        charted(record, NOW)
    one.settle()
    assert not take(one, NOBODY_THERE)
    assert take(one)


@pytest.mark.in_full
def test_without_the_server_it_takes_its_place_where_it_has_everything(one: Station) -> None:
    make(one, None)
    assert take(one, NOBODY_THERE)


@pytest.mark.in_full
def test_the_file_is_sound_and_its_end_is_kept_beside_it(one: Station) -> None:
    make(one, None)
    assert take(one)
    proved = one.prove()
    assert verify(one.file, proved.keys, proved.clinic_id).findings == ()
    (kept,) = heads_in(head_file_of(one.file))
    with opened(one) as record:
        assert fits(kept.head, record.store.seal_of(kept.head.sequence))


@pytest.mark.in_full
def test_where_it_is_given_up_nothing_is_left(one: Station) -> None:
    def enough(_done: int, _whole: int) -> None:
        raise CancelledError

    before = sorted(one.folder.iterdir())
    with pytest.raises(CancelledError):
        make(one, None, enough)
    assert sorted(one.folder.iterdir()) == before
    proved = one.prove()
    with pytest.raises(ClinicFileError):
        remake(
            *(one.folder, proved.keys, proved.clinic_id, _nowhere(one), None),
            clock=CLOCK,
            progress=unwatched,
        )
    assert sorted(one.folder.iterdir()) == before


@pytest.mark.in_full
def test_what_another_key_made_is_removed(one: Station) -> None:
    (one.folder / REMADE_FILE).write_bytes(bytes(8192))
    assert not take(one)
    assert not (one.folder / REMADE_FILE).exists()
    one.open().close()


def test_a_file_is_made_anew_when_it_is_time_to(clinic: Rooms, one: Station) -> None:
    with closing(one.local()) as local:
        assert not is_due(local, DAYS, NOW)
        assert is_due(local, None, NOW), "everything is to be kept"
        assert is_due(local, 1000, NOW), "more is to be kept"
        assert not is_due(local, 1, NOW), "it was made just now"
        assert is_due(local, 1, NOW + GRACE + timedelta(days=1))
    with closing(clinic.whole.local()) as local:
        assert not is_due(local, None, NOW)


@pytest.mark.in_full
def test_where_a_try_ended_on_the_way_it_is_asked_for_again(one: Station) -> None:
    make(one, None)
    key = one.prove().keys.data
    with closing(driver.connect(one.folder / REMADE_FILE, key)) as remade, remade:
        (line, *_) = outbox(one)
        marks = ", ".join("?" * len(line))
        remade.execute(f"INSERT INTO outbox VALUES ({marks})", line)
    assert not take(one)
    assert waits(one) is None
    with closing(one.local()) as local:
        assert is_due(local, local.execute("SELECT keep_days FROM server_link").fetchone()[0], NOW)


@pytest.mark.in_full
def test_it_is_made_by_itself_and_once(one: Station) -> None:
    with closing(one.local()) as local, local:
        local.execute("UPDATE server_link SET keep_days = NULL")
    proved = one.prove()
    renewing = Renewing(one.folder, lambda: proved.keys, proved.clinic_id, CLOCK)
    assert renewing.renew()
    assert waits(one) == Remade(None)
    assert not renewing.renew()
    assert take(one)
    assert not renewing.renew()


@pytest.mark.in_full
def test_what_somebody_asked_for_is_not_made_away(one: Station) -> None:
    make(one, 1000)
    with closing(one.local()) as local, local:
        local.execute("UPDATE server_link SET keep_days = NULL")
    proved = one.prove()
    assert not Renewing(one.folder, lambda: proved.keys, proved.clinic_id, CLOCK).renew()
    assert waits(one) == Remade(1000)


def _nowhere(one: Station) -> ServerAccess:
    return replace(one.access, address=NOBODY_THERE)
