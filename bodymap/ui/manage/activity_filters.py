"""What of the activity is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.person import Person
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.ui.manage.event_groups import EventGroup, group_words, whats_of
from bodymap.ui.manage.whom_field import WhomField
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.date_field import DateField
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text

_LEAST_LETTERS = 6
_WIDTHS_PX = ((120, 190), (130, 200), (200, 240), (116, 150), (116, 150), (0, 0))
"""The least and the most room of each field; the last one takes what its words need."""


class ActivityFilters(QWidget):
    """Who, what, about whom, from and until; each counts as soon as it is chosen.

    Signals:
        changed(): something else is asked for.
    """

    changed = Signal()

    def __init__(
        self, look: Look, history: History, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.who = SelectBox(look, self.tr("Who"))
        self.what = SelectBox(look, self.tr("What"))
        self.about = WhomField(look, history, clock)
        today = _today(clock)
        self.first = DateField(look, self.tr("From"), today)
        self.last = DateField(look, self.tr("Until"), today)
        for field, example in ((self.first, date(2026, 1, 1)), (self.last, date(2026, 3, 31))):
            # there is room for one way to write it
            field.line.setPlaceholderText(example.isoformat())
        self.everything = Button(
            look, kind=Kind.QUIET, icon="close", name=self.tr("Show everything")
        )
        for box in (self.who, self.what):
            box.setMinimumContentsLength(_LEAST_LETTERS)
        for group in EventGroup:
            self.what.addItem(group_words(group), group)
        self._lay_out()
        self.show_people(())
        self.who.activated.connect(lambda _row: self._tell())
        self.what.activated.connect(lambda _row: self._tell())
        self.about.chosen.connect(self._tell)
        for field in (self.first, self.last):
            field.line.editingFinished.connect(self._take_dates)
        self._days = (self.first.text(), self.last.text())
        self.everything.clicked.connect(self._clear)
        self._show_way_back()

    def show_people(self, people: Iterable[Person]) -> None:
        """Offer these people; who is chosen stays chosen."""
        chosen = self.who.currentData()
        self.who.clear()
        self.who.addItem(self.tr("Anybody"), None)
        for person in people:
            name = person.name if person.left_at is None else self._left(person)
            self.who.addItem(name, str(person.id))
        self.who.setCurrentIndex(max(self.who.findData(chosen), 0))

    def asked(self) -> AuditFilter:
        """What is asked for."""
        who = self.who.currentData()
        group = self.what.currentData()
        first, last = self.first.date(), self.last.date()
        return AuditFilter(
            None if who is None else UUID(who),
            whats_of(EventGroup.EVERYTHING if group is None else group),
            self.about.patient_id,
            None if first is None else _midnight(first),
            None if last is None else _midnight(last + timedelta(days=1)),
        )

    def _take_dates(self) -> None:
        days = (self.first.text(), self.last.text())
        if days == self._days:
            return
        self._days = days
        are_right = [field.is_right() for field in (self.first, self.last)]
        if not all(are_right):
            return
        first, last = self.first.date(), self.last.date()
        if first is not None and last is not None and last < first:
            self.last.show_error(self.tr("This day comes before the first one."))
            return
        self._tell()

    def _clear(self) -> None:
        self.who.setCurrentIndex(0)
        self.what.setCurrentIndex(0)
        self.about.clear()
        for field in (self.first, self.last):
            field.set_text("")
        self._days = ("", "")
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        self._show_way_back()
        self.changed.emit()

    def _show_way_back(self) -> None:
        self.everything.setVisible(self.asked() != AuditFilter())

    def _left(self, person: Person) -> str:
        return self.tr("{name} (left)").format(name=person.name)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        labelled = (
            self._labelled(self.tr("Who"), self.who),
            self._labelled(self.tr("What"), self.what),
            self._labelled(self.tr("About whom"), self.about),
            self.first,
            self.last,
            self._labelled(" ", self.everything),
        )
        for field, (least, most) in zip(labelled, _WIDTHS_PX, strict=True):
            if most:
                field.setMinimumWidth(least)
                field.setMaximumWidth(most)
            row.addWidget(field, 1 if most else 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)

    def _labelled(self, words: str, field: QWidget) -> QWidget:
        """A field under its words, as the dates have theirs."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(self._look, words, BASE_PX, weight=BOLD))
        column.addWidget(field)
        return holder


def _today(clock: Clock) -> Callable[[], date]:
    return lambda: clock.now().astimezone().date()


def _midnight(day: date) -> datetime:
    """When a day begins where this machine stands."""
    return datetime.combine(day, time()).astimezone()
