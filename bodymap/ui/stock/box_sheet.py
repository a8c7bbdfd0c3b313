"""One box of needles, to add or to change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import LONGEST_LOT, LONGEST_MAKER, NeedleBox
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.words import needle_words
from bodymap.ui.stock.expiry_field import ExpiryField
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class BoxSheet(Sheet):
    """Size, lot, expiry, maker. Nothing is kept before Save, or before it is put away.

    Signals:
        kept(object): the `NeedleBox` to record.
        uses_wanted(str): where a lot was used is to be shown.
        back_wanted(): all boxes are to be shown.
    """

    kept = Signal(object)
    uses_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(
        self, needles: Sequence[Needle], look: Look, parent: QWidget | None = None
    ) -> None:
        """``needles`` are the sizes on offer, in the order to show them."""
        super().__init__(look, "", parent)
        self._offered = tuple(needles)
        self._needles = self._offered
        self._boxes: tuple[NeedleBox, ...] = ()
        self._id: UUID = new_id()
        self._known: NeedleBox | None = None
        self.size_box = CalmSelect(look, self.tr("Size, diameter by length"))
        self.size_box.setPlaceholderText(self.tr("Choose the size"))
        self.lot = TextField(look, self.tr("Lot number"))
        self.expiry = ExpiryField(look)
        self.maker = TextField(look, self.tr("Maker (may be empty)"))
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        self.save = Button(look, self.tr("Save the box"), Kind.PRIMARY)
        self.put_away = Button(look, " ")
        self.uses = Button(look, self.tr("Where was this lot used?"))
        self.back = Button(look, self.tr("All boxes"), Kind.QUIET, icon="chevron-left")
        self.body.addWidget(Text(look, self.tr("Size"), BASE_PX, weight=BOLD))
        for field in (self.size_box, self.lot, self.expiry, self.maker):
            self.body.addWidget(field)
        self.body.addStretch(1)
        for widget in (self.problem, self.save, self.put_away, self.uses, self.back):
            self.foot.addWidget(widget)
        self.save.clicked.connect(self._save)
        self.put_away.clicked.connect(self._turn_use)
        self.uses.clicked.connect(lambda: self.uses_wanted.emit(self._known_lot()))
        self.back.clicked.connect(self.back_wanted)
        for line in (self.lot, self.expiry, self.maker):
            line.entered.connect(self._save)

    def begin(
        self, box: NeedleBox | None, boxes: Sequence[NeedleBox], needle: Needle | None = None
    ) -> None:
        """Show a box of the stock, or with None an empty form for a new one of ``needle``.
        ``boxes`` are all of the stock."""
        self._known = box
        self._boxes = tuple(boxes)
        self._id = new_id() if box is None else box.id
        heading = self.tr("A new box") if box is None else self.tr("Box of needles")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        shown = needle if box is None else box.needle
        self._fill_sizes(shown)
        self.lot.set_text("" if box is None else box.lot)
        self.expiry.set_text(
            "" if box is None or box.expires_on is None else box.expires_on.isoformat()
        )
        self.maker.set_text("" if box is None else box.maker)
        self.show_problem("")
        is_known = box is not None
        self.uses.setVisible(is_known)
        self.put_away.setVisible(is_known)
        if box is not None:
            words = self.tr("Put away") if box.is_in_use else self.tr("Take into use again")
            self.put_away.setText(words)
            self.put_away.setAccessibleName(words)
        self.bring_into_view(self.lot if shown is not None else self.size_box)

    def show_problem(self, sentence: str) -> None:
        """Say over the buttons why it could not be kept; empty for nothing. The input stays."""
        show_problem(self.problem, sentence)

    def _fill_sizes(self, shown: Needle | None) -> None:
        more = () if shown is None or shown in self._offered else (shown,)
        self._needles = (*self._offered, *more)
        self.size_box.clear()
        self.size_box.addItems([needle_words(needle) for needle in self._needles])
        self.size_box.setCurrentIndex(-1 if shown is None else self._needles.index(shown))

    def _known_lot(self) -> str:
        return "" if self._known is None else self._known.lot

    def _save(self) -> None:
        box = self._written()
        if box is not None:
            self.kept.emit(box)

    def _turn_use(self) -> None:
        """Put it away, or take it into use: with what was recorded of it, not what is typed."""
        if self._known is not None:
            self.kept.emit(replace(self._known, is_in_use=not self._known.is_in_use))

    def _written(self) -> NeedleBox | None:
        """The box that the fields describe; None, and one sentence says why, where they do not."""
        row, lot = self.size_box.currentIndex(), self.lot.text()
        if row < 0:
            self.show_problem(self.tr("Choose the size that is printed on the box."))
            self.bring_into_view(self.size_box)
            return None
        if not lot:
            self.lot.show_error(self.tr("Write the lot number that is printed on the box."))
            self.bring_into_view(self.lot)
            return None
        for field, most in ((self.lot, LONGEST_LOT), (self.maker, LONGEST_MAKER)):
            if not field.is_short(most):
                self.bring_into_view(field)
                return None
        if not self.expiry.is_right():
            self.bring_into_view(self.expiry)
            return None
        box = NeedleBox(
            id=self._id,
            needle=self._needles[row],
            lot=lot,
            expires_on=self.expiry.date(),
            maker=self.maker.text(),
            is_in_use=self._known is None or self._known.is_in_use,
        )
        if any(_is_same(box, other) for other in self._boxes):
            self.lot.show_error(self.tr("A box of this size and lot is in the stock already."))
            self.bring_into_view(self.lot)
            return None
        return box


def _is_same(box: NeedleBox, other: NeedleBox) -> bool:
    """Whether another box of the stock has the same size and lot and is in use as well: two boxes
    of one lot that are open at a time could not be told apart."""
    return (
        box.id != other.id
        and box.is_in_use
        and other.is_in_use
        and box.needle == other.needle
        and box.lot.casefold() == other.lot.casefold()
    )
