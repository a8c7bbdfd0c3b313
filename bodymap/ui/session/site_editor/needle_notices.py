"""Says once in a visit that a needle is longer than what is known of its muscle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bodymap.charting.patient import Patient
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.changes import ChangeBus, Changes, Kind
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.site_editor.needle_checker import MuscleNotice, NeedleChecker
from bodymap.ui.session.site_editor.needle_words import (
    Cite,
    full_words,
    numbered_words,
    range_words,
    short_words,
)
from bodymap.ui.session.site_list import SiteList


class NeedleNotices(QObject):
    """Marks the sites concerned in the list, and says it over the figure: once for a muscle and a
    length in a visit, at the change that brought it up. Nobody is stopped.

    Signals:
        changed(): there is something else to say about the sites now.
    """

    changed = Signal()

    def __init__(
        self,
        page: SessionPage,
        sites: SiteList,
        checker: NeedleChecker,
        patient: Callable[[UUID], Patient],
        bus: ChangeBus,
    ) -> None:
        """``sites`` is the list of the page; ``patient`` reads a patient, whose height and weight
        may be known, and change: ``bus`` tells of that."""
        super().__init__(page)
        self._page = page
        self._list = sites
        self._checker = checker
        self._read_patient = patient
        self._is_lost = False
        self._patient: Patient | None = None
        self._told: dict[UUID, MuscleNotice] = {}
        self._said: set[tuple[str, float]] = set()
        page.visit_changed.connect(self._begin)
        page.settled.connect(self._follow)
        stop_listening = bus.listen(self._hear)
        self.destroyed.connect(stop_listening)
        self._begin()

    def words(self, *site_ids: UUID) -> str:
        """What there is to say about the needles of sites, with its sources; empty for nothing. Of
        several sites each thing is said once, with the numbers of the sites it is said of."""
        return self._listed(site_ids, full_words)

    def range_words(self, *site_ids: UUID) -> str:
        """Where the catalogue's ranges come from that the needles of sites are beyond."""
        return self._listed(site_ids, range_words)

    def _listed(self, site_ids: Sequence[UUID], word: Callable[[MuscleNotice, Cite], str]) -> str:
        said: dict[str, list[int]] = {}
        for site_id in site_ids:
            told, site = self._told.get(site_id), self._site(site_id)
            words = "" if told is None else word(told, self._checker.citation)
            if words and site is not None:
                said.setdefault(words, []).append(site.number)
        if len(site_ids) == 1:
            return "".join(said)
        return "\n".join(numbered_words(numbers, words) for words, numbers in said.items())

    def _site(self, site_id: UUID) -> NeedleSite | None:
        return None if self._page.visit is None else self._page.visit.site(site_id)

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & Kind.PATIENT and changes.patient_id == self._page.patient_id:
            self._know_patient()
            self._follow()

    def _know_patient(self) -> None:
        patient_id, self._patient = self._page.patient_id, None
        if patient_id is not None:
            try:
                self._patient = self._read_patient(patient_id)
            except ExpectedError as error:
                self._page.tell(error)

    def _begin(self) -> None:
        """Another visit: what its sites have brought up was said when they were charted."""
        self._know_patient()
        self._said = set()
        for told in self._look().values():
            self._said.add(_key(told))
        self._list.show_notices(self._short())

    def _follow(self) -> None:
        before = self._told
        now = self._look()
        if now == before:
            return
        new = [told for told in now.values() if _key(told) not in self._said]
        self._said.update(_key(told) for told in new)
        self._list.show_notices(self._short())
        if new:
            words = self.tr("{notice} The sources stand beside the site.")
            self._page.say_briefly(words.format(notice=short_words(new[-1])))
        self.changed.emit()

    def _look(self) -> dict[UUID, MuscleNotice]:
        """What there is to say about each site of the visit."""
        visit, patient = self._page.visit, self._patient
        found: dict[UUID, MuscleNotice] = {}
        if visit is None or patient is None or self._is_lost:
            self._told = found
            return found
        try:
            for site in visit.sites:
                told = self._checker.notice(site, patient)
                if told is not None:
                    found[site.id] = told
        except ExpectedError as error:
            # a catalogue that cannot be read is told once, and charting goes on
            self._is_lost = True
            self._page.tell(error)
            found = {}
        self._told = found
        return found

    def _short(self) -> dict[UUID, str]:
        return {site_id: short_words(told) for site_id, told in self._told.items()}


def _key(told: MuscleNotice) -> tuple[str, float]:
    return told.muscle.muscle.id, told.notice.length_mm
