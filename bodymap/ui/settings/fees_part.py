"""What a clinic asks for each procedure code, and how it counts muscles."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from bodymap.charting.procedure_code import SidePolicy
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.ui.settings.amount import amount_of, amount_words
from bodymap.ui.settings.controls import SettingLine
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.setting_row import SettingRow
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.segmented import Segmented

_CURRENCY = re.compile("[A-Z]{3}")


class FeesPart(SettingsPart):
    """The policy for left and right, a fee to each code, and the currency. Every field counts as
    soon as it is left; what cannot be is said beside it, and what was set before holds."""

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        catalogue: ClinicCatalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._kept = kept
        self._catalogue = catalogue
        self.fees: dict[str, SettingLine] = {}
        self.fee_rows: dict[str, SettingRow] = {}
        self.policy: Segmented[SidePolicy] = Segmented(
            look,
            self.tr("Left and right of one muscle"),
            (
                (SidePolicy.MUSCLE_ONCE, self.tr("One muscle")),
                (SidePolicy.EACH_SIDE, self.tr("Two muscles")),
            ),
        )
        self.currency = SettingLine(look, self.tr("Currency"), self.tr("USD, EUR"))
        self.add_row(
            "code_policy",
            self.tr("The code goes by the number of muscles. Payers differ in how they count."),
            self.policy,
        )
        self.add_row(
            "fees",
            self.tr("It is proposed at the end of a visit, and can be changed there."),
        )
        self._add_fees()
        self.add_row("currency", self.tr("Its three letters, as ISO 4217 has them."), self.currency)
        self.policy.chosen.connect(self._take_policy)
        self.currency.left.connect(self._take_currency)
        kept.changed.connect(self._show)

    def begin(self) -> None:
        """As it is set now."""
        self._show()
        reason = self._kept.reason_against(Right.SETTINGS)
        for row in (*self.rows.values(), *self.fee_rows.values()):
            row.lock(reason)

    def _add_fees(self) -> None:
        try:
            facts = [one for one in self._catalogue.billing() if one.code is not None]
        except ExpectedError as error:
            self.rows["fees"].show_problem(said(error))
            return
        for fact in facts:
            name = self.tr("Fee for {0}").format(fact.id)
            line = SettingLine(self._look, name, self.tr("no fee"))
            line.left.connect(lambda text, code=fact.id: self._take_fee(code, text))
            self.fees[fact.id] = line
            self.fee_rows[fact.id] = SettingRow(self._look, fact.id, fact.meaning, line)
            self.column.addWidget(self.fee_rows[fact.id])

    def _show(self) -> None:
        now = self._kept.now
        self.policy.choose(now.code_policy)
        for code, line in self.fees.items():
            line.show_text(amount_words(now.fees.get(code)))
        self.currency.show_text(now.currency)

    def _take_policy(self, policy: SidePolicy) -> None:
        words = self.tr("left and right of one muscle")
        problem = self._kept.change(words, code_policy=policy)
        self.rows["code_policy"].show_problem(problem)
        if problem:
            self.policy.choose(self._kept.now.code_policy)

    def _take_fee(self, code: str, text: str) -> None:
        row, line = self.fee_rows[code], self.fees[code]
        try:
            fee = amount_of(text)
        except ValueError:
            self._refuse(row, line, self.tr("Write an amount, for example 45.00."))
            return
        before = self._kept.now.fees
        fees: dict[str, Decimal] = {one: amount for one, amount in before.items() if one != code}
        if fee is not None:
            fees[code] = fee
        words = self.tr("fee for {code}").format(code=code)
        self._refuse(row, line, self._kept.change(words, fees=fees))
        if not row.problem.text():
            line.setText(amount_words(fee))

    def _take_currency(self, text: str) -> None:
        row, currency = self.rows["currency"], text.upper()
        if not _CURRENCY.fullmatch(currency):
            self._refuse(row, self.currency, self.tr("Write its three letters, for example USD."))
            return
        self.currency.setText(currency)
        self._refuse(row, self.currency, self._kept.change(self.tr("currency"), currency=currency))

    def _refuse(self, row: SettingRow, line: SettingLine, problem: str) -> None:
        """Say why it is not taken; empty where it is."""
        row.show_problem(problem)
        line.show_wrong(problem)
