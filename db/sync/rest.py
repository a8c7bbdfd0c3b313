"""Letting a thread rest, so that somebody else has what it uses for himself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

WAIT_S: Final = 5.0
"""So long somebody waits for it at most: a disk may stand still, and with it the thread."""


class Rest:
    """One thread rests while any of those who asked wants it to. ``begin`` makes it hurry there,
    ``over`` is called when nobody wants it any more; both on the thread of who asked."""

    def __init__(self, begin: Callable[[], object], over: Callable[[], object]) -> None:
        self._begin = begin
        self._over = over
        self._changed = Condition()
        self._wanted = 0
        self._is_taken = False
        self._is_given_up = False

    @property
    def is_wanted(self) -> bool:
        """Whether the thread is to rest."""
        return self._wanted > 0

    @contextmanager
    def during(self, *, is_running: bool) -> Iterator[None]:
        """The thread, where it ``is_running``, rests while the block runs."""
        with self._changed:
            self._wanted += 1
            self._begin()
            if is_running:
                self._changed.wait_for(lambda: self._is_taken or self._is_given_up, WAIT_S)
        try:
            yield
        finally:
            with self._changed:
                self._wanted -= 1
                if not self._wanted:
                    self._over()
                self._changed.notify_all()

    def take(self) -> None:
        """Rest, on the thread, until nobody wants that any more."""
        with self._changed:
            self._is_taken = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._wanted or self._is_given_up)
            self._is_taken = False

    def give_up(self) -> None:
        """The thread is about to end: nobody waits for it, and it does not rest."""
        with self._changed:
            self._is_given_up = True
            self._changed.notify_all()
