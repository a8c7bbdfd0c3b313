"""Choosing a needle: from a box of the clinic's stock, or by its size alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.ui.session.words import needle_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.written_date import day_words

NO_DAY = date.min


@dataclass(frozen=True, slots=True)
class Offer:
    """A needle to choose. ``box`` is None for a size of which no lot is recorded; ``today`` is the
    day on which a box is looked at."""

    needle: Needle
    box: NeedleBox | None = None
    today: date = NO_DAY

    @property
    def box_id(self) -> UUID | None:
        """The box that it comes from."""
        return None if self.box is None else self.box.id

    @property
    def is_expired(self) -> bool:
        """Whether its box may not be used any more."""
        return self.box is not None and self.box.is_expired_on(self.today)

    @property
    def words(self) -> str:
        """Size and lot, and that a box has expired."""
        size = needle_words(self.needle)
        if self.box is None:
            return size
        if self.is_expired:
            words = QCoreApplication.translate("session", "{size}, lot {lot}, expired")
        else:
            words = QCoreApplication.translate("session", "{size}, lot {lot}")
        return words.format(size=size, lot=self.box.lot)

    @property
    def box_words(self) -> str:
        """What is known of the box, in one line."""
        if self.box is None:
            return QCoreApplication.translate("session", "No box: its lot is not recorded.")
        expires_on = self.box.expires_on
        if expires_on is None:
            return QCoreApplication.translate("session", "Lot {lot}, without expiry").format(
                lot=self.box.lot
            )
        if self.is_expired:
            words = QCoreApplication.translate("session", "Lot {lot} expired on {day}.")
        else:
            words = QCoreApplication.translate("session", "Lot {lot}, to {day}")
        return words.format(lot=self.box.lot, day=day_words(expires_on))


def offers(
    boxes: Sequence[NeedleBox], sizes: Sequence[Needle], today: date
) -> tuple[tuple[Offer, ...], tuple[Offer, ...]]:
    """The boxes in use, and the sizes, in the order to show them: the box that expires first
    stands before others of its size."""
    in_use = sorted(
        (box for box in boxes if box.is_in_use),
        key=lambda box: (
            box.needle.diameter_mm,
            box.needle.length_mm,
            box.expires_on or date.max,
            box.lot,
        ),
    )
    return tuple(Offer(box.needle, box, today) for box in in_use), tuple(map(Offer, sizes))


def nearest(needle: Needle, among: Sequence[Needle]) -> Needle:
    """The needle of ``among`` that is most like ``needle``: the diameter counts before the length.
    Raises ValueError where there is none."""
    return min(
        among,
        key=lambda each: (
            abs(each.diameter_mm - needle.diameter_mm),
            abs(each.length_mm - needle.length_mm),
        ),
    )


class NeedleChoice(CalmSelect):
    """Boxes of the stock first, then the sizes.

    Signals:
        chosen(object): the `Offer` that the person chose.
    """

    chosen = Signal(object)

    def __init__(
        self, sizes: Sequence[Needle], look: Look, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, parent)
        self._sizes = tuple(sizes)
        self._theme = look.theme
        self._boxes: tuple[Offer, ...] = ()
        self._rows: list[Offer | None] = []
        self.activated.connect(self._take_row)
        self._fill(())
        look.theme.changed.connect(self._paint_expired)

    @property
    def offer(self) -> Offer | None:
        """What is chosen; None where there is no one needle."""
        row = self.currentIndex()
        return self._rows[row] if row >= 0 else None

    @property
    def boxes(self) -> tuple[Offer, ...]:
        """The boxes on offer."""
        return self._boxes

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Say the size alone where there is no room for the lot: half a lot is of no use."""
        super().initStyleOption(option)
        offer = self.offer
        if offer is not None and option.currentText != offer.words:
            option.currentText = needle_words(offer.needle)

    def show_boxes(self, boxes: Sequence[NeedleBox], today: date) -> None:
        """Offer the boxes in use. What was chosen stays, without its box where that is gone."""
        before = self.offer
        self._boxes, _ = offers(boxes, self._sizes, today)
        self._fill(())
        if before is not None:
            self.show_needle(before.needle, before.box_id)

    def show_needle(self, needle: Needle, box_id: UUID | None = None) -> None:
        """Show a needle as chosen; a size that is not on offer is from now on. Says nothing."""
        wanted = self._row_of(needle, box_id)
        if wanted is None:
            # charted from a box that is not in use any more: its size is still what was charted
            wanted = self._row_of(needle, None)
        if wanted is None:
            self._fill((Offer(needle),))
            wanted = self._row_of(needle, None)
        self.setCurrentIndex(-1 if wanted is None else wanted)

    def show_mixed(self, words: str) -> None:
        """Show ``words``, because there is no one needle."""
        self.setPlaceholderText(words)
        self.setCurrentIndex(-1)

    def _row_of(self, needle: Needle, box_id: UUID | None) -> int | None:
        for row, offer in enumerate(self._rows):
            if offer is not None and offer.needle == needle and offer.box_id == box_id:
                return row
        return None

    def _fill(self, further: Sequence[Offer]) -> None:
        """Make the rows anew: boxes, a line, sizes, and ``further`` sizes that were charted."""
        self.blockSignals(True)
        self.clear()
        self._rows = []
        sizes = (*map(Offer, self._sizes), *further)
        for offer in self._boxes:
            self.addItem(offer.words)
            self._rows.append(offer)
        if self._boxes and sizes:
            self.insertSeparator(self.count())
            self._rows.append(None)
        for offer in sizes:
            self.addItem(offer.words)
            self._rows.append(offer)
        self.blockSignals(False)
        self._paint_expired()

    def _paint_expired(self) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        for row, offer in enumerate(self._rows):
            if offer is not None and offer.is_expired:
                model.item(row).setData(
                    self._theme.color("warn-ink"), Qt.ItemDataRole.ForegroundRole
                )

    def _take_row(self, row: int) -> None:
        offer = self._rows[row]
        if offer is not None:
            self.chosen.emit(offer)
