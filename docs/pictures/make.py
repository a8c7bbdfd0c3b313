"""Makes the pictures of the documents from the demo clinic: ``python docs/pictures/make.py``.

The program draws itself, without a screen, so a picture shows what a person sees and nothing
else. Everyone in the pictures is made up. ``--language de`` makes those of the German user guide.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
HERE = Path(__file__).resolve().parent
DOCS = HERE.parent
sys.path.insert(0, str(HERE.parents[1]))

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bodymap.anatomy.atlas import Atlas
from bodymap.app import DEMO_SEED, compose
from bodymap.charting.person import Person
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.clock import SystemClock
from bodymap.services.demo.make_demo import make_demo
from bodymap.services.joining import ServerPlace
from bodymap.services.underlying import of_clinic
from bodymap.services.values import Visit
from bodymap.ui.body_map.body_map_page import BodyMap
from bodymap.ui.canvas.arrangement import Arrangement
from bodymap.ui.clinic.clinic_page import ClinicPage
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.tabs import Tab
from bodymap.ui.gate.join_card import JoinCard
from bodymap.ui.language import ENGLISH, Languages
from bodymap.ui.lock.lock_page import LockPage
from bodymap.ui.manage.backup_plan import BackupPlanForm
from bodymap.ui.manage.backups_part import BackupsPart
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.section import Section
from bodymap.ui.report.report_page import ReportPage
from bodymap.ui.session.aftercare.aftercare_on_page import AftercareOnPage
from bodymap.ui.session.find_on_figure import FindOnFigure
from bodymap.ui.session.find_panel import FindPanel
from bodymap.ui.session.finish.finish_on_page import FinishOnPage
from bodymap.ui.session.layer_choice import LayerChoice, Nerves
from bodymap.ui.session.layers_on_figure import LayersOnFigure
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.start.start_on_figure import StartOnFigure
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.server_part import ServerPart
from bodymap.ui.settings.settings_page import SettingsPage
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.mode import Mode
from bodymap.ui.tour.kept_tour import KeptTour
from bodymap.ui.trends.trend_page import TrendPage
from db.clinic_files import SqlClinicFiles
from docs.pictures.on_a_server import ADDRESS, ROLE, ServerOfPictures, SharingOfPictures
from docs.pictures.studio import Studio

PASSPHRASE = "four made up herons"  # noqa: S105 - it opens nothing any more, see below
"""Of a clinic that is gone when its pictures are made."""
BACKUPS_DAYS_AGO = (6, 4, 3, 2, 1)
FRONT_DESK = "front-desk"
STICK = "/media/stick/bodymap"
"""What stands in the pictures in place of the machine that makes them, and of its folders."""
SOUGHT = {"en": ("pain at the outer elbow", "de"), "de": ("Schmerz am Ellenbogen außen", "bi")}
"""What is typed, in each language: on the figure, and after Ctrl+K."""


def draw_door(studio: Studio) -> None:
    """The first start, and a computer that joins a clinic on a server."""
    studio.window.begin()
    studio.draw("welcome")
    gate = studio.window.gate
    gate.cards.welcome.join.click()
    card = gate.current_card()
    assert isinstance(card, JoinCard)
    card.place.show_place(ServerPlace(ADDRESS, ROLE, "x" * 20))
    card.log_in.set_text("anna")
    card.entry.setFocus()
    studio.draw("join")
    studio.window.begin()


def draw_clinic(studio: Studio, clinic: Clinic) -> None:
    """Patients, an open session, its views and the trend, in the light and in the dark."""
    studio.workspace.go(Place.PATIENTS)
    studio.draw("patients")
    visit = clinic.history.open_sessions()[0]
    studio.workspace.open_patient(visit.session.patient_id, visit.session.id)
    studio.settle()
    page = studio.window.findChild(SessionPage)
    assert isinstance(page, SessionPage)
    _point_at_a_region(studio, page, visit)
    studio.draw("session")
    page.board.show_large(visit.sites[0].place.view)
    studio.draw("session-large")
    _draw_layers(studio, page)
    page.board.show_all()
    studio.theme.set_mode(Mode.DARK)
    studio.draw("session-dark")
    studio.theme.set_mode(Mode.LIGHT)
    _draw_steps(studio, page)
    studio.workspace.open_patient(_longest_course(clinic))
    studio.workspace.patient.show_tab(Tab.VISITS)
    studio.draw("visits")
    _draw_story(studio)
    studio.workspace.go(Place.CLINIC)
    figures = studio.window.findChild(ClinicPage)
    assert isinstance(figures, ClinicPage)
    studio.settle(lambda: not figures.reader.is_reading)
    studio.draw("clinic")


def draw_ways(studio: Studio) -> None:
    """How one finds one's way: the tour, the palette, all keys, the help, the settings."""
    workspace = studio.workspace
    ways = workspace.ways
    workspace.go(Place.PATIENTS)
    ways.palette.open()
    QTest.keyClicks(ways.palette.search.line, SOUGHT[studio.language][1])
    studio.draw("palette")
    ways.palette.leave()
    ways.keys.open()
    studio.draw("keys")
    ways.keys.leave()
    ways.begin_tour()
    studio.settle()
    studio.draw("tour")
    assert ways.tour is not None
    ways.tour.end()
    ways.show_help()
    studio.draw("help")
    assert ways.help is not None
    ways.help.leave()
    workspace.go(Place.SETTINGS)
    studio.draw("settings")


