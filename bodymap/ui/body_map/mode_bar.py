"""What the body map shows, how it is compared, and which part of the body."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented

GROUPS = ("body", "head", "hands", "feet")

_APART_PX = 8


class What(Enum):
    """What is shown on the body."""

    NEEDLES = auto()
    SYMPTOMS = auto()


class Compare(Enum):
    """One period, two side by side, or how they differ."""

    ONE = auto()
    TWO = auto()
    DIFFERENCE = auto()


class ModeBar(QWidget):
    """One row of switches, two where there is no room for one.

    Signals:
        what_chosen(object): a `What`.
        compare_chosen(object): a `Compare`, for the needles.
        way_chosen(object): a `Way`, for the symptoms.
        group_chosen(str): a group of views.
        filters_toggled(bool): the row of filters is to be shown, or not.
        picture_wanted(): a picture of the map, offered with ``offer_picture``.
    """

    what_chosen = Signal(object)
    compare_chosen = Signal(object)
    way_chosen = Signal(object)
    group_chosen = Signal(str)
    filters_toggled = Signal(bool)
    picture_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = (0, 1)
        self.what = Segmented(
            look,
            self.tr("Show"),
            ((What.NEEDLES, self.tr("Needles")), (What.SYMPTOMS, self.tr("Symptoms"))),
        )
        self.compare = Segmented(
            look,
            self.tr("Compare"),
            (
                (Compare.ONE, self.tr("One")),
                (Compare.TWO, self.tr("Two")),
                (Compare.DIFFERENCE, self.tr("Difference")),
            ),
        )
        tips = (
            self.tr("One map of one period"),
            self.tr("Two periods side by side"),
            self.tr("Where the second period has more needles than the first, and where fewer"),
        )
        for button, tip in zip(self.compare.buttons(), tips, strict=True):
            button.setToolTip(tip)
        self.way = Segmented(
            look,
            self.tr("Compare"),
            ((Way.OVERLAY, self.tr("Overlay")), (Way.DIFFERENCE, self.tr("Difference"))),
        )
        self.filters = Button(look, self.tr("Filters"), icon="filter")
        self.filters.setCheckable(True)
        self.picture = Button(
            look, kind=Kind.QUIET, icon="picture", name=self.tr("Picture: save, copy, print")
        )
        self.picture.setToolTip(self.tr("Picture: save, copy, print (Ctrl+P)"))
        self.picture.hide()
        self.groups = self._group_buttons(look)
        self._left, self._right = QWidget(), QWidget()
        self._rows = QGridLayout(self)
        self._lay_out()
        for segmented in (self.what, self.compare, self.way):
            inner = segmented.layout()
            if inner is not None:
                inner.setSpacing(4)
        self.what.chosen.connect(self.what_chosen)
        self.compare.chosen.connect(self.compare_chosen)
        self.way.chosen.connect(self.way_chosen)
        self.filters.toggled.connect(self.filters_toggled)
        self.picture.clicked.connect(self.picture_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two rows where one is too narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        left, right = QHBoxLayout(self._left), QHBoxLayout(self._right)
        for row in (left, right):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
        left.addWidget(self.what)
        left.addSpacing(8)
        left.addWidget(self.compare)
        left.addWidget(self.way)
        for button in self.groups.values():
            right.addWidget(button)
        right.addSpacing(8)
        right.addWidget(self.picture)
        right.addWidget(self.filters)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(0, 1)
        self._rows.addWidget(self._left, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(self._right, *self._place)

    def _arrange(self) -> None:
        """The right half under the left one while both have no room beside each other."""
        wide = self._left.sizeHint().width() + self._right.sizeHint().width() + _APART_PX
        row, column = (0, 1) if self.width() >= wide else (1, 0)
        if (row, column) != self._place:
            self._place = (row, column)
            self._rows.removeWidget(self._right)
            self._rows.addWidget(self._right, row, column, Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider half."""
        halves = (self._left.minimumSizeHint(), self._right.minimumSizeHint())
        return QSize(max(half.width() for half in halves), max(half.height() for half in halves))

    def show_modes(self, what: What, compare: Compare, way: Way, group: str) -> None:
        """Show what is chosen, and the switches that go with it."""
        self.what.choose(what)
        self.compare.choose(compare)
        self.way.choose(way)
        self.compare.setVisible(what is What.NEEDLES)
        self.way.setVisible(what is What.SYMPTOMS)
        self.groups[group].setChecked(True)

    def offer_picture(self) -> None:
        """Offer pictures of the map."""
        self.picture.show()

    def say_filters(self, count: int) -> None:
        """Say how many filters are in force."""
        words = self.tr("Filters")
        if count:
            words = self.tr("Filters \N{MIDDLE DOT} {count}").format(count=count)
        self.filters.setText(words)
        self.filters.setAccessibleName(
            self.tr("Filters, {count} in force").format(count=count) if count else words
        )
        self.filters.updateGeometry()

    def _group_buttons(self, look: Look) -> dict[str, Button]:
        names = {
            "body": self.tr("Whole body"),
            "head": self.tr("Head and neck"),
            "hands": self.tr("Hands"),
            "feet": self.tr("Feet"),
        }
        together = QButtonGroup(self)
        buttons = {}
        for group in GROUPS:
            button = Button(look, kind=Kind.QUIET, icon=group, name=names[group])
            button.setCheckable(True)
            together.addButton(button)
            button.clicked.connect(lambda _=False, group=group: self.group_chosen.emit(group))
            buttons[group] = button
        return buttons
