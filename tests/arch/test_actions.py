"""A key of the program is defined once, and everything that shows keys reads it there."""

from __future__ import annotations

import ast

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.definition import RANGE, Where
from tests.arch.tree import files, files_with, short

_BINDS = "bodymap/ui/actions/bound_action.py"
_MAKES_KEYS = {"QShortcut", "QAction", "setShortcut", "setShortcuts"}
_TAKES_KEYS = {"bind", "add_key"}


def test_no_key_is_made_beside_the_definitions() -> None:
    made = [
        f"{short(path)}:{node.lineno}"
        for path, text in files_with("bodymap", words=_MAKES_KEYS)
        if short(path) != _BINDS
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and _called(node) in _MAKES_KEYS
    ]
    assert made == []


def test_what_is_bound_is_a_definition() -> None:
    loose = [
        f"{short(path)}:{node.lineno}"
        for path, text in files_with("bodymap", words=_TAKES_KEYS)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and _called(node) in _TAKES_KEYS
        and any(isinstance(argument, ast.Constant) for argument in node.args)
    ]
    assert loose == []


def test_every_definition_is_bound_or_taken_by_a_page() -> None:
    """A definition that nobody binds would be a key in the sheet that does nothing."""
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in files("bodymap", suffix=".py")
        if "/ui/actions/" not in path.as_posix()
    )
    by_rule = ("TWITCH_", "SAFETY_")
    by_page = {"TODAY", "PATIENTS", "CLINIC", "SAFETY", "SETTINGS"}
    by_tab = {"SESSION", "OVERVIEW", "VISITS", "TRENDS", "MUSCLES", "REPORT"}
    unbound = [
        act.name
        for act in Act
        if not act.value.is_taken_by_page
        and f"Act.{act.name}" not in text
        and not act.name.startswith(by_rule)
        and act.name not in by_page | by_tab
    ]
    assert unbound == []


def test_every_key_is_one_that_qt_knows() -> None:
    unknown = [
        (act.name, key)
        for act in Act
        for key in act.value.keys
        if key != RANGE and not act.all_keys
    ]
    assert unknown == []
    assert all(sequence.toString() for act in Act for sequence in act.value.sequences)


def test_a_key_means_one_thing_on_a_page() -> None:
    """What holds everywhere and what holds in a visit are there at the same time."""
    pages = (
        (Where.EVERYWHERE, Where.PATIENT, Where.VISIT, Where.NEEDLES, Where.SITE, Where.FIGURE),
        (Where.EVERYWHERE, Where.PATIENT, Where.STORY),
        (Where.EVERYWHERE, Where.SETTINGS),
    )
    for page in pages:
        keys = [key for act in Act if act.where in page for key in act.value.keys if key != RANGE]
        assert sorted({key for key in keys if keys.count(key) > 1}) == []


def _called(call: ast.Call) -> str:
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
