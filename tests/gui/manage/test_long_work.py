"""Work beside the window: how far it is, how it ends, how it is stopped."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.errors import ExpectedError
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.manage.quiet_work import QuietWork
from bodymap.ui.theme.look import Look
from tests.drivers.hands import Hands


class Told:
    """What was told of the work."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[ExpectedError] = []
        self.shares: list[float] = []


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def work(qtbot: QtBot, told: Told) -> LongWork:
    work = LongWork()
    work.went_on.connect(told.shares.append)
    return work


class Steps:
    """Work of three steps that waits before each until it is let go on."""

    def __init__(self) -> None:
        self.go = threading.Semaphore(0)
        self.reached = 0

    def __call__(self, progress: Progress) -> str:
        for step in range(1, 4):
            self.go.acquire()
            progress(step, 3)
            self.reached = step
        return "whole"


def test_how_far_it_is_is_told_on_the_way(qtbot: QtBot, work: LongWork, told: Told) -> None:
    steps = Steps()
    work.begin(steps, told.done.append, told.failed.append)
    steps.go.release()
    qtbot.waitUntil(lambda: bool(told.shares), timeout=5000)
    assert told.shares == [pytest.approx(1 / 3)]
    assert told.done == []
    steps.go.release(2)
    qtbot.waitUntil(lambda: bool(told.done), timeout=5000)
    assert told.done == ["whole"]
    assert not work.is_busy


def test_it_is_stopped_at_its_next_step(qtbot: QtBot, work: LongWork, told: Told) -> None:
    steps = Steps()
    work.begin(steps, told.done.append, told.failed.append)
    work.cancel()
    steps.go.release(3)
    qtbot.waitUntil(lambda: bool(told.failed), timeout=5000)
    assert isinstance(told.failed[0], CancelledError)
    assert steps.reached == 0
    again = Steps()
    again.go.release(3)
    work.begin(again, told.done.append, told.failed.append)
    work.wait()
    assert told.done == ["whole"]


def test_what_goes_wrong_is_told(work: LongWork, told: Told) -> None:
    def fail(_progress: Progress) -> None:
        raise ExpectedError("The stick is gone.")

    work.begin(fail, told.done.append, told.failed.append)
    work.wait()
    assert [error.sentence for error in told.failed] == ["The stick is gone."]


def test_one_piece_at_a_time(work: LongWork, told: Told) -> None:
    steps = Steps()
    work.begin(steps, told.done.append, told.failed.append)
    work.begin(lambda _progress: "other", told.done.append, told.failed.append)
    steps.go.release(3)
    work.wait()
    assert told.done == ["whole"]


def test_work_ends_before_the_window_that_wanted_it_is_gone(told: Told) -> None:
    window = QWidget()
    work = LongWork(window)
    steps = Steps()
    ended: list[CancelledError] = []

    def watched(progress: Progress) -> None:
        try:
            steps(progress)
        except CancelledError as error:
            ended.append(error)
            raise

    work.begin(watched, told.done.append, told.failed.append)
    # the window is gone while the work does not look up yet
    letting_go = threading.Timer(0.05, steps.go.release, (3,))
    letting_go.start()
    shiboken6.delete(window)
    letting_go.join()
    assert len(ended) == 1
    assert told.done == told.failed == []


def test_a_bar_says_how_far_it_is(qtbot: QtBot, look: Look) -> None:
    row = ProgressRow(look)
    qtbot.addWidget(row)
    row.begin("Making a backup")
    row.go_on(0.375)
    assert row.words.text() == "Making a backup: 38 %"
    assert (row.bar.value(), row.bar.accessibleName()) == (38, "Making a backup")
    with qtbot.waitSignal(row.cancelled):
        Hands(qtbot, row).press("Cancel")
    assert not row.cancel.isEnabled()
    row.end()
    assert row.isHidden()


def test_a_window_is_shut_for_as_long_as_it_has_to_be_quiet(
    qtbot: QtBot, look: Look, told: Told
) -> None:
    window = ProgressRow(look)
    qtbot.addWidget(window)
    window.show()
    quiet = QuietWork(look, window)
    steps = Steps()
    seen: list[bool] = []
    quiet.begin(
        *("Encrypting", steps),
        lambda _done: seen.append(quiet.dialog.isVisible()),
        told.failed.append,
    )
    assert quiet.dialog.isVisible()
    assert quiet.dialog.isModal()
    quiet.dialog.close()
    assert quiet.dialog.isVisible()
    assert quiet.is_busy
    steps.go.release(3)
    quiet.wait()
    assert isinstance(told.failed[0], CancelledError)
    assert not quiet.dialog.isVisible()
    steps = Steps()
    steps.go.release(3)
    quiet.begin("Encrypting", steps, lambda _: seen.append(quiet.dialog.isVisible()), print)
    quiet.wait()
    assert seen == [False]
