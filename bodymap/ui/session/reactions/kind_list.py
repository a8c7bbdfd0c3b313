"""The kinds of reactions, by severity, with a search over them."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.reaction_kinds import matching
from bodymap.ui.session.reactions.words import severity_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.list_rows import new_row
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone

_ROW_PX = 44
_HEADING_PX = 32
_KIND = int(Qt.ItemDataRole.UserRole)


class KindList(QWidget):
    """One press on a kind chooses it. The list is as long as its rows: what it stands in scrolls.

    Signals:
        chosen(object): the `AdverseEvent` that was chosen.
        left(): Escape, where nothing is searched for.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, kinds: tuple[AdverseEvent, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._small = look.fonts.font(SMALL_PX, BOLD)
        self.search = SearchField(look, self.tr("Find a reaction"), self.tr("Find a reaction"))
        self.list = QListWidget()
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(self.tr("Kinds of reactions"))
        self.list.setFont(look.fonts.font())
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for bar in (
            self.list.setHorizontalScrollBarPolicy,
            self.list.setVerticalScrollBarPolicy,
        ):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = Text(look, self.tr("No reaction has these words."), tone=Tone.SOFT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        self.search.rested.connect(self._show)
        self.search.entered.connect(self._choose_only)
        self.search.went_down.connect(self._go_down)
        self.search.left.connect(self._leave)
        self.list.itemClicked.connect(self._choose)
        self.list.installEventFilter(self)
        self._show("")

    def begin(self) -> None:
        """Show all kinds again."""
        self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Space choose; up from the first row goes back to the search."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._choose(self.list.currentItem())
                return True
            # above the first kind stands its heading
            if event.key() == Qt.Key.Key_Up and self.list.currentRow() <= 1:
                self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """The first Escape gives the search up."""
        if self.search.text():
            self._clear()
        else:
            self.left.emit()

    def _clear(self) -> None:
        self.search.clear()
        self._show("")

    def _show(self, text: str) -> None:
        self.list.clear()
        found = matching(self._kinds, text)
        high = 2
        for severity, kinds in groupby(found, key=lambda kind: kind.severity):
            heading = new_row(self.list, severity_words(severity))
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(self._small)
            heading.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
            heading.setSizeHint(QSize(0, _HEADING_PX))
            high += _HEADING_PX
            for kind in kinds:
                item = new_row(self.list, kind.label)
                item.setData(_KIND, kind)
                item.setToolTip(kind.label)
                item.setSizeHint(QSize(0, _ROW_PX))
                high += _ROW_PX
        self.list.setFixedHeight(high)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _go_down(self) -> None:
        if self.list.count() > 1:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentRow(1)

    def _choose_only(self) -> None:
        """Enter in the search takes the kind that is left when only one is."""
        if self.search.text() and self.list.count() == 2:
            self._choose(self.list.item(1))
        else:
            self._go_down()

    def _choose(self, item: QListWidgetItem | None) -> None:
        kind = None if item is None else item.data(_KIND)
        if kind is not None:
            self.chosen.emit(kind)
