"""The body map of a patient: where needles went and what was drawn, along all visits."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.charting.figure import figure_of
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.periods import Preset, Span
from bodymap.services.story.site_filter import FilterableSites, SiteFilter, Twitch
from bodymap.ui.body_map.filter_bar import FilterBar
from bodymap.ui.body_map.map_picture import MapShown
from bodymap.ui.body_map.map_pictures import MapPictures
from bodymap.ui.body_map.mode_bar import Compare, ModeBar, What
from bodymap.ui.body_map.needle_side import NeedleSide
from bodymap.ui.body_map.replay import STEP_MS
from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.body_map.symptom_side import SymptomSide
from bodymap.ui.body_map.timeline_row import TimelineRow
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.pictures.picture_desk import PictureParts
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said

ROOMY_PX = 760
"""From this height on the filters are shown without being asked for."""


class BodyMap(QWidget):
    """Shows a patient's story on the body. Filters, periods and views stay chosen while the record
    grows, and are forgotten with the next patient.

    Nothing is worked out before it is seen.

    Signals:
        visit_wanted(object): the id of a session whose chart is to be seen.
        shown_changed(): something else is shown, see ``shown``.
    """

    visit_wanted = Signal(object)
    shown_changed = Signal()

    def __init__(
        self,
        atlas: Atlas,
        catalogue: ClinicCatalogue,
        history: History,
        clock: Clock,
        look: Look,
        step_ms: int = STEP_MS,
        parent: QWidget | None = None,
        *,
        usual_figure: Callable[[], Figure] = lambda: REFERENCE,
        pictures: PictureParts | None = None,
    ) -> None:
        """``step_ms`` is how long a replay shows each visit, ``usual_figure`` gives the figure
        where nothing of the patient tells which. Without ``pictures`` the map stays on the
        screen."""
        super().__init__(parent)
        self._atlas = atlas
        self._usual_figure = usual_figure
        self._catalogue = catalogue
        self._story: PatientStory | None = None
        self._table: FilterableSites | None = None
        self._header_episode: UUID | None = None
        self._episode: UUID | None = None
        self._what = What.NEEDLES
        self._compare, self._way = Compare.ONE, Way.OVERLAY
        self._group = "body"
        self._large: str | None = None
        self._is_stale = False
        self._filters_were_chosen = False
        self.modes = ModeBar(look)
        self.filters = FilterBar(look)
        self.row = TimelineRow(look, step_ms)
        self.needles = NeedleSide(atlas, self.row, look, self._muscle_name, clock.now, self)
        self.symptoms = SymptomSide(
            atlas, self.row, look, history, catalogue.source, clock.now, self
        )
        self.empty = EmptyState(look, "", "", icon="body")
        self._notice = NoticeBar(look)
        self._stack = QStackedWidget()
        self._beside = QHBoxLayout()
        self._lay_out()
        self._connect()
        if pictures is not None:
            MapPictures(self, pictures, self._beside, look)
        self._show_modes()

    # --- what is shown

    def show_story(self, story: PatientStory) -> None:
        """Show a patient as the record is now."""
        before = self._story
        if before is None or before.overview.patient.id != story.overview.patient.id:
            self._forget_patient()
        self._story = story
        self._is_stale = True
        if self.isVisible():
            self._take_story()

    def choose_episode(self, episode_id: UUID) -> None:
        """Show a complaint; one that was chosen here stays until another is chosen there."""
        if episode_id != self._header_episode:
            self._header_episode = self._episode = episode_id
            if not self._is_stale:
                self._show_filter()

    @property
    def is_ready(self) -> bool:
        """Whether all there is to see is shown."""
        if self._what is What.SYMPTOMS:
            return self.symptoms.map.is_ready
        return self.needles.is_ready

    def shown(self) -> MapShown | None:
        """What is shown now; None while that is nobody's map, or an empty one."""
        if self._story is None or self._stack.currentWidget() is self.empty:
            return None
        is_drawings = self._what is What.SYMPTOMS
        shown = self.symptoms.map if is_drawings else self.needles.map
        # drawings are of one complaint, as ``show_episode`` was told
        chosen = self._episode or (self._header_episode if is_drawings else None)
        about = self._story.overview.episode(chosen)
        return MapShown(
            patient=self._story.overview.patient,
            atlas=shown.atlas,
            what=self._what,
            compare=self._compare,
            way=self._way,
            complaint="" if about is None else complaint_words(about.complaint, about.side),
            views=shown.shown_views,
        )

    # --- Qt events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the map goes on at its timeline. A focus proxy would do the same, and take
        all that stands before the timeline out of the reach of Tab."""
        super().focusInEvent(event)
        self.row.line.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Show what could wait until it is seen."""
        super().showEvent(event)
        if self._is_stale:
            self._take_story()

    def hideEvent(self, event: QHideEvent) -> None:
        """A replay that nobody sees has stopped."""
        super().hideEvent(event)
        self.row.replay.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the filters where there is room for them."""
        super().resizeEvent(event)
        if not self._filters_were_chosen:
            self._offer_filters()

    # --- inside

    def _take_story(self) -> None:
        story = self._story
        if story is None:
            return
        self._is_stale = False
        self._table = FilterableSites(story)
        atlas = self._atlas.drawn_as(figure_of(story.overview.patient, self._usual_figure()))
        known = [episode.id for episode in story.overview.episodes]
        if self._episode not in known:
            self._episode = None
        self._offer()
        self.needles.show_table(self._table, atlas)
        self.symptoms.show_table(self._table, atlas)
        self._show_filter()

    def _offer(self) -> None:
        story, table = self._story, self._table
        assert story is not None, "there is a record to choose from"
        assert table is not None, "its sites were taken"
        episodes = story.overview.episodes
        rows = [(one.id, complaint_words(one.complaint, one.side)) for one in episodes]
        bar = self.filters
        bar.offer_complaints(rows, self._episode)
        bar.offer_muscles(table.muscles(self._known), bar.muscle.value)
        bar.offer_techniques(table.techniques(), bar.technique.value)
        bar.offer_twitches(table.has_twitches, bar.twitch.value)
        for box in (bar.muscle, bar.technique):
            if box.currentIndex() < 0:  # what was chosen is in the record no more
                box.choose(None)

    def _wanted(self) -> SiteFilter:
        bar = self.filters
        muscle, technique, twitch = bar.muscle.value, bar.technique.value, bar.twitch.value
        return SiteFilter(
            episode_ids=None if self._episode is None else frozenset({self._episode}),
            muscle=muscle if isinstance(muscle, str) else None,
            technique=technique if isinstance(technique, str) else None,
            twitch=twitch if isinstance(twitch, Twitch) else None,
        )

    def _show_filter(self) -> None:
        if self._story is None or self._table is None:
            return
        self.filters.complaint.choose(self._episode)
        wanted = self._wanted()
        about = self._story.overview.episode(self._episode)
        differs = self._episode != self._header_episode
        self.needles.show_filter(
            wanted,
            "" if about is None else complaint_words(about.complaint, about.side),
            can_reset=wanted.narrows_sites or differs,
        )
        parts = (wanted.muscle, wanted.technique, wanted.twitch)
        self.modes.say_filters(sum(part is not None for part in parts) + differs)
        self.symptoms.show_episode(self._episode or self._header_episode)
        self._show_page()

    def _show_page(self) -> None:
        """The map, or what there is to do where there is nothing on it."""
        if self._what is What.SYMPTOMS:
            is_empty = self.symptoms.is_empty
            page: QWidget = self.symptoms.map
            line = self.tr("Nothing was drawn for this complaint yet.")
        else:
            is_empty = self._table is not None and not len(self._table)
            page = self.needles.map
            line = self.tr("No needles are charted yet.")
        visits = () if self._table is None else self._table.visits
        if is_empty:
            self.empty.say(line, self.tr("Open the last visit") if visits else "")
        self._stack.setCurrentWidget(self.empty if is_empty else page)
        self.row.setVisible(not is_empty and bool(self.row.line.visits))
        self.shown_changed.emit()

    def _show_modes(self) -> None:
        self.modes.show_modes(self._what, self._compare, self._way, self._group)
        self.modes.filters.setVisible(self._what is What.NEEDLES)
        self._show_filter_row()
        self.needles.map.show_group(self._group, self._large)
        self.symptoms.map.board.show_group(self._group, self._large)
        self.shown_changed.emit()

    def _offer_filters(self) -> None:
        """Show them where there is room, and hide them elsewhere: nobody chose yet."""
        self._filters_were_chosen = False
        self.modes.filters.blockSignals(True)
        self.modes.filters.setChecked(self.height() >= ROOMY_PX)
        self.modes.filters.blockSignals(False)
        self._show_filter_row()

    def _show_filter_row(self) -> None:
        is_shown = self.modes.filters.isChecked() and self._what is What.NEEDLES
        self.filters.setVisible(is_shown)
        self.filters.period.setVisible(self._compare is Compare.ONE)

    def _choose_what(self, what: What) -> None:
        self._what = what
        self.row.end_quietly()
        self._show_modes()
        self.needles.activate(is_active=what is What.NEEDLES)
        self.symptoms.activate(is_active=what is What.SYMPTOMS)
        self._show_page()

    def _choose_compare(self, compare: Compare) -> None:
        self._compare = compare
        self._show_modes()
        self.needles.show_compare(compare)

    def _choose_way(self, way: Way) -> None:
        self._way = way
        self._show_modes()
        self.symptoms.show_way(way)

    def _choose_group(self, group: str) -> None:
        self._group, self._large = group, None
        self._show_modes()

    def _choose_large(self, view: str | None) -> None:
        self._large = view
        self._show_modes()

    def _choose_complaint(self, episode_id: UUID | None) -> None:
        self._episode = episode_id
        self._show_filter()

    def _choose_period(self, preset: Preset | None) -> None:
        if preset is not None:
            self.needles.choose_preset(0, preset)

    def _toggle_filters(self, _is_shown: bool) -> None:
        self._filters_were_chosen = True
        self._show_filter_row()

    def _move_span(self, lane: int, span: Span) -> None:
        side = self.symptoms if self._what is What.SYMPTOMS else self.needles
        side.move_span(lane, span)

    def _reset(self) -> None:
        self._episode = self._header_episode
        self._forget_filters()
        self.needles.forget_choices()
        self._show_filter()

    def _forget_patient(self) -> None:
        """Begin as with the first patient; only what the colours count stays."""
        self._table = None
        self._header_episode = self._episode = None
        self._what, self._compare, self._way = What.NEEDLES, Compare.ONE, Way.OVERLAY
        self._group, self._large = "body", None
        self.row.end_quietly()
        self.needles.forget()
        self.symptoms.forget()
        self._forget_filters()
        self._notice.hide()
        self.symptoms.activate(is_active=False)
        self.needles.activate(is_active=True)
        self.needles.show_compare(self._compare)
        self.symptoms.show_way(self._way)
        self._show_modes()
        self._offer_filters()

    def _forget_filters(self) -> None:
        for box in (self.filters.muscle, self.filters.technique, self.filters.twitch):
            box.choose(None)

    def _open_last(self) -> None:
        if self._table is not None and self._table.visits:
            self.visit_wanted.emit(self._table.visits[-1].session.id)

    def _tell(self, error: ExpectedError) -> None:
        self._notice.say(said(error), Weight.DANGER)

    def _known(self, muscle: str) -> MuscleFacts | None:
        """What the catalogue says; where it cannot be read a muscle goes by its id."""
        try:
            return self._catalogue.muscle(muscle)
        except ExpectedError as error:
            self._tell(error)
            return None

    def _muscle_name(self, muscle: str) -> str:
        known = self._known(muscle)
        return muscle if known is None else known.muscle.name

    def _connect(self) -> None:
        self.modes.what_chosen.connect(self._choose_what)
        self.modes.compare_chosen.connect(self._choose_compare)
        self.modes.way_chosen.connect(self._choose_way)
        self.modes.group_chosen.connect(self._choose_group)
        self.modes.filters_toggled.connect(self._toggle_filters)
        self.filters.changed.connect(self._show_filter)
        self.filters.complaint.chosen.connect(self._choose_complaint)
        self.filters.period_chosen.connect(self._choose_period)
        self.filters.reset_wanted.connect(self._reset)
        self.needles.map.reset_wanted.connect(self._reset)
        self.needles.period_named.connect(self.filters.offer_periods)
        self.needles.map.panel.visit_wanted.connect(self.visit_wanted)
        self.needles.failed.connect(self._tell)
        for drawings in (self.symptoms, self.symptoms.map):
            drawings.failed.connect(self._tell)
        self.row.line.span_moved.connect(self._move_span)
        self.empty.pressed.connect(self._open_last)
        for shown in (self.needles.map, self.symptoms.map):
            shown.shown_changed.connect(self.shown_changed)
        for board in (*self.needles.map.boards, self.symptoms.map.board):
            board.large_wanted.connect(self._choose_large)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.modes)
        layout.addWidget(self.filters)
        layout.addWidget(self._notice)
        for page in (self.needles.map, self.symptoms.map, self.empty):
            self._stack.addWidget(page)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._stack, 1)
        column.addWidget(self.row)
        self._beside.setSpacing(8)
        self._beside.addLayout(column, 1)
        layout.addLayout(self._beside, 1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(self.tr("Body map"))
