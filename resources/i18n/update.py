"""Brings the translations up to date: ``python -m resources.i18n.update`` after texts have changed.

Reads what the program says (texts.py, sentences.py), lets Qt's ``lupdate`` bring every
``bodymap_<code>.ts`` up to date with it, and ``lrelease`` make the file that the program loads.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

import PySide6

from resources.i18n.atlas_names import atlas_names
from resources.i18n.sentences import sentences_of
from resources.i18n.texts import Text, UnreadableTextError, texts_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
_TOOLS = Path(PySide6.__file__).parent
"""The tools of Qt Linguist themselves: pyside6-lupdate and pyside6-lrelease only start them."""


def all_texts(root: Path = ROOT) -> list[Text]:
    """What the program says, each text of a context once."""
    first: dict[tuple[str, str, bool], Text] = {}
    for text in (*texts_of(root), *sentences_of(root), *atlas_names(root)):
        first.setdefault((text.context, text.source, text.has_count), text)
    return sorted(first.values())


def collect(texts: Iterable[Text], ts_files: Sequence[Path]) -> None:
    """Bring ``ts_files`` up to date: new texts are added as unfinished, old ones are dropped."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder, "said.py")
        said.write_text("".join(_as_call(text) for text in texts), encoding="utf-8")
        _run(
            *("lupdate", "-silent", "-locations", "none", "-no-obsolete", "-sort-messages"),
            *("-disable-heuristic", "similartext", "-source-language", "en"),
            said,
            "-ts",
            *ts_files,
        )


def release(ts_file: Path, qm_file: Path) -> None:
    """Make the file that the program loads; what is unfinished stays English in it."""
    _run("lrelease", "-silent", "-nounfinished", ts_file, "-qm", qm_file)


def _as_call(text: Text) -> str:
    """The text as a call that ``lupdate`` understands, with the file it is from as a remark."""
    count = ", None, 1" if text.has_count else ""  # lupdate knows a count by its figure only
    context, source = _quoted(text.context), _quoted(text.source)
    return f"#: {text.file}\nQCoreApplication.translate({context}, {source}{count})\n"


def _quoted(text: str) -> str:
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    )
    return f'"{escaped}"'


def _run(tool: str, *arguments: str | Path) -> None:
    command = [_TOOLS / tool, *arguments]
    subprocess.run([str(part) for part in command], check=True)


def main() -> int:
    """Bring all languages up to date, and say what has no translation yet."""
    try:
        texts = all_texts()
    except UnreadableTextError as unreadable:
        print(unreadable, file=sys.stderr)
        return 1
    ts_files = sorted(HERE.glob("bodymap_*.ts"))
    collect(texts, ts_files)
    for ts_file in ts_files:
        release(ts_file, ts_file.with_suffix(".qm"))
    contexts = len(list(groupby(texts, key=lambda text: text.context)))
    print(f"{len(texts)} texts in {contexts} contexts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
