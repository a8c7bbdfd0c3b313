"""Codes and fees as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.services.clinic_view.clinic_figures import ClinicFigures, CodeFigures
from bodymap.ui.clinic.shown_cell import ShownCell, ShownColumn, ShownRow
from bodymap.ui.clinic.words import amount_words, count_words, percent_words


def code_columns() -> tuple[ShownColumn, ...]:
    """Code, what it means, visits, their share, fees."""
    translate = QCoreApplication.translate
    return (
        ShownColumn(translate("clinic", "Code"), 120, is_figure=False),
        ShownColumn(translate("clinic", "Meaning"), is_figure=False),
        ShownColumn(translate("clinic", "Sessions"), 120),
        ShownColumn(translate("clinic", "Of those signed"), 140),
        ShownColumn(translate("clinic", "Fees"), 160),
    )


def code_rows(figures: ClinicFigures) -> tuple[ShownRow, ...]:
    """A row for each code and currency, and all of them at the end."""
    if not figures.visits.signed:
        return ()
    signed = figures.visits.signed
    rows = [_row(code, signed) for code in figures.codes]
    fees = [amount_words(amount, currency) for currency, amount in figures.fees().items()]
    rows.append(
        (
            ShownCell(QCoreApplication.translate("clinic", "All signed"), is_bold=True),
            ShownCell(),
            ShownCell(count_words(signed), is_bold=True),
            ShownCell("100 %", is_bold=True),
            ShownCell("  ".join(fees), is_bold=True),
        )
    )
    return tuple(rows)


def _row(code: CodeFigures, signed: int) -> ShownRow:
    none = QCoreApplication.translate("clinic", "No code")
    no_fee = QCoreApplication.translate("clinic", "no fee set") if code.code else ""
    return (
        ShownCell(code.code or none, ink="ink" if code.code else "ink-soft"),
        ShownCell(code.meaning, ink="ink-soft", tip=code.meaning),
        ShownCell(count_words(code.visits)),
        ShownCell(f"{percent_words(100 * code.visits / signed)} %"),
        ShownCell(no_fee, ink="ink-soft")
        if code.amount is None
        else ShownCell(amount_words(code.amount, code.currency)),
    )
