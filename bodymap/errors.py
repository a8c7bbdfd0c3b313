"""The two kinds of failure: what can be expected, and bugs.

An expected failure carries one plain sentence for the person at the screen. Anything else that
is raised is a bug, and is reported as one.
"""

from __future__ import annotations


class ExpectedError(Exception):
    """Something outside the program went wrong; ``sentence`` tells the person what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotSavedError(ExpectedError):
    """A write did not reach the disk: nothing of it is in the record."""


class ClinicFileError(ExpectedError):
    """A clinic file cannot be opened; it was left untouched."""


class WrongPassphraseError(ClinicFileError):
    """The passphrase or recovery key opens none of the file's key slots."""


class LockedOutError(WrongPassphraseError):
    """Too many wrong passphrases: the next try counts after ``seconds``."""

    def __init__(self, sentence: str, seconds: float) -> None:
        super().__init__(sentence)
        self.seconds = seconds


class DamagedError(ClinicFileError):
    """The clinic file is damaged: what can still be read of it may be saved into a new one."""


class NetworkShareError(ClinicFileError):
    """The clinic file lies on a network share, where locks cannot be relied on."""


class HeldError(ClinicFileError):
    """Another program has the clinic open; the sentence says who and where."""


class NotAllowedError(ExpectedError):
    """The person at the desk may not do that."""


class HeldByAnotherError(ExpectedError):
    """Another person charts this visit: it has to be taken over first."""


class NotHereError(ExpectedError):
    """Of a patient only the name, or a part of the record, is at this workstation: it has to be
    fetched first."""
