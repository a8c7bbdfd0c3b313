"""Who wants to hear of something, on whichever thread it is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Listeners(Generic[T]):
    """May be changed on one thread while another tells."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._heard: tuple[Callable[[T], object], ...] = ()

    def __bool__(self) -> bool:
        return bool(self._heard)

    def listen(self, heard: Callable[[T], object]) -> Callable[[], None]:
        """Call ``heard`` with whatever is told; the returned function ends that."""
        with self._lock:
            self._heard = (*self._heard, heard)
        return lambda: self._forget(heard)

    def tell(self, what: T) -> None:
        """Tell everyone who listens now. Somebody who fails at that keeps nobody else from it."""
        for heard in self._heard:
            try:
                heard(what)
            except Exception:
                _log.exception("A listener failed")

    def _forget(self, heard: Callable[[T], object]) -> None:
        with self._lock:
            self._heard = tuple(one for one in self._heard if one is not heard)