def draw_trust(studio: Studio, home: Path) -> None:
    """The screen while it is locked, who did what, and the backups: in a clinic of its own with
    everybody of the demo in it, because the demo has neither passphrases nor backups."""
    with patch("socket.gethostname", return_value=FRONT_DESK):
        clinic = _everybody_in_a_clinic(home, studio.language)
    studio.window.open_clinic(clinic)
    for row in clinic.history.find_patients("")[:3]:
        studio.workspace.open_patient(row.patient.id)
        studio.settle()
    visit = clinic.history.open_sessions()[0]
    studio.workspace.open_patient(visit.session.patient_id, visit.session.id)
    studio.settle()
    guard = studio.window.guard
    assert guard is not None
    guard.lock()
    studio.draw("locked")
    cover = guard.cover
    assert isinstance(cover, LockPage)
    for line in cover.findChildren(QLineEdit):
        if line.isVisible():
            QTest.keyClicks(line, PASSPHRASE)
            QTest.keyClick(line, Qt.Key.Key_Return)
    studio.settle(lambda: guard.cover is None)
    _draw_safety(studio)


def draw_server(studio: Studio, home: Path) -> None:
    """The same clinic, as it would be on a server of its own."""
    files = SqlClinicFiles(home, SystemClock(), lambda _clinic: None)
    clinic = files.log_in("ida.rowan", PASSPHRASE)
    now = datetime.now(UTC)
    person = clinic.desk.person.name
    clinic.server = ServerOfPictures(now, FRONT_DESK, person, studio.language)
    clinic.sharing = SharingOfPictures(now)
    studio.window.open_clinic(clinic)
    workspace = studio.workspace
    workspace.go(Place.PATIENTS)
    workspace.go(Place.SETTINGS)
    settings = studio.window.findChild(SettingsPage)
    assert isinstance(settings, SettingsPage)
    QTest.mouseClick(settings.sections.button(SettingsSection.SERVER), Qt.MouseButton.LeftButton)
    part = settings.part(SettingsSection.SERVER)
    assert isinstance(part, ServerPart)
    studio.settle(part.workstations.isVisible)
    studio.draw("server")


def _draw_safety(studio: Studio) -> None:
    studio.workspace.go(Place.SAFETY)
    page = studio.window.findChild(ManagePage)
    assert isinstance(page, ManagePage)
    page.show_section(Section.BACKUPS)
    part = page.part()
    assert isinstance(part, BackupsPart)
    part.make.click()
    studio.settle(lambda: part.make.isEnabled() and part.notice.isVisible())
    part.begin()
    studio.settle(lambda: part.model.rowCount() >= len(BACKUPS_DAYS_AGO))
    plan = part.findChild(BackupPlanForm)
    assert isinstance(plan, BackupPlanForm)
    plan.folder.setText(STICK)
    part.same_disk.hide()
    studio.draw("backups")
    page.show_section(Section.ACTIVITY)
    studio.draw("activity")


class _LateClock:
    """Goes ``back`` behind the right time."""

    def __init__(self) -> None:
        self.back = timedelta()

    def now(self) -> datetime:
        """UTC."""
        return datetime.now(UTC) - self.back


def _everybody_in_a_clinic(home: Path, language: str) -> Clinic:
    """A clinic file with the demo's content and backups of earlier days, and its administrator at
    the desk."""
    clock = _LateClock()
    atlas = Atlas.open(resource("atlas", "data"))
    spoken = "" if language == ENGLISH.code else language
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), language=spoken))
    files = SqlClinicFiles(home, clock, lambda _clinic: None)
    first = FirstPerson("Ida Rowan", "", "ida.rowan")
    clock.back = timedelta(days=BACKUPS_DAYS_AGO[0])
    clinic = files.create(first, PASSPHRASE).clinic
    assert clinic.backups is not None
    for days in BACKUPS_DAYS_AGO:
        clock.back = timedelta(days=days)
        clinic.backups.make(lambda _done, _whole: None)
        clinic.backups.noted()
    clock.back = timedelta()
    make_demo(
        *(clinic, atlas, of_clinic(atlas, catalogue), catalogue), seed=DEMO_SEED, now=clock.now()
    )
    rosa: Person = clinic.desk.person
    clinic.people.set_passphrase(rosa.id, clinic.people.derive(PASSPHRASE))
    return clinic


