"""The quiet line above the figure: undo, zoom, what is pointed at, when it was saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons

ZOOM_STEP = 1.25
BUTTON = 44


class FigureBar(QWidget):
    """Buttons for what keys do as well."""

    def __init__(
        self,
        undo: QUndoStack,
        board: FigureBoard,
        fonts: Fonts,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 16, 4)
        self._row.setSpacing(0)
        undo_action = undo.createUndoAction(self, self.tr("Undo"))
        undo_action.setShortcuts(QKeySequence.StandardKey.Undo)
        redo_action = undo.createRedoAction(self, self.tr("Redo"))
        redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._add_action(undo_action, "undo", self.tr("Undo"))
        self._add_action(redo_action, "redo", self.tr("Redo"))
        self._row.addSpacing(16)
        self._add_button("four-up", self.tr("All views (Home)"), board.show_all)
        self._add_button(
            "zoom-out", self.tr("Zoom out (\u2212)"), lambda: board.zoom(1 / ZOOM_STEP)
        )
        self._add_button("zoom-in", self.tr("Zoom in (+)"), lambda: board.zoom(ZOOM_STEP))
        self._add_button("fit", self.tr("Whole view (0)"), board.zoom_to_fit)
        self._region = QLabel(self)
        self._region.setObjectName("soft")
        self._region.setFont(fonts.font(13))
        self._saved = QLabel(self)
        self._saved.setObjectName("soft")
        self._saved.setFont(fonts.font(11, tabular=True))
        self._row.addSpacing(16)
        self._row.addWidget(self._region, 1)
        self._row.addWidget(self._saved)

    def say_region(self, label: str) -> None:
        """Name the region that is pointed at or walked to."""
        self._region.setText(label)

    def say_saved(self, time: str) -> None:
        """Say that everything shown was on the disk at ``time``."""
        self._saved.setText(self.tr("saved {time}").format(time=time))

    def _add_action(self, action: QAction, icon: str, name: str) -> None:
        action.setIcon(self._icons.icon(icon))
        button = self._button(name)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _add_button(self, icon: str, tip: str, action: Callable[[], None]) -> None:
        button = self._button(tip.split(" (", maxsplit=1)[0])
        button.setIcon(self._icons.icon(icon))
        button.setToolTip(tip)
        button.clicked.connect(action)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFixedSize(BUTTON, BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        self._row.addWidget(button)
        return button
