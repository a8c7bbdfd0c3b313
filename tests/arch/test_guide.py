"""What the user guide calls by name is called so in the program."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.arch.tree import ROOT, files, short

_NAMED = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?!\*)")
_HOLES = re.compile(r"\{[^}]*\}|\u2026|\.\.\.")
_SOURCE = ("source",)
_TRANSLATED = ("translation", "numerusform")


@pytest.mark.parametrize(
    ("guide", "language", "texts"),
    [("docs/user-guide", "de", _SOURCE), ("docs/de/user-guide", "de", _TRANSLATED)],
)
def test_every_name_in_the_guide_stands_in_the_program(
    guide: str, language: str, texts: tuple[str, ...]
) -> None:
    """The texts of the program are read from a translation of it, which has all of them: that it
    does is tested with the languages."""
    root = ET.parse(ROOT / "resources" / "i18n" / f"bodymap_{language}.ts").getroot()
    shown = [_folded(one.text) for tag in texts for one in root.iter(tag) if one.text]
    assert _unknown(files(guide, suffix=".md"), shown) == []


def _unknown(pages: Iterable[Path], shown: Iterable[str]) -> list[str]:
    """What the pages call by a name that none of the texts has."""
    shown = list(shown)
    unknown = []
    for page in pages:
        for name in _NAMED.findall(" ".join(page.read_text(encoding="utf-8").split())):
            parts = [_folded(part) for part in _HOLES.split(name) if part.strip()]
            if not any(all(part in text for part in parts) for text in shown):
                unknown.append(f"{short(page)}: {name}")
    return unknown


def _folded(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").split())
