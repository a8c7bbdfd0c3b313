"""The map of needle sites on the body: made, filtered, added to, painted.

The floor of a map is the bare recipe: bilinear bins on a grid of a quarter of the picture's
resolution, a Gaussian along one axis and the other, enlarged by Qt. It knows beforehand which cells
the sites fall into, as the program does, which places a site once. The peer is what one would write
first: ``numpy.histogram2d`` at the picture's resolution and a blur by Fourier transform. Times are
those of the processor on one thread, so that other work on the machine does not count.
"""

from __future__ import annotations

from collections.abc import Callable
from time import thread_time_ns

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, qRgba
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.site_columns import SiteColumns
from bodymap.paths import resource
from bodymap.services.body_map.heat_choice import HeatChoice
from bodymap.services.body_map.heat_model import HeatModel
from bodymap.trends.density import DensityFrame
from bodymap.trends.heat_scale import REACH_MM, HeatScale, HeatUnit
from bodymap.ui.body_map.heat_colors import heat_table
from bodymap.ui.body_map.heat_figure import HeatFigure
from bodymap.ui.body_map.heat_image import heat_image
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests.bench.row import Row, p50, p99
from tests.many_sites import WHOLE, columns_of, points_on

WIDTH, HEIGHT = 800, 1200
SIZE_MM = (900.0, 1770.0)
MANY, MOST = 100_000, 1_000_000
A_PATIENT = 20_000
VISITS = 1000
RUNS = 30

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


