"""The visits at which a region was needled, beside the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.story.region_visits import RegionVisit
from bodymap.ui.body_map import words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.choice_list import Choice, ChoiceList
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words

WIDTH = 248


class RegionPanel(QWidget):
    """Lists the visits of one region, the newest first. A press on one leads to its chart.

    Signals:
        visit_wanted(object): the id of a session.
        left(): the panel is not wanted any more.
    """

    visit_wanted = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, muscle_name: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._muscle_name = muscle_name
        self.region: str | None = None
        self._title = Text(look, px=BASE_PX, weight=BOLD, wraps=True)
        self._count = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close the list"))
        self.list = ChoiceList(look, self.tr("Visits of this region"))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._count)
        layout.addWidget(self.list, 1)
        self.setFixedWidth(WIDTH)
        self._close.clicked.connect(self.left)
        self.list.picked.connect(lambda choice: self.visit_wanted.emit(UUID(choice.id)))
        self.list.left.connect(self.left)

    def show_region(self, region: str, label: str, visits: Sequence[RegionVisit]) -> None:
        """List the visits of a region, newest first."""
        self.region = region
        needles = sum(visit.needles for visit in visits)
        self._title.setText(label)
        self._count.setText(words.needles_at(needles, len(visits)))
        self.list.show_choices([self._row(visit) for visit in visits])

    def forget(self) -> None:
        """Show no region."""
        self.region = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, visit: RegionVisit) -> Choice:
        title = words.caption(moment_words(visit.started_at), words.needles_words(visit.needles))
        detail = words.caption(
            words.pain_words(visit), words.muscles_words(visit.muscles, self._muscle_name)
        )
        return Choice(str(visit.session_id), title, detail)
