"""What is charted in the shown visit, one undoable command at a time."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.repeat import repeated
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.ports import Clock
from bodymap.services.recorder import Recorder
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.session.commands import (
    AddSite,
    ClearPain,
    Failed,
    MoveSite,
    RecordCommand,
    RemoveSite,
    SetPain,
)
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.tray import Tray
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.session.words import phase_words
from bodymap.ui.widgets.notice_bar import Weight


class Charting(QObject):
    """Turns wishes into commands on the undo stack, and says in the notice why one of them was
    not carried out. ``visit`` gives the shown visit; one that has ended is not charted."""

    def __init__(
        self,
        atlas: Atlas,
        recorder: Recorder,
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
        self._clock = clock
        self._undo = undo
        self._visit = visit
        self._tray = tray
        self._muscles = muscles
        self._notice = notice

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
        tray = self._tray()
        site = NeedleSite(
            id=new_id(),
            session_id=visit.visit.session.id,
            place=place,
            needle=tray.needle,
            technique=tray.technique,
            inserted_at=now,
            muscle=self._muscles.at(place),
        )
        words = self.tr("site at {region}").format(region=self._atlas.label(place.region))
        self._push(lambda failed: AddSite(words, failed, self._recorder, site))

    def move_site(self, site_id: UUID, chosen: Chosen) -> None:
        """Move a site to a chosen place."""
        visit = self._charted_visit()
        site = None if visit is None else visit.site(site_id)
        if site is None:
            return
        words = self.tr("move of site {number}").format(number=site.number)
        place = self._place(chosen)
        muscle = self._muscles.at(place)
        self._push(lambda failed: MoveSite(words, failed, self._recorder, site, place, muscle))

    def remove(self, site_id: UUID) -> None:
        """Remove a site from the chart."""
        visit = self._charted_visit()
        site = None if visit is None else visit.site(site_id)
        if site is None:
            return
        words = self.tr("removal of site {number}").format(number=site.number)
        self._push(lambda failed: RemoveSite(words, failed, self._recorder, site.id))

    def set_pain(self, phase: Phase, score: int | None) -> None:
        """Record a pain score, or with None take it back."""
        visit = self._charted_visit()
        if visit is None:
            return
        before = visit.score(phase)
        words = self.tr("pain {phase}").format(phase=phase_words(phase).lower())
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
        if visit is None:
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
        if visit is None:
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
        """Say what went wrong, in one sentence."""
        self._notice.say(error.sentence, Weight.DANGER)

    def _charted_visit(self) -> VisitModel | None:
        """The visit, if it can be charted now. What was said about the last click is done with."""
        self._notice.hide()
        visit = self._visit()
        if visit is not None and not visit.visit.session.is_open:
            self._notice.say(self.tr("This session has ended. Open it again to go on charting."))
            return None
        return visit

    def _push(self, make: Callable[[Failed], RecordCommand]) -> None:
        self._undo.push(make(self.tell))

    def _place(self, chosen: Chosen) -> SitePlace:
        region = self._atlas.regions[self._atlas.region_at(chosen.point)]
        return SitePlace(chosen.point, chosen.view, region.id, region.side, self._atlas.version)
