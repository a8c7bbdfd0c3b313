"""What stands under the trend plots: their caption, and what can be done with the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.text import Text, Tone


class TrendFoot(QWidget):
    """Signals:
    save_wanted(): a picture file.
    copy_wanted(): a picture on the clipboard.
    """

    save_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.days = Text(look, px=SMALL_PX, weight=BOLD)
        for text in (self.days, self.caption):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.with_name = CheckBox(look, self.tr("With the patient's name"))
        self.copy = Button(look, self.tr("Copy"), icon="copy", name=self.tr("Copy the picture"))
        self.save = Button(look, self.tr("Save picture\N{HORIZONTAL ELLIPSIS}"), icon="save")
        line = QHBoxLayout(self)
        line.setContentsMargins(32, 0, 24, 8)
        line.setSpacing(12)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addStretch(1)
        told.addWidget(self.days)
        told.addWidget(self.caption)
        line.addLayout(told, 1)
        line.addSpacing(12)
        for control in (self.with_name, self.copy, self.save):
            line.addWidget(control, 0, Qt.AlignmentFlag.AlignBottom)
        self.save.clicked.connect(self.save_wanted)
        self.copy.clicked.connect(self.copy_wanted)
