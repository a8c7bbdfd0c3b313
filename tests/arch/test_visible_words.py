"""Whatever a person reads on the screen goes through translation."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.arch.tree import files_with, short

_SHOWS_WORDS = {
    "addAction",
    "addItem",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "QAction",
    "QCheckBox",
    "QLabel",
    "QPushButton",
    "QRadioButton",
    "Button",
    "CheckBox",
    "TextField",
}


def test_no_visible_word_bypasses_translation() -> None:
    bare = [
        f"{short(path)}:{call.lineno}"
        for path, text in files_with("bodymap/ui", words=_SHOWS_WORDS)
        for call in _calls(ast.parse(text))
        if any(_has_words(argument) for argument in call.args)
    ]
    assert bare == []


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    """The calls that put words on the screen."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in _SHOWS_WORDS:
                yield node


def _has_words(argument: ast.expr) -> bool:
    """Whether it is a text in the source itself; a lone word may be a name of ours, or a unit."""
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    return any(
        isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and (" " in part.value.strip() or part.value[:1].isupper())
        and any(letter.isalpha() for letter in part.value)
        for part in parts
    )
