"""The very first choice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.text import Text, Tone


class WelcomeCard(GateCard):
    """Create a clinic file, look around first, or bring one back from a backup.

    Signals:
        create_wanted(): a clinic file of one's own.
        demo_wanted(): the demo clinic.
        restore_wanted(): a backup of a clinic that was here, or on another computer.
        record_wanted(): the record of another clinic, as a file.
        join_wanted(): a clinic that lies on a server.
    """

    create_wanted = Signal()
    demo_wanted = Signal()
    restore_wanted = Signal()
    record_wanted = Signal()
    join_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            _tr("Welcome"),
            _tr(
                "Your clinic's records live in one encrypted file on this computer. "
                "Nothing leaves it, unless your clinic has a server of its own."
            ),
            parent,
        )
        self._create = Button(look, self.tr("Create a clinic file"), Kind.PRIMARY, icon="plus")
        self._demo = Button(look, self.tr("Look around in the demo clinic"), icon="eye")
        note = self.tr("The demo's patients are made up, and nothing you do there is kept.")
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        self.restore = Button(look, self.tr("Restore a backup\N{HORIZONTAL ELLIPSIS}"), Kind.QUIET)
        self.restore.hide()
        self.record = Button(look, self.tr("Bring a record in\N{HORIZONTAL ELLIPSIS}"), Kind.QUIET)
        join = self.tr("Join a clinic on a server\N{HORIZONTAL ELLIPSIS}")
        self.join = Button(look, join, Kind.QUIET)
        self.join.hide()
        self.body.addSpacing(8)
        self.body.addWidget(self._create)
        self.body.addWidget(self._demo)
        self.body.addWidget(Text(look, note, SMALL_PX + 1, tone=Tone.SOFT, wraps=True))
        others = QVBoxLayout()
        others.setSpacing(0)
        others.addWidget(self.restore)
        others.addWidget(self.record)
        others.addWidget(self.join)
        self.body.addLayout(others)
        self.body.addWidget(self.problem)
        self._create.clicked.connect(self.create_wanted)
        self._demo.clicked.connect(self.demo_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.record.clicked.connect(self.record_wanted)
        self.join.clicked.connect(self.join_wanted)

    def begin(self) -> None:
        """Enter creates."""
        self._create.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_restore(self, *, offered: bool) -> None:
        """A backup can become the clinic of this computer."""
        self.restore.setVisible(offered)

    def offer_join(self, *, offered: bool) -> None:
        """This computer can become a workstation of a clinic on a server."""
        self.join.setVisible(offered)

    def show_error(self, sentence: str) -> None:
        """Say what went wrong, under the buttons; empty for nothing."""
        show_problem(self.problem, sentence)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WelcomeCard", text)
