"""Two workstations that keep everything, and a server."""

from __future__ import annotations

import pytest

from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.days import Days, run

pytestmark = ON_ONE_SERVER


def test_two_rooms_come_to_the_same_whatever_they_do() -> None:
    run(Days, examples=2, steps=25)


@pytest.mark.in_full
def test_many_days_of_two_rooms() -> None:
    run(Days, examples=400, steps=60)
