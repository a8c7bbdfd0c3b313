"""The page of a patient's muscles."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.anatomy.side import Side
from bodymap.charting.episode import Episode
from bodymap.charting.figure import figure_of
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.story.muscle_grid import MuscleGrid, muscle_grid
from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.muscles import words
from bodymap.ui.muscles.response_part import ResponsePart
from bodymap.ui.muscles.visits_part import VisitsPart
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone


class Part(Enum):
    """What of the page is shown."""

    VISITS = auto()
    RESPONSE = auto()


class MusclesPage(QWidget):
    """Which muscles of a complaint were needled at which visit, and what the pain did with each of
    them and without it.

    Nothing is counted before the page is on the screen, and nothing compared before the response is
    asked for.

    Signals:
        visit_wanted(object): the session id of a visit to go to.
        site_wanted(object, object): the ids of the session and of a site to go to.
    """

    visit_wanted = Signal(object)
    site_wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        atlas: Atlas,
        catalogue: ClinicCatalogue,
        parent: QWidget | None = None,
        *,
        usual_figure: Callable[[], Figure] = lambda: REFERENCE,
    ) -> None:
        """``usual_figure`` gives the figure where nothing of the patient tells which."""
        super().__init__(parent)
        self._atlas = atlas
        self._usual_figure = usual_figure
        self._catalogue = catalogue
        self._story: PatientStory | None = None
        self._episode_id: UUID | None = None
        self._grid = MuscleGrid()
        self._is_stale = False
        self._is_response_stale = True
        self._complaint = ElidedText(look, px=TITLE_PX, weight=BOLD)
        self._counts = Text(look, tone=Tone.SOFT, tabular=True)
        self._choice = Segmented(
            look,
            self.tr("What is shown of the muscles"),
            [(Part.VISITS, self.tr("Visits")), (Part.RESPONSE, self.tr("Response"))],
        )
        self._choice.choose(Part.VISITS)
        self._notice = NoticeBar(look)
        self._empty = EmptyState(look, "", "", icon="table")
        self.visits = VisitsPart(look, atlas)
        self.response = ResponsePart(look)
        self._pages = QStackedWidget()
        self._lay_out()
        self._choice.chosen.connect(self._show_part)
        self.visits.visit_wanted.connect(self.visit_wanted)
        self.visits.site_wanted.connect(self.site_wanted)
        self.visits.failed.connect(lambda sentence: self._notice.say(sentence, Weight.WARN))
        self.response.muscle_wanted.connect(self._look_at)

    def show_story(self, story: PatientStory) -> None:
        """Show a patient as the record is now. What was chosen stays chosen where it can."""
        if self._story is None or self._story.overview.patient.id != story.overview.patient.id:
            self._notice.hide()
        self._episode_id = story.overview.kept_or_likeliest(self._episode_id)
        self._story = story
        self._show()

    def choose_episode(self, episode_id: UUID) -> None:
        """Show another of the patient's complaints."""
        if episode_id != self._episode_id:
            self._episode_id = episode_id
            self._show()

    def show_part(self, part: Part) -> None:
        """Show the visits or the response."""
        self._choice.choose(part)
        self._show_part(part)

    def empty_line(self) -> str:
        """What the page says while there is nothing on it; empty while there is."""
        return self._empty.line() if self._pages.currentWidget() is self._empty else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Count what could wait until the page is seen."""
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the page goes on at its table. A focus proxy would do the same, and take
        what stands above the table out of the reach of the Tab key."""
        super().focusInEvent(event)
        is_visits = self._pages.currentWidget() is self.visits
        table = self.visits.table if is_visits else self.response.table
        table.setFocus(event.reason())

    def _show(self) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        story, episode = self._story, self._episode()
        self._complaint.setText(
            "" if episode is None else complaint_words(episode.complaint, episode.side)
        )
        self._grid = MuscleGrid()
        if story is not None and episode is not None:
            self._grid = muscle_grid(story, episode.id, self._muscles())
        has_needles = story is not None and bool(self._grid.rows)
        self._choice.setVisible(has_needles)
        self._counts.setText(self._counted() if has_needles else "")
        if story is None or not has_needles:
            self.visits.clear()
            self._empty.say(self._why_empty(episode), "")
            self._pages.setCurrentWidget(self._empty)
            return
        self._is_response_stale = True
        self.visits.show_grid(self._grid, story.overview, self._drawn(story))
        self._show_part(self._choice.value() or Part.VISITS)

    def _show_part(self, part: Part) -> None:
        if part is Part.RESPONSE and self._is_response_stale:
            self._is_response_stale = False
            self.response.show_grid(self._grid)
        is_visits = part is Part.VISITS
        self._pages.setCurrentWidget(self.visits if is_visits else self.response)

    def _look_at(self, muscle: str | None, side: Side) -> None:
        self.show_part(Part.VISITS)
        self.visits.look_at(muscle, side)
        self.visits.table.setFocus()

    def _muscles(self) -> tuple[MuscleFacts, ...]:
        """The catalogue; where it cannot be read muscles go by their ids, and the page says so."""
        try:
            return self._catalogue.all_muscles()
        except ExpectedError as error:
            self._notice.say(said(error), Weight.WARN)
            return ()

    def _drawn(self, story: PatientStory) -> Atlas:
        try:
            return self._atlas.drawn_as(figure_of(story.overview.patient, self._usual_figure()))
        except ExpectedError as error:
            self._notice.say(said(error), Weight.WARN)
            return self._atlas

    def _counted(self) -> str:
        rows = self._grid.rows
        return self.tr("{needles} in {visits}").format(
            needles=words.needles_words(sum(row.total for row in rows)),
            visits=words.visits_words(len(self._grid.visits)),
        )

    def _why_empty(self, episode: Episode | None) -> str:
        if episode is None:
            return self.tr("Add a complaint to see its muscles here.")
        if not self._grid.visits:
            return self.tr("No visits yet: the muscles that are needled are counted here.")
        return self.tr("No needle is recorded at the visits of this complaint.")

    def _episode(self) -> Episode | None:
        return None if self._story is None else self._story.overview.episode(self._episode_id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 0)
        head.setSpacing(16)
        head.addWidget(self._complaint)
        head.addWidget(self._counts, 1)
        head.addWidget(self._choice)
        for page in (self._empty, self.visits, self.response):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self._pages, 1)
