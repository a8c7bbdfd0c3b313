"""What a test of the connection to a clinic's server finds out, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Step(Enum):
    """What is looked at, in this order: where one fails, those after it cannot be asked."""

    ADDRESS = auto()
    """The address says which server, which database, and as whom."""
    REACHED = auto()
    """The server's name is known, and something answers there."""
    CERTIFICATE = auto()
    """It proved to be that server, and nobody else can listen."""
    ROLE = auto()
    """It lets this workstation in."""
    DATABASE = auto()
    """It has that database."""
    VERSION = auto()
    """It is new enough."""
    SCHEMA = auto()
    """The database was made ready, by a bodymap as new as this one."""
    CLINIC = auto()
    """The record there is this clinic's."""
    RIGHTS = auto()
    """This workstation may do there what it has to."""
    CLOCK = auto()
    """The clocks of both agree within a minute."""
    LISTENING = auto()
    """It tells at once what others did; else it has to be asked again and again."""


class Outcome(Enum):
    """What came of a step."""

    GOOD = auto()
    REMARK = auto()
    """It works, and something is worth knowing."""
    WRONG = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """One step, and one sentence for the person. It is never empty."""

    step: Step
    outcome: Outcome
    sentence: str


@dataclass(frozen=True, slots=True)
class ServerTest:
    """What was found, in the order of the steps."""

    findings: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Whether this workstation can work with that server."""
        return all(one.outcome is not Outcome.WRONG for one in self.findings)

    @property
    def sentence(self) -> str:
        """What is wrong first, else the first remark; empty where everything is as it should be."""
        for outcome in (Outcome.WRONG, Outcome.REMARK):
            for one in self.findings:
                if one.outcome is outcome:
                    return one.sentence
        return ""


Told = Callable[[Finding], None]
"""Called with each step as it is done, on the thread of the test. It raises CancelledError where
nobody waits for the rest any more."""


def untold(_finding: Finding) -> None:
    """A test whose steps nobody looks at."""
