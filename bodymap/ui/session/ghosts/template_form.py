"""The few lines in which a template gets its name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.template_names import NameProblem
from bodymap.ui.session.ghosts.ghost_words import problem_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class TemplateForm(QWidget):
    """Name, and whether it is for one condition only. Nothing is saved that cannot be called so:
    the sentence stands under the name, and what was typed stays.

    Signals:
        done(str, bool): the name, and whether it is for the condition only.
        left(): nothing is to be saved.
    """

    done = Signal(str, bool)
    left = Signal()

    def __init__(
        self,
        look: Look,
        problem: Callable[[str], NameProblem | None],
        parent: QWidget | None = None,
    ) -> None:
        """``problem`` says what speaks against a name."""
        super().__init__(parent)
        self._problem = problem
        self._about = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.name = TextField(look, self.tr("Name of the template"))
        self.only = CheckBox(look, self.tr("For this condition only"))
        self._condition = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.save = Button(look, self.tr("Save template"), Kind.PRIMARY)
        self.cancel = Button(look, self.tr("Cancel"), Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self.save, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(self._about)
        column.addWidget(self.only)
        column.addWidget(self._condition)
        column.addLayout(row)
        self.name.entered.connect(self._press)
        self.save.clicked.connect(self._press)
        self.cancel.clicked.connect(self.left)

    def begin(self, name: str, condition: str, about: str, *, only: bool = True) -> None:
        """Ask anew, with ``name`` to begin with. ``condition`` is worded, empty where the template
        can be for any only; ``about`` says what will be saved."""
        self.name.set_text(name)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        for widget in (self.only, self._condition):
            widget.setVisible(bool(condition))
        self.only.setChecked(only and bool(condition))
        self._condition.setText(condition)
        self.show()
        self.name.line.selectAll()
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        name = self.name.text()
        problem = self._problem(name)
        if problem is not None:
            self.name.show_error(problem_words(problem))
            self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.done.emit(name, self.only.isChecked())
