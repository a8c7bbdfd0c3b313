"""What the person is told when the program fails, and how one goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.lock.floats import OF_WINDOW
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.text import Text, Tone

_CARD_PX = 480
_PADDING_PX = 28
_DIMMED = 110


class CrashCard(QWidget):
    """Covers the window that failed, dimmed, with a card in its middle.

    Signals:
        restart_wanted(): start the program anew, at the same visit.
        gone_on(): go on with this one.
    """

    restart_wanted = Signal()
    gone_on = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.setProperty(OF_WINDOW, True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card(look, floating=True, parent=self)
        card.setFixedWidth(_CARD_PX + 2 * card.margin())
        card.setAccessibleName(self.tr("The program failed"))
        self.saved = Text(look, "", wraps=True)
        self.report = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.restart = Button(look, self.tr("Restart at this visit"), Kind.PRIMARY)
        self.go_on = Button(look, self.tr("Go on"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.restart)
        inside = QVBoxLayout(card)
        edge = card.margin() + _PADDING_PX
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.setSpacing(12)
        inside.addWidget(
            Text(look, self.tr("Something in this program failed"), TITLE_PX, weight=BOLD)
        )
        inside.addWidget(self.saved)
        inside.addWidget(self.report)
        inside.addSpacing(4)
        inside.addLayout(buttons)
        middle = QVBoxLayout(self)
        middle.addStretch(2)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.restart.clicked.connect(self.restart_wanted)
        self.go_on.clicked.connect(self.gone_on)
        bind(self, Act.LEAVE, self.gone_on.emit)
        self.hide()

    def show_failure(self, report: Path | None, *, is_rescued: bool, is_at_visit: bool) -> None:
        """Say what happened: ``report`` is where it is written down, None where it could not be;
        ``is_rescued`` whether words in open fields were kept."""
        saved = self.tr("Every mark on the figure, and all that was entered, is saved.")
        if is_rescued:
            saved += " " + self.tr(
                "What was being typed is kept, and is offered after the restart."
            )
        self.saved.setText(saved)
        self.report.setText(
            ""
            if report is None
            else self.tr("A report without any patient's data lies in {0}").format(report)
        )
        self.report.setVisible(report is not None)
        self.restart.setText(
            self.tr("Restart at this visit") if is_at_visit else self.tr("Restart")
        )
        self.fit()
        self.show()
        self.raise_()
        self.restart.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Cover the whole window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies behind."""
        color = self._look.theme.color("ink")
        color.setAlpha(_DIMMED)
        painter = QPainter(self)
        painter.fillRect(self.rect(), color)
        painter.end()
