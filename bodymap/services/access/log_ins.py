"""The log-ins of an open clinic, as the services see them."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from bodymap.services.access.derived import Derived
from bodymap.services.progress import Progress


class LogIns(Protocol):
    """Who can open the clinic, and with what: the slots of its key file.

    Whatever cannot be written raises ClinicFileError, and both files are as before. Rights are not
    checked here: ``People`` does. What takes half a second of argon2id (``derive``, ``proves``,
    ``derive_recovery``) may run on any thread; all else belongs to the thread of the record.
    """

    def names(self) -> tuple[str, ...]:
        """The log-ins there are, in the order in which they were given."""
        ...

    def proves(self, log_in: str, passphrase: str) -> UUID:
        """The id of the person whom log-in and passphrase prove. Raises WrongPassphraseError, or
        LockedOutError after too many tries; ``note_failures`` then puts it on record."""
        ...

    def note_failures(self) -> None:
        """Write what failed since it was last written into the audit trail. Never raises: what
        cannot be written now is written at the next log-in."""
        ...

    def derive(self, passphrase: str) -> Derived:
        """What a slot for this passphrase is sealed with. Raises ClinicFileError for a passphrase
        that is too short."""
        ...

    def give(self, person_id: UUID, log_in: str, derived: Derived) -> None:
        """Let a person open the clinic. Raises ClinicFileError where the log-in is taken."""
        ...

    def change(self, person_id: UUID, derived: Derived) -> None:
        """Another passphrase for the same log-in. Nothing is encrypted anew."""
        ...

    def take(self, person_id: UUID) -> None:
        """Remove a person's slot. Nothing happens where there is none."""
        ...

    def derive_recovery(self) -> tuple[str, Derived]:
        """A new recovery key, as it is printed, and what its slot is sealed with. Nothing is
        changed until it is kept."""
        ...

    def keep_recovery(self, derived: Derived) -> None:
        """Let that recovery key be the clinic's, in the place of the one before."""
        ...

    def re_key(self, progress: Progress) -> None:
        """Make the clinic file anew beside the one that is open, encrypted with a new key that is
        sealed for everybody. On a thread of its own, while nothing is written. Raises
        ClinicFileError, or CancelledError; then everything is as before."""
        ...

    def finish_re_key(self, by: UUID) -> None:
        """Put the new file in the place of the old one, which is kept, go on with it, and note that
        the person ``by`` did it. Raises ClinicFileError where something was written meanwhile, or
        another program has the file open: then everything is as before. Killed at any point of
        either, the next log-in finishes it or finds everything as before."""
        ...

    def can_remember(self) -> bool:
        """Whether this machine has a keyring that is trusted with a key. Asks the system, which may
        take a moment: any thread."""
        ...

    def is_remembered(self, person_id: UUID) -> bool:
        """Whether this person opens the clinic on this machine without a passphrase."""
        ...

    def remember(self, person_id: UUID, wanted: bool) -> None:
        """Keep this person's key in the machine's keyring, or forget it. The system may ask its
        user. Raises ClinicFileError where the keyring does not take it."""
        ...
