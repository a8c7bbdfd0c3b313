"""Which of a patient's visits tell of a complaint."""

from __future__ import annotations

from dataclasses import replace

from bodymap.services.story.complaint_visits import complaint_visits
from tests.muscle_records import HEEL, NECK, visit


def test_a_visit_for_another_complaint_counts_where_this_one_was_scored() -> None:
    visits = [visit(0, (7, 4)), visit(1, (6, 3), of=NECK), visit(2, (5, None))]
    scored = replace(visits[1].scores[0], episode_id=HEEL.id, score=2)
    visits[1] = replace(visits[1], scores=(*visits[1].scores, scored))
    told = list(complaint_visits(visits, HEEL.id))
    assert [(one.place, one.pain.before, one.pain.after) for one in told] == [
        (0, 7, 4),
        (1, 2, None),
        (2, 5, None),
    ]
    others = list(complaint_visits(visits, NECK.id))
    assert [(one.place, one.pain.before, one.pain.after) for one in others] == [(1, 6, 3)]
