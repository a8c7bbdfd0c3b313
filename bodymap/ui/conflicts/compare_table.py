"""Both sides of a conflict beside each other, field by field, and what they have alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.services.conflicts.told import Side
from bodymap.ui.conflicts.comparing import Compared
from bodymap.ui.conflicts.words import doer_words, room_words
from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.fonts import BOLD, REGULAR, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone

_LABEL_PX, _BEFORE_PX = 136, 150
_CELL_PX = 10
_SIGN_PX = 14
_NOTHING = "\N{EN DASH}"


class CompareTable(QWidget):
    """A column for what was before, and one for each side with its button below. What a side
    changed stands on a ground of its own, in bold and with a sign."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnStretch(3, 1)
        self._grid.setColumnMinimumWidth(0, _LABEL_PX)

    def show_sides(
        self,
        rows: Sequence[Compared],
        theirs: Side,
        mine: Side,
        buttons: tuple[Button, Button],
        *,
        has_before: bool,
        today: date,
    ) -> None:
        """Show the fields that differ: over the columns who, where and when, below them the
        ``buttons`` that let either count. A time of ``today`` is said without its day."""
        grid, look = self._grid, self._look
        grid.setColumnMinimumWidth(1, _BEFORE_PX if has_before else 0)
        if has_before:
            grid.addWidget(_heading(look, self.tr("Before")), 0, 1)
        there, here = room_words(theirs), room_words(mine)
        counts = Text(look, self.tr("counts now"), SMALL_PX + 1, weight=BOLD, tone=Tone.ACCENT)
        waits = Text(look, self.tr("does not count"), SMALL_PX + 1, tone=Tone.SOFT)
        grid.addWidget(_heading(look, there, doer_words(theirs, today), counts), 0, 2)
        grid.addWidget(_heading(look, here, doer_words(mine, today), waits), 0, 3)
        for place, row in enumerate(rows, 1):
            label = Text(look, row.label, SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            if has_before:
                grid.addWidget(Cell(look, row.label, self.tr("Before"), row.before), place, 1)
            left = Cell(look, row.label, there, row.theirs, is_changed=row.is_theirs)
            right = Cell(look, row.label, here, row.mine, is_changed=row.is_mine)
            grid.addWidget(left, place, 2)
            grid.addWidget(right, place, 3)
        below = len(rows) + 1
        grid.setRowMinimumHeight(below, 8)
        keep, take = buttons
        grid.addWidget(keep, below + 1, 2)
        grid.addWidget(take, below + 1, 3)


class AlikeTable(QWidget):
    """What both sides have alike: each value once, and beside it what was before where that was
    something else."""

    def __init__(self, look: Look, rows: Sequence[Compared], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: list[Cell] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        grid.setColumnStretch(1, 1)
        heading = Text(look, self.tr("The same on both sides"), SMALL_PX + 1, weight=BOLD)
        grid.addWidget(heading, 0, 0, 1, 2)
        for place, row in enumerate(rows, 1):
            label = Text(look, row.label, SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            words = row.theirs
            if row.before and row.before != words:
                words = self.tr("{now} (before: {before})").format(now=words, before=row.before)
            cell = Cell(look, row.label, self.tr("Both"), words)
            self.cells.append(cell)
            grid.addWidget(cell, place, 1)


class Cell(QWidget):
    """What a side says in a field; with ``is_changed`` it is marked."""

    def __init__(
        self,
        look: Look,
        label: str,
        side: str,
        words: str,
        *,
        is_changed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.is_changed = is_changed
        self.words = Text(
            look,
            words or _NOTHING,
            weight=BOLD if is_changed else REGULAR,
            tone=Tone.INK if is_changed else Tone.SOFT,
            wraps=True,
        )
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sign = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(_CELL_PX, 6, _CELL_PX, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._sign.setVisible(is_changed)
        changed = self.tr("changed") if is_changed else ""
        said = words or self.tr("nothing")
        self.setAccessibleName(", ".join(filter(None, (side, label, said, changed))))
        look.theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of what was changed."""
        if not self.is_changed:
            return
        painter = QPainter(self)
        draw_ground(painter, self.rect(), self._look.theme, "accent-soft", "accent")
        painter.end()

    def _dress(self) -> None:
        if self.is_changed:
            ratio = self.devicePixelRatioF()
            self._sign.setPixmap(self._look.icons.pixmap("edit", _SIGN_PX, "accent", ratio))
        self.update()


def _heading(look: Look, room: str, doer: str = "", state: Text | None = None) -> QWidget:
    heading = QWidget()
    column = QVBoxLayout(heading)
    column.setContentsMargins(_CELL_PX, 0, _CELL_PX, 4)
    column.setSpacing(1)
    title = QHBoxLayout()
    title.setSpacing(8)
    title.addWidget(Text(look, room, weight=BOLD, wraps=True), 1)
    column.addLayout(title)
    if state is not None:
        title.addWidget(state)
    column.addWidget(Text(look, doer, SMALL_PX + 1, tone=Tone.SOFT, wraps=True))
    column.addStretch(1)
    return heading
