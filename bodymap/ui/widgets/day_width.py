"""How wide a day is, written out."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QFontMetrics

from bodymap.ui.widgets.written_date import day_words


def widest_day_px(metrics: QFontMetrics) -> int:
    """The width in px of the widest day there is in the language that is spoken: 28. Sept. 2028 is
    wider than 28 Sep 2028."""
    days = (date(2028, month, 28) for month in range(1, 13))
    return max(metrics.horizontalAdvance(day_words(day)) for day in days)
