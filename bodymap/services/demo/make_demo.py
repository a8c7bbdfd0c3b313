"""Fills a new clinic with the demo's people, through its services like everybody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.charting.template import Template, TemplateTray
from bodymap.services.demo.arrivals import plans
from bodymap.services.demo.calendar import Calendar
from bodymap.services.demo.demo_visit import DemoVisit
from bodymap.services.demo.demo_words import Said, demo_words
from bodymap.services.demo.pain_courses import pain_course
from bodymap.services.demo.people import Person
from bodymap.services.demo.places import Places
from bodymap.services.demo.plans import Plan
from bodymap.services.demo.staff import CLINIC_NAME, Staff, demo_settings, demo_staff
from bodymap.services.demo.stock_room import StockRoom
from bodymap.services.demo.twists import TEMPLATE_NAME, TEMPLATE_OF
from bodymap.services.demo.visit_charter import Tools, VisitCharter
from bodymap.services.first_consent import first_consent
from bodymap.services.progress import Progress, unwatched

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.clinic import Clinic
    from bodymap.services.underlying import Underlying

_USUAL = 0.85


def make_demo(
    clinic: Clinic,
    atlas: Atlas,
    underlying: Underlying,
    catalogue: ClinicCatalogue,
    *,
    seed: int,
    now: datetime,
    of: Sequence[Plan] | None = None,
    progress: Progress = unwatched,
) -> None:
    """Chart the demo clinic: visits from consent to signature, and one that goes on.

    Each is charted by one of the two who chart there; the administrator is at the desk in the end.
    In a clinic that people log in to, that is whoever is at the desk now. ``of`` are the plans to
    chart, where it is not all of them.

    Needles, screening, reactions, advice, measures and codes are those of ``catalogue``, and the
    muscle of a site is the one that ``underlying`` would chart at a click. ``now`` is UTC: sessions
    lie on the working days before it, and one began a quarter of an hour ago and is still open. The
    same ``seed`` and ``now`` give the same content; ids differ. Raises NotSavedError when a write
    fails, CatalogueError where the catalogue or the muscles cannot be read.
    """
    sizes = {size.id: size.needle for size in catalogue.needles()}
    said = demo_words(catalogue.folders)
    is_renamed = clinic.is_demo and said(CLINIC_NAME) != CLINIC_NAME
    name = said(CLINIC_NAME) if is_renamed else ""
    settings = demo_settings(first_consent(catalogue.folders), name)
    staff = demo_staff(None if clinic.is_demo else clinic.desk.person)
    clinic.desk.sit(staff.first)
    known_people = {person.id for person in clinic.people.all()}
    for colleague in staff.everybody:
        if colleague.id not in known_people:
            clinic.people.introduce(colleague)
    clinic.settings.keep(settings)
    stock = StockRoom(sizes, now.date())
    for box in stock.boxes:
        clinic.stock.keep(box)
    charted = plans(seed) if of is None else of
    patients = _add_people(clinic, charted, said)
    calendar = Calendar(now)
    places = Places(atlas)
    visits = [
        visit
        for plan in charted
        for visit in _planned(plan, patients, staff, calendar, places, seed, said)
    ]
    charter = VisitCharter(
        *(clinic, Tools(atlas, underlying, places, sizes, stock), catalogue),
        *(settings, staff, now),
    )
    known: set[UUID] = set()
    for done, visit in enumerate(sorted(visits, key=lambda visit: visit.started_at)):
        progress(done, len(visits))
        if visit.episode.id not in known:
            known.add(visit.episode.id)
            clinic.recorder.add_episode(visit.episode)
        session_id = charter.chart(visit)
        if visit.is_turn(TEMPLATE_OF):
            _make_template(clinic, session_id, visit.plan.condition, said(TEMPLATE_NAME))
    clinic.desk.sit(staff.first)


def _add_people(clinic: Clinic, charted: Sequence[Plan], said: Said) -> dict[Person, Patient]:
    patients: dict[Person, Patient] = {}
    for plan in charted:
        person = plan.person
        if person in patients:
            continue
        patients[person] = Patient(
            id=new_id(),
            given_name=person.given_name,
            family_name=person.family_name,
            birth_date=person.birth_date,
            sex=person.sex,
            record_number=person.record_number,
            figure=person.figure,
            height_cm=person.height_cm,
            weight_kg=person.weight_kg,
            alert=said(person.alert),
        )
        clinic.recorder.add_patient(patients[person])
    return patients


def _planned(
    plan: Plan,
    patients: dict[Person, Patient],
    staff: Staff,
    calendar: Calendar,
    places: Places,
    seed: int,
    said: Said,
) -> Iterator[DemoVisit]:
    # each plan has dice of its own, so that a change of one leaves the others as they were; what
    # goes along with the needles has its own, so that a change of it leaves the needles
    name = f"{seed} {plan.person.record_number} {plan.condition}"
    chance, aside = Random(name), Random(f"{name} aside")  # noqa: S311 - a story
    usual = staff.first if int(plan.person.record_number) % 2 == 0 else staff.second
    hands = Random(f"{name} hands")  # noqa: S311 - a story
    starts = calendar.starts(plan, chance)
    pairs = plan.pairs or pain_course(
        plan.course, plan.visits, plan.first_pain, chance, forgets=plan.forgets_scores
    )
    episode = Episode(
        id=new_id(),
        patient_id=patients[plan.person].id,
        complaint=said(plan.complaint),
        side=plan.side,
        condition=plan.condition,
        icd10=plan.icd10,
        onset=(starts[0] - timedelta(weeks=plan.onset_weeks)).date(),
    )
    spots = places.spots(plan.regions, plan.side, plan.sites + 2, chance)
    for number, (started_at, pair) in enumerate(zip(starts, pairs, strict=True)):
        # whoever began with a patient mostly goes on; who sits here now charts what goes on now
        therapist = usual if hands.random() < _USUAL else staff.other(usual)
        visit = DemoVisit(
            *(plan, patients[plan.person], episode, therapist, number, started_at, pair, spots),
            *(chance, aside),
        )
        yield replace(visit, therapist=staff.first) if visit.is_under_way else visit


def _make_template(clinic: Clinic, session_id: UUID, condition: str, name: str) -> None:
    sites = clinic.history.visit(session_id).sites
    tray = TemplateTray(sites[0].needle, sites[0].technique)
    clinic.templates.keep(Template.from_sites(name, condition, sites, tray))
