"""Reads back what is drawn on the trend plots, from the artists themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from math import isnan
from typing import TYPE_CHECKING, SupportsFloat, cast

from bodymap.ui.trends.days import to_time
from bodymap.ui.trends.trend_page import TrendPage

if TYPE_CHECKING:
    # matplotlib is loaded by the page alone, and a test says when
    from matplotlib.artist import Artist
    from matplotlib.lines import Line2D

    from bodymap.ui.trends.trend_canvas import TrendCanvas


class DrawnPlots:
    """What is on the plots of a page."""

    page: TrendPage

    def _canvas(self) -> TrendCanvas:
        canvas = self.page.canvas()
        assert canvas is not None, "nothing was drawn yet"
        return canvas

    def points(self) -> list[tuple[datetime, int | None, int | None]]:
        """Date (UTC), before and after of each visit on the plot."""
        days, before = self._series("before")
        _, after = self._series("after")
        return [
            (to_time(day), _score(first), _score(last))
            for day, first, last in zip(days, before, after, strict=True)
        ]

    def marked_missing(self) -> tuple[list[int], list[int]]:
        """The visits, from 0, with a cross for a missing before and a missing after score."""
        before, after = (
            [place for place, height in enumerate(self._series(name)[1]) if not isnan(height)]
            for name in ("before-missing", "after-missing")
        )
        return before, after

    def runs(self, name: str = "before-joined") -> tuple[tuple[int, ...], ...]:
        """The scores that the line joins, run by run; "before-over-pauses" is the dotted one."""
        runs: list[list[int]] = [[]]
        for height in self._series(name)[1]:
            if isnan(height):
                runs.append([])
            else:
                runs[-1].append(round(height))
        return tuple(tuple(run) for run in runs if run)

    def between_visits(self, name: str) -> list[tuple[datetime, int]]:
        """Time (UTC) and score of the follow-ups ("follow_up"), or of the diary ("diary")."""
        if not self.is_drawn(name):
            return []
        days, scores = self._series(name)
        return [(to_time(day), round(score)) for day, score in zip(days, scores, strict=True)]

    def scale(self, name: str) -> list[float]:
        """The scores of a functional scale on the plot."""
        return self._series(name)[1]

    def marked(self, name: str) -> list[datetime]:
        """When (UTC) there are marks of a kind of event: "reaction", "new_complaint"."""
        return [to_time(day) for day in self._series(name)[0]]

    def slope_ends(self) -> tuple[float, float]:
        """How high the trend line begins and ends, on the scale."""
        heights = self._series("trend")[1]
        return heights[0], heights[-1]

    def is_drawn(self, name: str) -> bool:
        """Whether something of this name is on the plots."""
        return bool(self._named(name))

    def count(self, name: str) -> int:
        """How many things of this name there are."""
        return len(self._named(name))

    def bars(self, name: str) -> int:
        """How many bars of a kind are drawn: "change-in-session", "change-between-sessions"."""
        from matplotlib.patches import PathPatch

        (bars,) = self._named(name)
        assert isinstance(bars, PathPatch)
        return len(cast("Sequence[object]", bars.get_path().vertices)) // 5

    def texts(self) -> list[str]:
        """Everything that is written on the plots."""
        from matplotlib.text import Text

        texts = [artist for artist in self._artists() if isinstance(artist, Text)]
        return [text.get_text() for text in texts if text.get_visible() and text.get_text()]

    def says(self, words: str) -> bool:
        """Whether these words are somewhere on the plots."""
        return any(words in text for text in self.texts())

    def _named(self, name: str) -> list[Artist]:
        return [artist for artist in self._artists() if artist.get_gid() == name]

    def _artists(self) -> list[Artist]:
        """What is on the plots that are drawn."""
        return [
            artist
            for axes in self._canvas().figure.axes
            if axes.get_visible()
            for artist in (*axes.lines, *axes.patches, *axes.texts)
        ]

    def _series(self, name: str) -> tuple[list[float], list[float]]:
        (line,) = cast("list[Line2D]", self._named(name))
        return _floats(line.get_xdata()), _floats(line.get_ydata())


def _floats(data: object) -> list[float]:
    """An artist's data as plain numbers."""
    return [float(value) for value in cast("Sequence[SupportsFloat]", data)]


def _score(height: float) -> int | None:
    return None if isnan(height) else round(height)
