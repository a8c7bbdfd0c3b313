"""What the user guide calls by name is called so in the program."""

from __future__ import annotations

import ast
import re

from tests.arch.tree import files, short

_NAMED = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?!\*)")
_TRANSLATES = {"tr", "_tr", "translate", "QT_TRANSLATE_NOOP"}
_HOLES = re.compile(r"\{[^}]*\}|\u2026|\.\.\.")


def test_every_name_in_the_guide_stands_in_the_program() -> None:
    shown = [_folded(text) for text in _texts()]
    unknown = []
    for page in files("docs/user-guide", suffix=".md"):
        for name in _NAMED.findall(" ".join(page.read_text(encoding="utf-8").split())):
            parts = [part.strip() for part in _HOLES.split(name) if part.strip()]
            if not any(all(_folded(part) in text for part in parts) for text in shown):
                unknown.append(f"{short(page)}: {name}")
    assert unknown == []


def _texts() -> list[str]:
    """Every text of the windows that is translated, as it stands in the source."""
    return [
        argument.value
        for path in files("bodymap/ui", suffix=".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _called(node) in _TRANSLATES
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]


def _called(call: ast.Call) -> str:
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _folded(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").split())
