"""Work on a thread of its own comes back to the window, whatever became of it."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.background import Background


def never(outcome: object) -> None:
    raise AssertionError(f"this was not to happen: {outcome}")


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    return Background()


def test_the_result_arrives_on_the_window_s_thread(background: Background, qtbot: QtBot) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work() -> int:
        threads.append(threading.get_ident())
        return 42

    def done(result: int) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    background.run(work, done, never)
    assert background.is_busy
    qtbot.waitUntil(lambda: bool(results))
    assert results == [42]
    assert not background.is_busy
    assert threads[0] != threads[1] == threading.get_ident()


def test_an_expected_failure_arrives_as_one(background: Background, qtbot: QtBot) -> None:
    sentences: list[str] = []

    def work() -> None:
        raise ExpectedError("The disk is full.")

    background.run(work, never, lambda error: sentences.append(error.sentence))
    qtbot.waitUntil(lambda: bool(sentences))
    assert sentences == ["The disk is full."]


def test_a_bug_is_not_swallowed(background: Background, qtbot: QtBot) -> None:
    def work() -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        background.run(work, never, never)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not background.is_busy


def test_a_second_press_while_busy_does_nothing(background: Background, qtbot: QtBot) -> None:
    go_on = threading.Event()
    results: list[str] = []

    def first() -> str:
        go_on.wait()
        return "first"

    background.run(first, results.append, never)
    background.run(lambda: "second", results.append, never)
    go_on.set()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert results == ["first"]


def test_waiting_delivers_what_was_under_way(background: Background) -> None:
    results: list[str] = []
    background.run(lambda: "done", results.append, never)
    background.wait()
    assert results == ["done"]


def test_what_was_waited_for_does_not_end_the_work_begun_since(
    background: Background, qtbot: QtBot
) -> None:
    results: list[str] = []
    hold = threading.Event()
    background.run(lambda: "first", results.append, never)
    background.wait()  # the thread's own word of its end is still on its way

    def second() -> str:
        hold.wait()
        return "second"

    background.run(second, results.append, never)
    QApplication.processEvents()
    assert background.is_busy
    hold.set()
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results == ["first", "second"]


CLOSING = """
import gc, hashlib, random, threading
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from bodymap.ui.widgets.background import Background

application = QCoreApplication([])
gc.disable()
chance = random.Random(1)
for _ in range(80):
    windows = [QObject() for _ in range(20)]
    for window in windows:
        work = bytes(chance.randrange(1_000_000))
        Background(window).run(lambda work=work: hashlib.sha256(work), str, str)
        window.deleteLater()
    while threading.active_count() > 1:
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if chance.random() < 0.3:
            application.processEvents()
    del windows, window
    gc.collect(1)
"""
"""Windows are taken apart around the moment at which their work ends."""


def test_a_window_may_be_taken_apart_while_its_work_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSING], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_who_is_gone_hears_of_no_outcome(qtbot: QtBot) -> None:
    background, hold = Background(), threading.Event()
    background.run(hold.wait, never, never)
    delete(background)
    hold.set()
    is_through: list[bool] = []
    after = Background()
    after.run(lambda: True, is_through.append, never)
    qtbot.waitUntil(lambda: bool(is_through))
