"""What people of the demo say and write, in the language of the window that shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bodymap.services.catalogue.own_copy import CatalogueFolders, key_of
from bodymap.services.catalogue.translation import load_translation

FILE: Final = "demo.csv"
ENGLISH: Final = "english"

Said = Callable[[str], str]
"""Says an English text of the demo; as it is where it has no other words."""


def demo_words(folders: CatalogueFolders) -> Said:
    """The words in the language of ``folders``. Raises CatalogueError."""
    if not folders.language:
        return str
    told = load_translation(folders.shipped / folders.language / FILE, (ENGLISH,))

    def said(text: str) -> str:
        return told.get(key_of({ENGLISH: text}, (ENGLISH,)), {}).get("words") or text

    return said
