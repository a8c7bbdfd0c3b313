"""Corrections of a signed visit on the charting screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.amended import apply_to_pains
from bodymap.charting.amendment import (
    SIGNED_PHASES,
    Amendment,
    SiteAdded,
    SiteChanged,
    SiteField,
    What,
)
from bodymap.charting.ids import new_id
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.session.finish.amend_sheet import (
    AmendSheet,
    InWords,
    NewSite,
    PainOf,
    Said,
    Subject,
)
from bodymap.ui.session.finish.amended_marks import Wish
from bodymap.ui.session.finish.amendment_words import Namer, pain_words, what_words
from bodymap.ui.session.finish.signed_on_page import SignedOnPage
from bodymap.ui.session.finish.site_fields import Offered
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.written_date import clock_words, moment_words
from bodymap.ui.widgets.written_time import write_time

MuscleAt = Callable[[SitePlace], str | None]


class AmendOnPage(QObject):
    """Belongs to a charting screen, its parent: opens the sheet, takes places from the figure, and
    records each correction, which is for good. ``muscle_at`` gives the muscle (an id) that a site
    at a place is charted in."""

    def __init__(
        self,
        page: SessionPage,
        signed: SignedOnPage,
        clinic: Clinic,
        offered: Callable[[], Offered],
        namer: Namer,
        muscle_at: MuscleAt,
        look: Look,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._signed = signed
        self._clinic = clinic
        self._offered = offered
        self._namer = namer
        self._muscle_at = muscle_at
        self._look = look
        self._clock = clock
        self._sheet: AmendSheet | None = None
        self._is_recorded = False
        signed.correction_wanted.connect(self.open)
        signed.shown.connect(self._refresh)
        page.sheet_changed.connect(self._follow_sheet)
        page.board.place_chosen.connect(self._take_place)
        page.board.site_dropped.connect(self._take_drop)
        page.board.site_selected.connect(self._take_site)
        stop_listening = clinic.desk.listen(self._follow_desk)
        self.destroyed.connect(stop_listening)

    def open(self) -> None:
        """Correct something of the visit that was signed: the site that is selected, if one is."""
        if self._signed.signature is None or self._is_refused():
            return
        try:
            sheet = AmendSheet(self._look, self._offered())
        except ExpectedError as error:
            self._page.tell(error)
            return
        sheet.subject_chosen.connect(self._choose)
        sheet.record_wanted.connect(self._record)
        sheet.show_author(self._clinic.desk.person)
        self._sheet = sheet
        sheet.show_nothing()
        self._signed.show_as_signed(False)
        if self._page.selection:
            self._take_site(self._page.selection[-1])
        self._page.open_sheet(sheet)
        sheet.subject.setFocus()

    # --- what is shown

    def _refresh(self) -> None:
        sheet, visit = self._sheet, self._page.visit
        if sheet is None or visit is None:
            return
        sheet.show_subjects(
            [
                *(
                    (site.id, f"{site.number}  {self._namer.site(site)}")
                    for site in self._signed.amended.current
                ),
                (NewSite(), self.tr("A needle that is missing")),
                *(
                    (PainOf(one, phase), pain_words(phase, self._namer.complaint(one)))
                    for one in _complaints(visit)
                    for phase in SIGNED_PHASES
                ),
                (InWords(), self.tr("Something else, in words: reactions, consent \u2026")),
            ]
        )
        numbers = {
            one.site_id: known.number
            for one in self._signed.amended.sites
            if (known := one.signed or one.current) is not None
        }
        sheet.show_said(
            [
                Said(
                    f"{one.author}, {moment_words(one.at)} {clock_words(one.at)}",
                    what_words(one, numbers, self._namer),
                    one.reason,
                )
                for one in visit.of(Amendment)
            ]
        )
        if self._is_recorded:
            self._is_recorded = False
            self._choose(sheet.chosen)

    def _follow_sheet(self, sheet: object) -> None:
        if self._sheet is not None and sheet is not self._sheet:
            self._sheet.deleteLater()
            self._sheet = None
            self._signed.show_wish(None)

    def _follow_desk(self) -> None:
        """Somebody else sits here: what was typed stays, and is recorded in the name that is
        shown."""
        if self._sheet is not None:
            self._sheet.show_author(self._clinic.desk.person)

    def _is_refused(self) -> bool:
        refusal = self._page.charting.refusal
        if refusal is not None:
            self._page.tell(refusal)
        return refusal is not None

    def _choose(self, subject: Subject | None) -> None:
        """Show how what is to be corrected is known."""
        sheet, visit = self._sheet, self._page.visit
        if sheet is None or visit is None:
            return
        self._signed.show_wish(None)
        site = self._known(subject) if isinstance(subject, UUID) else None
        if site is not None:
            where = self.tr("{place}. Click the figure if it was elsewhere.")
            sheet.show_site(site, where.format(place=self._namer.region(site.place.region)))
            self._page.board.show_selected(site.id)
        elif isinstance(subject, NewSite):
            where = self.tr("Click the figure where it was.")
            sheet.show_new(self._page.tray.use(), _last_insertion(visit), where)
        elif isinstance(subject, PainOf):
            sheet.show_score(_score(visit, subject))
        elif isinstance(subject, InWords):
            sheet.show_words()
        else:
            sheet.show_nothing()

    def _known(self, site_id: UUID) -> NeedleSite | None:
        current = self._signed.amended.current
        return next((site for site in current if site.id == site_id), None)

    # --- the figure

    def _take_site(self, site_id: UUID | None) -> None:
        if self._sheet is not None and site_id is not None and self._known(site_id) is not None:
            self._sheet.choose(site_id)
            self._choose(site_id)

    def _take_drop(self, site_id: UUID, chosen: Chosen) -> None:
        self._take_site(site_id)
        self._take_place(chosen)

    def _take_place(self, chosen: Chosen) -> None:
        """A click on a signed visit charts nothing: it says where a corrected site was."""
        if self._signed.signature is None or self._is_refused():
            return
        sheet = self._sheet
        if sheet is None:
            self._page.say(
                self.tr("This session is signed: what was wrong in it is corrected beside it."),
                action=self.tr("Correct it\N{HORIZONTAL ELLIPSIS}"),
                act=self.open,
            )
            return
        if not isinstance(sheet.chosen, UUID | NewSite):
            sheet.choose(NewSite())
            self._choose(NewSite())
        atlas = self._page.board.atlas
        region = atlas.regions[atlas.region_at(chosen.point)]
        place = SitePlace(chosen.point, chosen.view, region.id, region.side, atlas.version)
        words = self._namer.region(region.id)
        sheet.show_place(place, words, self._muscle_at(place))
        moved = sheet.chosen if isinstance(sheet.chosen, UUID) else None
        self._signed.show_wish(Wish(place.point, moved))
        self._page.say_briefly(self.tr("Not recorded yet: {place}.").format(place=words))

    # --- recording

    def _record(self) -> None:
        sheet, visit = self._sheet, self._page.visit
        if sheet is None or visit is None:
            return
        sheet.show_problem("")
        what = self._what(sheet, visit)
        if what is None or (reason := sheet.why()) is None:
            return
        author = self._clinic.desk.person.signature
        amendment = Amendment(
            new_id(), visit.visit.session.id, author, self._clock.now(), reason, what
        )
        try:
            self._clinic.records.put((amendment,))
        except ExpectedError as error:
            sheet.show_problem(said(error))
            return
        sheet.clear()
        self._is_recorded = True

    def _what(self, sheet: AmendSheet, visit: VisitModel) -> What | None:
        if isinstance(sheet.chosen, NewSite):
            return self._added(sheet, visit)
        if sheet.chosen is None:
            sheet.show_problem(self.tr("Choose what is corrected."))
            return None
        what = sheet.what()
        is_told = self._says_why_not(sheet, visit, what)
        return None if is_told else what

    def _added(self, sheet: AmendSheet, visit: VisitModel) -> SiteAdded | None:
        """A site that is missing, as the fields say it. Until somebody says when it was put in, the
        field shows the time of the last one."""
        if sheet.place is None:
            sheet.show_problem(self.tr("Click the figure where the needle was."))
            return None
        use = self._page.tray.use()
        blank = NeedleSite(
            id=new_id(),
            session_id=visit.visit.session.id,
            place=sheet.place,
            needle=use.needle,
            technique=use.technique,
            inserted_at=_last_insertion(visit),
            number=self._signed.amended.next_number,
        )
        site = sheet.fields.corrected(blank)
        what = None if site is None else SiteAdded(site)
        return None if what is None or self._says_why_not(sheet, visit, what) else what

    def _says_why_not(self, sheet: AmendSheet, visit: VisitModel, what: What | None) -> bool:
        """Whether a time was said at which no needle can have gone in; the field tells."""
        at = _insertion_said(what)
        end = visit.visit.session.ended_at
        if at is None or end is None or at <= end:
            return False
        words = self.tr("The visit ended at {time}.").format(time=write_time(end))
        sheet.fields.more.put_in.show_error(words)
        return True


def _score(visit: VisitModel, pain: PainOf) -> int | None:
    """The score of a complaint in a phase, as it is known now."""
    known = apply_to_pains(visit.visit.scores, visit.of(Amendment))
    wanted = (pain.episode_id, pain.phase)
    return next((one.current for one in known if (one.episode_id, one.phase) == wanted), None)


def _complaints(visit: VisitModel) -> list[UUID]:
    """The complaints whose pain can be corrected: the visit's own, and all that were scored."""
    scored = (one.episode_id for one in visit.visit.scores if one.phase in SIGNED_PHASES)
    return list(dict.fromkeys((visit.visit.episode.id, *scored)))


def _last_insertion(visit: VisitModel) -> datetime:
    times = (site.inserted_at for site in visit.sites)
    return max(times, default=visit.visit.session.started_at)


def _insertion_said(what: What | None) -> datetime | None:
    """The time of insertion that a correction says; None where it says none."""
    if isinstance(what, SiteAdded):
        return what.site.inserted_at
    if isinstance(what, SiteChanged):
        times = (one.value for one in what.changes if one.field is SiteField.INSERTED_AT)
        return next((at for at in times if isinstance(at, datetime)), None)
    return None
