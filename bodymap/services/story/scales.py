"""The scores of a complaint, apart by scale and side: the one grouping for every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.services.score_choice import PAIN_SCALE
from bodymap.services.story.threshold_choice import ChosenThreshold, threshold_for
from bodymap.trends.score_course import ScoreCourse, score_course

if TYPE_CHECKING:
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.catalogue.outcome_measures import OutcomeMeasure

_ONE_SIDE = {ComplaintSide.LEFT: Side.LEFT, ComplaintSide.RIGHT: Side.RIGHT}


@dataclass(frozen=True, slots=True)
class ScaleCourse:
    """One scale on one side. ``of`` is its measure as the catalogue has it, ``scores`` are all that
    were given, in the order of the record, ``threshold`` the one it is judged against."""

    of: OutcomeMeasure
    scores: tuple[OutcomeScore, ...]
    threshold: ChosenThreshold | None
    course: ScoreCourse


@dataclass(frozen=True, slots=True)
class Scales:
    """``courses`` are in the order in which each was first scored, ``lost`` the scales with scores
    that the catalogue does not have any more."""

    courses: tuple[ScaleCourse, ...]
    lost: tuple[str, ...]


def scales_of(
    scores: Iterable[OutcomeScore], episode: Episode, catalogue: ClinicCatalogue
) -> Scales:
    """The scales of a complaint among the ``scores`` of its patient, in the order of the record,
    without the pain that every visit asks for.

    A score without a side is of the complaint's side, where others of its scale have one. A scale
    that was retired is told as before. Raises CatalogueError.
    """
    mine = [one for one in scores if one.episode_id == episode.id and one.measure != PAIN_SCALE]
    measures = {scale: catalogue.outcome_measure_of(scale) for scale in {o.measure for o in mine}}
    sided = {one.measure for one in mine if one.side is not None}
    groups: dict[tuple[str, Side | None], list[OutcomeScore]] = {}
    for one in mine:
        of_complaint = _ONE_SIDE.get(episode.side) if one.measure in sided else None
        side = one.side or of_complaint
        groups.setdefault((one.measure, side), []).append(replace(one, side=side))
    courses = []
    for (scale, side), group in groups.items():
        if (of := measures[scale]) is not None:
            threshold = threshold_for(catalogue, episode.condition, scale)
            limit = None if threshold is None else threshold.change
            course = score_course(group, scale, of.measure, limit, side=side)
            courses.append(ScaleCourse(of, tuple(group), threshold, course))
    lost = dict.fromkeys(one.measure for one in mine if measures[one.measure] is None)
    return Scales(tuple(courses), tuple(lost))
