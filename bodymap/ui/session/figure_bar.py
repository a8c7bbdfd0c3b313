"""The quiet column beside the figure: undo, views, zoom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind

ZOOM_STEP = 1.25


class FigureBar(QWidget):
    """Buttons for what keys do as well."""

    def __init__(
        self, undo: QUndoStack, board: FigureBoard, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        self._undo_button = self._add("undo", self.tr("Undo"), undo.undo)
        self._redo_button = self._add("redo", self.tr("Redo"), undo.redo)
        for button in (self._undo_button, self._redo_button):
            button.setEnabled(False)
        self._column.addSpacing(8)
        self._groups: dict[str, Button] = {}
        if len(board.groups) > 1:
            self._add_groups(board)
        self._add("four-up", self.tr("All views (Home)"), board.show_all)
        self._add("zoom-out", self.tr("Zoom out (-)"), lambda: board.zoom(1 / ZOOM_STEP))
        self._add("zoom-in", self.tr("Zoom in (+)"), lambda: board.zoom(ZOOM_STEP))
        self._add("fit", self.tr("Whole view (0)"), board.zoom_to_fit)
        self._column.addStretch(1)
        for keys, action in (
            ("Ctrl+Z", undo.undo),
            ("Ctrl+Y", undo.redo),
            ("Ctrl+Shift+Z", undo.redo),
        ):
            QShortcut(QKeySequence(keys), parent or self).activated.connect(action)
        self._say_undo("")
        self._say_redo("")
        undo.canUndoChanged.connect(self._undo_button.setEnabled)
        undo.canRedoChanged.connect(self._redo_button.setEnabled)
        undo.undoTextChanged.connect(self._say_undo)
        undo.redoTextChanged.connect(self._say_redo)

    @property
    def undo_button(self) -> Button:
        """Undoes the last change of this visit."""
        return self._undo_button

    def _add_groups(self, board: FigureBoard) -> None:
        """A button for the whole body and one for each kind of close-up."""
        for group, name in (
            ("body", self.tr("Whole body")),
            ("head", self.tr("Head and neck")),
            ("hands", self.tr("Hands")),
            ("feet", self.tr("Feet")),
        ):
            if group in board.groups:
                button = self._add(group, name, partial(board.show_group, group))
                button.setCheckable(True)
                self._groups[group] = button
        self._column.addSpacing(8)
        board.arranged.connect(lambda: self._say_group(board.group))
        self._say_group(board.group)

    def _say_group(self, shown: str) -> None:
        for group, button in self._groups.items():
            button.setChecked(group == shown)

    def _say_undo(self, text: str) -> None:
        _name(self._undo_button, self.tr("Undo"), text, "Ctrl+Z")

    def _say_redo(self, text: str) -> None:
        _name(self._redo_button, self.tr("Redo"), text, "Ctrl+Y")

    def _add(self, icon: str, name: str, action: Callable[[], object]) -> Button:
        button = Button(self._look, kind=Kind.QUIET, icon=icon, name=name)
        button.clicked.connect(lambda _checked=False: action())
        self._column.addWidget(button)
        return button


def _name(button: Button, words: str, text: str, keys: str) -> None:
    """Say what would be undone, so that nobody has to try."""
    name = f"{words}: {text}" if text else words
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})")
