"""The tools of a report, made once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.underlying import of_clinic
from bodymap.ui.report.ink import Ink
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.theme import Theme
from tests.atlases import shared_atlas


@pytest.fixture(scope="module")
def facts() -> ReportFacts:
    atlas = shared_atlas()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    return ReportFacts(atlas, of_clinic(atlas, catalogue), catalogue)


@pytest.fixture(scope="module")
def ink(qapp: QApplication) -> Ink:
    return Ink(Fonts(), Theme(resource("styles")))
