"""A visit at its start, on a charting screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.ids import new_id
from bodymap.charting.screening import AskedOf, Reply, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.ui.canvas.overlay import Overlay
from bodymap.ui.session.layer_model import LayerModel
from bodymap.ui.session.start.start_on_figure import StartOnFigure
from bodymap.ui.theme.look import Look
from tests import factories
from tests.catalogues import shipped_catalogue
from tests.drivers.start import StartDriver
from tests.gui.session.conftest import Charting

AGREED = "Consents, verbally"
CLEAN = "Hands clean, gloves, sterile needles"
CALM = "All others: no concern"
WEEK = timedelta(weeks=1)


@dataclass
class Start:
    """A visit at its start."""

    charting: Charting
    driver: StartDriver
    catalogue: ClinicCatalogue
    overlays: list[Overlay]
    piece: StartOnFigure

    @property
    def asked(self) -> list[str]:
        """The items that somebody is asked."""
        facts = self.catalogue.screening()
        return [one.item.id for one in facts if one.item.asked_of is not AskedOf.PROGRAM]

    def begin(self, *yes: str) -> None:
        """Answer everything, with a yes (or what concerns) to those items; nothing is missing."""
        for item in yes:
            self.driver.answer(item, "Yes")
        for name in (CALM, AGREED, CLEAN):
            self.driver.press(name)

    def answers(self) -> dict[str, ScreeningAnswer]:
        """What the record has of this visit, by item."""
        found = self.charting.clinic.history.visit(self.session.id).of(AnswerGiven)
        return {one.answer.item: one.answer for one in found}

    @property
    def session(self) -> Session:
        """The visit."""
        return self.charting.session

    def overrides(self) -> list[Override]:
        """The reasons in the record of this visit."""
        return list(self.charting.clinic.history.visit(self.session.id).of(Override))


@pytest.fixture(scope="module")
def catalogue() -> ClinicCatalogue:
    return shipped_catalogue()


@pytest.fixture
def make_start(
    qtbot: QtBot, charting: Charting, look: Look, atlas: Atlas, catalogue: ClinicCatalogue
) -> Callable[[], Start]:
    """Shows the visit with the piece under test on the page, as if it had just been opened."""

    def make() -> Start:
        page = charting.page
        page.hide()
        overlays: list[Overlay] = []
        layers = shipped_layers(atlas, charting.underlying.muscle_map, resource("catalogue"))
        model = LayerModel(layers, overlays.append, page.tell)
        clinic, clock = charting.clinic, charting.clock
        piece = StartOnFigure(page, clinic, catalogue, look, clock, model.hold)
        start = Start(charting, StartDriver(qtbot, page), catalogue, overlays, piece)
        page.show()
        page.visit_changed.emit()
        page.settled.emit()
        return start

    return make


@pytest.fixture
def start(make_start: Callable[[], Start]) -> Start:
    return make_start()


@pytest.fixture
def start_later(
    make_start: Callable[[], Start], charting: Charting, catalogue: ClinicCatalogue
) -> Callable[..., Start]:
    """The same after an earlier visit at which everything was answered, agreed and finished;
    arguments are the replies of concern."""

    def make(**concerns: Reply) -> Start:
        clinic = charting.clinic
        (episode,) = clinic.history.episodes(charting.session.patient_id)
        earlier = factories.session(episode, started_at=charting.session.started_at - WEEK)
        clinic.recorder.start_session(earlier)
        at = earlier.started_at
        asked = (one.item for one in catalogue.screening())
        clinic.records.put(
            [
                AnswerGiven(
                    new_id(),
                    earlier.id,
                    ScreeningAnswer(item.id, concerns.get(item.id, item.no_concern), at),
                )
                for item in asked
                if item.asked_of is not AskedOf.PROGRAM
            ]
        )
        agreed = Consent(new_id(), earlier.id, "1", ConsentMethod.WRITTEN, "Ada Brandt", at)
        clinic.records.put([agreed])
        clinic.recorder.end_session(earlier.id, at + timedelta(hours=1))
        return make_start()

    return make
