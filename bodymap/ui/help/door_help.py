"""The help at the door, where no clinic is open yet."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.help.chapter_of import chapter_of, tell_of
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:  # loaded when somebody asks for help
    from bodymap.ui.help.help_panel import HelpPanel
    from bodymap.ui.help.library import Library
    from bodymap.ui.keys.keys_sheet import KeysSheet


class DoorHelp(QObject):
    """Opens the chapter on the first steps, and the sheet of the keys, over the ``door``."""

    def __init__(self, look: Look, library: Library, door: QWidget) -> None:
        super().__init__(door)
        self._look = look
        self._library = library
        self._door = door
        tell_of(door, "getting-started.md")
        bind(door, Act.HELP, self._show_help)
        bind(door, Act.KEYS, self._show_keys)

    @cached_property
    def help(self) -> HelpPanel:
        """The documents."""
        from bodymap.ui.help.help_panel import HelpPanel

        panel = HelpPanel(self._look, self._library, self._door)
        panel.tour.hide()
        panel.keys_wanted.connect(self.keys.open)
        return panel

    @cached_property
    def keys(self) -> KeysSheet:
        """All keys."""
        from bodymap.ui.keys.keys_sheet import KeysSheet

        return KeysSheet(self._look, self._door)

    def _show_help(self) -> None:
        self.help.open_at(chapter_of(QApplication.focusWidget(), self._door))

    def _show_keys(self) -> None:
        self.keys.toggle()
