"""What a trend tells beside the scores of visits: bands, trend, events, function."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Severity
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import Visit
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.trends import Trends
from tests.factories import FIRST_VISIT, visit_time
from tests.gui.trends.conftest import LaterClock
from tests.gui.trends.records import HEEL, NECK, visit, weekly, with_visits


def test_the_band_of_a_change_that_matters_hangs_on_the_first_score(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2)))
    assert trends.is_drawn("change-that-matters")
    assert trends.says("A change that matters from 7: 2 points or 30% (MCID, Farrar 2001)")
    assert "MCID 2 points or 30% (chronic pain, mixed; Farrar 2001, Pain 94:149)" in (
        trends.caption()
    )


def test_the_trend_is_a_line_with_its_interval_in_words_and_can_be_taken_away(
    trends: Trends,
) -> None:
    trends.open(weekly((8, 4), (7, 4), (6, 3), (5, 2), (4, 2), (3, 1)))
    begins, ends = trends.slope_ends()
    assert (round(begins, 6), round(ends, 6)) == (8, 3)
    assert trends.is_drawn("trend-interval")
    assert trends.says("4.3 points less per month (95 % interval 4.3 to 4.3), 6 visits")
    trends.click("Trend line")
    assert not trends.is_drawn("trend")
    assert not trends.says("per month")


def test_under_five_scores_there_is_no_trend_and_the_page_says_so(trends: Trends) -> None:
    trends.open(weekly((8, 4), (7, 4), (None, 3), (5, 2)))
    assert trends.says("Too few visits for a trend: 3 of 5")
    assert not trends.is_drawn("trend")


def test_change_in_the_session_and_between_sessions_are_told_apart(trends: Trends) -> None:
    trends.open(weekly((8, 5), (7, 4), (None, 3), (6, 3)))
    assert trends.bars("change-in-session") == 3
    assert trends.bars("change-between-sessions") == 2
    assert trends.says("in the session: median \u22123, n 3")
    assert trends.says("between sessions: median +2.5, n 2")


def _eventful() -> PatientStory:
    first = visit(HEEL, FIRST_VISIT, (7, 4))
    later = FIRST_VISIT + timedelta(hours=30), FIRST_VISIT + timedelta(days=3)
    first = replace(
        first,
        scores=(
            *first.scores,
            factories.pain(first.session, 5, Phase.FOLLOW_UP, scored_at=later[0]),
            factories.pain(first.session, 6, Phase.DIARY, scored_at=later[1]),
        ),
    )
    neck = visit(NECK, visit_time(1), (8, 6))
    second = visit(HEEL, visit_time(12), (5, 2))
    bruise = factories.reaction(second.session)
    return with_visits(first, neck, second, episodes=(HEEL, NECK), reactions=(bruise,))


def test_follow_ups_and_diary_scores_stand_where_they_were_given(trends: Trends) -> None:
    trends.open(_eventful())
    assert trends.between_visits("follow_up") == [(FIRST_VISIT + timedelta(hours=30), 5)]
    assert trends.between_visits("diary") == [(FIRST_VISIT + timedelta(days=3), 6)]
    assert trends.says("follow-up")
    assert trends.says("diary")
    trends.hover(0, row=1)
    assert trends.card() == ("Follow-up 5", "Tue 3 Mar 2026", "30 hours after the session began")


def test_reactions_new_complaints_and_long_pauses_are_marked(trends: Trends) -> None:
    trends.open(_eventful())
    assert trends.marked("reaction") == [visit_time(12) + timedelta(minutes=16)]
    assert trends.marked("new_complaint") == [visit_time(1)]
    assert trends.says("new: Neck pain")
    assert trends.says("12 weeks without a visit")
    trends.press("end")
    assert trends.card() == (
        "Before 5, after 2",
        "Mon 25 May 2026 \u00b7 visit 2 of 2",
        "\u22123 in the session, +1 since the session before",
        "12 weeks without a visit",
        "Reaction: Bruise",
    )
    trends.press("down", "left")
    assert trends.card()[0] == "New complaint: Neck pain"


def _scored(*values: float, measure: str = "FAAM-ADL") -> tuple[list[Visit], list[OutcomeScore]]:
    visits = [visit(HEEL, visit_time(week), (7, 4)) for week in range(len(values))]
    scores = [
        factories.outcome(one.session, value, measure)
        for one, value in zip(visits, values, strict=True)
    ]
    return visits, scores


def test_each_functional_scale_has_a_plot_in_its_own_range_and_direction(trends: Trends) -> None:
    visits, scores = _scored(40, 52, 61)
    _, lefs = _scored(30, measure="LEFS")
    of_neck = replace(factories.outcome(visits[0].session, 20, "NDI"), episode_id=NECK.id)
    trends.open(with_visits(*visits, outcomes=(*scores, *lefs, of_neck), episodes=(HEEL, NECK)))
    assert trends.scale("FAAM-ADL") == [40, 52, 61]
    assert trends.scale("LEFS") == [30]
    assert not trends.is_drawn("NDI"), "the score of another complaint"
    assert trends.says("0 to 100, higher is better \u2191")
    assert trends.says("0 to 80, higher is better \u2191")
    assert trends.says("MCID: 8 points (Martin 2005)")
    assert trends.count("change-that-matters") == 3
    trends.press("right", "down", "right")
    assert trends.card() == (
        "FAAM-ADL, left: 52",
        "Mon 9 Mar 2026 \u00b7 score 2 of 3",
        "+12 since the first score: better",
    )


def test_pain_and_function_can_be_shown_each_by_itself(trends: Trends) -> None:
    visits, scores = _scored(40, 52)
    trends.open(with_visits(*visits, outcomes=scores))
    assert trends.is_down("Both")
    trends.click("Pain")
    assert not trends.is_drawn("FAAM-ADL")
    trends.click("Function")
    assert trends.is_drawn("FAAM-ADL")
    assert not trends.is_drawn("before")
    assert not trends.offers("Trend line")


def test_function_alone_is_a_trend_too(trends: Trends) -> None:
    visits, scores = _scored(40, 52)
    bare = [replace(one, scores=()) for one in visits]
    trends.open(with_visits(*bare, outcomes=scores))
    assert trends.scale("FAAM-ADL") == [40, 52]
    assert not trends.offers("Both")


def test_what_has_no_room_beside_the_pain_is_said_to_be_elsewhere(trends: Trends) -> None:
    visits, _ = _scored(40)
    scales = ("KOOS-Pain", "KOOS-Symptoms", "KOOS-ADL", "KOOS-Sport", "KOOS-QoL", "LEFS")
    scores = [factories.outcome(visits[0].session, 50, scale) for scale in scales]
    trends.open(with_visits(*visits, outcomes=scores))
    drawn = sum(trends.is_drawn(scale) for scale in scales)
    assert f"{6 - drawn} more scales are under Function." in trends.caption()
    trends.click("Function")
    assert all(trends.is_drawn(scale) for scale in scales)


def test_a_visit_dated_in_the_future_is_told_and_does_not_stretch_the_plot(trends: Trends) -> None:
    ahead = visit_time(52 * 40)
    trends.open(
        with_visits(
            *(visit(HEEL, visit_time(week), (7 - week, 3)) for week in range(5)),
            visit(HEEL, ahead, (9, 8)),
        )
    )
    assert trends.in_sight()[1] < visit_time(6)
    assert (
        "1 visit has a date in the future, 11 Jan 2066: check the clock. It counts for no trend."
        in trends.caption()
    )
    assert trends.says("5 visits"), "of which the trend is made"
    trends.press("end")
    assert trends.card()[-1] == "The date lies in the future: check the clock"


def test_enter_and_a_double_click_go_to_the_visit(trends: Trends) -> None:
    story = weekly((7, 4), (5, 2))
    ids = [one.session.id for one in story.overview.visits]
    trends.open(story)
    trends.press("enter")
    assert trends.visits_wanted == []
    trends.press("end", "enter")
    trends.double_click(0)
    assert trends.visits_wanted == [ids[1], ids[0]]


def test_a_catalogue_that_cannot_be_read_is_told_in_one_sentence(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    nothing = ClinicCatalogue(CatalogueFolders(tmp_path))
    trends = Trends(qtbot, look, nothing, LaterClock())
    trends.open(weekly((7, 4)))
    assert not trends.has_plot()
    assert trends.notice().startswith("The catalogue")
    assert trends.empty_line() == "The trend cannot be drawn without its thresholds."


def test_a_serious_reaction_has_a_sign_of_its_own_and_is_named_among_many(trends: Trends) -> None:
    visits = [visit(HEEL, visit_time(week), (7, 4)) for week in (0, 1, 2, 3, 4, 5, 14, 7)]
    bruises = [factories.reaction(one.session) for one in visits[:-1]]
    grave = factories.reaction(visits[-1].session, kind="pneumothorax", severity=Severity.SERIOUS)
    trends.open(with_visits(*visits, reactions=[*bruises, grave]))
    assert trends.is_drawn("serious")
    assert trends.is_drawn("reaction")
    assert trends.says("serious: Pneumothorax")
    assert not trends.says("Bruise")
    trends.hover(7)
    assert "Serious reaction: Pneumothorax" in trends.card()


def test_a_visit_that_was_corrected_later_says_that_it_is_as_signed(trends: Trends) -> None:
    story = weekly((7, 4), (5, 2))
    (first, _) = story.overview.visits
    trends.open(replace(story, amendments=(factories.amendment(first.session),)))
    assert "1 visit was corrected later: shown as it was signed." in trends.caption()
    trends.hover(0)
    assert "Corrected later, shown as it was signed" in trends.card()
    trends.hover(1)
    assert "Corrected later, shown as it was signed" not in trends.card()
