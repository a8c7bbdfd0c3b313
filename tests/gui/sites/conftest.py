"""A charting screen with tray, editor, notices and stock, on a real, encrypted clinic file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.services.underlying import Underlying
from bodymap.ui.session.site_editor.anatomy_choice import AnatomyChoice
from bodymap.ui.session.site_editor.needle_checker import NeedleChecker
from bodymap.ui.session.site_editor.needle_notices import NeedleNotices
from bodymap.ui.session.site_editor.site_editing import SiteEditing
from bodymap.ui.stock.needle_stock import NeedleStock
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from tests.catalogues import shipped_catalogue
from tests.drivers.sites import SitesDriver
from tests.gui.session.conftest import NEEDLES, Charting, atlas, charting, underlying

__all__ = ["atlas", "charting", "underlying"]


class ChosenFile:
    """Answers each question for a file with the same path; None thinks better of it."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        return self.path

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """Yes, whatever is asked."""
        return True


@dataclass
class Sites:
    """The screen, the pieces on it and the hands that use them."""

    charting: Charting
    driver: SitesDriver
    editing: SiteEditing
    notices: NeedleNotices
    stock: NeedleStock
    file: ChosenFile

    def keep_box(
        self,
        needle: Needle,
        lot: str,
        expires_on: date | None = None,
        *,
        maker: str = "",
        is_in_use: bool = True,
    ) -> NeedleBox:
        box = NeedleBox(new_id(), needle, lot, expires_on, maker, is_in_use)
        self.charting.clinic.stock.keep(box)
        self.driver.settle()
        return box


@pytest.fixture
def sites(
    qtbot: QtBot,
    charting: Charting,
    look: Look,
    atlas: Atlas,
    underlying: Underlying,
) -> Sites:
    clinic, page = charting.clinic, charting.page
    catalogue = shipped_catalogue()
    checker = NeedleChecker(catalogue.muscle, catalogue.source)
    rows = page.panel.site_list
    notices = NeedleNotices(page, rows, checker, clinic.history.patient, clinic.bus)
    choice = AnatomyChoice(atlas, underlying, catalogue)
    editing = SiteEditing(page, NEEDLES, choice, notices, look)
    file = ChosenFile()
    stock = NeedleStock(
        *(page, clinic.stock, clinic.bus, NEEDLES, editing.show_boxes),
        *(file, Leaving(clinic.exports.begin, file), look, charting.clock),
    )
    return Sites(charting, SitesDriver(qtbot, page), editing, notices, stock, file)
