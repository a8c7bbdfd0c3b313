"""An action bound to what it does on one page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bodymap.ui.actions.act import Act


class BoundAction(QAction):
    """What an `Act` does as long as its ``owner`` is on the screen: by its keys, if they are
    shortcuts, and out of the palette."""

    def __init__(
        self,
        owner: QWidget,
        act: Act,
        run: Callable[[], object],
        when: Callable[[], bool] | None = None,
    ) -> None:
        """``when`` says whether it can be done now, for the palette; keys ask nobody."""
        super().__init__(owner)
        self._owner = owner
        self._act = act
        self._when = when
        self.setMenuRole(QAction.MenuRole.NoRole)
        self.setShortcuts(act.value.sequences)
        self.triggered.connect(lambda _checked=False: run())
        owner.addAction(self)

    @property
    def act(self) -> Act:
        """What is done."""
        return self._act

    @property
    def owner(self) -> QWidget:
        """Where it is done."""
        return self._owner

    def is_possible(self) -> bool:
        """Whether it can be done now."""
        owner = self._owner
        is_there = owner.isVisible() and owner.isEnabled() and self.isEnabled()
        return is_there and (self._when is None or self._when())


def bind(
    owner: QWidget,
    act: Act,
    run: Callable[[], object],
    *,
    when: Callable[[], bool] | None = None,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
    repeats: bool = False,
) -> BoundAction:
    """Let ``act`` call ``run`` while ``owner`` is on the screen.

    ``context`` is how far its keys reach. A key that is held down is one press, unless it
    ``repeats``.
    """
    bound = BoundAction(owner, act, run, when)
    bound.setShortcutContext(context)
    bound.setAutoRepeat(repeats)
    return bound
