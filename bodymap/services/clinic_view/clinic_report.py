"""The clinic's figures, read a few patients at a time so that a window stays alive meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import perf_counter
from typing import Final, Protocol

from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.services.clinic_view.sums import Sums
from bodymap.services.clinic_view.tally import Bounds, Reached, Tally
from bodymap.services.history import History
from bodymap.services.story.threshold_choice import threshold_for
from bodymap.trends.threshold import ChangeThreshold

_PAIN = "NPRS"
"""The scale of the scores before and after a visit, as the catalogue calls it."""

_PATIENTS, _MOST_PATIENTS = 16, 64
"""Of a step: the first one, and the largest. However quick the steps before were, so many patients
with a visit a week are read in less time than a person notices."""

_QUICK_S, _SLOW_S = 0.006, 0.015


def pain_threshold(catalogue: ClinicCatalogue, condition: str) -> ChangeThreshold | None:
    """What the pain of a condition (an id, empty for a complaint in words) is judged by; None where
    nothing that was published fits. Raises CatalogueError."""
    chosen = threshold_for(catalogue, condition, _PAIN)
    return None if chosen is None else chosen.change


FAR_PATIENTS: Final = 1000
"""Of each step over a record on a server: each is a few messages there and back."""


class Tallies(Protocol):
    """What is walked over: the history of the clinic, or a store beside it."""

    def patients_since(self, moment: datetime) -> int:
        """See ``History.patients_since``."""
        ...

    def tally(self, bounds: Bounds, after: Reached | None, most: int) -> Tally:
        """See ``History.tally``."""
        ...


class ClinicReport:
    """Reads the figures of a period. Reading raises ClinicFileError where the record cannot be
    read, CatalogueError where the catalogue is damaged."""

    def __init__(
        self,
        history: History,
        catalogue: ClinicCatalogue,
        seconds: Callable[[], float] = perf_counter,
    ) -> None:
        """``seconds`` is a clock that only goes forward, in seconds."""
        self._history = history
        self._catalogue = catalogue
        self._seconds = seconds

    def begin(self, bounds: Bounds) -> Walk:
        """A walk over the visits of a period that has not gone its first step."""
        sums = Sums(self._threshold)
        return Walk(self._history, self._catalogue, sums, bounds, self._seconds)

    def begin_on(self, record: Tallies, bounds: Bounds) -> Walk:
        """The same over another record than that of the window, in steps that a window could not
        wait for."""
        sums = Sums(self._threshold)
        return Walk(record, self._catalogue, sums, bounds, lambda: 0.0, FAR_PATIENTS)

    def figures(self, bounds: Bounds) -> ClinicFigures:
        """The figures of a period, in one go."""
        walk = self.begin(bounds)
        while not walk.is_done:
            walk.step()
        return walk.figures()

    def _threshold(self, condition: str) -> ChangeThreshold | None:
        return pain_threshold(self._catalogue, condition)


class Walk:
    """Step by step over the patients of a period; what it has added up counts once it is done.

    It is to be thrown away, and another begun, where the record changes before its end.
    """

    def __init__(
        self,
        history: Tallies,
        catalogue: ClinicCatalogue,
        sums: Sums,
        bounds: Bounds,
        seconds: Callable[[], float],
        patients: int = _PATIENTS,
    ) -> None:
        """``patients`` is how many the first step looks at."""
        self._history = history
        self._catalogue = catalogue
        self._sums = sums
        self._bounds = bounds
        self._seconds = seconds
        self._most = patients
        self._to_walk = history.patients_since(bounds.first)
        self._walked = 0
        self._reached: Reached | None = None
        self._is_done = self._to_walk == 0

    @property
    def is_done(self) -> bool:
        """Whether every patient was looked at."""
        return self._is_done

    @property
    def share(self) -> float:
        """How much of the walk is done, from 0 to 1."""
        return 1.0 if self._is_done else min(1.0, self._walked / self._to_walk)

    def step(self) -> None:
        """Look at some more patients: as many as take about ten milliseconds."""
        if self._is_done:
            return
        begun = self._seconds()
        tally = self._history.tally(self._bounds, self._reached, self._most)
        self._sums.add(tally)
        self._walked += tally.walked
        self._reached = tally.reached
        self._is_done = tally.reached is None
        took = self._seconds() - begun
        if took < _QUICK_S and self._most < _MOST_PATIENTS:
            self._most = min(2 * self._most, _MOST_PATIENTS)
        elif took > _SLOW_S:
            self._most = max(self._most // 2, 1)

    def figures(self) -> ClinicFigures:
        """What was added up. Raises ValueError before the walk is done."""
        if not self._is_done:
            raise ValueError("Half a walk has no figures.")
        return self._sums.figures(self._catalogue)
