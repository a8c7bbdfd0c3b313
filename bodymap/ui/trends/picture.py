"""A trend plot as a picture file that stands for itself."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from textwrap import wrap

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from bodymap.errors import ExpectedError
from bodymap.exchange.whole_file import write_whole
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.trends.plot_look import PlotLook
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH, SMALL_PX, Pen
from bodymap.ui.trends.trend_figure import TrendFigure

KINDS = ("png", "svg", "pdf")

_WIDTH, _HEIGHT = 900, 460
_PNG_DOTS_PER_INCH = 3 * DOTS_PER_INCH
_LINE_PX, _CAPTION_LEFT, _CAPTION_LETTERS = 17, 40, 140


class PictureError(ExpectedError):
    """A picture could not be saved; a file that was there before is as it was."""


def save_picture(path: Path, visits: Sequence[VisitPain], caption: str, look: PlotLook) -> None:
    """Save the plot of ``visits`` with ``caption`` under it, as the ending of ``path`` says.

    The file appears whole or not at all. Raises PictureError when the ending is none of KINDS or
    the file cannot be written.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise PictureError(_tr("A picture is saved as PNG, SVG or PDF: end its name with one."))
    data = _rendered(kind, visits, caption, look)
    try:
        write_whole(path, data)
    except OSError as error:
        raise PictureError(
            _tr("{name} cannot be saved there: {reason}.").format(
                name=path.name, reason=error.strerror or str(error)
            )
        ) from error


def _rendered(kind: str, visits: Sequence[VisitPain], caption: str, look: PlotLook) -> bytes:
    lines = wrap(caption, _CAPTION_LETTERS)
    foot = _LINE_PX * len(lines) + 16
    height = _HEIGHT + foot
    figure = Figure(figsize=(_WIDTH / DOTS_PER_INCH, height / DOTS_PER_INCH), dpi=DOTS_PER_INCH)
    FigureCanvasAgg(figure)
    TrendFigure(figure, visits, look, _WIDTH, height, foot)
    words = figure.text(
        _CAPTION_LEFT / _WIDTH,
        (foot - 4) / height,
        "\n".join(lines),
        color=look.ink_soft,
        fontsize=SMALL_PX,
        va="top",
        linespacing=1.45,
    )
    family = Pen(figure.axes[0], look).family
    if family is not None:
        words.set_fontfamily(family)
    data = BytesIO()
    # letters as outlines look the same where the typeface is not installed
    with rc_context({"svg.fonttype": "path", "pdf.fonttype": 42}):
        figure.savefig(data, format=kind, dpi=_PNG_DOTS_PER_INCH, facecolor=look.paper)
    return data.getvalue()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trends", text)
