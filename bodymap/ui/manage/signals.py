"""What the page "Safety" has to say to the window around it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class SafetySignals(QObject):
    """Belongs to the page.

    Signals:
        replaced(object): the `Prepared` backup that is to take the clinic's place: close the
            clinic, put it in place, and stand at the door.
        told(): a backup or a check has ended, well or not.
    """

    replaced = Signal(object)
    told = Signal()
