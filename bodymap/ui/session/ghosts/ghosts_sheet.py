"""The sheet in which ghosts are chosen, and templates are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.anatomy.side import Side
from bodymap.charting.template_names import NameProblem
from bodymap.ui.session.ghosts.choice_row import ChoiceRow
from bodymap.ui.session.ghosts.ghost_choice import GhostChoice, Showing
from bodymap.ui.session.ghosts.template_form import TemplateForm
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone

FEW = 3
"""So many rows are shown before somebody asks for all of them."""


@dataclass(frozen=True, slots=True)
class Row:
    """Something that can be shown as ghosts, in words."""

    choice: GhostChoice
    title: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class SheetState:
    """All that the sheet shows. ``says`` is how far the shown ghosts are charted; ``mirror`` the
    side that the chosen template can be mirrored to; ``can_save`` whether the visit has sites."""

    choice: GhostChoice
    says: str
    general: tuple[Row, ...]
    visits: tuple[Row, ...] = ()
    templates: tuple[Row, ...] = ()
    mirror: Side | None = None
    can_save: bool = False


class GhostsSheet(Sheet):
    """Everything here only shows. Charting is a press on a ghost, each for itself.

    Signals:
        chosen(object): the `GhostChoice` from now on.
        save_wanted(): the shown visit is to become a template.
        rename_wanted(object), mirror_wanted(object), retire_wanted(object): a template's id.
    """

    chosen = Signal(object)
    save_wanted = Signal()
    rename_wanted = Signal(object)
    mirror_wanted = Signal(object)
    retire_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        problem: Callable[[str], NameProblem | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, self.tr("Ghosts"), parent)
        self._state: SheetState | None = None
        self._shows_all = False
        self._asks_to_retire = False
        self._rows: dict[GhostChoice, ChoiceRow] = {}
        self._actions_shown: QWidget | None = None
        # the list has its new length only some turns after it was filled
        self.area.verticalScrollBar().rangeChanged.connect(self._uncover_actions)
        self._says = Text(look, "", tone=Tone.SOFT, wraps=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.body.addWidget(self._says)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.form = TemplateForm(look, problem)
        self.form.hide()
        self.form.left.connect(self.end_form)
        self.save = Button(look, self.tr("Save this visit as a template\u2026"), icon="save")
        self.save.clicked.connect(self.save_wanted)
        self.foot.addWidget(self.form)
        self.foot.addWidget(self.save)

    def begin(self) -> None:
        """Put the keys on what is chosen."""
        self._asks_to_retire = self._shows_all = False
        self.end_form()
        if self._state is not None:
            self._fill(self._state)
            row = self._rows.get(self._state.choice) or next(iter(self._rows.values()))
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_state(self, state: SheetState) -> None:
        """Show this; what is unchanged keeps the focus."""
        before, self._state = self._state, state
        self._says.setText(state.says)
        self._says.setVisible(bool(state.says))
        self.save.setEnabled(state.can_save)
        if before is None or _lists(before) != _lists(state):
            self._asks_to_retire = False
            self._fill(state)

    def begin_form(self, name: str, condition: str, about: str, *, only: bool = True) -> None:
        """Ask for a template's name in place of the button."""
        self.save.hide()
        self.form.begin(name, condition, about, only=only)

    def end_form(self) -> None:
        """Ask no more."""
        self.form.hide()
        self.save.show()

    def _fill(self, state: SheetState) -> None:
        had = next((choice for choice, row in self._rows.items() if row.hasFocus()), None)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        self._actions_shown = None
        self._add_rows("", state.general, state)
        self._add_rows(self.tr("Earlier visits"), self._few(state), state)
        hidden = len(state.visits) - len(self._few(state))
        if hidden:
            words = self.tr("{count} more visits", None, hidden).format(count=hidden)
            more = Button(self._look, words, Kind.QUIET, icon="chevron-down")
            more.clicked.connect(self._show_all)
            self._column.addWidget(more)
        self._add_rows(self.tr("Templates"), state.templates, state)
        if had in self._rows:
            self._rows[had].setFocus(Qt.FocusReason.OtherFocusReason)

    def _few(self, state: SheetState) -> Sequence[Row]:
        """The newest visits, and the chosen one among them however old it is."""
        chosen = [k for k, row in enumerate(state.visits) if row.choice == state.choice]
        most = len(state.visits) if self._shows_all else max([FEW, *(k + 1 for k in chosen)])
        return state.visits[:most]

    def _show_all(self) -> None:
        self._shows_all = True
        if self._state is not None:
            self._fill(self._state)

    def _add_rows(self, heading: str, rows: Sequence[Row], state: SheetState) -> None:
        if heading and rows:
            self._column.addSpacing(8)
            self._column.addWidget(Text(self._look, heading, SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        for row in rows:
            shown = ChoiceRow(self._look, row.title, row.more)
            shown.setChecked(row.choice == state.choice)
            shown.clicked.connect(lambda _on=False, choice=row.choice: self._choose(choice))
            self._rows[row.choice] = shown
            self._column.addWidget(shown)
            is_template = row.choice.showing is Showing.TEMPLATE
            if is_template and row.choice == state.choice and row.choice.id is not None:
                actions = self._actions(row.choice.id, state.mirror)
                self._column.addWidget(actions)
                self._actions_shown = actions
                QTimer.singleShot(0, actions, self._uncover_actions)

    def _uncover_actions(self) -> None:
        """What can be done with the chosen template is in sight."""
        if self._actions_shown is not None:
            self.area.ensureWidgetVisible(self._actions_shown)

    def _choose(self, choice: GhostChoice) -> None:
        """What is chosen stays chosen at a second press."""
        self._rows[choice].setChecked(True)
        self.chosen.emit(choice)

    def _actions(self, template: UUID, mirror: Side | None) -> QWidget:
        """What can be done with the chosen template."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(28, 0, 0, 4)
        column.setSpacing(0)
        if mirror is not None:
            words = (
                self.tr("Mirror to the left")
                if mirror is Side.LEFT
                else self.tr("Mirror to the right")
            )
            button = Button(self._look, words, Kind.QUIET)
            button.clicked.connect(lambda: self.mirror_wanted.emit(template))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(0)
        rename = Button(self._look, self.tr("Rename\u2026"), Kind.QUIET)
        rename.clicked.connect(lambda: self.rename_wanted.emit(template))
        retire = Button(self._look, self.tr("Retire"), Kind.QUIET)
        retire.clicked.connect(lambda: self._press_retire(template, retire))
        row.addWidget(rename)
        row.addWidget(retire)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _press_retire(self, template: UUID, button: Button) -> None:
        """The second press retires: the template goes for the whole clinic."""
        if not self._asks_to_retire:
            self._asks_to_retire = True
            button.setText(self.tr("Retire for everyone"))
            button.setAccessibleName(self.tr("Retire for everyone"))
            return
        # where it could not be saved the next press tries again
        self.retire_wanted.emit(template)


def _lists(state: SheetState) -> tuple[object, ...]:
    return state.choice, state.general, state.visits, state.templates, state.mirror
