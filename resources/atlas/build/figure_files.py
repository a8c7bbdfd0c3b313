"""All files of one figure: views, drawings, maps, pictures."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from resources.atlas.build.cameras import Camera, cameras, kept_faces
from resources.atlas.build.close_ups import close_ups
from resources.atlas.build.geometry import Ints
from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import Labels
from resources.atlas.build.landmarks import Trace, drawn_lines
from resources.atlas.build.maps.drawn import maps_content
from resources.atlas.build.maps.skin_map import MapLabels
from resources.atlas.build.opened import opened
from resources.atlas.build.outlines import Names, view_content
from resources.atlas.build.pictures import draw
from resources.atlas.build.raster import Hits, rendered
from resources.atlas.build.regions.skin import Joints
from resources.atlas.build.views_file import views_content

Parts = Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Looks:
    """The cameras of a figure, and what their rasters see of it."""

    whole: dict[str, Camera]
    close: dict[str, Camera]
    hits: dict[str, Hits]

    @property
    def all(self) -> dict[str, Camera]:
        """Every camera by name."""
        return {**self.whole, **self.close}


@dataclass(frozen=True)
class FigureFiles:
    """Draws a figure. ``labels`` and ``maps`` are those of the mesh of all figures, ``parts`` and
    ``fine_parts`` its faces that close-ups look at."""

    labels: Labels
    names: Names
    parts_of_body: Mapping[str, str]
    parts: Parts
    fine_parts: Parts
    maps: Sequence[MapLabels]
    version: str

    def looks(self, figure: HalfBody, joints: Joints) -> Looks:
        """What each camera sees of a figure."""
        whole, close = cameras(figure), close_ups(joints)
        seen = {name: _hits(look, figure, self.parts) for name, look in {**whole, **close}.items()}
        return Looks(whole, close, seen)

    def write_drawings(
        self,
        out: Path,
        figure: HalfBody,
        looks: Looks,
        traced: list[Trace],
        say: Callable[[str], None],
    ) -> None:
        """Lists of views and close-ups, and per camera its outlines and its maps."""
        (out / "maps").mkdir(parents=True, exist_ok=True)
        seen: dict[str, tuple[Ints, Ints]] = {}
        drawn: dict[str, list[str]] = {}
        for name, look in looks.all.items():
            hits = looks.hits[name]
            raster = _regions_of(hits, self.labels)
            kept = raster >= 0
            seen[name] = hits.face[kept], raster[kept]
            lines = drawn_lines(traced, look, hits, figure)
            content = view_content(look, raster, lines, self.names)
            drawn[name] = list(content["outlines"])
            write_json(out / f"{name}.json", content)
            maps = maps_content(look, hits, self.maps)
            write_json(out / "maps" / f"{name}.json", {"units": content["units"], "maps": maps})
            say(f"{out.name}: outlines of {name}")
        write_json(out / "views.json", views_content(looks.all, self.version))
        chosen = opened(
            {name: seen[name] for name in looks.whole},
            {name: seen[name] for name in looks.close},
            self.names,
            self.parts_of_body,
            drawn,
        )
        write_json(out / "close_ups.json", chosen)

    def write_pictures(
        self, out: Path, fine: HalfBody, looks: Looks, say: Callable[[str], None]
    ) -> None:
        """The shaded pictures, from the fine mesh."""
        for name, look in looks.all.items():
            draw(look, fine, kept_faces(look, self.fine_parts, fine.faces), out)
            say(f"{out.name}: picture of {name}")


def write_json(path: Path, content: Any) -> None:
    """Compact, in the order in which it was made."""
    text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def _hits(look: Camera, body: HalfBody, parts: Parts) -> Hits:
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
