"""Long work with a server stops also where nothing goes on, and tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.services.progress import CancelledError
from db.moving import at_the_server
from db.moving.at_the_server import watched
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess


class Connection:
    """What watches, and whether it was closed."""

    def __init__(self) -> None:
        self.watch: Callable[[], object] = object
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def connection(monkeypatch: pytest.MonkeyPatch) -> Connection:
    found = Connection()
    monkeypatch.setattr(at_the_server, "_reached", lambda *_: found)
    return found


ACCESS = ServerAccess(ServerAddress("clinic.example", "body"), "ws_1", "x", "")


def test_whoever_waits_is_told_the_same_once_more(connection: Connection) -> None:
    told: list[tuple[int, int]] = []
    with watched(ACCESS, Path(), "tests", lambda *how: told.append(how)) as (_, progress):
        told.clear()
        progress(3, 10)
        connection.watch()
        assert told == [(3, 10)] * 2
        assert not connection.is_closed
    assert connection.is_closed


def test_what_is_cancelled_while_it_waits_is_closed(connection: Connection) -> None:
    is_enough = False

    def progress(_done: int, _whole: int) -> None:
        if is_enough:
            raise CancelledError

    with watched(ACCESS, Path(), "tests", progress):
        is_enough = True
        with pytest.raises(CancelledError):
            connection.watch()
    assert connection.is_closed
