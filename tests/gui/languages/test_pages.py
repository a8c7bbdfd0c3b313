"""The pages of the demo clinic: in the stretched language everything was translated, in German
nothing is cut off on a small screen."""

import csv
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.app import DEMO_SEED, compose
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.own_rows import keys_of
from bodymap.services.catalogue.translation import WORDED
from bodymap.services.clinic import Clinic
from bodymap.services.demo.make_demo import make_demo
from bodymap.services.demo.plans import PLANS
from bodymap.services.underlying import of_clinic
from bodymap.ui.clinic.clinic_page import ClinicPage
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.tabs import Tab
from bodymap.ui.language import Language, Languages
from bodymap.ui.main_window import MainWindow
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.tour.kept_tour import KeptTour
from tests.atlases import shared_atlas
from tests.clinics import FIRST, PASSPHRASE, clinic_files, no_backup_at_exit
from tests.drivers import audit
from tests.gui.languages.shown import texts, untranslated, words_of
from tests.gui.languages.stretched import Stretched

pytestmark = pytest.mark.in_full

Opening = Callable[[], MainWindow]
_NAMED = (
    "label",
    "item",
    "name",
    "population",
    "threshold_kind",
    "kind",
    "maker",
    "citation",
    "meaning",
)
"""The columns of the catalogue that stand on a page as they are."""
NAMES = (
    "bodymap clinic backups USD ODI NDI NPRS MIC MCID MDC BMI CSV PDF PNG SVG JSON FHIR",
    "min kPa SHA UTC Theil Sen",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Ctrl Shift Alt Esc Return Del Home",
)
"""What is said alike in every language, and the months of the computer's."""


@pytest.fixture
def clinic(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Clinic]:
    """Some patients of the demo in a clinic that has everything, one of them being treated; they
    speak German where the window does."""
    spoken = "de" if "german" in request.fixturenames else ""
    clinic = clinic_files(tmp_path / "clinic").create(FIRST, PASSPHRASE).clinic
    no_backup_at_exit(clinic)
    atlas = shared_atlas()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), language=spoken))
    make_demo(
        *(clinic, atlas, of_clinic(atlas, catalogue), catalogue),
        seed=DEMO_SEED,
        now=datetime.now(UTC),
        of=(*PLANS[:2], next(plan for plan in PLANS if not plan.last_days_ago)),
    )
    yield clinic
    clinic.close()


@pytest.fixture
def opening(qtbot: QtBot, fusion: QApplication, clinic: Clinic, tmp_path: Path) -> Opening:
    """Opens the clinic in what is spoken by then, without the tour."""

    def start() -> MainWindow:
        KeptTour(KeptChoices(tmp_path / "look.json")).keep_seen()
        window, _warm_up = compose(tmp_path)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        window.open_clinic(clinic)
        return window

    return start


@pytest.fixture
def stretched(fusion: QApplication) -> Iterator[Stretched]:
    translator = Stretched()
    fusion.installTranslator(translator)
    yield translator
    fusion.removeTranslator(translator)


@pytest.fixture
def german(fusion: QApplication, tmp_path: Path) -> Iterator[None]:
    before = QLocale()
    languages = Languages(resource("i18n"), KeptChoices(tmp_path / "look.json"), QLocale("de_DE"))
    languages.choose(Language("de", "Deutsch"))
    assert languages.speak(fusion) == Language("de", "Deutsch")
    yield
    QLocale.setDefault(before)
    for translator in fusion.findChildren(QTranslator):
        fusion.removeTranslator(translator)
        translator.setParent(None)


def pages(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Goes from page to page, and names each once it lies still."""

    def settle() -> None:
        figures = window.findChild(ClinicPage)
        if figures is not None and figures.isVisible():
            qtbot.waitUntil(lambda: not figures.reader.is_reading)
        for _ in range(3):
            QApplication.processEvents()

    workspace, clinic = window.workspace, window.clinic
    assert workspace is not None
    assert clinic is not None
    visit = clinic.history.open_sessions()[0]
    for place in Place:
        workspace.go(place)
        settle()
        yield place.value
    for section in Section:
        workspace.go(Place.SAFETY)
        page = window.findChild(ManagePage)
        assert isinstance(page, ManagePage)
        page.show_section(section)
        settle()
        yield f"safety, {section.value}"
    workspace.open_patient(visit.session.patient_id, visit.session.id)
    settle()
    yield "session"
    for tab in Tab:
        workspace.patient.show_tab(tab)
        settle()
        yield tab.name.lower()


def data_of(clinic: Clinic) -> set[str]:
    """Words that are the clinic's or the catalogue's, and stay as they are."""
    cells = []
    for path in resource("catalogue").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells += [row.get(column) or "" for row in csv.DictReader(file) for column in _NAMED]
    people = [
        f"{row.patient.given_name} {row.patient.family_name} {row.patient.alert}"
        for row in clinic.history.find_patients("")
    ]
    workers = [f"{one.name} {one.credential} {one.log_in}" for one in clinic.people.all()]
    return words_of(*NAMES, *cells, *people, *workers)


def test_every_page_is_translated(
    stretched: Stretched, opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opening()
    assert window.clinic is not None
    data = data_of(window.clinic) | words_of(str(tmp_path))
    found = {}
    for name in pages(window, qtbot):
        if left := untranslated(window, data):
            found[name] = left
    assert not found


def test_german_pages_say_nothing_of_the_catalogue_in_english(
    german: None, opening: Opening, qtbot: QtBot
) -> None:
    english = {
        row[column].casefold()
        for file, columns in WORDED.items()
        for row, said in rows_beside(file)
        for column in columns
        if row[column] not in ("", *said.values())
    }
    window = opening()
    found = {}
    for name in pages(window, qtbot):
        if left := {text for _, text in texts(window) if text.casefold() in english}:
            found[name] = left
    assert not found


def rows_beside(file: str) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """The rows of a file of the catalogue, each with its German one."""
    keys = ("region",) if file == "region_words.csv" else keys_of(file)
    tables = []
    for path in (resource("catalogue", file), resource("catalogue", "de", file)):
        with path.open(encoding="utf-8", newline="") as opened:
            tables.append({tuple(row[key] for key in keys): row for row in csv.DictReader(opened)})
    for key, row in tables[0].items():
        yield row, tables[1].get(key, {})


def test_german_fits_on_every_page(german: None, opening: Opening, qtbot: QtBot) -> None:
    window = opening()
    found = {}
    for name in pages(window, qtbot):
        if cut := audit.cut_off(window) + audit.headings_cut_off(window):
            found[name] = cut
    assert not found
