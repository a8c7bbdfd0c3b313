"""A clinic that was saved from a damaged file moves to a server, with what it lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
import pytest

from bodymap.errors import ClinicFileError
from bodymap.services.clock import SystemClock
from bodymap.services.progress import unwatched
from db.salvage import salvage
from db.server.verify.checking import verify_server
from db.sync.content import LOG_COLUMNS, content_of_server
from db.verify import verify
from tests.server_clinics import ON_ONE_SERVER
from tests.tampering import without_guards
from tests.unit.moving.stations import Station, station

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]


@pytest.fixture
def saved(first: Station, tmp_path: Path, database: str) -> Station:
    """What was saved of a clinic whose log lost two stretches of lines."""
    proved = first.prove()
    with without_guards(first.file, proved.keys.data) as connection:
        (last,) = connection.execute("SELECT max(sequence) FROM change_log").fetchone()
        for begin in (last // 3, last // 2):
            connection.execute(
                "DELETE FROM change_log WHERE sequence BETWEEN ? AND ?", (begin, begin + 3)
            )
    report = salvage(
        *(first.file, proved.keys, proved.clinic_id, tmp_path / "saved"),
        *(unwatched, SystemClock()),
    )
    assert not report.is_log_whole
    return station(tmp_path / "saved", database)


def test_it_moves_and_others_join_and_every_check_says_no_more_than_before(
    saved: Station, tmp_path: Path, database: str, owner: psycopg.Connection[Any]
) -> None:
    proved = saved.prove()
    before = verify(saved.file, proved.keys, proved.clinic_id)
    assert before.is_sound
    saved.move_in()
    joined = station(tmp_path / "second", database)
    joined.join()
    assert content_of_server(owner) == joined.content() == saved.content()
    for at in (saved, joined):
        after = verify(at.file, at.prove().keys, proved.clinic_id)
        assert after.findings == ()
        assert after.counts.unseen == before.counts.unseen
    told = verify_server(saved.server, proved.keys, proved.clinic_id)
    assert told.findings == ()
    assert told.counts.lines == before.counts.lines + 1, "and that it moved"


def test_a_line_that_is_lost_on_the_server_is_none_that_a_salvage_told_of(
    saved: Station, tmp_path: Path, database: str, owner: psycopg.Connection[Any]
) -> None:
    saved.move_in()
    owner.execute("SET session_replication_role = replica")
    owner.execute("DELETE FROM change_log WHERE sequence = 5")
    with pytest.raises(ClinicFileError, match="Line 6 of the server's audit trail"):
        station(tmp_path / "second", database).join()


def test_once_the_clinic_is_there_no_line_comes_with_a_gap(
    saved: Station, owner: psycopg.Connection[Any]
) -> None:
    saved.move_in()
    listed = ", ".join(f'"{one}"' for one in LOG_COLUMNS if one != "sequence")
    with pytest.raises(psycopg.IntegrityError, match="comes after the last one"):
        owner.execute(
            f"INSERT INTO change_log (sequence, {listed})"
            f" SELECT sequence + 2, {listed} FROM change_log ORDER BY sequence DESC LIMIT 1"
        )
