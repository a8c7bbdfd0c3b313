"""The buttons beside a large view: closer, farther, the whole view."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.body_map.closer_figure import BUTTON_STEP, CloserFigure
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind


class ZoomButtons(QWidget):
    """Stands in the lower right corner of the figure that it zooms: above are its letters. ``last``
    is the button that Tab comes to last."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._figure: CloserFigure | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for icon, name, act in (
            ("zoom-in", self.tr("Closer (+)"), self._closer),
            ("zoom-out", self.tr("Farther (-)"), self._farther),
            ("fit", self.tr("The whole view (0)"), self._fit),
        ):
            button = Button(look, kind=Kind.QUIET, icon=icon, name=name)
            button.clicked.connect(act)
            layout.addWidget(button)
        self.last = button
        self.hide()

    def show_for(self, figure: StillFigure | None) -> None:
        """Stand beside this figure; with None, nowhere."""
        self._figure = figure if isinstance(figure, CloserFigure) else None
        self.setVisible(self._figure is not None)
        if self._figure is not None:
            self.adjustSize()
            box = self._figure.geometry()
            self.move(box.right() - self.width(), box.bottom() - self.height())
            self.raise_()

    def _closer(self) -> None:
        if self._figure is not None:
            self._figure.zoom(BUTTON_STEP)

    def _farther(self) -> None:
        if self._figure is not None:
            self._figure.zoom(1 / BUTTON_STEP)

    def _fit(self) -> None:
        if self._figure is not None:
            self._figure.fit()
