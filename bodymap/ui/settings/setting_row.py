"""One setting: what it is called, what it does, and what changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.text import Text, Tone

CONTROL_PX = 288
_PADDING_PX = 12
_INSET_PX = 12


class SettingRow(QWidget):
    """Title and explanation at the left, the control at the right or, where it needs the room,
    below. A hairline parts it from the next one. Somebody who looked for it finds it marked."""

    def __init__(
        self,
        look: Look,
        title: str,
        about: str = "",
        control: QWidget | None = None,
        *,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._is_marked = False
        self._reason = ""
        self._control = control
        self._title = title
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = Text(look, title, BASE_PX, weight=BOLD, wraps=True)
        self.about = Text(look, about, SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.problem = Text(look, "", SMALL_PX + 1, tone=Tone.DANGER, wraps=True)
        # what is shown before it stands in anything is a window of its own
        for text, has_words in ((self.title, title), (self.about, about), (self.problem, "")):
            if not has_words:
                text.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.about)
        words.addWidget(self.problem)
        self._lay_out(words, control, wide=wide)
        look.theme.changed.connect(self.update)

    @property
    def control(self) -> QWidget | None:
        """What changes it."""
        return self._control

    @property
    def is_marked(self) -> bool:
        """Whether it stands out as what was looked for."""
        return self._is_marked

    def mark(self, *, is_marked: bool) -> None:
        """Let it stand out, or no more."""
        if is_marked != self._is_marked:
            self._is_marked = is_marked
            self.update()

    def say_about(self, words: str) -> None:
        """Explain it in other words."""
        self.about.setText(words)
        self.about.setVisible(bool(words))

    def show_problem(self, sentence: str) -> None:
        """Say why something could not be kept; empty for nothing."""
        show_problem(self.problem, sentence)

    def take_control(self, control: QWidget) -> None:
        """Put the control below the words of a row that was made without one."""
        self._control = control
        self._column.addWidget(control)

    @property
    def reason(self) -> str:
        """Why it cannot be changed by the person here; empty where it can."""
        return self._reason

    def lock(self, reason: str) -> None:
        """Let nobody change it who may not, and say why; empty lets them."""
        self.say_reason(reason)
        if self._control is not None:
            self._control.setEnabled(not reason)
            self._control.setToolTip(reason)

    def say_reason(self, reason: str) -> None:
        """Say why it cannot be changed, and leave it to the control to see to that."""
        self._reason = reason

    def focus(self) -> None:
        """Put the focus on what changes it, where that can have it."""
        if self._control is not None and self._control.isEnabled():
            self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark, and the hairline below."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-soft"))
            radius = theme.size("radius-button")
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0, 2, 0, -3), radius, radius)
            painter.fillRect(0, 8, 3, self.height() - 17, theme.color("accent"))
        line = theme.size("hairline")
        width = self.width() - 2 * _INSET_PX
        painter.fillRect(_INSET_PX, self.height() - line, width, line, theme.color("line"))
        painter.end()

    def _lay_out(self, words: QVBoxLayout, control: QWidget | None, *, wide: bool) -> None:
        if wide or control is None:
            self._column = QVBoxLayout(self)
            self._column.setContentsMargins(_INSET_PX, _PADDING_PX, _INSET_PX, _PADDING_PX + 1)
            self._column.setSpacing(8)
            self._column.addLayout(words)
            if control is not None:
                self._column.addWidget(control)
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET_PX, _PADDING_PX, _INSET_PX, _PADDING_PX + 1)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        control.setFixedWidth(CONTROL_PX)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
