"""The look that every widget under test wears."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from bodymap.paths import resource
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Fusion in the light theme, as the program starts."""
    qapp.setStyle("Fusion")
    theme = Theme(resource("styles"))
    theme.dress()
    return Look(theme, Fonts(), Icons(resource("icons"), theme))
