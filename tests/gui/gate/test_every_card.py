"""What holds on every card of the door: names, targets, reach, room."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.drivers import audit
from tests.drivers.gate import GateDriver

PASSPHRASE = "Grumpy otters needle 42"
Way = Callable[[GateDriver], None]


def welcome(door: GateDriver) -> None:
    assert door.is_at_welcome()


def creation_refused(door: GateDriver) -> None:
    door.ask_to_create("short")
    door.hands.fill("Your name", "")
    door.hands.press("Create")


def recovery_key(door: GateDriver) -> None:
    door.create(PASSPHRASE)


def log_in(door: GateDriver) -> None:
    door.create(PASSPHRASE)
    door.keep_key()
    door.wait_until_open().close()
    door.gate.begin()
    assert door.is_at_log_in()


def log_in_refused(door: GateDriver) -> None:
    log_in(door)
    door.log_in("Grumpy otters needle 43")
    door.wait_until_calm()


def recover_refused(door: GateDriver) -> None:
    log_in(door)
    door.recover("ABCDE", "anna", PASSPHRASE)
    door.wait_until_calm()


WAYS: list[Way] = [
    *(welcome, creation_refused, recovery_key),
    *(log_in, log_in_refused, recover_refused),
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_controls_are_named_large_enough_in_reach_and_whole(
    door: GateDriver, look: Look, way: Way
) -> None:
    # the smallest window, and lines twice as wide
    door.gate.resize(1024, 640)
    look.theme.set_mode(Mode.CONTRAST)
    way(door)
    door.settle()
    assert audit.unnamed(door.gate) == []
    assert audit.too_small(door.gate) == []
    assert audit.out_of_reach(door.gate) == []
    assert audit.cut_off(door.gate) == []
