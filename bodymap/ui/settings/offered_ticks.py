"""Entries of the catalogue, each offered or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.catalogue.own_copy import RETIRED
from bodymap.services.catalogue.own_rows import OwnRowChange
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.text import Text

_PADDING_PX = 13


@dataclass(frozen=True, slots=True)
class Offer:
    """An entry by its id, with the words beside its tick."""

    id: str
    title: str
    is_offered: bool


class OfferedTicks(QWidget):
    """A tick for each entry of a catalogue file. One that is taken off is forgotten by no record:
    it is only offered no more."""

    def __init__(
        self,
        look: Look,
        own: KeptCatalogue,
        file: str,
        failed: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """``failed`` is told why a change could not be kept, or nothing where it could."""
        super().__init__(parent)
        self._look = look
        self._own = own
        self._file = file
        self._failed = failed
        self.boxes: dict[str, CheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show which are offered."""
        for one in offers:
            if one.id not in self.boxes:
                self._add(one)
            box = self.boxes[one.id]
            box.blockSignals(True)
            box.setChecked(one.is_offered)
            box.blockSignals(False)

    def _add(self, offer: Offer) -> None:
        box = CheckBox(self._look, "")
        box.setAccessibleName(offer.title)
        box.setFixedWidth(self._look.theme.size("target"))
        box.toggled.connect(lambda on: self._turn(offer, is_on=on))
        self.boxes[offer.id] = box
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Words(self._look, offer.title, box), 1)
        self._column.addLayout(row)

    def _turn(self, offer: Offer, *, is_on: bool) -> None:
        cells = {RETIRED: None if is_on else "yes"}
        words = self.tr("offer of {what}").format(what=offer.title)
        rows = (OwnRowChange(self._file, {"id": offer.id}, cells),)
        problem = self._own.change(words, rows)
        self._failed(problem)
        if problem:
            box = self.boxes[offer.id]
            box.blockSignals(True)
            box.setChecked(not is_on)
            box.blockSignals(False)


class _Words(Text):
    """Words that wrap beside a tick, and set it when they are clicked, as its own would."""

    def __init__(self, look: Look, words: str, box: CheckBox) -> None:
        super().__init__(look, words, wraps=True)
        self._box = box
        self.setContentsMargins(0, _PADDING_PX, 0, _PADDING_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set the tick, or take it off."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._box.click()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()
