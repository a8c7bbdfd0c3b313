"""Opening the atlas is quick and light, and says plainly what is wrong with its files."""

from __future__ import annotations

import csv
import json
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.errors import ExpectedError
from tests.cases import cases
from tests.unit.anatomy.conftest import DATA
from tests.unit.anatomy.places import BODY, FEET, HANDS, HEAD, VIEWS


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("*.png"))
    return folder


def drawn(*views: str, figure: Figure = Figure.MALE_TYPICAL) -> Callable[[Path], object]:
    """Draws views of a figure, with the nerves of the skin."""

    def use(folder: Path) -> None:
        atlas = Atlas.open(folder).drawn_as(figure)
        for view in views:
            atlas.outlines(view)
            atlas.areas(view, SkinMap.NERVES)

    return use


def drawn_female(*views: str) -> Callable[[Path], object]:
    """Draws views of the other figure."""
    return drawn(*views, figure=Figure.FEMALE_TYPICAL)


def located(figure: Figure) -> Callable[[Path], object]:
    """Asks where on the body a place of a figure's picture is."""
    return lambda folder: Atlas.open(folder).drawn_as(figure).locate("hand_palmar_l", 0.5, 0.3)


def test_it_opens_and_draws_without_numpy() -> None:
    code = (
        "import sys; from pathlib import Path; from bodymap.anatomy.atlas import Atlas\n"
        f"atlas = Atlas.open(Path({str(DATA)!r}))\n"
        "[atlas.outlines(view) for view in atlas.views]\n"
        "assert 'numpy' not in sys.modules\n"
        "atlas.warm()\n"
        "assert 'numpy' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 0


def test_it_knows_its_version_views_and_regions(atlas: Atlas) -> None:
    assert atlas.version == "2026.2"
    assert tuple(atlas.views) == VIEWS
    for group, members in (("body", BODY), ("head", HEAD), ("hands", HANDS), ("feet", FEET)):
        assert tuple(v.id for v in atlas.views.values() if v.group == group) == members
    assert len(atlas.regions) == 143
    assert atlas.regions["calf_medial_l"].label == "Calf, inner, left"


def test_its_regions_are_those_of_the_catalogue_in_the_same_order(atlas: Atlas) -> None:
    with (DATA.parents[1] / "catalogue" / "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == list(atlas.regions)
    for row in rows:
        region = atlas.regions[row["id"]]
        assert (region.base_id, region.label) == (row["base_id"], row["label"])
        assert (region.side.value, region.part) == (row["side"], row["parent_part"])
        assert row["confidence"]


def test_pictures_are_as_large_as_their_view_says(atlas: Atlas) -> None:
    for view in atlas.views.values():
        for picture, size in ((view.picture, view.picture_px), (view.small_picture, view.small_px)):
            head = picture.read_bytes()[:24]
            assert head[:8] == b"\x89PNG\r\n\x1a\n"
            assert struct.unpack(">II", head[16:24]) == size
        width, height = view.picture_px
        assert width / height == pytest.approx(view.size_mm[0] / view.size_mm[1], rel=2e-3)


def looked_up(folder: Path) -> object:
    """Asks what lies under a place of the skin."""
    return Atlas.open(folder).areas_at(SkinMap.HAZARDS, BodyPoint(0, 1000, -60))


USES = {
    "regions.json": Atlas.open,
    # whichever view is asked, the same files are read; close-ups bring the parts of the mesh
    "surface.npz": located(Figure.MALE_TYPICAL),
    "parts.npz": located(Figure.MALE_TYPICAL),
    "maps.json": looked_up,
    "maps/hazards.npz": looked_up,
    "male_typical/views.json": Atlas.open,
    "male_typical/close_ups.json": lambda folder: Atlas.open(folder).close_up("eye_l", "front"),
    "male_typical/front.json": drawn("back", "front"),
    "male_typical/left.json": drawn("back", "left"),
    "male_typical/head_back.json": drawn("back", "head_back"),
    "male_typical/maps/back.json": drawn("back"),
    "female_typical/shape.npz": located(Figure.FEMALE_TYPICAL),
    "female_typical/views.json": drawn_female(),
    "female_typical/hand_palmar.json": drawn_female("front", "hand_palmar_l"),
    "female_typical/feet_plantar.json": drawn_female("front", "feet_plantar"),
    "female_typical/maps/left.json": drawn_female("left"),
}
"""A file of the atlas, and what brings the program to read it."""


@contextmanager
def spoiled(folder: Path, name: str, content: Callable[[bytes], bytes] | None) -> Iterator[None]:
    """The file has other content, or is not there at all, for as long as the block runs."""
    file = folder / name
    whole = file.read_bytes()
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content(whole))
    try:
        yield
    finally:
        file.write_bytes(whole)


@cases("name", USES)
def test_a_missing_file_is_said_in_one_sentence(copied: Path, name: str) -> None:
    with spoiled(copied, name, None), pytest.raises(ExpectedError) as said:
        USES[name](copied)
    assert Path(name).name in said.value.sentence
    assert str(copied) not in said.value.sentence


@cases("name", USES)
@cases("kept", (0, 0.97))
def test_a_cut_off_file_is_said_in_one_sentence(copied: Path, name: str, kept: float) -> None:
    with (
        spoiled(copied, name, lambda whole: whole[: int(len(whole) * kept)]),
        pytest.raises(ExpectedError) as said,
    ):
        USES[name](copied)
    assert Path(name).name in said.value.sentence


@cases("name", USES)
def test_a_file_of_another_kind_is_said_in_one_sentence(copied: Path, name: str) -> None:
    with (
        spoiled(copied, name, lambda _: b"[1, 2, 3]"),
        pytest.raises(ExpectedError) as said,
    ):
        USES[name](copied)
    assert Path(name).name in said.value.sentence


def test_a_file_with_a_part_missing_is_said_in_one_sentence(copied: Path) -> None:
    content = json.loads((copied / "male_typical" / "front.json").read_text(encoding="utf-8"))
    del content["centres"]
    (copied / "male_typical" / "front.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ExpectedError) as said:
        drawn("front")(copied)
    assert "front.json" in said.value.sentence
