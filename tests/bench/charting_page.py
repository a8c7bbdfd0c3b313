"""The charting screen as the program composes it, on a clinic that already holds some sites."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ids import new_id
from bodymap.charting.screening import AskedOf, Need, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.underlying import of_clinic
from bodymap.session_screen import ScreenParts, session_screen
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.file_dialogs import SystemFileDialogs
from db.layout import SCHEMA
from tests import factories
from tests.bench.filled_clinic import make_filled_clinic, patient_of
from tests.bench.large_clinic import LOG_IN, make_large_clinic
from tests.clinics import ANNA, PASSPHRASE, clinic_files

SIDE = (1216, 700)
KEPT_FROM = 1_000_000
"""Clinics with so many sites take minutes to make, and are kept."""


@dataclass(frozen=True)
class ChartingPage:
    """A page that is shown, with an open visit whose start is complete."""

    page: SessionPage
    clinic: Clinic
    atlas: Atlas
    session: Session


@contextmanager
def charting_page(
    *, sites: int = 0, patients: int = 1, folder: Path | None = None
) -> Iterator[ChartingPage]:
    """The page on a clinic of ``sites`` earlier sites of ``patients``, for the first of them; or on
    the one in ``folder``, which has no patients yet.

    A large clinic is kept in ``bodymap-bench`` in the folder for temporary files, or where
    ``BODYMAP_BENCH_FOLDER`` says; each run adds one visit to it.
    """
    with tempfile.TemporaryDirectory() as passing:
        folder = folder or _clinic_folder(Path(passing), sites, patients)
        is_large = sites >= KEPT_FROM
        clinic = clinic_files(folder).log_in(LOG_IN if is_large else ANNA, PASSPHRASE)
        atlas = Atlas.open(resource("atlas", "data"))
        atlas.warm()  # as the program does once its window is painted
        catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
        known = _first_patient(clinic, is_large=is_large) if sites else None
        session = _begun(clinic, catalogue, known)
        page = session_screen(_parts(atlas, catalogue, Path(passing)), clinic)
        page.resize(*SIDE)
        page.show_visit(session.id)
        page.show()
        try:
            yield ChartingPage(page, clinic, atlas, session)
        finally:
            page.close()
            clinic.close()


def _clinic_folder(passing: Path, sites: int, patients: int) -> Path:
    if sites < KEPT_FROM:
        folder = passing / "clinic"
        make_filled_clinic(folder, sites=sites, patients=patients)
        return folder
    return kept_clinic(sites, patients)


def kept_clinic(sites: int, patients: int) -> Path:
    """The folder of a large clinic, which is made where it is not kept yet."""
    kept = Path(os.environ.get("BODYMAP_BENCH_FOLDER", tempfile.gettempdir())) / "bodymap-bench"
    folder = kept / f"{sites}-sites-of-{patients}-schema-{SCHEMA}"
    if not folder.exists():
        making = kept / "making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        make_large_clinic(making, sites=sites, patients=patients)
        making.rename(folder)
    return folder


def _parts(atlas: Atlas, catalogue: ClinicCatalogue, passing: Path) -> ScreenParts:
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    underlying = of_clinic(atlas, catalogue)
    underlying.warm()
    choices = KeptChoices(passing / "look.json")
    return ScreenParts(
        atlas, underlying, catalogue, look, SystemClock(), choices, SystemFileDialogs()
    )


def _first_patient(clinic: Clinic, *, is_large: bool) -> UUID:
    return clinic.history.find_patients("", 1)[0].patient.id if is_large else patient_of(0)


def _begun(clinic: Clinic, catalogue: ClinicCatalogue, known: UUID | None) -> Session:
    """A visit that was consented to, with every answer given and a reason for every item that can
    wait for one: each click is held against all of them, and none is held up."""
    at = datetime.now(UTC)
    if known is not None:
        complaint = clinic.history.episodes(known)[0]
        complaint = replace(complaint, side=ComplaintSide.BOTH)
        clinic.recorder.change_episode(complaint)
    else:
        person = factories.patient()
        complaint = factories.episode(person.id, side=ComplaintSide.BOTH)
        clinic.recorder.add_patient(person)
        clinic.recorder.add_episode(complaint)
    session = Session(new_id(), complaint.patient_id, complaint.id, at)
    clinic.recorder.start_session(session)
    items = [facts.item for facts in catalogue.screening()]
    answers = [
        AnswerGiven(new_id(), session.id, ScreeningAnswer(item.id, item.no_concern, at))
        for item in items
        if item.asked_of is not AskedOf.PROGRAM
    ]
    reasons = [
        Override(new_id(), session.id, item.id, "Talked over with the patient.", at)
        for item in items
        if Need.REASON in (item.need, item.need_in_scope)
    ]
    consent = factories.consent(session, given_at=at)
    hygiene = factories.hygiene(session, confirmed_at=at)
    clinic.records.put((consent, *answers, *reasons, hygiene))
    return session
