"""A visit that can be finished, signed and corrected, on a real charting screen."""

from __future__ import annotations

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.after_care import Advice, AdviceTold, Applying, Told
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import NoReaction
from bodymap.charting.screening import AskedOf, ScreeningAnswer
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.values import Visit
from bodymap.ui.session.finish.end_of_visit import end_of_visit
from bodymap.ui.session.finish.finish_on_page import FinishOnPage
from bodymap.ui.session.hold.hold_on_page import HoldOnPage
from bodymap.ui.theme.look import Look
from tests import factories
from tests.catalogues import shipped_catalogue
from tests.drivers.finish import FinishDriver
from tests.drivers.hands import Hands
from tests.gui.session.conftest import Charting


@dataclass
class Finishing:
    """A visit on the screen, with the piece that ends it."""

    charting: Charting
    catalogue: ClinicCatalogue
    piece: FinishOnPage
    driver: FinishDriver

    @property
    def visit(self) -> Visit:
        return self.charting.clinic.history.visit(self.charting.session.id)

    def put(self, *records: SessionRecord) -> None:
        self.charting.clinic.records.put(records)

    def add_site(self, muscle: str | None, side: Side = Side.LEFT) -> NeedleSite:
        x = 95.0 if side is Side.LEFT else -95.0
        place = factories.place(
            point=BodyPoint(x, 310.0, -62.0), region=f"calf_medial_{side[0]}", side=side
        )
        site = factories.site(self.charting.session, muscle=muscle, place=place)
        return self.charting.clinic.recorder.add_site(site)

    def take_out(self) -> None:
        now = self.charting.clock.now()
        self.put(NeedleEvent(new_id(), self.charting.session.id, None, EventKind.OUT, now, 0))

    def score(self, phase: Phase, score: int) -> None:
        self.charting.clinic.recorder.set_pain(factories.pain(self.charting.session, score, phase))

    def consent(self) -> None:
        session, now = self.charting.session.id, self.charting.clock.now()
        self.put(Consent(new_id(), session, "1", ConsentMethod.WRITTEN, "patient", now))

    def answer(self) -> None:
        session, now = self.charting.session.id, self.charting.clock.now()
        items = [facts.item for facts in self.catalogue.screening()]
        self.put(
            *(
                AnswerGiven(new_id(), session, ScreeningAnswer(item.id, item.no_concern, now))
                for item in items
                if item.asked_of is not AskedOf.PROGRAM
            )
        )

    def answer_all(self) -> None:
        """Everything that the end of a visit asks for, beside needles and scores."""
        session, now = self.charting.session.id, self.charting.clock.now()
        self.consent()
        self.answer()
        self.put(
            Hygiene(new_id(), session, now),
            NoReaction(new_id(), session, now),
            AdviceTold(new_id(), session, Told("soreness", now)),
        )

    def settle_everything(self) -> None:
        """Nothing is missing any more: one needle, in and out, and all the rest."""
        self.add_site("soleus")
        self.take_out()
        self.score(Phase.BEFORE, 7)
        self.score(Phase.AFTER, 3)
        self.answer_all()


def with_finish(charting: Charting, look: Look, qtbot: QtBot) -> Finishing:
    """The end of the visit that ``charting`` shows."""
    catalogue = shipped_catalogue()
    HoldOnPage(charting.page, charting.clinic, look, charting.clock)
    piece = end_of_visit(
        charting.page,
        charting.page.board.atlas,
        charting.underlying,
        catalogue,
        charting.clinic,
        lambda: (Applying(Advice("move", "Keep moving gently."), is_prompted=False),),
        look,
        charting.clock,
    )
    charting.page.show_visit(charting.session.id)
    driver = FinishDriver(Hands(qtbot, charting.page), charting.page)
    return Finishing(charting, catalogue, piece, driver)
