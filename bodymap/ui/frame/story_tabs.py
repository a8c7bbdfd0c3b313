"""The tabs of a patient's story: made when first opened, read when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.frame.pages import StorySlot
from bodymap.ui.frame.shown_patient import ShownPatient
from bodymap.ui.frame.tab_stack import TabStack
from bodymap.ui.frame.tabs import Tab

if TYPE_CHECKING:  # read when the first of the tabs is opened
    from bodymap.services.story.patient_story import PatientStory


class StoryTabs(QObject):
    """Reads the record once for all of these tabs, and again when the patient was read anew.

    Signals:
        visit_wanted(object): the id of a session whose chart is to be seen.
        site_wanted(object, object): the ids of a session and of a site in it.
    """

    visit_wanted = Signal(object)
    site_wanted = Signal(object, object)

    def __init__(
        self,
        clinic: Clinic,
        makers: Mapping[Tab, Callable[[Clinic], StorySlot]],
        stack: TabStack,
        clock: Clock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._makers = makers
        self._stack = stack
        self._slots: dict[Tab, StorySlot] = {}
        self._clock = clock
        self._shown: dict[Tab, tuple[PatientStory, date]] = {}
        self._story: PatientStory | None = None

    def has(self, tab: Tab) -> bool:
        """Whether a tab is one of these."""
        return tab in self._makers

    def show(self, tab: Tab, shown: ShownPatient) -> None:
        """Bring a tab into view, with the record as it was last read. Raises ClinicFileError."""
        story = self._story_of(shown)
        slot = self._slots.get(tab) or self._made(tab)
        if slot.sites_first:
            len(story.sites)
        self._stack.show_page(slot.widget)
        # what is due, and how long ago it was, is of the day on which it was shown
        today = self._clock.now().astimezone().date()
        before = self._shown.get(tab)
        if before is None or before[0] is not story or before[1] != today:
            slot.show_story(story)
            self._shown[tab] = (story, today)
        if shown.episode_id is not None:
            slot.choose_episode(shown.episode_id)

    def _story_of(self, shown: ShownPatient) -> PatientStory:
        from bodymap.services.story.patient_story import read_story

        if self._story is None or self._story.overview is not shown.overview:
            self._story = read_story(self._clinic.history, shown.overview)
        return self._story

    def _made(self, tab: Tab) -> StorySlot:
        slot = self._slots[tab] = self._makers[tab](self._clinic)
        self._stack.add(slot.widget)
        slot.visit_wanted.connect(self.visit_wanted)
        if slot.site_wanted is not None:
            slot.site_wanted.connect(self.site_wanted)
        return slot
