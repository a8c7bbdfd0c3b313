"""Sites are placed beside the window's own work, and what nobody waits for is dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.files import AtlasError
from bodymap.charting.site_columns import NO_SITES
from bodymap.paths import resource
from bodymap.services.body_map.heat_model import HeatModel
from bodymap.ui.body_map.heat_placing import HeatPlacing
from tests.many_sites import columns_of, points_on


@pytest.fixture
def placing(qapp: QApplication) -> HeatPlacing:
    return HeatPlacing()


def _ready(placing: HeatPlacing) -> list[HeatModel]:
    models: list[HeatModel] = []
    placing.ready.connect(models.append)
    return models


def test_a_model_comes_placed(atlas: Atlas, placing: HeatPlacing, qtbot: QtBot) -> None:
    shares: list[float] = []
    placing.progressed.connect(shares.append)
    columns = columns_of(points_on(atlas, 30))
    with qtbot.waitSignal(placing.ready) as ready:
        placing.start(atlas, columns)
        assert placing.is_busy
    (model,) = ready.args
    assert model.is_placed
    assert model.columns is columns
    assert model.views == tuple(atlas.views)
    assert shares[-1] == 1.0


def test_only_what_was_asked_for_last_comes(
    atlas: Atlas, placing: HeatPlacing, qtbot: QtBot
) -> None:
    models = _ready(placing)
    points = points_on(atlas, 40)
    last = columns_of(points[:7])
    for asked in (columns_of(points), columns_of(points[:20]), last):
        placing.start(atlas, asked)
    placing.wait()
    assert [model.columns for model in models] == [last]


def test_nothing_comes_once_it_is_stopped(atlas: Atlas, placing: HeatPlacing) -> None:
    models = _ready(placing)
    placing.start(atlas, columns_of(points_on(atlas, 5)))
    placing.stop()
    placing.wait()
    assert models == []


def test_a_longer_record_is_placed_on_top(atlas: Atlas, placing: HeatPlacing) -> None:
    models = _ready(placing)
    points = points_on(atlas, 12)
    for count in (10, 12):
        placing.start(atlas, columns_of(points[:count]), ("front", "back"))
        placing.wait()
    assert [len(model) for model in models] == [10, 12]
    assert models[1].is_placed
    assert models[1].heat().counts.sites == 12


def test_another_figure_is_another_model(atlas: Atlas, placing: HeatPlacing) -> None:
    models = _ready(placing)
    other = atlas.drawn_as(Figure.FEMALE_TYPICAL)
    columns = columns_of(points_on(atlas, 10))
    for drawn in (atlas, other):
        placing.start(drawn, columns, ("back",))
        placing.wait()
    assert [model.atlas for model in models] == [atlas, other]


def test_no_sites_are_placed_as_well(atlas: Atlas, placing: HeatPlacing) -> None:
    models = _ready(placing)
    placing.start(atlas, NO_SITES)
    placing.wait()
    assert models[0].heat().counts.sites == 0


def test_a_damaged_atlas_is_said(tmp_path: Path, placing: HeatPlacing, qtbot: QtBot) -> None:
    whole, damaged = resource("atlas", "data"), tmp_path / "data"
    damaged.mkdir()
    for part in whole.iterdir():
        if part.name != "surface.npz":
            (damaged / part.name).symlink_to(part)
    (damaged / "surface.npz").write_bytes(b"no mesh")
    atlas = Atlas.open(damaged)
    with qtbot.waitSignal(placing.failed) as failed:
        placing.start(atlas, NO_SITES)
    assert isinstance(failed.args[0], AtlasError)
    assert not placing.is_busy
