"""Ranges of motion of a visit."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.anatomy.side import Side
from bodymap.charting.range_of_motion import Movement, RangeOfMotion, motion_problem
from bodymap.services.score_choice import earlier_motion
from bodymap.ui.session.scores.number_line import NumberLine
from bodymap.ui.session.scores.words import (
    degree_words,
    earlier_words,
    motion_change_words,
    motion_problem_words,
    motion_words,
    movement_words,
)
from bodymap.ui.session.words import side_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words

_MOVEMENTS = tuple(Movement)


class MotionPanel(QWidget):
    """A movement, its side and its degrees; below, what is recorded of this visit.

    Signals:
        given(object, object, float, bool): Movement, Side, degrees, whether it was active. It is
            a measurement that can be believed.
        taken_back(object): a `RangeOfMotion` that was not meant.
        noted(): what was just recorded stands at the end, below the field.
    """

    given = Signal(object, object, float, bool)
    taken_back = Signal(object)
    noted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._measured: tuple[RangeOfMotion, ...] = ()
        self._session_id: UUID | None = None
        self._is_given = False
        self.movement = SelectBox(look, self.tr("Movement"))
        for movement in _MOVEMENTS:
            self.movement.addItem(movement_words(movement))
        self.side: Segmented[Side] = Segmented(
            look,
            self.tr("Side"),
            [(side, side_words(side).capitalize()) for side in (Side.LEFT, Side.RIGHT)],
        )
        self.active = CheckBox(look, self.tr("Active: without help"))
        self.active.setChecked(True)
        self.line = NumberLine(look, "", self.tr("degrees"))
        self._earlier = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.movement)
        column.addWidget(self.side)
        column.addWidget(self.active)
        column.addWidget(self.line)
        column.addWidget(self._earlier)
        column.addLayout(self._rows)
        self.movement.currentIndexChanged.connect(self._follow)
        self.side.chosen.connect(self._follow)
        self.active.toggled.connect(self._follow)
        self.line.given.connect(self._check)
        self._follow()

    def show_side(self, side: Side) -> None:
        """Start on a side."""
        self.side.choose(None if side is Side.MIDLINE else side)
        self._follow()

    def show_measured(self, measured: Sequence[RangeOfMotion], session_id: UUID) -> None:
        """Show what was measured: all of the patient's, in the order of the record."""
        known = {one.id for one in self._measured}
        is_noted = self._is_given and any(one.id not in known for one in measured)
        if is_noted:
            self.line.clear()
            self._is_given = False
        self._measured = tuple(measured)
        self._session_id = session_id
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in measured:
            if one.session_id == session_id:
                row = self._row(one)
                self._rows.addWidget(row)
                row.show()
        self._follow()
        if is_noted:
            self.noted.emit()

    def earlier(self) -> str:
        """The words of the earlier measurement; empty where none is shown."""
        return "" if self._earlier.isHidden() else self._earlier.text()

    def chosen(self) -> tuple[Movement, Side]:
        """The movement and the side to measure."""
        movement = _MOVEMENTS[self.movement.currentIndex()]
        side = (self.side.value() or Side.MIDLINE) if movement.has_sides else Side.MIDLINE
        return movement, side

    def _row(self, one: RangeOfMotion) -> QWidget:
        words = motion_words(one.movement, one.side, is_active=one.is_active)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        text = QVBoxLayout()
        text.setSpacing(0)
        degrees = f"{words}  {degree_words(one.degrees)}"
        text.addWidget(Text(self._look, degrees, BASE_PX, weight=BOLD, wraps=True))
        before = self._before(one.movement, one.side, one.is_active)
        if before is not None:
            change = motion_change_words(before, one.degrees)
            text.addWidget(Text(self._look, change, SMALL_PX, tone=Tone.SOFT, wraps=True))
        name = self.tr("Take {0} back").format(words)
        take_back = Button(self._look, kind=Kind.QUIET, icon="undo", name=name)
        take_back.clicked.connect(lambda: self.taken_back.emit(one))
        line.addLayout(text, 1)
        line.addWidget(take_back)
        return row

    def _before(self, movement: Movement, side: Side, is_active: bool) -> RangeOfMotion | None:
        if self._session_id is None:
            return None
        return earlier_motion(
            self._measured, movement, side, is_active=is_active, session_id=self._session_id
        )

    def _follow(self, *_changed: object) -> None:
        movement, side = self.chosen()
        self.side.setVisible(movement.has_sides)
        self.line.show_problem("")
        self.line.name(self.tr("Degrees of {0}").format(mid_sentence(movement_words(movement))))
        before = self._before(movement, side, self.active.isChecked())
        self._earlier.setVisible(before is not None)
        if before is not None:
            day = moment_words(before.measured_at)
            self._earlier.setText(earlier_words(degree_words(before.degrees), day))

    def _check(self, degrees: float) -> None:
        movement, side = self.chosen()
        problem = motion_problem(movement, side, degrees)
        if problem is not None:
            self.line.show_problem(motion_problem_words(problem, movement))
            return
        # what was typed stays until it is recorded
        self._is_given = True
        self.given.emit(movement, side, degrees, self.active.isChecked())
