"""The clinic's encrypted file and the key file beside it: making it, and who may open it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from bodymap.charting.log_in import as_log_in, is_log_in
from bodymap.charting.person import LONGEST_CREDENTIAL, LONGEST_NAME
from bodymap.errors import ClinicFileError, WrongPassphraseError
from bodymap.services.clinic_files import Created, FirstPerson
from bodymap.services.machine_clock import MachineClock, SystemMachineClock
from bodymap.services.people import NO_LOG_IN, TOO_LONG
from bodymap.services.ports import Clock
from db.backup.swap import finish
from db.keys.attempts import NOBODY, RECOVERY, Attempts
from db.keys.key_file import OLD_VERSION, KeyFile
from db.keys.on_disk import read_key_file
from db.keys.os_keyring import OsKeyring
from db.keys.passphrase import check_passphrase
from db.keys.proving import Proved, open_slot, open_slot_with, prove_by
from db.keys.replaced import ReplacedSecrets
from db.keys.slots import KeyCost, SlotKind, derive
from db.layout import ATTEMPTS_FILE, CLINIC_FILE, KEY_FILE, REMEMBERED_FILE, REPLACED_FILE
from db.shares import allowed_by_environment, refuse_network_share

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.progress import Progress
    from bodymap.services.salvage_report import SalvageReport
    from bodymap.services.whole_record import RecordFilling
    from db.clinic_opening import ClinicOpening
    from db.server.address import ServerAddress
    from db.server.connecting import ServerAccess
    from db.whole_record.new_clinic import MadeOf

THERE_ALREADY: Final = "There is a clinic file in this folder already. Log in instead."
NO_RECOVERY: Final = "This clinic has no recovery key."
WRONG_RECOVERY_KEY: Final = "This is not the recovery key of this clinic."
NO_NAME: Final = "The clinic needs to know your name."
CLAIM_FIRST: Final = "Nobody has a log-in to this clinic yet. Give yourself one first."
CLAIMED: Final = "This clinic has log-ins. Use yours."
NOBODY_LEFT: Final = (
    "Everybody who could log in was removed. Only the recovery key opens this clinic."
)
NO_SUCH_LOG_IN: Final = "This clinic has no such log-in."
NOT_REMEMBERED: Final = "This machine no longer has the key to this log-in. Type the passphrase."

DemoMaker = Callable[["Clinic"], None]
T = TypeVar("T")


class SqlClinicFiles:
    """The clinic in ``folder``. Implements the services' ``ClinicFiles``.

    ``make_demo`` fills the demo clinic through its services. ``cost`` is what a guess of a
    passphrase costs in a slot made from now on; one that exists keeps its own. ``machine`` measures
    how long a locked log-in waits. ``keyring`` is that of this machine. A clinic that is shared
    looks for its server at the address ``server``, where one is given.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        make_demo: DemoMaker,
        cost: KeyCost | None = None,
        *,
        machine: MachineClock | None = None,
        keyring: OsKeyring | None = None,
        allow_network_share: bool = False,
        server: ServerAddress | None = None,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._make_demo = make_demo
        self._cost = cost or KeyCost()
        self._attempts = Attempts(
            folder / ATTEMPTS_FILE, clock, machine or SystemMachineClock(), secrets.token_hex(8)
        )
        self._keyring = keyring or OsKeyring(folder / REMEMBERED_FILE)
        self._replaced = ReplacedSecrets(folder / REPLACED_FILE, clock)
        self._allow_share = allow_network_share
        self._server = server

    @property
    def clinic_file(self) -> Path:
        """Where the clinic file is, or will be."""
        return self._folder / CLINIC_FILE

    @property
    def key_file(self) -> Path:
        """Where the key file is, or will be."""
        return self._folder / KEY_FILE

    def exists(self) -> bool:
        """Whether there is a clinic file to open."""
        finish(self._folder)
        return self.clinic_file.exists()

    def preload(self) -> None:
        """Import what a log-in needs, so that it need not. For an idle moment."""
        import argon2.low_level  # noqa: F401 - imported to be there later
        import cryptography.hazmat.primitives.asymmetric.x25519
        import cryptography.hazmat.primitives.ciphers.aead
        import cryptography.hazmat.primitives.kdf.hkdf  # noqa: F401 - as above

        from db import clinic_opening, health, opening, store  # noqa: F401 - as above
        from db.backup import backup_files  # noqa: F401 - as above

    def log_ins(self) -> tuple[str, ...]:
        """The log-ins there are; none where the clinic is to be claimed."""
        return self._read_keys().log_ins()

    def create(self, first: FirstPerson, passphrase: str) -> Created:
        """Make a new, empty clinic, or nothing at all."""
        _check(first)
        check_passphrase(passphrase)
        self._refuse_share()
        if self.exists():
            raise ClinicFileError(THERE_ALREADY)
        from db.clinic_maker import make_clinic

        made = make_clinic(self._folder, first, passphrase, self._clock, self._cost)
        clinic = self._opening().log_in(self._read_keys(), made.proved)
        return Created(clinic, made.recovery_key)

    def create_of(
        self, user: str, passphrase: str, fill: Callable[[RecordFilling], object]
    ) -> MadeOf:
        """Make a new clinic of the record that ``fill`` fills it with, or nothing at all. Its first
        log-in is ``user``, an administrator there; without a name the first of them."""
        check_passphrase(passphrase)
        self._refuse_share()
        if self.exists():
            raise ClinicFileError(THERE_ALREADY)
        from db.whole_record.new_clinic import make_clinic_of

        return make_clinic_of(self._folder, user, passphrase, self._clock, self._cost, fill)

    def create_of_record(
        self, log_in: str, passphrase: str, fill: Callable[[RecordFilling], object]
    ) -> Created:
        """As ``create_of``, and open it."""
        made = self.create_of(log_in, passphrase, fill).made
        clinic = self._opening().log_in(self._read_keys(), made.proved)
        return Created(clinic, made.recovery_key)

    def join(
        self,
        access: ServerAccess,
        name: str,
        passphrase: str,
        keep_days: int | None,
        progress: Progress,
    ) -> Clinic:
        """Become a workstation of the clinic on a server, and open it as the person with this
        log-in; or make nothing at all. ``keep_days``: the patients of so many days are kept here,
        None for all."""
        self._refuse_share()
        if self.exists():
            raise ClinicFileError(THERE_ALREADY)
        from db.sync.joining import join

        joined = join(
            *(self._folder, access, name, passphrase),
            clock=self._clock,
            attempts=self._attempts,
            keep_days=keep_days,
            progress=progress,
        )
        return self._opening().log_in(self._read_keys(), joined.proved)

    def claim(self, first: FirstPerson, passphrase: str, recovery_key: str = "") -> Clinic:
        """Open a clinic of before people had log-ins, once: with its passphrase, or with its
        recovery key where the passphrase is to be another. With that key also one that nobody has a
        log-in to any more, as where all were removed, each at another workstation."""
        _check(first)
        check_passphrase(passphrase)
        keys = self._read_keys()
        if keys.log_ins():
            raise ClinicFileError(CLAIMED)
        if keys.version != OLD_VERSION and not recovery_key:
            raise ClinicFileError(NOBODY_LEFT)
        if recovery_key:
            counted, prove = RECOVERY, self._by_recovery_key(keys, recovery_key)
        else:
            counted, prove = NOBODY, partial(prove_by, keys, "", passphrase)

        def claimed(proved: Proved) -> Clinic:
            typed = derive(passphrase, self._cost, proved.keys.chain)
            return self._opening().claim(keys, proved, first, typed)

        return self._try(counted, prove, claimed)

    def log_in(self, name: str, passphrase: str) -> Clinic:
        """Open the clinic as the person with this log-in."""
        keys = self._read_people()
        return self._try(
            *(_counted(keys, name), partial(self._prove, keys, name, passphrase)),
            lambda proved: self._opening().log_in(keys, proved),
        )

    def open_to_read(self, name: str, passphrase: str) -> Clinic:
        """Open the clinic to read, where another program charts."""
        keys = self._read_people()
        return self._try(
            *(_counted(keys, name), partial(self._prove, keys, name, passphrase)),
            lambda proved: self._opening().read(keys, proved),
        )

    def recover(self, recovery_key: str, name: str, passphrase: str) -> Clinic:
        """Open the clinic with its printed key, and give a log-in another passphrase."""
        check_passphrase(passphrase)
        keys, log_in = self._read_people(), as_log_in(name)
        if log_in not in keys.log_ins():
            raise ClinicFileError(NO_SUCH_LOG_IN)
        prove = self._by_recovery_key(keys, recovery_key)

        def opened(proved: Proved) -> Clinic:
            typed = derive(passphrase, self._cost, proved.keys.chain)
            return self._opening().recover(keys, proved, log_in, typed)

        return self._try(RECOVERY, prove, opened)

    def prove(self, name: str, passphrase: str) -> Proved:
        """What log-in and passphrase open, and nothing is opened: for whoever works on the files
        themselves. The name does not matter before people had log-ins."""
        from db.re_key import ReKeying

        keys = self._read_keys()
        re_keying = ReKeying(self.clinic_file, self.key_file)
        return self._try(
            *(_counted(keys, name), partial(self._prove, keys, name, passphrase)),
            lambda proved: re_keying.settle(keys, proved, may_write=False)[1],
        )

    def remembered(self) -> tuple[str, ...]:
        """The log-ins whose key this machine's keyring keeps, as far as is known without asking."""
        try:
            log_ins = self._read_keys().log_ins()
        except ClinicFileError:
            return ()
        return tuple(name for name in self._keyring.names() if name in log_ins)

    def log_in_remembered(self, name: str) -> Clinic:
        """Open the clinic with what this machine's keyring keeps. The system may ask its user."""
        keys, log_in = self._read_people(), as_log_in(name)
        slot, private = keys.slot_of(log_in), self._keyring.private(keys.clinic_id, log_in)
        proved = open_slot_with(keys, slot, private) if slot and private else None
        if proved is None:
            self._keyring.forget(keys.clinic_id, log_in)
            raise ClinicFileError(NOT_REMEMBERED)
        return self._opening().log_in(keys, proved)

    def salvage(self, name: str, passphrase: str, into: Path, progress: Progress) -> SalvageReport:
        """Save what can be read of a damaged clinic into a new one in ``into``."""
        from db.salvage import salvage

        keys = self._read_keys()

        def salvaged(proved: Proved) -> SalvageReport:
            with self._held(as_log_in(name)):
                return salvage(
                    *(self.clinic_file, proved.keys, keys.clinic_id),
                    *(into, progress, self._clock),
                )

        prove = partial(prove_by, keys, name, passphrase)
        return self._try(_counted(keys, name), prove, salvaged)

    def open_demo(self) -> Clinic:
        """A made-up clinic, encrypted with a key that nobody knows, gone when it is closed."""
        from db.demo_clinic import open_demo_clinic

        return open_demo_clinic(self._clock, self._make_demo)

    def _try(self, counted: str, prove: Callable[[], Proved], then: Callable[[Proved], T]) -> T:
        """What ``then`` makes of what was proved. Counted as wrong from before it is tried until it
        is proved."""
        self._attempts.begin(counted)
        try:
            proved = prove()
        except WrongPassphraseError:
            raise
        except BaseException:
            self._attempts.take_back(counted)
            raise
        self._attempts.right(counted)
        return then(proved)

    @contextmanager
    def _held(self, log_in: str) -> Iterator[None]:
        """Nobody charts into the file meanwhile, where that can be helped. Raises HeldError."""
        from db.holder import CannotHoldError, Holder

        holder = None
        with suppress(CannotHoldError):
            holder = Holder.take(self.clinic_file, log_in, self._clock.now)
        try:
            yield
        finally:
            if holder is not None:
                holder.release()

    def _prove(self, keys: KeyFile, name: str, passphrase: str) -> Proved:
        """As ``prove_by``; whoever typed what another workstation replaced is told so."""
        try:
            proved = prove_by(keys, name, passphrase)
        except WrongPassphraseError as error:
            if sentence := self._replaced.refusal(SlotKind.PERSON, name, passphrase):
                raise WrongPassphraseError(sentence) from error
            raise
        if proved.person_id is not None:
            self._replaced.forget(SlotKind.PERSON, proved.person_id)
        return proved

    def _by_recovery_key(self, keys: KeyFile, typed: str) -> Callable[[], Proved]:
        from db.keys.recovery_key import read_recovery_key

        slot = keys.slot(SlotKind.RECOVERY)
        if slot is None:
            raise ClinicFileError(NO_RECOVERY)
        # A typing error is noticed here, and is no guess.
        secret = read_recovery_key(typed)

        def prove() -> Proved:
            proved = open_slot(keys, slot, secret)
            if proved is None:
                told = self._replaced.refusal(SlotKind.RECOVERY, "", secret)
                raise WrongPassphraseError(told or WRONG_RECOVERY_KEY)
            return proved

        return prove

    def _opening(self) -> ClinicOpening:
        from db.clinic_opening import ClinicOpening

        return ClinicOpening(
            *(self._folder, self._clock, self._attempts, self._keyring, self._cost),
            server=self._server,
        )

    def _read_people(self) -> KeyFile:
        keys = self._read_keys()
        if keys.version == OLD_VERSION:
            raise ClinicFileError(CLAIM_FIRST)
        return keys

    def _read_keys(self) -> KeyFile:
        self._refuse_share()
        if not self.exists():
            from db.opening import MISSING

            raise ClinicFileError(MISSING)
        return read_key_file(self.key_file)

    def _refuse_share(self) -> None:
        refuse_network_share(self._folder, allowed=self._allow_share or allowed_by_environment())


def _counted(keys: KeyFile, name: str) -> str:
    """Under which name a try is counted: all that are nobody's log-in are one."""
    log_in = as_log_in(name)
    return log_in if log_in in keys.log_ins() else NOBODY


def _check(first: FirstPerson) -> None:
    if not first.name.strip():
        raise ClinicFileError(NO_NAME)
    if len(first.name) > LONGEST_NAME or len(first.credential) > LONGEST_CREDENTIAL:
        raise ClinicFileError(TOO_LONG)
    if not is_log_in(first.log_in):
        raise ClinicFileError(NO_LOG_IN)
