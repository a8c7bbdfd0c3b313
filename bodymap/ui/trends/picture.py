"""Trend plots as a picture that stands for itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from textwrap import wrap

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from bodymap.services.story.trend_course import TrendCourse
from bodymap.ui.pictures.written import PictureError, write_picture
from bodymap.ui.trends.caption import standalone_caption
from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH, SMALL_PX, font_family, own_type
from bodymap.ui.trends.shown import Parts, Shown
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.trends.trend_figure import draw_trend_figure
from bodymap.ui.trends.trend_layout import grid_rows

KINDS = ("png", "svg", "pdf")

_WIDTH, _WIDTH_OF_BOTH, _HEIGHT = 900, 1200, 540
_LEAST_PLOT, _AROUND = 150, 60
_PNG_DOTS_PER_INCH = 3 * DOTS_PER_INCH
_LINE_PX, _CAPTION_LEFT, _LETTER_PX = 17, 40, 5.4


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows: a course, what of it, and the stretch of time; ``days`` are the first
    and the last of that, None for all of it. ``patient_name`` is empty unless it is wanted."""

    course: TrendCourse
    shown: Shown
    window: TimeWindow | None = None
    days: tuple[date, date] | None = None
    patient_name: str = ""


def save_picture(path: Path, picture: Picture, look: PlotLook) -> str:
    """Save a picture with its caption under it, as the ending of ``path`` says; gives what was done
    in words.

    The file appears whole or not at all. Raises PictureError when the ending is none of KINDS or
    the file cannot be written.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise PictureError(_tr("A picture is saved as PNG, SVG or PDF: end its name with one."))
    return write_picture(path, rendered(kind, picture, look))


def rendered(kind: str, picture: Picture, look: PlotLook) -> bytes:
    """The picture as a file of one of KINDS."""
    shown = picture.shown
    width = _WIDTH_OF_BOTH if shown.parts is Parts.BOTH else _WIDTH
    text = standalone_caption(picture.course, shown, picture.patient_name, picture.days)
    lines = wrap(text, int((width - 2 * _CAPTION_LEFT) / _LETTER_PX))
    foot = _LINE_PX * len(lines) + 16
    height = _plot_height(picture) + foot
    figure = Figure(figsize=(width / DOTS_PER_INCH, height / DOTS_PER_INCH), dpi=DOTS_PER_INCH)
    FigureCanvasAgg(figure)
    draw_trend_figure(figure, picture.course, look, shown, foot=foot, window=picture.window)
    figure.text(
        _CAPTION_LEFT / width,
        (foot - 4) / height,
        "\n".join(lines),
        color=look.ink_soft,
        fontsize=SMALL_PX,
        va="top",
        linespacing=1.45,
        fontfamily=font_family(look),
    )
    data = BytesIO()
    # an SVG's letters as outlines look the same where the typeface is not installed; a PDF brings
    # its typeface along, and its text can be searched and copied
    with own_type(), rc_context({"svg.fonttype": "path", "pdf.fonttype": 42}):
        figure.savefig(data, format=kind, dpi=_PNG_DOTS_PER_INCH, facecolor=look.paper)
    return data.getvalue()


def _plot_height(picture: Picture) -> float:
    """High enough that every functional scale can be read: none is left out of a picture."""
    count = len(picture.course.functions)
    if picture.shown.parts is Parts.PAIN:
        return _HEIGHT
    rows = count if picture.shown.parts is Parts.BOTH else grid_rows(count)
    return max(_HEIGHT, rows * _LEAST_PLOT + _AROUND)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trends", text)
