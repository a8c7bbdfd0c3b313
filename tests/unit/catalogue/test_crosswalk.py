"""Every region on the charts that others use, and what is written of it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.crosswalk import (
    GENERALISED_FROM,
    AreaTable,
    BodyMap,
    Crosswalked,
    Fit,
    crosswalk,
)
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.exchange.crosswalk_csv import (
    COLUMNS,
    CrosswalkNotWrittenError,
    harmless,
    write_crosswalk,
)
from bodymap.services.catalogue import RowProblem
from bodymap.services.catalogue.crosswalks import AREA_FILES, load_crosswalks
from bodymap.services.catalogue.regions import load_regions
from bodymap.services.values import Visit
from tests.cases import cases

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogue"
_PROBLEMS: list[RowProblem] = []
TABLES = load_crosswalks(CATALOGUE, _PROBLEMS.append)


def rows_of(name: str) -> list[dict[str, str]]:
    with (CATALOGUE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


REGIONS = {row["id"]: row for row in rows_of("regions.csv")}
_CELLS = {
    BodyMap.CHOIR: "choir_ids_standard",
    BodyMap.WPI: "wpi_area",
    BodyMap.MICHIGAN: "mbm_area",
}
_WPI_JAW = {"jaw_tmj_l": "jaw_l", "jaw_tmj_r": "jaw_r"}
_NOT_IN_THE_INDEX = (
    *("forehead", "temple", "eye", "cheek", "ear", "occiput", "vertex", "mouth_chin"),
    *("elbow_lateral", "elbow_medial", "elbow_posterior", "wrist", "hand_dorsal", "thenar"),
    *("hypothenar", "thumb", "fingers_radial", "fingers_ulnar", "groin", "pelvis_pubic"),
    *("perineum", "knee_anterior", "knee_medial", "knee_lateral", "knee_popliteal", "achilles"),
    *("ankle_medial", "ankle_lateral", "heel", "arch_medial", "forefoot_plantar", "foot_dorsal"),
    "great_toe",
)


def on(body_map: BodyMap, *regions: str) -> Crosswalked:
    return crosswalk(regions, TABLES[body_map])


def areas(found: Crosswalked) -> list[str]:
    return [hit.area.id for hit in found.areas]


def test_every_row_of_every_file_loads() -> None:
    assert _PROBLEMS == []
    assert {body_map: len(table.areas) for body_map, table in TABLES.items()} == {
        BodyMap.CHOIR: 74,
        BodyMap.WPI: 19,
        BodyMap.MICHIGAN: 35,
    }
    assert all(table.regions.keys() == REGIONS.keys() for table in TABLES.values())


@cases("body_map", BodyMap)
@cases("region", REGIONS)
def test_a_region_hits_the_areas_of_its_row_and_no_others(region: str, body_map: BodyMap) -> None:
    row = REGIONS[region]
    wanted = [area for area in row[_CELLS[body_map]].split(";") if area]
    found = on(body_map, region)
    assert sorted(areas(found)) == sorted(wanted)
    assert found.without_area == (() if wanted else (region,))
    assert found.over_several == ((region,) if len(wanted) > 1 else ())
    assert found.is_best_fit == (bool(wanted) and row["crosswalk_fit"] == "approx")


@cases("body_map", BodyMap)
def test_every_area_is_hit_by_some_region_of_its_own_side(body_map: BodyMap) -> None:
    found = on(body_map, *REGIONS)
    assert areas(found) == list(TABLES[body_map].areas)
    for hit in found.areas:
        sides = {REGIONS[region]["side"] for region in hit.regions}
        if hit.area.side is not Side.MIDLINE:
            assert sides <= {str(hit.area.side), "midline"}, hit.area.id


def test_left_and_right_areas_mirror_each_other() -> None:
    for body_map, table in TABLES.items():
        for region in REGIONS:
            if region.endswith("_l"):
                left = [hit.area for hit in on(body_map, region).areas]
                right = [hit.area for hit in on(body_map, region[:-2] + "_r").areas]
                assert [_turned(area.label) for area in left] == [area.label for area in right]
        sides = [area.side for area in table.areas.values()]
        assert sides.count(Side.LEFT) == sides.count(Side.RIGHT)


def _turned(label: str) -> str:
    return label.removesuffix(", left") + ", right" if label.endswith(", left") else label


@cases("base", _NOT_IN_THE_INDEX)
def test_the_index_never_counts_what_it_does_not_ask_for(base: str) -> None:
    ids = [region for region, row in REGIONS.items() if row["base_id"] == base]
    assert ids
    found = on(BodyMap.WPI, *ids)
    assert (found.count, found.without_area) == (0, tuple(ids))


def test_of_the_head_the_index_counts_the_jaw_alone() -> None:
    head = [id_ for id_, row in REGIONS.items() if row["parent_part"] in ("head", "face")]
    assert len(head) > len(_WPI_JAW)
    assert areas(on(BodyMap.WPI, *head)) == sorted(_WPI_JAW.values())
    for region, area in _WPI_JAW.items():
        assert areas(on(BodyMap.WPI, region)) == [area]


def test_an_area_is_counted_once_and_tells_all_that_led_to_it() -> None:
    found = on(BodyMap.WPI, "shin_l", "calf_medial_l", "shin_l", "leg_lateral_l", "heel_l")
    assert found.count == 1
    assert found.areas[0].regions == ("shin_l", "calf_medial_l", "leg_lateral_l")
    assert (found.areas[0].fit, found.without_area) == (Fit.EXACT, ("heel_l",))


def test_an_area_is_as_exact_as_the_poorest_that_led_to_it() -> None:
    (hit,) = on(BodyMap.WPI, "lumbar_lower_l", "sacrum").areas
    assert (hit.area.id, hit.fit) == ("lower_back", Fit.BEST)


def test_generalised_pain_leaves_out_jaw_chest_and_abdomen() -> None:
    everywhere = on(BodyMap.WPI, *REGIONS)
    assert everywhere.count == 19
    assert len(everywhere.generalised) == 5 > GENERALISED_FROM
    apart = on(BodyMap.WPI, "jaw_tmj_l", "jaw_tmj_r", "sternum", "abdomen_l")
    assert (apart.count, apart.generalised) == (4, ())
    assert on(BodyMap.WPI, "shin_r", "neck_posterior_l").generalised == ("right lower", "axial")


def test_the_other_charts_have_no_generalised_pain() -> None:
    assert on(BodyMap.CHOIR, *REGIONS).generalised == ()
    assert on(BodyMap.MICHIGAN, *REGIONS).generalised == ()


def test_the_segments_carry_the_numbers_of_the_standard_figure() -> None:
    # the arm in front is 112 there, and 114 on the female figure
    assert areas(on(BodyMap.CHOIR, "arm_anterior_l")) == ["112"]
    assert "standard (male)" in BodyMap.CHOIR.full_name
    other = {row["id"]: row["id_female_source"] for row in rows_of("choir_segments.csv")}
    assert sorted(other.values()) == sorted(other)
    for row in REGIONS.values():
        female = row["choir_ids_female_source"].split(";")
        assert sorted(other[each] for each in row["choir_ids_standard"].split(";")) == sorted(
            female
        )


@cases("file", AREA_FILES.values())
def test_every_area_names_its_source(file: str) -> None:
    assert all(row["confidence"] and row["source"] for row in rows_of(file))


def test_an_unknown_region_is_named_and_never_counted() -> None:
    found = on(BodyMap.WPI, "tail", "shin_l")
    assert (found.unknown, found.count, found.without_area) == (("tail",), 1, ())


@given(st.lists(st.sampled_from(sorted(REGIONS))), st.sampled_from(BodyMap))
def test_every_region_is_either_counted_or_named(regions: list[str], body_map: BodyMap) -> None:
    found = on(body_map, *regions)
    counted = {region for hit in found.areas for region in hit.regions}
    assert counted | {*found.without_area} == {*regions}
    assert counted.isdisjoint(found.without_area)
    assert len(set(areas(found))) == found.count <= len(TABLES[body_map].areas)


def test_a_region_of_an_unknown_area_is_left_out_of_that_chart(tmp_path: Path) -> None:
    for file in (*AREA_FILES.values(), "regions.csv"):
        text = (CATALOGUE / file).read_text(encoding="utf-8")
        (tmp_path / file).write_text(text, encoding="utf-8")
    path = tmp_path / "wpi_areas.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("neck,")), "utf-8")
    tables = load_crosswalks(tmp_path)
    found = crosswalk(["neck_posterior_l"], tables[BodyMap.WPI])
    assert (found.count, found.unknown) == (0, ("neck_posterior_l",))
    assert crosswalk(["neck_posterior_l"], tables[BodyMap.CHOIR]).count == 1


def visit(*regions: str, at: datetime = datetime(2025, 3, 14, 12, tzinfo=UTC)) -> Visit:
    patient, episode, session = new_id(), new_id(), new_id()
    sites = tuple(
        NeedleSite(
            id=new_id(),
            session_id=session,
            place=SitePlace(BodyPoint(90, 300, -40), "back", region, Side.LEFT, "1"),
            needle=Needle(0.3, 40),
            technique=Technique.DEEP_STATIC,
            inserted_at=at,
            number=number,
        )
        for number, region in enumerate(regions, start=1)
    )
    complaint = Episode(episode, patient, "Calf pain", ComplaintSide.LEFT)
    return Visit(Session(session, patient, episode, at), complaint, sites)


def written(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_visit_is_written_on_every_chart(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk.csv"
    one = visit("calf_medial_l", "heel_l", "calf_medial_l", "coccyx")
    write_crosswalk([one], path, TABLES)
    header, *rows = written(path)
    assert tuple(header) == COLUMNS
    session = str(one.session.id)
    assert {(row[0], row[1]) for row in rows} == {(session, "2025-03-14")}
    assert [row[2:] for row in rows if row[2] == "wpi_2016"] == [
        [
            *("wpi_2016", "hip_l", "Hip (buttock, trochanter), left", "left"),
            *("coccyx", "best fit"),
        ],
        ["wpi_2016", "lower_leg_l", "Lower leg, left", "left", "calf_medial_l", "exact"],
        [
            *("wpi_2016", "hip_r", "Hip (buttock, trochanter), right", "right"),
            *("coccyx", "best fit"),
        ],
        ["wpi_2016", "", "", "", "heel_l", "no area"],
    ]
    assert {row[2] for row in rows} == {"choir_standard", "wpi_2016", "michigan"}
    assert [path.name for path in tmp_path.iterdir()] == ["crosswalk.csv"]


def test_one_chart_and_the_painful_regions_can_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "wpi.csv"
    only: Mapping[BodyMap, AreaTable] = {BodyMap.WPI: TABLES[BodyMap.WPI]}
    write_crosswalk([visit("heel_l"), visit()], path, only, lambda _visit: ["shin_r"])
    assert [row[3] for row in written(path)[1:]] == ["lower_leg_r", "lower_leg_r"]


def test_a_visit_without_regions_has_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    write_crosswalk([visit()], path, TABLES)
    assert written(path) == [list(COLUMNS)]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(tmp_path: Path, first: str) -> None:
    path = tmp_path / "safe.csv"
    write_crosswalk([visit(f"{first}HYPERLINK(1)")], path, TABLES)
    cells = [cell for row in written(path) for cell in row]
    assert f"'{first}HYPERLINK(1)" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert harmless("calf_medial_l") == "calf_medial_l"


def test_a_target_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "taken.csv"
    folder.mkdir()
    with pytest.raises(CrosswalkNotWrittenError) as caught:
        write_crosswalk([visit("shin_l")], folder, TABLES)
    told = "Nothing was written to taken.csv: a folder has this name."
    assert caught.value.sentence == told
    with pytest.raises(CrosswalkNotWrittenError, match="no such file or directory"):
        write_crosswalk([visit("shin_l")], tmp_path / "no" / "x.csv", TABLES)
    assert [path.name for path in tmp_path.iterdir()] == ["taken.csv"]


def test_a_file_of_that_name_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk.csv"
    path.write_text("what was there", encoding="utf-8")

    def fails(_visit: Visit) -> list[str]:
        raise LookupError

    with pytest.raises(LookupError):
        write_crosswalk([visit()], path, TABLES, fails)
    assert path.read_text(encoding="utf-8") == "what was there"
    write_crosswalk([visit("shin_l")], path, TABLES)
    assert len(written(path)) == 4


def test_a_region_of_the_loader_carries_what_its_row_says() -> None:
    region = next(row for row in load_regions(CATALOGUE / "regions.csv") if row.id == "coccyx")
    assert (region.base_id, region.side, region.fit) == ("coccyx", Side.MIDLINE, Fit.BEST)
    assert (region.choir, region.wpi) == (("223", "224"), ("hip_l", "hip_r"))
    assert region.michigan == ("lt_buttocks", "rt_buttocks")
