"""The composition root: the only place that knows everyone."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bodymap.errors import ExpectedError
from bodymap.options import Options
from bodymap.paths import data_dir, document, resource
from bodymap.services.clock import SystemClock
from bodymap.ui.first_paint import FirstPaint
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.language import ENGLISH, Languages
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.main_window import MainWindow
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.kept_mode import KeptMode
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.tidy_memory import TidyMemory
from bodymap.ui.widgets.file_dialogs import SystemFileDialogs
from bodymap.ui.widgets.way_back import WayBack
from db.doorstep import ClinicFilesOnDemand, SqlRestoresOnDemand
from db.server_door import ServerDoorOnDemand

if TYPE_CHECKING:  # loaded when they are used: the first window is painted without them
    from bodymap.anatomy.atlas import Atlas
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.clinic import Clinic
    from bodymap.services.reaction_kinds import ReactionKinds
    from bodymap.services.underlying import Underlying
    from bodymap.services.values import Visit
    from bodymap.session_screen import ScreenParts
    from bodymap.ui.crash.failures import Failures
    from bodymap.ui.frame.body_chart_saver import BodyChartSaver
    from bodymap.ui.frame.pages import Pages, SessionSlot
    from bodymap.ui.palette.muscle_card import MuscleFinding
    from bodymap.ui.session.session_page import SessionPage
    from db.server.address import ServerAddress

_AT_THE_DOOR = ("front-small.png", "back-small.png")
"""The figure beside the log-in."""

QUIT_AFTER_PAINT = "BODYMAP_QUIT_AFTER_PAINT"
"""Set in the environment, it ends the program after its first paint: a start that only tries."""

DEMO_SEED = 20
"""The demo is the same clinic every time, so that documents and pictures can speak of it."""


def run(options: Options) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    application = _application()
    folder = data_dir(options.data_dir)
    Languages(resource("i18n"), KeptChoices(folder / "look.json")).speak(application)
    window, warm_up = compose(
        folder, allow_network_share=options.allow_network_share, database=options.database
    )
    program_log = _ProgramLog(folder)

    @cache
    def failures() -> Failures:
        # nothing fails before the first paint that could be told of on a window
        from bodymap.ui.crash.failures import Failures

        return Failures(window, folder, SystemClock(), options.arguments(), application.quit)

    window.gate.opened.connect(lambda _clinic: program_log.begin())
    first_paint = FirstPaint(window)
    first_paint.painted.connect(TidyMemory(window).begin)
    first_paint.painted.connect(program_log.begin)
    first_paint.painted.connect(lambda: _show_icon(application))
    first_paint.painted.connect(lambda: failures().begin())
    if os.environ.get(QUIT_AFTER_PAINT):
        first_paint.painted.connect(application.quit)
    else:
        way_back = WayBack.of_application()
        first_paint.painted.connect(lambda: _in_background(warm_up, window.gate.refuse, way_back))
        if options.demo:
            first_paint.painted.connect(window.gate.open_demo)
    window.begin()
    window.show_fitting()
    status = application.exec()
    window.close()
    failures().end()
    return status


def compose(
    folder: Path, *, allow_network_share: bool = False, database: str = ""
) -> tuple[MainWindow, Callable[[], None]]:
    """The window over the clinic in ``folder``, and what can be loaded before it is needed.
    ``database`` is the address of the clinic's server, where one was named at the start.

    The latter raises AtlasError where the figure's files are damaged, ExpectedError where others of
    the program are.
    """
    choices = KeptChoices(folder / "look.json")
    kept = KeptMode(choices)
    theme = Theme(resource("styles"), kept.load())
    theme.changed.connect(lambda: kept.keep(theme.mode))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    QApplication.setFont(look.fonts.font())
    clock = SystemClock()
    dialogs = SystemFileDialogs()
    kept_lock = KeptLock(choices)
    languages = Languages(resource("i18n"), choices)
    # what is chosen later is spoken from the next start on
    language = languages.chosen().code
    shipped_words = "" if language == ENGLISH.code else language

    @cache
    def atlas() -> Atlas:
        # two pictures are all of it that the door shows
        from bodymap.anatomy.atlas import Atlas
        from bodymap.ui.atlas_words import atlas_words

        return Atlas.open(resource("atlas", "data"), words=atlas_words)

    @cache
    def catalogue() -> ClinicCatalogue:
        # nothing of it is needed on the way to the first window
        from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
        from bodymap.services.catalogue.own_copy import FOLDER, CatalogueFolders

        own = folder / FOLDER
        return ClinicCatalogue(CatalogueFolders(resource("catalogue"), own, shipped_words))

    @cache
    def underlying() -> Underlying:
        # muscles are asked for under a pointer, not on the way to the first window
        from bodymap.services.underlying import of_clinic

        return of_clinic(atlas(), catalogue())

    @cache
    def muscles() -> MuscleFinding:
        # asked for when somebody looks for a muscle
        from bodymap import story_screens

        return story_screens.muscle_finding(parts())

    def parts() -> ScreenParts:
        from bodymap.session_screen import ScreenParts

        return ScreenParts(atlas(), underlying(), catalogue(), look, clock, choices, dialogs)

    server = _server_at(database)
    files = ClinicFilesOnDemand(
        *(folder, clock),
        lambda clinic: _fill_demo(clinic, atlas(), underlying(), clock, shipped_words),
        lambda clinic: _begin(clinic, catalogue()),
        allow_network_share=allow_network_share,
        server=server,
    )
    gate = GatePage(
        look,
        files,
        dialogs,
        RecoverySheet(clock.now().astimezone().date()),
        KeptLogIn(choices),
        [resource("atlas", "data", "male_typical", name) for name in _AT_THE_DOOR],
        restores=SqlRestoresOnDemand(folder, clock),
        server=ServerDoorOnDemand(folder, clock, files.loaded, server),
    )

    def pages() -> Pages:
        # what stands behind the door
        from bodymap import (
            conflicts_screen,
            import_screen,
            manage_screen,
            settings_screen,
            story_screens,
        )
        from bodymap.ui.frame.pages import GuideParts, Pages
        from bodymap.ui.frame.tabs import Tab
        from bodymap.ui.help.library import Library
        from bodymap.ui.tour.kept_tour import KeptTour

        return Pages(
            session=lambda clinic: _session_slot(parts(), clinic),
            stories={
                Tab.OVERVIEW: lambda clinic: story_screens.overview(parts(), clinic),
                Tab.TRENDS: lambda clinic: story_screens.trends(parts(), clinic),
                Tab.MUSCLES: lambda clinic: story_screens.muscles(parts(), clinic),
                Tab.REPORT: lambda clinic: story_screens.report(parts(), clinic),
            },
            conditions=lambda: catalogue().conditions(),
            region_words=lambda region: atlas().label(region),
            body_charts=lambda clinic: _body_charts(clinic, dialogs),
            reaction_kinds=lambda: _reaction_kinds(catalogue()),
            clinic=lambda clinic: story_screens.clinic_figures(parts(), clinic),
            safety=lambda clinic: manage_screen.safety(parts(), dialogs, kept_lock, folder, clinic),
            import_table=lambda clinic: import_screen.import_table(parts(), dialogs, clinic),
            conflicts=lambda clinic: conflicts_screen.conflicts(parts(), clinic),
            settings=lambda clinic: settings_screen.settings(parts(), dialogs, languages, clinic),
            guide=GuideParts(Library(document(), language), KeptTour(choices), muscles),
        )

    def warm_up() -> None:
        files.preload()
        atlas().warm()
        underlying().warm()

    window = MainWindow(look, gate, pages, clock, kept_lock)
    if server is not None:
        gate.opened.connect(lambda _clinic: window.say_not_shared())
    return window, warm_up


def _server_at(database: str) -> ServerAddress | None:
    if not database:
        return None
    # most clinics have no server
    from db.server.address import ServerAddress

    return ServerAddress.parse(database)


def _application() -> QApplication:
    # chosen by its name here, Qt makes the style for itself; QApplication.setStyle makes a Python
    # object of it as well, and a dozen classes for that
    application = QApplication(["bodymap", "-style", "fusion"])
    application.setApplicationName("bodymap")
    application.setDesktopFileName("bodymap")
    return application


def _show_icon(application: QApplication) -> None:
    # a Wayland desktop takes it from the menu entry; it is read after the first paint
    from PySide6.QtGui import QIcon

    application.setWindowIcon(QIcon(str(resource("desktop", "bodymap.svg"))))


class _ProgramLog:
    """Logs into the clinic's folder once there is one; a start that only looks leaves nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_watching = False
        self._is_written = False

    def begin(self) -> None:
        """Begin, or go on. Called again when a clinic was opened: its folder may be new."""
        # logging is not needed to paint a window
        from bodymap import log

        if not self._is_watching:
            log.log_uncaught()
            self._is_watching = True
        if not self._is_written and self._folder.is_dir():
            try:
                log.start(self._folder)
                self._is_written = True
            except OSError:
                return  # a disk that takes no log may still hold a clinic that can be read


