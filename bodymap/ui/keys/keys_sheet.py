"""All keys of the program on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.definition import Where
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.focus_before import FocusBefore
from bodymap.ui.widgets.key_caps import KeyCaps
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone

COLUMN_PX = 356
MOST_COLUMNS = 3
_EDGE_PX = 24
_PADDING_PX = 24
_BETWEEN_PX = 40
_ROW_PX = 28
_HEADING_ROWS = 2
"""How many rows a heading and the distance above it take, to fill the columns evenly."""


class KeysSheet(Card):
    """Reads the definitions of the actions, so that it cannot say anything else than they do. Lies
    over ``host``; Escape and the cross leave it, and the focus goes back."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, floating=True, parent=host)
        self._host = host
        self._focus = FocusBefore(self)
        self._columns = 0
        self.setAccessibleName(self.tr("All keys"))
        self.cross = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close (Esc)"))
        self._area = ScrollBody()
        self._grid = QHBoxLayout()
        self._grid.setSpacing(_BETWEEN_PX)
        self._area.body.setContentsMargins(_PADDING_PX, 0, _PADDING_PX, _PADDING_PX)
        self._area.body.addLayout(self._grid)
        self._area.body.addStretch(1)
        self._shown: list[QWidget] = []
        head = QHBoxLayout()
        head.setContentsMargins(_PADDING_PX, 12, 12, 0)
        head.addWidget(Text(look, self.tr("All keys"), TITLE_PX, weight=BOLD))
        hint = self.tr("What has no key is found by its name: {key}").format(key=Act.PALETTE.key)
        head.addSpacing(12)
        head.addWidget(Text(look, hint, tone=Tone.SOFT), 1)
        head.addWidget(self.cross)
        column = QVBoxLayout(self)
        edge = self.margin()
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self.cross.clicked.connect(self.leave)
        host.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open, or leave."""
        if self.isVisible():
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Open over whatever is shown, with the focus in it."""
        self._focus.keep()
        self._place()
        self.show()
        self.raise_()
        self.cross.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close, with the focus where it was."""
        if not self.isHidden():
            self._focus.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, the arrows scroll; no key reaches the page, where letters chart."""
        bar = self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in steps:
            bar.setValue(bar.value() + steps[key])
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place while the window is resized."""
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # --- layout

    def _place(self) -> None:
        """As many columns as there is room for."""
        margin, room = self.margin(), self._host.size()
        most = room.width() - 2 * _EDGE_PX - 2 * _PADDING_PX
        columns = max(1, min(MOST_COLUMNS, (most + _BETWEEN_PX) // (COLUMN_PX + _BETWEEN_PX)))
        self._fill(columns)
        width = columns * COLUMN_PX + (columns - 1) * _BETWEEN_PX + 2 * _PADDING_PX + 12
        width = min(width, room.width() - 2 * _EDGE_PX) + 2 * margin
        height = min(self._needed() + 2 * margin, room.height() - 2 * _EDGE_PX + 2 * margin)
        self.setGeometry(
            (room.width() - width) // 2, max((room.height() - height) // 2, 8), width, height
        )

    def _needed(self) -> int:
        inside = self._area.body.sizeHint().height()
        return inside + self.cross.sizeHint().height() + 32

    def _fill(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = [self._column(groups) for groups in _shared_out(columns)]
        for widget in self._shown:
            self._grid.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)

    def _column(self, groups: list[tuple[Where, list[Act]]]) -> QWidget:
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for where, acts in groups:
            heading = Text(self._look, where.words, weight=BOLD)
            heading.setContentsMargins(0, 12, 0, 2)
            rows.addWidget(heading)
            for act in acts:
                words = Text(self._look, act.words, wraps=True)
                words.setMinimumHeight(_ROW_PX)
                row = QHBoxLayout()
                row.setSpacing(12)
                row.addWidget(words, 1)
                row.addWidget(KeyCaps(self._look, act.all_keys))
                rows.addLayout(row)
        return column


def _shared_out(columns: int) -> list[list[tuple[Where, list[Act]]]]:
    """The groups in their order, in columns of about the same height."""
    groups = [
        (where, [act for act in Act if act.where is where and act.value.keys]) for where in Where
    ]
    groups = [(where, acts) for where, acts in groups if acts]
    whole = sum(len(acts) + _HEADING_ROWS for _, acts in groups)
    shared: list[list[tuple[Where, list[Act]]]] = [[] for _ in range(columns)]
    filled = 0
    for where, acts in groups:
        rows = len(acts) + _HEADING_ROWS
        # a group goes where its middle would be
        shared[min(columns - 1, (filled + rows // 2) * columns // whole)].append((where, acts))
        filled += rows
    return [groups for groups in shared if groups]
