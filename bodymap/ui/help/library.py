"""The documents as chapters: their order, their headings, and where words stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CONTENTS = "user-guide/README.md"
"""Names the chapters in their order, under the headings that the table of contents has."""

SOURCE_LANGUAGE = "en"
"""In which every document is written. Translations lie below a folder of their language's code."""

MOST_HITS = 20
_LARGEST_BYTES = 1024 * 1024
_IN_TITLE, _IN_HEADING, _IN_TEXT = 8, 4, 1
_LINK = re.compile(r"^[-*|] *\[(?P<title>[^\]]+)\]\((?P<file>[^)#\s]+\.md)\)", re.MULTILINE)
_HEADING = re.compile(r"^(?P<marks>#{1,4}) +(?P<words>.+?)\s*$")
_SIGNS = re.compile(r"[*_`]|!?\[|\]\([^)]*\)|^\s*[-|:]+|\|", re.MULTILINE)
_FENCE = "```"
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, without the signs of Markdown. ``level`` is 1 for the
    title of a chapter."""

    level: int
    heading: str
    text: str

    @property
    def anchor(self) -> str:
        """What a link to it ends in."""
        return anchor_of(self.heading)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One document. ``name`` is its path below the documents, of a translation with the folder of
    its language; ``title`` is its name in the contents, ``markdown`` all of it."""

    name: str
    title: str
    markdown: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Chapters that stand together in the contents."""

    heading: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which all the words stand, and the text around the first of them."""

    chapter: Chapter
    section: Section
    around: str


class Library:
    """Reads the documents below ``folder`` when they are first asked for. One that is missing or
    cannot be read is left out: help that fails must not be in the way.

    A document is asked for by its English path. Where it is there in ``language``, an ISO 639
    code, that is what is read; the others stay English.
    """

    def __init__(self, folder: Path, language: str = SOURCE_LANGUAGE) -> None:
        self._folder = folder.resolve()
        self._language = language

    @property
    def folder(self) -> Path:
        """Where the documents lie."""
        return self._folder

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The table of contents."""
        contents = self.spoken(CONTENTS)
        parts = []
        for heading, text in _cut(self._text(contents)):
            chapters = [self._named(found, contents) for found in _LINK.finditer(text)]
            known = tuple(chapter for chapter in chapters if chapter is not None)
            if known:
                parts.append(Part(heading, known))
        return tuple(parts)

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All that the contents name, in their order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)

    def chapter(self, name: str) -> Chapter | None:
        """The chapter of a path below the documents, in the language of the reader where it is
        there in it, whether the contents name it or not."""
        name = self.spoken(name)
        for chapter in self.chapters:
            if chapter.name == name:
                return chapter
        return self._read(name, "")

    def spoken(self, name: str) -> str:
        """The path of a document in the language of the reader; ``name`` where there is none."""
        if self._language == SOURCE_LANGUAGE or not name:
            return name
        translated = f"{self._language}/{name}"
        return translated if (self._folder / translated).is_file() else name

    def name_of(self, link: str, of: Chapter) -> str | None:
        """The name of the document that a link of a chapter leads to; None for one that leads out
        of the documents."""
        path = (self._folder / of.name).parent / link
        try:
            return path.resolve().relative_to(self._folder).as_posix()
        except (OSError, ValueError):
            return None

    def search(self, text: str) -> tuple[Hit, ...]:
        """The sections in which each word of ``text`` stands, those first that have them in their
        headings."""
        words = text.casefold().split()
        if not words:
            return ()
        ranked: list[tuple[int, Hit]] = []
        for chapter in self.chapters:
            for section in chapter.sections:
                points = _points(words, chapter, section)
                if points:
                    ranked.append((points, Hit(chapter, section, _around(section.text, words))))
        ranked.sort(key=lambda each: -each[0])
        return tuple(hit for _, hit in ranked[:MOST_HITS])

    def _named(self, found: re.Match[str], contents: str) -> Chapter | None:
        here = Chapter(contents, "", "", ())
        name = self.name_of(found["file"], here)
        return None if name is None else self._read(name, found["title"])

    def _read(self, name: str, title: str) -> Chapter | None:
        markdown = self._text(name)
        if not markdown:
            return None
        sections = tuple(_sections(markdown))
        first = sections[0].heading if sections else name
        return Chapter(name, title or first, markdown, sections)

    def _text(self, name: str) -> str:
        path = self._folder / name
        try:
            if path.suffix != ".md" or not path.resolve().is_relative_to(self._folder):
                return ""
            with path.open("rb") as file:
                return file.read(_LARGEST_BYTES).decode("utf-8", "replace")
        except OSError:
            return ""


def anchor_of(heading: str) -> str:
    """A heading as the end of a link, the way Markdown renderers make it."""
    kept = (letter for letter in heading.casefold() if letter.isalnum() or letter in " -_")
    return "".join(kept).replace(" ", "-")


def _sections(markdown: str) -> Iterator[Section]:
    level, heading, lines = 1, "", list[str]()
    is_code = False
    for line in markdown.splitlines():
        if line.startswith(_FENCE):
            is_code = not is_code
        found = None if is_code else _HEADING.match(line)
        if found is None:
            lines.append(line)
            continue
        if heading:
            yield Section(level, heading, _plain(lines))
        level, heading, lines = len(found["marks"]), _SIGNS.sub("", found["words"]), []
    if heading:
        yield Section(level, heading, _plain(lines))


def _cut(markdown: str) -> Iterator[tuple[str, str]]:
    """The headings below the title, each with what stands under it, as written."""
    heading, lines = "", list[str]()
    for line in markdown.splitlines():
        found = _HEADING.match(line)
        if found is None:
            lines.append(line)
            continue
        if heading:
            yield heading, "\n".join(lines)
        heading, lines = found["words"], []
    if heading:
        yield heading, "\n".join(lines)


def _plain(lines: Sequence[str]) -> str:
    return " ".join(_SIGNS.sub(" ", "\n".join(lines)).split())


def _points(words: Sequence[str], chapter: Chapter, section: Section) -> int:
    title, heading, text = (
        each.casefold() for each in (chapter.title, section.heading, section.text)
    )
    points = 0
    for word in words:
        if word in heading:
            points += _IN_HEADING + (_IN_TITLE if section.level == 1 else 0)
        elif word in text:
            points += _IN_TEXT
        elif word in title and section.level == 1:
            points += _IN_TITLE
        else:
            return 0
    return points


def _around(text: str, words: Sequence[str]) -> str:
    lower = text.casefold()
    at = min((place for place in map(lower.find, words) if place >= 0), default=0)
    start = text.rfind(" ", 0, max(at - _AROUND // 2, 0)) + 1 if at > _AROUND // 2 else 0
    piece = text[start : start + 2 * _AROUND]
    before = "\u2026" if start else ""
    after = "\u2026" if start + 2 * _AROUND < len(text) else ""
    return f"{before}{piece.strip()}{after}"
