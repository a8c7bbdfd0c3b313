"""Lets the selected sites of a visit be edited beside the figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.site import NeedleSite
from bodymap.ui.actions.act import Act
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.site_editor.anatomy_choice import AnatomyChoice
from bodymap.ui.session.site_editor.edits import Edit
from bodymap.ui.session.site_editor.needle_notices import NeedleNotices
from bodymap.ui.session.site_editor.site_editor import SiteEditor
from bodymap.ui.session.site_editor.site_form import TWITCHES
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened


class SiteEditing(QObject):
    """Selecting sites, on the figure or in the list, shows the editor in place of the tray; each
    edit is one step that can be undone, for one site as for many.

    Signals:
        reaction_wanted(object): the ids of sites, a tuple, of which a reaction is to be recorded.
    """

    reaction_wanted = Signal(object)

    def __init__(
        self,
        page: SessionPage,
        needles: Sequence[Needle],
        choice: AnatomyChoice,
        notices: NeedleNotices,
        look: Look,
    ) -> None:
        """``needles`` are the sizes on offer, in the order to show them."""
        super().__init__(page)
        self._page = page
        self._notices = notices
        self._edited: tuple[UUID, ...] = ()
        self._needles = tuple(needles)
        self._choice = choice
        self._look = look
        self._boxes: tuple[Sequence[NeedleBox], date] | None = None
        self.editor = MadeWhenOpened(self._make_editor)
        page.panel.removal_of_all_wanted.connect(self.remove)
        page.panel.tray_wanted.connect(lambda: page.select(None))
        page.selection_changed.connect(self._follow_selection)
        page.settled.connect(self._show)
        notices.changed.connect(self._show)
        self._add_keys()
        page.installEventFilter(self)
        self._follow_selection(page.selection)

    def show_boxes(self, boxes: Sequence[NeedleBox], today: date) -> None:
        """Offer the boxes of the stock, ``today`` in the clinic's calendar."""
        self._boxes = (boxes, today)
        if (editor := self.editor.made) is not None:
            editor.show_boxes(boxes, today)

    def _make_editor(self) -> SiteEditor:
        editor = SiteEditor(self._needles, self._choice, self._look)
        if self._boxes is not None:
            editor.show_boxes(*self._boxes)
        editor.edited.connect(self._carry_out)
        editor.removal_wanted.connect(self.remove)
        editor.reaction_wanted.connect(lambda: self.reaction_wanted.emit(self._edited))
        self._page.panel.set_editor(editor)
        return editor

    def remove(self) -> None:
        """Remove the selected sites, as one step."""
        self._page.charting.remove(self._edited)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete removes all selected sites, also while the keys go to the figure."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if is_delete and len(self._edited) > 1:
                self.remove()
                return True
        return super().eventFilter(watched, event)

    def _add_keys(self) -> None:
        runs: dict[Act, Callable[[SiteEditor], object]] = {
            Act.MUSCLE: SiteEditor.choose_muscle,
            Act.DEPTH: lambda editor: _focus(editor.form.depth_field),
            Act.NOTE: lambda editor: _focus(editor.form.note),
            Act.REFERRED: lambda editor: editor.form.referral.answer.press(True),
            **{Act[f"TWITCH_{count}"]: partial(_press_twitch, count) for count in TWITCHES},
        }
        for act, run in runs.items():
            self._page.add_key(act, partial(self._by_key, run), self._may_edit)
        self._page.add_key(Act.SELECT_ALL, self._page.panel.site_list.selectAll)
        self._page.add_key(Act.REMOVE, self.remove, self._may_edit)

    def _by_key(self, run: Callable[[SiteEditor], object]) -> None:
        if self._may_edit():
            run(self.editor())

    def _may_edit(self) -> bool:
        """Keys work while sites are edited and nothing else lies over the editor."""
        editor = self.editor.made
        is_free = bool(self._edited) and self._page.sheet is None
        return is_free and editor is not None and editor.form.isEnabled()

    # --- the sites

    def _sites(self, of: Sequence[UUID]) -> tuple[NeedleSite, ...]:
        visit = self._page.visit
        found = () if visit is None else (visit.site(site_id) for site_id in of)
        return tuple(site for site in found if site is not None)

    def _follow_selection(self, selection: tuple[UUID, ...]) -> None:
        if selection == self._edited:
            return
        # what was typed about the sites before belongs to them
        if (editor := self.editor.made) is not None:
            editor.commit()
        self._edited = selection
        self._show()

    def _show(self) -> None:
        sites = self._sites(self._edited)
        if not sites and self.editor.made is None:
            return
        editor, focused = self.editor(), self._page.window().focusWidget()
        had_focus = focused is not None and editor.isAncestorOf(focused)
        self._page.panel.show_editing(bool(sites))
        if had_focus and not sites:
            # the keys belong to the figure again
            self._page.board.active_pane.take_focus(by_keyboard=False)
        visit = self._page.visit
        if sites and visit is not None:
            ids = [site.id for site in sites]
            notice, range_words = self._notices.words(*ids), self._notices.range_words(*ids)
            is_open = visit.visit.session.is_open
            editor.show_sites(sites, notice, range_words, is_open=is_open)

    def _carry_out(self, edit: Edit) -> None:
        sites = self._sites([site.id for site in self.editor().form.sites])
        changed = [edit.change(site) for site in sites]
        if len(sites) == 1:
            words = self.tr("{what} of site {number}").format(
                what=edit.words, number=sites[0].number
            )
        else:
            words = self.tr("{what} of {count} sites", None, len(sites)).format(
                what=edit.words, count=len(sites)
            )
        self._page.charting.revise(words, changed)
        if self._sites([site.id for site in sites]) == sites:
            # nothing was changed, or nothing was saved: the fields say what the record says
            self._show()


def _focus(field: QWidget) -> None:
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _press_twitch(count: int, editor: SiteEditor) -> None:
    editor.form.twitch.press(count)
