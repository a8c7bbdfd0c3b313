"""Reactions of the visit on the charting screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import NoReaction, Reaction
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.ports import Clock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.reactions import Reacted, at_sites, together
from bodymap.ui.session.reactions.reaction_sheet import ReactionSheet
from bodymap.ui.session.reactions.site_toggles import SiteChoice
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.mid_sentence import mid_sentence

SiteWords = Callable[[NeedleSite], str]


class ReactionsOnPage(QObject):
    """Belongs to a charting screen, its parent: opens the sheet, and records what it says, each
    answer as one step that can be undone. ``site_words`` says where a site is."""

    def __init__(
        self,
        page: SessionPage,
        kinds: ReactionKinds,
        site_words: SiteWords,
        look: Look,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._kinds = kinds
        self._site_words = site_words
        self._look = look
        self._clock = clock
        self._sheet: ReactionSheet | None = None
        page.add_tool("reaction", self.tr("Reactions"), self.open)
        page.settled.connect(self._refresh)
        page.selection_changed.connect(self._follow_selection)
        page.sheet_changed.connect(self._follow_sheet)

    def open(self, site_ids: Sequence[UUID] = ()) -> None:
        """Ask for reactions: at these sites, else at those selected on the figure."""
        if self._page.visit is None:
            return
        if self._sheet is None:
            try:
                self._sheet = self._made()
            except ExpectedError as error:
                self._page.tell(error)
                return
        self._refresh()
        self._page.open_sheet(self._sheet)
        self._sheet.begin(tuple(site_ids) or self._page.selection)

    def _made(self) -> ReactionSheet:
        sheet = ReactionSheet(self._look, self._kinds, self._today)
        sheet.none_wanted.connect(self._answer_none)
        sheet.told.connect(self._record)
        sheet.removal_wanted.connect(self._remove)
        sheet.end_wanted.connect(self._end)
        return sheet

    def _refresh(self) -> None:
        visit = self._page.visit
        if self._sheet is None or visit is None:
            return
        signature = visit.of(Signature)
        sites = [SiteChoice(site.id, site.number, self._site_words(site)) for site in visit.sites]
        none = visit.of(NoReaction)
        self._sheet.show_recorded(
            together(visit.of(Reaction)),
            none[-1] if none else None,
            sites,
            is_signed=bool(signature),
        )

    def _follow_selection(self, selection: Sequence[UUID]) -> None:
        if self._sheet is not None:
            self._sheet.take_selection(tuple(selection))

    def _follow_sheet(self, sheet: object) -> None:
        """A sheet that was closed is thrown away: the next one begins anew."""
        if sheet is not self._sheet and self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    # --- what is recorded

    def _answer_none(self, is_none: bool) -> None:
        visit, session_id = self._page.visit, self._page.session_id
        if visit is None or session_id is None:
            return
        words = self.tr("no reactions")
        if is_none:
            said = NoReaction(new_id(), session_id, self._clock.now())
            self._page.charting.record(words, adds=(said,))
        else:
            self._page.charting.record(words, takes=visit.of(NoReaction))

    def _record(self, changed: Reacted | None) -> None:
        sheet, session_id = self._sheet, self._page.session_id
        if sheet is None or session_id is None:
            return
        occurred_at = self._clock.now() if changed is None else changed.first.occurred_at
        told = sheet.form.told(session_id, occurred_at)
        if told is None:
            return
        if changed is not None:
            told = replace(told, resolved_at=changed.first.resolved_at)
        adds = at_sites(told, sheet.form.sites.chosen())
        takes = () if changed is None else changed.records
        if self._page.charting.record(self._words(told.kind), adds=adds, takes=takes):
            self._refresh()
            sheet.begin(())

    def _remove(self, told: Reacted) -> None:
        words = self.tr("removal of {0}").format(mid_sentence(self._kinds.label(told.first.kind)))
        if self._page.charting.record(words, takes=told.records) and self._sheet is not None:
            self._refresh()
            self._sheet.begin(())

    def _end(self, told: Reacted, has_ended: bool) -> None:
        """The record that is replaced is kept: undone, it counts again."""
        at = self._clock.now() if has_ended else None
        adds = tuple(replace(one, id=new_id()) for one in told.resolved(at))
        self._page.charting.record(self._words(told.first.kind), adds=adds, takes=told.records)

    def _words(self, kind_id: str) -> str:
        return self.tr("reaction: {0}").format(mid_sentence(self._kinds.label(kind_id)))

    def _today(self) -> date:
        return self._clock.now().astimezone().date()
