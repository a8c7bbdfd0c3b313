"""The function of a complaint, as a first glance tells it: one scale of those that were scored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bodymap.charting.episode import Episode
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.services.story.scales import ScaleCourse, scales_of
from bodymap.services.story.threshold_choice import ChosenThreshold
from bodymap.trends.score_course import ScoreCourse

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue

_PAIN = frozenset({"NPRS", "VAS"})
"""Scales of pain, which is told apart."""


@dataclass(frozen=True, slots=True)
class FunctionGlance:
    """``course`` is that of the scale that the complaint's condition names first of those with two
    scores, else of one with a single score; None where nothing was scored. ``name`` is that of its
    measure, ``threshold`` the one it is judged against. ``others`` are the further scales with a
    score, ``lost`` those that the catalogue does not have any more.
    """

    course: ScoreCourse | None = None
    name: str = ""
    threshold: ChosenThreshold | None = None
    others: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def function_glance(
    scores: Iterable[OutcomeScore], episode: Episode, catalogue: ClinicCatalogue
) -> FunctionGlance:
    """What the ``scores`` of a patient, in the order of the record, tell of one complaint. A scale
    that was retired is told as before. Raises CatalogueError."""
    told = scales_of(scores, episode, catalogue)
    lost = tuple(one for one in told.lost if one not in _PAIN)
    there = [one for one in told.courses if one.course.points and one.course.scale not in _PAIN]
    if not there:
        return FunctionGlance(lost=lost)
    condition = catalogue.condition(episode.condition)
    named = () if condition is None else condition.measures

    def rank(one: ScaleCourse) -> tuple[bool, int]:
        key = one.of.measure.id
        return len(one.course.points) < 2, named.index(key) if key in named else len(named)

    best = min(there, key=rank)
    others = dict.fromkeys(
        one.course.scale for one in there if one.course.scale != best.course.scale
    )
    return FunctionGlance(best.course, best.of.name, best.threshold, tuple(others), lost)
