"""How long until a server is tried again."""

from __future__ import annotations

from bodymap.services.sharing import Standing
from db.sync.pace import FIRST_TRY_S, LAST_TRY_S, STOPPED_TRY_S, Pace

LEAST, MOST = 0.75, 1.25


def test_each_time_it_takes_longer_and_never_longer_than_that() -> None:
    pace = Pace()
    waits = [pace.after(Standing.AWAY) for _ in range(3000)]
    assert waits[0] <= FIRST_TRY_S * MOST
    assert waits[0] < waits[2] < waits[4]
    assert max(waits) <= LAST_TRY_S * MOST
    pace.begin_anew()
    assert pace.after(Standing.AWAY) <= FIRST_TRY_S * MOST


def test_a_server_that_others_use_is_tried_again_soon() -> None:
    pace = Pace()
    assert all(pace.after(Standing.WAITING) <= FIRST_TRY_S * MOST for _ in range(50))


def test_where_somebody_has_to_do_something_nothing_is_hurried() -> None:
    assert Pace().after(Standing.STOPPED) >= STOPPED_TRY_S * LEAST
