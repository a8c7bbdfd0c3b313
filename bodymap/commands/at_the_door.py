"""Who runs a command on the clinic's record, and what opens it to them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.commands.passphrase import read_new_passphrase, read_passphrase
from bodymap.commands.refusals import RefusedError
from bodymap.errors import HeldError, WrongPassphraseError
from bodymap.paths import resource
from bodymap.services.access.desk import Desk
from bodymap.services.access.rights import Right
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import FOLDER, CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from db import opening
from db.backup.looking import contents_of
from db.clinic_files import SqlClinicFiles
from db.holder import Holder
from db.keys.clinic_keys import ClinicKeys
from db.keys.proving import WRONG_PASSPHRASE
from db.layout import CLINIC_FILE


@dataclass(frozen=True, slots=True)
class Proved:
    """The clinic's keys, and who proved to have them: None where it knows nobody yet."""

    keys: ClinicKeys
    clinic_id: UUID
    person_id: UUID | None


class Door:
    """The clinic in ``folder``, for whoever the arguments name."""

    def __init__(self, folder: Path, asked: argparse.Namespace) -> None:
        self.folder = folder
        self.clock = SystemClock()
        self.files = SqlClinicFiles(
            folder, self.clock, _no_demo, allow_network_share=asked.allow_network_share
        )
        self._user: str | None = asked.user
        self._descriptor: int | None = asked.passphrase_fd
        self._passphrase: str | None = None

    @property
    def clinic_file(self) -> Path:
        """Where the clinic file is."""
        return self.folder / CLINIC_FILE

    def user(self, log_ins: Sequence[str]) -> str:
        """The log-in that was named, or the only one there is. Raises RefusedError."""
        if self._user is not None:
            return self._user
        if len(log_ins) > 1:
            raise RefusedError(f"Say who you are, with --user and one of {', '.join(log_ins)}.")
        return log_ins[0] if log_ins else ""

    def passphrase(self) -> str:
        """The passphrase, asked for once. Raises RefusedError."""
        if self._passphrase is None:
            self._passphrase = read_passphrase(self._descriptor, os.environ)
        return self._passphrase

    def new_passphrase(self) -> str:
        """The passphrase of a clinic that is to be made. Raises RefusedError."""
        return read_new_passphrase(self._descriptor, os.environ)

    def prove(self) -> Proved:
        """What the passphrase opens. The clinic file itself is not looked at, so that a damaged one
        can be checked. Raises ClinicFileError and RefusedError."""
        user = self.user(self.files.log_ins())
        proved = self.files.prove(user, self.passphrase())
        return Proved(proved.keys, proved.clinic_id, proved.person_id)

    def look(self, proved: Proved) -> None:
        """Look at the clinic file without a trace, as every opening does: reading one whose log is
        damaged would make the damage final. Where another program has it open, that one did so.
        Raises ClinicFileError, as DamagedError."""
        try:
            holder = Holder.take(self.clinic_file, "", self.clock.now)
        except HeldError:
            return
        try:
            opening.look(self.clinic_file, proved.keys.data, proved.clinic_id)
        finally:
            holder.release()

    def require(self, right: Right, proved: Proved) -> None:
        """Raises NotAllowedError where whoever proved to be it may not do that. In a clinic that
        knows nobody yet, whoever has its passphrase may."""
        if proved.person_id is not None:
            Desk(self._person(proved, proved.person_id), self.clock).require(right)

    def log_in(self) -> Clinic:
        """Open the clinic. Raises ClinicFileError, as HeldError where another program charts."""
        return self.files.log_in(self.user(self.files.log_ins()), self.passphrase())

    def read(self) -> Clinic:
        """Open the clinic, to read only where another program charts. Raises ClinicFileError."""
        try:
            return self.log_in()
        except HeldError:
            return self.files.open_to_read(self.user(self.files.log_ins()), self.passphrase())

    def catalogue(self) -> ClinicCatalogue:
        """The clinic's catalogue: its own files where it has some."""
        own = self.folder / FOLDER
        return ClinicCatalogue(CatalogueFolders(resource("catalogue"), own))

    def _person(self, proved: Proved, person_id: UUID) -> Person:
        with contents_of(self.clinic_file, proved.keys, immutable=False) as contents:
            person = contents.person(person_id)
        if person is None or person.left_at is not None:
            raise WrongPassphraseError(WRONG_PASSPHRASE)
        return person


def _no_demo(_clinic: Clinic) -> None:
    """No command opens the demo."""
