"""After too many wrong tries."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from bodymap.errors import LockedOutError
from bodymap.ui.gate.lock_out import LockOuts
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.theme.look import Look


@dataclass
class Machine:
    """A machine's clock that a test holds."""

    now_s: float = 100.0
    boot_id: str = "a"
    counts_sleep: bool = True

    def seconds(self) -> float:
        return self.now_s


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (28, "28 s"), (89, "89 s"), (120, "2 min"), (200, "3 min 20 s")],
)
def test_the_time_to_wait_is_told_in_words(machine: Machine, seconds: float, words: str) -> None:
    outs = LockOuts(machine)
    outs.begin("anna", seconds)
    assert outs.words("anna") == f"Too many wrong tries. Try again in {words}."


def test_it_counts_down_and_ends_by_itself(qtbot: QtBot, look: Look, machine: Machine) -> None:
    entry = PassphraseEntry(look, "Log in", machine)
    qtbot.addWidget(entry)
    tried: list[str] = []
    entry.entered.connect(tried.append)
    entry.show_log_in("anna")
    entry.field.line.setText("wrong")
    entry.refuse(LockedOutError("Too many wrong tries.", 28))
    assert (entry.text(), entry.go_on.isEnabled()) == ("", False)
    machine.now_s += 10
    entry.lock_outs.look()
    assert entry.waiting.text() == "Too many wrong tries. Try again in 18 s."
    entry.field.line.setText("right")
    entry.press()
    assert tried == []
    machine.now_s += 18
    entry.lock_outs.look()
    assert (entry.waiting.text(), entry.go_on.isEnabled()) == ("", True)
    entry.press()
    assert tried == ["right"]


def test_who_did_not_guess_may_go_in_meanwhile(qtbot: QtBot, look: Look, machine: Machine) -> None:
    entry = PassphraseEntry(look, "Log in", machine)
    qtbot.addWidget(entry)
    entry.show_log_in("anna")
    entry.refuse(LockedOutError("Too many wrong tries.", 28))
    entry.show_log_in("ben")
    assert entry.go_on.isEnabled()
    entry.show_log_in("anna")
    assert not entry.go_on.isEnabled()
