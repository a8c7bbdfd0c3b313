from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bodymap.paths import resource
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests.drivers.trends import Trends


@pytest.fixture
def trends(qtbot: QtBot) -> Trends:
    theme = Theme(resource("styles"))
    return Trends(qtbot, Look(theme, Fonts(), Icons(resource("icons"), theme)))
