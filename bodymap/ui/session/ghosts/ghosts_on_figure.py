"""Ghosts on the charting screen: which are shown, and what a press on one charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from bodymap.charting.ghost import Ghost, chart_again
from bodymap.charting.place_on_atlas import on_atlas
from bodymap.charting.site_detail import SiteDetail
from bodymap.charting.template import Template
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.actions.act import Act
from bodymap.ui.canvas.ghosts_shown import NO_GHOSTS, GhostsShown
from bodymap.ui.session.ghosts.earlier_dots import EarlierDots
from bodymap.ui.session.ghosts.ghost_choice import LAST, OFF, GhostChoice, Showing
from bodymap.ui.session.ghosts.ghost_model import GhostModel, still_to_chart
from bodymap.ui.session.ghosts.ghost_words import GhostWords, count_words, day_of
from bodymap.ui.session.ghosts.ghosts_sheet import GhostsSheet
from bodymap.ui.session.ghosts.sheet_words import sheet_state
from bodymap.ui.session.ghosts.template_desk import TemplateDesk
from bodymap.ui.session.patient_figure import PatientFigure
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened


class GhostsOnFigure(QObject):
    """Belongs to a charting screen, its parent. Showing ghosts writes nothing. A press on one
    charts that one, with today's time; there is no way to chart several.

    Reading and finding room for them wait for the next turn of the event loop: a click does not.
    """

    def __init__(
        self,
        page: SessionPage,
        clinic: Clinic,
        figure: PatientFigure,
        words: GhostWords,
        condition_label: Callable[[str], str],
        clock: Clock,
        look: Look,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._ghosts = page.board.ghosts
        self._words = words
        self._clock = clock
        self._choice = LAST
        self._kept_choice = LAST
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self.model = GhostModel(clinic.history, clinic.templates)
        self._dots = EarlierDots(self._soon.start, page.tell, self)
        self._look = look
        self._desk = TemplateDesk(page, self.model, clinic.templates, condition_label, self.choose)
        self.sheet = MadeWhenOpened(self._make_sheet)
        self._ghosts.word(words.card)
        self._ghosts.chosen.connect(self.chart)
        page.add_tool(
            "ghost", self.tr("Ghosts of earlier visits (Shift+G; G hides them)"), self.open
        )
        page.add_key(Act.GHOSTS, self.toggle)
        page.add_key(Act.CHOOSE_GHOSTS, self.open)
        page.add_key(Act.NEXT_GHOST, lambda: self._walk(1))
        page.add_key(Act.GHOST_BEFORE, lambda: self._walk(-1))
        page.visit_changed.connect(self._follow_visit)
        page.settled.connect(self._follow_settled)
        figure.changed.connect(lambda _figure: self._soon.start())
        self.destroyed.connect(clinic.bus.listen(self._follow_changes))
        self._soon.start()

    @property
    def choice(self) -> GhostChoice:
        """Which ghosts are wanted now."""
        return self._choice

    # --- choosing

    def choose(self, choice: GhostChoice) -> None:
        """Show others. The tray takes over what a template has on it, and a sentence says so."""
        self._choice = choice
        if not choice.is_off:
            self._kept_choice = choice
        template = self.model.template_of(choice)
        if template is not None and self._open_visit() is not None:
            self._take_tray(template)
        self.refresh()

    def toggle(self) -> None:
        """Hide the ghosts, or show again what was shown."""
        if self._open_visit() is None:
            self._page.say_briefly(self.tr("Ghosts are shown while a visit is open."))
            return
        if self._choice.is_off:
            self._choice = self._kept_choice
            self.refresh()
            self._page.say_briefly(self._says())
        else:
            self._choice = OFF
            self.refresh()
            self._page.say_briefly(self.tr("Ghosts are hidden. G shows them again."))

    def open(self) -> None:
        """Open the sheet in which ghosts are chosen, or close it."""
        if self.sheet.holds(self._page.sheet):
            self._page.close_sheet()
            return
        self.refresh()
        sheet = self.sheet()
        self._page.open_sheet(sheet)
        self._show_in(sheet)
        sheet.begin()

    def _make_sheet(self) -> GhostsSheet:
        sheet = GhostsSheet(self._look, self._desk.problem)
        self._desk.serve(sheet)
        sheet.chosen.connect(self.choose)
        return sheet

    # --- charting one

    def chart(self, origin: UUID) -> None:
        """Chart one ghost again, at its place and with its needle, now."""
        visit = self._open_visit()
        ghost = self._shown_ghost(origin)
        if visit is None or ghost is None:
            return
        if any(site.detail.charted_from == origin for site in visit.sites):
            return  # pressed once more before it was gone from the figure
        tray = self._page.tray
        # the same size today comes out of the box that is open today
        box = tray.box if tray.needle == ghost.needle else None
        detail = SiteDetail(charted_from=origin, box_id=None if box is None else box.id)
        site = chart_again(ghost, self._clock.now(), visit.visit.session)
        place = on_atlas(ghost.place, self._page.board.atlas)
        self._page.charting.chart_site(replace(site, place=place, detail=detail))

    def _shown_ghost(self, origin: UUID) -> Ghost | None:
        shown = self._ghosts.shown.ghosts
        return next((ghost for ghost in shown if ghost.origin == origin), None)

    def _walk(self, step: int) -> None:
        if self._ghosts.walk(step) is None:
            self._page.say_briefly(self._says() or self.tr("There are no ghosts on the figure."))

    # --- keeping in step

    def refresh(self) -> None:
        """Show what is chosen and not charted yet."""
        self._soon.stop()
        visit = self._open_visit()
        shown = NO_GHOSTS
        if visit is not None and self._is_read(visit):
            shown = self._wanted(visit)
        if shown != self._ghosts.shown:
            self._ghosts.show(shown)
        if (sheet := self.sheet.made) is not None and self._page.sheet is sheet:
            self._show_in(sheet)

    def _wanted(self, visit: VisitModel) -> GhostsShown:
        if self._choice.showing is Showing.DOTS:
            session, atlas = visit.visit.session.id, self._page.board.atlas
            return GhostsShown(dots=self._dots.of(session, self.model.earlier, atlas))
        return GhostsShown(still_to_chart(self.model.ghosts(self._choice), visit.sites))

    def _is_read(self, visit: VisitModel) -> bool:
        try:
            self.model.read(visit.visit)
        except ExpectedError as error:
            self._page.tell(error)
        # templates that cannot be read leave the visits to be shown
        return self.model.is_of(visit.visit.session.id)

    def _open_visit(self) -> VisitModel | None:
        """The shown visit, while it can be charted."""
        visit = self._page.visit
        return visit if visit is not None and visit.visit.session.is_open else None

    def _follow_visit(self) -> None:
        """Whoever hid the ghosts goes on without; all others see those of the last visit."""
        self.model.forget()
        self._kept_choice = LAST
        if not self._choice.is_off:
            self._choice = LAST
        self._ghosts.show(NO_GHOSTS)
        if (sheet := self.sheet.made) is not None:
            sheet.end_form()
        self._soon.start()

    def _follow_settled(self) -> None:
        """There is time now, but a visit that is being opened is shown before it is read."""
        if self.model.is_of(self._page.session_id):
            self.refresh()
        else:
            self._soon.start()

    def _follow_changes(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC:
            try:
                self.model.read_templates()
            except ExpectedError as error:
                self._page.tell(error)
            self._soon.start()

    # --- words

    def _says(self) -> str:
        """What is on the figure, in one sentence."""
        visit, template = self.model.visit_of(self._choice), self.model.template_of(self._choice)
        left, of = len(self._ghosts.shown.ghosts), len(self.model.ghosts(self._choice))
        if self._open_visit() is None:
            return self.tr("Ghosts are shown while a visit is open.")
        if self._choice.showing is Showing.DOTS:
            return self.tr("Dots show where needles were in earlier visits. They chart nothing.")
        if visit is None and template is None:
            return (
                self.tr("Ghosts are hidden.")
                if self._choice.is_off
                else self.tr("No earlier visit for this complaint has a site.")
            )
        name = template.name if visit is None and template is not None else ""
        name = self.tr("the visit of {day}").format(day=day_of(visit)) if visit else name
        if not left:
            return self.tr("Every ghost of {name} is charted.").format(name=name)
        words = self.tr(
            "Ghosts of {name}: {left} of {sites} still to chart, each by a press on it."
        )
        return words.format(name=name, left=left, sites=count_words(of))

    def _take_tray(self, template: Template) -> None:
        tray = self._page.tray
        tray.take_needle(template.tray.needle)
        tray.take_technique(template.tray.technique)
        tray.take_depth(template.tray.depth_mm)
        self._page.say_briefly(self.tr("The tray now says {use}.").format(use=tray.words))

    def _show_in(self, sheet: GhostsSheet) -> None:
        sheet.show_state(sheet_state(self.model, self._choice, self._says(), self._page.visit))
