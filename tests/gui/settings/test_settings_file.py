"""Settings saved as a file, and brought in after a look at what would change."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.charting.person import Role
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.ui.settings.file_part import FilePart
from bodymap.ui.settings.section import SettingsSection
from tests.drivers.settings import SettingsDriver
from tests.gui.settings.conftest import OpenAnswers, Opening

SAVE = "Save as a file\N{HORIZONTAL ELLIPSIS}"
CHOOSE = "Choose a file\N{HORIZONTAL ELLIPSIS}"


def part(page: SettingsDriver) -> FilePart:
    shown = page.page.part(SettingsSection.FILE)
    assert isinstance(shown, FilePart)
    return shown


def test_they_go_out_and_come_in_as_they_were(
    opening: Opening, answers: OpenAnswers, clinic: Clinic, own: ClinicCatalogue, tmp_path: Path
) -> None:
    page = opening(SettingsSection.THRESHOLDS)
    page.choose("Threshold of NPRS", "1.3 points")
    clinic.settings.keep(replace(page.kept, currency="EUR", place="US-CO"))
    kept = page.kept
    page.go(SettingsSection.FILE)
    answers.answer = tmp_path / "ours.json"
    page.hands.press(SAVE)
    assert page.hands.reads("ours.json was saved.")
    page.hands.press(CHOOSE)
    assert page.hands.reads("Everything in it is set like this already.")
    page.undo()
    clinic.settings.keep(replace(kept, currency="USD"))
    page.hands.press(CHOOSE)
    lines = part(page).lines.text().splitlines()
    assert lines[0] == "Currency: USD \u2192 EUR"
    assert lines[1].startswith("Catalogue, outcome_measures, NPRS: ")
    assert "threshold_population mechanical neck pain" in lines[1]
    assert page.kept.currency == "USD", "nothing changes before one says so"
    page.hands.press("Apply all of it")
    assert page.kept == kept
    assert {one.measure.id: one.threshold_population for one in own.outcome_measures()}[
        "NPRS"
    ] == "mechanical neck pain"
    page.undo()
    assert page.kept.currency == "USD"
    told = clinic.audit.lines(AuditFilter(what=(Event.EXPORTED, Event.IMPORTED)))
    assert {line.after["what"] for line in told} == {"settings"}


def test_a_bad_file_is_refused_in_one_sentence(
    opening: Opening, answers: OpenAnswers, tmp_path: Path
) -> None:
    page = opening(SettingsSection.FILE)
    before = page.kept
    path = answers.answer = tmp_path / "theirs.json"
    for text, said in (
        ("{", "theirs.json is no JSON, or a part of it is missing."),
        (
            json.dumps({"format": "bodymap-settings", "version": 1, "settings": {"mode": "dark"}}),
            "The file has a setting that cannot be taken here: mode.",
        ),
        (
            json.dumps(
                {
                    "format": "bodymap-settings",
                    "version": 1,
                    "settings": {"currency": "EUR"},
                    "catalogue": {"needles.csv": [{"id": "d018x13", "length_mm": "long"}]},
                }
            ),
            "length_mm is no number: long",
        ),
    ):
        path.write_text(text, encoding="utf-8")
        page.hands.press(CHOOSE)
        assert said in page.row("bring_settings").problem.text()
        assert not part(page).preview.isVisible()
    assert page.kept == before


@pytest.mark.in_full
def test_who_may_not_bring_them_in_may_still_save_them(
    opening: Opening, answers: OpenAnswers, tmp_path: Path
) -> None:
    page = opening(SettingsSection.FILE, Role.THERAPIST)
    assert not part(page).bring.isEnabled()
    answers.answer = tmp_path / "ours.json"
    page.hands.press(SAVE)
    assert (tmp_path / "ours.json").is_file()
