"""The quiet column beside the figure: undo, views, arrangement, orientation, zoom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.canvas.arrangement import Arrangement
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.orientation import Orientation, orientation_words
from bodymap.ui.session.button_columns import ButtonColumns
from bodymap.ui.session.orientation_card import OrientationCard
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened

ZOOM_STEP = 1.25
CARD_GAP = 4


class FigureBar(ButtonColumns):
    """Buttons for what keys do as well."""

    def __init__(self, undo: QUndoStack, board: FigureBoard, look: Look, parent: QWidget) -> None:
        """The card that asks how the patient lies floats over ``parent``."""
        super().__init__(parent)
        self._look = look
        self._board = board
        self._undo_button = self._add("undo", self.tr("Undo"), undo.undo)
        self._redo_button = self._add("redo", self.tr("Redo"), undo.redo)
        for button in (self._undo_button, self._redo_button):
            button.setEnabled(False)
        self.begin_section()
        self._groups: dict[str, Button] = {}
        if len(board.groups) > 1:
            self._add_groups(board)
        self.begin_section()
        self._arrangements: dict[Arrangement, Button] = {}
        self._add_arrangements(board)
        self._add("fit", self.tr("Whole view (0)"), board.zoom_to_fit)
        self.begin_section()
        self._lies = self._add("table", self.tr("How the patient lies"), self._toggle_card)
        self._lies.setCheckable(True)
        self._card = MadeWhenOpened(lambda: OrientationCard(board, look, self._lies, parent))
        board.oriented.connect(self._say_orientation)
        board.arranged.connect(self._say_arranged)
        self._add("zoom-out", self.tr("Zoom out (-)"), lambda: board.zoom(1 / ZOOM_STEP))
        self._add("zoom-in", self.tr("Zoom in (+)"), lambda: board.zoom(ZOOM_STEP))
        bind(parent, Act.UNDO, undo.undo, when=undo.canUndo, repeats=True)
        bind(parent, Act.REDO, undo.redo, when=undo.canRedo, repeats=True)
        self._say_undo("")
        self._say_redo("")
        self._say_arranged()
        self._say_orientation(board.orientation)
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

    def _add_arrangements(self, board: FigureBoard) -> None:
        """A button for each way to share the board."""
        for arrangement, icon, name in (
            (Arrangement.ONE, "one-up", self.tr("One view large (V)")),
            (Arrangement.TWO, "two-up", self.tr("Two views side by side (V)")),
            (Arrangement.ALL, "four-up", self.tr("All views (Home)")),
        ):
            button = self._add(icon, name, partial(board.show_arrangement, arrangement))
            button.setCheckable(True)
            self._arrangements[arrangement] = button

    def _say_arranged(self) -> None:
        for group, button in self._groups.items():
            button.setChecked(group == self._board.group)
        for arrangement, button in self._arrangements.items():
            button.setChecked(arrangement is self._board.arrangement)

    def _say_orientation(self, orientation: Orientation) -> None:
        """The button stays down while the figure is not upright."""
        words = orientation_words(orientation)
        self._lies.setChecked(bool(words))
        name = self.tr("How the patient lies")
        _name(self._lies, name, words, self.tr("R turns, Shift+R back"))

    def _toggle_card(self) -> None:
        """Open the card beside its button, or close it."""
        card = self._card()
        if card.isVisible():
            card.leave()
        else:
            card.open_beside(self.width() - self._lies.x() + CARD_GAP)

    def _say_undo(self, text: str) -> None:
        _name(self._undo_button, self.tr("Undo"), text, "Ctrl+Z")

    def _say_redo(self, text: str) -> None:
        _name(self._redo_button, self.tr("Redo"), text, "Ctrl+Y")

    def _add(self, icon: str, name: str, action: Callable[[], object]) -> Button:
        button = Button(self._look, kind=Kind.QUIET, icon=icon, name=name)
        button.clicked.connect(lambda _checked=False: self._press(action))
        self.add(button)
        return button

    def _press(self, action: Callable[[], object]) -> None:
        """Do it; what is chosen already stays down."""
        action()
        self._say_arranged()
        self._say_orientation(self._board.orientation)


def _name(button: Button, words: str, text: str, keys: str) -> None:
    """Say what would be undone, so that nobody has to try."""
    name = f"{words}: {text}" if text else words
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})")
