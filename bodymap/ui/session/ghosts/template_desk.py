"""Carries out what a person wants of the templates in the sheet of ghosts."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.template import Template, TemplateTray
from bodymap.charting.template_names import NameProblem, name_problem
from bodymap.services.templates import Templates
from bodymap.ui.session.ghosts.ghost_choice import LAST, GhostChoice, Showing
from bodymap.ui.session.ghosts.ghost_model import GhostModel
from bodymap.ui.session.ghosts.ghost_words import count_words
from bodymap.ui.session.ghosts.ghosts_sheet import GhostsSheet
from bodymap.ui.session.ghosts.template_keeper import TemplateKeeper
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.widgets.notice_bar import Weight


class TemplateDesk(QObject):
    """``choose`` shows other ghosts, ``condition_label`` words a condition's id."""

    def __init__(
        self,
        page: SessionPage,
        model: GhostModel,
        templates: Templates,
        condition_label: Callable[[str], str],
        choose: Callable[[GhostChoice], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._model = model
        self._keeper = TemplateKeeper(templates, page.tell)
        self._condition_label = condition_label
        self._choose = choose
        self._sheet: GhostsSheet | None = None
        self._renames: UUID | None = None

    def serve(self, sheet: GhostsSheet) -> None:
        """Listen to the sheet."""
        self._sheet = sheet
        sheet.save_wanted.connect(self._begin_saving)
        sheet.rename_wanted.connect(self._begin_renaming)
        sheet.mirror_wanted.connect(self._mirror)
        sheet.retire_wanted.connect(self._retire)
        sheet.form.done.connect(self._finish)

    def problem(self, name: str) -> NameProblem | None:
        """What speaks against a name for the template in the form."""
        return name_problem(name, self._model.templates, self._renames)

    def _begin_saving(self) -> None:
        visit = self._page.visit
        if visit is None or not visit.sites or self._sheet is None:
            return
        self._renames = None
        condition = visit.visit.episode.condition
        about = self.tr("{sites} of this visit, and the tray: {use}. Nothing of the patient.")
        self._sheet.begin_form(
            self._condition_label(condition) if condition else visit.visit.episode.complaint,
            self._condition_label(condition) if condition else "",
            about.format(sites=count_words(len(visit.sites)), use=self._page.tray.words),
        )

    def _begin_renaming(self, template_id: UUID) -> None:
        template = self._template(template_id)
        if template is None or self._sheet is None:
            return
        self._renames = template_id
        condition = template.condition or self._own_condition
        self._sheet.begin_form(
            template.name,
            self._condition_label(condition) if condition else "",
            "",
            only=bool(template.condition),
        )

    def _finish(self, name: str, only: bool) -> None:
        visit = self._page.visit
        if visit is None or self._sheet is None:
            return
        template = None if self._renames is None else self._template(self._renames)
        if template is not None:
            condition = (template.condition or self._own_condition) if only else ""
            done = self._keeper.rename(template, name, condition)
        else:
            tray = self._page.tray
            kept = TemplateTray(tray.needle, tray.technique, tray.depth_mm)
            done = self._keeper.save(name, self._own_condition if only else "", visit.visit, kept)
        if done is not None:
            self._sheet.end_form()
            self._page.say_briefly(self.tr("Saved as {name}.").format(name=done.name))

    def _mirror(self, template_id: UUID) -> None:
        template = self._template(template_id)
        if template is None:
            return
        atlas = self._page.board.atlas
        mirrored = self._keeper.mirror(template, self._model.templates, atlas)
        if mirrored is not None:
            self._choose(GhostChoice(Showing.TEMPLATE, mirrored.id))

    def _retire(self, template_id: UUID) -> None:
        template = self._template(template_id)
        if template is None or not self._keeper.retire(template_id):
            return
        self._choose(LAST)
        self._page.say(
            self.tr("{name} is retired: it stays in the record and is offered no more.").format(
                name=template.name
            ),
            Weight.INFO,
            self.tr("Bring it back"),
            lambda: self._bring_back(template),
        )

    def _bring_back(self, template: Template) -> None:
        back = self._keeper.bring_back(template)
        if back is not None:
            self._page.say_briefly(self.tr("{name} is offered again.").format(name=back.name))

    @property
    def _own_condition(self) -> str:
        visit = self._page.visit
        return "" if visit is None else visit.visit.episode.condition

    def _template(self, template_id: UUID) -> Template | None:
        return next((one for one in self._model.templates if one.id == template_id), None)
