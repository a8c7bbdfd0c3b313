"""What is charted in the shown visit, one undoable command at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.reaction import Reaction
from bodymap.charting.repeat import repeated
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError, HeldByAnotherError, NotAllowedError, NotSavedError
from bodymap.services.ports import Clock
from bodymap.services.recorder import Recorder
from bodymap.services.session_recorder import SessionRecorder
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.session.commands import (
    AddSite,
    ClearPain,
    Failed,
    MoveSite,
    PutRecords,
    RecordCommand,
    RemoveSites,
    ReviseSites,
    SetPain,
    keep_in_step,
)
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.tray import Tray
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.session.words import phase_words
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.said import said

Guard = Callable[[NeedleSite], bool]
"""Whether a site may be charted now."""

ChangeGuard = Callable[[NeedleSite, NeedleSite], bool]
"""Whether a site may become another one."""

Refusal = Callable[[], ExpectedError | None]
"""Why nothing can be charted now by who is here; None where it can."""


def _nothing() -> None:
    """Nobody refuses anything, and there is nothing to take over."""


class Charting(QObject):
    """Turns wishes into commands on the undo stack, and says in the notice why one of them was
    not carried out. ``visit`` gives the shown visit; one that has ended is not charted.

    Signals:
        refused(): something was not for the person at the desk, which was said.
    """

    refused = Signal()

    def __init__(
        self,
        atlas: Atlas,
        recorder: Recorder,
        records: SessionRecorder,
        clock: Clock,
        undo: QUndoStack,
        visit: Callable[[], VisitModel | None],
        tray: Callable[[], Tray],
        muscles: SiteMuscles,
        notice: FloatingNotice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._recorder = recorder
        self._records = records
        self._guards: list[Guard] = []
        self._change_guards: list[ChangeGuard] = []
        self._clock = clock
        self._undo = undo
        keep_in_step(undo)
        self._visit = visit
        self._tray = tray
        self._muscles = muscles
        self._notice = notice
        self._unsaved = self._refused = ""
        self._refusal: Refusal = _nothing
        self._take_over: Callable[[], None] = _nothing

    def heed(self, refusal: Refusal, take_over: Callable[[], None]) -> None:
        """Ask ``refusal`` before anything is charted, so that what is refused is neither asked for
        a reason nor begun. ``take_over`` is offered where another person charts the visit."""
        self._refusal = refusal
        self._take_over = take_over

    @property
    def refusal(self) -> ExpectedError | None:
        """Why nothing of the shown visit is charted by who is here; None where it may be."""
        return self._refusal()

    def chart(self, chosen: Chosen) -> None:
        """Chart a needle site at a chosen place, with what the tray says."""
        visit = self._charted_visit()
        if visit is None:
            return
        now = self._clock.now()
        before = repeated(visit.sites, chosen.point, now)
        if before is not None:
            self.say_counted_once(before)
            return
        place = self._place(chosen)
        use = self._tray().use()
        site = NeedleSite(
            id=new_id(),
            session_id=visit.visit.session.id,
            place=place,
            needle=use.needle,
            technique=use.technique,
            inserted_at=now,
            depth_mm=use.depth_mm,
            muscle=self._muscles.at(place),
            detail=use.detail,
        )
        self.chart_site(site)

    def chart_site(self, site: NeedleSite, adds: Sequence[SessionRecord] = ()) -> None:
        """Chart a site that is ready, with ``adds`` as one step. The guards are asked first, unless
        ``adds`` is their answer."""
        if self._is_refused() or (not adds and not all(guard(site) for guard in self._guards)):
            return
        words = self.tr("site at {region}").format(region=self._atlas.label(site.place.region))
        self._push(lambda failed: AddSite(words, failed, self._recorder, site, adds))

    def add_guard(self, guard: Guard) -> None:
        """Ask ``guard`` before a site is charted. Where it says False the site is not charted, and
        the guard has said why."""
        self._guards.append(guard)

    def add_change_guard(self, guard: ChangeGuard) -> None:
        """Ask ``guard`` before a site is moved, or needled otherwise. Where it says False the site
        stays as it was, and the guard has said why."""
        self._change_guards.append(guard)

    def _may_become(self, before: NeedleSite, after: NeedleSite) -> bool:
        return all(guard(before, after) for guard in self._change_guards)

    def record(
        self, words: str, adds: Sequence[SessionRecord] = (), takes: Sequence[SessionRecord] = ()
    ) -> bool:
        """Record something of the visit, or take it back, as one step that ``words`` name on the
        undo button. False where that was not saved: the sentence is shown."""
        if not adds and not takes:
            return True
        visit = self._visit()
        has_ended = visit is not None and not visit.visit.session.is_open
        if has_ended and all(isinstance(one, Reaction) for one in (*adds, *takes)):
            pass  # a reaction is told to whoever hears of it: the record decides
        elif self._is_refused():
            return False
        command = PutRecords(words, self.tell, self._records, adds, takes)
        self._undo.push(command)
        return command.was_recorded

    def revise(self, words: str, sites: Sequence[NeedleSite]) -> None:
        """Change needle, technique, depth, muscle or detail of sites, as one step."""
        visit = self._charted_visit()
        if visit is None:
            return
        known = {site.id: visit.site(site.id) for site in sites}
        after = [site for site in sites if known[site.id] not in (None, site)]
        before = [was for site in after if (was := known[site.id]) is not None]
        if after and all(map(self._may_become, before, after)):
            self._push(lambda failed: ReviseSites(words, failed, self._recorder, before, after))

    def move_site(self, site_id: UUID, chosen: Chosen) -> None:
        """Move a site to a chosen place."""
        visit = self._charted_visit()
        site = None if visit is None else visit.site(site_id)
        if site is None:
            return
        words = self.tr("move of site {number}").format(number=site.number)
        place = self._place(chosen)
        muscle = site.muscle if site.detail.is_muscle_chosen else self._muscles.at(place)
        if not self._may_become(site, replace(site, place=place, muscle=muscle)):
            return
        self._push(lambda failed: MoveSite(words, failed, self._recorder, site, place, muscle))

    def remove(self, site_ids: Sequence[UUID]) -> None:
        """Remove sites from the chart, as one step."""
        visit = self._charted_visit()
        found = () if visit is None else (visit.site(site_id) for site_id in site_ids)
        sites = [site for site in found if site is not None]
        if not sites:
            return
        if len(sites) == 1:
            words = self.tr("removal of site {number}").format(number=sites[0].number)
        else:
            words = self.tr("removal of {count} sites", None, len(sites)).format(count=len(sites))
        ids = [site.id for site in sites]
        self._push(lambda failed: RemoveSites(words, failed, self._recorder, ids))

    def set_pain(self, phase: Phase, score: int | None) -> None:
        """Record a pain score, or with None take it back."""
        visit = self._charted_visit()
        if visit is None:
            return
        before = visit.score(phase)
        words = self.tr("pain {phase}").format(phase=mid_sentence(phase_words(phase)))
        if score is None:
            if before is not None:
                self._push(lambda failed: ClearPain(words, failed, self._recorder, before.id))
            return
        given = PainScore(
            id=new_id(),
            session_id=visit.visit.session.id,
            episode_id=visit.visit.episode.id,
            phase=phase,
            score=score,
            scored_at=self._clock.now(),
        )
        self._push(lambda failed: SetPain(words, failed, self._recorder, given, before))

    def finish(self) -> UUID | None:
        """End the visit; gives its id, or None where that failed."""
        visit = self._visit()
        if visit is None or self._is_refused():
            return None
        session_id = visit.visit.session.id
        try:
            self._recorder.end_session(session_id, self._clock.now())
        except ExpectedError as error:
            self.tell(error)
            return None
        self._undo.clear()
        return session_id

    def reopen(self) -> None:
        """Take the end of the visit back, to go on charting."""
        visit = self._visit()
        if visit is None or self._is_refused():
            return
        try:
            self._recorder.reopen_session(visit.visit.session.id)
        except ExpectedError as error:
            self.tell(error)

    def say_counted_once(self, site: NeedleSite) -> None:
        """Say that a click only repeated the one before."""
        words = self.tr("The same spot twice: counted once, as site {number}.")
        self._notice.say_briefly(words.format(number=site.number))

    def tell(self, error: ExpectedError) -> None:
        """Say what went wrong, in one sentence; calmly what nobody did wrong."""
        self._unsaved = said(error) if isinstance(error, NotSavedError) else ""
        self._refused = ""
        if isinstance(error, HeldByAnotherError):
            self._refused = said(error)
            self._notice.say(said(error), Weight.INFO, self.tr("Take over"), self._take_over)
        elif isinstance(error, NotAllowedError):
            self._refused = said(error)
            self._notice.say(said(error))
        else:
            self._notice.say(said(error), Weight.DANGER)

    def forget_refusal(self) -> None:
        """Somebody else sits here: what the one before could not do is said no longer."""
        if self._refused and self._notice.sentence() == self._refused:
            self._notice.hide()
        self._refused = ""

    def _is_refused(self) -> bool:
        """Whether who is here may not chart now, which is said."""
        refusal = self._refusal()
        if refusal is not None:
            self.tell(refusal)
            self.refused.emit()
        return refusal is not None

    def forget_unsaved(self) -> None:
        """Something was saved: a sentence that it was not is true no longer."""
        if self._unsaved and self._notice.sentence() == self._unsaved:
            self._notice.hide()
        self._unsaved = ""

    def _charted_visit(self) -> VisitModel | None:
        """The visit, if it can be charted now. What was said about the last click is done with."""
        self._notice.hide()
        visit = self._visit()
        if self._is_refused():
            return None
        if visit is not None and not visit.visit.session.is_open:
            # of a signed one its own piece says how it is corrected
            if visit.visit.signature is None:
                words = self.tr("This session has ended. Open it again to go on charting.")
                self._notice.say(words)
            return None
        return visit

    def _push(self, make: Callable[[Failed], RecordCommand]) -> None:
        self._undo.push(make(self.tell))

    def _place(self, chosen: Chosen) -> SitePlace:
        region = self._atlas.regions[self._atlas.region_at(chosen.point)]
        return SitePlace(chosen.point, chosen.view, region.id, region.side, self._atlas.version)
