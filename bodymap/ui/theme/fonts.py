"""The typeface: Inter at every size and weight the program uses.

Inter comes as one variable font. Neither ``QFont.setWeight`` nor a style sheet moves its weight
axis, so every font of the program is made here.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

BASE_PX = 13
SMALL_PX = 11
TITLE_PX = 16
PAGE_PX = 22
LEDGER_PX = 44

REGULAR = 400
BOLD = 600

_PACKAGE = "fontpkg_inter"
_FILE = "Inter[opsz,wght].ttf"
# the axis is for sizes from 14 (text) to 32 (display)
_OPTICAL_SIZES = (14, 32)


class Fonts:
    """Makes fonts. Loads Inter once; where it cannot be had, the system's own font is used."""

    def __init__(self) -> None:
        self._family = _load_inter()
        self._make = cache(self._made)

    @property
    def family(self) -> str:
        """The family in use; empty for the system's own."""
        return self._family

    def font(self, px: int = BASE_PX, weight: int = REGULAR, tabular: bool = False) -> QFont:
        """A font of ``px`` pixels; ``weight`` 400 or 600; ``tabular`` for columns of figures."""
        return QFont(self._make(px, weight, tabular))

    def fixed(self, px: int = BASE_PX) -> QFont:
        """The system's font whose letters are all as wide: for what a machine reads."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(px)
        return font

    def _made(self, px: int, weight: int, tabular: bool) -> QFont:
        font = QFont(self._family) if self._family else QFont()
        font.setPixelSize(px)
        font.setWeight(QFont.Weight(weight))
        if self._family:
            smallest, largest = _OPTICAL_SIZES
            font.setVariableAxis(QFont.Tag("wght"), weight)
            font.setVariableAxis(QFont.Tag("opsz"), min(max(px, smallest), largest))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def inter_file() -> Path | None:
    """The file of the typeface, None where its package is missing."""
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "files" / _FILE


def _load_inter() -> str:
    """The family name of the loaded font, or empty where the package or its file is missing."""
    file = inter_file()
    number = QFontDatabase.addApplicationFont(str(file)) if file is not None else -1
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""
