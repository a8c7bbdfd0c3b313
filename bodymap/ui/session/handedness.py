"""On which side of the figure tray and list stand."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from bodymap.ui.session.layers_panel import LayersPanel
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox

KEYS = "Ctrl+Shift+H"
_NAME = "tray"
_LEFT = "left"


class Handedness(QObject):
    """For whoever works with the left hand tray and list stand at the left. It is a choice of the
    workstation, not of the clinic; the figure is never mirrored. ``panel`` holds the box to tick.
    """

    def __init__(
        self, page: SessionPage, panel: LayersPanel, look: Look, choices: KeptChoices
    ) -> None:
        super().__init__(page)
        self._page = page
        self._choices = choices
        words = self.tr("Tray and list at the left ({keys})").format(keys=KEYS)
        self.box = CheckBox(look, words)
        self.box.setChecked(choices.load(_NAME) == _LEFT)
        self.box.toggled.connect(self._choose)
        panel.add_choice(self.box)
        page.show_left_handed(is_left_handed=self.box.isChecked())
        page.add_key(QKeySequence(KEYS), self.box.toggle)

    def _choose(self, is_left: bool) -> None:
        """Move tray and list to the other side, now and at the next start."""
        self._page.show_left_handed(is_left_handed=is_left)
        self._choices.keep(_NAME, _LEFT if is_left else "right")
