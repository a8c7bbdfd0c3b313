"""A measure of the body, typed."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_number import figure

_NUMBER = re.compile(r"\d{1,4}([.,]\d{1,2})?")


class MeasureField(TextField):
    """A number between two bounds, or nothing. A comma is as good as a point."""

    def __init__(
        self,
        look: Look,
        label: str,
        lowest: float,
        highest: float,
        parent: QWidget | None = None,
    ) -> None:
        """``label`` names the measure with its unit, which is that of the bounds."""
        super().__init__(look, label, parent=parent)
        self._lowest, self._highest = lowest, highest

    def value(self) -> float | None:
        """The number typed; None where the field is empty, or holds none within the bounds."""
        if not _NUMBER.fullmatch(self.text()):
            return None
        number = float(self.text().replace(",", "."))
        return number if self._lowest <= number <= self._highest else None

    def show_value(self, value: float | None) -> None:
        """Fill the field."""
        self.set_text("" if value is None else figure(value))

    def is_right(self) -> bool:
        """Whether the field is empty or holds a number within the bounds; says so if not."""
        if self.text() and self.value() is None:
            self.show_error(
                self.tr("A number from {lowest} to {highest}.").format(
                    lowest=figure(self._lowest), highest=figure(self._highest)
                )
            )
        return not self.error()
