"""The files of the checkout, found without git, so that an unpacked archive is tested as well."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_TOPS = ("bodymap", "db", "docs", "requirements", "resources", "tests", ".ci")
_MADE_HERE = {"__pycache__", "work", ".hypothesis"}
_READ_AS_TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".csv", ".txt", ".in", ".qss"}


def files(*tops: str, suffix: str = "") -> Iterator[Path]:
    """The files under the folders ``tops`` (all of ours if none is given), by name."""
    for top in tops or _TOPS:
        for folder, below, names in os.walk(ROOT / top):
            below[:] = sorted(name for name in below if name not in _MADE_HERE)
            for name in sorted(names):
                if name.endswith(suffix):
                    yield Path(folder, name)
    if not tops:
        yield from (path for path in sorted(ROOT.glob(f"*{suffix}")) if path.is_file())


def files_with(top: str, words: Collection[str]) -> Iterator[tuple[Path, str]]:
    """The Python files under ``top`` that call something by one of these names, and some that only
    seem to, with their text: to parse the others takes longest, and they hold none."""
    called = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s*\(")
    for path in files(top, suffix=".py"):
        text = path.read_text(encoding="utf-8")
        if called.search(text):
            yield path, text


def texts() -> Iterator[tuple[str, str]]:
    """Every file that people read, as its path from the root and its text."""
    for path in files():
        if path.suffix in _READ_AS_TEXT or not path.suffix:
            yield short(path), path.read_text(encoding="utf-8")


def short(path: Path) -> str:
    """The path from the root, with slashes."""
    return path.relative_to(ROOT).as_posix()
