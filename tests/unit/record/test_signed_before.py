"""A visit that was signed before people had log-ins is what was signed after the upgrade, too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.person import Role
from bodymap.charting.session_form import FORM_1
from bodymap.charting.signing import SessionContent, Signature, sign
from bodymap.errors import ExpectedError
from bodymap.services.signed_content import is_intact
from bodymap.services.visit_signing import VisitSigning
from db import driver, rows
from db.clinic_files import SqlClinicFiles
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.record_forms import SESSION_FORMS
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE
from tests.old_clinics import (
    BEFORE_PEOPLE,
    COMPLAINT,
    SCORES,
    SITES,
    VISITS,
    insert,
    old_files,
)

VISIT = replace(VISITS[0], ended_at=VISITS[0].started_at.replace(minute=55))
SIGNER = new_id()
FIRST_SIGNATURE = f"{FIRST.name}, {FIRST.credential}"


def signed_then(files: SqlClinicFiles) -> Signature:
    """Sign the first visit as the program of schema 4 did, with its rows and its form."""
    assert VISIT.ended_at is not None
    key = prove_by(KeyFile.from_bytes(files.key_file.read_bytes()), "", PASSPHRASE).keys.data
    connection = driver.connect(files.clinic_file, key)
    (sequence,) = connection.execute(
        "SELECT created_seq FROM needle_site WHERE id = ?", (SITES[0].id.bytes,)
    ).fetchone()
    out = NeedleEvent(new_id(), VISIT.id, SITES[0].id, EventKind.OUT, VISIT.ended_at, 90)
    content = SessionContent(
        VISIT,
        COMPLAINT.side,
        Figure.FEMALE_TYPICAL,
        sites=(replace(SITES[0], sequence=sequence),),
        events=(out,),
        pains=(SCORES[0],),
    )
    signature = sign(content, SIGNER, "Ben Okoro, PT", VISIT.ended_at, FORM_1)
    forms = {form.kind: form for form in SESSION_FORMS}
    for number, record in ((90, out), (91, signature)):
        form = forms[type(record)]
        stamps = {"created_at": 1, "created_seq": number, "changed_at": 1, "changed_seq": number}
        insert(connection, form.entity, **form.values(record), **stamps, version=1)
    ended = rows.to_micros(VISIT.ended_at)
    connection.execute("UPDATE session SET ended_at = ? WHERE id = ?", (ended, VISIT.id.bytes))
    connection.commit()
    connection.close()
    return signature


def test_it_fits_its_seal_after_the_upgrade(tmp_path: Path) -> None:
    files = old_files(tmp_path, BEFORE_PEOPLE)
    signature = signed_then(files)
    files.claim(FIRST, PASSPHRASE).close()
    clinic = files.log_in(ANNA, PASSPHRASE)
    visit = clinic.history.visit(VISIT.id)
    assert visit.signature == signature
    assert signature.form_version == 1
    assert visit.session == VISIT
    assert visit.session.holder_id is None
    assert is_intact(visit)
    clinic.close()


def test_nobody_charts_it_or_takes_it_over(tmp_path: Path) -> None:
    files = old_files(tmp_path, BEFORE_PEOPLE)
    signed_then(files)
    clinic = files.claim(FIRST, PASSPHRASE)
    before = clinic.history.visit(VISIT.id)
    assert clinic.desk.person.role is Role.ADMINISTRATOR
    with pytest.raises(ExpectedError, match="signed"):
        clinic.recorder.reopen_session(VISIT.id)
    with pytest.raises(ExpectedError, match="signed"):
        clinic.records.take_over(VISIT.id, before.session.started_at)
    assert clinic.history.visit(VISIT.id) == before
    assert is_intact(clinic.history.visit(VISIT.id))
    clinic.close()


def test_a_visit_that_was_open_then_is_charted_by_anybody_and_signed_under_todays_form(
    tmp_path: Path,
) -> None:
    clinic = old_files(tmp_path, BEFORE_PEOPLE).claim(FIRST, PASSPHRASE)
    site = clinic.recorder.add_site(factories.site(VISITS[1]))
    clinic.records.put((factories.needle_event(VISITS[1], None),))
    visit = clinic.history.visit(VISITS[1].id)
    assert visit.session.holder_id is None
    assert clinic.records.refusal(visit.session, is_signed=False) is None
    signing = VisitSigning(clinic.history, clinic.records, clinic.desk)
    signature = signing.sign(VISITS[1].id, Figure.FEMALE_TYPICAL, site.inserted_at)
    assert (signature.form_version, signature.signer) == (2, FIRST_SIGNATURE)
    assert is_intact(clinic.history.visit(VISITS[1].id))
    clinic.close()
