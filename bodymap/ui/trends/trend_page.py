"""The page of a patient's pain over time."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.errors import ExpectedError
from bodymap.paths import resource
from bodymap.services.values import PatientOverview
from bodymap.trends.pain_course import has_scores
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends import words
from bodymap.ui.trends.from_record import pain_by_visit
from bodymap.ui.trends.plot_look import plot_look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.text import Text, Tone

if TYPE_CHECKING:
    from bodymap.ui.trends.trend_canvas import TrendCanvas
    from bodymap.ui.trends.trend_figure import Plotted


_CANVAS = "bodymap.ui.trends.trend_canvas"


class TrendPage(QWidget):
    """Shows how the pain of one complaint went, and saves it as a picture.

    Nothing is drawn, and matplotlib is not loaded, before the page is on the screen.
    """

    def __init__(self, look: Look, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dialogs = dialogs
        self._overview: PatientOverview | None = None
        self._episode_id: UUID | None = None
        self._visits: tuple[VisitPain, ...] = ()
        self._is_stale = False
        self._canvas: TrendCanvas | None = None
        self._complaint = Text(look, px=TITLE_PX, weight=BOLD)
        self._with_name = CheckBox(look, self.tr("With the patient's name"))
        self._save = Button(look, self.tr("Save picture\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self._notice = NoticeBar(look)
        self._empty = EmptyState(look, "", "", icon="trend")
        self._caption = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._pages = QStackedWidget()
        self._plot = QWidget()
        self._background = Background(self)
        self._lay_out()
        self._save.clicked.connect(self._save_picture)

    def show_patient(self, overview: PatientOverview) -> None:
        """Show a patient as the record is now. The chosen complaint stays chosen where it can;
        a patient seen for the first time starts with the complaint visited last."""
        known = [episode.id for episode in overview.episodes]
        if self._overview is None or self._overview.patient.id != overview.patient.id:
            self._with_name.setChecked(False)
            self._notice.hide()
        if self._episode_id not in known:
            visited = [visit.episode.id for visit in overview.visits]
            self._episode_id = visited[-1] if visited else known[-1] if known else None
        self._overview = overview
        self._draw()

    def choose_episode(self, episode_id: UUID) -> None:
        """Show another of the patient's complaints."""
        if episode_id != self._episode_id:
            self._episode_id = episode_id
            self._notice.hide()
            self._draw()

    def plotted(self) -> Plotted | None:
        """What is on the plot, read back from its artists; None while there is no plot."""
        if self._canvas is None or self._pages.currentWidget() is not self._plot:
            return None
        return self._canvas.plotted()

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
        self._visits = ()
        if self._overview is not None and episode is not None:
            self._visits = pain_by_visit(self._overview, episode.id)
        self._complaint.setText(words.complaint_text(episode) if episode else "")
        has_plot = episode is not None and has_scores(self._visits)
        for control in (self._save, self._with_name):
            control.setVisible(has_plot)
        if episode is None or not has_plot:
            self._empty.say(self._why_empty(episode), "")
            self._pages.setCurrentWidget(self._empty)
            return
        self._caption.setText(words.caption(self._visits))
        self._pages.setCurrentWidget(self._plot)
        name = self.tr("Pain before and after each visit: {complaint}").format(
            complaint=words.complaint_text(episode)
        )
        self._show_plot(name)

    def _why_empty(self, episode: Episode | None) -> str:
        if episode is None:
            return self.tr("Add a complaint to see its pain here.")
        if not self._visits:
            return self.tr("No visits yet: their pain is drawn here.")
        return self.tr("No pain scores yet: give one in a session.")

    def _show_plot(self, name: str) -> None:
        if self._canvas is not None:
            self._canvas.show_visits(self._visits, name)
        elif _CANVAS in sys.modules:
            self._make_canvas(name)
        else:
            # matplotlib takes longer to load than the whole window to open, so not on its thread
            self._caption.setText(self.tr("Drawing\N{HORIZONTAL ELLIPSIS}"))
            self._background.run(lambda: import_module(_CANVAS), self._draw_loaded, self._tell)

    def _make_canvas(self, name: str) -> None:
        from bodymap.ui.trends.trend_canvas import TrendCanvas

        self._canvas = TrendCanvas(self._look, self._visits, name)
        layout = self._plot.layout()
        assert isinstance(layout, QVBoxLayout), "laid out at the start"
        layout.insertWidget(0, self._canvas, 1)

    def _draw_loaded(self, _module: object) -> None:
        """Draw what is to be seen by now: the person may have gone on meanwhile."""
        self._draw()

    def _tell(self, error: ExpectedError) -> None:
        self._notice.say(error.sentence, Weight.DANGER)

    def _save_picture(self) -> None:
        episode = self._episode()
        if episode is None or self._overview is None:
            return
        last = words.local_day(self._visits[-1].started_at)
        suggested = self.tr("pain-trend-{day}.png").format(day=last.isoformat())
        kinds = self.tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)")
        path = self._dialogs.save_as(self, self.tr("Save the pain trend"), suggested, kinds)
        if path is None:
            return
        name = self._overview.patient.name if self._with_name.isChecked() else ""
        caption = words.standalone_caption(self._visits, words.complaint_text(episode), name)
        try:
            self._write(path, caption)
        except ExpectedError as error:
            self._notice.say(error.sentence, Weight.DANGER)

    def _write(self, path: Path, caption: str) -> None:
        from bodymap.ui.trends.picture import PictureError, save_picture

        if not path.suffix:
            path = path.with_suffix(".png")
            if path.exists():
                # the dialog asked about the name as it was typed, not about this one
                raise PictureError(
                    self.tr("{name} is there already: choose it to replace it.").format(
                        name=path.name
                    )
                )
        replaces = path.exists()
        # a picture is read on paper and in other programs, so it is light whatever is worn here
        save_picture(path, self._visits, caption, plot_look(Theme(resource("styles"))))
        said = self.tr("{name} was replaced.") if replaces else self.tr("{name} was saved.")
        self._notice.say(said.format(name=path.name), Weight.GOOD)

    def _episode(self) -> Episode | None:
        episodes = self._overview.episodes if self._overview is not None else ()
        return next((one for one in episodes if one.id == self._episode_id), None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 0)
        head.setSpacing(16)
        head.addWidget(self._complaint)
        head.addStretch(1)
        head.addWidget(self._with_name)
        head.addWidget(self._save)
        plot = QVBoxLayout(self._plot)
        plot.setContentsMargins(8, 0, 8, 16)
        plot.setSpacing(4)
        caption = QHBoxLayout()
        caption.setContentsMargins(40, 0, 40, 0)
        caption.addWidget(self._caption, 1)
        plot.addLayout(caption)
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._plot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self._pages, 1)
