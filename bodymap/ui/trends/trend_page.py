"""The page of a patient's pain and function over time."""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.ports import Clock
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.trend_course import TrendCourse, trend_course
from bodymap.ui.theme.look import Look
from bodymap.ui.trends import words
from bodymap.ui.trends.caption import caption, shown_text
from bodymap.ui.trends.days import to_time
from bodymap.ui.trends.picture_output import PictureOutput
from bodymap.ui.trends.shown import Parts
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.trends.trend_foot import TrendFoot
from bodymap.ui.trends.trend_head import Span, TrendHead
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.ui.trends.picture import Picture
    from bodymap.ui.trends.trend_canvas import TrendCanvas


_CANVAS = "bodymap.ui.trends.trend_canvas"


class TrendPage(QWidget):
    """Shows how one complaint went, and saves it as a picture.

    Nothing is drawn, and matplotlib is not loaded, before the page is on the screen.

    Signals:
        visit_wanted(object): the id of a session to go to.
    """

    visit_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        dialogs: FileDialogs,
        leaving: Leaving,
        catalogue: ClinicCatalogue,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._catalogue = catalogue
        self._clock = clock
        self._story: PatientStory | None = None
        self._episode_id: UUID | None = None
        self._course: TrendCourse | None = None
        self._is_stale = False
        self._canvas: TrendCanvas | None = None
        self._output = PictureOutput(dialogs, leaving)
        self.head = TrendHead(look)
        self.foot = TrendFoot(look)
        self._notice = NoticeBar(look)
        self._empty = EmptyState(look, "", "", icon="trend")
        self._pages = QStackedWidget()
        self._plot = QWidget()
        self._background = Background(self)
        self._lay_out()
        self.head.changed.connect(self._draw)
        self.head.span_wanted.connect(self._show_span)
        self.foot.save_wanted.connect(self._save)
        self.foot.copy_wanted.connect(self._copy)

    def show_story(self, story: PatientStory) -> None:
        """Show a patient as the record is now. The chosen complaint stays chosen where it can;
        a patient seen for the first time starts with the complaint visited last."""
        overview = story.overview
        if self._story is None or self._story.overview.patient.id != overview.patient.id:
            self.foot.with_name.setChecked(False)
            self._notice.hide()
        self._episode_id = overview.kept_or_likeliest(self._episode_id)
        self._story = story
        self._draw()

    def choose_episode(self, episode_id: UUID) -> None:
        """Show another of the patient's complaints."""
        if episode_id != self._episode_id:
            self._episode_id = episode_id
            self._notice.hide()
            self._draw()

    def has_plot(self) -> bool:
        """Whether a plot is shown, or about to be."""
        return self._pages.currentWidget() is self._plot

    def canvas(self) -> TrendCanvas | None:
        """The plot itself; None before the first one was drawn."""
        return self._canvas

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what could wait until the page is seen."""
        super().showEvent(event)
        if self._is_stale:
            self._draw()

    def _draw(self) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        episode = self._episode()
        before = self._course
        try:
            course = self._course = self._read(episode)
        except ExpectedError as error:
            course = self._course = None
            self._notice.say(said(error), Weight.DANGER)
        self.head.say_complaint(
            words.complaint_text(episode.complaint, episode.side) if episode else ""
        )
        has_pain = course is not None and course.has_pain
        has_function = course is not None and bool(course.functions)
        self.head.offer(has_pain=has_pain, has_function=has_function)
        self.foot.setVisible(has_pain or has_function)
        if course is None or not (has_pain or has_function):
            self._empty.say(self._why_empty(episode), "")
            self._pages.setCurrentWidget(self._empty)
            return
        self._pages.setCurrentWidget(self._plot)
        is_same = before is not None and before.episode.id == course.episode.id
        self._show_plot(course, keeps=is_same)

    def _read(self, episode: Episode | None) -> TrendCourse | None:
        if self._story is None or episode is None:
            return None
        return trend_course(self._story, episode.id, self._catalogue, self._clock.now())

    def _why_empty(self, episode: Episode | None) -> str:
        if episode is None:
            return self.tr("Add a complaint to see its pain here.")
        if self._course is None:
            return self.tr("The trend cannot be drawn without its thresholds.")
        if not self._course.visits:
            return self.tr("No visits yet: their pain is drawn here.")
        return self.tr("No pain scores yet: give one in a session.")

    def _show_plot(self, course: TrendCourse, *, keeps: bool) -> None:
        name = {
            Parts.PAIN: self.tr("Pain before and after each visit: {complaint}"),
            Parts.FUNCTION: self.tr("Functional scores: {complaint}"),
            Parts.BOTH: self.tr("Pain and functional scores: {complaint}"),
        }[self.head.shown().parts].format(
            complaint=words.complaint_text(course.episode.complaint, course.episode.side)
        )
        if self._canvas is not None:
            self._canvas.show_course(course, self.head.shown(), name, keeps=keeps)
        elif _CANVAS in sys.modules:
            self._make_canvas(course, name)
        else:
            # matplotlib takes longer to load than the whole window to open, so not on its thread
            self.foot.caption.setText(self.tr("Drawing\N{HORIZONTAL ELLIPSIS}"))
            self._background.run(lambda: import_module(_CANVAS), self._draw_loaded, self._tell)
            return
        self._tell_window()

    def _make_canvas(self, course: TrendCourse, name: str) -> None:
        from bodymap.ui.trends.trend_canvas import TrendCanvas

        self._canvas = TrendCanvas(self._look, course, self.head.shown(), name)
        self._canvas.shown_changed.connect(self._tell_window)
        self._canvas.visit_wanted.connect(self.visit_wanted)
        layout = self._plot.layout()
        assert isinstance(layout, QVBoxLayout), "laid out at the start"
        layout.insertWidget(0, self._canvas, 1)

    def _draw_loaded(self, _module: object) -> None:
        """Draw what is to be seen by now: the person may have gone on meanwhile."""
        self._draw()

    def _tell(self, error: ExpectedError) -> None:
        self._notice.say(said(error), Weight.DANGER)

    # --- the stretch of time

    def _show_span(self, span: Span) -> None:
        if self._canvas is not None:
            whole = self._canvas.trend.whole
            self._canvas.show_window(whole if span.value is None else whole.last(span.value))
            self._tell_window()

    def _tell_window(self) -> None:
        """Say under the plots what they show, and which of the stretches on offer that is."""
        if self._canvas is None or self._course is None:
            return
        whole, now = self._canvas.trend.whole, self._canvas.stretch
        fits = [
            one for one in Span if (whole if one.value is None else whole.last(one.value)) == now
        ]
        chosen = self.head.spans.value()
        self.head.spans.choose(chosen if chosen in fits else next(iter(fits), None))
        self.foot.days.setText(shown_text(*self._days(self._course, now)))
        told = caption(self._course, self.head.shown())
        left_out = self._canvas.trend.left_out
        if left_out:
            told += " " + self.tr("{count} more scales are under Function.", None, left_out).format(
                count=left_out
            )
        self.foot.caption.setText(told)
        # at once, so that the plots are not drawn for the room that they have without it
        for widget in (self.foot, self):
            layout = widget.layout()
            assert layout is not None, "laid out at the start"
            layout.activate()

    def _days(self, course: TrendCourse, window: TimeWindow) -> tuple[date, date]:
        """The first and the last day in sight, as far as there is anything to see."""
        first, last = (words.local_day(at) for at in (min(course.times), max(course.times)))
        low, high = (words.local_day(to_time(day)) for day in (window.low, window.high))
        return max(first, low), min(last, high)

    # --- pictures

    def _picture(self, patient_name: str = "") -> Picture | None:
        if self._canvas is None or self._course is None:
            return None
        from bodymap.ui.trends.picture import Picture

        whole, now = self._canvas.trend.whole, self._canvas.stretch
        shown = self.head.shown()
        if now == whole:
            return Picture(self._course, shown, patient_name=patient_name)
        return Picture(self._course, shown, now, self._days(self._course, now), patient_name)

    def _save(self) -> None:
        if self._story is None:
            return
        patient = self._story.overview.patient
        picture = self._picture(patient.name if self.foot.with_name.isChecked() else "")
        if picture is None:
            return
        try:
            done = self._output.save(self, picture, patient.id)
        except ExpectedError as error:
            self._notice.say(said(error), Weight.DANGER)
            return
        if done:
            self._notice.say(done, Weight.GOOD)

    def _copy(self) -> None:
        picture = self._picture()
        if self._story is None or picture is None:
            return
        try:
            done = self._output.copy(self, picture, self._story.overview.patient.id)
        except ExpectedError as error:
            self._notice.say(said(error), Weight.DANGER)
            return
        self._notice.say(done, Weight.GOOD)

    def _episode(self) -> Episode | None:
        return None if self._story is None else self._story.overview.episode(self._episode_id)

    def _lay_out(self) -> None:
        plot = QVBoxLayout(self._plot)
        plot.setContentsMargins(8, 0, 8, 0)
        plot.setSpacing(0)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._plot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self._notice)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)
