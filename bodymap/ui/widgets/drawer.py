"""A panel at the side of a page, for what would elsewhere be a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.side_pane import SidePane
from bodymap.ui.widgets.text import Text, Tone

DRAWER_PX = 420
_PADDING_PX = 24


class Drawer(SidePane):
    """Heading, a body that scrolls where the window is low, and buttons at the foot.

    The page beside it stays usable. Escape and the cross leave it. Subclasses fill ``self.body``;
    what has to be in sight however far that is scrolled goes into ``self.foot``.

    Signals:
        left(): the person does not want it any more.
    """

    def __init__(
        self, look: Look, heading: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.setFixedWidth(DRAWER_PX)
        self.setAccessibleName(heading)
        self._subject = Text(look, "", tone=Tone.SOFT, wraps=True)
        self._subject.hide()
        self.go_on = Button(look, action, Kind.PRIMARY)
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close this panel"))
        self._area = ScrollBody()
        self.body = self._area.body
        self.body.setContentsMargins(_PADDING_PX, 4, _PADDING_PX, 16)
        self.body.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(_PADDING_PX, 10, 12, 0)
        head.addWidget(Text(look, heading, TITLE_PX, weight=BOLD), 1)
        head.addWidget(close)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(_PADDING_PX, 8, _PADDING_PX, 20)
        self.foot.setSpacing(8)
        self.foot.addWidget(self.problem)
        self.foot.addWidget(self.go_on)
        subject = QHBoxLayout()
        subject.setContentsMargins(_PADDING_PX, 0, _PADDING_PX, 8)
        subject.addWidget(self._subject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(subject)
        layout.addWidget(self._area, 1)
        layout.addLayout(self.foot)
        close.clicked.connect(self.left)

    def set_subject(self, words: str) -> None:
        """Say under the heading whom it concerns."""
        self._subject.setText(words)
        self._subject.setVisible(bool(words))

    def show_problem(self, sentence: str) -> None:
        """Say over the button why it could not be done; empty for nothing. The input stays."""
        show_problem(self.problem, sentence)

    def bring_into_view(self, field: QWidget) -> None:
        """Scroll to ``field`` and put the focus there."""
        self._area.bring_into_view(field)
