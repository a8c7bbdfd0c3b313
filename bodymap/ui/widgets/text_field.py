"""A field to type into, with its label above and its error below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.marked_wrong import mark_wrong
from bodymap.ui.widgets.text import Text, Tone

SECRET = "secret"  # noqa: S105 - the name of a property
"""The property of a line that holds a secret."""


class TextField(QWidget):
    """Label, line and, when something is wrong, one sentence under it.

    Signals:
        edited(str): the person changed the text; an error shown before is gone.
        entered(): Enter was pressed in the field.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        hint: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._label_text = label
        self._label = Text(look, label, BASE_PX, weight=BOLD)
        self.line = QLineEdit()
        self.line.setFont(look.fonts.font(BASE_PX + 1))
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(label)
        self._error = Text(look, "", SMALL_PX + 1, tone=Tone.DANGER, wraps=True)
        self._error.hide()
        self._eye: Button | None = None
        self._label.setBuddy(self.line)
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.line)
        layout.addWidget(self._error)
        self.line.textEdited.connect(self._take_edit)
        self.line.returnPressed.connect(self.entered)
        if secret:
            # whoever gathers what was typed passes over it, shown or not
            self.line.setProperty(SECRET, True)
            self._hide_letters()

    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Fill the field; an error shown before is gone."""
        self.line.setText(text)
        self.show_error("")

    def error(self) -> str:
        """The sentence shown under the field; empty where nothing is wrong."""
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Say under the field what is wrong; empty for nothing. The typed text stays."""
        if sentence == self._error.text():
            return
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        mark_wrong(self.line, sentence)

    def hide_letters(self) -> None:
        """Let a secret be dots again."""
        if self._eye is not None:
            self._eye.setChecked(False)

    def is_short(self, most: int) -> bool:
        """Whether the text has at most ``most`` letters; where it has more, the field says so."""
        is_short = len(self.text()) <= most
        if not is_short:
            self.show_error(self.tr("At most {most} letters.", None, most).format(most=most))
            self.setFocus()
        return is_short

    def _take_edit(self, text: str) -> None:
        self.show_error("")
        self.edited.emit(text)

    def _hide_letters(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        eye = Button(self._look, kind=Kind.QUIET, icon="eye", name=self.tr("Show the letters"))
        eye.setCheckable(True)
        eye.toggled.connect(lambda shown: self._show_letters(eye, shown))
        self._eye = eye
        self.line.setTextMargins(0, 0, self._look.theme.size("target"), 0)
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addWidget(eye)

    def _show_letters(self, eye: Button, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        eye.set_icon_name("eye-off" if shown else "eye")
