"""Reads the list of views: what each is called and shows, and how its picture lies in the body."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bodymap.anatomy.files import damaged, read_json
from bodymap.anatomy.projection import Projection
from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View


@dataclass(frozen=True, slots=True)
class ViewsFile:
    """The content of ``views.json``: by view the view itself, its projection, and the file its
    drawing is in. Views of the same drawing are each other's mirror image."""

    version: str
    views: Mapping[str, View]
    projections: Mapping[str, Projection]
    drawings: Mapping[str, Path]

    @classmethod
    def read(cls, path: Path, words: Callable[[str], str] = str) -> ViewsFile:
        """Raises AtlasError when the file is damaged. ``words`` says the titles of the views."""
        content = read_json(path)
        views: dict[str, View] = {}
        projections: dict[str, Projection] = {}
        drawings: dict[str, Path] = {}
        try:
            version = str(content["version"])
            for row in content["views"]:
                view = replace(_view(path.parent, row), title=words(str(row["title"])))
                views[view.id] = view
                projections[view.id] = _projection(view, row)
                drawings[view.id] = path.parent / str(row["drawing"])
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(path) from error
        return cls(version, views, projections, drawings)

    def mirrored(self, view: str) -> str:
        """The view that shows the other side as this one shows its own; itself of both sides."""
        drawing = self.drawings[view]
        others = (name for name, path in self.drawings.items() if path == drawing and name != view)
        return next(others, view)

    def first_of(self, drawing: str) -> str:
        """The view that a drawing (its file's stem) was made for; raises KeyError."""
        for name, path in self.drawings.items():
            if path.stem == drawing and not self.projections[name].turned:
                return name
        raise KeyError(drawing)


def _view(folder: Path, row: Mapping[str, Any]) -> View:
    def pair(key: str) -> tuple[float, float]:
        first, second = row[key]
        return float(first), float(second)

    def side(name: str | None) -> Side | None:
        return None if name is None else Side(name)

    left_edge, right_edge = row["edges"]
    left, top, right, bottom = row["fade"]
    px, small = pair("picture_px"), pair("small_px")
    return View(
        id=str(row["id"]),
        title=str(row["title"]),
        picture=folder / str(row["picture"]),
        picture_px=(int(px[0]), int(px[1])),
        small_picture=folder / str(row["small_picture"]),
        small_px=(int(small[0]), int(small[1])),
        size_mm=pair("size_mm"),
        left_edge=side(left_edge),
        right_edge=side(right_edge),
        group=str(row["group"]),
        side=side(row["side"]),
        fade=(float(left), float(top), float(right), float(bottom)),
    )


def _projection(view: View, row: Mapping[str, Any]) -> Projection:
    a, b, c = row["across"]
    d, e, f = row["up"]
    left, top, right, bottom = (share * float(row["clicked_from"]) for share in view.fade)
    part = row["part"]
    return Projection(
        *view.size_mm,
        start=float(row["start_mm"]),
        top=float(row["top_mm"]),
        across=(float(a), float(b), float(c)),
        up=(float(d), float(e), float(f)),
        side_pose=row["pose"] == "side",
        both=view.side is None,
        turned=bool(row["turned_over"]),
        window=(left, top, 1 - right, 1 - bottom),
        part=None if part is None else str(part),
    )
