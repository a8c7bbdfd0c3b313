"""The program fails: what was typed is kept, it is said, and one can go on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bodymap.charting.person import Role
from bodymap.crash_report import FOLDER
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.ui.crash.crash_handler import CrashHandler
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text_field import TextField
from tests.clinics import OpenRecord, copied_record
from tests.drivers.hands import Hands

NOW = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)


@dataclass
class Shown:
    """What the window shows."""

    clinic: Clinic | None
    shown_session: UUID | None
    workspace: QWidget | None = None


@dataclass
class Failing:
    """A window with fields, and the handler that watches it."""

    window: QWidget
    note: QLineEdit
    reason: QPlainTextEdit
    shown: Shown
    handler: CrashHandler
    folder: Path

    def fail(self) -> None:
        """Something that nobody catches."""
        try:
            raise ValueError("Ada Brandt has no such muscle")
        except ValueError as error:
            self.handler.hear(ValueError, error.__traceback__)

    def reports(self) -> list[Path]:
        return list((self.folder / FOLDER).glob("crash-*"))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    opened = copied_record(tmp_path)
    yield opened
    opened.store.close()


@pytest.fixture
def failing(qtbot: QtBot, look: Look, record: OpenRecord, tmp_path: Path) -> Failing:
    window = QWidget()
    window.resize(800, 600)
    note, reason = QLineEdit(), QPlainTextEdit()
    note.setAccessibleName("Note")
    reason.setAccessibleName("Reason")
    layout = QVBoxLayout(window)
    for field in (note, reason):
        layout.addWidget(field)
    shown = Shown(record.clinic, None)
    handler = CrashHandler(look, window, shown, tmp_path, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    return Failing(window, note, reason, shown, handler, tmp_path)


def test_what_was_being_typed_is_kept_in_the_record(
    qtbot: QtBot, failing: Failing, record: OpenRecord
) -> None:
    visit = record.start_session()
    failing.shown.shown_session = visit.id
    QTest.keyClicks(failing.note, "Firm band ")
    QTest.keyClicks(failing.reason, "Asked for it")
    failing.fail()
    kept = record.clinic.rescues.waiting()
    assert [(one.field_name, one.text) for one in kept] == [
        ("Note", "Firm band"),
        ("Reason", "Asked for it"),
    ]
    assert {one.visit_id for one in kept} == {visit.id}
    card = failing.handler.card
    assert card.isVisible()
    assert "is saved" in card.saved.text()
    assert "typed is kept" in card.saved.text()
    assert card.restart.text() == "Restart at this visit"
    record.clinic.rescues.used(kept)
    assert record.clinic.rescues.waiting() == ()


def test_nothing_that_is_no_record_is_kept(
    qtbot: QtBot, look: Look, failing: Failing, record: OpenRecord
) -> None:
    layout = failing.window.layout()
    assert layout is not None
    passphrase, search = TextField(look, "Passphrase", secret=True), SearchField(look, "Find", "")
    layout.addWidget(passphrase)
    layout.addWidget(search)
    failing.note.setText("shown, not typed")
    QTest.keyClicks(passphrase.line, "nine calm herons")
    passphrase.line.setEchoMode(QLineEdit.EchoMode.Normal)
    QTest.keyClicks(search.line, "Brandt")
    failing.fail()
    assert record.clinic.rescues.waiting() == ()
    assert "typed" not in failing.handler.card.saved.text()


def test_a_report_is_written_and_the_trail_tells_of_it(
    failing: Failing, record: OpenRecord
) -> None:
    failing.fail()
    (report,) = failing.reports()
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "Brandt" not in text
    assert str(report) in failing.handler.card.report.text()
    (line,) = record.audit.lines(AuditFilter(what=(Event.CRASHED,)))
    assert line.who == record.person.id


def test_one_can_go_on(qtbot: QtBot, failing: Failing) -> None:
    failing.fail()
    Hands(qtbot, failing.window).press("Go on")
    assert not failing.handler.card.isVisible()
    failing.fail()
    assert failing.handler.card.isVisible()
    assert len(failing.reports()) >= 1


def test_a_restart_goes_on_at_the_visit(qtbot: QtBot, failing: Failing, record: OpenRecord) -> None:
    wanted: list[object] = []
    failing.handler.restart_wanted.connect(wanted.append)
    failing.shown.shown_session = record.start_session().id
    failing.fail()
    Hands(qtbot, failing.window).press("Restart at this visit")
    assert wanted == [failing.shown.shown_session]


def test_at_the_door_it_says_so_too(failing: Failing) -> None:
    failing.shown.clinic = None
    failing.fail()
    assert failing.handler.card.isVisible()
    assert failing.handler.card.restart.text() == "Restart"


def test_who_may_not_write_is_told_all_the_same(
    qtbot: QtBot, failing: Failing, record: OpenRecord
) -> None:
    record.sit(Role.REVIEWER)
    QTest.keyClicks(failing.note, "Firm band")
    failing.fail()
    assert failing.handler.card.isVisible()
    assert record.clinic.rescues.waiting() == ()


def test_a_folder_that_takes_no_report_keeps_nobody(failing: Failing, record: OpenRecord) -> None:
    (failing.folder / FOLDER).write_text("in the way", encoding="utf-8")
    failing.fail()
    assert failing.handler.card.isVisible()
    assert not failing.handler.card.report.isVisible()


def test_the_card_covers_the_window_whatever_its_size(failing: Failing) -> None:
    failing.fail()
    failing.window.resize(1000, 700)
    assert failing.handler.card.size() == failing.window.size()


def test_failures_of_any_thread_are_heard(
    qtbot: QtBot, failing: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    failing.handler.begin(lambda kind, _error, _where: heard.append(kind))

    def work() -> None:
        raise LookupError("a thread's")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(failing.handler.card.isVisible)
    assert heard == [LookupError]
    failing.handler.card.hide()
    sys.excepthook(KeyError, KeyError("x"), None)
    assert failing.handler.card.isVisible()
    failing.handler.card.hide()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not failing.handler.card.isVisible()
