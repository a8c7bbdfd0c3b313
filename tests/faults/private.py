"""What nobody but the clinic may read, and where it could show."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import quote

from bodymap.charting.patient import Patient
from bodymap.charting.reaction import Severity
from bodymap.charting.session import Session
from bodymap.charting.site_detail import SiteDetail
from bodymap.services.clinic import Clinic
from tests import factories

PATIENT: Final = factories.patient(
    given_name="Þórgunnur-Zoë",
    family_name="Öztürk-Łuczyńska",
    birth_date=date(1958, 2, 27),
    record_number="ZQX-77413",
    alert="Blóðþynning: takes warfarin",
)
COMPLAINT: Final = "Ключица болит слева"
NOTE: Final = "schmerzt beim Orgelspielen"
SECRETS: Final = (
    *("Þórgunnur-Zoë", "Þórgunnur", "Öztürk-Łuczyńska", "Öztürk", "Łuczyńska"),
    *("ZQX-77413", "Blóðþynning", "warfarin", COMPLAINT, "Ключица", NOTE, "Orgelspielen"),
    *("1958-02-27", "19580227", "27.02.1958", "27/02/1958", "02/27/1958", "27 Feb 1958"),
    *("Feb 27, 1958", "27 February 1958", "February 27, 1958", "(1958, 2, 27)"),
)
"""Everything that says who it is, or what ails them, in the words it could be written in."""


@cache
def _forms() -> tuple[tuple[str, bytes], ...]:
    """Each secret as bytes, in all the ways in which programs write text."""
    found: dict[bytes, str] = {}
    for secret in SECRETS:
        plain = [secret, secret.lower(), secret.upper(), quote(secret)]
        plain += [unicodedata.normalize(form, secret) for form in ("NFC", "NFD", "NFKD")]
        # as letters that a search index, or a name of a file, has left of it
        bare = unicodedata.normalize("NFKD", secret).encode("ascii", "ignore").decode()
        plain += [bare, bare.lower()] if len(bare) >= 7 else []
        plain += [json.dumps(secret)[1:-1], ascii(secret)[1:-1]]
        for text in plain:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp1252"):
                found[text.encode(encoding, "ignore")] = secret
    return tuple((secret, form) for form, secret in found.items() if len(form) >= 6)


def shown_in(content: bytes) -> set[str]:
    """The secrets that can be read in ``content``."""
    return {secret for secret, form in _forms() if form in content}


def shown_in_folder(*folders: Path) -> dict[str, set[str]]:
    """The files below ``folders`` whose content or name shows a secret."""
    found: dict[str, set[str]] = {}
    for path in (path for folder in folders for path in folder.rglob("*")):
        shown = shown_in(str(path).encode("utf-8", "surrogateescape"))
        if path.is_file():
            shown |= shown_in(path.read_bytes())
        if shown:
            found[str(path)] = shown
    return found


@dataclass(frozen=True)
class PrivateVisit:
    """What was charted."""

    patient: Patient
    session: Session


def chart(clinic: Clinic) -> PrivateVisit:
    """The patient with a visit, words of all kinds in it."""
    complaint = factories.episode(PATIENT.id, complaint=COMPLAINT)
    session = factories.session(complaint, holder_id=clinic.desk.person.id)
    clinic.recorder.add_patient(PATIENT)
    clinic.recorder.add_episode(complaint)
    clinic.recorder.start_session(session)
    clinic.recorder.add_site(factories.site(session, detail=SiteDetail(note=NOTE)))
    clinic.recorder.set_pain(factories.pain(session, 7))
    clinic.records.put(
        (
            factories.explanation(session, NOTE),
            factories.reaction(session, note=NOTE, severity=Severity.MILD),
        )
    )
    clinic.recorder.change_patient(replace(PATIENT, height_cm=171.0))
    clinic.rescues.keep(session.id, (("Note", NOTE), ("Complaint", COMPLAINT)))
    assert clinic.history.find_patients("luczynska")
    assert clinic.history.overview(PATIENT.id) is not None
    return PrivateVisit(PATIENT, session)
