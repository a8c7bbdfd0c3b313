"""The page that imports spreadsheets, put together when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.frame.pages import ImportSlot

if TYPE_CHECKING:
    from bodymap.exchange.csv_clinic.plan import Planner
    from bodymap.services.clinic import Clinic
    from bodymap.session_screen import ScreenParts
    from bodymap.ui.widgets.file_dialogs import OpenDialogs


def import_table(parts: ScreenParts, dialogs: OpenDialogs, clinic: Clinic) -> ImportSlot:
    """What it needs is loaded with the first file."""
    from bodymap.ui.import_table.import_page import ImportPage

    def make_planner() -> Planner:
        from bodymap.exchange.csv_clinic.bring_in import catalogue_words
        from bodymap.exchange.csv_clinic.plan import Planner

        words = catalogue_words(parts.catalogue)
        return Planner(clinic.imports, parts.atlas, words, parts.clock.now())

    page = ImportPage(parts.look, clinic.imports, make_planner, dialogs)
    return ImportSlot(page, page.begin, page.left, page.imported)
