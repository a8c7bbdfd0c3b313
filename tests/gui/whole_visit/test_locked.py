"""The person logs out, or the window is closed, with a sheet open and a field half filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.session_screen import ScreenParts, session_screen
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.pages import Pages, SessionSlot
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.main_window import MainWindow
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.widgets.leaving import Leaving
from tests.clinics import clinic_files, new_record
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

    choices = KeptChoices(tmp_path / "look.json")
    gate = GatePage(
        *(parts.look, clinic_files(tmp_path), ToldFiles(), RecoverySheet(TODAY.date())),
        KeptLogIn(choices),
    )
    pages = Pages(
        *(session, {}, tuple, str),
        lambda clinic: BodyChartSaver(
            *(ToldFiles(), Leaving(clinic.exports.begin, ToldFiles())),
            lambda _visits, _path: None,
        ),
        lambda: ReactionKinds(parts.catalogue),
    )
    window = MainWindow(parts.look, gate, lambda: pages, parts.clock, KeptLock(choices))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def note_half_written(screen: Screen) -> None:
    selected(screen)
    screen.key(Qt.Key.Key_N, ALT)
    QTest.keyClicks(screen.page.window().focusWidget(), "Twitched at once")


@pytest.mark.in_full
@pytest.mark.parametrize("ends", ["log_out", "close"])
def test_with_anything_open(screen: Screen, window: MainWindow, tmp_path: Path, ends: str) -> None:
    record = new_record(tmp_path)
    others: list[Step] = [painting("Ache"), asked_for_reason, checklist, needle_sheet]
    for way in [note_half_written, *(others if ends == "log_out" else [])]:
        record = record.again()
        clinic = record.clinic
        window.open_clinic(clinic)
        visit = record.start_session()
        assert window.workspace is not None
        window.workspace.open_patient(visit.patient_id, visit.id)
        (page,) = window.findChildren(type(screen.page))
        inside = replace(screen, record=record, clinic=clinic, page=page)
        way(inside)
        if ends == "log_out":
            window.log_out()
        else:
            window.close()
        screen.settle()
        assert window.workspace is None
        assert window.clinic is None
        if way is note_half_written:
            again = record.again()
            notes = [one.detail.note for one in again.history.visit(inside.session.id).sites]
            assert "Twitched at once" in notes
            again.store.close()
