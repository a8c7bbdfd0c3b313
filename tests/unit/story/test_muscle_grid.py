from __future__ import annotations

from dataclasses import replace

from bodymap.anatomy.side import Side
from bodymap.charting.pain import Phase
from bodymap.services.story.muscle_grid import (
    UNKNOWN_PART,
    MuscleGrid,
    MuscleRow,
    Standing,
    muscle_grid,
)
from tests import factories
from tests.cases import cases
from tests.muscle_records import (
    GASTROCNEMIUS,
    HEEL,
    NECK,
    SOLEUS,
    TRAPEZIUS,
    catalogue,
    needle,
    story,
    visit,
    with_retired,
)


def rows_of(grid: MuscleGrid) -> list[tuple[str | None, Side, int]]:
    return [(row.muscle, row.side, row.total) for row in grid.rows]


def only_row(grid: MuscleGrid) -> MuscleRow:
    (row,) = grid.rows
    return row


def test_needles_are_counted_by_muscle_and_visit() -> None:
    told = story(
        visit(0, (7, 4), needle(SOLEUS), needle(SOLEUS), needle(GASTROCNEMIUS)),
        visit(1, (5, 3), needle(SOLEUS)),
    )
    grid = muscle_grid(told, HEEL.id, catalogue())
    assert rows_of(grid) == [(GASTROCNEMIUS, Side.LEFT, 1), (SOLEUS, Side.LEFT, 3)]
    counts = [[_count(grid, row, column) for column in range(2)] for row in grid.rows]
    assert counts == [[1, 0], [2, 1]]


def test_a_cell_leads_back_to_its_sites_by_number() -> None:
    told = story(visit(0, (7, 4), needle(SOLEUS), needle(GASTROCNEMIUS), needle(SOLEUS)))
    grid = muscle_grid(told, HEEL.id, catalogue())
    soleus = grid.rows[1]
    cell = grid.cell(soleus, 0)
    assert cell is not None
    assert [told.sites.number[at] for at in cell.sites] == [1, 3]


def test_left_and_right_are_never_one_row() -> None:
    told = story(visit(0, (7, 4), needle(SOLEUS, Side.RIGHT), needle(SOLEUS, Side.LEFT)))
    grid = muscle_grid(told, HEEL.id, catalogue())
    assert rows_of(grid) == [(SOLEUS, Side.LEFT, 1), (SOLEUS, Side.RIGHT, 1)]


@cases(
    ("twitches", "shown"),
    [((None, None), None), ((None, 0), 0), ((0, 2, None), 2), ((1, 3), 3)],
)
def test_a_cell_has_the_highest_count_of_twitches(
    twitches: tuple[int | None, ...], shown: int | None
) -> None:
    told = story(visit(0, (7, 4), *(needle(SOLEUS, twitch=twitch) for twitch in twitches)))
    grid = muscle_grid(told, HEEL.id, catalogue())
    cell = grid.cell(only_row(grid), 0)
    assert cell is not None
    assert cell.twitch == shown


def test_muscles_stand_by_part_of_the_body_in_the_catalogues_order() -> None:
    told = story(visit(0, (7, 4), needle(SOLEUS), needle(TRAPEZIUS), needle(GASTROCNEMIUS)))
    grid = muscle_grid(told, HEEL.id, catalogue())
    assert [(group.part, [row.muscle for row in group.rows]) for group in grid.groups] == [
        ("neck_shoulder", [TRAPEZIUS]),
        ("leg", [GASTROCNEMIUS, SOLEUS]),
    ]


def test_a_part_stands_together_though_the_clinics_own_muscle_comes_last_in_the_file() -> None:
    shipped = catalogue()
    trapezius = next(one for one in shipped if one.muscle.id == TRAPEZIUS)
    own = replace(trapezius, muscle=replace(trapezius.muscle, id="own", name="Own slip"))
    told = story(visit(0, (7, 4), needle(SOLEUS), needle("own"), needle(TRAPEZIUS)))
    grid = muscle_grid(told, HEEL.id, [*shipped, own])
    assert [row.muscle for row in grid.rows] == [TRAPEZIUS, "own", SOLEUS]


