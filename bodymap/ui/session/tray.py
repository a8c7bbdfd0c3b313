"""The tray: what the next click uses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.site_detail import SiteDetail
from bodymap.ui.session.needle_choice import NeedleChoice, Offer, nearest
from bodymap.ui.session.tray_use import Use
from bodymap.ui.session.words import mm_words, needle_words, technique_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import figure

FIRST_NEEDLE = Needle(0.30, 40)
FIRST_TECHNIQUE = Technique.PISTONING
COLUMNS = 2
DEPTH_STEP_MM = 5.0
MOST_HZ = 1000.0


class Tray(QWidget):
    """Sticky: what it says is used until it says something else.

    Signals:
        changed(): something on it is another one now.
        stock_wanted(): the person wants to see the boxes of the clinic.
    """

    changed = Signal()
    stock_wanted = Signal()

    def __init__(
        self, needles: Sequence[Needle], look: Look, parent: QWidget | None = None
    ) -> None:
        """``needles`` are the sizes on offer, in the order to show them."""
        super().__init__(parent)
        # a catalogue without a size on offer must not keep anyone from charting
        sizes = tuple(needles) or (FIRST_NEEDLE,)
        self._boxes_were_shown = False
        self._choice = NeedleChoice(sizes, look, self.tr("Needle, diameter by length"), self)
        self._choice.setFont(look.fonts.font(BASE_PX + 1, BOLD, tabular=True))
        self._choice.show_needle(nearest(FIRST_NEEDLE, sizes))
        self._stock = Button(
            look, kind=Kind.QUIET, icon="box", name=self.tr("Needle stock (Ctrl+Shift+B)")
        )
        self._box = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        self._techniques = QButtonGroup(self)
        self._frequency = Stepper(look, self.tr("Frequency, Hz"), 1, self.tr("Hz"), self)
        self._frequency.less.hide()
        self._frequency.more.hide()
        self._frequency.set_check(self._why_not_hz)
        self._depth = Stepper(
            look, self.tr("Depth, mm"), DEPTH_STEP_MM, self.tr("not recorded"), self
        )
        self._depth.set_check(self._why_not_depth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._needle_row())
        column.addWidget(self._box)
        self._grid = self._technique_grid(look)
        column.addLayout(self._grid)
        column.addLayout(self._depth_row(look))
        self._choice.chosen.connect(lambda _offer: self._needle_changed())
        self._depth.changed.connect(lambda _mm: self.changed.emit())
        self._frequency.changed.connect(lambda _hz: self.changed.emit())
        self._stock.clicked.connect(self.stock_wanted)
        self._place_frequency()
        self._say_box()

    def _needle_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._choice, 1)
        row.addWidget(self._stock)
        return row

    def _technique_grid(self, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for number, technique in enumerate(Technique):
            words = technique_words(technique)
            button = Button(look, words, name=self.tr("Technique: {name}").format(name=words))
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setChecked(technique is FIRST_TECHNIQUE)
            self._techniques.addButton(button, number)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        row, column = divmod(len(Technique), COLUMNS)
        grid.addWidget(self._frequency, row, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._techniques.idToggled.connect(
            lambda _id, on: self._technique_changed() if on else None
        )
        return grid

    def _depth_row(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(look, self.tr("Depth, mm"), SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        row.addWidget(self._depth, 1)
        return row

    # --- what it says

    @property
    def needle(self) -> Needle:
        """The needle the next click uses."""
        return self._offer.needle

    @property
    def box(self) -> NeedleBox | None:
        """The box that it comes from; None where no lot is recorded."""
        return self._offer.box

    @property
    def technique(self) -> Technique:
        """The technique the next click uses."""
        return tuple(Technique)[self._techniques.checkedId()]

    @property
    def depth_mm(self) -> float | None:
        """The depth that is recorded with the next click; None for none."""
        return None if self._depth.problem() else self._depth.value

    @property
    def words(self) -> str:
        """What the next click uses, in words."""
        parts = [needle_words(self.needle), mid_sentence(technique_words(self.technique))]
        if self.depth_mm is not None:
            parts.append(self.tr("{mm} deep").format(mm=mm_words(self.depth_mm)))
        return ", ".join(parts)

    def use(self) -> Use:
        """What the next click is charted with."""
        self._depth.commit()
        self._frequency.commit()
        is_electrical = self.technique is Technique.ELECTRICAL
        detail = SiteDetail(
            box_id=self._offer.box_id,
            stimulation_hz=self._frequency.value if is_electrical else None,
        )
        return Use(self.needle, self.technique, self.depth_mm, detail)

    # --- putting things on it

    def show_boxes(self, boxes: Sequence[NeedleBox], today: date) -> None:
        """Offer the boxes of the stock that are in use, ``today`` in the clinic's calendar.

        The first time, the tray takes the only box of its size that has not expired: of two, only
        the person knows which is open.
        """
        self._choice.show_boxes(boxes, today)
        if not self._boxes_were_shown:
            fitting = [
                offer
                for offer in self._choice.boxes
                if offer.needle == self.needle and not offer.is_expired
            ]
            if len(fitting) == 1:
                self._choice.show_needle(fitting[0].needle, fitting[0].box_id)
        self._boxes_were_shown = True
        self._needle_changed()

    def take_needle(self, needle: Needle, box: NeedleBox | None = None) -> None:
        """Put ``needle`` on the tray, from a box of the stock where one is named."""
        self._choice.show_needle(needle, None if box is None else box.id)
        self._needle_changed()

    def take_technique(self, technique: Technique) -> None:
        """Use ``technique`` from now on."""
        self._techniques.button(tuple(Technique).index(technique)).setChecked(True)

    def take_depth(self, depth_mm: float | None) -> None:
        """Record a depth (mm) with each click from now on; None records none."""
        self._depth.show_value(depth_mm)
        self.changed.emit()

    @property
    def _offer(self) -> Offer:
        offer = self._choice.offer
        assert offer is not None, "a tray always has one needle on it"
        return offer

    def _needle_changed(self) -> None:
        self._say_box()
        depth = self._depth.value
        if depth is not None and depth > self.needle.length_mm:
            # a depth that was meant for a longer needle is nobody's depth now
            self._depth.show_value(None)
        self.changed.emit()

    def _technique_changed(self) -> None:
        self._place_frequency()
        self.changed.emit()

    def _place_frequency(self) -> None:
        """Beside its button while that is down; the button has the room at other times."""
        is_electrical = self.technique is Technique.ELECTRICAL
        number = tuple(Technique).index(Technique.ELECTRICAL)
        button = self._techniques.button(number)
        self._grid.removeWidget(button)
        row, column = divmod(number, COLUMNS)
        self._grid.addWidget(button, row, column, 1, 1 if is_electrical else COLUMNS)
        self._frequency.setVisible(is_electrical)

    def _say_box(self) -> None:
        self._box.setText(self._offer.box_words)
        self._box.set_tone(Tone.WARN if self._offer.is_expired else Tone.SOFT)

    def _why_not_depth(self, mm: float) -> str:
        length = self.needle.length_mm
        if mm <= length:
            return ""
        return self.tr("The needle is {length} long.").format(length=mm_words(length))

    def _why_not_hz(self, hz: float) -> str:
        return "" if hz <= MOST_HZ else self.tr("At most {hz} Hz.").format(hz=figure(MOST_HZ))
