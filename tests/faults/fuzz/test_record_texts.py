"""The JSON within the record, read as exactly what was written or refused as its reader says.

The file is encrypted and its change log sealed, so that only this program, or a program with its
keys, can have written such a text. ``BODYMAP_FAULTS_FULL`` makes it two thousand inputs.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from bodymap.charting import amendment_text, template_text
from bodymap.charting.amendment import (
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteWithdrawn,
    Stated,
)
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.procedure_code import SidePolicy
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.values import Setting
from tests import factories
from tests.clinics import OpenRecord
from tests.faults.amounts import amount
from tests.faults.fuzz.accidents import Outcomes, accident, ill_will
from tests.faults.table import Found

INPUTS = amount(60, 400)
SETTINGS = amount(10, 100)
VISIT = factories.session(factories.episode(new_id()))
SITE = factories.site(VISIT)
TEMPLATE = factories.template()

AMENDMENTS = (
    Stated("The bruise was on the outer calf."),
    SiteAdded(SITE),
    SiteWithdrawn(SITE.id),
    PainCorrected(new_id(), Phase.AFTER, 3),
    SiteChanged(
        SITE.id,
        (
            FieldChange(SiteField.PLACE, SITE.place),
            FieldChange(SiteField.NEEDLE, SITE.needle),
            FieldChange(SiteField.TECHNIQUE, Technique.WINDING),
            FieldChange(SiteField.DEPTH_MM, 12.5),
            FieldChange(SiteField.INSERTED_AT, datetime(2026, 11, 26, 12, tzinfo=UTC)),
            FieldChange(SiteField.DETAIL, SITE.detail),
        ),
    ),
)


def texts(chance: random.Random, whole: str, inputs: int) -> list[str]:
    """Broken forms of a text; half of them JSON still."""
    accidents = [accident(chance, whole.encode()) for _ in range(inputs // 2)]
    ill = [ill_will(chance, json.loads(whole)) for _ in range(inputs // 2)]
    return [text.decode("utf-8", "surrogateescape") for text in (*accidents, *ill)]


def judged(
    outcomes: Outcomes,
    name: str,
    text: str,
    read: Callable[[str], Any],
    whole: Any,
    refusals: tuple[type[Exception], ...],
) -> None:
    def use() -> str:
        try:
            value = read(text)
        except refusals:
            return "refused"
        return "exact" if value == whole else "another"

    outcomes.watch(name, text, use)


@pytest.mark.parametrize("what", AMENDMENTS, ids=lambda what: type(what).__name__)
def test_an_amendment_is_read_exactly_or_refused(what: Any, found: Found) -> None:
    outcomes, whole = Outcomes(), amendment_text.written(what)
    assert amendment_text.written(amendment_text.read(whole)) == whole
    for text in texts(random.Random(type(what).__name__), whole, INPUTS):
        judged(
            *(outcomes, "amendment", text, amendment_text.read),
            *(amendment_text.read(whole), (ValueError,)),
        )
    found(
        f"fuzz: the text of an amendment ({type(what).__name__}) broken",
        done=outcomes.done,
        unclear=outcomes.unclear,
        note=outcomes.told(),
    )
    assert outcomes.troubles == ""
    assert outcomes.counts["refused"]


def test_a_template_is_read_exactly_or_refused(found: Found) -> None:
    outcomes, whole = Outcomes(), template_text.written_body(TEMPLATE)
    value = template_text.read_body(whole)
    assert value == (TEMPLATE.ghosts, TEMPLATE.tray)
    for text in texts(random.Random("template"), whole, INPUTS):
        judged(
            *(outcomes, "template", text, template_text.read_body),
            *(value, (ValueError, KeyError, TypeError)),
        )
    found(
        "fuzz: the text of a template broken",
        done=outcomes.done,
        unclear=outcomes.unclear,
        note=outcomes.told(),
    )
    assert outcomes.troubles == ""
    assert outcomes.counts["refused"]


KEPT = ClinicSettings(
    code_policy=next(one for one in SidePolicy if one is not ClinicSettings().code_policy),
    fees={"20560": Decimal("85.50"), "20561": Decimal(120)},
    currency="EUR",
    dwell_target_minutes=12,
    has_sound=False,
    consent_version="7",
    consent_wording="I agree.",
    call_line="The clinic, 555 0100",
    clinic_name="Needles on Main Street",
    place="US-CO",
    usual_figure=next(one for one in Figure if one is not ClinicSettings().usual_figure),
)


@pytest.mark.parametrize("name", [*ClinicSettings.__dataclass_fields__])
def test_a_setting_that_cannot_be_read_is_as_the_program_comes(
    record: OpenRecord, name: str, found: Found
) -> None:
    outcomes = Outcomes()
    record.settings.keep(KEPT)
    (row,) = (one for one in record.store.clinic_records(Setting) if one.name == name)
    usual = getattr(ClinicSettings(), name)

    def read(text: str) -> str:
        with record.store.write(record.person.id) as write:
            write.update_record(replace(row, value=text))
        now = record.settings.now()
        assert replace(now, **{name: getattr(KEPT, name)}) == KEPT
        if name in record.settings.unreadable():
            assert getattr(now, name) == usual
            return "unreadable"
        return "exact" if now == KEPT else "another"

    for text in texts(random.Random(name), row.value, SETTINGS):
        clean = text.encode("utf-8", "replace").decode()
        outcomes.watch(name, clean, lambda clean=clean: read(clean))  # type: ignore[misc]  # bound now
    record.settings.keep(ClinicSettings())
    assert record.settings.now() == ClinicSettings()
    found(
        f"fuzz: the setting {name} broken",
        done=outcomes.done,
        unclear=outcomes.unclear,
        note=outcomes.told(),
    )
    assert outcomes.troubles == ""
