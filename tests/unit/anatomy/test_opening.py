"""Opening the atlas is quick and light, and says plainly what is wrong with its files."""

from __future__ import annotations

import csv
import json
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.errors import ExpectedError
from tests.unit.anatomy.conftest import DATA
from tests.unit.anatomy.places import BODY, FEET, HANDS, HEAD, VIEWS


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("*.png"))
    return folder


def use_everything(folder: Path) -> None:
    reference = Atlas.open(folder)
    for atlas in (reference, reference.drawn_as(Figure.FEMALE_TYPICAL)):
        for view in atlas.views:
            atlas.outlines(view)
            atlas.areas(view, SkinMap.NERVES)
        # whichever view is asked, the same files are read; close-ups bring the parts of the mesh
        atlas.locate("hand_palmar_l", 0.5, 0.3)
        atlas.close_up("eye_l", "front")
    for skin_map in SkinMap:
        reference.areas_at(skin_map, BodyPoint(0, 1000, -60))


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


NAMES = [
    *("regions.json", "surface.npz", "parts.npz", "maps.json", "maps/hazards.npz"),
    *("male_typical/views.json", "male_typical/close_ups.json", "male_typical/front.json"),
    *("male_typical/left.json", "male_typical/head_back.json", "male_typical/maps/back.json"),
    *("female_typical/shape.npz", "female_typical/views.json", "female_typical/hand_palmar.json"),
    *("female_typical/feet_plantar.json", "female_typical/maps/left.json"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_said_in_one_sentence(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ExpectedError) as said:
        use_everything(copied)
    assert Path(name).name in said.value.sentence
    assert str(copied) not in said.value.sentence


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kept", [0, 0.97])
def test_a_cut_off_file_is_said_in_one_sentence(copied: Path, name: str, kept: float) -> None:
    content = (copied / name).read_bytes()
    (copied / name).write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(ExpectedError) as said:
        use_everything(copied)
    assert Path(name).name in said.value.sentence


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_another_kind_is_said_in_one_sentence(copied: Path, name: str) -> None:
    (copied / name).write_text("[1, 2, 3]", encoding="utf-8")
    with pytest.raises(ExpectedError) as said:
        use_everything(copied)
    assert Path(name).name in said.value.sentence


def test_a_file_with_a_part_missing_is_said_in_one_sentence(copied: Path) -> None:
    content = json.loads((copied / "male_typical" / "front.json").read_text(encoding="utf-8"))
    del content["centres"]
    (copied / "male_typical" / "front.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ExpectedError) as said:
        use_everything(copied)
    assert "front.json" in said.value.sentence
