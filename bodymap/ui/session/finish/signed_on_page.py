"""A visit after its signature on the charting screen: its seal, and what it is known to be now."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bodymap.charting.amended import Amended, apply, apply_to_pains
from bodymap.charting.amendment import Amendment
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.charting.signing import Signature
from bodymap.charting.take_over import TakeOver
from bodymap.errors import ExpectedError
from bodymap.services.changes import Kind
from bodymap.services.history import History
from bodymap.services.signed_content import is_intact
from bodymap.ui.session.finish.amended_marks import AmendedMarks, Wish, marks_of
from bodymap.ui.session.finish.signed_strip import SignedStrip
from bodymap.ui.session.hold.words import begun_words
from bodymap.ui.session.pain_bar import PHASES
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look


class SignedOnPage(QObject):
    """Belongs to a charting screen, its parent. Says who signed and whether the record still is
    what was signed, and shows the figure as signed or as amended.

    Signals:
        finish_wanted(): a visit that has ended is to be signed.
        correction_wanted(): something of a signed visit is to be corrected.
        shown(): the visit, signed or not, is shown as it is now.
    """

    finish_wanted = Signal()
    correction_wanted = Signal()
    shown = Signal()

    def __init__(self, page: SessionPage, history: History, look: Look) -> None:
        super().__init__(page)
        self._page = page
        self._history = history
        self._as_signed = False
        self._is_intact = True
        self._amended = Amended(())
        self._wish: Wish | None = None
        self._strip = SignedStrip(look, page)
        self._marks = AmendedMarks(page.board, look)
        page.add_strip(self._strip)
        self._strip.finish_wanted.connect(self.finish_wanted)
        self._strip.correction_wanted.connect(self.correction_wanted)
        self._strip.as_signed_chosen.connect(self.show_as_signed)
        page.visit_changed.connect(self._follow_visit)
        page.followed.connect(self._follow)
        page.settled.connect(self._refresh)

    @property
    def signature(self) -> Signature | None:
        """The shown visit's; None while it has none."""
        visit = self._page.visit
        return None if visit is None else visit.visit.signature

    @property
    def amended(self) -> Amended:
        """The sites of the shown visit, as signed and as they are known to be."""
        return self._amended

    def show_as_signed(self, as_signed: bool) -> None:
        """Show the figure as it was signed, or as it is known to be."""
        self._as_signed = as_signed
        self._refresh()

    def show_wish(self, wish: Wish | None) -> None:
        """Draw where a correction that is not recorded yet would put a site."""
        self._wish = wish
        self._show_marks()

    def _follow_visit(self) -> None:
        self._wish = None
        self._as_signed = False
        self._verify()

    def _follow(self, kinds: Kind) -> None:
        if kinds & Kind.SESSION:
            self._verify()

    def _verify(self) -> None:
        """Hold what is on the disk against the seal."""
        self._is_intact = True
        session_id = self._page.session_id
        if session_id is None or self.signature is None:
            return
        try:
            self._is_intact = is_intact(self._history.visit(session_id))
        except ExpectedError as error:
            self._page.tell(error)

    def _refresh(self) -> None:
        visit, signature = self._page.visit, self.signature
        if visit is None:
            return
        amendments = visit.of(Amendment)
        try:
            self._amended = apply(visit.sites, amendments)
        except ValueError:
            # corrections that do not fit what was signed were not written by this program
            self._is_intact = False
            self._amended = apply(visit.sites, ())
        may_chart = self._page.charting.refusal is None
        begun = begun_words(visit.of(TakeOver))
        if signature is not None:
            self._page.pain_bar.reopen_button.hide()
            self._strip.show_signed(
                signature,
                begun,
                is_intact=self._is_intact,
                amendments=len(amendments),
                as_signed=self._as_signed,
                may_correct=may_chart,
            )
        elif visit.visit.session.is_open or not may_chart:
            # whose visit it is that has ended is said already
            self._strip.hide()
        else:
            self._strip.show_unsigned(begun)
        if amendments:
            self._show_values(visit)
        self._show_marks()
        self.shown.emit()

    def _show_values(self, visit: VisitModel) -> None:
        """The record's own values are the signed ones: show those, or what is known now."""
        sites = visit.sites if self._as_signed else self._amended.current
        still_in = {one.site_id for one in visit.ledger.still_in}
        self._page.board.show_sites(sites)
        self._page.board.show_out(frozenset(site.id for site in sites) - still_in)
        self._page.panel.show_sites(sites, None)
        others: dict[tuple[Phase, UUID], int] = {}
        for one in apply_to_pains(visit.visit.scores, visit.of(Amendment)):
            score = one.signed if self._as_signed else one.current
            if one.phase not in PHASES:
                continue
            if one.episode_id == visit.visit.episode.id:
                self._page.pain_bar.show_score(one.phase, score)
            elif score is not None:
                others[one.phase, one.episode_id] = score
        skipped = {(one.phase, one.episode_id) for one in visit.of(PainSkipped)}
        self._page.pain_bar.show_recorded(others, skipped)

    def _show_marks(self) -> None:
        marks = () if self._as_signed else marks_of(self._amended)
        self._marks.show_marks(marks, self._wish)
