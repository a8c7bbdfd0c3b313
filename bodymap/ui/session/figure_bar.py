"""The quiet line above the figure: undo, zoom, what is pointed at, when it was saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.theme.fonts import BASE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone

ZOOM_STEP = 1.25


class FigureBar(QWidget):
    """Buttons for what keys do as well."""

    def __init__(
        self, undo: QUndoStack, board: FigureBoard, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._undo = undo
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 16, 2)
        self._row.setSpacing(0)
        self._undo_button = self._add("undo", self.tr("Undo"), undo.undo)
        self._redo_button = self._add("redo", self.tr("Redo"), undo.redo)
        self._row.addSpacing(16)
        self._add("four-up", self.tr("All views (Home)"), board.show_all)
        self._add("zoom-out", self.tr("Zoom out (-)"), lambda: board.zoom(1 / ZOOM_STEP))
        self._add("zoom-in", self.tr("Zoom in (+)"), lambda: board.zoom(ZOOM_STEP))
        self._add("fit", self.tr("Whole view (0)"), board.zoom_to_fit)
        self._region = Text(look, px=BASE_PX, tone=Tone.SOFT)
        self._saved = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        self._row.addSpacing(16)
        self._row.addWidget(self._region, 1)
        self._row.addWidget(self._saved)
        for keys, action in (
            ("Ctrl+Z", undo.undo),
            ("Ctrl+Y", undo.redo),
            ("Ctrl+Shift+Z", undo.redo),
        ):
            QShortcut(QKeySequence(keys), parent or self).activated.connect(action)
        undo.indexChanged.connect(lambda _index: self._say_undo())
        self._say_undo()

    @property
    def undo_button(self) -> Button:
        """Undoes the last change of this visit."""
        return self._undo_button

    @property
    def redo_button(self) -> Button:
        """Does it again."""
        return self._redo_button

    @property
    def saved_words(self) -> str:
        """When the last change was saved, in words; empty before the first."""
        return self._saved.text()

    def say_region(self, label: str) -> None:
        """Name the region that is pointed at or walked to."""
        self._region.setText(label)

    def say_saved(self, time: str) -> None:
        """Say that everything shown was on the disk at ``time``; nothing while it is empty."""
        self._saved.setText(self.tr("saved {time}").format(time=time) if time else "")

    def _say_undo(self) -> None:
        """Say what would be undone, so that nobody has to try."""
        for button, possible, words, text, keys in (
            (self._undo_button, self._undo.canUndo(), self.tr("Undo"), self._undo.undoText(), "Z"),
            (self._redo_button, self._undo.canRedo(), self.tr("Redo"), self._undo.redoText(), "Y"),
        ):
            button.setEnabled(possible)
            name = f"{words}: {text}" if text else words
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Ctrl+{keys})")

    def _add(self, icon: str, name: str, action: Callable[[], object]) -> Button:
        button = Button(self._look, kind=Kind.QUIET, icon=icon, name=name)
        button.clicked.connect(lambda _checked=False: action())
        self._row.addWidget(button)
        return button
