"""What the documents point at is there, and what is made from the code is as the code is."""

from __future__ import annotations

import re
from pathlib import Path

from docs.tables.make import PAGE, text
from tests.arch.tree import ROOT, files, short

_LINK = re.compile(r"\]\(([^)\s]+)")
_PICTURE = re.compile(r"[\w-]+\.png")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_CODE = re.compile(r"```.*?```", re.DOTALL)


def documents() -> list[Path]:
    return [*ROOT.glob("*.md"), *files("docs", "resources", suffix=".md")]


def anchors(document: Path) -> set[str]:
    """What the headings of a document are called in a link."""
    headings = _HEADING.findall(_CODE.sub("", document.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_inside_the_project_leads_somewhere() -> None:
    broken = []
    for document in documents():
        for link in _LINK.findall(_CODE.sub("", document.read_text(encoding="utf-8"))):
            target, _, place = link.partition("#")
            if "://" in link or link.startswith("mailto:"):
                continue
            there = document.parent / target if target else document
            is_missing = not there.exists()
            if is_missing or (place and there.suffix == ".md" and place not in anchors(there)):
                broken.append(f"{short(document)} -> {link}")
    assert broken == []


def test_every_picture_is_made_and_shown() -> None:
    pictures = {path.name for path in (ROOT / "docs" / "pictures").glob("*.png")}
    shown: set[str] = set()
    for document in documents():
        shown |= set(_PICTURE.findall(document.read_text(encoding="utf-8")))
    assert pictures - shown == set()
    made = "".join(path.read_text(encoding="utf-8") for path in files("docs", suffix=".py"))
    assert {name for name in pictures if Path(name).stem not in made} == set()


def test_the_data_dictionary_tells_of_the_tables_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == text()
