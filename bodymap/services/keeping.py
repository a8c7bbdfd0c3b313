"""What a workstation keeps of the record that it shares: all of it, or the patients of late."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Final, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from bodymap.services.ports import RecordStore

NOT_HERE: Final = (
    "This patient's record is on the clinic's server and not here: open the patient first."
)
"""What is said where something is to be recorded of a patient who is not kept here, or whose record
is still on its way."""
KEEP_CHOICES: Final[tuple[int | None, ...]] = (None, 90, 180, 365, 730)
"""For how many days after their last visit patients are kept; None for ever."""


class Keeping(Protocol):
    """What of the record is in this workstation's file. Everybody's name is always there."""

    def has_all_since(self, moment: datetime) -> bool:
        """Whether the record of everybody who was here since then (UTC) is there. Raises
        ClinicFileError."""
        ...

    def first_line(self) -> int:
        """The number of the first line of the change log that is there: 1 where all of it is.
        Raises ClinicFileError."""
        ...

    def is_here(self, patient_id: UUID) -> bool:
        """Whether a patient's whole record is there. Raises ClinicFileError."""
        ...

    def fetch(self, patient_id: UUID, told: Callable[[str], object]) -> None:
        """Bring a patient's record here. ``told`` is called on the thread of the link when it is
        there, with nothing, or with the one sentence why it cannot be fetched now."""
        ...

    def elsewhere(self) -> AbstractContextManager[RecordStore]:
        """The whole record, on the server, to be read on a thread beside the window: entered, used
        and left there. It raises ClinicFileError with one sentence where the server is away."""
        ...
