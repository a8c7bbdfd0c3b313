"""The pages that import files, put together when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.frame.pages import ImportSlot

if TYPE_CHECKING:
    from bodymap.exchange.csv_clinic.asked import Asked
    from bodymap.services.clinic import Clinic
    from bodymap.session_screen import ScreenParts
    from bodymap.ui.import_fhir.fhir_page import FhirPage
    from bodymap.ui.import_table.import_page import ImportPage
    from bodymap.ui.widgets.file_dialogs import OpenDialogs


def import_table(parts: ScreenParts, dialogs: OpenDialogs, clinic: Clinic) -> ImportSlot:
    """Spreadsheets, and what another record sent as FHIR. What understands a file is loaded with
    it."""
    from bodymap.ui.import_table.import_files import ImportFiles

    def table() -> ImportPage:
        from bodymap.exchange.csv_clinic.bring_in import catalogue_words
        from bodymap.exchange.csv_clinic.plan import Planner
        from bodymap.exchange.csv_clinic.skin import Skin
        from bodymap.ui.import_table.import_page import ImportPage

        skin, words = Skin(parts.atlas), catalogue_words(parts.catalogue)

        def make_planner(asked: Asked) -> Planner:
            return Planner(asked, skin, words, parts.clock.now())

        return ImportPage(parts.look, clinic.imports, make_planner)

    def fhir() -> FhirPage:
        from bodymap.ui.import_fhir.fhir_page import FhirPage

        return FhirPage(parts.look, clinic.imports, parts.clock)

    files = ImportFiles(table, fhir, dialogs)
    return ImportSlot(files, files.begin, files.left, files.imported)
