"""How files look: short, finished, free of the place they were written at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.arch.tree import ROOT, files, short, texts

_LONGEST = 400


def _lines_with(pattern: str, *tops: str) -> Iterator[str]:
    """``path:line`` of every line of Python under ``tops`` that the pattern finds."""
    wanted = re.compile(pattern)
    for path in files(*tops, suffix=".py"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if wanted.search(line):
                yield f"{short(path)}:{number}"


def test_a_file_is_one_thing() -> None:
    long = {
        short(path): lines
        for path in files(suffix=".py")
        if "migrations" not in path.parts
        and (lines := path.read_text(encoding="utf-8").count("\n")) > _LONGEST
    }
    assert long == {}


def test_colours_come_from_the_tokens() -> None:
    literal = r"""["']#[0-9A-Fa-f]{3,8}["']|QColor\(\s*\d|GlobalColor\.(?!transparent)"""
    assert list(_lines_with(literal, "bodymap")) == []


def test_fonts_come_from_the_fonts_module() -> None:
    made = [at for at in _lines_with(r"\bQFont\(", "bodymap/ui") if "/theme/" not in at]
    assert made == []


def test_a_test_waits_for_the_thing_and_never_for_the_clock() -> None:
    # spelled so that this file does not find itself
    assert list(_lines_with(r"time\.slee[p]\(|qtbot\.wai[t]\(|QTest\.qWai[t]\(", "tests")) == []


def test_nothing_is_left_unfinished_or_switched_off() -> None:
    marks = r"TOD[O]|FIXM[E]|NotImplementedErro[r]|mark\.ski[p]|xfai[l]\b|importorski[p]"
    assert list(_lines_with(marks)) == []


def test_every_exemption_has_its_reason() -> None:
    bare = r"# noq[a](?!: [A-Z]+\d+(?:, [A-Z]+\d+)* [-(])|type: ignor[e](?!\[[a-z-, ]+\]  ?# )"
    assert list(_lines_with(bare)) == []


def test_nothing_names_the_machine_it_was_written_on() -> None:
    place = re.compile(r"/(?:wor[k]|tm[p]|hom[e]|roo[t]|User[s])/|[.][.]/share[d]|index-ur[l]\b")
    named = [path for path, text in texts() if place.search(text)]
    # the way to lock requirements says what it leaves out
    assert [path for path in named if path != "requirements/lock"] == []


def test_the_readme_shows_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 main.py\n" in readme
    assert "python3 main.py test\n" in readme
