"""What else one could have taken, measured beside ours in the same run.

Two ways that most programs go: a graphics item for each marker, and an entity of the
object-relational mapper for each row. A goal is met where ours is as much faster as the goal says.
The column of the floor holds the peer.
"""

from __future__ import annotations

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

from bodymap.ui.canvas.ghosts_shown import GhostsShown
from db import driver, tables
from tests.bench import bench_figure, bench_open_patient
from tests.bench.bench_mark import charting
from tests.bench.row import Row, p50, p99
from tests.clinics import OpenRecord, new_record

_MARKERS = 10_000
_ROUNDS = 15


def measure() -> list[Row]:
    """A row for each peer that is there."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return [_on_the_figure(application), _entities()]


def _on_the_figure(application: QApplication) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        page, clinic, atlas = charting(Path(folder))
        page.board.ghosts.show(GhostsShown(dots=bench_figure.earlier(atlas, _MARKERS)))
        bench_figure.settle(application)
        pane = page.board.pane("back")
        ours, _ = bench_figure.repaints(pane)
        peer = _items(pane.width(), pane.height())
        page.close()
        clinic.close()
    return _row(
        *("repaint with 10,000 markers; peer: a graphics item each", ours, peer, 10),
        "QGraphicsView over a picture, 10,000 ellipses",
    )


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
