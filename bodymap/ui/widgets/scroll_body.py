"""A body of controls that scrolls where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
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
        self.show_whole(field)

    def show_whole(self, field: QWidget) -> None:
        """Scroll to ``field``, also where it was hidden until now."""
        # what was just shown has no place before the layouts around it were done again
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(field)


def scroll_to(field: QWidget) -> None:
    """Put the focus on ``field``, and scroll to it where it lies in a body that scrolls."""
    body = _body_around(field)
    if body is not None:
        body.bring_into_view(field)
    else:
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def show_whole(field: QWidget) -> None:
    """Scroll to ``field`` where it lies in a body that scrolls, and leave the focus where it is."""
    body = _body_around(field)
    if body is not None:
        body.show_whole(field)


def _body_around(field: QWidget) -> ScrollBody | None:
    above = field.parentWidget()
    while above is not None and not isinstance(above, ScrollBody):
        above = above.parentWidget()
    return above
