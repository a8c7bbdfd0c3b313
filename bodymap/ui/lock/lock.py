"""Locks an open clinic and hides it for a moment, without closing anything of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.audit.events import Event
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.lock.clipboard_guard import forget_copied
from bodymap.ui.lock.floats import NothingOver
from bodymap.ui.lock.hidden_page import HiddenPage
from bodymap.ui.lock.idle_watch import IdleWatch
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.lock.lock_page import LockPage
from bodymap.ui.lock.needles_in import NeedlesIn
from bodymap.ui.lock.put_away import PutAway, drop
from bodymap.ui.session.ledger.ticker import Ticker
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock

HIDDEN_FOR_S: Final = 60
"""A screen that was hidden is shown again for a key within this many seconds; a person who is away
for longer could be another one."""


class Why(StrEnum):
    """What locked the clinic, as the audit trail says it."""

    ASKED = "asked"
    IDLE = "idle"
    REMOVED = "removed"
    """Another workstation told that the person at the desk works here no more."""


class Lock(QObject):
    """Covers the workspace of a window: with the lock page, or with an empty one that a key takes
    away again. The workspace lives on behind it.

    Signals:
        covered(): nothing of the clinic is seen any more.
        sat_down(): another person sits at the desk; the workspace is still put away.
        log_out_wanted(): the clinic is to be closed.
    """

    covered = Signal()
    sat_down = Signal()
    log_out_wanted = Signal()

    def __init__(
        self,
        look: Look,
        window: QMainWindow,
        stack: QStackedWidget,
        clock: Clock,
        machine: MachineClock,
        kept: KeptLock,
        beep: Callable[[], None] = QApplication.beep,
    ) -> None:
        """``stack`` is what the window shows its pages in."""
        super().__init__(window)
        self._look = look
        self._window = window
        self._stack = stack
        self._clock = clock
        self._machine = machine
        self._beep = beep
        self._clinic: Clinic | None = None
        self._workspace: QWidget | None = None
        self._away: PutAway | None = None
        self._cover: LockPage | HiddenPage | None = None
        self._needles: NeedlesIn | None = None
        self._ticker = Ticker(machine, self)
        self._ticker.ticked.connect(self.show_needles)
        self._nothing_over = NothingOver(window, self._may_stay, self)
        self.idle_watch = IdleWatch(machine, lambda: kept.minutes, self)
        self.idle_watch.idle.connect(lambda: self.lock(Why.IDLE))
        self._hidden_since_s = 0.0
        self.too_long = QTimer(self, singleShot=True, interval=HIDDEN_FOR_S * 1000)
        self.too_long.timeout.connect(lambda: self.lock(Why.IDLE))

    @property
    def cover(self) -> LockPage | HiddenPage | None:
        """What covers the clinic; None while it is seen."""
        return self._cover

    def guard(self, clinic: Clinic, workspace: QWidget) -> None:
        """From now on cover ``workspace``, in which ``clinic`` is seen, when it is asked for or
        when nobody is there."""
        self._clinic, self._workspace = clinic, workspace
        self.idle_watch.begin()

    def release(self) -> None:
        """The clinic is going to be closed, or shown in another workspace: cover nothing, and watch
        no more."""
        self.idle_watch.stop()
        cover, self._away = self._cover, None
        self._uncover()
        if isinstance(cover, LockPage):
            # whoever it is that is being let in comes too late
            cover.blockSignals(True)
            cover.wait()
        if cover is not None:
            drop(self._stack, cover)
        self._clinic = self._workspace = None
        forget_copied()

    def lock(self, why: Why = Why.ASKED) -> None:
        """Cover the clinic until somebody proves who sits here."""
        clinic = self._clinic
        if clinic is None or isinstance(self._cover, LockPage):
            return
        self.idle_watch.stop()
        page = LockPage(self._look, clinic, self._machine)
        page.proved.connect(self._let_in)
        page.shown_again.connect(self._show_again)
        page.log_out_wanted.connect(self.log_out_wanted)
        self._put_over(page)
        forget_copied()
        self._note(Event.LOCKED, {"why": why.value})

    def lock_out(self) -> None:
        """The person at the desk works here no more: cover the clinic until somebody else does."""
        self.lock(Why.REMOVED)
        if isinstance(self._cover, LockPage):
            self._cover.tell_left()

    def hide_screen(self) -> None:
        """Show nothing for a moment; the same key shows it again."""
        if isinstance(self._cover, HiddenPage):
            self._press_hidden()
        elif self._clinic is not None and self._cover is None:
            page = HiddenPage(self._look)
            page.pressed.connect(self._press_hidden)
            self._put_over(page)
            self._hidden_since_s = self._machine.seconds()
            self.too_long.start()

    def show_needles(self) -> None:
        """Show how it stands with the needles that are in at this second."""
        if self._cover is not None and self._needles is not None:
            self._cover.needles.show_needles(self._needles.now())

    # --- covering

    def _put_over(self, page: LockPage | HiddenPage) -> None:
        clinic, workspace = self._clinic, self._workspace
        if clinic is None or workspace is None:
            return
        self.too_long.stop()
        before, self._cover = self._cover, page
        if self._away is None:
            self._nothing_over.turn(on=True)
            self._away = PutAway(self._window, self._stack, workspace, page, self._may_stay)
            self._needles = NeedlesIn(clinic, self._clock, self._machine, self._beep)
        else:
            self._stack.addWidget(page)
            self._stack.setCurrentWidget(page)
        if before is not None:
            drop(self._stack, before)
        page.begin()
        self.show_needles()
        self._ticker.turn(on=True)
        self.covered.emit()

    def _may_stay(self, widget: QWidget) -> bool:
        """Lists and menus of the cover may, and what asks on behalf of the window itself."""
        parent = widget.parentWidget()
        if parent is self._window:
            return True
        while parent is not None:
            if parent is self._cover:
                return True
            parent = parent.parentWidget()
        return False

    def _uncover(self) -> None:
        """Nothing covers any more; the workspace is still put away."""
        self.too_long.stop()
        self._ticker.turn(on=False)
        self._nothing_over.turn(on=False)
        self._needles = None
        self._cover = None

    def _show_again(self) -> None:
        cover, away = self._cover, self._away
        if cover is None or away is None:
            return
        self._uncover()
        self._away = None
        away.put_back(cover)
        self.idle_watch.begin()

    # --- the ways out

    def _press_hidden(self) -> None:
        # a machine that slept meanwhile may be woken by somebody else
        if self._machine.seconds() - self._hidden_since_s < HIDDEN_FOR_S:
            self._show_again()
        else:
            self.lock(Why.IDLE)

    def _let_in(self, person_id: UUID) -> None:
        clinic = self._clinic
        if clinic is None:
            return
        is_same = person_id == clinic.desk.person.id
        try:
            person = clinic.people.person(person_id)
        except ExpectedError as error:
            # whose session it is can go on with it, whatever is wrong with the file
            if not is_same:
                self._refuse(said(error))
                return
            person = clinic.desk.person
        if person is None or person.left_at is not None:
            self._refuse(self.tr("This person does not work here any more."))
            return
        if is_same:
            self._show_again()
            self._note(Event.UNLOCKED)
            return
        clinic.desk.sit(person)
        self._note(Event.SAT_DOWN)
        self.sat_down.emit()

    def _refuse(self, sentence: str) -> None:
        if isinstance(self._cover, LockPage):
            self._cover.refuse(sentence)

    def _note(self, event: Event, detail: dict[str, str] | None = None) -> None:
        """A line that cannot be kept neither opens nor holds the door."""
        if self._clinic is not None:
            with suppress(ExpectedError):
                self._clinic.audit.note(event, detail=detail or {})
