"""On which side of the figure tray and list stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from bodymap.ui.actions.act import Act
from bodymap.ui.session.kept_charting import KeptCharting
from bodymap.ui.session.layers_panel import LayersPanel
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened


class Handedness(QObject):
    """For whoever works with the left hand tray and list stand at the left. It is a choice of the
    workstation, not of the clinic; the figure is never mirrored. ``panel`` holds the box to tick.
    """

    def __init__(
        self,
        page: SessionPage,
        panel: MadeWhenOpened[LayersPanel],
        look: Look,
        kept: KeptCharting,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._look = look
        self._kept = kept
        self._is_left = kept.is_left_handed
        self.box = MadeWhenOpened(self._make_box)
        panel.then(lambda made: made.add_choice(self.box()))
        page.show_left_handed(is_left_handed=self._is_left)
        page.add_key(Act.LEFT_HANDED, lambda: self._choose(not self._is_left))
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page is seen again: it may have been chosen elsewhere meanwhile."""
        if event.type() is QEvent.Type.Show:
            self._show(self._kept.is_left_handed)
        return super().eventFilter(watched, event)

    def _make_box(self) -> CheckBox:
        words = self.tr("Tray and list at the left ({keys})").format(keys=Act.LEFT_HANDED.key)
        box = CheckBox(self._look, words)
        box.setChecked(self._is_left)
        box.toggled.connect(self._choose)
        return box

    def _choose(self, is_left: bool) -> None:
        """Move tray and list to the other side, now and at the next start."""
        if is_left != self._is_left:
            self._show(is_left)
            self._kept.keep_left_handed(is_left_handed=is_left)

    def _show(self, is_left: bool) -> None:
        self._is_left = is_left
        self._page.show_left_handed(is_left_handed=is_left)
        if (box := self.box.made) is not None:
            box.setChecked(is_left)
