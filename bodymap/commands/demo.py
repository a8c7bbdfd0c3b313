"""``bodymap demo``: a clinic of invented patients, small and whole or large and lean."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.person import Person
from bodymap.commands import console
from bodymap.commands.demo_arguments import LARGE_PATIENTS, LARGE_SITES
from bodymap.commands.passphrase import read_passphrase
from bodymap.commands.refusals import RefusedError
from bodymap.errors import ClinicFileError
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clock import SystemClock
from bodymap.services.demo.make_demo import make_demo
from bodymap.services.demo.prototypes import plans_to_stamp, prototypes
from bodymap.services.demo.staff import FIRST, demo_settings, demo_staff
from bodymap.services.progress import Progress
from bodymap.services.underlying import shipped
from db.bulk.large_clinic import LargeClinic, Wanted
from db.demo_clinic import open_demo_clinic
from db.keys.passphrase import check_passphrase
from db.keys.slots import KeyCost
from db.layout import CLINIC_FILE
from db.made_up_clinic import THERE_ALREADY, Filling, made_up_clinic
from db.shares import allowed_by_environment, refuse_network_share

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.demo.plans import Plan

ONLY_LARGE: Final = "--patients and --sites go with --size large."
_SITES_EACH: Final = LARGE_SITES // LARGE_PATIENTS

Fill = Callable[["Clinic", "tuple[Plan, ...] | None", Progress], None]


def make(folder: Path, asked: argparse.Namespace, cost: KeyCost | None = None) -> int:
    """Make the clinic in ``folder``, or nothing at all. Returns the exit status.

    As JSON: ``path`` (the folder), ``user`` (the log-in of its administrator), ``size``, ``seed``,
    ``patients``, ``visits`` and ``sites``. Raises ExpectedError.
    """
    wanted = _wanted(asked)
    if any(folder.glob(f"{CLINIC_FILE}*")):
        raise RefusedError(THERE_ALREADY)
    refuse_network_share(folder, allowed=asked.allow_network_share or allowed_by_environment())
    passphrase = read_passphrase(asked.passphrase_fd, os.environ)
    try:
        check_passphrase(passphrase)
    except ClinicFileError as error:
        raise RefusedError(error.sentence) from error
    fill = _filler(asked.seed)
    with (
        console.progress("Making a clinic") as progress,
        made_up_clinic(folder, FIRST, passphrase, SystemClock(), cost or KeyCost()) as filling,
    ):
        if wanted is None:
            counts = _fill_small(filling, fill, progress)
        else:
            counts = _fill_large(filling, fill, asked.seed, wanted, progress)
    values = {
        "path": str(folder),
        "user": FIRST.log_in,
        "size": asked.size,
        "seed": asked.seed,
        **counts,
    }
    console.answer(_words(values), values, as_json=asked.json)
    return 0


def _wanted(asked: argparse.Namespace) -> Wanted | None:
    """How large; None for the small one."""
    if asked.size == "small":
        if asked.patients is not None or asked.sites is not None:
            raise RefusedError(ONLY_LARGE)
        return None
    patients = LARGE_PATIENTS if asked.patients is None else asked.patients
    return Wanted(patients, patients * _SITES_EACH if asked.sites is None else asked.sites)


def _filler(seed: int) -> Fill:
    """Charts plans into a clinic; without plans, all of the demo's."""
    atlas = Atlas.open(resource("atlas", "data"))
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    underlying = shipped(atlas, resource("catalogue"))
    now = SystemClock().now()

    def fill(clinic: Clinic, of: tuple[Plan, ...] | None, progress: Progress) -> None:
        make_demo(
            *(clinic, atlas, underlying, catalogue),
            seed=seed,
            now=now,
            of=of,
            progress=progress,
        )

    return fill


def _fill_small(filling: Filling, fill: Fill, progress: Progress) -> dict[str, int]:
    with filling.clinic() as clinic:
        fill(clinic, None, progress)
        rows = clinic.history.find_patients("", 1000)
        visits = [visit for row in rows for visit in clinic.history.overview(row.patient.id).visits]
        sites = sum(len(visit.sites) for visit in visits)
    return {"patients": len(rows), "visits": len(visits), "sites": sites}


def _fill_large(
    filling: Filling, fill: Fill, seed: int, wanted: Wanted, progress: Progress
) -> dict[str, int]:
    """Chart the prototypes in a passing clinic, and stamp the large one out of them."""
    # nobody's course has to be another one's where there are few
    of = plans_to_stamp(seed)[: wanted.patients]

    def tell(_done: int, whole: int) -> None:
        # the prototypes are done before the first percent of a large clinic
        progress(0, whole)

    with closing(open_demo_clinic(filling.clock, lambda demo: fill(demo, of, tell))) as demo:
        with filling.clinic() as clinic:
            people = _settle(clinic, demo)
        stamps = prototypes(demo, people)
    with filling.bulk() as (connection, writing):
        written = LargeClinic(stamps, seed).write(connection, writing, wanted, progress)
    with filling.clinic():
        pass  # opened as everybody opens it, and closed: the head is kept beside it
    return {"patients": written.patients, "visits": written.visits, "sites": written.sites}


def _settle(clinic: Clinic, demo: Clinic) -> dict[UUID, Person]:
    """The people, settings and needles of the demo in the new clinic; gives who takes whose
    place there."""
    for colleague in demo_staff(clinic.desk.person).everybody:
        if colleague.id != clinic.desk.person.id:
            clinic.people.introduce(colleague)
    clinic.settings.keep(demo_settings())
    for box in demo.stock.boxes():
        clinic.stock.keep(box)
    by_log_in = {person.log_in: person for person in clinic.people.all()}
    return {person.id: by_log_in[person.log_in] for person in demo.people.all()}


def _words(values: dict[str, Any]) -> str:
    return (
        f"Made in {values['path']}: {values['patients']:,} invented patients, "
        f"{values['visits']:,} visits, {values['sites']:,} needle sites.\n"
        f"Log in as {values['user']}, with the passphrase that was given."
    )
