"""Whatever is pasted into a field: one sentence, or a record that reads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from bodymap.ui.session.session_layout import PANEL_WIDTH
from tests.gui.whole_visit.conftest import Screen
from tests.gui.whole_visit.sheets import SHEETS
from tests.gui.whole_visit.ways import Step, selected

pytestmark = pytest.mark.in_full

LONG = "x" * 10_000
STRANGE = (
    *("", " ", "...", "\N{EM DASH}", "-0", "0", "1e309", "1e-309", "nan", "-5", "1_000"),
    *("\N{ARABIC-INDIC DIGIT THREE}", "1,5", "1.5.2", "30.02.2026", LONG),
    *("\N{GRINNING FACE}" * 200, "\u202e\u05d0\u0627", "a\nb\tc", "\x00\x01", "{name} %s {0}"),
    *("<b>bold</b><img src='file:///etc/passwd'>", "'; DROP TABLE site; --"),
)


def fields(screen: Screen) -> list[QWidget]:
    over: list[QWidget] = [*screen.page.findChildren(QLineEdit)]
    over += screen.page.findChildren(QPlainTextEdit)
    return [one for one in over if one.isVisible() and one.isEnabled()]


def paste(field: QWidget, text: str) -> None:
    QApplication.clipboard().setText(text)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    if text:
        field.paste()
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)


@pytest.mark.parametrize(
    "way", [pytest.param(way, id=name) for name, way in [*SHEETS, ("editor", selected)]]
)
def test_whatever_is_typed(screen: Screen, way: Step) -> None:
    way(screen)
    names = [field.accessibleName() for field in fields(screen)]
    for name in names:
        for text in STRANGE:
            here = [field for field in fields(screen) if field.accessibleName() == name]
            if not here:
                way(screen)
                here = [field for field in fields(screen) if field.accessibleName() == name]
            if not here:
                break  # what was typed last ended the visit, or put the field away for good
            paste(here[0], text)
            QTest.keyClick(here[0], Qt.Key.Key_Return)
            screen.settle()
            sheet = screen.page.sheet
            content = None if sheet is None else sheet.area.widget()
            assert content is None or content.width() <= PANEL_WIDTH, (name, text[:20])
    shown = screen.page.visit
    assert shown is not None
    visit = screen.clinic.history.visit(screen.session.id)
    assert tuple(visit.sites) == shown.sites
    screen.clinic.stock.boxes()
    screen.clinic.templates.all()
    assert screen.clinic.settings.unreadable() == ()
    screen.begin()
