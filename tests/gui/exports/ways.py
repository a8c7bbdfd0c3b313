"""Every way out of the record: the real page, the press, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap import app, manage_screen, session_screen, story_screens
from bodymap.paths import resource
from bodymap.services.audit.events import ExportKind, Target
from bodymap.services.body_layers import BodyLayers
from bodymap.services.story.report_facts import ReportFacts
from bodymap.session_screen import ScreenParts
from bodymap.ui.body_map.body_map_page import BodyMap
from bodymap.ui.body_map.map_pictures import MapPictures
from bodymap.ui.clinic.clinic_page import ClinicPage
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.section import Section
from bodymap.ui.pictures.picture_desk import PictureDesk, PictureParts
from bodymap.ui.pictures.picture_files import LEAST_PX
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.report_page import ReportPage
from bodymap.ui.session.aftercare.aftercare_on_page import AftercareOnPage
from bodymap.ui.session.aftercare.aftercare_sheet import AftercareSheet
from bodymap.ui.session.aftercare.leaflet_output import LeafletOutput
from bodymap.ui.session.aftercare.leaflet_page import LeafletPage
from bodymap.ui.session.chart_picture import PictureOnPage
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.stock.lot_sheet import LotSheet
from bodymap.ui.stock.needle_stock import NeedleStock
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends.trend_page import TrendPage
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.notice_bar import NoticeBar
from tests.drivers.clinic import ClinicDriver
from tests.drivers.hands import Hands
from tests.drivers.manage import ManageDriver
from tests.gui.exports.leaving_clinic import LeavingClinic

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
PATIENCE_MS = 60_000
"""Of a busy machine; nothing of it takes a second on an idle one."""


@dataclass(frozen=True)
class Opened:
    """A page in view. ``press`` does it and waits to its end, ``said`` is what the page says."""

    press: Callable[[], None]
    said: Callable[[], str]


@dataclass(frozen=True)
class Stage:
    """Where a page is shown."""

    qtbot: QtBot
    parts: ScreenParts
    of: LeavingClinic
    folder: Path

    def show(self, page: QWidget) -> None:
        self.qtbot.addWidget(page)
        page.resize(1216, 752)
        page.show()
        self.qtbot.waitExposed(page)

    def wait(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


@dataclass(frozen=True)
class Way:
    """A way out. ``names_patient``: its line names a patient, and not the clinic as a whole.
    ``ending`` is that of its file."""

    name: str
    open: Callable[[Stage], Opened]
    kind: ExportKind
    target: Target
    names_patient: bool
    ending: str

    @property
    def is_warned_of(self) -> bool:
        """Whether the person is warned of it."""
        return self.target is Target.FILE and self.kind is not ExportKind.CLINIC_FIGURES


def _report(stage: Stage, press: str, choice: str = "") -> Opened:
    parts, of = stage.parts, stage.of
    facts = ReportFacts(parts.atlas, parts.underlying, parts.catalogue)
    leaving = Leaving(of.clinic.exports.begin, of.asked)
    page = ReportPage(
        *(parts.look, of.clinic, facts, parts.clock, Theme(resource("styles"))),
        *(of.asked, leaving, of.asked),
    )
    stage.show(page)
    hands = Hands(stage.qtbot, page)

    def wait() -> None:
        stage.wait(lambda: not page.work.is_busy and page.foot.progress() == "")

    def act() -> None:
        page.notice.hide()
        hands.press(press)
        wait()

    page.show_story(of.story())
    wait()
    if choice:
        hands.press(choice)
        wait()
    return Opened(act, page.notice.sentence)


def _trends(stage: Stage, press: str) -> Opened:
    # as the first look at any trend does on a thread of its own
    import_module("bodymap.ui.trends.trend_canvas")
    page = story_screens.trends(stage.parts, stage.of.clinic).widget
    assert isinstance(page, TrendPage)
    stage.show(page)
    page.show_story(stage.of.story())
    stage.wait(page.has_plot)
    hands = Hands(stage.qtbot, page)
    stage.wait(lambda: hands.offers(press))
    (notice,) = page.findChildren(NoticeBar)
    return Opened(lambda: hands.press(press), notice.sentence)


def _session(stage: Stage) -> SessionPage:
    page = session_screen.session_screen(stage.parts, stage.of.clinic)
    stage.show(page)
    page.show_visit(stage.of.visit.id)
    return page


def _leaflet(stage: Stage, press: str) -> Opened:
    parts, of = stage.parts, stage.of
    page = SessionPage(
        *(parts.atlas, parts.underlying, session_layers(parts), of.clinic),
        *((of.box.needle,), parts.look, parts.clock),
    )
    leaving = Leaving(of.clinic.exports.begin, of.asked)
    paper = LeafletPage(parts.look.fonts, Theme(resource("styles")), QLocale("en_GB"))
    output = LeafletOutput(paper, of.asked, leaving, of.asked)
    AftercareOnPage(page, parts.catalogue, of.clinic, output, parts.look, parts.clock)
    page.show_visit(of.visit.id)
    stage.show(page)
    hands = Hands(stage.qtbot, page)
    hands.press("After-care")
    sheet = page.sheet
    assert isinstance(sheet, AftercareSheet)
    return Opened(lambda: hands.press(press), sheet.said.text)


def _picture_parts(stage: Stage) -> PictureParts:
    parts, of = stage.parts, stage.of
    look = Look(Theme(resource("styles")), parts.look.fonts, parts.look.icons)
    leaving = Leaving(of.clinic.exports.begin, of.asked)
    return PictureParts(look, Paper.A4, of.asked, leaving, of.asked)


def _chart_picture(stage: Stage, press: str) -> Opened:
    parts, of = stage.parts, stage.of
    page = SessionPage(
        *(parts.atlas, parts.underlying, session_layers(parts), of.clinic),
        *((of.box.needle,), parts.look, parts.clock),
    )
    pictures = PictureOnPage(page, _picture_parts(stage), of.clinic.history.patient, parts.look)
    page.show_visit(of.visit.id)
    stage.show(page)
    hands = Hands(stage.qtbot, page)
    hands.press("Picture: save, copy, print (Ctrl+P)")
    return _pressed(stage, hands, pictures.desk(), press)


def _map_picture(stage: Stage, press: str) -> Opened:
    parts, of = stage.parts, stage.of
    page = BodyMap(
        *(parts.atlas, parts.catalogue, of.clinic.history, parts.clock, parts.look),
        pictures=_picture_parts(stage),
    )
    stage.show(page)
    page.show_story(of.story())
    stage.wait(lambda: page.is_ready)
    hands = Hands(stage.qtbot, page)
    hands.press("Picture: save, copy, print")
    (pictures,) = page.findChildren(MapPictures)
    return _pressed(stage, hands, pictures.desk, press)


def _pressed(stage: Stage, hands: Hands, desk: PictureDesk, press: str) -> Opened:
    # as small as a picture may be: it is drawn often here
    desk.sheet.width_px.show_value(float(LEAST_PX))

    def act() -> None:
        desk.sheet.say("")
        hands.press(press)
        stage.wait(lambda: not desk.work.is_busy)

    stage.wait(lambda: not desk.work.is_busy)
    return Opened(act, desk.sheet.said.text)


def session_layers(parts: ScreenParts) -> BodyLayers:
    """What lies on the figure of a charting screen."""
    return BodyLayers(parts.atlas, parts.underlying.muscle_map, parts.catalogue)


def _lots(stage: Stage, press: str) -> Opened:
    page = _session(stage)
    (stock,) = page.findChildren(NeedleStock)
    stock.open_lot(stage.of.box.lot)
    sheet = page.sheet
    assert isinstance(sheet, LotSheet)
    hands = Hands(stage.qtbot, page)
    return Opened(lambda: hands.press(press), sheet.said.text)


def _body_charts(stage: Stage) -> Opened:
    of, parent = stage.of, QWidget()
    stage.show(parent)
    saver = app._body_charts(of.clinic, of.asked)  # type: ignore[arg-type]  # answers as the system's
    said: list[str] = []
    saver.said.connect(said.append)
    visits = [of.clinic.history.visit(of.visit.id)]

    def act() -> None:
        said.clear()
        saver.save(visits, parent)
        stage.wait(lambda: bool(said) or not saver._work.is_busy)
        # what was done on a thread is said in the next turn
        if of.asked.path is not None and of.asked.path.exists():
            stage.wait(lambda: bool(said))

    return Opened(act, lambda: said[-1] if said else "")


def _figures(stage: Stage) -> Opened:
    slot = story_screens.clinic_figures(stage.parts, stage.of.clinic)
    page = slot.widget
    assert isinstance(page, ClinicPage)
    stage.show(page)
    slot.begin()
    driver = ClinicDriver(stage.qtbot, page)
    driver.choose_days("2026-01-01", "2026-05-04")
    return Opened(lambda: driver.hands.press(page.export.text()), page.notice.sentence)


def _safety(stage: Stage) -> ManageDriver:
    of = stage.of
    lock = KeptLock(stage.parts.choices)
    slot = manage_screen.safety(stage.parts, of.asked, lock, stage.folder, of.clinic)
    page = slot.widget
    assert isinstance(page, ManagePage)
    stage.show(page)
    slot.begin()
    return ManageDriver(stage.qtbot, page, of.clinic)


def _everything(stage: Stage) -> Opened:
    driver = _safety(stage)
    part = driver.exchange

    def act() -> None:
        driver.hands.press(part.take_out.text())
        stage.wait(part.take_out.isEnabled)

    return Opened(act, part.told_out.text)


def _activity(stage: Stage) -> Opened:
    driver = _safety(stage)
    driver.go(Section.ACTIVITY)
    part = driver.activity

    def act() -> None:
        driver.hands.press(part.export.text())
        stage.wait(part.export.isEnabled)

    return Opened(act, part.notice.sentence)


def _way(
    name: str,
    opens: Callable[[Stage], Opened],
    kind: ExportKind,
    target: Target = Target.FILE,
    ending: str = ".pdf",
) -> Way:
    of_all = kind in (
        *(ExportKind.LOTS, ExportKind.CLINIC_FIGURES, ExportKind.AUDIT),
        ExportKind.JSON,
    )
    return Way(name, opens, kind, target, not of_all, ending)


_SAVE, _PRINT, _SUMMARY = f"Save PDF{ELLIPSIS}", f"Print{ELLIPSIS}", "Document: For the patient"

WAYS = (
    _way("report file", lambda on: _report(on, _SAVE), ExportKind.REPORT),
    _way("report printed", lambda on: _report(on, _PRINT), ExportKind.REPORT, Target.PRINTER),
    _way("patient page file", lambda on: _report(on, _SAVE, _SUMMARY), ExportKind.PATIENT_PAGE),
    _way(
        "patient page printed",
        lambda on: _report(on, _PRINT, _SUMMARY),
        ExportKind.PATIENT_PAGE,
        Target.PRINTER,
    ),
    _way("leaflet file", lambda on: _leaflet(on, f"Save as PDF{ELLIPSIS}"), ExportKind.LEAFLET),
    _way("leaflet printed", lambda on: _leaflet(on, _PRINT), ExportKind.LEAFLET, Target.PRINTER),
    _way(
        "trend picture file",
        lambda on: _trends(on, f"Save picture{ELLIPSIS}"),
        ExportKind.TREND_PICTURE,
        ending=".png",
    ),
    _way(
        "trend picture copied",
        lambda on: _trends(on, "Copy"),
        ExportKind.TREND_PICTURE,
        Target.CLIPBOARD,
    ),
    _way(
        "chart picture file",
        lambda on: _chart_picture(on, f"Save{ELLIPSIS}"),
        ExportKind.PICTURE,
        ending=".png",
    ),
    _way("chart printed", lambda on: _chart_picture(on, _PRINT), ExportKind.CHART, Target.PRINTER),
    _way(
        "map picture copied",
        lambda on: _map_picture(on, "Copy the picture"),
        ExportKind.PICTURE,
        Target.CLIPBOARD,
    ),
    _way("body charts file", _body_charts, ExportKind.BODY_CHARTS, ending=".csv"),
    _way("lots file", lambda on: _lots(on, "Save as CSV"), ExportKind.LOTS, ending=".csv"),
    _way("lots copied", lambda on: _lots(on, "Copy the list"), ExportKind.LOTS, Target.CLIPBOARD),
    _way("clinic figures file", _figures, ExportKind.CLINIC_FIGURES, ending=".csv"),
    _way("activity file", _activity, ExportKind.AUDIT, ending=".csv"),
    _way("everything file", _everything, ExportKind.JSON, ending=".json"),
)


def clipboard_is_empty() -> bool:
    """Whether nothing was copied."""
    held = QGuiApplication.clipboard().mimeData()
    return held is None or not (held.hasText() or held.hasImage())
