"""Where needles were in all earlier visits, projected ahead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import Figure
from bodymap.errors import ExpectedError
from bodymap.services.values import Visit
from bodymap.ui.canvas.ghosts_shown import Dots
from bodymap.ui.widgets.background import Background

_Wanted = tuple[UUID, Figure]


class EarlierDots(QObject):
    """Projects on a thread of its own: a long record has thousands of sites. ``ready`` is told
    when there are others than before, ``failed`` what went wrong."""

    def __init__(
        self, ready: Callable[[], None], failed: Callable[[ExpectedError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ready = ready
        self._failed = failed
        self._work = Background(self)
        self._under_way: _Wanted | None = None
        self._found: tuple[_Wanted, Dots] | None = None

    def of(self, session_id: UUID, visits: Sequence[Visit], atlas: Atlas) -> Dots | None:
        """The dots beside a visit on the figure of ``atlas``; None until they are ready."""
        wanted = (session_id, atlas.figure)
        if self._found is not None and self._found[0] == wanted:
            return self._found[1]
        if self._under_way is None:
            self._under_way = wanted
            # read on this thread: the record has one connection, and a click must not find it taken
            points = [site.place.point for visit in visits for site in visit.sites]
            self._work.run(
                lambda: Dots(
                    {
                        view: [at for at in atlas.project_many(view, points) if at is not None]
                        for view in atlas.views
                    }
                ),
                lambda dots: self._take(wanted, dots),
                self._fail,
            )
        return None

    def _take(self, wanted: _Wanted, dots: Dots) -> None:
        self._under_way = None
        self._found = (wanted, dots)
        self._ready()

    def _fail(self, error: ExpectedError) -> None:
        self._under_way = None
        self._failed(error)
