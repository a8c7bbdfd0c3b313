"""The ledger on a charting screen, on a machine whose clocks a test holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from bodymap.charting.site import NeedleSite
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from tests.drivers.ledger import LedgerDriver, OneMachine
from tests.gui.session.conftest import Charting

LedgerOn = Callable[[SessionPage], LedgerDriver]


def site_words(site: NeedleSite) -> str:
    return f"{site.muscle}, {site.place.side}"


@pytest.fixture
def sounds() -> list[str]:
    """What was heard."""
    return []


@pytest.fixture
def machine(charting: Charting) -> OneMachine:
    # time goes by where a test says so
    charting.clock.step = timedelta(0)
    return OneMachine(charting.clock, charting.clock.time)


@pytest.fixture
def ledger_on(
    qtbot: QtBot, charting: Charting, look: Look, machine: OneMachine, sounds: list[str]
) -> LedgerOn:
    """Puts the ledger on a charting screen."""

    def put(page: SessionPage) -> LedgerDriver:
        piece = LedgerOnPage(
            *(page, charting.clinic, charting.clock, machine, site_words, look),
            sound=lambda: sounds.append("due"),
        )
        return LedgerDriver(qtbot, page, piece, machine)

    return put


@pytest.fixture
def ledger(charting: Charting, ledger_on: LedgerOn) -> LedgerDriver:
    """The ledger on the charting screen of an open visit."""
    return ledger_on(charting.page)
