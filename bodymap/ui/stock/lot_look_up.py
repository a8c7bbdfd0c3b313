"""Looking up where the needles of a lot went, on the clinic's server where it has to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.services.stock import Stock
    from bodymap.services.values import BoxUse

Show = Callable[[str, "Sequence[BoxUse]"], None]


class LotLookUp(QObject):
    """``show`` is told the lot and its uses, ``refuse`` in one sentence why they cannot be read.
    Where the record is here that is done at once; else when the server has answered."""

    def __init__(
        self, stock: Stock, show: Show, refuse: Callable[[str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stock = stock
        self._show = show
        self._refuse = refuse
        self._work = Background(self)

    def look_up(self, lot: str) -> None:
        """Look up a lot."""
        try:
            read = self._stock.reading_uses(lot)
            uses = self._stock.uses_of_lot(lot) if read is None else ()
        except ExpectedError as error:
            self._refuse(said(error))
            return
        if read is None:
            self._show(lot, uses)
            return
        self._work.run(read, lambda found: self._show(lot, found), self._fail)

    def _fail(self, error: ExpectedError) -> None:
        self._refuse(said(error))
