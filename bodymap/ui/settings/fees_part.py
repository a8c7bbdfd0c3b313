"""What a clinic asks for each procedure code, and how it counts muscles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.procedure_code import SidePolicy
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.ui.settings.amount import amount_of, amount_words
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_CURRENCY = re.compile("[A-Z]{3}")


class FeesPart(QWidget):
    """The policy for left and right, a fee to each code, and the currency.

    Signals:
        policy_chosen(object): the `SidePolicy` from now on.
        fees_changed(object): the fees from now on, a mapping of Decimal by code.
        currency_changed(str): the ISO 4217 code from now on.
    """

    policy_chosen = Signal(object)
    fees_changed = Signal(object)
    currency_changed = Signal(str)

    def __init__(self, look: Look, codes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Mapping[str, Decimal] = {}
        self._currency = ""
        self.policy: Segmented[SidePolicy] = Segmented(
            look,
            self.tr("Left and right of one muscle"),
            (
                (SidePolicy.MUSCLE_ONCE, self.tr("One muscle")),
                (SidePolicy.EACH_SIDE, self.tr("Two muscles")),
            ),
        )
        self.fees = {code: TextField(look, self.tr("Fee for {0}").format(code)) for code in codes}
        self.currency = TextField(look, self.tr("Currency"), self.tr("USD, EUR"))
        about = self.tr("Payers differ in how they count left and right of one muscle.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(look, self.tr("Left and right of one muscle count as")))
        column.addWidget(self.policy)
        column.addWidget(Text(look, about, SMALL_PX, tone=Tone.SOFT, wraps=True))
        for field in (*self.fees.values(), self.currency):
            column.addWidget(field)
        self.policy.chosen.connect(self.policy_chosen)
        for code, field in self.fees.items():
            field.line.editingFinished.connect(lambda code=code: self._take_fee(code))
        self.currency.line.editingFinished.connect(self._take_currency)

    def begin(self) -> None:
        """Put the focus on the first fee, or on the currency where no code has one."""
        first = next(iter(self.fees.values()), self.currency)
        first.setFocus()

    def show_settings(self, settings: ClinicSettings) -> None:
        """Show what is set; what is being typed stays."""
        self._kept, self._currency = settings.fees, settings.currency
        self.policy.choose(settings.code_policy)
        for code, field in self.fees.items():
            if not field.error():
                field.set_text(amount_words(settings.fees.get(code)))
        if not self.currency.error():
            self.currency.set_text(settings.currency)

    def _take_fee(self, code: str) -> None:
        field = self.fees[code]
        try:
            fee = amount_of(field.text())
        except ValueError:
            field.show_error(self.tr("Write an amount, for example 45.00."))
            return
        if fee == self._kept.get(code):
            return
        others = {one: amount for one, amount in self._kept.items() if one != code}
        self.fees_changed.emit(others if fee is None else {**others, code: fee})

    def _take_currency(self) -> None:
        currency = self.currency.text().upper()
        if not _CURRENCY.fullmatch(currency):
            self.currency.show_error(self.tr("Write its three letters, for example USD."))
            return
        self.currency.set_text(currency)
        if currency != self._currency:
            self.currency_changed.emit(currency)
