"""What one can choose of a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.services.story.report_making import WHOLE, Period
from bodymap.ui.report.paper import Paper, usual_paper
from bodymap.ui.report.report_document import Part, ReportOptions
from bodymap.ui.report.report_request import Document, ReportRequest
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.date_field import DateField
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone

_MOST_LETTERS = 90


class ReportChoices(QWidget):
    """A column of choices; everything is told until somebody chooses otherwise.

    Signals:
        changed(): another document is wanted, see `request`.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        today: Callable[[], date],
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.complaint = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        self.document: Segmented[Document] = Segmented(
            look,
            self.tr("Document"),
            [
                (Document.REPORT, self.tr("Full report")),
                (Document.SUMMARY, self.tr("For the patient")),
            ],
        )
        self.period: Segmented[bool] = Segmented(
            look,
            self.tr("Visits"),
            [(True, self.tr("All visits")), (False, self.tr("From \N{EN DASH} to"))],
        )
        self.first = DateField(look, self.tr("From"), today, date(2026, 3, 9))
        self.last = DateField(look, self.tr("To"), today, date(2026, 4, 9))
        self.paper: Segmented[Paper] = Segmented(
            look, self.tr("Paper"), [(Paper.A4, "A4"), (Paper.LETTER, self.tr("Letter"))]
        )
        self.with_name = CheckBox(look, self.tr("With the patient's name"))
        words = {
            Part.MAPS: self.tr("Maps"),
            Part.TREND: self.tr("Trend of the pain"),
            Part.MUSCLES: self.tr("Muscles by visit"),
            Part.SITES: self.tr("Needle sites one by one"),
            Part.REACTIONS: self.tr("Reactions"),
            Part.FEES: self.tr("Code and fee"),
            Part.AMENDMENTS: self.tr("Amendments"),
        }
        self.parts = {part: CheckBox(look, said) for part, said in words.items()}
        self._parts_title = Text(look, self.tr("Parts"), tone=Tone.SOFT)
        self._period = WHOLE
        self.document.choose(Document.REPORT)
        self.period.choose(True)
        self.paper.choose(usual_paper(locale or QLocale()))
        for box in (self.with_name, *self.parts.values()):
            box.setChecked(True)
        self._lay_out(look)
        self._connect()
        self._follow()

    def request(self) -> ReportRequest:
        """What is wanted now."""
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        return ReportRequest(
            document=self.document.value() or Document.REPORT,
            period=WHOLE if self.period.value() else self._period,
            paper=self.paper.value() or Paper.A4,
            options=ReportOptions(parts, with_name=self.with_name.isChecked()),
        )

    def show_complaint(self, words: str) -> None:
        """Name the complaint; one told at length is shortened, so that it hides no choice."""
        is_short = len(words) <= _MOST_LETTERS
        shown = words if is_short else f"{words[:_MOST_LETTERS].rstrip()}\N{HORIZONTAL ELLIPSIS}"
        self.complaint.setText(shown)
        self.complaint.setToolTip("" if is_short else words)

    def show_days(self, first: date, last: date) -> None:
        """Start a period at the days of the first and the last visit, where none was typed."""
        if not self.first.text() and not self.last.text():
            self.first.set_text(first.isoformat())
            self.last.set_text(last.isoformat())
            self._period = Period(first, last)

    def forget_days(self) -> None:
        """Forget the days: another complaint has others."""
        self.first.set_text("")
        self.last.set_text("")
        self._period = WHOLE
        self.period.choose(True)
        self._follow()

    def _take_days(self) -> None:
        if not (self.first.is_right() and self.last.is_right()):
            return
        first, last = self.first.date(), self.last.date()
        if first is not None and last is not None and first > last:
            self.last.show_error(self.tr("This day lies before the first one."))
            return
        if Period(first, last) != self._period:
            self._period = Period(first, last)
            self.changed.emit()

    def _choose(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Offer what goes with what is chosen."""
        is_whole = bool(self.period.value())
        for day in (self.first, self.last):
            day.setVisible(not is_whole)
        is_report = self.document.value() is Document.REPORT
        for widget in (self._parts_title, *self.parts.values()):
            widget.setVisible(is_report)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.complaint)
        column.addSpacing(8)
        column.addWidget(self.document)
        column.addSpacing(8)
        column.addWidget(Text(look, self.tr("Visits"), tone=Tone.SOFT))
        column.addWidget(self.period)
        for day in (self.first, self.last):
            column.addSpacing(4)
            column.addWidget(day)
        column.addSpacing(8)
        column.addWidget(Text(look, self.tr("Paper"), tone=Tone.SOFT))
        column.addWidget(self.paper)
        column.addWidget(self.with_name)
        column.addSpacing(8)
        column.addWidget(self._parts_title)
        column.setSpacing(4)
        for box in self.parts.values():
            column.addWidget(box)
        column.addStretch(1)

    def _connect(self) -> None:
        for chosen in (self.document.chosen, self.period.chosen, self.paper.chosen):
            chosen.connect(lambda _value: self._choose())
        for box in (self.with_name, *self.parts.values()):
            box.toggled.connect(lambda _on: self.changed.emit())
        for day in (self.first, self.last):
            day.entered.connect(self._take_days)
            day.line.editingFinished.connect(self._take_days)
