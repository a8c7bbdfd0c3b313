"""What is found wrong after something was done to the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from bodymap.errors import ExpectedError
from db.layout import CLINIC_FILE
from tests.faults.scripted_clinic import complaint_of, opened, verdict
from tests.faults.scripted_session import STEPS, Script, progress
from tests.faults.soundness import assert_are_as_far_as
from tests.faults.table import Found


class Wrong(Enum):
    """How a promise was broken."""

    LOST = "lost"
    """Something that was acknowledged is not there."""

    DAMAGED = "damaged"
    """It cannot be opened or read, or is not whole."""

    UNCLEAR = "unclear"
    """Something failed in anything but a sentence."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, in words."""

    wrong: Wrong
    words: str


@dataclass
class Tally:
    """What many trials came to. ``notes`` counts what is worth telling of them."""

    done: int = 0
    wrong: Counter[Wrong] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    words: list[str] = field(default_factory=list)

    def add(self, where: str, problems: Iterable[Problem]) -> None:
        """One more trial, and what was wrong after it."""
        self.done += 1
        for problem in problems:
            self.wrong[problem.wrong] += 1
            self.words.append(f"{where}: {problem.words}")

    def tell(self, found: Found, what: str) -> None:
        """Make a row of the table of it. Raises AssertionError where anything was wrong."""
        found(
            what,
            done=self.done,
            lost=self.wrong[Wrong.LOST],
            damaged=self.wrong[Wrong.DAMAGED],
            unclear=self.wrong[Wrong.UNCLEAR],
            note=", ".join(f"{count} x {note}" for note, count in self.notes.most_common()),
        )
        assert not self.words, "\n".join(self.words)


def refusals_in(told: Sequence[str]) -> list[str]:
    """The sentences that the program told."""
    return [line.split(" ", 2)[2] for line in told if line.startswith("refused ")]


def bugs_in(told: Sequence[str]) -> Iterator[Problem]:
    """What was raised and is no sentence."""
    for line in told:
        if line.startswith("bug "):
            yield Problem(Wrong.UNCLEAR, line)


def judge_visits(folder: Path, told: Sequence[str]) -> Iterator[Problem]:
    """The scripted visits in a folder, after so much was told: ``made``, ``prepared`` and
    ``done N``. Nobody has the clinic open; the next step is done in it."""
    if not (folder / CLINIC_FILE).exists():
        if "made" in told:
            yield Problem(Wrong.LOST, "the clinic is gone")
        return
    try:
        clinic = opened(folder)
    except ExpectedError as refused:
        yield Problem(Wrong.DAMAGED, refused.sentence)
        return
    try:
        if "prepared" in told:
            steps = [int(line.removeprefix("done ")) for line in told if line.startswith("done ")]
            acknowledged = steps[-1] if steps else 0
            complaint = complaint_of(clinic)
            found = progress(clinic, complaint)
            if not acknowledged <= found.steps <= acknowledged + 1:
                words = f"{acknowledged} steps were acknowledged, {found.steps} are there"
                yield Problem(Wrong.LOST, words)
            assert_are_as_far_as(found, newest=2)
            if found.steps % len(STEPS):
                assert next(Script(clinic, complaint).go_on()) == found.steps + 1
    except ExpectedError as refused:
        yield Problem(Wrong.DAMAGED, f"it cannot be read or written: {refused.sentence}")
    except (AssertionError, ValueError) as error:
        yield Problem(Wrong.DAMAGED, f"it is not whole: {error}")
    finally:
        clinic.close()
    yield from judge_file(folder)


def judge_file(folder: Path) -> Iterator[Problem]:
    """The whole check of the clinic in a folder, which nobody has open."""
    if not (checked := verdict(folder)).is_sound:
        yield Problem(Wrong.DAMAGED, f"it is not sound: {checked.first}")
