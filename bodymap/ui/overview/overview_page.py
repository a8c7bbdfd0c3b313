"""The page that a patient opens with: the first glance, and beside it the body."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.ports import Clock
from bodymap.services.story.first_glance import FirstGlance, counted, first_glance
from bodymap.services.story.glance_record import NOT_READ, GlanceRecord
from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.overview.glance_panel import GlancePanel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.ui.frame.pages import StorySlot


_MANY_VISITS = 150
"""With more visits than these the first paint does not wait until their needles are counted: this
program's own choice."""


class OverviewPage(QWidget):
    """The glance is there with the first paint; the map is made, and filled, right after it.

    Signals:
        visit_wanted(object): the id of a session whose chart is to be seen.
        site_wanted(object, object): the ids of a session and of a site in it.
    """

    visit_wanted = Signal(object)
    site_wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        read: Callable[[PatientStory], GlanceRecord],
        names: GlanceNames,
        clock: Clock,
        body_map: Callable[[], StorySlot] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``read`` reads what the glance needs beside a story, ``body_map`` makes the map; without
        it the glance stands alone."""
        super().__init__(parent)
        self._look = look
        self._read = read
        self._names = names
        self._clock = clock
        self._make_map = body_map
        self.map: StorySlot | None = None
        self._story: PatientStory | None = None
        self._record = GlanceRecord()
        self._episode_id: UUID | None = None
        self._on_map: tuple[PatientStory, UUID] | None = None
        self._waits_for_sites = False
        self._lacks_sites = False
        self._glance: FirstGlance | None = None
        self._is_behind = False
        self.notice = NoticeBar(look)
        self.glance = GlancePanel(look, names)
        self.empty = EmptyState(look, self.tr("Add a complaint to see its story here."), "")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)
        self._row = QHBoxLayout()
        self._room = QStackedLayout()
        self._pages = QStackedLayout()
        self._lay_out()
        self.glance.visit_wanted.connect(self.visit_wanted)
        look.theme.changed.connect(self.update)

    def show_story(self, story: PatientStory) -> None:
        """Show a patient as the record is now: the complaint that was chosen, where it is one of
        theirs, else that of the last visit."""
        before = self._story
        if before is None or before.overview.patient.id != story.overview.patient.id:
            self._forget()
        self._story = story
        self._episode_id = story.overview.kept_or_likeliest(self._episode_id)
        self._read_beside(story)
        self._show()

    def choose_episode(self, episode_id: UUID) -> None:
        """Show another of the patient's complaints."""
        if episode_id != self._episode_id:
            self._episode_id = episode_id
            self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline between the two halves; what can wait for this paint is done next."""
        if self._pages.currentIndex() == 0:
            theme = self._look.theme
            painter = QPainter(self)
            width = theme.size("hairline")
            painter.fillRect(self.glance.width(), 0, width, self.height(), theme.color("line"))
            painter.end()
        if self._is_behind:
            self._is_behind = False
            self._soon.start()

    def _forget(self) -> None:
        """Nothing of one patient is seen beside what is told of another."""
        self.glance.clear()
        self._room.setCurrentIndex(0)
        self._on_map = None

    def _read_beside(self, story: PatientStory) -> None:
        try:
            self._record = self._read(story)
        except ExpectedError as error:
            self._record = NOT_READ
            self.notice.say(said(error), Weight.WARN, self.tr("Try again"), self._read_again)
        else:
            self.notice.hide()

    def _read_again(self) -> None:
        if self._story is not None:
            self._read_beside(self._story)
            self._show()

    def _show(self) -> None:
        story, episode_id = self._story, self._episode_id
        if story is None or episode_id is None:
            self._pages.setCurrentIndex(1)
            return
        self._waits_for_sites = len(story.overview.visits) > _MANY_VISITS
        self._glance = None
        self._show_glance(story, episode_id)
        self._pages.setCurrentIndex(0)
        self._is_behind = True
        self.update()

    def _show_glance(self, story: PatientStory, episode_id: UUID) -> None:
        """Show it, or a sentence why it cannot be shown."""
        try:
            if self._glance is None:
                self._glance = first_glance(
                    *(story, self._record, episode_id, self._names.catalogue, self._clock.now()),
                    counts_sites=not self._waits_for_sites,
                )
            else:
                self._glance = counted(self._glance, story, self._clock.now())
            self.glance.show_glance(self._glance)
        except ExpectedError as error:
            self._glance = None
            self.glance.clear()
            self.notice.say(said(error), Weight.WARN)

    def _fill(self) -> None:
        """What the first paint did not wait for, a step at each turn of the window."""
        story, episode_id = self._story, self._episode_id
        if story is None or episode_id is None or not self.isVisible():
            return
        if not self._sites_are_read(story):
            return
        if self._waits_for_sites:
            self._waits_for_sites = False
            self._soon.start()
        elif self._glance is not None and not self._glance.needled.is_counted:
            self._show_glance(story, episode_id)
            self._soon.start()
        else:
            self._fill_map(story, episode_id)

    def _sites_are_read(self, story: PatientStory) -> bool:
        """Read the sites of a very long course: here, and not on a thread that the map works on.
        False, and a sentence with a way to try again, where they cannot be read."""
        try:
            len(story.sites)
        except ExpectedError as error:
            self._lacks_sites = True
            self.notice.say(said(error), Weight.WARN, self.tr("Try again"), self._fill)
            return False
        if self._lacks_sites:
            self._lacks_sites = False
            self.notice.hide()
        return True

    def _fill_map(self, story: PatientStory, episode_id: UUID) -> None:
        if self._make_map is None:
            return
        if self.map is None:
            self.map = self._make_map()
            self.map.visit_wanted.connect(self.visit_wanted)
            if self.map.site_wanted is not None:
                self.map.site_wanted.connect(self.site_wanted)
            self._room.addWidget(self.map.widget)
            self.update()
        # by identity: to compare two stories is to look at every site of both
        before = None if self._on_map is None else self._on_map[0]
        if before is not story:
            self.map.show_story(story)
        if before is not story or self._on_map is None or self._on_map[1] != episode_id:
            self.map.choose_episode(episode_id)
        self._on_map = (story, episode_id)
        self._room.setCurrentWidget(self.map.widget)

    def _lay_out(self) -> None:
        # from the outside in: a stack shows its first widget at once, and while it lies in no page
        # it shows it as a window of its own, which flashes over the program
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(self._pages, 1)
        both = QWidget()
        both.setLayout(self._row)
        self._pages.addWidget(both)
        self._pages.addWidget(self.empty)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._look.theme.size("hairline"))
        self._row.addWidget(self.glance)
        self._row.addLayout(self._room, 1)
        self._room.addWidget(QWidget())
