"""The window: the door, and behind it the clinic."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.machine_clock import MachineClock, SystemMachineClock
from bodymap.ui.first_paint import FirstPaint
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QCloseEvent

    from bodymap.services.backup_values import Prepared
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock
    from bodymap.ui.frame.pages import Pages
    from bodymap.ui.frame.workspace import Workspace
    from bodymap.ui.lock.kept_lock import KeptLock
    from bodymap.ui.lock.lock import Lock
    from bodymap.ui.manage.exit_backup import ExitBackup

START_SIZE_PX = (1280, 800)
TITLE_BAR_PX = 40
"""Room for what the desktop puts over a window; there is no asking before it is shown."""


class MainWindow(QMainWindow):
    """Shows the gate until a clinic is open, then its workspace, which can be covered meanwhile.

    The title is the program's name and nothing else: it is seen in task bars and screen shares.
    The window owns the clinic that is open, and closes it with itself.
    """

    def __init__(
        self,
        look: Look,
        gate: GatePage,
        pages: Callable[[], Pages],
        clock: Clock,
        kept_lock: KeptLock,
        machine: MachineClock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``pages`` are asked for once the first window is painted. ``kept_lock`` knows when this
        workstation locks itself; ``machine`` is the clock of this machine where None is given."""
        super().__init__(parent)
        self._look = look
        self._pages = cache(pages)
        self._clock = clock
        self._kept_lock = kept_lock
        self._machine = machine or SystemMachineClock()
        self._clinic: Clinic | None = None
        self._lock: Lock | None = None
        self._exit_backup: ExitBackup | None = None
        self._is_leaving = False
        self._at: UUID | None = None
        self._ended_badly = False
        self._has_keys = False
        self.gate = gate
        self.workspace: Workspace | None = None
        self.setWindowTitle("bodymap")
        self.resize(*START_SIZE_PX)
        self.setMinimumSize(1024, 640)
        self._stack = QStackedWidget()
        self._stack.addWidget(gate)
        self.setCentralWidget(self._stack)
        gate.opened.connect(self.open_clinic)
        FirstPaint(self).painted.connect(self._bind_keys)

    @property
    def look(self) -> Look:
        """What everything in the window wears."""
        return self._look

    @property
    def clinic(self) -> Clinic | None:
        """The clinic that is open; None at the door."""
        return self._clinic

    @property
    def guard(self) -> Lock | None:
        """What covers the open clinic; None at the door."""
        return self._lock

    @property
    def shown_session(self) -> UUID | None:
        """The visit on the screen, or below the lock; None where none is."""
        workspace = self.workspace
        if workspace is None or workspace.current_page() is not workspace.patient:
            return None
        return workspace.patient.session_id

    def go_on_at(self, session_id: UUID | None, *, ended_badly: bool) -> None:
        """Behind the door go on at that session, once, and say so where the last run of the program
        ended without an end."""
        self._at, self._ended_badly = session_id, ended_badly

    def show_fitting(self) -> None:
        """Show the window at its usual size, or as large as a small screen allows."""
        room = self.screen().availableSize()
        if room.width() < self.width() or room.height() < self.height() + TITLE_BAR_PX:
            self.showMaximized()
        else:
            self.show()

    def begin(self, *, demo: bool = False) -> None:
        """Show the door; with ``demo`` walk on into the demo clinic at once."""
        self.gate.begin()
        if demo:
            self.gate.open_demo()

    def open_clinic(self, clinic: Clinic) -> None:
        """Show an open clinic, which is this window's from now on."""
        # the door is painted before anything behind it is loaded
        from bodymap.ui.lock.lock import Lock

        self._bind_keys()
        self._clinic = clinic
        self._lock = Lock(
            *(self._look, self, self._stack, self._clock, self._machine, self._kept_lock)
        )
        self._lock.sat_down.connect(self._seat)
        self._lock.log_out_wanted.connect(self.log_out)
        self._show_workspace(clinic)

    def lock(self) -> None:
        """Cover the clinic until its user, or another one, proves who sits here."""
        if self._lock is not None:
            self._lock.lock()

    def hide_screen(self) -> None:
        """Show nothing of the clinic until a key is pressed."""
        if self._lock is not None:
            self._lock.hide_screen()

    def say_not_shared(self) -> None:
        """A server was named at the start: where the clinic that is open now lies on none, say
        so, and lead to where it moves."""
        clinic, workspace = self._clinic, self.workspace
        if clinic is None or workspace is None or clinic.is_demo or clinic.server is not None:
            return
        workspace.say_not_shared()

    def begin_move(self) -> None:
        """Close the clinic and ask at the door where the server is that it is to move to."""
        self.log_out()
        self.gate.show_move()

    def log_out(self) -> None:
        """Close the clinic and stand at the door again."""
        self._close_clinic()
        self._stack.setCurrentWidget(self.gate)
        self.gate.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the clinic with the window: whatever was charted is saved already. Where a backup
        is due by then, it is made first."""
        if self._wants_backup():
            event.ignore()
            self._back_up_first()
            return
        self.gate.shut()
        self._close_clinic()
        super().closeEvent(event)

    def _bind_keys(self) -> None:
        # what all can be done is loaded once there is a window to do it in
        if self._has_keys:
            return
        self._has_keys = True
        from bodymap.ui.actions.act import Act
        from bodymap.ui.actions.bound_action import bind
        from bodymap.ui.help.door_help import DoorHelp

        bind(self, Act.LOCK, self.lock, when=self._has_lock)
        bind(self, Act.HIDE, self.hide_screen, when=self._has_lock)
        guide = self._pages().guide
        if guide is not None:
            DoorHelp(self._look, guide.library, self.gate)

    def _wants_backup(self) -> bool:
        backups = None if self._clinic is None else self._clinic.backups
        if backups is None or self._is_leaving:
            return False
        try:
            return backups.is_due_at_exit()
        except ExpectedError:
            # whoever wants to go is not held up by what cannot be done
            return False

    def _back_up_first(self) -> None:
        clinic, workspace = self._clinic, self.workspace
        if clinic is None or clinic.backups is None or workspace is None:
            return
        if self._exit_backup is not None and self._exit_backup.isVisible():
            return
        # for the end of a day, and only where something was recorded
        from bodymap.ui.manage.exit_backup import ExitBackup

        workspace.end()
        if self._exit_backup is None:
            self._exit_backup = ExitBackup(self._look, clinic.backups, self)
            self._exit_backup.ended.connect(self._close_for_good)
            self._exit_backup.stayed.connect(self._stay)
        self._exit_backup.begin()

    def _close_for_good(self) -> None:
        self._is_leaving = True
        self.close()

    def _stay(self) -> None:
        if self.workspace is not None:
            self.workspace.stay()

    def _replace(self, prepared: Prepared) -> None:
        """Put a backup in the place of the clinic, and stand at the door."""
        self._close_clinic()
        from bodymap.ui.gate.restore_words import in_place_words

        try:
            words = in_place_words(prepared.put_in_place())
        except ExpectedError as error:
            words = said(error)
        finally:
            prepared.discard()
        self._stack.setCurrentWidget(self.gate)
        self.gate.begin()
        self.gate.say(words)

    def _show_workspace(self, clinic: Clinic) -> None:
        from bodymap.ui.frame.workspace import Workspace

        # in its place from the start: with every change of place all that it holds is dressed anew
        workspace = Workspace(self._look, clinic, self._pages(), self._clock, parent=self._stack)
        workspace.lock_wanted.connect(self.lock)
        workspace.person_left.connect(self._lock_out)
        workspace.hide_wanted.connect(self.hide_screen)
        workspace.log_out_wanted.connect(self.log_out)
        workspace.replace_wanted.connect(self._replace)
        workspace.move_wanted.connect(self.begin_move)
        self.workspace = workspace
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        at, self._at = self._at, None
        workspace.begin(at)
        self._tell_of_bad_end(clinic, workspace)
        workspace.ways.begin_tour_once()
        if self._lock is not None:
            self._lock.guard(clinic, workspace)

    def _tell_of_bad_end(self, clinic: Clinic, workspace: Workspace) -> None:
        ended_badly, self._ended_badly = self._ended_badly, False
        if ended_badly and not clinic.is_demo:
            from bodymap.services.audit.events import Event

            with suppress(ExpectedError):
                clinic.audit.note(Event.CRASHED)
            workspace.say_ended_badly()

    def _seat(self) -> None:
        """Another person sits here: nothing of the one before is left on the screen."""
        clinic = self._clinic
        if clinic is not None:
            self._leave_workspace()
            self._show_workspace(clinic)
            self.gate.remember(clinic.desk.person.log_in)

    def _leave_workspace(self) -> None:
        if self._lock is not None:
            self._lock.release()
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            from bodymap.ui.lock.floats import take_off_cards

            workspace.end()
            # what floats over all pages belongs to the window, and must not outlive them
            take_off_cards(self, workspace)
            self._stack.removeWidget(workspace)
            workspace.hide()
            workspace.deleteLater()

    def _close_clinic(self) -> None:
        self._leave_workspace()
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.deleteLater()
        backup, self._exit_backup = self._exit_backup, None
        if backup is not None:
            backup.wait()
            backup.deleteLater()
        clinic, self._clinic = self._clinic, None
        if clinic is not None:
            clinic.close()

    def _lock_out(self) -> None:
        if self._lock is not None:
            self._lock.lock_out()

    def _has_lock(self) -> bool:
        return self._lock is not None
