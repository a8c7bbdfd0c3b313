"""The trend plots: their first drawing, a look at a visit, another stretch of time.

The floor of the first drawing is plain matplotlib with as much on it and no care for where things
stand: as many plots, the same scores, pairs, band, trend line, bars, and the same words.
"""

# matplotlib's Qt backend is written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from time import perf_counter_ns
from typing import cast

from matplotlib.axes import Axes
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.charting.pain import Phase
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.trend_course import TrendCourse, trend_course
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH
from bodymap.ui.trends.shown import Parts, Shown
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.trends.trend_canvas import TrendCanvas
from tests import factories
from tests.bench.row import Row, p50, p99

SIZE = (1200, 500)
DRAWINGS = 40
LOOKS = 400
STRETCHES = 200
VISITS = 40
BEFORE = [8 - week // 6 for week in range(VISITS)]
AFTER = [max(score - 2, 0) for score in BEFORE]
FUNCTION = [40 + week for week in range(0, VISITS, 4)]
SHOWN = Shown(Parts.BOTH)


def measure() -> tuple[Row, ...]:
    """A course of 40 visits with two functional scales, in a window of 1280 x 800."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    course = _course()
    return (
        _first_drawing(look, course),
        *_look_at(application, look, course),
        _other_stretch(application, look, course),
    )


def _first_drawing(look: Look, course: TrendCourse) -> Row:
    bare, ours = [], []
    # the first of each loads fonts, and ours tells which words the other one writes
    words = _words(_drawn(look, course))
    _drawn_bare(words)
    for _ in range(DRAWINGS):
        bare.append(_milliseconds(partial(_drawn_bare, words)))
        ours.append(_milliseconds(partial(_drawn, look, course)))
    return Row(
        name="trend plots, first drawing",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(bare),
        goal="p50 <= 1.5 x floor",
        met=p50(ours) <= 1.5 * p50(bare),
        note=f"plain matplotlib with the same scores, band, bars and words; {DRAWINGS} pairs",
    )


def _look_at(application: QApplication, look: Look, course: TrendCourse) -> tuple[Row, Row]:
    canvas = _shown(application, look, course)
    bare, ours = [], []
    ground = canvas.copy_from_bbox(canvas.figure.bbox)
    for number in range(LOOKS):
        at = QPointF(canvas.place_of((0, number % VISITS)))
        bare.append(_milliseconds(partial(_blit, canvas, ground)))
        ours.append(_milliseconds(partial(_move_pointer, application, canvas, at)))
    peer = _drawn_anew(_words(canvas))
    return (
        Row(
            name="trend plots, a visit under the pointer",
            ours_p50_ms=p50(ours),
            ours_p99_ms=p99(ours),
            floor_ms=p50(bare),
            goal="p99 <= 16 ms",
            met=p99(ours) <= 16.0,
            note=f"the plots put back and shown without any sign or card; {LOOKS} looks",
        ),
        Row(
            name="a visit under the pointer; peer: matplotlib",
            ours_p50_ms=p50(ours),
            ours_p99_ms=p99(ours),
            floor_ms=p50(peer),
            goal="at most 1/5 of the peer",
            met=5 * p50(ours) <= p50(peer),
            note=f"plain matplotlib moves a line and draws the figure anew; {DRAWINGS} drawings",
        ),
    )


def _drawn_anew(words: Sequence[str]) -> list[float]:
    """How one usually marks the visit under the pointer in a figure of matplotlib's."""
    canvas = _drawn_bare(words)
    lines = [axes.axvline(0) for axes in canvas.figure.axes]

    def mark(week: int) -> None:
        for line in lines:
            line.set_xdata([week, week])
        canvas.draw()

    return [_milliseconds(partial(mark, number % VISITS)) for number in range(DRAWINGS)]


def _other_stretch(application: QApplication, look: Look, course: TrendCourse) -> Row:
    canvas = _shown(application, look, course)
    bare, ours = [], []
    whole = canvas.trend.whole
    for number in range(STRETCHES):
        near = whole.zoomed(1.3 + number % 5, whole.low + whole.span * (number % 9) / 9, whole)
        ours.append(_milliseconds(partial(_show, application, canvas, near)))
        ground = canvas.copy_from_bbox(canvas.figure.bbox)
        bare.append(_milliseconds(partial(_blit, canvas, ground)))
    return Row(
        name="trend plots, another stretch of time",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(bare),
        goal="p50 <= 16 ms",
        met=p50(ours) <= 16.0,
        note=f"the plots put back and shown as they are; {STRETCHES} stretches, new dates in most",
    )


def _course() -> TrendCourse:
    patient = factories.patient()
    episode = factories.episode(patient.id, condition="plantar_heel_pain")
    visits, outcomes = [], []
    for week, (before, after) in enumerate(zip(BEFORE, AFTER, strict=True)):
        at = factories.visit_time(week)
        session = factories.session(episode, started_at=at, ended_at=at + timedelta(hours=1))
        scores = (factories.pain(session, before), factories.pain(session, after, Phase.AFTER))
        visits.append(Visit(session, episode, (), scores))
        if week % 4 == 0:
            outcomes += [
                factories.outcome(session, FUNCTION[week // 4], scale)
                for scale in ("FAAM-ADL", "FAAM-Sport")
            ]
    story = PatientStory(
        PatientOverview(patient, (episode,), tuple(visits)), outcomes=tuple(outcomes)
    )
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    course = trend_course(story, episode.id, catalogue, factories.visit_time(60))
    assert course is not None, "the patient has the complaint"
    return course


def _drawn_bare(words: Sequence[str]) -> FigureCanvasQTAgg:
    canvas = FigureCanvasQTAgg(Figure(dpi=DOTS_PER_INCH))
    canvas.resize(*SIZE)
    pain, adl, changes, sport = cast("list[Axes]", canvas.figure.subplots(2, 2).ravel().tolist())
    weeks = range(VISITS)
    pain.axhspan(0, 6)
    pain.vlines(weeks, AFTER, BEFORE)
    pain.plot(weeks, BEFORE, "o-")
    pain.plot(weeks, AFTER, "D")
    pain.fill_between([0, VISITS], [8, 1], [8, 3])
    pain.plot([0, VISITS], [8, 2], "--")
    changes.vlines(weeks, 0, [-2] * VISITS, linewidth=6)
    changes.vlines(weeks, 0, [2] * VISITS, linewidth=6)
    for axes in (adl, sport):
        axes.axhspan(48, 100)
        axes.plot(range(0, VISITS, 4), FUNCTION, "o-")
    for axes in (pain, adl, changes, sport):
        # what is written on ours stands for the names of the heights and dates
        axes.set_xticks([])
        axes.set_yticks([])
    for number, text in enumerate(words):
        pain.text(0, number / 4, text, fontsize=11)
    canvas.draw()
    return canvas


def _words(canvas: TrendCanvas) -> list[str]:
    texts = [text for axes in canvas.figure.axes for text in axes.texts]
    return [text.get_text() for text in texts if text.get_visible() and text.get_text()]


def _drawn(look: Look, course: TrendCourse) -> TrendCanvas:
    canvas = TrendCanvas(look, course, SHOWN, "Pain")
    canvas.resize(*SIZE)
    canvas.draw()
    return canvas


def _shown(application: QApplication, look: Look, course: TrendCourse) -> TrendCanvas:
    canvas = _drawn(look, course)
    canvas.show()
    application.processEvents()
    return canvas


def _move_pointer(application: QApplication, canvas: TrendCanvas, at: QPointF) -> None:
    button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), button, button, keys)
    application.sendEvent(canvas, move)
    # until it is painted
    application.processEvents()


def _show(application: QApplication, canvas: TrendCanvas, stretch: TimeWindow) -> None:
    canvas.show_window(stretch)
    # until it is painted
    application.processEvents()


def _blit(canvas: TrendCanvas, ground: object) -> None:
    canvas.restore_region(ground)
    canvas.blit(canvas.figure.bbox)


def _milliseconds(act: Callable[[], object]) -> float:
    started = perf_counter_ns()
    act()
    return (perf_counter_ns() - started) / 1e6
