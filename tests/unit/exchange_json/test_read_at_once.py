"""Visits that are read many at once are those that are read one by one."""

from __future__ import annotations

from contextlib import closing

from bodymap.charting.session import Session
from db import driver
from db.verify.signed_visits import AT_ONCE, SignedVisits
from tests.unit.exchange_json.conftest import FullClinic


def test_they_are_the_same(full: FullClinic) -> None:
    history = full.record.history
    patients = [row.patient.id for row in history.find_patients("")]
    sessions: list[Session] = [
        visit.session for one in patients for visit in history.overview(one).visits
    ]
    keys = [one.id.bytes for one in sessions]
    assert 1 < len(keys) < AT_ONCE
    with (
        closing(driver.connect_to_read(full.record.path, full.record.key)) as connection,
        closing(connection.cursor()) as cursor,
    ):
        found = SignedVisits().read(cursor, keys)
    for one in sessions:
        visit, expected = found.visit(one.id.bytes), history.visit(one.id)
        assert visit is not None
        assert visit == expected
        assert visit.records
    assert found.visit(bytes(16)) is None
