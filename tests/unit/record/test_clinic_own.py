"""What is the clinic's own: boxes of needles, templates and settings."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.session import Session
from bodymap.charting.site_detail import SiteDetail
from bodymap.services.changes import Kind
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.values import BoxUse, Setting
from tests import factories
from tests.records import Record


def assert_told(record: Record, *ids: UUID) -> None:
    """The last change was the clinic's own, of these records."""
    told = record.told[-1]
    assert (told.kinds, told.patient_id, told.session_id) == (Kind.CLINIC, None, None)
    assert set(told.ids) == set(ids)
    assert told.after == ()


def needles(record: Record, visit: Session, box: NeedleBox, count: int) -> None:
    """So many needles out of a box."""
    for _ in range(count):
        record.recorder.add_site(factories.site(visit, detail=SiteDetail(box_id=box.id)))


# --- stock


def test_boxes_are_kept_in_their_order_and_changed_in_their_place(record: Record) -> None:
    first = factories.box(lot=" A-1", maker="Ärzte & Söhne")
    second = factories.box(needle=Needle(0.16, 15.0), expires_on=None, maker="")
    for box in (first, second):
        assert record.stock.keep(box) == record.told[-1]
        assert_told(record, box.id)
    empty = replace(first, is_in_use=False, expires_on=date(2026, 3, 1))
    record.stock.keep(empty)
    assert_told(record, first.id)
    assert record.stock.boxes() == (empty, second)


def test_a_lot_is_followed_to_every_visit_that_took_from_it(record: Record) -> None:
    lot, again, other = (factories.box(lot=lot) for lot in ("L24-b", " l24-B ", "X9"))
    for box in (lot, again, other):
        record.stock.keep(box)
    complaint = record.add_complaint()
    first, second = (record.start_session(complaint, week=week) for week in (0, 1))
    stranger = record.start_session()
    needles(record, first, other, 1)
    needles(record, first, lot, 2)
    needles(record, stranger, again, 1)
    needles(record, second, lot, 1)
    record.recorder.add_site(factories.site(second))

    def use(box: NeedleBox, visit: Session, sites: int) -> BoxUse:
        return BoxUse(box.id, record.history.patient(visit.patient_id), visit, sites)

    expected = (use(lot, first, 2), use(lot, second, 1), use(again, stranger, 1))
    assert record.stock.uses_of_lot("L24-B") == expected
    assert record.stock.uses_of_lot(" x9 ") == (use(other, first, 1),)
    assert record.stock.uses_of_lot("L24") == ()


def test_a_needle_that_was_taken_back_used_nothing(record: Record) -> None:
    box = factories.box()
    record.stock.keep(box)
    visit = record.start_session()
    needles(record, visit, box, 2)
    first, second = record.history.visit(visit.id).sites
    record.recorder.void_site(first.id)
    (use,) = record.stock.uses_of_lot(box.lot)
    assert use.sites == 1
    record.recorder.void_site(second.id)
    assert record.stock.uses_of_lot(box.lot) == ()
    record.recorder.restore_site(first.id)
    assert [use.sites for use in record.stock.uses_of_lot(box.lot)] == [1]


def test_a_box_that_was_put_away_is_still_followed(record: Record) -> None:
    box = factories.box()
    record.stock.keep(box)
    visit = record.start_session()
    needles(record, visit, box, 1)
    record.stock.keep(replace(box, is_in_use=False))
    assert [use.session for use in record.stock.uses_of_lot(box.lot)] == [visit]


# --- templates


def test_a_template_is_kept_with_its_sites_and_its_tray(record: Record) -> None:
    template = factories.template("Wade, drei Stiche")
    assert record.templates.keep(template) == record.told[-1]
    assert_told(record, template.id)
    assert record.templates.all() == (template,)


def test_the_next_version_of_a_template_stands_in_its_place(record: Record) -> None:
    first, second = factories.template(), factories.template("Another")
    record.templates.keep(first)
    record.templates.keep(second)
    shorter = first.renamed("Calf, two points", "").without(first.ghosts[1].origin)
    record.templates.keep(shorter)
    assert record.templates.all() == (shorter, second)
    assert record.templates.all()[0].version == 3


