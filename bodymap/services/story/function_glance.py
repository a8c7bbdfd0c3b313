"""The function of a complaint, as a first glance tells it: one scale of those that were scored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.services.story.threshold_choice import ChosenThreshold, threshold_for
from bodymap.trends.score_course import ScoreCourse, score_course

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue

_PAIN = frozenset({"NPRS", "VAS"})
"""Scales of pain, which is told apart."""
_ONE_SIDE = {ComplaintSide.LEFT: Side.LEFT, ComplaintSide.RIGHT: Side.RIGHT}


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
    mine = [one for one in scores if one.episode_id == episode.id and one.measure not in _PAIN]
    measures = {scale: catalogue.outcome_measure_of(scale) for scale in {o.measure for o in mine}}
    known = {scale: one for scale, one in measures.items() if one is not None}
    lost = tuple(dict.fromkeys(one.measure for one in mine if one.measure not in known))
    condition = catalogue.condition(episode.condition)
    named = () if condition is None else condition.measures
    courses = []
    for (scale, side), group in _by_scale(mine, episode.side).items():
        if (outcome := known.get(scale)) is not None:
            threshold = threshold_for(catalogue, episode.condition, scale)
            limit = None if threshold is None else threshold.change
            course = score_course(group, scale, outcome.measure, limit, side=side)
            place = named.index(outcome.measure.id) if outcome.measure.id in named else len(named)
            if course.points:
                courses.append((len(course.points) < 2, place, course, outcome.name, threshold))
    if not courses:
        return FunctionGlance(lost=lost)
    _, _, course, name, threshold = min(courses, key=lambda one: one[:2])
    others = dict.fromkeys(one[2].scale for one in courses if one[2].scale != course.scale)
    return FunctionGlance(course, name, threshold, tuple(others), lost)


def _by_scale(
    scores: Iterable[OutcomeScore], of_complaint: ComplaintSide
) -> Mapping[tuple[str, Side | None], list[OutcomeScore]]:
    """The scores of each scale and side. One without a side is of the complaint's, where others of
    the scale have one."""
    given = list(scores)
    sided = {one.measure for one in given if one.side is not None}
    found: dict[tuple[str, Side | None], list[OutcomeScore]] = {}
    for one in given:
        side = one.side or (_ONE_SIDE.get(of_complaint) if one.measure in sided else None)
        found.setdefault((one.measure, side), []).append(replace(one, side=side))
    return found
