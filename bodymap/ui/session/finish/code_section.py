"""The procedure code with its working, and the fee."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.billing import Billing
from bodymap.services.finishing import Standing
from bodymap.ui.session.finish.words import (
    clash_words,
    otherwise_words,
    unnamed_words,
    working_words,
)
from bodymap.ui.settings.amount import amount_of, amount_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class CodeSection(QWidget):
    """The code that was found and how, what the other policy finds, and what does not count; the
    code and its fee can be changed. ``muscle`` names the id of one.

    Signals:
        code_chosen(str): another code, empty for none.
        fee_given(object): another fee, a Decimal or None.
    """

    code_chosen = Signal(str)
    fee_given = Signal(object)

    def __init__(
        self,
        look: Look,
        codes: Sequence[tuple[str, str]],
        muscle: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """``codes`` are those to choose from, each with what it stands for."""
        super().__init__(parent)
        self._muscle = muscle
        self._codes = tuple(codes)
        self._fee: Decimal | None = None
        self.code = CalmSelect(look, self.tr("Procedure code"))
        self.code.setMinimumHeight(look.theme.size("target"))
        for code, _ in self._codes:
            self.code.addItem(code, code)
        self.code.addItem(self.tr("No code"), "")
        self.fee = TextField(look, self.tr("Fee"))
        self._currency = Text(look, tone=Tone.SOFT)
        self._meaning = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._working = Text(look, wraps=True)
        self._otherwise = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._differs = Text(look, tone=Tone.WARN, wraps=True)
        self._unnamed = Text(look, tone=Tone.WARN, wraps=True)
        self._clash = Text(look, tone=Tone.WARN, wraps=True)
        heading = Text(look, self.tr("Procedure code"), SMALL_PX, weight=BOLD, tone=Tone.SOFT)
        fee = QHBoxLayout()
        fee.setSpacing(8)
        fee.addWidget(self.fee, 1)
        self._currency.setMinimumHeight(look.theme.size("target"))
        fee.addWidget(self._currency, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self.code)
        column.addWidget(self._meaning)
        for words in (
            *(self._working, self._otherwise, self._differs, self._unnamed, self._clash),
        ):
            column.addWidget(words)
        column.addLayout(fee)
        self.setFocusProxy(self.code)
        self.code.activated.connect(self._take_code)
        self.fee.line.editingFinished.connect(self.commit_fee)

    def show_standing(self, standing: Standing, *, may_change: bool) -> None:
        """Show what is billed and why; a signed visit's is only read."""
        billing, working = standing.billing, standing.working
        self.code.setCurrentIndex(self.code.findData(billing.code))
        self._meaning.setText(dict(self._codes).get(billing.code, ""))
        self._meaning.setVisible(bool(self._meaning.text()))
        self._say(self._working, working_words(working, self._muscle))
        depends = working.depends_on_policy
        self._say(self._otherwise, otherwise_words(standing.otherwise) if depends else "")
        self._say(self._differs, self._differs_words(standing))
        self._say(self._unnamed, unnamed_words(working))
        self._say(self._clash, clash_words(working.clashes) if working.clashes else "")
        self._show_fee(billing)
        for part in (self.code, self.fee):
            part.setEnabled(may_change)

    def _show_fee(self, billing: Billing) -> None:
        self._fee = billing.fee
        self._currency.setText(billing.currency)
        self.fee.setVisible(bool(billing.code))
        self._currency.setVisible(bool(billing.code))
        if not self.fee.line.isModified():
            self.fee.set_text(amount_words(billing.fee))
            self.fee.line.setModified(False)

    def keep_fee(self) -> None:
        """What was typed could not be recorded: it stays, and the next press tries again."""
        self.fee.line.setModified(True)

    def _differs_words(self, standing: Standing) -> str:
        """That another code was chosen than was found."""
        found = standing.working.code
        chosen = standing.billing.code
        if found is None or not chosen or found.code == chosen:
            return ""
        return self.tr("Chosen by hand; counted was {code}.").format(code=found.code)

    def _take_code(self) -> None:
        self.code_chosen.emit(str(self.code.currentData()))

    def commit_fee(self) -> bool:
        """Take the fee that was typed; False where it is no amount, or could not be recorded."""
        if not self.fee.line.isModified():
            return True
        try:
            fee = amount_of(self.fee.text())
        except ValueError:
            self.fee.show_error(self.tr("Write an amount, for example 45.00."))
            return False
        self.fee.line.setModified(False)
        if fee != self._fee:
            self.fee_given.emit(fee)
        else:
            self.fee.set_text(amount_words(fee))
        return not self.fee.line.isModified()

    @staticmethod
    def _say(text: Text, words: str) -> None:
        text.setText(words)
        text.setVisible(bool(words))
