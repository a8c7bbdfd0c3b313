"""Circles of references are collected on the window's thread, and on no other."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from weakref import ref

import pytest
from pytestqt.qtbot import QtBot

from bodymap.ui.tidy_memory import TidyMemory


class Circle:
    """Kept alive by itself alone; tells on which thread it ends."""

    ended_on: list[int]

    def __init__(self, ended_on: list[int]) -> None:
        self.itself = self
        self.ended_on = ended_on

    def __del__(self) -> None:
        self.ended_on.append(threading.get_ident())


@pytest.fixture
def tidy(qtbot: QtBot) -> Iterator[TidyMemory]:
    tidy = TidyMemory()
    tidy.begin()
    yield tidy
    gc.unfreeze()


def test_another_thread_collects_nothing_however_much_it_makes(tidy: TidyMemory) -> None:
    ended_on: list[int] = []
    Circle(ended_on)

    def work() -> None:
        assert [[number] for number in range(200_000)]

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended_on == []
    many = [[number] for number in range(10 * gc.get_threshold()[0])]
    tidy.collect()
    assert ended_on == [threading.get_ident()]
    assert many


def test_what_lived_long_is_collected_in_time(tidy: TidyMemory) -> None:
    circle = Circle([])
    seen = ref(circle)
    gc.collect()
    del circle
    for _ in range(299):
        tidy.collect()
    assert seen() is not None
    tidy.collect()
    assert seen() is None
