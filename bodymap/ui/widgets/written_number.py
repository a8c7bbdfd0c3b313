"""Figures as people read them: with a point or a comma, as their language has it."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def figure(value: float, decimals: int | None = None) -> str:
    """A number with so many decimals; by itself, without zeros that say nothing."""
    return marked(f"{value:g}" if decimals is None else f"{value:.{decimals}f}")


def marked(figures: str) -> str:
    """Figures that were written with points, such as the size of a needle, as the locale writes
    them."""
    return figures.replace(".", QLocale().decimalPoint())


def whole(count: int) -> str:
    """A count, its thousands apart; where the computer has no language, as English has them."""
    here = QLocale()
    apart = QLocale(QLocale.Language.English) if here.language() == QLocale.Language.C else here
    return apart.toString(count)
