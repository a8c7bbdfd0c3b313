"""Whether the pain that the patient knows was reproduced elsewhere, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.session.site_editor.one_of import OneOf
from bodymap.ui.session.site_editor.shared import Mixed
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.choice_list import Choice

_BOX_AND_GAP_PX = 44


class RegionTick(CheckBox):
    """A tick before a region, whose name gives way in the middle: its side stands at the end."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent)
        self._title = title
        self.setToolTip(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the box and some letters."""
        high = super().minimumSizeHint().height()
        return QSize(3 * high, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        room = max(self.width() - _BOX_AND_GAP_PX, 0)
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._title, middle, room))


class Referral(QWidget):
    """The regions after a yes, those of the catalogue first; ``answer`` is the question itself, for
    whoever lays it out.

    Signals:
        answered(object): True, False, or None where the answer was taken back.
        region_told(str, bool): pain was felt in a region, or not after all.
        other_wanted(): it was felt in a region that is not offered.
    """

    answered = Signal(object)
    region_told = Signal(str, bool)
    other_wanted = Signal()

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        key: str = "",
        offers_other: bool = True,
    ) -> None:
        """``key`` is what answers with yes, empty for none; ``offers_other`` shows the button for a
        region that is not offered."""
        super().__init__(parent)
        self._look = look
        self._offers_other = offers_other
        self._ticks: dict[str, RegionTick] = {}
        name = self.tr("Pain reproduced elsewhere")
        by = f" ({key})" if key else ""
        self.answer: OneOf[bool] = OneOf(
            look,
            (
                (True, self.tr("Yes"), self.tr("{name}: yes").format(name=name) + by),
                (False, self.tr("No"), self.tr("{name}: no").format(name=name)),
            ),
        )
        self._other = Button(look, self.tr("Another region"), Kind.QUIET, icon="plus")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._other)
        self.answer.chosen.connect(self.answered)
        self._other.clicked.connect(self.other_wanted)
        self._other.hide()

    def show_answer(
        self, is_referred: bool | Mixed | None, offered: Sequence[Choice], felt: Sequence[str]
    ) -> None:
        """Show what is recorded: ``offered`` are the regions to choose from, ``felt`` the ids of
        those in which all of the sites are felt."""
        self.answer.show_value(is_referred)
        has_where = is_referred is True
        self._other.setVisible(has_where and self._offers_other)
        wanted = {choice.id: choice.title for choice in offered} if has_where else {}
        if list(wanted) != list(self._ticks):
            self._make_ticks(wanted)
        for region, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(region in felt)
            tick.blockSignals(False)

    def tick(self, region: str) -> RegionTick:
        """The tick of a region that is offered. Raises KeyError for another."""
        return self._ticks[region]

    def _make_ticks(self, wanted: dict[str, str]) -> None:
        focused = next((key for key, tick in self._ticks.items() if tick.hasFocus()), None)
        for tick in self._ticks.values():
            tick.hide()
            tick.deleteLater()
        self._ticks = {}
        for row, (region, title) in enumerate(wanted.items()):
            tick = RegionTick(self._look, title)
            tick.toggled.connect(lambda on, region=region: self.region_told.emit(region, on))
            self._column.insertWidget(row, tick)
            self._ticks[region] = tick
        if focused in self._ticks:
            self._ticks[focused].setFocus()
