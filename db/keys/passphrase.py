"""What a passphrase has to be."""

from __future__ import annotations

from typing import Final

from bodymap.errors import ClinicFileError

SHORTEST_PASSPHRASE: Final = 8
TOO_SHORT: Final = f"A passphrase needs at least {SHORTEST_PASSPHRASE} characters."


def check_passphrase(passphrase: str) -> None:
    """Raises ClinicFileError where it is too short."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise ClinicFileError(TOO_SHORT)
