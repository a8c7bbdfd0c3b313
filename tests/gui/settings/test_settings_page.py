"""Sections, search, marks, and taking back what was changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.charting.person import Role
from bodymap.charting.procedure_code import SidePolicy
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.section import Section
from bodymap.ui.settings.index import entries
from bodymap.ui.settings.lead_part import LeadPart
from bodymap.ui.settings.section import SettingsSection, section_words
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.drivers import audit
from tests.gui.settings.conftest import Opening

CHECKS: tuple[Callable[..., list[str]], ...] = (
    *(audit.unnamed, audit.too_small, audit.out_of_reach, audit.cut_off),
)


@pytest.mark.parametrize(
    "role", [Role.ADMINISTRATOR, pytest.param(Role.REVIEWER, marks=pytest.mark.in_full)]
)
def test_every_section_is_named_large_enough_in_reach_and_whole(
    opening: Opening, look: Look, role: Role
) -> None:
    page = opening(role=role)
    # the room that the smallest window leaves beside the rail, and with lines twice as wide
    page.page.resize(960, 592)
    look.theme.set_mode(Mode.CONTRAST)
    for section in SettingsSection:
        rows = page.go(section).rows
        assert list(rows) == [one.id for one in entries() if one.section is section]
        for check in CHECKS:
            assert check(page.page) == [], section.name
    assert (page.page.width(), page.page.height()) == (960, 592)


def test_a_setting_is_found_by_its_words_and_marked(opening: Opening) -> None:
    page = opening()
    found = page.find("phone leaflet")
    assert found[0] == "Whom to call"
    QTest.keyClick(page.hands.focus(), Qt.Key.Key_Return)
    assert page.page.section is SettingsSection.CHARTING
    assert page.row("call_line").is_marked
    assert not page.row("dwell").is_marked
    assert page.hands.focus() is page.hands.field("Whom to call")
    assert page.page.search.text() == ""
    page.go(SettingsSection.CHARTING)
    page.go(SettingsSection.FEES)
    page.go(SettingsSection.CHARTING)
    assert not page.row("call_line").is_marked


def test_a_word_that_nothing_has_is_said(opening: Opening) -> None:
    page = opening()
    assert page.find("zzz") == []
    assert page.hands.reads("No setting has the words \u201czzz\u201d.")
    QTest.keyClick(page.hands.focus(), Qt.Key.Key_Escape)
    assert page.page.sections.button(SettingsSection.CLINIC).isVisible()


@pytest.mark.in_full
def test_every_setting_can_be_jumped_to(opening: Opening) -> None:
    page = opening()
    for one in entries():
        page.page.show_setting(one.id)
        assert page.page.section is one.section
        assert page.page.heading.text() == section_words()[one.section]
        rows = page.page.part(one.section).rows
        # what only a clinic on a server has leads to where it says that there is none
        shown = "server_state" if rows[one.id].isHidden() else one.id
        assert [key for key, row in rows.items() if row.is_marked] == [shown]
        assert shown == one.id or one.section is SettingsSection.SERVER


def test_the_sections_are_gone_through_by_keys(opening: Opening) -> None:
    page = opening(SettingsSection.LANGUAGE)
    page.page.sections.setFocus(Qt.FocusReason.TabFocusReason)
    for section in (SettingsSection.THEME, SettingsSection.STATION, SettingsSection.SERVER):
        page.hands.key(Qt.Key.Key_Down)
        assert page.page.section is section
    page.hands.key(Qt.Key.Key_Up)
    assert page.page.section is SettingsSection.STATION


def test_a_change_is_taken_back_and_made_again(opening: Opening) -> None:
    page = opening(SettingsSection.FEES)
    page.hands.press("Left and right of one muscle: Two muscles")
    page.type_into("Currency", "eur")
    assert (page.kept.currency, page.kept.code_policy) == ("EUR", SidePolicy.EACH_SIDE)
    assert page.hands.reads("Kept: currency")
    page.undo()
    assert (page.kept.currency, page.text_of("Currency")) == ("USD", "USD")
    assert page.hands.reads("Taken back: currency")
    page.undo()
    assert page.kept.code_policy is SidePolicy.MUSCLE_ONCE
    page.redo()
    page.redo()
    assert (page.kept.currency, page.kept.code_policy) == ("EUR", SidePolicy.EACH_SIDE)


@pytest.mark.in_full
def test_what_others_changed_meanwhile_is_not_taken_back(opening: Opening) -> None:
    page = opening(SettingsSection.FEES)
    page.type_into("Currency", "EUR")
    page.clinic.settings.keep(replace(page.kept, call_line="Reception"))
    page.undo()
    assert (page.kept.currency, page.kept.call_line) == ("USD", "Reception")


def test_every_change_is_a_line_of_the_audit_trail(clinic: Clinic, opening: Opening) -> None:
    page = opening(SettingsSection.FEES)
    before = clinic.audit.head().sequence
    page.type_into("Currency", "EUR")
    page.undo()
    lines = clinic.audit.lines(AuditFilter(), most=2)
    assert [line.entity for line in lines] == ["setting", "setting"]
    assert all(line.who == clinic.desk.person.id for line in lines)
    assert clinic.audit.head().sequence == before + 2
    assert Event.IMPORTED not in {line.what for line in lines}


READERS = [
    (SettingsSection.CLINIC, Role.THERAPIST, "A therapist may not change the clinic's settings."),
    (SettingsSection.FEES, Role.REVIEWER, "A reviewer may not change the clinic's settings."),
    (SettingsSection.STOCK, Role.REVIEWER, "A reviewer may not change the needle stock. A"),
    (SettingsSection.CHARTING, Role.REVIEWER, "A reviewer may not chart."),
]


@pytest.mark.parametrize(
    "role", [pytest.param(Role.THERAPIST, marks=pytest.mark.in_full), Role.REVIEWER]
)
def test_who_may_not_change_it_sees_it_with_the_reason(opening: Opening, role: Role) -> None:
    page = opening(role=role)
    for section, of, reason in READERS:
        if of is role:
            page.go(section)
            assert page.page.reason.text().startswith(reason)
            assert page.page.reason.isVisible()


def test_whoever_needles_sets_when_needles_are_due(opening: Opening) -> None:
    page = opening(SettingsSection.CHARTING, Role.THERAPIST)
    page.type_into("Minutes that a needle stays in", "12")
    assert page.kept.dwell_target_minutes == 12
    assert not page.hands.field("Whom to call").isEnabled()


def test_one_is_led_to_safety(opening: Opening) -> None:
    page = opening(SettingsSection.BACKUP)
    part = page.page.part(SettingsSection.BACKUP)
    assert isinstance(part, LeadPart)
    led: list[Section] = []
    part.safety_wanted.connect(led.append)
    page.hands.press("Restore a backup: open Safety: Backups")
    assert led == [Section.BACKUPS]
