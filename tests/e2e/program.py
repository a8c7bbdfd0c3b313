"""The program as a process that can be looked at, used and killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tests.e2e.display import Display
from tests.e2e.hands import Hands
from tests.e2e.picture import Picture

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Control:
    """What a screen reader would say of one control; ``rect`` is x, y, width, height in px."""

    role: str
    name: str
    value: str
    description: str
    rect: tuple[int, int, int, int]
    states: frozenset[str]

    @property
    def centre(self) -> tuple[int, int]:
        """Its middle, in px of the screen."""
        x, y, width, height = self.rect
        return x + width // 2, y + height // 2

    @property
    def is_usable(self) -> bool:
        """Whether it can be pressed: shown, of some size, and not greyed."""
        return self.rect[2] > 0 and self.rect[3] > 0 and not self.states & {"disabled", "offscreen"}


class Program:
    """Starts the program on ``display`` and uses it as a person would.

    ``folder`` keeps its socket, and needs a short path; ``evidence`` what it wrote to the console
    and how the screen looked when a wait was in vain. ``entry`` is what runs, as
    "package.module:function". Nothing in it is pressed but through ``hands``.
    """

    def __init__(
        self, display: Display, folder: Path, evidence: Path, entry: str = "bodymap.cli:main"
    ) -> None:
        self.display = display
        self.hands = Hands(display.name)
        self._folder = folder
        self._evidence = evidence
        self.entry = entry
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0

    # --- its life

    def start(self, *arguments: str, **environment: str) -> None:
        """Start it and wait for its first window, which gets the keyboard."""
        self._starts += 1
        self._socket.unlink(missing_ok=True)
        with self._console.open("wb") as console:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.probe", self._socket, self.entry, *arguments],
                cwd=ROOT,
                env={
                    **os.environ,
                    "DISPLAY": self.display.name,
                    "QT_QPA_PLATFORM": "xcb",
                    "BODYMAP_DEBUG": "1",
                    **environment,
                },
                stdout=console,
                stderr=subprocess.STDOUT,
            )
        self.until(lambda: self.read("windows"), "a window")
        self._give_keyboard()

    def kill(self) -> None:
        """End it as a power cut would: SIGKILL."""
        process = self._running()
        process.send_signal(signal.SIGKILL)
        process.wait()
        self._process = None

    def close(self) -> int:
        """Ask it to end, as the system does when the person logs off; returns its exit status."""
        process = self._running()
        process.terminate()
        self._process = None
        return process.wait(PATIENCE_S)

    def wait_for_end(self) -> int:
        """Wait until it ends by itself; returns its exit status."""
        process = self._running()
        self._process = None
        return process.wait(PATIENCE_S)

    def end(self) -> None:
        """Make sure that it runs no more, whatever happened."""
        if self._process is not None:
            self.kill()

    @property
    def console(self) -> str:
        """What it has written to the console since its last start."""
        return self._console.read_text(encoding="utf-8", errors="replace")

    # --- looking

    def read(self, reader: str, *asked_for: str | None) -> Any:
        """What a reader of ``tests.e2e.probe`` says; nothing while the program is starting."""
        if self._running().poll() is not None:
            raise AssertionError(f"the program has ended:\n{self.console}")
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
                connection.settimeout(PATIENCE_S)
                connection.connect(str(self._socket))
                with connection.makefile("rw", encoding="utf-8") as lines:
                    lines.write(json.dumps([reader, *asked_for]) + "\n")
                    lines.flush()
                    told = json.loads(lines.readline() or '{"answer": []}')
        except (FileNotFoundError, ConnectionError):
            return []
        if "error" in told:
            raise AssertionError(told["error"])
        return told["answer"]

    def controls(self, name: str | None = None, role: str | None = None) -> list[Control]:
        """The controls on the screen with this accessible name and role, in reading order."""
        return [
            Control(**{**told, "rect": tuple(told["rect"]), "states": frozenset(told["states"])})
            for told in self.read("controls", name, role)
        ]

    def control(self, name: str, role: str | None = None) -> Control:
        """The first usable control of that name, waited for until it holds still: a page that is
        still being laid out shows its controls before they are in their places."""
        seen: list[Control] = []

        def at_rest() -> Control | None:
            found = next((one for one in self.controls(name, role) if one.is_usable), None)
            rests = found is not None and bool(seen) and seen[-1].rect == found.rect
            seen[:] = [] if found is None else [found]
            return found if rests else None

        return self.until(at_rest, f"a usable control called {name!r}")

    def sees(self, name: str) -> bool:
        """Whether something of that name is on the screen now."""
        return bool(self.controls(name))

    def picture(self) -> Picture:
        """What the screen shows now."""
        return self.display.picture()

    def until(self, happened: Callable[..., T | None], what: str) -> T:
        """What ``happened`` returns, as soon as that is something. Fails after PATIENCE_S."""
        deadline = time.monotonic() + PATIENCE_S
        pause = threading.Event()
        while True:
            if result := happened():
                return result
            if time.monotonic() > deadline:
                seen = self._evidence / "when-it-failed.png"
                self.display.picture().save(seen)
                names = sorted({one.name for one in self.controls() if one.name})
                raise AssertionError(
                    f"waited in vain for {what}; on the screen ({seen}): {names}\n{self.console}"
                )
            # another process cannot be waited for but by asking it again
            pause.wait(0.03)

    # --- using

    def press(self, name: str, role: str | None = None) -> None:
        """Click the middle of the control of that name."""
        self.click(*self.control(name, role).centre)

    def fill(self, name: str, text: str) -> None:
        """Click the field of that name and type ``text`` in place of what it holds."""
        self.press(name, role="EditableText")
        self.hands.key("ctrl+a")
        self.hands.type(text)

    def click(self, x: int, y: int, **how: int) -> None:
        """Click at a place of the screen; the window there gets the keyboard."""
        self._give_keyboard()
        self.hands.click(x, y, **how)

    def key(self, *keys: str) -> None:
        """Press keys, named as X names them."""
        self._give_keyboard()
        self.hands.key(*keys)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        self._give_keyboard()
        self.hands.type(text)

    def _give_keyboard(self) -> None:
        """There is no window manager here to do it: the newest modal window, else the main one."""
        shown = self.read("windows")
        if any(window["popup"] or window["active"] for window in shown):
            return
        wanted = next((one for one in reversed(shown) if one["modal"]), shown[0])
        self.hands.focus(wanted["id"])
        self.until(
            lambda: any(window["active"] for window in self.read("windows")),
            "a window with the keyboard",
        )

    # --- its files

    @property
    def _socket(self) -> Path:
        return self._folder / "probe"

    @property
    def _console(self) -> Path:
        return self._evidence / f"console-{self._starts}.txt"

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise AssertionError("the program has not been started")
        return self._process


def environment_of_its_own(home: Path) -> dict[str, str]:
    """Where a program finds a person's folders, all below ``home``."""
    places: Sequence[str] = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    return {"HOME": str(home), **{name: str(home / name.lower()) for name in places}}
