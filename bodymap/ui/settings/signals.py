"""What sections that are not made yet will tell the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class SettingsSignals(QObject):
    """Belongs to the page, and outlives none of it.

    Signals:
        safety_wanted(object): the `Section` of the page of safety to open.
        visit_wanted(object, object): the ids of a patient and a visit to open.
        move_wanted(): close the clinic, which is to move to a server.
    """

    safety_wanted = Signal(object)
    visit_wanted = Signal(object, object)
    move_wanted = Signal()
