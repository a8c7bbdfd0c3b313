"""What a screen makes only once somebody opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class MadeWhenOpened(Generic[_Made]):
    """Holds a sheet, a panel or a card of a screen: called, it makes that the first time, and gives
    the same ever after.

    Most visits open none of them, and each would cost its widgets at every start of the screen and
    at every change of the theme. Whoever makes one shows in it how things stand then: what happens
    while it is not made yet is told to nobody, through ``made``.
    """

    def __init__(self, make: Callable[[], _Made]) -> None:
        self._make = make
        self._made: _Made | None = None
        self._finish: list[Callable[[_Made], object]] = []

    def __call__(self) -> _Made:
        """The thing itself, made now if it was not."""
        if self._made is None:
            made = self._make()
            for finish in self._finish:
                finish(made)
            self._finish.clear()
            self._made = made
        return self._made

    @property
    def made(self) -> _Made | None:
        """The thing itself; None while nobody has opened it."""
        return self._made

    def holds(self, other: object) -> bool:
        """Whether ``other`` is the thing itself, which nothing is before it is made."""
        return self._made is not None and other is self._made

    def then(self, finish: Callable[[_Made], object]) -> None:
        """Let ``finish`` add to it when it is made; at once where it is."""
        if self._made is None:
            self._finish.append(finish)
        else:
            finish(self._made)
