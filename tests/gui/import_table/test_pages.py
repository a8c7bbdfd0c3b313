"""Both pages that import files: translated, named, in reach, and nothing cut off."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.clinics import OpenRecord
from tests.drivers import audit
from tests.drivers.import_table import ImportDriver
from tests.gui.import_table.test_fhir import eve
from tests.gui.languages.shown import untranslated, words_of
from tests.gui.languages.stretched import Stretched
from tests.unit.exchange_fhir.bundles import bundle, entry, patient, score

pytestmark = pytest.mark.in_full

SENT = bundle(patient(), score(), eve(), entry("", {"resourceType": "Encounter"}))
DATA = words_of(
    *("Frami, Ada Maria", "Roth, Eve", "sent.json MRN Encounter", "14 Aug 1971", "3 May 2024"),
    *("people.csv Name Vorname Telefon Alter", "PageUp Del Esc Ctrl", "Brandt", "Roth Klein"),
    "bodymap FHIR CSV cp1252",
)


@pytest.fixture
def stretched(fusion: QApplication) -> Iterator[Stretched]:
    translator = Stretched()
    fusion.installTranslator(translator)
    yield translator
    fusion.removeTranslator(translator)


def look_at(desk: ImportDriver, kind: str) -> None:
    """Have the page with a file, as its signals do: in this language its button has another
    name."""
    if kind == "fhir":
        desk.choose(json.dumps(SENT), names=("sent.json",))
    else:
        desk.choose("Name;Vorname;Telefon\nRoth;Eve;1\nKlein;Bo;2\n", names=("people.csv",))
    desk.ask()


@pytest.mark.parametrize("kind", ["table", "fhir"])
def test_every_text_is_translated(stretched: Stretched, desk: ImportDriver, kind: str) -> None:
    look_at(desk, kind)
    assert untranslated(desk.page_in_view, DATA) == []


@pytest.mark.parametrize("kind", ["table", "fhir"])
@pytest.mark.parametrize("size", [(1024, 640), (1216, 752)])
def test_controls_are_named_large_enough_in_reach_and_whole(
    desk: ImportDriver, look: Look, record: OpenRecord, kind: str, size: tuple[int, int]
) -> None:
    look.theme.set_mode(Mode.CONTRAST)
    desk.window.resize(*size)
    look_at(desk, kind)
    # what the table says gives the buttons above it their widths, each a turn later
    for _ in range(3):
        QApplication.processEvents()
    page = desk.page_in_view
    assert audit.unnamed(page) == []
    assert audit.too_small(page) == []
    assert audit.out_of_reach(page) == []
    assert audit.cut_off(page) == []