def measure() -> list[Row]:
    """A map, one of a million, a site more, another filter, placing, painting."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(resource("styles"))
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    table = heat_table(theme)
    atlas = Atlas.open(resource("atlas", "data"))
    atlas.warm()
    model = HeatModel(atlas, _columns(atlas, MANY))
    model.place()
    return [
        _map_of_many(table),
        _map_of_most(table),
        _one_more(table),
        _filter(model, table),
        _placing(atlas),
        *_painting(atlas, model, look),
    ]


def _map_of_many(table: list[int]) -> Row:
    xy, every = places(MANY)
    mine, floor = _in_turn(map_of(xy, every, table), bare_map(xy, table))
    peer = times_of(lambda: _peer(xy, table), 5)
    return Row(
        name=f"heat map of {MANY:,} sites, {WIDTH} x {HEIGHT}",
        ours_p50_ms=p50(mine),
        ours_p99_ms=p99(mine),
        floor_ms=p50(floor),
        goal="p50 <= 16 ms and <= 0.1 x the peer",
        met=p50(mine) <= 16 and p50(mine) <= 0.1 * p50(peer),
        note=f"of placed sites, to pixels; floor: quarter resolution, bare; peer: histogram2d and "
        f"Fourier blur, {p50(peer):.0f} ms",
    )


def _map_of_most(table: list[int]) -> Row:
    xy, every = places(MOST)
    mine, floor = _in_turn(map_of(xy, every, table), bare_map(xy, table))
    return Row(
        name=f"the same of {MOST:,} sites",
        ours_p50_ms=p50(mine),
        ours_p99_ms=p99(mine),
        floor_ms=p50(floor),
        goal="p50 <= 25 ms",
        met=p50(mine) <= 25,
        note="floor: quarter resolution, bare",
    )


def _one_more(table: list[int]) -> Row:
    xy, every = places(MANY)
    frame = DensityFrame.of(SIZE_MM)
    density = frame.density(frame.bins(xy, every))
    scale = HeatScale.reaching(density.peak, HeatUnit.NEEDLES)
    luck = np.random.default_rng(6)

    def ours() -> None:
        x, y = luck.uniform(0.3, 0.7, 2).tolist()
        density.stamp(x, y)
        assert density.peak <= 2 * scale.top
        heat_image(density.values, scale, table)

    quarter = np.zeros((HEIGHT // 4, WIDTH // 4), np.float32)
    bell = np.ones(17, np.float32)

    def bare() -> None:
        row, column = luck.integers(0, HEIGHT // 4 - 17), luck.integers(0, WIDTH // 4 - 17)
        quarter[row : row + 17, column : column + 17] += np.outer(bell, bell)
        (quarter * np.float32(0.5)).astype(np.uint8)

    mine, floor = _in_turn(ours, bare)
    return Row(
        name="one site more on a map that is shown",
        ours_p50_ms=p50(mine),
        ours_p99_ms=p99(mine),
        floor_ms=p50(floor),
        goal="p50 <= 1 ms",
        met=p50(mine) <= 1,
        note=f"beside {MANY:,} sites, to the coloured pixels; floor: a bare stamp and its bytes",
    )


def _filter(model: HeatModel, table: list[int]) -> Row:
    luck = np.random.default_rng(7)

    def ours() -> None:
        heat = model.heat(HeatChoice(luck.random(MANY) < luck.uniform(0.2, 0.9)))
        for view in WHOLE:
            values = heat.values(view)
            assert values is not None
            heat_image(values, heat.scale, table)

    mine = times_of(ours)
    return Row(
        name=f"another filter of {MANY:,} sites, four views",
        ours_p50_ms=p50(mine),
        ours_p99_ms=p99(mine),
        floor_ms=0.0,
        goal="p50 <= 50 ms",
        met=p50(mine) <= 50,
        note=f"with the common scale over all {len(model.views)} views; no floor",
    )


def _placing(atlas: Atlas) -> Row:
    columns = _columns(atlas, A_PATIENT)
    mine = times_of(lambda: HeatModel(atlas, columns).place(), 5)
    return Row(
        name=f"{A_PATIENT:,} sites laid on the skin and looked at from every view",
        ours_p50_ms=p50(mine),
        ours_p99_ms=p99(mine),
        floor_ms=0.0,
        goal="p50 <= 1,000 ms, in the background",
        met=p50(mine) <= 1000,
        note=f"{len(atlas.views)} views; no floor",
    )


def _painting(atlas: Atlas, model: HeatModel, look: Look) -> list[Row]:
    view = atlas.views["back"]
    bare, figure = StillFigure(atlas, view, look), HeatFigure(atlas, view, look)
    maps = [model.heat(HeatChoice(np.arange(MANY) % 7 != k)) for k in range(3)]
    for heat in maps:
        heat.values("back")
    target = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    for widget in (bare, figure):
        widget.resize(WIDTH, HEIGHT)
        widget.render(target)
    turn = 0

    def first() -> None:
        nonlocal turn
        turn += 1
        figure.show_heat(maps[turn % len(maps)])
        figure.render(target)

    first_times = times_of(first)
    again, floor = _in_turn(lambda: figure.render(target), lambda: bare.render(target))
    return [
        Row(
            name="a new map on the figure, painted",
            ours_p50_ms=p50(first_times),
            ours_p99_ms=p99(first_times),
            floor_ms=p50(floor),
            goal="p50 <= 16 ms beyond the bare figure",
            met=p50(first_times) - p50(floor) <= 16,
            note=f"coloured, enlarged to {WIDTH} x {HEIGHT}, cut to the body; floor: the bare "
            "figure painted again",
        ),
        Row(
            name="the figure with its map painted again",
            ours_p50_ms=p50(again),
            ours_p99_ms=p99(again),
            floor_ms=p50(floor),
            goal="p50 <= 2 x the bare figure",
            met=p50(again) <= 2 * p50(floor),
            note=f"{RUNS} of each, in turn",
        ),
    ]


def map_of(xy: Places, every: Flags, table: list[int]) -> Callable[[], None]:
    """Ours, of these places (n, 2), fractions of its picture, to its pixels. Which cells they fall
    into is known beforehand."""
    frame = DensityFrame.of(SIZE_MM)
    bins = frame.bins(xy, every)

    def draw() -> None:
        density = frame.density(bins)
        scale = HeatScale.reaching(density.peak, HeatUnit.NEEDLES)
        _enlarged(heat_image(density.values, scale, table))

    return draw


def bare_map(xy: Places, table: list[int]) -> Callable[[], None]:
    """The bare recipe of a map of these places (n, 2), fractions of its picture, to its pixels."""
    rows, columns = HEIGHT // 4, WIDTH // 4
    down = _bell(REACH_MM / 2**0.5 * rows / SIZE_MM[1])
    across = _bell(REACH_MM / 2**0.5 * columns / SIZE_MM[0])

    x, y = xy[:, 0] * columns - 0.5, xy[:, 1] * rows - 0.5
    left, top = np.clip(np.floor(x), 0, columns - 2), np.clip(np.floor(y), 0, rows - 2)
    right, below = x - left, y - top
    cell = (top * columns + left).astype(int)
    cells = np.concatenate([cell, cell + 1, cell + columns, cell + columns + 1])
    shares = [(1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below]
    weights = np.concatenate(shares).astype(np.float64)

    def draw() -> None:
        grid = np.bincount(cells, weights, rows * columns).astype(np.float32)
        blurred = _blurred(_blurred(grid.reshape(rows, columns), down).T, across).T
        steps = (blurred * np.float32(255 / blurred.max())).astype(np.uint8)
        image = QImage(steps.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable(table)
        _enlarged(image)

    return draw


def _peer(xy: Places, table: list[int]) -> None:
    grid, _, _ = np.histogram2d(
        xy[:, 1], xy[:, 0], bins=(HEIGHT, WIDTH), range=((0.0, 1.0), (0.0, 1.0))
    )
    sigma = REACH_MM / 2**0.5
    down = np.fft.fftfreq(HEIGHT)[:, None] * sigma * HEIGHT / SIZE_MM[1]
    across = np.fft.rfftfreq(WIDTH)[None] * sigma * WIDTH / SIZE_MM[0]
    bell = np.exp(-2 * np.pi**2 * (down**2 + across**2))
    blurred = np.fft.irfft2(np.fft.rfft2(grid) * bell, grid.shape)
    steps = np.clip(blurred * (255 / blurred.max()), 0, 255).astype(np.uint8)
    image = QImage(steps.tobytes(), WIDTH, HEIGHT, WIDTH, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _bell(sigma: float) -> list[float]:
    """Half of a bell from its middle on, to four sigmas."""
    return [float(np.exp(-(step**2) / (2 * sigma**2))) for step in range(int(4 * sigma) + 1)]


def _blurred(grid: npt.NDArray[np.float32], bell: list[float]) -> npt.NDArray[np.float32]:
    out = grid * np.float32(bell[0])
    for step, share in enumerate(bell[1:], start=1):
        part = grid * np.float32(share)
        out[step:] += part[:-step]
        out[:-step] += part[step:]
    return out


def _enlarged(image: QImage) -> QImage:
    target = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    target.fill(qRgba(0, 0, 0, 0))
    painter = QPainter(target)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, WIDTH, HEIGHT), image)
    painter.end()
    return target


def places(count: int) -> tuple[Places, Flags]:
    """Places around a dozen points, as sites lie around trigger points."""
    luck = np.random.default_rng(5)
    middles = luck.uniform(0.25, 0.75, (12, 2))
    places = middles[luck.integers(0, 12, count)] + luck.normal(0, 0.03, (count, 2))
    return np.clip(places, 0, 1).astype(np.float32), np.ones(count, bool)


def _columns(atlas: Atlas, count: int) -> SiteColumns:
    """Sites of many visits at the same five thousand places all over the body."""
    points = points_on(atlas, 5000)
    return columns_of(points * (count // 5000), [number % VISITS for number in range(count)])


def times_of(work: Callable[[], object], runs: int = RUNS) -> list[float]:
    """The time of each of ``runs``, of the processor, in ms; one before them is not counted."""
    work()
    times = []
    for _ in range(runs):
        begun = thread_time_ns()
        work()
        times.append((thread_time_ns() - begun) / 1e6)
    return times


def _in_turn(
    ours: Callable[[], object], floor: Callable[[], object]
) -> tuple[list[float], list[float]]:
    """Both see the same machine."""
    mine, theirs = [], []
    for _ in range(RUNS):
        mine += _times_once(ours)
        theirs += _times_once(floor)
    return mine, theirs


def _times_once(work: Callable[[], object]) -> list[float]:
    begun = thread_time_ns()
    work()
    return [(thread_time_ns() - begun) / 1e6]
