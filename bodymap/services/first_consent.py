"""What a patient agrees to in a new clinic, until the clinic writes its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.translation import load_translation
from bodymap.services.clinic_settings import CONSENT_VERSION, CONSENT_WORDING

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

FILE: Final = "consent.csv"
ID: Final = "first"


@dataclass(frozen=True, slots=True)
class ConsentText:
    """A wording and the version by which a consent names it: no other wording has it."""

    version: str
    wording: str


IN_ENGLISH: Final = ConsentText(CONSENT_VERSION, CONSENT_WORDING)


def first_consent(folders: CatalogueFolders) -> ConsentText:
    """The wording in the language of ``folders``, else in English; a draft that a clinician and a
    lawyer of the place have to look at. Raises CatalogueError."""
    if folders.language:
        path = folders.shipped / folders.language / FILE
        told = load_translation(path, ("id",)).get((ID,), {})
        if told.get("version") and told.get("wording"):
            return ConsentText(told["version"], told["wording"])
    return IN_ENGLISH


def begin_with_consent(clinic: Clinic, folders: CatalogueFolders) -> None:
    """Let a clinic just made begin with the wording in the language of ``folders``. It is the
    clinic's own from then on, whatever is spoken later: a consent names a version, and a version
    has one wording. Raises CatalogueError, NotSavedError; the English wording stands then."""
    told = first_consent(folders)
    now = clinic.settings.now()
    then = replace(now, consent_version=told.version, consent_wording=told.wording)
    clinic.settings.keep(then)
