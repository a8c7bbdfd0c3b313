"""Many workstations chart a day against one server that is killed, stopped and cut off, and are
killed themselves: every needle that was acknowledged is on the server once, and everybody has all
of it in the end."""

from __future__ import annotations

from pathlib import Path
from random import Random
from time import monotonic

import pytest

from tests.bench.row import p50, p99
from tests.faults.amounts import amount
from tests.faults.clinic_day.clinic import DayClinic, day_clinic
from tests.faults.clinic_day.day import Floor, floor, folder_of
from tests.faults.clinic_day.room import Pace
from tests.faults.clinic_day.weather import Weather
from tests.faults.table import Found
from tests.server_clinics import ON_ONE_SERVER

pytestmark = ON_ONE_SERVER

ROOMS = amount(2, 20)
WINDOWS = 3
"""Of so many rooms the window is there, too, and is watched."""
CLICKS_ALONE = 200
PACE = Pace(sites=amount(6, 15), rest_s=amount(20, 2000) / 1000)
"""In full, a visit takes half a minute, and twenty rooms have a day of 160 of them in a few
minutes: two cores take in everything twenty times."""
DAY_S = 300.0
CALM_S = 8.0
LONGEST_S = 13.0
"""Longer than a workstation waits for a server that says nothing."""


def test_a_small_clinic_day(tmp_path: Path) -> None:
    with (
        day_clinic(folder_of(tmp_path), ROOMS, fsync="off") as clinic,
        floor(clinic, PACE, "a small day") as rooms,
    ):
        weather = Weather(rooms, Random("a small day"), longest_s=0.5)
        for storm in (weather.server_killed, weather.network_cut, weather.room_killed):
            rooms.listen(0.4)
            storm()
        rooms.listen(0.2)
        everything_is_there_once(clinic, rooms)


def everything_is_there_once(clinic: DayClinic, rooms: Floor) -> None:
    """Every workstation has what the server has, every needle that was acknowledged is there, and
    no line of any workstation is missing or there twice."""
    contents = rooms.end()
    on_server = clinic.sites()
    assert rooms.sites, "nobody charted anything"
    lost = [key for key in rooms.sites if key.bytes not in on_server]
    assert lost == []
    assert set(on_server.values()) == {1}
    assert clinic.has_every_number()
    assert contents == dict.fromkeys(contents, clinic.content())
    assert len(contents) == len(clinic.workstations)
    rooms.go_home()
    assert clinic.findings() == []


@pytest.mark.in_full
def test_a_whole_clinic_day(tmp_path: Path, found: Found) -> None:
    with (
        day_clinic(folder_of(tmp_path), ROOMS) as clinic,
        floor(clinic, PACE, "a whole day", windows=WINDOWS, alone=CLICKS_ALONE) as rooms,
    ):
        weather = Weather(rooms, Random("a whole day"), longest_s=LONGEST_S)
        begun, storms = monotonic(), weather.storms()
        while monotonic() - begun < DAY_S:
            rooms.listen(CALM_S)
            next(storms)()
        took = monotonic() - begun
        everything_is_there_once(clinic, rooms)
        settled = monotonic() - begun - took
        clicks = [took for took in rooms.sites.values() if took]
        storms_told = ", ".join(f"{what} {n} x" for what, n in sorted(weather.happened.items()))
        for name, figures in rooms.windows.items():
            assert not figures["beside"].is_held_up, f"{name}: {figures['beside']}"
        found(
            f"{ROOMS} workstations chart a day against one server",
            done=len(rooms.sites),
            note=f"{len(rooms.sites) / took:.1f} sites a second, {clinic.lines()} changes; a click "
            f"{p50(clicks):.1f} ms, p99 {p99(clicks):.1f} ms, longest {max(clicks):.0f} ms; "
            f"{clinic.conflicts()} conflicts, {len(rooms.refused)} refusals; all of it everywhere "
            f"{settled:.0f} s after the last storm; {storms_told}",
        )
        for number, figures in enumerate(rooms.windows.values(), 1):
            found(
                f"window {number} of {WINDOWS} charts among them",
                done=int(figures["beside"].turns),
                note=f"{figures['beside']}; before they came {figures['alone']}",
            )
