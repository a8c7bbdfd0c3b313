"""The visits of a patient, newest first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from bodymap.charting.reaction import Reaction
from bodymap.errors import ExpectedError
from bodymap.services.after_visit import AfterVisit
from bodymap.services.pain_readings import VisitPain, asked_for
from bodymap.services.values import PatientOverview
from bodymap.services.visit_state import SignedVisits
from bodymap.ui.frame.after_panel import AfterPanel
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.pain_follow_ups import PainFollowUps
from bodymap.ui.frame.visit_list import VisitListModel
from bodymap.ui.frame.visit_table import VisitTable
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_T = TypeVar("_T")


class VisitsTab(QWidget):
    """One row to a visit; opening one shows its chart. What came after it, pain and reactions,
    stands in a panel beside the list; pain that is asked for now stands over it.

    Signals:
        visit_opened(object): the id of the session chosen.
        start_wanted(): the first session, asked for where there is none.
    """

    visit_opened = Signal(object)
    start_wanted = Signal()

    def __init__(
        self,
        look: Look,
        region_words: Callable[[str], str],
        charts: BodyChartSaver,
        after: AfterVisit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without ``after`` the visits are only listed."""
        super().__init__(parent)
        self._overview: PatientOverview | None = None
        self._charts = charts
        self._after = after
        self._is_stale = False
        self._is_unread = False
        self.save = Button(look, self.tr("Save body charts\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self.save.setToolTip(self.tr("Needled regions as CHOIR, WPI and Michigan areas, as CSV"))
        self.said = Text(look, "", tone=Tone.SOFT)
        self.save.clicked.connect(self._save_charts)
        charts.said.connect(self._say)
        self.model = VisitListModel(region_words, self)
        self.table = VisitTable(look, self.tr("Visits"), self.model)
        self.table.show_after(after is not None)
        self.follow_ups = PainFollowUps(look)
        self.panel = None if after is None else AfterPanel(look, after, region_words)
        self.empty = EmptyState(
            look, self.tr("No visits yet."), self.tr("Start session"), icon="session"
        )
        self._holder = QWidget()
        self._body = QStackedLayout(self)
        self._lay_out()
        self.table.row_opened.connect(self._open)
        self.table.after_wanted.connect(self._show_after)
        self.follow_ups.scored.connect(self._score)
        self.empty.pressed.connect(self.start_wanted)
        if self.panel is not None:
            self.panel.left.connect(self._leave_panel)

    def show_patient(self, overview: PatientOverview) -> None:
        """Show the visits of a patient; the complaint has a column where there are several."""
        before = self._overview
        is_other = before is None or before.patient.id != overview.patient.id
        self._overview = overview
        if is_other:
            self._say("")
            if self.panel is not None:
                self.panel.hide()
        self._show()
        self._make_room()
        self.table.show_complaints(len(overview.episodes) > 1)
        self._body.setCurrentWidget(self._holder if overview.visits else self.empty)

    def show_after(self, session_id: UUID) -> None:
        """Open the panel of what came after a visit."""
        if self.panel is not None and self._overview is not None:
            self.panel.show_visit(self._overview, session_id, self.model.reactions(session_id))
            # first, so that the window need not grow for both
            self.follow_ups.hide()
            self.panel.show()
            self._make_room()
            self.panel.begin()

    def begin(self) -> None:
        """Put the focus on the newest visit, or on the way to the first one."""
        if self.model.rowCount():
            self.table.choose_row(0)
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not needed while the list was not seen."""
        super().showEvent(event)
        if self._is_stale:
            self._show()
            self._make_room()

    def _show(self) -> None:
        overview, after = self._overview, self._after
        if overview is None:
            return
        self._is_stale = not self.isVisible()
        if after is None or self._is_stale:
            # a patient is opened, and a visit ended, without waiting for what no one looks at
            self.model.show_visits(overview.visits)
            return
        now = after.now()
        reactions, signed = self._read(after, overview.patient.id)
        self.model.show_visits(overview.visits, reactions, now, signed)
        self.follow_ups.show_asked_for(asked_for(overview.visits, now), overview.episodes)
        panel = self.panel
        if panel is not None and not panel.isHidden() and panel.session_id is not None:
            panel.show_visit(overview, panel.session_id, self.model.reactions(panel.session_id))

    def _read(
        self, after: AfterVisit, patient_id: UUID
    ) -> tuple[tuple[Reaction, ...], SignedVisits | None]:
        """What the overview does not hold. The visits are shown without what cannot be read, and
        the line over them says so for as long."""
        was_unread, self._is_unread = self._is_unread, False
        reactions = self._told(after.reactions, patient_id)
        signed = self._told(after.signed, patient_id)
        if was_unread and not self._is_unread:
            self._say("")
        return reactions or (), signed

    def _told(self, read: Callable[[UUID], _T], patient_id: UUID) -> _T | None:
        try:
            return read(patient_id)
        except ExpectedError as error:
            self._is_unread = True
            self._say(said(error), Tone.DANGER)
            return None

    def _show_after(self, row: int) -> None:
        self.show_after(self.model.session_id(row))

    def _leave_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
        self._make_room()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        """The panel asks for its own visit's pain: what is asked for over the list steps aside."""
        is_beside = self.panel is not None and not self.panel.isHidden()
        self.follow_ups.setVisible(bool(self.follow_ups.scales()) and not is_beside)

    def _score(self, pain: VisitPain, score: int | None) -> None:
        if self._after is None:
            return
        try:
            self._after.score(pain.visit, pain.episode_id, score)
        except ExpectedError as error:
            self._say(said(error), Tone.DANGER)
        else:
            self._say(self.tr("The pain score is recorded, with the time it was given."))

    def _open(self, row: int) -> None:
        self.visit_opened.emit(self.model.session_id(row))

    def _save_charts(self) -> None:
        self._charts.save(() if self._overview is None else self._overview.visits, self)

    def _say(self, sentence: str, tone: Tone = Tone.SOFT) -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        head.addWidget(self.save)
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 8, 12, 12)
        inside.addLayout(head)
        inside.addWidget(self.follow_ups)
        inside.addWidget(self.table, 1)
        beside = QHBoxLayout(self._holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addLayout(inside, 1)
        if self.panel is not None:
            beside.addWidget(self.panel)
        self._body.addWidget(self._holder)
        self._body.addWidget(self.empty)
