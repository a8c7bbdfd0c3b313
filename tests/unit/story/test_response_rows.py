from __future__ import annotations

from bodymap.anatomy.side import Side
from bodymap.charting.needle import Technique
from bodymap.services.story.muscle_grid import MuscleGrid, muscle_grid
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.response_rows import ResponseRow, response_rows
from bodymap.services.values import Visit
from bodymap.trends.muscle_response import MINIMUM_N
from tests.muscle_records import (
    GASTROCNEMIUS,
    HEEL,
    SOLEUS,
    catalogue,
    needle,
    story,
    visit,
)


def grid_of(told: PatientStory) -> MuscleGrid:
    return muscle_grid(told, HEEL.id, catalogue())


def alternating(pairs: int) -> list[Visit]:
    """Visits with the soleus, where the pain falls by 3 in the session, and ones without it,
    where it falls by 1; before the next visit it is 6 after the soleus and 7 after the others."""
    visits = []
    for place in range(pairs):
        visits.append(visit(2 * place, (7, 4), needle(SOLEUS), needle(GASTROCNEMIUS)))
        visits.append(visit(2 * place + 1, (6, 5), needle(GASTROCNEMIUS)))
    return visits


def row_of(rows: tuple[ResponseRow, ...], muscle: str | None) -> ResponseRow:
    (row,) = [row for row in rows if row.row.muscle == muscle]
    return row


def test_the_change_in_the_session_and_until_the_next_visit_are_told_apart() -> None:
    soleus = row_of(response_rows(grid_of(story(*alternating(8)))), SOLEUS)
    within, until_next = soleus.within, soleus.until_next
    assert within.median_with is not None
    assert within.median_without is not None
    assert (within.median_with.median, within.median_without.median) == (-3, -1)
    assert (within.n_with, within.n_without) == (8, 8)
    assert until_next.median_with is not None
    assert until_next.median_without is not None
    assert (until_next.median_with.median, until_next.median_without.median) == (-1, 1)
    # the last visit has no next one
    assert (until_next.n_with, until_next.n_without) == (8, 7)


def test_below_the_least_number_of_visits_there_is_no_figure() -> None:
    soleus = row_of(response_rows(grid_of(story(*alternating(MINIMUM_N - 1)))), SOLEUS)
    assert not soleus.within.is_shown
    assert soleus.within.median_with is None
    assert (soleus.within.n_with, soleus.visits_with) == (MINIMUM_N - 1, MINIMUM_N - 1)


def test_a_muscle_of_every_visit_has_nothing_to_be_compared_with() -> None:
    always = row_of(response_rows(grid_of(story(*alternating(8)))), GASTROCNEMIUS)
    assert (always.visits_with, always.visits_without) == (16, 0)
    assert not always.within.is_shown


def test_visits_without_scores_are_counted_and_change_nothing() -> None:
    silent = [visit(50 + week, (None, None), needle(SOLEUS)) for week in range(3)]
    soleus = row_of(response_rows(grid_of(story(*alternating(8), *silent))), SOLEUS)
    assert (soleus.visits_with, soleus.within.n_with) == (11, 8)
    assert soleus.within.median_with is not None
    assert soleus.within.median_with.median == -3


def test_a_visit_without_needles_is_neither_with_nor_without() -> None:
    talks = [visit(50 + week, (9, 9)) for week in range(4)]
    soleus = row_of(response_rows(grid_of(story(*alternating(8), *talks))), SOLEUS)
    assert (soleus.visits_with, soleus.visits_without) == (8, 8)


def test_sides_have_rows_of_their_own() -> None:
    told = story(
        *(visit(week, (7, 4), needle(SOLEUS, Side.LEFT)) for week in range(2)),
        visit(3, (7, 6), needle(SOLEUS, Side.RIGHT)),
    )
    rows = response_rows(grid_of(told))
    assert [(row.row.side, row.visits_with, row.visits_without) for row in rows] == [
        (Side.LEFT, 2, 1),
        (Side.RIGHT, 1, 2),
    ]


def test_rows_by_technique_follow_the_order_of_the_tray() -> None:
    told = story(
        visit(0, (7, 4), needle(SOLEUS, technique=Technique.ELECTRICAL)),
        visit(1, (7, 4), needle(SOLEUS, technique=Technique.SUPERFICIAL)),
        visit(
            *(2, (7, 4)),
            needle(SOLEUS, technique=Technique.SUPERFICIAL),
            needle(SOLEUS, technique=Technique.ELECTRICAL),
        ),
    )
    rows = response_rows(grid_of(told), by_technique=True)
    assert [(row.technique, row.visits_with, row.visits_without) for row in rows] == [
        (Technique.SUPERFICIAL, 2, 1),
        (Technique.ELECTRICAL, 2, 1),
    ]


def test_needles_without_a_muscle_have_a_row() -> None:
    told = story(visit(0, (7, 4), needle(None)), visit(1, (7, 4), needle(SOLEUS)))
    nameless = row_of(response_rows(grid_of(told)), None)
    assert (nameless.visits_with, nameless.visits_without) == (1, 1)


def test_without_needles_there_is_no_row() -> None:
    assert response_rows(grid_of(story(visit(0, (7, 4))))) == ()
    assert response_rows(grid_of(story())) == ()
