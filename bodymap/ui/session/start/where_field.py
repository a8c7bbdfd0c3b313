"""Where on the body something is: regions from a list, or clicked on the figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bodymap.anatomy.region import Region
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.list_rows import new_row
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_ROW_PX = 44
_MOST_ROWS = 4


class WhereField(QWidget):
    """The regions that are marked, each with its side and a way to take it away; a list to find
    more, and a button that lets the next clicks on the figure mark them.

    Signals:
        marked(str, bool): the id of a region, and whether it is to be marked or no more.
        picking(bool): clicks on the figure should mark regions, or not any more.
    """

    marked = Signal(str, bool)
    picking = Signal(bool)

    def __init__(
        self, look: Look, regions: Callable[[], Sequence[Region]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._regions = regions
        self._marked: tuple[str, ...] = ()
        self._hint = Text(
            look,
            self.tr("Not marked yet: it holds wherever it is likely."),
            SMALL_PX,
            tone=Tone.SOFT,
            wraps=True,
        )
        self.pick = Button(look, self.tr("Mark on the figure"), icon="body")
        self.pick.setCheckable(True)
        self.field = TextField(look, self.tr("Where"), self.tr("Type a region and its side"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Matching regions"))
        self.list.setFont(look.fonts.font())
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("framed", True)
        self.list.hide()
        self._chips = QVBoxLayout()
        self._chips.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._hint)
        column.addLayout(self._chips)
        column.addWidget(self.pick)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.pick.toggled.connect(self.picking)
        self.field.edited.connect(self._offer)
        self.field.entered.connect(self._enter)
        self.field.line.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def show_marked(self, regions: tuple[str, ...]) -> None:
        """Show the regions (ids) that are marked."""
        if regions == self._marked:
            return
        self._marked = regions
        while (item := self._chips.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        labels = {region.id: region.label for region in self._regions()}
        for region in regions:
            label = labels.get(region, region)
            chip = Button(
                self._look,
                label,
                Kind.QUIET,
                icon="close",
                name=self.tr("Take away {region}").format(region=label),
            )
            chip.clicked.connect(lambda _checked=False, gone=region: self.marked.emit(gone, False))
            self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            chip.show()
        self._hint.setVisible(not regions)

    def stop_picking(self) -> None:
        """Clicks on the figure are not for this field any more."""
        self.pick.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys lead into the list and out of it; Enter in it picks."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if watched is self.field.line:
            if key != Qt.Key.Key_Down or not self.list.count():
                return False
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentRow(0)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.list.currentItem())
            return True
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.list.currentRow() <= 0):
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False

    def _offer(self, text: str) -> None:
        self.list.clear()
        words = text.casefold().replace(",", " ").split()
        for region in self._regions() if words else ():
            if all(word in region.names.casefold() for word in words):
                item = new_row(self.list, region.label)
                item.setData(Qt.ItemDataRole.UserRole, region.id)
                item.setToolTip(region.label)
        rows = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(rows * _ROW_PX + 2)
        self.list.setVisible(rows > 0)

    def _enter(self) -> None:
        """Enter takes the only match."""
        if self.list.count() == 1:
            self._take(self.list.item(0))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        region = str(item.data(Qt.ItemDataRole.UserRole))
        self.list.clear()
        self.list.hide()
        self.field.set_text("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.marked.emit(region, True)
