"""One line of the activity, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.manage.activity_reader import ToldLine
from bodymap.ui.manage.field_words import field_words, is_shown
from bodymap.ui.manage.value_words import ValueWords, moment_with_seconds
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.side_pane import SidePane
from bodymap.ui.widgets.text import Text, Tone

DETAIL_PX = 360
_PADDING_PX = 20
_ARROW = "\N{RIGHTWARDS ARROW}"


class ActivityDetail(SidePane):
    """Who, whom, when in both clocks, from where, and the values before and after.

    Signals:
        left(): the person is done with it.
    """

    def __init__(self, look: Look, values: ValueWords, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._values = values
        self.setFixedWidth(DETAIL_PX)
        self.setAccessibleName(self.tr("The line in full"))
        self.what = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close the line"))
        self._area = ScrollBody()
        self._area.body.setContentsMargins(_PADDING_PX, 4, _PADDING_PX, 16)
        self._shown = QWidget()
        self._area.body.addWidget(self._shown)
        self._area.body.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(_PADDING_PX, 8, 8, 0)
        head.addWidget(self.what, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        close.clicked.connect(self.left)

    def show_line(self, told: ToldLine) -> None:
        """Show a line."""
        self.what.setText(told.what)
        shown = QWidget()
        grid = QGridLayout(shown)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for label, words in self._facts(told):
            self._add(grid, label, words)
        changes = list(self._changes(told))
        if changes:
            self._add_heading(grid, self._changes_heading(told))
            for label, words in changes:
                self._add(grid, label, words)
        self._area.body.replaceWidget(self._shown, shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown
        # a layout shows what it is given only later
        shown.show()
        self._area.verticalScrollBar().setValue(0)

    def _facts(self, told: ToldLine) -> Iterator[tuple[str, str]]:
        line = told.line
        yield self.tr("Who"), told.who
        if told.about:
            yield self.tr("About whom"), told.about
        yield self.tr("Here"), moment_with_seconds(line.at)
        yield self.tr("UTC"), line.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
        if told.station:
            yield self.tr("Workstation"), told.station
        number = self.tr("Not on the server yet") if line.waits else str(line.sequence)
        yield self.tr("Line number"), number

    def _changes(self, told: ToldLine) -> Iterator[tuple[str, str]]:
        line = told.line
        of = self._values.of
        if line.before:
            for column in filter(is_shown, line.before):
                was = of(line.entity, column, line.before[column])
                now = of(line.entity, column, line.after.get(column))
                yield field_words(column), f"{was} {_ARROW} {now}"
            return
        values = told.subject.values if line.what == "added" else line.after
        for column in filter(is_shown, values):
            if values[column] not in (None, ""):
                yield field_words(column), of(line.entity, column, values[column])

    def _changes_heading(self, told: ToldLine) -> str:
        if told.line.before:
            return self.tr("Before, and after")
        if told.line.what != "added":
            return self.tr("More of it")
        values = told.subject.values
        if values.get("changed_seq") == values.get("created_seq"):
            return self.tr("What was recorded")
        return self.tr("What was recorded, as it stands now")

    def _add_heading(self, grid: QGridLayout, words: str) -> None:
        heading = Text(self._look, words, weight=BOLD)
        heading.setContentsMargins(0, 14, 0, 2)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)

    def _add(self, grid: QGridLayout, label: str, words: str) -> None:
        row = grid.rowCount()
        name = Text(self._look, label, SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        name.setFixedWidth(112)
        value = Text(self._look, words, wraps=True, tabular=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
