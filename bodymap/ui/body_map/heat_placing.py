"""Lays the sites of a record on the skin while the window stays usable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.site_columns import SiteColumns
from bodymap.errors import ExpectedError
from bodymap.ui.widgets.background import Background

if TYPE_CHECKING:  # numpy comes with it, on the thread of the work
    from bodymap.services.body_map.heat_model import HeatModel


class _DroppedError(Exception):
    """Something else is wanted meanwhile."""


class HeatPlacing(QObject):
    """Makes one model after the other. Work that nobody waits for any more ends soon.

    Where the record only became longer, the new sites alone are placed.

        placing = HeatPlacing(parent=page)
        placing.ready.connect(page.take_model)
        placing.start(atlas, story.sites)

    Signals:
        ready(object): the HeatModel of what was asked for last.
        progressed(float): how much of it is done, 0 to 1.
        failed(object): an ExpectedError, where the atlas' files are damaged.
    """

    ready = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._wanted: tuple[Atlas, SiteColumns, tuple[str, ...] | None] | None = None
        self._model: HeatModel | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a model is being made."""
        return self._background.is_busy

    def start(self, atlas: Atlas, columns: SiteColumns, views: Sequence[str] | None = None) -> None:
        """Make the model of these sites on the figure that ``atlas`` draws; ``views`` as in
        ``HeatModel``. What was asked for before is dropped."""
        self._wanted = (atlas, columns, None if views is None else tuple(views))
        if not self._background.is_busy:
            self._begin()

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._wanted = None

    def wait(self) -> None:
        """Hold until nothing is under way; its outcome is still delivered."""
        while self._background.is_busy:
            self._background.wait()

    def _begin(self) -> None:
        wanted, before = self._wanted, self._model
        if wanted is None:
            return
        atlas, columns, views = wanted

        def told(share: float) -> None:
            if self._wanted is not wanted:
                raise _DroppedError
            try:
                self.progressed.emit(share)
            except RuntimeError as error:
                # the window closed meanwhile, and took its half of this object with it
                raise _DroppedError from error

        def work() -> HeatModel | None:
            from bodymap.services.body_map.heat_model import HeatModel

            try:
                if before is not None and before.atlas is atlas and views in (None, before.views):
                    model = before.with_columns(columns)
                else:
                    model = HeatModel(atlas, columns, views)
                model.place(told)
            except _DroppedError:
                return None
            return model

        def done(model: HeatModel | None) -> None:
            if self._wanted is not wanted or model is None:
                self._begin()
                return
            self._model = model
            self.ready.emit(model)

        def failed(error: ExpectedError) -> None:
            if self._wanted is not wanted:
                self._begin()
                return
            self.failed.emit(error)

        self._background.run(work, done, failed)
