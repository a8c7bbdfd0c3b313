"""A visit that another person charts, or that the person here may only read."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bodymap.charting.take_over import TakeOver
from bodymap.errors import ClinicFileError, ExpectedError, HeldByAnotherError
from bodymap.services.changes import Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.actions.act import Act
from bodymap.ui.session.hold.hold_bar import HoldBar
from bodymap.ui.session.hold.words import begun_words
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.said import said


class HoldOnPage(QObject):
    """Belongs to a charting screen, its parent. It says over the figure why the visit is only read,
    has every gesture that would chart refused with the same sentence, and takes it over at a press.

    The rule is that of the services, which refuse what this screen would let through.
    """

    def __init__(self, page: SessionPage, clinic: Clinic, look: Look, clock: Clock) -> None:
        super().__init__(page)
        self._page = page
        self._clinic = clinic
        self._clock = clock
        self.bar = HoldBar(look, Act.TAKE_OVER.key)
        page.add_bar(self.bar)
        page.charting.heed(self.refusal, self.take_over)
        # an emergency ends without a word
        page.charting.refused.connect(self._show)
        page.add_key(Act.TAKE_OVER, self.take_over, self.bar.isVisible)
        self.bar.take_over_wanted.connect(self.take_over)
        page.visit_changed.connect(self._show)
        page.followed.connect(self._follow)
        stop_listening = clinic.desk.listen(self._follow_desk)
        self.destroyed.connect(stop_listening)

    def refusal(self) -> ExpectedError | None:
        """Why the shown visit is not charted by who is here now; None where it may be."""
        visit = self._page.visit
        if visit is None:
            return None
        known = visit.visit
        try:
            return self._clinic.records.refusal(
                known.session, is_signed=known.signature is not None
            )
        except ClinicFileError as error:
            return error  # who charts it cannot be read: then nobody else does

    def take_over(self) -> None:
        """Let the person here chart the visit from now on, where another one did."""
        session_id = self._page.session_id
        if session_id is None or not isinstance(self.refusal(), HeldByAnotherError):
            return
        try:
            self._clinic.records.take_over(session_id, self._clock.now())
        except ExpectedError as error:
            self._page.tell(error)
            return
        self._page.charting.forget_refusal()
        # the steps of another person are not this one's to take back
        self._page.undo_stack.clear()
        self._page.board.active_pane.take_focus(by_keyboard=False)
        self._page.settled.emit()

    def _follow(self, kinds: Kind) -> None:
        if kinds & (Kind.SESSION | Kind.FINISH):
            self._show()

    def _follow_desk(self) -> None:
        """Somebody else sits here, or may do more than before."""
        self._page.charting.forget_refusal()
        self._show()
        self._page.settled.emit()

    def _show(self) -> None:
        refusal = self.refusal()
        visit = self._page.visit
        sentence = "" if refusal is None else said(refusal)
        begun = begun_words(() if visit is None else visit.of(TakeOver))
        is_news = sentence != self.bar.words.text()
        self.bar.show_reason(sentence, can_take_over=isinstance(refusal, HeldByAnotherError))
        self._page.setAccessibleDescription(". ".join(filter(None, (sentence.rstrip("."), begun))))
        if is_news and sentence:
            announce(self._page, sentence)
        elif is_news and begun:
            announce(self._page, begun)
