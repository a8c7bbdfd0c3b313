"""The ledger under the figure: In, Out, Still in, and the two ways to take all needles out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.charting.ledger import Ledger
from bodymap.ui.session.ledger.face import LedgerFace
from bodymap.ui.session.ledger.hold_button import HoldButton
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button


class LedgerBar(QWidget):
    """Always in sight while a visit is. On a small window the emergency is one word. It stands over
    ``buttons``, in the bar of the screen and not in here, so that they share a line with the end of
    the visit.

    Signals:
        all_out_wanted(): take all needles out.
        emergency_wanted(): all needles were taken out in a hurry; the button was held.
        emergency_tapped(): the button was let go too early to mean it.
        needles_wanted(): show the needles one by one.
    """

    all_out_wanted = Signal()
    emergency_wanted = Signal()
    emergency_tapped = Signal()
    needles_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = LedgerFace(look, self)
        self.all_out = Button(
            look, self.tr("All out"), name=self.tr("All needles out (Ctrl+Shift+O)")
        )
        self.all_out.setToolTip(self.all_out.accessibleName())
        self.emergency = HoldButton(
            look,
            self.tr("Emergency: all out"),
            "warning",
            self.tr("Emergency, all needles out: hold, or Ctrl+Shift+E"),
            short=self.tr("Emergency"),
        )
        self.face.clicked.connect(self.needles_wanted)
        self.all_out.clicked.connect(self.all_out_wanted)
        self.emergency.held.connect(self.emergency_wanted)
        self.emergency.let_go.connect(self.emergency_tapped)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.buttons = QWidget()
        buttons = QHBoxLayout(self.buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(4)
        buttons.addWidget(self.all_out)
        buttons.addWidget(self.emergency)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.face)

    def show_ledger(self, ledger: Ledger, due: int, *, is_signed: bool) -> None:
        """Show a ledger. There is something to take out while needles are in; of a signed visit
        nothing changes any more."""
        self.face.show_ledger(ledger, due)
        for button in (self.all_out, self.emergency):
            button.setVisible(bool(ledger.still_in) and not is_signed)
