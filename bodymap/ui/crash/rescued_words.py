"""Words that were being typed when the program failed, given back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.rescued_text import RescuedText
from bodymap.errors import ExpectedError
from bodymap.services.rescues import Rescues
from bodymap.ui.lock.clipboard_guard import copy_text
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.drawer import DRAWER_PX, Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words


class RescuedWords(Drawer):
    """Lies over the right of the page, so that the words can be copied into the fields beside it.

    Signals:
        used(): they were put away; nothing waits any more.
    """

    used = Signal()

    def __init__(self, look: Look, rescues: Rescues, parent: QWidget) -> None:
        """``parent`` is what it lies over."""
        super().__init__(look, _tr("Words not recorded yet"), _tr("Put them away"), parent)
        self._look = look
        self._rescues = rescues
        self._texts: tuple[RescuedText, ...] = ()
        self._shown: list[QWidget] = []
        self.body.addWidget(
            Text(
                look,
                self.tr(
                    "They stood in open fields when the program failed. Copy them where they"
                    " belong; then put them away."
                ),
                tone=Tone.SOFT,
                wraps=True,
            )
        )
        self._entries = QVBoxLayout()
        self.body.addLayout(self._entries)
        self.body.addStretch(1)
        self.go_on.clicked.connect(self._put_away)
        self.left.connect(self.hide)
        self.hide()

    def show_texts(self, texts: Sequence[RescuedText]) -> None:
        """Show what waits."""
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._texts = tuple(texts)
        self._shown = [self._entry(one) for one in self._texts]
        for widget in self._shown:
            self._entries.addWidget(widget)
        self.show_problem("")
        self.show()
        self.raise_()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def lie_over(self, room: QSize, top: int) -> None:
        """Keep to the right of ``room``, below its first ``top`` px."""
        self.setGeometry(room.width() - DRAWER_PX, top, DRAWER_PX, room.height() - top)

    def _entry(self, one: RescuedText) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        name = one.field_name or self.tr("A field")
        head = QHBoxLayout()
        head.addWidget(Text(self._look, name, weight=BOLD, wraps=True), 1)
        copy = Button(
            self._look, self.tr("Copy"), Kind.QUIET, icon="copy", name=self._copy_name(name)
        )
        head.addWidget(copy)
        words = Text(self._look, one.text, wraps=True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        when = when_words(one.at)
        column.addLayout(head)
        column.addWidget(words)
        column.addWidget(Text(self._look, when, SMALL_PX, tone=Tone.SOFT))
        copy.clicked.connect(lambda: copy_text(one.text))
        return entry

    def _copy_name(self, field: str) -> str:
        return self.tr("Copy what stood in {field}").format(field=field)

    def _put_away(self) -> None:
        try:
            self._rescues.used(self._texts)
        except ExpectedError as error:
            self.show_problem(said(error))
            return
        self.hide()
        self.used.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("RescuedWords", text)
