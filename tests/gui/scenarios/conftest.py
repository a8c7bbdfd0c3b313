"""The whole charting screen on a real clinic file, at a patient's second visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ids import new_id
from bodymap.charting.screening import AskedOf, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.underlying import Underlying
from bodymap.session_screen import ScreenParts, session_screen
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.file_dialogs import SystemFileDialogs
from tests import factories
from tests.clinics import copied_clinic
from tests.drivers.counted import CountedTherapist

TODAY = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


class SteppingClock:
    """Ten seconds later at each look, so that no press repeats another by chance."""

    def __init__(self) -> None:
        self.time = TODAY

    def now(self) -> datetime:
        self.time += timedelta(seconds=10)
        return self.time


@dataclass
class Room:
    """A visit that just began, and who works in it."""

    clinic: Clinic
    session: Session
    therapist: CountedTherapist


Enter = Callable[..., Room]


@pytest.fixture
def enter(
    qtbot: QtBot,
    look: Look,
    atlas: Atlas,
    catalogue: ClinicCatalogue,
    underlying: Underlying,
    tmp_path: Path,
) -> Iterator[Enter]:
    """Opens the second visit of a patient who was well, answered everything and consented at the
    first; ``side`` is the complaint's."""
    clinic = copied_clinic(tmp_path)
    clock = SteppingClock()

    def opened(complaint: str, side: ComplaintSide, *, fresh: bool = False) -> Room:
        person = factories.patient()
        episode = factories.episode(person.id, complaint=complaint, side=side)
        clinic.recorder.add_patient(person)
        clinic.recorder.add_episode(episode)
        if not fresh:
            _first_visit(clinic, catalogue, factories.session(episode))
        session = replace(factories.session(episode, week=1), started_at=TODAY)
        clinic.recorder.start_session(session)
        choices = KeptChoices(tmp_path / "look.json")
        page = session_screen(
            ScreenParts(
                *(atlas, underlying, catalogue, look, clock, choices),
                SystemFileDialogs(),
            ),
            clinic,
        )
        qtbot.addWidget(page)
        page.resize(1216, 700)
        page.show_visit(session.id)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.wait_until(page.isActiveWindow)
        therapist = CountedTherapist(qtbot, page)
        therapist.settle()
        return Room(clinic, session, therapist)

    yield opened
    clinic.close()


def _first_visit(clinic: Clinic, catalogue: ClinicCatalogue, session: Session) -> None:
    """A visit a week ago at which everything was asked, and nothing was needled."""
    clinic.recorder.start_session(session)
    at = session.started_at
    answers = [
        AnswerGiven(new_id(), session.id, ScreeningAnswer(one.item.id, one.item.no_concern, at))
        for one in catalogue.screening()
        if one.item.asked_of is not AskedOf.PROGRAM
    ]
    clinic.records.put([*answers, factories.consent(session)])
    clinic.recorder.end_session(session.id, at + timedelta(minutes=20))
