"""Which close-up shows a region best that is seen in a view of the whole body."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bodymap.anatomy.files import damaged, read_json
from bodymap.anatomy.views_file import ViewsFile


class CloseUps:
    """Reads ``close_ups.json``, which knows the left half: the right is its mirror image."""

    def __init__(self, path: Path, views: ViewsFile, other_side: Callable[[str], str]) -> None:
        content = read_json(path)
        found: dict[tuple[str, str], str] = {}
        try:
            for drawing, regions in content.items():
                view = views.first_of(drawing)
                for region, close_up in regions.items():
                    near = views.first_of(close_up)
                    found[views.mirrored(view), other_side(region)] = views.mirrored(near)
                    found[view, region] = near
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise damaged(path) from error
        self._found: Mapping[tuple[str, str], str] = found

    def of(self, region: str, view: str) -> str | None:
        """The close-up's view, None where no close-up shows enough of the region."""
        return self._found.get((view, region))
