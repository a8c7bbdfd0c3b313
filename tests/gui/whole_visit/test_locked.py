"""The clinic is locked, or the window closed, with a sheet open and a field half filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic, open_clinic
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.session_screen import ScreenParts, session_screen
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.pages import Pages, SessionSlot
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.main_window import MainWindow
from tests.clinics import clinic_files, new_record, open_record
from tests.gui.whole_visit.conftest import TODAY, Screen, ToldFiles
from tests.gui.whole_visit.ways import (
    ALT,
    Step,
    asked_for_reason,
    checklist,
    needle_sheet,
    painting,
    selected,
)


@pytest.fixture
def window(qtbot: QtBot, parts: ScreenParts, tmp_path: Path) -> Iterator[MainWindow]:
    def session(clinic: Clinic) -> SessionSlot:
        page = session_screen(parts, clinic)
        return SessionSlot(page, page.show_visit, page.finished, page.visit_wanted)

    gate = GatePage(parts.look, clinic_files(tmp_path), ToldFiles(), RecoverySheet(TODAY.date()))
    pages = Pages(
        *(session, {}, tuple, str),
        lambda: BodyChartSaver(ToldFiles(), lambda _visits, _path: None),
        lambda: ReactionKinds(parts.catalogue),
    )
    window = MainWindow(parts.look, gate, pages, parts.clock)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def note_half_written(screen: Screen) -> None:
    selected(screen)
    screen.key(Qt.Key.Key_N, ALT)
    QTest.keyClicks(screen.page.window().focusWidget(), "Twitched at once")


@pytest.mark.parametrize("ends", ["lock", "close"])
def test_with_anything_open(screen: Screen, window: MainWindow, tmp_path: Path, ends: str) -> None:
    record = new_record(tmp_path)
    others: list[Step] = [painting("Ache"), asked_for_reason, checklist, needle_sheet]
    for way in [note_half_written, *(others if ends == "lock" else [])]:
        record = open_record(record.path, record.key, record.clinic_id)
        clinic = open_clinic(record.store, "Clinic", is_demo=False, when_closed=record.store.close)
        window.open_clinic(clinic)
        visit = record.start_session()
        assert window.workspace is not None
        window.workspace.open_patient(visit.patient_id, visit.id)
        (page,) = window.findChildren(type(screen.page))
        inside = replace(screen, record=record, clinic=clinic, page=page)
        way(inside)
        if ends == "lock":
            window.lock()
        else:
            window.close()
        screen.settle()
        assert window.workspace is None
        assert window.clinic is None
        if way is note_half_written:
            again = open_record(record.path, record.key, record.clinic_id)
            notes = [one.detail.note for one in again.history.visit(inside.session.id).sites]
            assert "Twitched at once" in notes
            again.store.close()
