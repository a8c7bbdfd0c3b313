"""The page of the clinic's figures, for its owner."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.audit.events import ExportKind
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.services.clinic_view.clinic_report import ClinicReport
from bodymap.services.clinic_view.period import NamedPeriod, Period
from bodymap.services.ports import Clock
from bodymap.ui.clinic.figures_body import FiguresBody
from bodymap.ui.clinic.figures_reader import TURN_S, FiguresReader
from bodymap.ui.clinic.period_chooser import PeriodChooser
from bodymap.ui.clinic.words import period_words
from bodymap.ui.theme.fonts import BOLD, PAGE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.file_dialogs import FileDialogs, NameTakenError, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.once_while_seen import OnceWhileSeen
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_VISITS = Kind.PATIENT | Kind.EPISODE | Kind.SESSION | Kind.SITE | Kind.PAIN
_SHOWN = _VISITS | Kind.REACTION | Kind.FINISH


class ClinicPage(QWidget):
    """Sessions, patients, needles, codes, reactions and outcomes of a period; never a name.

    What is on the screen is what the record holds. What is exported leaves small counts out.
    """

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        catalogue: ClinicCatalogue,
        clock: Clock,
        dialogs: FileDialogs,
        leaving: Leaving,
        turn_s: float = TURN_S,
        parent: QWidget | None = None,
    ) -> None:
        """``turn_s`` is for how long it reads before others have their turn, in seconds."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._clock = clock
        self._dialogs = dialogs
        self._leaving = leaving
        self._shown: Period | None = None
        self._figures: ClinicFigures | None = None
        self._is_stale = True
        report = ClinicReport(clinic.history, catalogue)
        self.reader = FiguresReader(report, turn_s, self, clinic.keeping)
        self.chooser = PeriodChooser(look, lambda: clock.now().astimezone().date())
        self.days = Text(look, "", tone=Tone.SOFT)
        self.export = Button(look, self.tr("Export figures\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self.about_export = Text(
            look,
            self.tr(
                "The screen shows every count. The file leaves out counts below 5, and whatever"
                " would give them away."
            ),
            SMALL_PX + 1,
            tone=Tone.SOFT,
            wraps=True,
        )
        self.notice = NoticeBar(look)
        self.busy = BusyLine(look)
        self.body = FiguresBody(look, self._citation, self._condition)
        self.empty = EmptyState(look, "", "", icon="clinic")
        self.stack = QStackedWidget()
        self._lay_out(look)
        self.chooser.chosen.connect(self._read)
        self.export.clicked.connect(self._save)
        self.empty.pressed.connect(self._press_empty)
        self.reader.read.connect(self._show)
        self.reader.failed.connect(self._fail)
        self.reader.went_on.connect(self._tell_progress)
        self._soon = OnceWhileSeen(self, self._refresh_if_stale)
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    def begin(self) -> None:
        """The page was asked for: as the record and the calendar are now."""
        self._refresh_if_stale()
        self.body.begin()
        self.chooser.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        self._refresh_if_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for half a walk."""
        super().hideEvent(event)
        if self.reader.is_reading:
            self._is_stale = True
            self.reader.stop()
            self.busy.set_busy(False)

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN:
            self._is_stale = True
            if changes.is_from_elsewhere:
                self._soon.ask()
            elif self.isVisible():
                self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._is_stale or self.chooser.period() != self._shown:
            self._read()

    def _read(self) -> None:
        period = self.chooser.period()
        if period != self._shown:
            self.notice.hide()
            self.body.begin()
        self._shown = period
        self._figures = None
        self._is_stale = False
        self.days.setText(period_words(period))
        self.export.setEnabled(False)
        self.busy.set_busy(True)
        self.reader.begin(period.bounds())

    def _show(self, figures: ClinicFigures) -> None:
        self.busy.set_busy(False)
        self._figures = figures
        self.export.setEnabled(not figures.is_empty)
        if figures.is_empty:
            words = self.tr("No session began in this period.")
            longer = self.tr("Show the last 12 months")
            is_longest = self.chooser.is_named(NamedPeriod.LAST_12_MONTHS)
            self._say(words, "" if is_longest else longer)
            return
        self.body.show_figures(figures)
        self.stack.setCurrentWidget(self.body)

    def _fail(self, sentence: str) -> None:
        self.busy.set_busy(False)
        self._is_stale = True
        self._say(sentence, self.tr("Try again"))

    def _tell_progress(self) -> None:
        percent = round(100 * self.reader.share)
        self._say(
            self.tr("Reading the record: {percent} %").format(percent=percent), self.tr("Stop")
        )

    def _say(self, line: str, action: str) -> None:
        if (self.empty.line(), self.empty.button.text()) != (line, action):
            self.empty.say(line, action)
        self.stack.setCurrentWidget(self.empty)

    def _press_empty(self) -> None:
        if self.reader.is_reading:
            self.reader.stop()
            self.busy.set_busy(False)
            self._is_stale = True
            self._say(self.tr("The record was not read to its end."), self.tr("Read it"))
        elif self._is_stale:
            self._read()
        else:
            self.chooser.choose(NamedPeriod.LAST_12_MONTHS)

    def _save(self) -> None:
        from bodymap.exchange.clinic_csv import write_clinic
        from bodymap.services.clinic_view.in_english import InEnglish

        period, figures = self._shown, self._figures
        if period is None or figures is None:
            return
        suggested = f"clinic-figures-{period.first}-to-{period.last}.csv"
        title = self.tr("Export the clinic's figures")
        try:
            path = asked_path(self._dialogs, self, title, suggested, self.tr("Table (*.csv)"))
        except NameTakenError as error:
            self.notice.say(said(error), Weight.WARN)
            return
        if path is None:
            return
        try:
            if not self._leaving.may(self, ExportKind.CLINIC_FIGURES):
                return
            english = InEnglish(self._catalogue)
            write_clinic(english.figures(figures), period, path, english.condition)
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER)
            return
        saved = self.tr("{name} was saved. Counts below 5 are left out of it, and it names nobody.")
        self.notice.say(saved.format(name=path.name), Weight.GOOD)

    def _citation(self, source_id: str) -> str:
        try:
            source = self._catalogue.source(source_id)
        except ExpectedError:
            # a damaged catalogue is told of when its figures are asked for
            return source_id
        return source_id if source is None else source.citation

    def _condition(self, condition_id: str) -> str:
        if not condition_id:
            return self.tr("Complaints in words of their own")
        condition = self._catalogue.condition(condition_id)
        return condition_id if condition is None else condition.label

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text(look, self.tr("Clinic"), PAGE_PX, weight=BOLD))
        head.addWidget(self.days)
        head.addStretch(1)
        head.addWidget(self.about_export, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.export)
        self.about_export.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.about_export.setFixedWidth(340)
        top = QVBoxLayout()
        top.setContentsMargins(24, 16, 24, 4)
        top.setSpacing(12)
        top.addLayout(head)
        top.addWidget(self.chooser)
        self.stack.addWidget(self.body)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(top)
        layout.addWidget(self.busy)
        layout.addWidget(self.stack, 1)
