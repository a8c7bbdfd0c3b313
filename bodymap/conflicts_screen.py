"""The page "To decide", put together. It brings what it needs when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.frame.pages import ConflictsSlot

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.session_screen import ScreenParts


def conflicts(parts: ScreenParts, clinic: Clinic) -> ConflictsSlot:
    """What two workstations did to one thing."""
    from bodymap.manage_screen import names
    from bodymap.ui.conflicts.conflicts_page import ConflictsPage

    page = ConflictsPage(parts.look, clinic, names(parts), parts.clock)
    return ConflictsSlot(page, page.begin, page.visit_wanted)
