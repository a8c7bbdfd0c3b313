from __future__ import annotations

import pytest

from bodymap.charting.needle import Technique
from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.muscles.muscles_page import Part
from bodymap.ui.muscles.response_model import Column, Order
from tests.drivers.muscles import Muscles
from tests.muscle_records import GASTROCNEMIUS, SOLEUS, TRAPEZIUS, needle, story, visit


def alternating() -> PatientStory:
    """Visits with the soleus, where the pain falls by 3, and with the trapezius, where it falls by
    1; the gastrocnemius was needled once."""
    visits = [visit(0, (7, 4), needle(SOLEUS), needle(GASTROCNEMIUS))]
    for place in range(1, 8):
        visits.append(visit(2 * place - 1, (6, 5), needle(TRAPEZIUS)))
        visits.append(visit(2 * place, (7, 4), needle(SOLEUS)))
    return story(*visits)


@pytest.fixture
def seen(muscles: Muscles) -> Muscles:
    """A page that shows the response."""
    muscles.open(alternating())
    muscles.see_response()
    return muscles


def test_each_muscle_has_its_visits_and_its_medians_with_interval_and_n(seen: Muscles) -> None:
    assert seen.responses(Column.MUSCLE) == [
        "Upper trapezius",
        "Gastrocnemius, medial head",
        "Soleus",
    ]
    assert seen.responses(Column.WITH) == ["7", "1", "8"]
    assert seen.responses(Column.WITHOUT) == ["8", "14", "7"]
    assert seen.responses(Column.WITHIN)[2] == (
        "Soleus, left, change in the session: with it median \u22123 (\u22123 to \u22123), n 8; "
        "without it \u22121 (\u22121 to \u22121), n 7; difference \u22122 (\u22122 to \u22122)"
    )
    assert seen.responses(Column.NEXT)[2] == (
        "Soleus, left, change until the next visit: with it median \u22121 (\u22121 to \u22121), "
        "n 7; without it +1 (+1 to +1), n 7; difference \u22122 (\u22122 to \u22122)"
    )


def test_too_few_visits_have_words_and_no_figure(seen: Muscles) -> None:
    assert seen.responses(Column.WITHIN)[1].endswith("too few: 1 of 6")


def test_the_foot_says_what_the_table_cannot(seen: Muscles) -> None:
    (sentence,) = seen.foot()
    assert sentence.startswith("This is association in one patient, not proof:")
    seen.show(story(visit(0, (7, 4), needle(SOLEUS))))
    assert seen.foot()[0].startswith("No figure yet:")


def test_headings_and_the_list_sort_by_muscle_visits_and_change(seen: Muscles) -> None:
    seen.press_heading(Column.WITH)
    assert seen.responses(Column.WITH) == ["8", "7", "1"]
    assert seen.sorted_by() is Order.VISITS
    seen.press_heading(Column.NEXT)
    assert seen.responses(Column.MUSCLE)[0] == "Soleus"
    seen.press_heading(Column.NEXT_PLOT)
    assert seen.sorted_by() is Order.NEXT, "a plot is no heading"
    seen.press_heading(Column.MUSCLE)
    assert seen.responses(Column.WITH) == ["7", "1", "8"]


def test_techniques_can_be_told_apart(muscles: Muscles) -> None:
    winding = needle(SOLEUS, technique=Technique.WINDING)
    muscles.open(story(visit(0, (7, 4), needle(SOLEUS)), visit(1, (7, 4), winding)))
    muscles.see_response()
    assert not muscles.has_column(Column.TECHNIQUE)
    muscles.tell_techniques_apart()
    assert muscles.has_column(Column.TECHNIQUE)
    assert muscles.responses(Column.TECHNIQUE) == ["Pistoning", "Winding"]
    assert muscles.responses(Column.WITH) == ["1", "1"]


def test_the_copy_is_a_table_for_a_spreadsheet_and_keeps_the_warning(seen: Muscles) -> None:
    head, *rows, warning = seen.copied()
    assert head[:5] == ["Muscle", "Side", "Technique", "Visits with", "Visits without"]
    assert [len(row) for row in rows] == [len(head)] * 3
    soleus = dict(zip(head, rows[2], strict=True))
    assert soleus["Change in the session, with: median"] == "-3"
    assert soleus["Change in the session, without: n"] == "7"
    assert soleus["Change until the next visit: difference"] == "-2"
    assert rows[1][head.index("Change in the session, with: median")] == ""
    assert warning[0].startswith("This is association in one patient")


def test_a_name_that_a_spreadsheet_would_run_stands_behind_an_apostrophe(
    muscles: Muscles,
) -> None:
    muscles.open(story(visit(0, (7, 4), needle("=1+1"))))
    muscles.page.show_part(Part.RESPONSE)
    _, row, _ = muscles.copied()
    assert row[0].startswith("'=1+1")


def test_a_row_leads_to_its_muscle_in_the_grid(seen: Muscles) -> None:
    seen.open_response_row(1)
    assert seen.is_at(Part.VISITS)
    assert seen.current() == (3, 0)
    assert seen.has_focus_on_grid()


def test_the_plot_has_a_dot_with_the_muscle_and_a_diamond_without_it(seen: Muscles) -> None:
    picture = seen.signs(Column.WITHIN_PLOT)
    scale = seen.page.response.model.scale
    assert (scale.low, scale.high) == (-3, 2)

    def color(points: float, y: int) -> str:
        inner = picture.width() - 24
        at = 12 + scale.share(points) * inner
        return str(picture.pixelColor(round(at - 0.5), y).name())

    # the first row is the trapezius: -1 with it, -3 without it, in the upper and the lower half
    assert color(-1, 18) == "#0072b2"
    assert color(-3, 38) not in ("#0072b2", "#d55e00"), "a diamond is hollow"
    assert color(0, 28) == "#92887e", "the line of no change"
