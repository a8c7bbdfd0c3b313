"""What arrives is taken in by ids and along indexes, however large the clinic is: the window waits
for the file meanwhile."""

from __future__ import annotations

import re
from typing import Final

from bodymap.charting.pain import Phase
from db import driver
from db.leases import lease_of
from db.sync.shapes import shared_tables
from tests import factories
from tests.quarrels import Rooms, change_patient_in_both
from tests.server_clinics import ON_ONE_SERVER

pytestmark = ON_ONE_SERVER

_LARGE: Final = (*shared_tables(), "change_log")


def scans(connection: driver.Connection, statement: str) -> list[str]:
    """The large tables that a statement goes through from end to end."""
    if statement.endswith("ORDER BY sequence DESC LIMIT 1"):
        return []  # the last line is the first that is met
    values = [None] * statement.count("?")
    plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    steps = [str(row[3]) for row in plan]
    found = (re.match(r"SCAN (\w+)(?! USING)", step) for step in steps)
    return [step[1] for step in found if step is not None and step[1] in _LARGE]


def test_taking_in_goes_through_no_table(rooms: Rooms) -> None:
    rooms.part()
    change_patient_in_both(rooms)
    rooms.two.recorder.add_site(factories.site(rooms.session))
    rooms.two.recorder.set_pain(factories.pain(rooms.session, 3, Phase.AFTER))
    rooms.two.records.put([factories.needle_event(rooms.session, None)])
    rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.sign(rooms.one)
    rooms.clinic[0].sync()
    station, told = rooms.clinic[1], set[str]()
    station.local.set_trace_callback(told.add)
    try:
        (arrived,) = station.receive()
        station.send()
    finally:
        station.local.set_trace_callback(None)
    assert arrived.conflicts
    asked = {one for one in told if one.startswith(("SELECT", "UPDATE", "INSERT", "DELETE"))}
    assert len(asked) > 50
    assert {one: found for one in sorted(asked) if (found := scans(station.local, one))} == {}


def test_a_lease_is_found_along_indexes(rooms: Rooms) -> None:
    station, told = rooms.clinic[1], list[str]()
    station.local.set_trace_callback(told.append)
    try:
        lease_of(station.local.cursor(), rooms.session.id, station.origin.bytes)
    finally:
        station.local.set_trace_callback(None)
    (statement,) = told
    plan = station.local.execute(f"EXPLAIN QUERY PLAN {statement}", {"key": b""}).fetchall()
    assert plan
    assert not [row[3] for row in plan if re.match(r"SCAN (change_log|taken)", str(row[3]))]
