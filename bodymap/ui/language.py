"""The language that the windows speak."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.ui.theme.kept_choices import KeptChoices

_NAME = "language"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639 code, and by the name that its speakers give it."""

    code: str
    name: str


ENGLISH = Language("en", "English")


class Languages:
    """The languages there are, and the one chosen for this workstation.

    English is the language of the source and needs no file. Every other one is a file
    ``bodymap_<code>.qm`` in ``folder``.
    """

    def __init__(self, folder: Path, choices: KeptChoices, computer: QLocale | None = None) -> None:
        self._folder = folder
        self._choices = choices
        self._computer = computer or QLocale.system()

    def available(self) -> tuple[Language, ...]:
        """English first, then the others by their codes."""
        codes = sorted(file.stem.partition("_")[2] for file in self._folder.glob("bodymap_*.qm"))
        return (ENGLISH, *(Language(code, QLocale(code).nativeLanguageName()) for code in codes))

    def chosen(self) -> Language:
        """The language kept for this workstation; the one of the computer where none was kept or
        its file is gone; English where bodymap does not speak that."""
        for code in (self._choices.load(_NAME), QLocale.languageToCode(self._computer.language())):
            if code == ENGLISH.code:
                return ENGLISH
            if code and code.isalpha() and self._file(code).is_file():
                return Language(code, QLocale(code).nativeLanguageName())
        return ENGLISH

    def choose(self, language: Language) -> None:
        """Keep a language for this workstation; it is spoken from the next start on."""
        self._choices.keep(_NAME, language.code)

    def speak(self, application: QCoreApplication) -> Language:
        """Let everything that is made from now on speak the chosen language, and write dates and
        figures as its speakers do. Returns the language spoken.

        To be called before the first window is made: what is on the screen keeps its words.
        """
        language = self.chosen()
        if language != ENGLISH:
            self._install(application, language.code)
        QLocale.setDefault(self.locale_of(language))
        return language

    def locale_of(self, language: Language) -> QLocale:
        """How dates and figures are written: as this computer does where it speaks the language or
        none, and else as the language does, in the country of this computer."""
        computer = self._computer
        spoken = QLocale(language.code).language()
        if computer.language() == spoken:
            return computer
        if computer.language() == QLocale.Language.C:
            return computer if language == ENGLISH else QLocale(spoken)
        return QLocale(spoken, computer.territory())

    def _file(self, code: str) -> Path:
        return self._folder / f"bodymap_{code}.qm"

    def _install(self, application: QCoreApplication, code: str) -> None:
        # for those alone who do not read the source's own language
        from PySide6.QtCore import QLibraryInfo, QTranslator

        # Qt's own words first: what bodymap says goes before them
        of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (of_qt / f"qtbase_{code}.qm", self._file(code)):
            translator = QTranslator(application)
            if translator.load(str(file)):
                application.installTranslator(translator)
