"""A map of needle sites, beside what one would draw it with: mediplot, and matplotlib alone."""

# matplotlib's canvases are written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtWidgets import QApplication

from bodymap.paths import resource
from bodymap.ui.body_map.heat_colors import heat_table
from bodymap.ui.theme.theme import Theme
from tests.bench.bench_heat_map import HEIGHT, MANY, WIDTH, Places, map_of, places, times_of
from tests.bench.peers.environment import NOT_INSTALLED, run_peer
from tests.bench.row import Row, p50, p99

RUNS = 10
DOTS = 100
"""Dots of the plot per inch."""


def measure() -> list[Row]:
    """Ours once, and a row for each of them; all times are of the processor."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    xy, every = places(MANY)
    ours = times_of(map_of(xy, every, heat_table(Theme(resource("styles")))))
    return [_mediplot(ours, xy), _hexagons(ours, xy)]


def _mediplot(ours: list[float], xy: Places) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "places.npy"
        np.save(file, xy)
        peer = run_peer("mediplot_map", str(file), str(RUNS))
    floor = p50(peer) if peer else 0.0
    return Row(
        name=f"heat map of {MANY:,} sites; peer: mediplot",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=floor,
        goal="at most 1/50 of the peer",
        met=50 * p50(ours) <= floor if peer else None,
        note="mediplot's shape of 94 regions, coloured by the sites in each"
        if peer
        else NOT_INSTALLED,
    )


def _hexagons(ours: list[float], xy: Places) -> Row:
    figure = Figure(figsize=(WIDTH / DOTS, HEIGHT / DOTS), dpi=DOTS)
    canvas = FigureCanvasAgg(figure)

    def draw() -> None:
        figure.clear()
        axes = figure.add_axes((0, 0, 1, 1))
        axes.hexbin(xy[:, 0], xy[:, 1], gridsize=WIDTH // 8, mincnt=1)
        canvas.draw()
        np.asarray(canvas.buffer_rgba())

    peer = times_of(draw, RUNS)
    return Row(
        name=f"heat map of {MANY:,} sites; peer: matplotlib",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(peer),
        goal="at most 1/5 of the peer",
        met=5 * p50(ours) <= p50(peer),
        note="hexbin, hexagons of 8 px, drawn by Agg",
    )
