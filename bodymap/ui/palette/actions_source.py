"""What can be done now: the actions of the pages on the screen, and whatever can be pressed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtWidgets import QAbstractButton, QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import BoundAction
from bodymap.ui.actions.definition import Where
from bodymap.ui.palette.entry import Answer, Entry, Group, Typed
from bodymap.ui.palette.fuzzy import Name, fold, match

MOST = 12
_MOST_AT_REST = 10
_KEYS_IN_NAME = re.compile(r"\s*\([^()]*\)$")
_NOT_HERE = (Act.PALETTE, Act.LEAVE)
"""What means the palette itself."""


class ActionsSource:
    """Reads the actions that the window has bound, and the buttons that can be seen in it: so what
    can be pressed can be found by its name, and a new button needs no entry."""

    def __init__(
        self, window: Callable[[], QWidget], aside: Callable[[], Sequence[QWidget]]
    ) -> None:
        """``aside`` are the parts of the window that are not searched: the palette itself."""
        self._window = window
        self._aside = aside
        self._known: list[tuple[Entry, Name]] = []
        self._first: list[Entry] = []

    @property
    def group(self) -> Group:
        """Actions."""
        return Group.ACTION

    def begin(self) -> None:
        """Look at what is on the screen."""
        window = self._window()
        bound = [one for one in window.findChildren(BoundAction) if one.is_possible()]
        bound = [one for one in bound if one.act not in _NOT_HERE]
        # what is done on this page goes before what is done everywhere
        bound.sort(key=lambda one: (one.act.where is Where.EVERYWHERE, _ORDER[one.act]))
        entries = [
            Entry(Group.ACTION, one.act.words, one.trigger, _where(one.act), one.act.key)
            for one in bound
        ]
        self._first = [entry for entry in entries if entry.keys][:_MOST_AT_REST]
        taken = {fold(entry.title) for entry in entries}
        entries += self._pressed(window, taken)
        self._known = [(entry, Name.of(entry.title, entry.detail)) for entry in entries]

    def answers(self, typed: Typed) -> Sequence[Answer]:
        """The best answers; without words the actions of this page that have keys."""
        if not typed.words:
            return [Answer(entry) for entry in self._first]
        found = []
        for entry, name in self._known:
            how = match(typed.words, name)
            if how is not None:
                found.append(Answer(entry, how.score, how.marked))
        return sorted(found, key=attrgetter("score"), reverse=True)[:MOST]

    def _pressed(self, window: QWidget, taken: set[str]) -> list[Entry]:
        aside = self._aside()
        named: dict[str, list[tuple[str, QAbstractButton]]] = {}
        for button in window.findChildren(QAbstractButton):
            is_there = button.isVisible() and button.isEnabled()
            if is_there and not any(part.isAncestorOf(button) for part in aside):
                name = _KEYS_IN_NAME.sub("", button.accessibleName() or button.text()).strip()
                named.setdefault(fold(name), []).append((name, button))
        # a name that several have, as "Yes", does not say what would be pressed
        return [
            Entry(Group.ACTION, name, button.click)
            for folded, ((name, button), *others) in named.items()
            if not others and folded not in taken and any(map(str.isalpha, folded))
        ]


def _where(act: Act) -> str:
    return "" if act.where is Where.EVERYWHERE else act.where.words


_ORDER = {act: place for place, act in enumerate(Act)}
