"""A program that charts one whole visit while one of its calls fails, or kills it.

``python -m tests.faults.hindered_child FOLDER`` does, for each line of its input, in the clinic in
the folder of FOLDER that the line names:

- ``visit NAME``: opens it, charts from the first step to the signature, closes it. What is refused
  in a sentence is tried again, as a person does, and at last given up;
- ``crash NAME``: the same, but the first refusal is its end;
- ``shrink NAME``: begins a visit, and waits only then; makes writes of falling length, and ends
  without closing anything.

It prints ``done N`` after each step that was acknowledged, ``refused WHAT SENTENCE``, ``given up``,
and for anything else that was raised ``bug WHERE``.
"""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from bodymap import log
from bodymap.errors import ExpectedError
from tests import factories
from tests.faults.forking import ready_to_be_traced, serve, tell
from tests.faults.scripted_clinic import complaint_of, opened
from tests.faults.scripted_session import STEPS, Script

T = TypeVar("T")

_LOG: Final = logging.getLogger("bodymap")

MOST_TRIES: Final = 4
"""How often something is tried before the person gives up, and starts the program again."""

FALLING: Final = (900, 300, 60)
"""How many records each of the refused writes has: what one leaves in the log is longer than what
the next one writes over it."""


class GivenUpError(Exception):
    """It was refused again and again."""


class Person:
    """Somebody who tries again what was refused; or whose program ends at the first refusal."""

    def __init__(self, *, crashes: bool) -> None:
        self._crashes = crashes

    def works(self, folder: Path) -> None:
        """From the door to the signature."""
        clinic = self._tries(lambda: opened(folder))
        complaint = self._tries(lambda: complaint_of(clinic))
        # each try begins from what the record says, so that half a step would be met
        self._tries(lambda: _chart(Script(clinic, complaint)))
        clinic.close()

    def _tries(self, doing: Callable[[], T]) -> T:
        for _ in range(MOST_TRIES):
            try:
                return doing()
            except ExpectedError as refused:
                tell(f"refused {type(refused).__name__} {refused.sentence}")
                if self._crashes:
                    os._exit(0)
        raise GivenUpError


def _chart(script: Script) -> None:
    for done in script.go_on():
        tell(f"done {done}")
        _LOG.info("A step was done")
        if done == len(STEPS):
            return


def _live(folder: Path, *, crashes: bool) -> None:
    ready_to_be_traced()
    try:
        handler = log.start(folder)
        Person(crashes=crashes).works(folder)
        log.stop(handler)
    except GivenUpError:
        tell("given up")
    except BaseException:
        tell("bug " + " | ".join(traceback.format_exc().splitlines()))


def visit(folder: Path) -> None:
    """One visit, in spite of all."""
    _live(folder, crashes=False)


def crash(folder: Path) -> None:
    """One visit, until something is refused."""
    _live(folder, crashes=True)


def shrink(folder: Path) -> None:
    """Writes of falling length: the last of them is a needle site."""
    clinic = opened(folder)
    session = factories.session(complaint_of(clinic))
    clinic.recorder.start_session(session)
    ready_to_be_traced()
    for length in FALLING:
        answers = tuple(factories.answer(session, f"item {each}") for each in range(length))
        _tell_how(partial(clinic.records.put, answers))
    _tell_how(lambda: clinic.recorder.add_site(factories.site(session)))
    os._exit(0)


def _tell_how(doing: Callable[[], object]) -> None:
    try:
        doing()
    except ExpectedError as refused:
        tell(f"refused {type(refused).__name__} {refused.sentence}")
    else:
        tell("saved")


if __name__ == "__main__":
    serve({"visit": visit, "crash": crash, "shrink": shrink})
