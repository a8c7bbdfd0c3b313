"""Waking a thread that waits for the network, from another one."""

from __future__ import annotations

import contextlib
import socket


class Bell:
    """Rung on any thread. The one that waits has it beside its other sockets in a selector, sees it
    readable, hushes it, and then looks at what there is to do."""

    def __init__(self) -> None:
        self._here, self._there = socket.socketpair()
        for one in (self._here, self._there):
            one.setblocking(False)
        self._is_rung = False

    def fileno(self) -> int:
        """What a selector asks for."""
        return self._here.fileno()

    def ring(self) -> None:
        """Wake whoever waits, or does so next. It never waits itself."""
        if not self._is_rung:
            self._is_rung = True
            # a closed one wakes nobody, and nobody waits
            with contextlib.suppress(OSError):
                self._there.send(b"!")

    def hush(self) -> None:
        """It was heard. What was there to do is looked at after this, so that nothing is missed."""
        with contextlib.suppress(OSError):
            self._here.recv(64)
        self._is_rung = False

    def close(self) -> None:
        """Nobody waits any more."""
        self._here.close()
        self._there.close()
