"""The needles that the clinic has, and the sizes that it offers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.ui.session.words import needle_words
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.offered_ticks import Offer, OfferedTicks
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.settings.stock_panel import StockPanel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said


class StockPart(SettingsPart):
    """The boxes, and a tick for each size of the catalogue."""

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        own: KeptCatalogue,
        panel: StockPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._kept = kept
        self._own = own
        self.panel = panel
        self.add_row(
            "stock",
            self.tr("With the box of a needle its lot is charted, so that a recall finds it."),
            panel,
            wide=True,
        )
        row = self.add_row(
            "needle_sizes",
            self.tr("What is ticked is offered in the tray from the next start of the program on."),
        )
        self.sizes = OfferedTicks(look, own, "needles.csv", row.show_problem)
        row.take_control(self.sizes)
        kept.changed.connect(self._show)

    def begin(self) -> None:
        """As it is now."""
        self._show()
        reason = self._kept.reason_against(Right.STOCK)
        self.panel.lock(reason)
        self.rows["stock"].say_reason(reason)
        self.rows["needle_sizes"].lock(self._own.reason_against())

    def _show(self) -> None:
        try:
            self.panel.refresh()
            sizes = self._own.catalogue.every_needle()
        except ExpectedError as error:
            self.rows["stock"].show_problem(said(error))
            return
        self.rows["stock"].show_problem("")
        self.sizes.show_offers(
            [
                Offer(
                    one.id,
                    self.tr("{size}: {use}").format(
                        size=needle_words(one.needle), use=one.typical_use
                    ),
                    not one.retired,
                )
                for one in sizes
            ]
        )
