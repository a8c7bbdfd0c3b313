"""What is wrong, picked from the catalogue or in the clinic's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bodymap.services.catalogue import Condition
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.list_rows import new_row
from bodymap.ui.widgets.text_field import TextField

_ROW_PX = 44
_MOST_ROWS = 5


class ConditionField(QWidget):
    """A field with the matching conditions below it, in place and not in a pop-up.

    Signals:
        picked(object): the Condition picked, or None when the text became the clinic's own.
        entered(): Enter on a text that picks nothing.
    """

    picked = Signal(object)
    entered = Signal()

    def __init__(
        self,
        look: Look,
        conditions: Callable[[], Sequence[Condition]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._conditions = conditions
        self._condition: Condition | None = None
        self.field = TextField(
            look, self.tr("Complaint"), self.tr("Type to pick, or use your own words")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Matching conditions"))
        self.list.setFont(look.fonts.font())
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setProperty("framed", True)
        self.list.hide()
        self.setFocusProxy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.edited.connect(self._offer)
        self.field.entered.connect(self._enter)
        self.field.line.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._pick)

    def text(self) -> str:
        """The complaint as it is worded."""
        return self.field.text()

    def condition(self) -> Condition | None:
        """The condition picked; None for a complaint in the clinic's own words."""
        return self._condition

    def clear(self) -> None:
        """Start anew."""
        self.field.set_text("")
        self._condition = None
        self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys lead into the list and out of it; Enter in it picks."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.field.line:
            return self._key_in_line(event)
        return self._key_in_list(event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Down:
            return False
        if self.list.isHidden():
            self._offer(self.text())
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentRow(0)
        return True

    def _key_in_list(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Up and self.list.currentRow() <= 0
        ):
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False

    def _offer(self, text: str) -> None:
        if self._condition is not None and text.strip() != self._condition.label:
            self._condition = None
            self.picked.emit(None)
        self.list.clear()
        for condition in matching(self._conditions(), text):
            item = new_row(self.list, condition.label)
            item.setData(Qt.ItemDataRole.UserRole, condition)
            item.setToolTip(condition.label)
        rows = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(rows * _ROW_PX + 2)
        self.list.setVisible(rows > 0)

    def _enter(self) -> None:
        """Enter takes the only match, or goes on with the words as they are."""
        if self._condition is None and self.list.isVisible() and self.list.count() == 1:
            self._pick(self.list.item(0))
            return
        self.list.hide()
        self.entered.emit()

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        condition: Condition = item.data(Qt.ItemDataRole.UserRole)
        self._condition = condition
        self.list.hide()
        self.field.set_text(condition.label)
        self.picked.emit(condition)


def matching(conditions: Sequence[Condition], text: str) -> tuple[Condition, ...]:
    """The conditions whose label, as it is shown or in English, or ICD-10 code contains every word
    of ``text``.

    Labels that begin with the text come first; everything matches an empty text.
    """
    words = text.casefold().split()
    found = [
        condition
        for condition in conditions
        if all(
            word in f"{condition.label} {condition.english} {' '.join(condition.icd10)}".casefold()
            for word in words
        )
    ]
    start = " ".join(words)
    return tuple(sorted(found, key=lambda one: not one.label.casefold().startswith(start)))
