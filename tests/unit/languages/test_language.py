"""Which language is spoken, and how it writes dates and figures."""

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from bodymap.errors import ExpectedError
from bodymap.paths import resource
from bodymap.ui.import_fhir.reason_words import left_out_words, outcome_words, reason_words
from bodymap.ui.language import ENGLISH, Language, Languages
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.said import reason_said, said, sentence_said
from bodymap.ui.widgets.written_date import SHORT_DAY, day_words, short_day_words
from bodymap.ui.widgets.written_number import figure, marked, whole

GERMAN = Language("de", "Deutsch")
PLAIN = QLocale.c()


def languages(tmp_path: Path, computer: QLocale = PLAIN) -> Languages:
    return Languages(resource("i18n"), KeptChoices(tmp_path / "look.json"), computer)


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """An application that afterwards speaks what it spoke before."""
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


@pytest.fixture
def german(spoken: QApplication, tmp_path: Path) -> QApplication:
    ours = languages(tmp_path)
    ours.choose(GERMAN)
    assert ours.speak(spoken) == GERMAN
    return spoken


def test_english_and_german_are_available(tmp_path: Path) -> None:
    assert languages(tmp_path).available() == (ENGLISH, GERMAN)


def test_a_choice_is_kept_for_the_workstation(tmp_path: Path) -> None:
    languages(tmp_path).choose(GERMAN)
    assert languages(tmp_path).chosen() == GERMAN
    languages(tmp_path).choose(ENGLISH)
    assert languages(tmp_path, QLocale("de_AT")).chosen() == ENGLISH


@pytest.mark.parametrize(
    ("computer", "expected"),
    [("de_CH", GERMAN), ("en_GB", ENGLISH), ("pl_PL", ENGLISH), ("C", ENGLISH)],
)
def test_without_a_choice_it_is_the_language_of_the_computer(
    tmp_path: Path, computer: str, expected: Language
) -> None:
    assert languages(tmp_path, QLocale(computer)).chosen() == expected


@pytest.mark.parametrize("kept", ["xx", "../bodymap_de", "de/", "\N{SNOWMAN}"])
def test_a_language_that_is_not_there_is_not_spoken(tmp_path: Path, kept: str) -> None:
    KeptChoices(tmp_path / "look.json").keep("language", kept)
    assert languages(tmp_path).chosen() == ENGLISH


def test_english_loads_nothing(spoken: QApplication, tmp_path: Path) -> None:
    assert languages(tmp_path).speak(spoken) == ENGLISH
    assert not spoken.findChildren(QTranslator)


@pytest.mark.parametrize(
    ("computer", "language", "expected"),
    [
        ("de_CH", GERMAN, "de_CH"),
        ("fr_CH", GERMAN, "de_CH"),
        ("en_US", GERMAN, "de_DE"),
        ("C", GERMAN, "de_DE"),
        ("en_GB", ENGLISH, "en_GB"),
        ("de_DE", ENGLISH, "en_DE"),
        ("C", ENGLISH, "C"),
    ],
)
def test_dates_and_figures_are_those_of_the_language_in_the_country(
    tmp_path: Path, computer: str, language: Language, expected: str
) -> None:
    assert languages(tmp_path, QLocale(computer)).locale_of(language).name() == expected


def test_german_is_spoken(german: QApplication) -> None:
    assert QCoreApplication.translate("Tabs", "Visits") == "Behandlungen"
    assert QCoreApplication.translate("Report", "{n} needles", None, 3) == "{n} Nadeln"
    assert QCoreApplication.translate("Report", "Nobody has translated this") == (
        "Nobody has translated this"
    )


def test_qt_speaks_it_too(german: QApplication) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_days_in_german(german: QApplication) -> None:
    assert day_words(date(1968, 3, 9)) == "9. M\u00e4rz 1968"
    assert short_day_words(date(2026, 1, 2), date(2026, 5, 4)) == "2. Jan."
    assert short_day_words(date(2025, 1, 2), date(2026, 5, 4)) == "2. Jan. 2025"
    assert day_words(date(2026, 3, 9), SHORT_DAY) == "9. M\u00e4rz"


def test_days_in_english() -> None:
    assert day_words(date(1968, 3, 9)) == "9 Mar 1968"
    assert short_day_words(date(2026, 1, 2), date(2026, 5, 4)) == "2 Jan"


def test_figures_in_german(german: QApplication) -> None:
    assert (figure(12.5), figure(3.0), figure(2, 1)) == ("12,5", "3", "2,0")
    assert marked("0.30 \u00d7 40") == "0,30 \u00d7 40"
    assert whole(12345) == "12.345"


def test_figures_in_english() -> None:
    assert (figure(12.5), figure(3.0), whole(12345)) == ("12.5", "3", "12,345")


def test_german_keeps_its_capitals_inside_a_sentence(german: QApplication) -> None:
    assert mid_sentence("Oberfl\u00e4chlich") == "Oberfl\u00e4chlich"


def test_english_has_none_inside_a_sentence() -> None:
    assert mid_sentence("Superficial") == "superficial"


def test_failures_are_said_in_german(german: QApplication) -> None:
    assert (
        said(ExpectedError("The clinic file is damaged.")) == "Die Praxisdatei ist besch\u00e4digt."
    )
    assert sentence_said("A passphrase needs at least 12 characters.") == (
        "Eine Passphrase braucht mindestens 12 Zeichen."
    )
    assert sentence_said("list.csv cannot be read: nobody knows why.") == (
        "list.csv kann nicht gelesen werden: nobody knows why."
    )
    assert sentence_said("list.csv cannot be read: permission denied.") == (
        "list.csv kann nicht gelesen werden: Die Berechtigung fehlt."
    )
    assert reason_said(OSError(errno.ENOSPC, "No space left on device")) == (
        "Der Datentr\u00e4ger ist voll"
    )
    inner = "ben is not an administrator. Administrators in the file: anna."
    assert sentence_said(f"all.json cannot be taken: {inner}") == (
        "all.json kann nicht eingelesen werden: ben ist kein Administrator."
        " Administratoren in der Datei: anna."
    )
    assert sentence_said("Nobody has translated this.") == "Nobody has translated this."


def test_entries_of_a_fhir_file_are_told_in_german(german: QApplication) -> None:
    sentence = "Bundle 2, entry 7 (Patient) has a record number of this clinic: MRN-77."
    assert reason_words(sentence) == (
        "Bundle 2, Eintrag 7 (Patient) hat eine Aktennummer dieser Praxis: MRN-77."
    )
    assert outcome_words(sentence) == "Hat eine Aktennummer dieser Praxis: MRN-77."
    assert reason_words("There is no patient in sent.json.") == "In sent.json ist kein Patient."
    assert left_out_words("pain scores marked 'draft'") == (
        "Schmerzwerte mit der Kennzeichnung 'draft'"
    )
    assert left_out_words("Encounter") == "Encounter"


def test_failures_are_said_in_english_as_they_are() -> None:
    assert said(ExpectedError("The clinic file is damaged.")) == "The clinic file is damaged."
