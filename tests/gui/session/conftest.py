"""A charting screen on a real, encrypted clinic file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.clinic import Clinic
from bodymap.services.underlying import Underlying, shipped
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from tests import factories
from tests.atlases import shared_atlas
from tests.clinics import copied_clinic, open_session
from tests.drivers.session import SessionDriver

NEEDLES = (Needle(0.25, 25), Needle(0.30, 40), Needle(0.30, 60))


class SteppingClock:
    """Half a minute later at each look, so that no press repeats another by chance."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
        self.step = timedelta(seconds=30)

    def now(self) -> datetime:
        self.time += self.step
        return self.time


@dataclass
class Charting:
    """Everything around one open visit."""

    clinic: Clinic
    clock: SteppingClock
    session: Session
    page: SessionPage
    driver: SessionDriver
    folder: Path
    make_page: Callable[[Underlying], SessionPage]
    underlying: Underlying

    @property
    def anna(self) -> Person:
        """Who made the clinic, and began the visit."""
        return self.clinic.people.all()[0]

    def sit(self, role: Role, name: str = "Ada Brandt", credential: str = "DPT") -> Person:
        """Another person, just added to the clinic, sits at the desk."""
        person = Person(new_id(), name, credential, role=role)
        self.clinic.desk.sit(self.anna)
        self.clinic.people.introduce(person)
        self.clinic.desk.sit(person)
        return person

    def seal(self, session: Session) -> None:
        """Sign a visit with a seal that does not fit it."""
        signature = factories.signature(session, signer_id=self.clinic.desk.person.id)
        self.clinic.records.sign(signature, self.clock.now())

    def another_page(self, underlying: Underlying | None = None) -> SessionDriver:
        """A charting screen made anew, on the same visit."""
        # the pointer meets one window at a place
        self.page.hide()
        page = self.make_page(underlying or self.underlying)
        page.show_visit(self.session.id)
        page.show()
        self.driver.qtbot.waitExposed(page)
        return SessionDriver(self.driver.qtbot, page)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="session")
def underlying(atlas: Atlas) -> Underlying:
    return shipped(atlas, resource("catalogue"))


@pytest.fixture
def charting(
    qtbot: QtBot, look: Look, atlas: Atlas, underlying: Underlying, tmp_path: Path
) -> Iterator[Charting]:
    clinic = copied_clinic(tmp_path)
    clock = SteppingClock()
    visit = open_session(clinic)

    def make_page(muscles: Underlying) -> SessionPage:
        layers = shipped_layers(atlas, muscles.muscle_map, resource("catalogue"))
        made = SessionPage(atlas, muscles, layers, clinic, NEEDLES, look, clock)
        qtbot.addWidget(made)
        made.resize(1216, 700)
        return made

    page = make_page(underlying)
    page.show_visit(visit.id)
    page.show()
    qtbot.waitExposed(page)
    yield Charting(
        clinic, clock, visit, page, SessionDriver(qtbot, page), tmp_path, make_page, underlying
    )
    clinic.close()
