"""The language of the program on this workstation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bodymap.ui.language import Language, Languages
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look


class LanguagePart(SettingsPart):
    """The languages there are. What is on the screen keeps its words until the next start."""

    def __init__(self, look: Look, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._languages = languages
        self._spoken = languages.chosen()
        self.language = SettingSelect(look, self.tr("Language of the program"))
        self.add_row("language", "", self.language)
        self.language.chosen.connect(self._take)

    def begin(self) -> None:
        """As it is chosen now."""
        self.language.offer([(one, one.name) for one in self._languages.available()])
        self._show(self._languages.chosen())

    def _take(self, language: Language) -> None:
        self._languages.choose(language)
        self._show(language)

    def _show(self, language: Language) -> None:
        self.language.choose(language)
        about = self.tr("Dates and figures are written as its speakers do.")
        if language != self._spoken:
            words = self.tr("bodymap speaks {language} from its next start on.")
            about = words.format(language=language.name)
        self.rows["language"].say_about(about)
