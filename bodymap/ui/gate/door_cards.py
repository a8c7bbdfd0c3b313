"""The cards at the door, each loaded and made when it is first shown."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.file_dialogs import AllDialogs

if TYPE_CHECKING:
    from bodymap.services.backups import RestoresOnDemand
    from bodymap.services.clinic_files import ClinicFiles
    from bodymap.services.joining import ServerDoor
    from bodymap.ui.gate.claim_card import ClaimCard
    from bodymap.ui.gate.create_card import CreateCard
    from bodymap.ui.gate.join_card import JoinCard
    from bodymap.ui.gate.log_in_card import LogInCard
    from bodymap.ui.gate.move_card import MoveCard
    from bodymap.ui.gate.record_card import RecordCard
    from bodymap.ui.gate.recover_card import RecoverCard
    from bodymap.ui.gate.recovery_card import RecoveryCard
    from bodymap.ui.gate.restore_card import RestoreCard
    from bodymap.ui.gate.salvage_card import SalvageCard
    from bodymap.ui.gate.welcome_card import WelcomeCard


class DoorCards:
    """The first paint waits for one of them only, and few doors ever need the others. The page
    connects them."""

    def __init__(
        self,
        look: Look,
        dialogs: AllDialogs,
        sheet: RecoverySheet,
        machine: MachineClock,
        today: date,
    ) -> None:
        self._look = look
        self._dialogs = dialogs
        self._sheet = sheet
        self._machine = machine
        self._today = today
        self._restore: RestoreCard | None = None
        self._record: RecordCard | None = None
        self._join: JoinCard | None = None
        self._move: MoveCard | None = None

    @cached_property
    def welcome(self) -> WelcomeCard:
        """The first choice."""
        from bodymap.ui.gate.welcome_card import WelcomeCard

        return WelcomeCard(self._look)

    @cached_property
    def creation(self) -> CreateCard:
        """A new file and its first person."""
        from bodymap.ui.gate.create_card import CreateCard

        return CreateCard(self._look)

    @cached_property
    def recovery(self) -> RecoveryCard:
        """The key of a file just made."""
        from bodymap.ui.gate.recovery_card import RecoveryCard

        return RecoveryCard(self._look, self._dialogs, self._sheet)

    @cached_property
    def log_in(self) -> LogInCard:
        """The log-ins of a file that is there."""
        from bodymap.ui.gate.log_in_card import LogInCard

        return LogInCard(self._look, self._machine)

    @cached_property
    def claim(self) -> ClaimCard:
        """A file that is there and has no log-ins."""
        from bodymap.ui.gate.claim_card import ClaimCard

        return ClaimCard(self._look, self._machine)

    @cached_property
    def recover(self) -> RecoverCard:
        """The passphrase is forgotten."""
        from bodymap.ui.gate.recover_card import RecoverCard

        return RecoverCard(self._look, self._machine)

    @cached_property
    def salvage(self) -> SalvageCard:
        """The file is damaged."""
        from bodymap.ui.gate.salvage_card import SalvageCard

        return SalvageCard(self._look, self._dialogs, self._today)

    def restore(self, restores: RestoresOnDemand) -> RestoreCard:
        """A backup in the place of the file."""
        if self._restore is None:
            from bodymap.ui.gate.restore_card import RestoreCard

            self._restore = RestoreCard(self._look, restores, self._dialogs, self._machine)
        return self._restore

    def record(self, files: ClinicFiles) -> RecordCard:
        """A new clinic out of the record of another one."""
        if self._record is None:
            from bodymap.ui.gate.record_card import RecordCard

            self._record = RecordCard(self._look, files, self._dialogs)
        return self._record

    def join(self, door: ServerDoor) -> JoinCard:
        """A clinic on a server, joined by this computer."""
        if self._join is None:
            from bodymap.ui.gate.join_card import JoinCard

            self._join = JoinCard(self._look, door, self._dialogs, self._machine)
        return self._join

    def move(self, door: ServerDoor) -> MoveCard:
        """The clinic of this computer brought to a server."""
        if self._move is None:
            from bodymap.ui.gate.move_card import MoveCard

            self._move = MoveCard(self._look, door, self._dialogs, self._machine)
        return self._move

    @property
    def is_busy(self) -> bool:
        """Whether a card has something under way by itself: a backup is looked into or made ready,
        a record comes in, a server is spoken to."""
        return any(card.is_busy for card in self._by_themselves())

    def stop(self) -> None:
        """Give up what a card has under way by itself."""
        for card in self._by_themselves():
            card.stop()

    def _by_themselves(self) -> tuple[RestoreCard | RecordCard | JoinCard | MoveCard, ...]:
        cards = (self._restore, self._record, self._join, self._move)
        return tuple(card for card in cards if card is not None)
