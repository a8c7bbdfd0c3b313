"""How one finds one's way in an open clinic: the palette, the help, the keys, the tour."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.pages import GuideParts
from bodymap.ui.frame.tab_stack import TabStack
from bodymap.ui.frame.tabs import Tab
from bodymap.ui.frame.top_bar import BAR_PX
from bodymap.ui.help.chapter_of import chapter_of, tell_of
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

if TYPE_CHECKING:  # each is loaded when it is asked for, and the workspace makes this
    from bodymap.ui.frame.workspace import Workspace
    from bodymap.ui.help.help_panel import HelpPanel
    from bodymap.ui.keys.keys_sheet import KeysSheet
    from bodymap.ui.palette.entry import Source
    from bodymap.ui.palette.muscle_card import MuscleCard
    from bodymap.ui.palette.palette import Palette
    from bodymap.ui.tour.tour import Tour

_TABS = {
    Tab.SESSION: "charting-a-visit.md",
    Tab.OVERVIEW: "overview-and-trends.md",
    Tab.VISITS: "after-the-visit.md",
    Tab.TRENDS: "overview-and-trends.md",
    Tab.MUSCLES: "overview-and-trends.md",
    Tab.REPORT: "report.md",
}
_PLACES = {
    Place.TODAY: "after-the-visit.md",
    Place.PATIENTS: "patients-and-import.md",
    Place.CLINIC: "overview-and-trends.md",
    Place.SAFETY: "safety-and-backups.md",
    Place.SETTINGS: "settings.md",
}


class Wayfinding(QObject):
    """Binds what can be done from everywhere, and shows over the workspace what leads to it. All of
    it is made when it is first asked for."""

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        parts: GuideParts | None,
        clock: Clock,
        workspace: Workspace,
    ) -> None:
        """Without ``parts`` there are no documents, no muscles and no tour."""
        super().__init__(workspace)
        self._look = look
        self._clinic = clinic
        self._parts = parts
        self._clock = clock
        self._workspace = workspace
        self._bind_everywhere()
        self._bind_patient()
        self._bind_help()

    # --- what is shown

    @cached_property
    def palette(self) -> Palette:
        """Finds patients, muscles, settings, chapters, and what can be done."""
        from bodymap.ui.palette.palette import Palette

        return Palette(self._look, self._sources(), self._workspace)

    @cached_property
    def keys(self) -> KeysSheet:
        """All keys."""
        from bodymap.ui.keys.keys_sheet import KeysSheet

        return KeysSheet(self._look, self._workspace)

    @cached_property
    def help(self) -> HelpPanel | None:
        """The documents; None where there are none."""
        if self._parts is None:
            return None
        from bodymap.ui.help.help_panel import HelpPanel

        panel = HelpPanel(self._look, self._parts.library, self._workspace, BAR_PX)
        panel.keys_wanted.connect(self.keys.open)
        panel.tour_wanted.connect(self.begin_tour)
        panel.tour.setVisible(self._clinic.is_demo)
        return panel

    @cached_property
    def tour(self) -> Tour | None:
        """The five steps; None where this is not the demo."""
        if self._parts is None or not self._clinic.is_demo:
            return None
        from bodymap.ui.tour.demo_steps import demo_steps
        from bodymap.ui.tour.tour import Tour

        tour = Tour(self._look, demo_steps(self._workspace, self._clinic), self._workspace)
        tour.ended.connect(self._parts.kept_tour.keep_seen)
        return tour

    @cached_property
    def muscle_card(self) -> MuscleCard | None:
        """A muscle on the body, where no visit is shown."""
        if self._parts is None:
            return None
        from bodymap.ui.palette.muscle_card import MuscleCard

        return MuscleCard(self._look, self._parts.muscles(), self._workspace, BAR_PX)

    # --- what is asked for

    def show_help(self) -> None:
        """Open the chapter of what has the focus, or of the page in view."""
        if self.help is not None:
            self.help.open_at(self.chapter())

    def open_chapter(self, name: str, anchor: str) -> None:
        """Open the help at a place in it."""
        if self.help is not None:
            self.help.open_at(name, anchor)

    def chapter(self) -> str:
        """The chapter of what has the focus, or of the page in view."""
        focus, workspace = QApplication.focusWidget(), self._workspace
        inside = focus if focus is not None and workspace.isAncestorOf(focus) else None
        page = workspace.current_page()
        if page is workspace.patient:
            tell_of(page, _TABS[workspace.patient.current_tab()])
            below = page.findChild(TabStack)
            return chapter_of(inside, page if below is None else below.page)
        for place, chapter in _PLACES.items():
            if page is not None and workspace.rail.button(place).isChecked():
                tell_of(page, chapter)
        return chapter_of(inside, page)

    def show_muscle(self, muscle_id: str) -> None:
        """Show a muscle on the figure of the visit that is open, or on a figure of its own."""
        card = self.muscle_card
        facts = None if self._parts is None else self._parts.muscles().facts(muscle_id)
        if card is None or facts is None:
            return
        if not self._workspace.patient.look_for(facts.muscle.name):
            card.show_muscle(muscle_id)

    def begin_tour(self) -> None:
        """Walk the five steps."""
        if self.tour is not None:
            if self.help is not None:
                self.help.leave()
            self.tour.begin()

    def begin_tour_once(self) -> None:
        """Walk them where nobody did on this workstation."""
        if self._clinic.is_demo and self._parts is not None and not self._parts.kept_tour.is_seen:
            self.begin_tour()

    # --- binding

    def _sources(self) -> tuple[Source, ...]:
        from bodymap.ui.palette.actions_source import ActionsSource
        from bodymap.ui.palette.entry import Group
        from bodymap.ui.palette.known_source import (
            KnownSource,
            help_entries,
            muscle_entries,
            setting_entries,
        )
        from bodymap.ui.palette.patients_source import PatientsSource

        workspace, parts = self._workspace, self._parts
        sources: list[Source] = [
            PatientsSource(self._clinic.history, self._clock, workspace.open_patient),
            ActionsSource(workspace.window, self._aside),
        ]
        if parts is not None:
            sources += [
                KnownSource(
                    Group.MUSCLE,
                    lambda: muscle_entries(parts.muscles().muscles(), self.show_muscle),
                ),
                KnownSource(Group.HELP, lambda: help_entries(parts.library, self.open_chapter)),
            ]
        if workspace.rail.button(Place.SETTINGS).isVisible():
            sources.append(
                KnownSource(Group.SETTING, lambda: setting_entries(workspace.show_setting))
            )
        return tuple(sources)

    def _aside(self) -> tuple[QWidget, ...]:
        """What is not searched for things to press: the rail's pages are acts already."""
        workspace = self._workspace
        return (self.palette, workspace.top_bar.finder.results, workspace.rail)

    def _bind_everywhere(self) -> None:
        workspace = self._workspace
        theme = self._look.theme
        runs: dict[Act, Callable[[], object]] = {
            Act.PALETTE: self._toggle_palette,
            Act.KEYS: self._toggle_keys,
            Act.NEW_PATIENT: self._new_patient,
            Act.LIGHT: partial(theme.set_mode, Mode.LIGHT),
            Act.DARK: partial(theme.set_mode, Mode.DARK),
            Act.CONTRAST: partial(theme.set_mode, Mode.CONTRAST),
            Act.LOG_OUT: workspace.log_out_wanted.emit,
        }
        for act, run in runs.items():
            bind(workspace, act, run)
        bind(workspace, Act.DECIDE, workspace.show_conflicts, when=self._is_shared)
        bind(workspace, Act.IMPORT, self._import_table, when=workspace.patients.can_import)
        for place in Place:
            button = workspace.rail.button(place)
            bind(workspace, Act[place.name], partial(workspace.go, place), when=button.isVisible)
        has_safety = workspace.rail.button(Place.SAFETY).isVisible
        for section in Section:
            act = Act[f"SAFETY_{section.name}"]
            bind(workspace, act, partial(workspace.show_safety, section), when=has_safety)

    def _bind_patient(self) -> None:
        page = self._workspace.patient
        bind(page, Act.GO_ON, page.go_on)
        bind(page, Act.NEW_COMPLAINT, page.ask_complaint)
        bind(page, Act.EDIT_PATIENT, page.edit)
        for tab in Tab:
            shows = partial(page.tabs.isTabVisible, int(tab))
            bind(page, Act[tab.name], partial(page.show_tab, tab), when=shows)

    def _bind_help(self) -> None:
        if self._parts is None:
            return
        bind(self._workspace, Act.HELP, self.show_help)
        if self._clinic.is_demo:
            bind(self._workspace, Act.TOUR, self.begin_tour)

    def _is_shared(self) -> bool:
        """Whether there are others whose changes can meet those of here."""
        return self._clinic.sharing is not None

    def _toggle_palette(self) -> None:
        self.palette.toggle()

    def _toggle_keys(self) -> None:
        self.keys.toggle()

    def _import_table(self) -> None:
        if self._workspace.patients.can_import():
            self._workspace.go(Place.PATIENTS)
            self._workspace.patients.import_table()

    def _new_patient(self) -> None:
        self._workspace.go(Place.PATIENTS)
        self._workspace.patients.add_patient()
