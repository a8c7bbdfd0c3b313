"""The server that a clinic shares its record through: where it is, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.aside import Aside
from bodymap.services.clinic_server import ClinicServer, ServerSettings, SharedWorkstation
from bodymap.services.progress import CancelledError, Progress
from bodymap.services.server_test import Finding, ServerTest
from bodymap.services.sharing import Sharing, SharingState, Standing
from bodymap.ui.help.chapter_of import tell_of
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.server.findings import Findings
from bodymap.ui.server.keep_words import keep_choices, keep_words
from bodymap.ui.server.standing_words import standing_words
from bodymap.ui.server.tested import watched
from bodymap.ui.server.workstation_rows import WorkstationRows
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.focus_kept import FocusKept
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.way_back import WayBack
from bodymap.ui.widgets.written_date import when_words

MOVE_IN = "bodymap server move-in"
MOVE_OUT = "bodymap server move-out"
_OF_A_SERVER = ("server_test", "server_keeps", "server_workstations")
"""Settings that say nothing where there is none."""


class ServerPart(SettingsPart):
    """State, test, what is kept here, the workstations; and the way to a server where there is
    none. What asks the server goes on beside the window.

    Signals:
        move_wanted(): close the clinic, and ask at the door where it is to move.
    """

    move_wanted = Signal()

    def __init__(self, look: Look, kept: KeptSettings, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        tell_of(self, "several-workstations.md")
        self._kept = kept
        self._server: ClinicServer | None = kept.clinic.server
        self._sharing: Sharing | None = kept.clinic.sharing
        self._way_back = WayBack.of_application()
        self._testing = LongWork(self)
        self._asking = LongWork(self)
        self._remaking = LongWork(self)
        self.address = Text(look, "", BASE_PX, weight=BOLD, wraps=True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.standing = Text(look, "", SMALL_PX + 1, wraps=True)
        self.since = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.test = Button(look, self.tr("Test the connection"))
        self._test_focus = FocusKept(self.test)
        self.findings = Findings(look)
        self.keeps = SettingSelect(look, self.tr("What this workstation keeps"))
        self.progress = ProgressRow(look)
        self.again = Button(look, self.tr("Ask the server again"))
        self.workstations = WorkstationRows(look)
        self.asked = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.moving = Button(
            look, self.tr("Move this clinic to a server\N{HORIZONTAL ELLIPSIS}"), icon="server"
        )
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """As it stands now; the server itself is asked once the part is open."""
        self.findings.clear()
        is_shared = self._server is not None
        for setting in _OF_A_SERVER:
            self.rows[setting].setVisible(is_shared)
        state = self.rows["server_state"]
        state.say_about("" if is_shared else self._not_yet())
        if state.control is not None:
            state.control.setVisible(is_shared)
        self._show_settings()
        if is_shared:
            self.rows["server_test"].say_about(self._about_test())
            self.rows["server_keeps"].lock(self._kept.reason_against(Right.SETTINGS))
        self._begin_move()
        if self._sharing is None or self._sharing.state.standing is not Standing.AWAY:
            self._ask()
        else:
            # nobody waits for what is known not to answer, unless they ask for it
            self.asked.setText(self.tr("The server does not answer."))
            self.asked.show()

    def show_setting(self, setting: str) -> None:
        """Mark it; without a server, what says so instead."""
        super().show_setting("server_state" if self.rows[setting].isHidden() else setting)

    # --- how it stands

    def _show_settings(self) -> None:
        self.rows["server_state"].show_problem("")
        server = self._server
        if server is None:
            return
        try:
            settings = server.settings()
        except ExpectedError as error:
            self.rows["server_state"].show_problem(said(error))
            return
        self.address.setText(settings.address)
        words = self.tr("This workstation comes there as {role}, since {when}.")
        self.since.setText(words.format(role=settings.role, when=when_words(settings.joined_at)))
        self.keeps.offer(keep_choices(settings.next_keep_days))
        self.keeps.choose(settings.next_keep_days)
        self.rows["server_keeps"].say_about(self._about_keeps(settings))
        if self._sharing is not None:
            self._show_standing(self._sharing.state)

    def _show_standing(self, state: SharingState) -> None:
        # it may have been on its way when the clinic was left
        if isValid(self):
            self.standing.setText(standing_words(state))

    def _hear(self, state: SharingState) -> None:
        """Called on the thread of the link."""
        self._way_back.send(lambda: self._show_standing(state))

    # --- asking the server

    def _test(self) -> None:
        server = self._server
        if server is None or self._testing.is_busy:
            return
        self.findings.clear()
        self.rows["server_test"].show_problem("")

        def work(progress: Progress) -> ServerTest:
            def told(finding: Finding) -> None:
                self._way_back.send(lambda: self._add(finding))

            return watched(server.test, progress, told)

        self._testing.begin(work, self.findings.end, self._fail_test)

    def _add(self, finding: Finding) -> None:
        if isValid(self) and self._testing.is_busy:
            self.findings.add(finding)

    def _fail_test(self, error: ExpectedError) -> None:
        if not isinstance(error, CancelledError):
            self.rows["server_test"].show_problem(said(error))

    def _ask(self) -> None:
        server = self._server
        if server is None or self._asking.is_busy:
            return
        self.asked.setText(self.tr("Asking the server\N{HORIZONTAL ELLIPSIS}"))
        self.asked.show()

        def work(progress: Progress) -> tuple[SharedWorkstation, ...]:
            # whoever closes the window meanwhile does not wait for a server that says nothing
            asked = Aside(lambda _told: server.workstations())
            return asked.result(lambda: progress(0, 1))

        self._asking.begin(work, self._show_workstations, self._fail_asking)

    def _ask_again(self) -> None:
        if self._sharing is not None:
            self._sharing.try_now()
        self._ask()

    def _show_workstations(self, found: Sequence[SharedWorkstation]) -> None:
        self.asked.hide()
        self.workstations.show_workstations(found)

    def _fail_asking(self, error: ExpectedError) -> None:
        self.asked.setText(said(error))

    def _show_busy(self, busy: bool) -> None:
        self._test_focus.switch(on=not busy)
        words = (
            self.tr("Testing\N{HORIZONTAL ELLIPSIS}") if busy else self.tr("Test the connection")
        )
        self.test.setText(words)

    # --- what is changed

    def _keep(self, days: int | None) -> None:
        server = self._server
        if server is None or self._remaking.is_busy:
            return
        self.rows["server_keeps"].show_problem("")
        self.progress.begin(self.tr("Fetching what is to be kept"))
        self._remaking.begin(
            lambda progress: server.keep(days, progress), self._show_kept, self._fail_keeping
        )

    def _show_kept(self, _nothing: None) -> None:
        self._show_settings()

    def _fail_keeping(self, error: ExpectedError) -> None:
        self._show_settings()
        if not isinstance(error, CancelledError):
            self.rows["server_keeps"].show_problem(said(error))

    def _show_remaking(self, busy: bool) -> None:
        self.keeps.setEnabled(not busy)
        if not busy:
            self.progress.end()

    def _begin_move(self) -> None:
        row = self.rows["server_move"]
        is_alone = self._server is None
        self.moving.setVisible(is_alone)
        command = MOVE_IN if is_alone else MOVE_OUT
        self.command.setText(self.tr("On the command line: {command}").format(command=command))
        if self._kept.clinic.is_demo:
            row.say_about(self.tr("The demo stays on this computer."))
            row.lock(self.tr("The demo stays on this computer."))
        elif is_alone:
            row.say_about(self._about_move())
            may = self._kept.clinic.desk.may(Right.RESTORE)
            row.lock("" if may else self.tr("Only an administrator may move the clinic."))
        else:
            row.say_about(self.tr("It is on a server, and can come back into one file."))

    # --- how it is put together

    def _connect(self) -> None:
        self.test.clicked.connect(self._test)
        self.again.clicked.connect(self._ask_again)
        self.keeps.chosen.connect(self._keep)
        self.progress.follow(self._remaking)
        self._remaking.busy_changed.connect(self._show_remaking)
        self.moving.clicked.connect(self.move_wanted)
        self._testing.busy_changed.connect(self._show_busy)
        if self._sharing is not None:
            self.destroyed.connect(self._sharing.listen(self._hear))

    def _lay_out(self) -> None:
        self.add_row(
            "server_state", "", _column(self.address, self.standing, self.since), wide=True
        )
        self.add_row("server_test", "", _column(self.test, self.findings, gap=12), wide=True)
        self.add_row("server_keeps", "", self.keeps)
        self.column.addWidget(self.progress)
        self.add_row(
            "server_workstations",
            "",
            _column(self.workstations, self.asked, self.again, gap=12),
            wide=True,
        )
        self.command = Text(self._look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add_row("server_move", "", _column(self.moving, self.command, gap=12), wide=True)

    def _not_yet(self) -> str:
        return self.tr(
            "This clinic is on no server: its record is in one encrypted file on this computer."
            " Several workstations can share it through a server of the clinic\u2019s own."
        )

    def _about_test(self) -> str:
        return self.tr("Step by step: the way there, the certificate, the rights, the clocks.")

    def _about_keeps(self, settings: ServerSettings) -> str:
        words = self.tr(
            "Everybody can be found and fetched in any case, while the server answers. What is not"
            " sent yet stays."
        )
        if settings.keep_days == settings.next_keep_days:
            return words
        later = self.tr("From the next log-in on. Until then: {what}.").format(
            what=keep_words(settings.keep_days)
        )
        return f"{later} {words}"

    def _about_move(self) -> str:
        return self.tr(
            "The clinic closes, and the door asks where the server is and for an"
            " administrator\u2019s passphrase. Until everything is there and compared, the clinic"
            " stays what it is."
        )


def _column(*parts: QWidget, gap: int = 6) -> QWidget:
    """``parts`` below each other; the first that can have the focus has it for all."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        is_button = isinstance(part, Button)
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0))
    focus = next((one for one in parts if one.focusPolicy() is not Qt.FocusPolicy.NoFocus), None)
    if focus is not None:
        whole.setFocusProxy(focus)
    return whole
