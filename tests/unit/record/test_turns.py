"""Who writes into the file next."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

import pytest

from db.turns import Turns


class GivenUpError(Exception):
    """Nobody waits any more."""


def never() -> None:
    """Goes on waiting."""


def run(call: Callable[[], object]) -> Thread:
    thread = Thread(target=call)
    thread.start()
    return thread


def test_the_window_waits_for_what_was_begun_and_comes_before_the_next() -> None:
    turns, order = Turns(), list[str]()
    is_begun, may_end = Event(), Event()

    def work() -> None:
        with turns.patiently(never):
            order.append("work")
            is_begun.set()
            may_end.wait()
        with turns.patiently(never):
            order.append("more work")

    def click() -> None:
        with turns.at_once():
            order.append("click")

    working = run(work)
    is_begun.wait()
    clicking = run(click)
    while not turns.window_waits:
        pass
    may_end.set()
    for one in (working, clicking):
        one.join()
    assert order == ["work", "click", "more work"]


def test_the_window_does_not_wait_for_another_like_it() -> None:
    turns = Turns()
    with turns.at_once():
        done = run(lambda: turns.at_once().__enter__())
        done.join(0.3)
        assert not done.is_alive()


def test_work_that_nobody_wants_any_more_gives_up() -> None:
    turns = Turns()

    def give_up() -> None:
        raise GivenUpError

    with turns.at_once(), pytest.raises(GivenUpError), turns.patiently(give_up):
        pass
    with turns.patiently(never):
        pass