def _in_background(
    work: Callable[[], None], refuse: Callable[[str], object], way_back: WayBack
) -> None:
    """Load ahead on a thread. Without its figure the program is of no use, which is told at once;
    what else fails here fails again, and is told, when it is needed.

    The program waits for it at its end: an interpreter that is taken down under a thread that
    loads a library takes the process down with it.
    """

    def quietly() -> None:
        from bodymap.anatomy.files import AtlasError

        try:
            work()
        except AtlasError as error:
            sentence = error.sentence
            way_back.send(lambda: refuse(sentence))
        except ExpectedError:
            return

    threading.Thread(target=quietly, name="warm-up").start()


def _begin(clinic: Clinic, catalogue: ClinicCatalogue) -> None:
    # needed once in the life of a clinic
    from bodymap.services.first_consent import begin_with_consent

    # the clinic is there by now: where this cannot be kept, it begins with the English wording
    with suppress(ExpectedError):
        begin_with_consent(clinic, catalogue.folders)


def _fill_demo(
    clinic: Clinic, atlas: Atlas, underlying: Underlying, clock: SystemClock, language: str
) -> None:
    # the made-up clinic is for those who ask for it, and is the same whatever a clinic's own
    # catalogue says
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.catalogue.own_copy import CatalogueFolders
    from bodymap.services.demo.make_demo import make_demo

    shipped = ClinicCatalogue(CatalogueFolders(resource("catalogue"), language=language))
    make_demo(clinic, atlas, underlying, shipped, seed=DEMO_SEED, now=clock.now())


