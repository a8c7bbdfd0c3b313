"""What waits for a server ends as soon as nobody wants it any more."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bodymap.services.aside import Aside
from bodymap.services.progress import CancelledError, LastTold, Progress
from db.moving.at_the_server import connected
from db.server.address import ServerAddress
from db.server.connecting import CONNECT_S, ServerAccess
from db.server.watched import SilentError
from tests.server_clinics import ON_ONE_SERVER, access_to

A_MOMENT_S = CONNECT_S - 1
"""Sooner than the connection itself would give up, and long enough for a busy machine."""


@contextmanager
def within_a_moment() -> Iterator[None]:
    before = time.monotonic()
    yield
    assert time.monotonic() - before < A_MOMENT_S


def cancelled_after(times: int) -> Callable[[], None]:
    """Raises CancelledError when it was called so often."""
    asked = 0

    def watch() -> None:
        nonlocal asked
        asked += 1
        if asked >= times:
            raise CancelledError

    return watch


def test_it_gives_what_came_of_the_work_and_tells_on_the_thread_that_waits() -> None:
    heard: list[tuple[int, threading.Thread]] = []

    def work(tell: Callable[[int], None]) -> int:
        tell(1)
        tell(2)
        return 3

    got = Aside(work).result(
        lambda: None, lambda told: heard.append((told, threading.current_thread()))
    )
    assert got == 3
    assert heard == [(1, threading.current_thread()), (2, threading.current_thread())]


def test_what_the_work_raises_is_raised() -> None:
    def work(_tell: Callable[[int], None]) -> int:
        raise LookupError("nothing there")

    with pytest.raises(LookupError, match="nothing there"):
        Aside(work).result(lambda: None)


def test_work_that_nobody_wants_is_left_alone_and_what_it_made_is_taken_away() -> None:
    go_on, late = threading.Event(), threading.Event()
    made: list[str] = []

    def work(_tell: Callable[[int], None]) -> str:
        go_on.wait()
        return "made"

    def take_away(result: str) -> None:
        made.append(result)
        late.set()

    with within_a_moment(), pytest.raises(CancelledError):
        Aside(work, take_away).result(cancelled_after(2))
    go_on.set()
    assert late.wait(20)
    assert made == ["made"]


def test_nobody_waits_for_a_server_that_says_nothing(tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = ServerAddress("127.0.0.1", "body", silent.getsockname()[1])
        with within_a_moment(), pytest.raises(CancelledError):
            connected(ServerAccess(address, "ws", "x"), tmp_path, "join", cancelled_after(2))


@ON_ONE_SERVER
def test_nobody_waits_for_an_answer_that_does_not_come(tmp_path: Path) -> None:
    watch = cancelled_after(3)
    with closing(connected(access_to("postgres"), tmp_path, "join", watch)) as server:
        with within_a_moment(), pytest.raises(CancelledError), server.transaction():
            server.execute("SELECT pg_sleep(30)")
        assert server.closed


@ON_ONE_SERVER
def test_a_server_that_says_nothing_for_so_long_is_given_up(tmp_path: Path) -> None:
    with closing(connected(access_to("postgres"), tmp_path, "reading")) as server:
        server.watch, server.silence_s = None, 0.3
        with within_a_moment(), pytest.raises(SilentError):
            server.execute("SELECT pg_sleep(30)")


def test_progress_that_is_told_again_stays_where_it_was() -> None:
    told: list[tuple[int, int]] = []
    progress: Progress = lambda done, whole: told.append((done, whole))  # noqa: E731 - its type is tested
    last = LastTold(progress)
    last.again()
    last(3, 9)
    last.again()
    assert told == [(0, 1), (3, 9), (3, 9)]
