"""Settings that have a page of their own, and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.ui.manage.section import Section, section_words
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button


@dataclass(frozen=True, slots=True)
class Lead:
    """A setting of the index, what is set there, and the section of Safety that it leads to."""

    setting: str
    about: str
    to: Section


class LeadPart(SettingsPart):
    """A button to each.

    Signals:
        safety_wanted(object): the `Section` of Safety to open.
    """

    safety_wanted = Signal(object)

    def __init__(self, look: Look, leads: Sequence[Lead], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words = section_words()
        for lead in leads:
            text = self.tr("Safety: {section}").format(section=words[lead.to])
            name = self.tr("{setting}: open {where}").format(
                setting=self._titles[lead.setting], where=text
            )
            button = Button(look, text, icon="arrow-right", name=name)
            button.clicked.connect(lambda _=False, to=lead.to: self.safety_wanted.emit(to))
            self.add_row(lead.setting, lead.about, button)
