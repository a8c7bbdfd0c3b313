"""Who charted a visit, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.charting.take_over import TakeOver
from bodymap.ui.widgets.written_date import clock_words


def begun_words(take_overs: Sequence[TakeOver]) -> str:
    """By whom a visit was begun, and who took it over when, in the order of ``take_overs``; empty
    where nobody did."""
    if not take_overs:
        return ""
    first = take_overs[0].taken_from_name
    said = [_tr("begun by {name}").format(name=first)] if first else []
    taken = _tr("taken over by {name} at {time}")
    said += [taken.format(name=one.taken_by_name, time=clock_words(one.at)) for one in take_overs]
    words = "; ".join(said)
    return words[0].upper() + words[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("hold", text)
