"""Who somebody is, proved again while the clinic is open."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from bodymap.services.access.log_ins import LogIns


class Proofs:
    """What everybody may ask of the log-ins: to be recognised. Whatever changes them goes through
    ``People``, which knows who may."""

    def __init__(self, log_ins: LogIns) -> None:
        self._log_ins = log_ins

    def names(self) -> tuple[str, ...]:
        """See ``LogIns.names``."""
        return self._log_ins.names()

    def proves(self, log_in: str, passphrase: str) -> UUID:
        """See ``LogIns.proves``: half a second, on any thread."""
        return self._log_ins.proves(log_in, passphrase)

    def note_failures(self) -> None:
        """See ``LogIns.note_failures``."""
        self._log_ins.note_failures()
