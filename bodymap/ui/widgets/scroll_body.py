"""A body of controls that scrolls where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class ScrollBody(QScrollArea):
    """Fill ``body``. It scrolls up and down only, and Tab goes to the controls in it, not to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # without a bar it would still go sideways, to a field in a row too wide for it, and stay so
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda _least, _most: sideways.setRange(0, 0))

    def add_column(self, widest_px: int) -> QVBoxLayout:
        """A column at the left that grows with the window up to ``widest_px``; what is below it
        stays empty. Gives its layout, without edges and gaps."""
        column = QWidget()
        column.setMaximumWidth(widest_px)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(column, 1)
        row.addStretch(0)
        # only a widget without an alignment takes all of the width that it may have
        row.setAlignment(column, Qt.AlignmentFlag(0))
        self.body.addLayout(row)
        self.body.addStretch(1)
        return layout

    def bring_into_view(self, field: QWidget) -> None:
        """Scroll to ``field`` and put the focus there."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)


def scroll_to(field: QWidget) -> None:
    """Put the focus on ``field``, and scroll to it where it lies in a body that scrolls."""
    above = field.parentWidget()
    while above is not None and not isinstance(above, ScrollBody):
        above = above.parentWidget()
    if isinstance(above, ScrollBody):
        above.bring_into_view(field)
    else:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
