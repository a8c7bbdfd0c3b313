"""A list of things to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

ChoiceRole = Qt.ItemDataRole.UserRole + 1
LEAST_ROWS = 3
_PADDING_PX = 12
_SIGN_PX = 14
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its id, its name, and in few words what is known of it. ``warns`` says
    that these words are a warning, ``is_faint`` that it is not offered any more."""

    id: str
    title: str
    detail: str = ""
    warns: bool = False
    is_faint: bool = False


class ChoiceList(QListView):
    """Rows that a finger can press. Enter and a click choose, Escape leaves.

    Signals:
        picked(object): the `Choice`.
        left(): nothing is to be chosen.
        went_up(): the up arrow on the first row: back to where one came from.
    """

    picked = Signal(object)
    left = Signal()
    went_up = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Choices(self)
        self.setModel(self._rows)
        self.setItemDelegate(_ChoiceRow(look, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST_ROWS * look.theme.size("target"))
        self.clicked.connect(self._pick)
        look.theme.changed.connect(self.viewport().update)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """List ``choices``, none of them current."""
        self._rows.show_choices(choices)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is listed."""
        return self._rows.choices

    def make_current(self, choice: str | None) -> None:
        """Make the row of an id current, where there is one."""
        for row, each in enumerate(self._rows.choices):
            if each.id == choice:
                self.setCurrentIndex(self._rows.index(row))

    def come_in(self) -> None:
        """Take the focus, with a row current."""
        if self._rows.choices:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._rows.index(0))

    def pick_first(self) -> None:
        """Choose the first row, where there is one."""
        if self._rows.choices:
            self._pick(self._rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Escape leaves, up from the first row goes back to the line."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            # no letter may reach the page, where letters chart pain
            event.accept()

    def _pick(self, index: QModelIndex) -> None:
        choice = index.data(ChoiceRole)
        if choice is not None:
            self.picked.emit(choice)


class _Choices(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == ChoiceRole:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(filter(None, (choice.title, choice.detail)))
        return None


class _ChoiceRow(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = look.theme
        self._icons = look.icons
        self._title = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.size("target"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(ChoiceRole)
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.fillRect(box, self._theme.color("accent-soft" if chosen else "hover"))
        if chosen:
            width = self._theme.size("focus")
            painter.setPen(QPen(self._theme.color("accent"), width))
            half = width // 2
            painter.drawRect(box.adjusted(half, half, -half - 1, -half - 1))
        words = box.adjusted(_PADDING_PX, 5, -_PADDING_PX, -6)
        if choice.warns:
            words.setRight(words.right() - _SIGN_PX - 6)
            ratio = painter.device().devicePixelRatio()
            sign = self._icons.pixmap("warning", _SIGN_PX, "warn", ratio)
            painter.drawPixmap(words.right() + 6, box.center().y() - _SIGN_PX // 2, sign)
        top = Qt.AlignmentFlag.AlignTop if choice.detail else Qt.AlignmentFlag.AlignVCenter
        for text, font, ink, where in (
            (choice.title, self._title, "ink-faint" if choice.is_faint else "ink", top),
            (
                choice.detail,
                self._small,
                "warn-ink" if choice.warns else "ink-soft",
                Qt.AlignmentFlag.AlignBottom,
            ),
        ):
            painter.setFont(font)
            painter.setPen(self._theme.color(ink))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | where, cut)