def test_a_retired_muscle_keeps_its_name_and_its_place() -> None:
    told = story(visit(0, (7, 4), needle(SOLEUS), needle(GASTROCNEMIUS)))
    grid = muscle_grid(told, HEEL.id, with_retired(GASTROCNEMIUS))
    first = grid.rows[0]
    assert first.standing is Standing.RETIRED
    assert first.label == "Gastrocnemius, medial head"
    assert grid.rows[1].standing is Standing.OFFERED


def test_a_muscle_that_the_catalogue_lost_goes_by_its_id_after_all_others() -> None:
    told = story(visit(0, (7, 4), needle("lost_one"), needle(SOLEUS)))
    grid = muscle_grid(told, HEEL.id, catalogue())
    lost = grid.rows[-1]
    assert (lost.label, lost.standing) == ("lost_one", Standing.UNKNOWN)
    assert grid.groups[-1].part == UNKNOWN_PART


def test_needles_without_a_muscle_have_the_last_row_of_their_side() -> None:
    told = story(visit(0, (7, 4), needle(None), needle("lost_one"), needle(SOLEUS)))
    grid = muscle_grid(told, HEEL.id, catalogue())
    last = grid.rows[-1]
    assert (last.muscle, last.label, last.total) == (None, "", 1)
    assert last.standing is Standing.NOT_RECORDED


def test_without_a_catalogue_every_muscle_goes_by_its_id() -> None:
    told = story(visit(0, (7, 4), needle(SOLEUS), needle(GASTROCNEMIUS)))
    grid = muscle_grid(told, HEEL.id, ())
    assert [row.label for row in grid.rows] == [SOLEUS, GASTROCNEMIUS]


def test_a_visit_without_needles_has_its_column_and_its_pain() -> None:
    told = story(
        visit(0, (7, 4), needle(SOLEUS)), visit(1, (6, None)), visit(2, (None, None), is_open=True)
    )
    grid = muscle_grid(told, HEEL.id, catalogue())
    assert [(one.before, one.after, one.is_open) for one in grid.visits] == [
        (7, 4, False),
        (6, None, False),
        (None, None, True),
    ]
    assert list(only_row(grid).sites) == [0]


def test_a_record_whose_sites_are_all_voided_has_visits_and_no_rows() -> None:
    grid = muscle_grid(story(visit(0, (7, 4)), visit(1, (5, 3))), HEEL.id, catalogue())
    assert grid.rows == ()
    assert len(grid.visits) == 2


def test_a_complaint_without_visits_has_an_empty_grid() -> None:
    told = story(visit(0, (7, 4), needle(SOLEUS)), episodes=(HEEL, NECK))
    assert muscle_grid(told, NECK.id, catalogue()) == MuscleGrid((), (), told.sites)


def test_another_complaints_visit_is_left_out() -> None:
    told = story(
        visit(0, (7, 4), needle(SOLEUS)),
        visit(1, (6, 2), needle(TRAPEZIUS), of=NECK),
        episodes=(HEEL, NECK),
    )
    assert rows_of(muscle_grid(told, HEEL.id, catalogue())) == [(SOLEUS, Side.LEFT, 1)]


def test_a_visit_for_another_complaint_counts_where_this_one_was_scored() -> None:
    both = visit(0, (8, None), needle(TRAPEZIUS), of=NECK)
    heel_too = factories.pain(both.session, 6, Phase.AFTER, episode_id=HEEL.id)
    both = replace(both, scores=(*both.scores, heel_too))
    told = story(both, visit(1, (5, 2), needle(SOLEUS)), episodes=(HEEL, NECK))
    grid = muscle_grid(told, HEEL.id, catalogue())
    assert [(one.place, one.before, one.after) for one in grid.visits] == [(0, None, 6), (1, 5, 2)]
    assert [row.muscle for row in grid.rows] == [TRAPEZIUS, SOLEUS]


def _count(grid: MuscleGrid, row: MuscleRow, column: int) -> int:
    cell = grid.cell(row, column)
    return 0 if cell is None else cell.count