def test_a_template_that_is_retired_is_offered_no_more_until_it_is_kept_again(
    record: Record,
) -> None:
    first, second = factories.template(), factories.template("Another")
    record.templates.keep(first)
    record.templates.keep(second)
    record.templates.retire(first.id)
    assert_told(record, first.id)
    assert record.templates.all() == (second,)
    back = first.renamed("Calf again", first.condition)
    record.templates.keep(back)
    assert record.templates.all() == (back, second)
    with pytest.raises(LookupError):
        record.templates.retire(new_id())


# --- settings

CHANGED: dict[str, object] = {
    "code_policy": SidePolicy.EACH_SIDE,
    "fees": {"20560": Decimal("45.00"), "20561": Decimal("60.5")},
    "currency": "EUR",
    "dwell_target_minutes": 12,
    "has_sound": False,
    "consent_version": "2026-03",
    "consent_wording": "Ich stimme zu.\nEven if it hurts.",
    "call_line": "Reception, 020 7946 0000",
    "clinic_name": "Willow Lane Physio",
    "place": "US-CO",
    "usual_figure": Figure.FEMALE_TYPICAL,
}


def test_without_a_word_of_the_clinic_the_settings_are_the_program_s(record: Record) -> None:
    assert record.settings.now() == ClinicSettings()


def test_every_setting_is_tried() -> None:
    assert set(CHANGED) == {one.name for one in fields(ClinicSettings)}


@pytest.mark.parametrize("name", CHANGED)
def test_each_setting_is_kept_by_itself_and_can_be_taken_back(record: Record, name: str) -> None:
    usual = ClinicSettings()
    changed = replace(usual, **{name: CHANGED[name]})  # type: ignore[arg-type]  # by its name
    assert changed != usual
    assert record.settings.keep(changed) == record.told[-1]
    assert_told(record, *(one.id for one in settings_in(record)))
    assert [one.name for one in settings_in(record)] == [name]
    assert record.settings.now() == changed
    record.settings.keep(usual)
    assert record.settings.now() == usual


def test_all_settings_survive_together_and_the_program_s_end(record: Record) -> None:
    changed = ClinicSettings(**CHANGED)  # type: ignore[arg-type]  # each by its name
    record.settings.keep(changed)
    again = record.again()
    assert again.settings.now() == changed
    again.store.close()


def test_only_what_differs_is_written(record: Record) -> None:
    record.settings.keep(replace(ClinicSettings(), currency="EUR", has_sound=False))
    record.settings.keep(replace(ClinicSettings(), currency="CHF", has_sound=False))
    (currency,) = (one for one in settings_in(record) if one.name == "currency")
    assert_told(record, currency.id)


def test_a_setting_of_a_later_program_is_left_alone(record: Record) -> None:
    later = Setting(new_id(), "colour_of_the_walls", '{"rgb": [1, 2, 3]}')
    with record.store.write(None) as write:
        write.insert_record(later)
    assert record.settings.now() == ClinicSettings()
    record.settings.keep(replace(ClinicSettings(), currency="EUR"))
    assert later in settings_in(record)
    assert record.settings.now().currency == "EUR"


def test_a_setting_that_cannot_be_read_stays_until_another_value_is_kept(
    record: Record,
) -> None:
    broken = Setting(new_id(), "call_line", "[[")
    with record.store.write(None) as write:
        write.insert_record(broken)
    assert record.settings.now() == ClinicSettings()
    assert record.settings.unreadable() == ("call_line",)
    record.settings.keep(replace(ClinicSettings(), currency="EUR"))
    assert broken in settings_in(record)
    record.settings.keep(replace(record.settings.now(), call_line="Reception"))
    assert record.settings.unreadable() == ()
    assert record.settings.now() == replace(ClinicSettings(), currency="EUR", call_line="Reception")


def settings_in(record: Record) -> tuple[Setting, ...]:
    """The rows as they lie in the record."""
    return record.store.clinic_records(Setting)
