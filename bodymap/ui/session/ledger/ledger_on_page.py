"""The needle ledger on the charting screen, in step with the record and with the clocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from bodymap.charting.amendment import Amendment
from bodymap.charting.dwell import Dwell
from bodymap.charting.explanation import Explanation
from bodymap.charting.ledger import Ledger, NeedleState, Whereabouts
from bodymap.charting.needle_event import EventKind
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.machine_clock import MachineClock
from bodymap.services.needle_clocks import NeedleClocks
from bodymap.services.ports import Clock
from bodymap.ui.actions.act import Act
from bodymap.ui.session.ledger.due_watch import DueWatch
from bodymap.ui.session.ledger.ledger_bar import LedgerBar
from bodymap.ui.session.ledger.needle_acts import NeedleActs
from bodymap.ui.session.ledger.needles_sheet import NeedlesSheet, NeedlesShown
from bodymap.ui.session.ledger.reading_keeper import ReadingKeeper
from bodymap.ui.session.ledger.ticker import Ticker
from bodymap.ui.session.ledger.words import (
    change_words,
    chart_again_words,
    now_due_words,
    row_state,
)
from bodymap.ui.session.row_state import RowState
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened

_LONG_IN_S = 60


class LedgerOnPage(QObject):
    """Belongs to a charting screen, its parent: the ledger in the bar, the time in the rows of the
    sites, rings for the needles that are out, and the panel of needles.

    ``site_words`` says where a site is, ``sound`` is what is heard when a needle is due.
    """

    def __init__(
        self,
        page: SessionPage,
        clinic: Clinic,
        clock: Clock,
        machine: MachineClock,
        site_words: Callable[[NeedleSite], str],
        look: Look,
        sound: Callable[[], None] = QApplication.beep,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._settings = clinic.settings
        self._set = ClinicSettings()
        self._site_words = site_words
        self._sound = sound
        self._clocks = NeedleClocks(clock, machine)
        self._readings = ReadingKeeper(clinic.records, lambda: page.charting.refusal is None)
        self._due = DueWatch()
        self._before: Ledger | None = None
        self._dwells: Mapping[UUID, Dwell] = {}
        self._ticker = Ticker(machine, self)
        self._acts = NeedleActs(page, clock, self.open_needles)
        self.bar = LedgerBar(look)
        self.sheet = MadeWhenOpened(partial(self._make_sheet, look))
        page.add_below(self.bar, self.bar.buttons)
        self._add_keys()
        self._connect()
        stop = clinic.bus.listen(self._follow_clinic)
        self.destroyed.connect(stop)
        self._read_settings()
        self._begin()
        self._follow()

    def _add_keys(self) -> None:
        add, acts = self._page.add_key, self._acts
        add(Act.OUT, lambda: acts.take_out(self._page.selection), self._has_selection)
        add(Act.NEXT_OUT, acts.take_next_out, self._has_needles)
        add(Act.ALL_OUT, acts.take_all_out, self._has_needles)
        add(Act.EMERGENCY, acts.emergency, self._has_needles)
        add(Act.NEEDLES, self.open_needles)

    def _has_selection(self) -> bool:
        return bool(self._page.selection)

    def _has_needles(self) -> bool:
        return self._before is not None and bool(self._before.still_in)

    def _connect(self) -> None:
        page, acts = self._page, self._acts
        page.visit_changed.connect(self._begin)
        page.settled.connect(self._follow)
        page.panel.site_list.state_pressed.connect(lambda site: acts.take_out((site,)))
        page.installEventFilter(self)
        self.bar.all_out_wanted.connect(acts.take_all_out)
        self.bar.emergency_wanted.connect(acts.emergency)
        self.bar.emergency_tapped.connect(self._say_hold)
        self.bar.needles_wanted.connect(self._toggle_needles)
        self._ticker.ticked.connect(self._tick)

    def _make_sheet(self, look: Look) -> NeedlesSheet:
        sheet, acts = NeedlesSheet(look, self._title), self._acts
        sheet.told.connect(self._tell)
        sheet.all_counted.connect(acts.count_all)
        sheet.explained.connect(acts.explain)
        sheet.due.target_chosen.connect(self._choose_target)
        sheet.due.sound_chosen.connect(self._choose_sound)
        self._show_settings(sheet)
        return sheet

    @property
    def ticker(self) -> Ticker:
        """What every time is shown by."""
        return self._ticker

    def open_needles(self, site: UUID | None = None) -> None:
        """Show the needles one by one, at that of a site where one is given."""
        if self._page.visit is not None:
            sheet = self.sheet()
            self._page.open_sheet(sheet)
            self._show()
            sheet.open_at(site)

    def _toggle_needles(self) -> None:
        if self.sheet.holds(self._page.sheet):
            self._page.close_sheet()
        else:
            self.open_needles()

    # --- following the record

    def _begin(self) -> None:
        """Another visit is shown."""
        visit = self._page.visit
        if visit is None:
            return
        self._before = None
        self._due = DueWatch()
        self._clocks.look()
        if self._clocks.begin(visit.visit):
            self._readings.owe(self._clocks.reading(visit.visit.session.id), visit)

    def _follow(self) -> None:
        """A change was made, or another visit is shown."""
        visit = self._page.visit
        if visit is None:
            return
        if self._before is None or self._before.needles != visit.ledger.needles:
            self._look(visit)
            self._clocks.follow(visit.visit.session.id, visit.ledger)
            before, self._before = self._before, visit.ledger
            if before is not None:
                self._say_change(visit, before)
        self._readings.settle(visit)
        self._show()

    def _look(self, visit: VisitModel) -> None:
        if self._clocks.look():
            self._readings.owe(self._clocks.reading(visit.visit.session.id), visit)

    def _say_change(self, visit: VisitModel, before: Ledger) -> None:
        words = change_words(before, visit.ledger)
        if words:
            announce(self.bar, words)
        for needle in before.still_in:
            if visit.ledger.state_of(needle.site_id) is not None:
                continue
            dwell = self._dwells.get(needle.site_id)
            is_amiss = needle.whereabouts is not Whereabouts.IN
            if is_amiss or (dwell is not None and dwell.seconds > _LONG_IN_S):
                key = "Ctrl+Y" if self._page.undo_stack.canRedo() else "Ctrl+Z"
                self._page.say_briefly(chart_again_words(needle.number, key))

    def _follow_clinic(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC:
            self._read_settings()
            self._show()

    def _read_settings(self) -> None:
        try:
            self._set = self._settings.now()
        except ExpectedError as error:
            self._page.tell(error)
        if (sheet := self.sheet.made) is not None:
            self._show_settings(sheet)

    def _show_settings(self, sheet: NeedlesSheet) -> None:
        sheet.due.show_settings(self._set.dwell_target_minutes, has_sound=self._set.has_sound)

    # --- the clocks

    def _tick(self) -> None:
        visit = self._page.visit
        if visit is not None:
            self._look(visit)
            self._readings.settle(visit)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clocks tick while the page is seen, and are right as soon as it is."""
        if watched is self._page and event.type() is QEvent.Type.Show:
            self._tick()
        elif watched is self._page and event.type() is QEvent.Type.Hide:
            self._ticker.turn(on=False)
        return super().eventFilter(watched, event)

    # --- showing

    def _show(self) -> None:
        """Bring everything into step: all times at once."""
        visit = self._page.visit
        if visit is None or self._before is None:
            return
        ledger, session_id = visit.ledger, visit.visit.session.id
        is_signed = visit.visit.signature is not None
        self._dwells = {one.site_id: self._clocks.dwell(session_id, one) for one in ledger.still_in}
        due = [one for one in ledger.still_in if not is_signed and self._is_due(one)]
        ids = frozenset(one.site_id for one in due)
        self.bar.show_ledger(ledger, len(due), is_signed=is_signed)
        if not visit.of(Amendment):
            # a corrected visit shows the sites as they are known now, and does so itself
            out = frozenset(one.site_id for one in ledger.needles if not one.is_in)
            self._page.board.show_out(out)
        self._page.panel.site_list.show_states(
            {
                one.site_id: row_state(
                    one, self._dwells.get(one.site_id), is_due=one.site_id in ids
                )
                for one in ledger.needles
            },
            # what a correction added is in no ledger, and in nobody
            otherwise=RowState(is_in=False) if is_signed else None,
        )
        sheet = self.sheet.made
        if sheet is not None and self._page.sheet is sheet:
            words = visit.of(Explanation)
            explanation = words[-1].words if words else ""
            sheet.show_needles(
                NeedlesShown(
                    *(ledger, self._dwells, ids, explanation),
                    has_ended=not visit.visit.session.is_open,
                    is_signed=is_signed,
                )
            )
        self._tell_due(due)
        is_ticking = bool(ledger.still_in) and not is_signed and self._page.isVisible()
        self._ticker.turn(on=is_ticking)

    def _is_due(self, needle: NeedleState) -> bool:
        return self._dwells[needle.site_id].is_due(self._set.dwell_target_minutes)

    def _tell_due(self, due: list[NeedleState]) -> None:
        fresh = self._due.new(due) if self._page.isVisible() else []
        if fresh:
            announce(self.bar, now_due_words([one.number for one in fresh]))
            if self._set.has_sound:
                self._sound()

    def _title(self, site_id: UUID) -> str:
        site = None if self._page.visit is None else self._page.visit.site(site_id)
        return "" if site is None else self._site_words(site)

    # --- what the person asks for

    def _tell(self, site: UUID, kind: EventKind, note: str) -> None:
        if self._acts.happened(site, kind, note):
            self.sheet().open_at(None if kind is EventKind.RECONCILED else site)

    def _say_hold(self) -> None:
        words = self.tr("Hold the button for the emergency, or press Ctrl+Shift+E.")
        self._page.say_briefly(words)
        announce(self.bar, words)

    def _choose_target(self, minutes: int | None) -> None:
        self._keep(lambda now: replace(now, dwell_target_minutes=minutes))

    def _choose_sound(self, has_sound: bool) -> None:
        self._keep(lambda now: replace(now, has_sound=has_sound))

    def _keep(self, changed: Callable[[ClinicSettings], ClinicSettings]) -> None:
        """Change what is set now: where that cannot be read, nothing else of it may be lost."""
        try:
            self._settings.keep(changed(self._settings.now()))
        except ExpectedError as error:
            self._page.tell(error)
            self._read_settings()