def _draw_story(studio: Studio) -> None:
    """What the record tells of the patient that is open."""
    patient = studio.workspace.patient
    patient.show_tab(Tab.OVERVIEW)
    studio.settle(lambda: studio.window.findChild(BodyMap) is not None)
    body_map = studio.window.findChild(BodyMap)
    assert isinstance(body_map, BodyMap)
    studio.settle(lambda: body_map.is_ready)
    studio.draw("overview")
    patient.show_tab(Tab.TRENDS)
    trends = studio.window.findChild(TrendPage)
    assert isinstance(trends, TrendPage)
    studio.settle(lambda: trends.canvas() is not None)
    studio.draw("trends")
    patient.show_tab(Tab.MUSCLES)
    studio.draw("muscles")
    patient.show_tab(Tab.REPORT)
    report = studio.window.findChild(ReportPage)
    assert isinstance(report, ReportPage)
    studio.settle(lambda: bool(report.preview.sheets) and not report.work.is_busy)
    studio.draw("report")


def _draw_steps(studio: Studio, page: SessionPage) -> None:
    """The sheets of a visit, one after the other."""
    hands = {
        "start": page.findChild(StartOnFigure),
        "reactions": page.findChild(ReactionsOnPage),
        "aftercare": page.findChild(AftercareOnPage),
        "finish": page.findChild(FinishOnPage),
    }
    for name, piece in hands.items():
        assert piece is not None
        piece.open()
        studio.draw(name)
        page.close_sheet()
    page.select(page.visit.sites[1].id if page.visit is not None else None)
    studio.draw("site")
    page.select(None)


def _draw_layers(studio: Studio, page: SessionPage) -> None:
    """What is found on the figure, dermatomes, and the patient as he lies."""
    finding, over = page.findChild(FindOnFigure), page.findChild(LayersOnFigure)
    assert isinstance(finding, FindOnFigure)
    assert isinstance(over, LayersOnFigure)
    finding.begin()
    panel = page.findChild(FindPanel)
    assert isinstance(panel, FindPanel)
    heard: list[bool] = []
    panel.looked.connect(lambda: heard.append(True))
    line = panel.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, SOUGHT[studio.language][0])
    studio.settle(lambda: bool(heard))
    QTest.keyClick(line, Qt.Key.Key_Down)
    studio.draw("find")
    panel.close_panel(by_key=True)
    page.board.show_all()
    over.toggle()
    over.panel().chosen.emit(LayerChoice(nerves=Nerves.DERMATOMES))
    over.panel().show_choice(LayerChoice(nerves=Nerves.DERMATOMES))
    studio.draw("layers")
    over.close()
    over.panel().chosen.emit(LayerChoice())
    over.panel().show_choice(LayerChoice())
    page.board.show_large("back")
    page.board.show_arrangement(Arrangement.TWO)
    page.board.turn(1)
    studio.draw("lying")
    page.board.turn(-1)


def _point_at_a_region(studio: Studio, page: SessionPage, visit: Visit) -> None:
    """Hold the pointer where the session was charted last, so that the card is in the picture."""
    place = visit.sites[-1].place
    pane = page.board.pane(place.view)
    middle = pane.centre_px(place.region)
    assert middle is not None
    for px in (middle + QPoint(2, 2), middle):
        QTest.mouseMove(pane, QPointF(px).toPoint())
    studio.settle(lambda: page.board.card.words != "")


def _longest_course(clinic: Clinic) -> UUID:
    """The patient with the most visits."""
    return max(clinic.history.find_patients(""), key=lambda row: row.visits).patient.id


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="where they go")
    parser.add_argument("size", nargs="?", default="1280x800", help="of the window")
    parser.add_argument("--language", choices=sorted(SOUGHT), default=ENGLISH.code)
    return parser.parse_args()


def main() -> int:
    """Make every picture, in the folder of its language or the one that is named."""
    language: str = (chosen := _arguments()).language
    usual = HERE if language == ENGLISH.code else DOCS / language / HERE.name
    folder: Path = chosen.folder or usual
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["bodymap"])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as home:
        choices = KeptChoices(Path(home) / "look.json")
        # the tour would lie over every other picture
        KeptTour(choices).keep_seen()
        choices.keep("language", language)
        Languages(resource("i18n"), choices).speak(application)
        window, _warm_up = compose(Path(home))
        window.resize(*map(int, chosen.size.split("x")))
        window.show()
        studio = Studio(application, window, window.look.theme, folder, language)
        draw_door(studio)
        window.gate.open_demo()
        studio.settle(lambda: window.workspace is not None)
        assert window.clinic is not None
        draw_clinic(studio, window.clinic)
        draw_ways(studio)
        window.log_out()
        draw_trust(studio, Path(home))
        window.log_out()
        draw_server(studio, Path(home))
        window.log_out()
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