def _session_slot(parts: ScreenParts, clinic: Clinic) -> SessionSlot:
    # the charting screen is made when the first session is opened
    from bodymap.session_screen import session_screen
    from bodymap.ui.frame.pages import SessionSlot

    page = session_screen(parts, clinic)
    return SessionSlot(
        *(page, page.show_visit, page.finished, page.visit_wanted),
        *(page.leave_corner, page.select, _look_for(page), page.settings_wanted),
    )


def _look_for(page: SessionPage) -> Callable[[str], None] | None:
    # the charting screen has brought it along
    from bodymap.ui.session.find_on_figure import FindOnFigure

    finding = page.findChild(FindOnFigure)
    return finding.look_for if isinstance(finding, FindOnFigure) else None


def _reaction_kinds(catalogue: ClinicCatalogue) -> ReactionKinds:
    # asked for when something is to be followed up
    from bodymap.services.reaction_kinds import ReactionKinds

    return ReactionKinds(catalogue)


def _body_charts(clinic: Clinic, dialogs: SystemFileDialogs) -> BodyChartSaver:
    # behind the door only
    from bodymap.ui.frame.body_chart_saver import BodyChartSaver
    from bodymap.ui.widgets.leaving import Leaving

    return BodyChartSaver(dialogs, Leaving(clinic.exports.begin, dialogs), _write_body_charts)


def _write_body_charts(visits: Sequence[Visit], path: Path) -> None:
    # tables of other charts are read when a file is written
    from bodymap.exchange.crosswalk_csv import write_crosswalk
    from bodymap.services.catalogue.crosswalks import load_crosswalks

    write_crosswalk(visits, path, load_crosswalks(resource("catalogue")))
