"""The guide in another language tells what the English one tells."""

from __future__ import annotations

import re
from itertools import zip_longest
from pathlib import Path

import pytest

from bodymap.paths import document
from bodymap.ui.help.library import CONTENTS, Chapter, Library

_LINK = re.compile(r"\]\(([^)#\s]+)")
_KEY = re.compile(r"\*\*((?:Ctrl|Shift|Strg|Umschalt)\+[^*]+|F\d+|[A-Z])\*\*")
_ROW = re.compile(r"^ *(\d\.|-|\|)", re.MULTILINE)
_CODE = re.compile(r"`[^`]+`")
_KEYS = {"de": {"Ctrl": "Strg", "Shift": "Umschalt"}}


@pytest.fixture(scope="module")
def english() -> Library:
    return Library(document())


@pytest.fixture(scope="module", params=sorted(_KEYS))
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture(scope="module")
def translated(language: str) -> Library:
    return Library(document(), language)


def pairs(english: Library, translated: Library) -> list[tuple[Chapter, Chapter]]:
    contents = (english.chapter(CONTENTS), translated.chapter(CONTENTS))
    assert contents[0] is not None
    assert contents[1] is not None
    both = zip_longest(english.parts[0].chapters, translated.parts[0].chapters)
    return [(contents[0], contents[1]), *both]


def test_the_contents_have_the_same_documents_in_the_same_order(
    english: Library, translated: Library
) -> None:
    named = [[translated.spoken(one.name) for one in part.chapters] for part in english.parts]
    assert [[one.name for one in part.chapters] for part in translated.parts] == named


def test_every_chapter_of_the_guide_is_translated(
    english: Library, translated: Library, language: str
) -> None:
    for before, after in pairs(english, translated):
        assert after.name == f"{language}/{before.name}"
        assert after.markdown != before.markdown


def test_a_chapter_has_the_same_sections_rows_and_commands(
    english: Library, translated: Library
) -> None:
    for before, after in pairs(english, translated):
        assert [one.level for one in after.sections] == [one.level for one in before.sections]
        assert _ROW.findall(after.markdown) == _ROW.findall(before.markdown), after.name
        assert sorted(_CODE.findall(after.markdown)) == sorted(_CODE.findall(before.markdown))


def test_a_chapter_leads_to_the_same_places(english: Library, translated: Library) -> None:
    """Links and pictures; a picture of a translation lies in a folder of its own."""
    for before, after in pairs(english, translated):
        there = [Path(link) for link in _LINK.findall(before.markdown)]
        here = [Path(link) for link in _LINK.findall(after.markdown)]
        assert [link.name for link in here] == [link.name for link in there], after.name
        for link in here:
            assert (document() / after.name).parent.joinpath(link).is_file(), (
                f"{after.name}: {link}"
            )


def test_a_chapter_tells_of_the_same_keys(
    english: Library, translated: Library, language: str
) -> None:
    def told(chapter: Chapter) -> list[str]:
        return sorted(_KEY.findall(chapter.markdown))

    for before, after in pairs(english, translated):
        keys = told(before)
        for key, name in _KEYS[language].items():
            keys = [each.replace(key, name) for each in keys]
        assert told(after) == sorted(keys), after.name


def test_whoever_reads_german_is_addressed_in_one_way() -> None:
    familiar = re.compile(r"\b(du|dein|deine|deinen|dich|dir|euch|euer)\b", re.IGNORECASE)
    for chapter in Library(document(), "de").parts[0].chapters:
        assert not familiar.search(chapter.markdown), chapter.name


def test_pictures_of_a_translation_are_those_of_its_guide(
    english: Library, translated: Library, language: str
) -> None:
    shown = {
        Path(link).name
        for _, chapter in pairs(english, translated)
        for link in _LINK.findall(chapter.markdown)
        if link.endswith(".png")
    }
    assert {path.name for path in document(language, "pictures").glob("*.png")} == shown


def test_what_is_not_translated_is_read_in_english(tmp_path: Path) -> None:
    guide, german = tmp_path / "user-guide", tmp_path / "de" / "user-guide"
    for folder, text in ((guide, "English"), (german, "Deutsch")):
        folder.mkdir(parents=True)
        (folder / "one.md").write_text(f"# {text}", encoding="utf-8")
    (guide / "two.md").write_text("# Two", encoding="utf-8")
    (tmp_path / "backups.md").write_text("# Backups", encoding="utf-8")
    library = Library(tmp_path, "de")
    titles = {
        name: chapter.title
        for name in ("user-guide/one.md", "user-guide/two.md", "backups.md")
        if (chapter := library.chapter(name)) is not None
    }
    assert list(titles.values()) == ["Deutsch", "Two", "Backups"]
    one = library.chapter("user-guide/one.md")
    assert one is not None
    assert one.name == "de/user-guide/one.md"
    assert library.name_of("../../backups.md", one) == "backups.md"
    french = Library(tmp_path, "fr").chapter("user-guide/one.md")
    assert french is not None
    assert french.title == "English"
