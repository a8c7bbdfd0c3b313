"""The report of a long course: until its first page can be shown, and as a file.

The floor of both is the plot of the pain alone, drawn by matplotlib into a picture: what no report
with a trend on it can do without.
"""

# matplotlib's canvases are written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter_ns

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import make_report
from bodymap.services.underlying import of_clinic
from bodymap.ui.report.drawing import pdf_of, picture_of
from bodymap.ui.report.ink import Ink
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.report_document import ALL, LaidOut, lay_out_report
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends.plot_look import plot_look
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH
from bodymap.ui.trends.trend_figure import draw_pain_figure
from tests import reports
from tests.bench.row import Row, p50, p99

VISITS = 40
TIMES = 12
PAGE_PX = 840


def measure() -> tuple[Row, ...]:
    """A course of 40 visits with 240 needles, read beforehand."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    atlas = Atlas.open(resource("atlas", "data"))
    atlas.warm()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    facts = ReportFacts(atlas, of_clinic(atlas, catalogue), catalogue)
    theme = Theme(resource("styles"))
    ink = Ink(Fonts(), theme)
    sources = reports.course(VISITS)
    course = make_report(sources, facts, reports.NOW).trend
    assert course is not None

    def pages() -> LaidOut:
        content = make_report(sources, facts, reports.NOW)
        return lay_out_report(content, facts, ink, Paper.A4, ALL)

    def plot() -> None:
        figure = Figure(figsize=(750 / DOTS_PER_INCH, 330 / DOTS_PER_INCH), dpi=DOTS_PER_INCH)
        canvas = FigureCanvasAgg(figure)
        draw_pain_figure(figure, course, plot_look(theme))
        canvas.draw()

    whole = pages()
    work: tuple[Callable[[], object], ...] = (
        plot,
        lambda: picture_of(pages(), 1, PAGE_PX, 1.0),
        lambda: pdf_of(whole, "Report"),
    )
    for one in work:
        one()  # the first of each loads what it draws with
    bare, shown, filed = ([_milliseconds(one) for _ in range(TIMES)] for one in work)
    return (
        _row("report of 40 visits, until its first page", shown, bare, 1000.0),
        _row("report of 40 visits, as a PDF", filed, bare, 2000.0),
    )


def _row(name: str, ours: list[float], bare: list[float], most_ms: float) -> Row:
    return Row(
        name=name,
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(bare),
        goal=f"p99 <= {most_ms:.0f} ms",
        met=p99(ours) <= most_ms,
        note=f"the plot alone, as a picture; {TIMES} times, on a thread beside the window",
    )


def _milliseconds(work: Callable[[], object]) -> float:
    begun = perf_counter_ns()
    work()
    return (perf_counter_ns() - begun) / 1e6
