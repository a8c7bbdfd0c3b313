"""The charting screen: one visit, one click a site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QGridLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.repeat import repeated
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.session.card_writer import CardWriter
from bodymap.ui.session.charting_keys import PainKeys
from bodymap.ui.session.commands import (
    AddSite,
    ClearPain,
    Failed,
    MoveSite,
    RecordCommand,
    RemoveSite,
    SetPain,
)
from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.pain_bar import PainBar
from bodymap.ui.session.side_panel import SidePanel
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.session.words import phase_words, time_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce, is_heard
from bodymap.ui.widgets.notice_bar import Weight

NUDGE_MM = 2.0
PANEL_WIDTH = 300
EVERYTHING = Kind.SITE | Kind.PAIN | Kind.SESSION
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SessionPage(QWidget):
    """Charts one visit. What the page shows is what the record holds: it draws from committed
    changes only, and a write that failed leaves no trace but a sentence.

    Signals:
        finished(object): the id of a visit that was just ended.
    """

    finished = Signal(object)

    def __init__(
        self,
        atlas: Atlas,
        underlying: Underlying,
        clinic: Clinic,
        needles: Sequence[Needle],
        look: Look,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._recorder = clinic.recorder
        self._history = clinic.history
        self._clock = clock
        self._shown: VisitModel | None = None
        self._selected: UUID | None = None
        self._saved_at: datetime | None = None
        self._pain_keys = PainKeys()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._undo = QUndoStack(self)
        self._notice = FloatingNotice(look, self)
        writer = CardWriter(underlying, atlas.label, self._tell)
        self._board = FigureBoard(atlas, look, writer.words, self)
        self._bar = FigureBar(self._undo, self._board, look, self)
        self._pain = PainBar(look, self)
        self._panel = SidePanel(needles, atlas.label, look, self)
        self._panel.setFixedWidth(PANEL_WIDTH)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._bar, 0, 0)
        grid.addWidget(self._board, 0, 1)
        grid.addWidget(self._pain, 1, 0, 1, 2)
        grid.addWidget(self._panel, 0, 2, 2, 1)
        grid.setRowStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._connect()
        stop_listening = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop_listening)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._refresh_panel)
        self._board.place_chosen.connect(self.chart)
        self._board.site_dropped.connect(self.move_site)
        self._board.site_selected.connect(self.select)
        self._panel.site_selected.connect(self.select)
        self._panel.removal_wanted.connect(self.remove)
        self._pain.scored.connect(self.set_pain)
        self._pain.finish_wanted.connect(self.finish)
        self._pain.reopen_wanted.connect(self.reopen)

    # --- the visit

    @property
    def session_id(self) -> UUID | None:
        """The visit that is shown."""
        return None if self._shown is None else self._shown.visit.session.id

    @property
    def board(self) -> FigureBoard:
        """The figure."""
        return self._board

    @property
    def undo_stack(self) -> QUndoStack:
        """What can be undone in the shown visit."""
        return self._undo

    def show_visit(self, session_id: UUID) -> None:
        """Show a visit. Undo never reaches from one visit into another."""
        if session_id != self.session_id:
            self._undo.clear()
            self._selected = None
            self._shown = VisitModel(self._history, session_id)
            self._notice.hide()
            self._saved_at = None
            self._board.show_all()
        self._refresh()
        self._refresh_panel()

    def _follow(self, changes: Changes) -> None:
        if self._shown is not None and self._shown.take(changes):
            self._refresh(changes.kinds, _view_of(changes))
            self._saved_at = self._clock.now()
            self._soon.start()
            self._announce(changes)

    def _announce(self, changes: Changes) -> None:
        if not is_heard():
            return
        for value in changes.after:
            if isinstance(value, NeedleSite):
                words = self.tr("Site {number}, {region}").format(
                    number=value.number, region=self._atlas.label(value.place.region)
                )
                announce(self._board, words)

    def _refresh(self, kinds: Kind = EVERYTHING, first: str | None = None) -> None:
        """Show what the record holds; on the click path only of the kind that changed, and in
        the view ``first`` that was clicked before all others."""
        if self._shown is None:
            return
        if kinds & Kind.SITE:
            if self._selected is not None and self._shown.site(self._selected) is None:
                self._selected = None
            self._board.show_sites(self._shown.sites, first)
            self._board.show_selected(self._selected)
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

    # --- charting

    def chart(self, chosen: Chosen) -> None:
        """Chart a needle site at a chosen place, with what the tray says."""
        visit = self._charted_visit()
        if visit is None:
            return
        now = self._clock.now()
        before = repeated(visit.sites, chosen.point, now)
        if before is not None:
            self._notice.say(
                self.tr("The same spot twice: counted once, as site {number}.").format(
                    number=before.number
                )
            )
            return
        site = NeedleSite(
            id=new_id(),
            session_id=visit.visit.session.id,
            place=self._place(chosen),
            needle=self._panel.tray.needle,
            technique=self._panel.tray.technique,
            inserted_at=now,
        )
        words = self.tr("site at {region}").format(region=self._atlas.label(site.place.region))
        self._push(lambda failed: AddSite(words, failed, self._recorder, site))

    def move_site(self, site_id: UUID, chosen: Chosen) -> None:
        """Move a site to a chosen place."""
        visit = self._charted_visit()
        site = None if visit is None else visit.site(site_id)
        if site is None:
            return
        words = self.tr("move of site {number}").format(number=site.number)
        place = self._place(chosen)
        self._push(lambda failed: MoveSite(words, failed, self._recorder, site, place))

    def remove(self, site_id: UUID) -> None:
        """Remove a site from the chart."""
        visit = self._charted_visit()
        site = None if visit is None else visit.site(site_id)
        if site is None:
            return
        words = self.tr("removal of site {number}").format(number=site.number)
        self._push(lambda failed: RemoveSite(words, failed, self._recorder, site.id))

    def set_pain(self, phase: Phase, score: int | None) -> None:
        """Record a pain score, or with None take it back."""
        visit = self._charted_visit()
        if visit is None:
            return
        before = visit.score(phase)
        words = self.tr("pain {phase}").format(phase=phase_words(phase).lower())
        if score is None:
            if before is not None:
                self._push(lambda failed: ClearPain(words, failed, self._recorder, before.id))
            return
        given = PainScore(
            id=new_id(),
            session_id=visit.visit.session.id,
            episode_id=visit.visit.episode.id,
            phase=phase,
            score=score,
            scored_at=self._clock.now(),
        )
        self._push(lambda failed: SetPain(words, failed, self._recorder, given, before))

    def finish(self) -> None:
        """End the visit."""
        session_id = self.session_id
        if session_id is None:
            return
        try:
            self._recorder.end_session(session_id, self._clock.now())
        except ExpectedError as error:
            self._tell(error)
            return
        self._undo.clear()
        self.finished.emit(session_id)

    def reopen(self) -> None:
        """Take the end of the visit back, to go on charting."""
        session_id = self.session_id
        if session_id is None:
            return
        try:
            self._recorder.reopen_session(session_id)
        except ExpectedError as error:
            self._tell(error)

    def _charted_visit(self) -> VisitModel | None:
        if self._shown is not None and not self._shown.visit.session.is_open:
            self._notice.say(self.tr("This session has ended. Open it again to go on charting."))
            return None
        return self._shown

    def _push(self, make: Callable[[Failed], RecordCommand]) -> None:
        self._notice.hide()
        self._undo.push(make(self._tell))

    def _tell(self, error: ExpectedError) -> None:
        self._notice.say(error.sentence, Weight.DANGER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice over the titles."""
        super().resizeEvent(event)
        self._notice.fit(self._panel.x())

    def _place(self, chosen: Chosen) -> SitePlace:
        region = self._atlas.regions[self._atlas.region_at(chosen.point)]
        return SitePlace(chosen.point, chosen.view, region.id, region.side, self._atlas.version)

    # --- selection, words

    def select(self, site_id: UUID | None) -> None:
        """Select a site on the figure and in the list."""
        self._selected = site_id
        self._board.show_selected(site_id)
        self._panel.show_selected(site_id)

    def _nudged(self, key: Qt.Key) -> bool:
        return self._selected is not None and self._board.nudge(self._selected, key, NUDGE_MM)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pain keys, Delete, nudges and Escape; the undo keys are actions of the bar."""
        key = Qt.Key(event.key())
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        pain = self._pain_keys.press(key) if not event.modifiers() else None
        if pain is not None:
            phase, score = pain
            if score is not None:
                self.set_pain(phase, score)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._selected is not None:
            self.remove(self._selected)
        elif shift and self._nudged(key):
            return
        elif key == Qt.Key.Key_Escape:
            self.select(None)
        elif not event.modifiers() & COMMANDS and self._board.take_key(key):
            return
        else:
            super().keyPressEvent(event)


def _view_of(changes: Changes) -> str | None:
    """The view in which the changed site was clicked; None where there is no such site."""
    for value in changes.after:
        if isinstance(value, NeedleSite):
            return value.place.view
    return None
