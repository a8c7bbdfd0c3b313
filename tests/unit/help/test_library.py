"""The documents as chapters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bodymap.paths import document
from bodymap.ui.help.library import CONTENTS, Library, anchor_of
from bodymap.ui.session.sheet_chapters import TOLD_IN

_LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module", params=["en", "de"])
def library(request: pytest.FixtureRequest) -> Library:
    return Library(document(), request.param)


def small(folder: Path, **texts: str) -> Library:
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    guide = folder / "user-guide"
    guide.mkdir()
    links = "\n".join(f"- [{name}](../{name}.md)" for name in texts)
    (guide / "README.md").write_text(f"# Guide\n\n## All\n\n{links}\n", encoding="utf-8")
    return Library(folder)


def test_the_contents_name_the_chapters_of_the_guide_in_their_order(library: Library) -> None:
    first = library.parts[0]
    assert first.chapters[0].name == library.spoken("user-guide/getting-started.md")
    written = {path.name for path in document("user-guide").glob("*.md")} - {"README.md"}
    assert {Path(chapter.name).name for chapter in first.chapters} == written


def test_every_link_of_a_chapter_stays_among_the_documents(library: Library) -> None:
    for chapter in library.parts[0].chapters:
        for link in _LINK.findall(chapter.markdown):
            name = library.name_of(link.split("#")[0], chapter)
            assert name is not None, f"{chapter.name}: {link}"
            assert (document() / name).is_file(), f"{chapter.name}: {link}"


def test_a_link_to_a_heading_finds_it(library: Library) -> None:
    for chapter in library.chapters:
        for link in _LINK.findall(chapter.markdown):
            file, _, anchor = link.partition("#")
            name = library.name_of(file, chapter) if file else chapter.name
            if not anchor or "://" in link or name is None or not name.endswith(".md"):
                continue
            to = library.chapter(name)
            assert to is not None, link
            assert anchor in {section.anchor for section in to.sections}, f"{chapter.name}: {link}"


def test_every_chapter_that_a_page_names_is_there(library: Library) -> None:
    for chapter in TOLD_IN.values():
        found = library.chapter(f"user-guide/{chapter}")
        assert found is not None
        assert found in library.parts[0].chapters


def test_words_in_a_heading_go_before_words_in_the_text(tmp_path: Path) -> None:
    library = small(
        tmp_path,
        one="# One\n\nA stick for backups.\n\n## Restoring\n\nBackups come back.",
        two="# Two\n\n## Backups\n\nAll of it.",
    )
    hits = library.search("BACKUPS")
    assert [(hit.chapter.title, hit.section.heading) for hit in hits] == [
        ("two", "Backups"),
        ("one", "One"),
        ("one", "Restoring"),
    ]
    assert "stick for backups" in hits[1].around
    assert library.search("backups come") != ()
    assert library.search("zebra") == ()
    assert library.search("  ") == ()


def test_signs_of_markdown_and_code_are_not_headings(tmp_path: Path) -> None:
    library = small(tmp_path, one="# *One* `x`\n\n```\n# no heading\n```\n\n**bold** [a](b.md)")
    (chapter,) = library.chapters
    assert [section.heading for section in chapter.sections] == ["One x"]
    assert "bold a" in chapter.sections[0].text


@pytest.mark.parametrize("name", ["../secret.md", "one.txt", "gone.md", "", "user-guide"])
def test_nothing_but_documents_is_read(tmp_path: Path, name: str) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "secret.md").write_text("# Secret", encoding="utf-8")
    (docs / "one.txt").write_text("# Text", encoding="utf-8")
    assert Library(docs).chapter(name) is None


def test_a_program_without_documents_has_no_chapters(tmp_path: Path) -> None:
    library = Library(tmp_path / "nowhere")
    assert library.parts == ()
    assert library.chapter(CONTENTS) is None
    assert library.search("needle") == ()


def test_anchors_are_those_of_markdown() -> None:
    assert anchor_of("What a backup is") == "what-a-backup-is"
    assert anchor_of("Keys, codes & fees?") == "keys-codes--fees"
