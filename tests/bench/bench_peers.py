"""What else one could have taken, measured beside ours in the same run.

Two ways that most programs go are written here: a graphics item for each marker, and an entity of
the object-relational mapper for each row. napari (a viewer whose points layer takes clicks) and
mediplot (maps of the body) are large, so they run in a Python of their own, where there is one:

    python3 -m venv peers && peers/bin/pip install napari "PySide6<6.12" mediplot
    BODYMAP_PEERS=peers/bin/python python3 main.py bench peers

A goal is met where ours is as much faster as the goal says. The column of the floor holds the peer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter_ns
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView
from sqlalchemy import Engine, create_engine, insert, select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # it ships no types

from bodymap.paths import resource
from bodymap.trends.density import DensityFrame
from bodymap.trends.heat_scale import HeatScale, HeatUnit
from bodymap.ui.body_map.heat_colors import heat_table
from bodymap.ui.body_map.heat_image import heat_image
from bodymap.ui.canvas.ghosts_shown import GhostsShown
from bodymap.ui.theme.theme import Theme
from db import driver, tables
from tests.bench import bench_figure, bench_heat_map, bench_open_patient
from tests.bench.bench_mark import charting
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

PEERS = "BODYMAP_PEERS"
_SCRIPTS = Path(__file__).parent / "peers"
_MARKERS = 10_000
_ROUNDS = 15


def measure() -> list[Row]:
    """A row for each peer that is there."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return [*_on_the_figure(application), _entities(), *_heat_map()]


def _on_the_figure(application: QApplication) -> list[Row]:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        page, clinic, atlas = charting(Path(folder))
        page.board.ghosts.show(GhostsShown(dots=bench_figure.earlier(atlas, _MARKERS)))
        bench_figure.settle(application)
        pane = page.board.pane("back")
        ours, _ = bench_figure.repaints(pane)
        peer = _items(pane.width(), pane.height())
        rows.append(
            _row(
                *("repaint with 10,000 markers; peer: a graphics item each", ours, peer, 10),
                "QGraphicsView over a picture, 10,000 ellipses",
            )
        )
        napari = _peer("napari_points.py")
        if napari:
            clicks = bench_figure.clicks(application, page, atlas)
            rows.append(
                _row(
                    *("click among 10,000 markers; peer: napari adds a point", clicks, napari, 25),
                    "ours is committed to the disk, napari's is in memory",
                )
            )
        page.close()
        clinic.close()
    return rows


def _items(width: int, height: int) -> list[float]:
    scene = QGraphicsScene(0, 0, width, height)
    picture = QPixmap(width, height)
    picture.fill(QColor("white"))
    scene.addPixmap(picture)
    brush = QBrush(QColor("red"))
    for number in range(_MARKERS):
        scene.addEllipse(number * 7 % width, number * 13 % height, 9, 9, brush=brush)
    view = QGraphicsView(scene)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(width, height)
    target = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for _ in range(_ROUNDS):
        target.fill(Qt.GlobalColor.white)
        begun = perf_counter_ns()
        view.viewport().render(target)
        times.append((perf_counter_ns() - begun) / 1e6)
    return times


def _entities() -> Row:
    """A patient with 1,000 visits: all that the page needs, and every row an entity."""
    ours: list[float] = []
    peer: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        record = new_record(Path(folder))
        patient_id = bench_open_patient.fill(record)
        # without a key, SQLCipher is the SQLite that the tables are made for
        engine = create_engine(f"sqlite:///{Path(folder) / 'plain.sqlite'}", module=dbapi2)
        _copy(record, engine)
        for _ in range(_ROUNDS):
            begun = perf_counter_ns()
            record.history.overview(patient_id)
            there = perf_counter_ns()
            with Session(engine) as session:
                for wanted in _wanted(patient_id.bytes):
                    session.scalars(wanted).all()
            ours.append((there - begun) / 1e6)
            peer.append((perf_counter_ns() - there) / 1e6)
        engine.dispose()
        record.store.close()
    return _row(
        *("open a patient of 20,000 sites; peer: an entity each", ours, peer, 3),
        "SQLAlchemy entities of the same tables, from a file that is not encrypted",
    )


def _copy(record: OpenRecord, engine: Engine) -> None:
    tables.metadata.create_all(engine)
    source = driver.connect(record.path, record.key)
    with engine.begin() as connection:
        for name in ("patient", "episode", "session", "pain_score", "needle_site"):
            table = tables.metadata.tables[name]
            listed = ", ".join(f'"{column.name}"' for column in table.columns)
            found = source.execute(f"SELECT {listed} FROM {name}").fetchall()
            rows = [dict(zip(table.columns.keys(), row, strict=True)) for row in found]
            connection.execute(insert(table), rows)
    source.close()


def _wanted(patient_id: bytes) -> list[Any]:
    visit = tables.SessionTable
    visits = select(visit.id).where(visit.patient_id == patient_id)
    of_visits = (tables.PainScoreTable, tables.NeedleSiteTable)
    return [
        select(visit).where(visit.patient_id == patient_id),
        *(select(kind).where(kind.session_id.in_(visits)) for kind in of_visits),
    ]


def _heat_map() -> list[Row]:
    peer = _peer("mediplot_map.py")
    if not peer:
        return []
    table = heat_table(Theme(resource("styles")))
    xy, every = bench_heat_map.places(bench_heat_map.MANY)
    frame = DensityFrame.of(bench_heat_map.SIZE_MM)
    bins = frame.bins(xy, every)
    ours = []
    for _ in range(_ROUNDS):
        begun = perf_counter_ns()
        density = frame.density(bins)
        heat_image(density.values, HeatScale.reaching(density.peak, HeatUnit.NEEDLES), table)
        ours.append((perf_counter_ns() - begun) / 1e6)
    return [_row("heat map of 100,000 sites; peer: mediplot", ours, peer, 50, "its own body map")]


def _peer(script: str) -> list[float]:
    """Times in ms of a peer in a Python of its own; none where there is no such Python, or it has
    no such peer."""
    python = os.environ.get(PEERS)
    if not python:
        return []
    done = subprocess.run(
        [python, _SCRIPTS / script], check=False, capture_output=True, text=True, timeout=600
    )
    if done.returncode:
        print(f"{script}: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return []
    return [float(time) for time in json.loads(done.stdout.splitlines()[-1])]


def _row(name: str, ours: list[float], peer: list[float], times: int, note: str) -> Row:
    return Row(
        name=name,
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(peer),
        goal=f"at most 1/{times} of the peer",
        met=times * p50(ours) <= p50(peer),
        note=note,
    )
