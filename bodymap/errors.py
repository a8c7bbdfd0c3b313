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
