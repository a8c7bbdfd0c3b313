"""The way from the charting screen to the clinic's settings."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.settings.file_words import setting_names
from bodymap.ui.widgets.notice_bar import Weight

_FIRST = "code_policy"
_STANDS_AT = {
    "code_policy": "code_policy",
    "fees": "fees",
    "currency": "currency",
    "dwell_target_minutes": "dwell",
    "has_sound": "sound",
    "consent_version": "consent",
    "consent_wording": "consent",
    "call_line": "call_line",
    "clinic_name": "clinic_name",
    "place": "place",
    "usual_figure": "figure",
}
"""The row of the settings page for each setting that is kept."""


class SettingsOnPage(QObject):
    """Belongs to a charting screen, its parent: leads to the page where things are set, and says
    what of it cannot be read."""

    def __init__(self, page: SessionPage, clinic: Clinic) -> None:
        super().__init__(page)
        self._page = page
        self._clinic = clinic
        page.visit_changed.connect(self._say_unreadable)

    def open(self) -> None:
        """Lead to how visits are coded, which is what the end of one asks for."""
        self._page.settings_wanted.emit(_FIRST)

    def _say_unreadable(self) -> None:
        """What cannot be read holds nothing up, but nobody must take it for what was set."""
        try:
            unreadable = self._clinic.settings.unreadable()
        except ExpectedError as error:
            self._page.tell(error)
            return
        if unreadable:
            words = self.tr(
                "Some settings of the clinic cannot be read: {names}. The program's own stand for "
                "them until they are set again."
            )
            known = setting_names()
            names = ", ".join(known.get(name, name) for name in unreadable)
            first = _STANDS_AT.get(unreadable[0], _FIRST)
            self._page.say(
                words.format(names=names),
                *(Weight.WARN, self.tr("Settings")),
                lambda: self._page.settings_wanted.emit(first),
            )
