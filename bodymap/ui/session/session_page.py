"""The charting screen: one visit, one click a site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.needle import Needle
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.body_layers import BodyLayers
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.orientation import Orientation
from bodymap.ui.session.card_writer import CardWriter
from bodymap.ui.session.charting import Charting
from bodymap.ui.session.charting_keys import PainKeys
from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.kept_orientations import KeptOrientations
from bodymap.ui.session.page_hooks import PageHooks
from bodymap.ui.session.pain_bar import PainBar
from bodymap.ui.session.second_press import SecondPress
from bodymap.ui.session.session_layout import SessionLayout
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.side_panel import SidePanel
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.spoken_visit import SpokenVisit
from bodymap.ui.session.tray import Tray
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.session.words import time_words
from bodymap.ui.theme.look import Look

NUDGE_MM = 2.0
EVERYTHING = Kind.SITE | Kind.PAIN | Kind.SESSION
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SessionPage(PageHooks):
    """Charts one visit. What the page shows is what the record holds: it draws from committed
    changes only, and a write that failed leaves no trace but a sentence. Signals and what pieces
    of the screen build on are those of ``PageHooks``.
    """

    def __init__(
        self,
        atlas: Atlas,
        underlying: Underlying,
        layers: BodyLayers,
        clinic: Clinic,
        needles: Sequence[Needle],
        look: Look,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._look = look
        self._history = clinic.history
        self._clock = clock
        self._shown: VisitModel | None = None
        self._selected: UUID | None = None
        self._saved_at: datetime | None = None
        self._pain_keys = PainKeys()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._undo = QUndoStack(self)
        self._notice = FloatingNotice(look, self)
        self._finish_act: Callable[[], None] = self.finish
        self._selection: tuple[UUID, ...] = ()
        self._muscles = SiteMuscles(underlying, self.tell)
        self._words = SiteDescriber(atlas.label, self._muscles, layers)
        self._writer = CardWriter(
            underlying,
            layers,
            atlas.label,
            self._needle_mm,
            self._muscles.give_up,
        )
        self._board = FigureBoard(atlas, look, self._writer.words, self)
        self._charting = Charting(
            *(atlas, clinic.recorder, clinic.records, clock, self._undo, self._visit, self._tray),
            *(self._muscles, self._notice, self),
        )
        self._bar = FigureBar(self._undo, self._board, look, self)
        self._orientations = KeptOrientations(self._board)
        again = self._charting.say_counted_once
        SecondPress(atlas, self._board, clock, self._visit, self._charting.chart, again)
        self._pain = PainBar(look, self)
        # made in the order in which Tab goes through them
        self._panel = SidePanel(needles, self._words, look, self)
        self._layout = SessionLayout(self, self._bar, self._board, self._pain, self._panel)
        is_due = self._panel.site_list.is_due
        self._spoken = SpokenVisit(self._board, self._words, is_due, self._visit, self._undo, self)
        self._board.site_words = self._spoken.site
        self._connect()
        stop_listening = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop_listening)
        # a stack that is taken down empties itself, and would tell everybody of it
        self.destroyed.connect(partial(self._undo.blockSignals, True))

    def _connect(self) -> None:
        self._soon.timeout.connect(self._refresh_panel)
        self.settled.connect(self._spoken.say)
        self._board.place_chosen.connect(self._charting.chart)
        self._board.site_dropped.connect(self._charting.move_site)
        self._board.site_selected.connect(self.select)
        self._board.undo_wanted.connect(self._undo.undo)
        self._panel.site_selected.connect(self.select)
        self._panel.removal_wanted.connect(lambda site: self._charting.remove((site,)))
        self._pain.scored.connect(self._charting.set_pain)
        self._pain.finish_wanted.connect(self._want_finish)
        self._panel.sites_selected.connect(self._follow_selection)
        self._layout.sheet_changed.connect(self.sheet_changed)
        self._layout.sheet_changed.connect(self._follow_sheet)
        self._pain.reopen_wanted.connect(self._charting.reopen)

    # --- the visit

    @property
    def session_id(self) -> UUID | None:
        """The visit that is shown."""
        return None if self._shown is None else self._shown.visit.session.id

    @property
    def patient_id(self) -> UUID | None:
        """The patient of the shown visit."""
        return None if self._shown is None else self._shown.visit.session.patient_id

    @property
    def complaint_side(self) -> ComplaintSide | None:
        """The side of the complaint that the shown visit is about."""
        return None if self._shown is None else self._shown.visit.episode.side

    def orient_at_first(self, orientation: Callable[[], Orientation]) -> None:
        """Turn the figure of a visit that was not shown yet as ``orientation`` says then."""
        self._orientations.begin_with(orientation)

    def name_nerves(self, skin_map: SkinMap | None) -> None:
        """The card names what a map of nerves has under the pointer."""
        self._writer.name_nerves(skin_map)

    def show_visit(self, session_id: UUID) -> None:
        """Show a visit. Undo never reaches from one visit into another."""
        if session_id != self.session_id:
            self._undo.clear()
            self._selected = None
            self._shown = VisitModel(self._history, session_id)
            self._notice.hide()
            self._saved_at = None
            self._orientations.show_visit(session_id)
            self._board.show_all()
            self._layout.close_sheet()
            self.visit_changed.emit()
            self._follow_selection(())
        self._refresh()
        self._refresh_panel()

    def _follow(self, changes: Changes) -> None:
        if changes.is_from_elsewhere:
            self._follow_others(changes)
            return
        self._charting.forget_unsaved()
        if self._shown is None:
            return
        before = self._shown.visit
        if self._shown.take(changes):
            self._refresh(changes.kinds, self._view_of(changes))
            self._saved_at = self._clock.now()
            self.followed.emit(changes.kinds)
            self._soon.start()
            self._spoken.hear(before)

    def _follow_others(self, changes: Changes) -> None:
        """Somebody at another workstation changed something. Undo never reaches past that: what it
        would put back is not what was there before."""
        shown = self._shown
        if shown is None:
            return
        before = shown.visit
        try:
            is_shown = shown.take(changes)
        except ExpectedError as error:
            self.tell(error)
            return
        except LookupError:
            return  # taken back as a whole, with the import that it came in
        if is_shown:
            self._undo.clear()
            self._refresh(changes.kinds | Kind.SITE)
            self.followed.emit(changes.kinds)
            self._soon.start()
            self._spoken.hear(before)

    def _view_of(self, changes: Changes) -> str | None:
        """The view in which the changed site was clicked; None where there is no such site, or it
        was clicked on an atlas that had other views."""
        for value in changes.after:
            if isinstance(value, NeedleSite):
                view = value.place.view
                return view if view in self._atlas.views else None
        return None

    def _refresh(self, kinds: Kind = EVERYTHING, first: str | None = None) -> None:
        """Show what the record holds; on the click path only of the kind that changed, and in
        the view ``first`` that was clicked before all others."""
        if self._shown is None:
            return
        if kinds & Kind.SITE:
            if self._selected is not None and self._shown.site(self._selected) is None:
                self._selected = None
                self._say_selected()
            self._board.show_sites(self._shown.sites, first)
            self._show_halos()
        if kinds & Kind.PAIN:
            for phase in (Phase.BEFORE, Phase.AFTER):
                score = self._shown.score(phase)
                self._pain.show_score(phase, None if score is None else score.score)
        if kinds & Kind.SESSION:
            is_open = self._shown.visit.session.is_open
            self._pain.show_open(is_open)
            self._panel.show_open(is_open)

    def _refresh_panel(self) -> None:
        """Bring the list and the words beside the figure into step with it."""
        self._soon.stop()
        if self._shown is not None:
            self._panel.show_sites(self._shown.sites, self._selected)
            self._panel.say_saved("" if self._saved_at is None else time_words(self._saved_at))
            self.settled.emit()

    def _want_finish(self) -> None:
        self._finish_act()

    def finish(self) -> None:
        """End the visit."""
        ended = self._charting.finish()
        if ended is not None:
            self.finished.emit(ended)

    def _tray(self) -> Tray:
        return self._panel.tray

    def _needle_mm(self) -> float:
        return self._panel.tray.needle.length_mm

    def _visit(self) -> VisitModel | None:
        return self._shown

    def tell(self, error: ExpectedError) -> None:
        """Say what went wrong, over the figure."""
        self._charting.tell(error)

    def leave_corner(self, corner: QSize) -> None:
        """Keep the upper left corner free for what stands over the page there; what is said over
        the figure is said beside it, ``corner`` high, px."""
        self._layout.leave_corner(corner)
        self._notice.fit(self._layout.notice_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice where it lies."""
        super().resizeEvent(event)
        self._notice.fit(self._layout.notice_place)

    # --- selection, words

    def select(self, site_id: UUID | None) -> None:
        """Select a site on the figure and in the list."""
        self._selected = site_id
        self._panel.show_selected(site_id)
        self._say_selected()
        self._follow_selection(self._panel.site_list.selection)
        self._show_halos()

    def _follow_selection(self, sites: tuple[UUID, ...]) -> None:
        if sites != self._selection:
            self._selection = sites
            self._show_halos()
            self.selection_changed.emit(sites)

    def _show_halos(self) -> None:
        """All that are selected wear the halo, also one that has no row in the list yet."""
        shown = self._selection if self._selected is None else (*self._selection, self._selected)
        self._board.show_selected(*shown)

    def _follow_sheet(self, sheet: Sheet | None) -> None:
        if sheet is None:
            self._board.active_pane.take_focus(by_keyboard=False)

    def _say_selected(self) -> None:
        chosen = self._selected
        site = None if self._shown is None or chosen is None else self._shown.site(chosen)
        self.site_shown.emit(site)

    def _nudged(self, key: Qt.Key) -> bool:
        return self._selected is not None and self._board.nudge(self._selected, key, NUDGE_MM)

    # --- keys

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - Qt's name
        """What is hidden while it has the keys leaves them to the view that was used last: Qt would
        hand them to whatever Tab comes to next."""
        focus = self.window().focusWidget()
        if self.isVisible() and focus is not None and not focus.isVisible():
            pane = self._board.active_pane
            pane.take_focus(by_keyboard=pane.is_walked)
            return True
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pain keys, Delete, nudges and Escape; the undo keys are actions of the bar."""
        key = Qt.Key(event.key())
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        pain = self._pain_keys.press(key) if not event.modifiers() else None
        if pain is not None:
            phase, score = pain
            if score is not None:
                self._pain.ask(phase, score)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._selected is not None:
            self._charting.remove((self._selected,))
        elif shift and self._nudged(key):
            return
        elif key == Qt.Key.Key_Escape:
            self.select(None)
        elif not event.modifiers() & COMMANDS and self._board.take_key(key, shift=shift):
            return
        else:
            super().keyPressEvent(event)
