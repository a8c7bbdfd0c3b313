"""What stands over the trend plots: the complaint, and what of it is shown."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.trends.shown import Parts, Shown
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.segmented import Segmented


class Span(Enum):
    """The stretches of time on offer, in days back from the last score; None is all of it."""

    ALL = None
    YEAR = 365
    HALF = 183
    QUARTER = 92


class TrendHead(QWidget):
    """Signals:
    changed(): other parts are to be shown, or the trend line or not.
    span_wanted(object): a Span.
    """

    changed = Signal()
    span_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complaint = ElidedText(look, px=TITLE_PX, weight=BOLD)
        self.parts = Segmented(
            look,
            self.tr("What is shown"),
            (
                (Parts.PAIN, self.tr("Pain")),
                (Parts.FUNCTION, self.tr("Function")),
                (Parts.BOTH, self.tr("Both")),
            ),
        )
        self.spans = Segmented(
            look,
            self.tr("Stretch of time"),
            (
                (Span.ALL, self.tr("All")),
                (Span.YEAR, self.tr("1 year")),
                (Span.HALF, self.tr("6 months")),
                (Span.QUARTER, self.tr("3 months")),
            ),
        )
        self.slope = CheckBox(look, self.tr("Trend line"))
        self.slope.setChecked(True)
        self.parts.choose(Parts.BOTH)
        self.spans.choose(Span.ALL)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 8, 24, 0)
        line.setSpacing(16)
        line.addWidget(self._complaint, 1)
        for control in (self.parts, self.spans, self.slope):
            line.addWidget(control)
        self.parts.chosen.connect(self.changed)
        self.slope.toggled.connect(self.changed)
        self.spans.chosen.connect(self.span_wanted)

    def say_complaint(self, words: str) -> None:
        """Name the complaint."""
        self._complaint.setText(words)

    def offer(self, *, has_pain: bool, has_function: bool) -> None:
        """Offer what there is: a choice only where there are both."""
        self._has = Parts.PAIN if not has_function else Parts.FUNCTION
        if has_pain and has_function:
            self._has = Parts.BOTH
        self.parts.setVisible(self._has is Parts.BOTH)
        self.spans.setVisible(has_pain or has_function)
        self.slope.setVisible(has_pain and Parts.PAIN in self.shown().parts)

    def shown(self) -> Shown:
        """What is chosen, as far as there is any of it."""
        chosen = self.parts.value() or Parts.BOTH
        return Shown(chosen if self._has is Parts.BOTH else self._has, self.slope.isChecked())

    _has = Parts.PAIN
