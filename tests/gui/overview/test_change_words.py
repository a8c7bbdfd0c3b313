"""A change against its threshold, in words: each branch of the sentence."""

from __future__ import annotations

from dataclasses import replace

from bodymap.services.catalogue.threshold_choices import Fit
from bodymap.services.story.threshold_choice import ChosenThreshold, threshold_for
from bodymap.trends.threshold import judge
from bodymap.ui.overview.change_words import (
    function_sentence,
    pain_sentence,
    percent_text,
    responder_sentence,
    threshold_text,
    threshold_tip,
    verdict_tone,
)
from bodymap.ui.widgets.text import Tone
from tests.cases import cases
from tests.unit.story.glance_course import CATALOGUE


def chosen(condition: str, scale: str) -> ChosenThreshold:
    found = threshold_for(CATALOGUE, condition, scale)
    assert found is not None
    return found


def threshold(points: float | None, percent: float | None) -> ChosenThreshold:
    """The general threshold of pain, with other figures."""
    general = chosen("plantar_heel", "NPRS")
    figures = replace(general.threshold, points=points, percent_of_baseline=percent)
    return replace(general, threshold=figures)


def plain(words: str) -> str:
    return words.replace("\N{NARROW NO-BREAK SPACE}", " ")


# --- the change against its threshold


@cases(
    ("first", "last", "points", "percent", "said"),
    [
        (7, 3, 2, 30, "4 points less: more than the 2 points that matter."),
        (7, 5, 2, 30, "2 points less: just the 2 points that matter."),
        (3, 2, 2, 30, "1 point less, 33 %: at least the 30 % that matter."),
        (7, 6, 2, 30, "1 point less: less than the 2 points or 30 % that matter."),
        (7, 6, 2, None, "1 point less: less than the 2 points that matter."),
        (7, 4, None, 30, "3 points less, 43 %: at least the 30 % that matter."),
        (7, 6, None, 30, "1 point less: less than the 30 % that matter."),
        (7, 7, 2, 30, "No change."),
        (3, 4, 2, 30, "1 point more: less than the 2 points or 30 % that matter."),
        (3, 5, 2, 30, "2 points more: just the 2 points that matter."),
        (3, 8, 2, 30, "5 points more: more than the 2 points that matter."),
        (5, 8, None, 30, "3 points more: more than the 30 % that matter."),
        (0, 2, None, 30, "2 points more. Of a first score of 0 there is no percentage to judge."),
    ],
)
def test_a_change_of_pain(
    first: int, last: int, points: float | None, percent: float | None, said: str
) -> None:
    limit = threshold(points, percent)
    assert plain(pain_sentence(judge(first, last, limit.change), limit)) == said


def test_without_a_threshold_a_change_is_not_judged() -> None:
    judged = judge(7, 3, None)
    assert pain_sentence(judged, None) == (
        "4 points less. No published threshold stands for this complaint."
    )
    assert verdict_tone(judged.verdict) is Tone.INK


def test_what_measuring_alone_can_make_is_not_said_to_matter() -> None:
    error = chosen("neck_pain", "NDI")
    assert not error.threshold.kind.matters
    for last, words in (
        (10, "20 points better: above the error of measurement (10.2 points)."),
        (25, "5 points better: below the error of measurement (10.2 points)."),
        (19.8, "10.2 points better: as much as the error of measurement (10.2 points)."),
        (45, "15 points worse: above the error of measurement (10.2 points)."),
    ):
        assert function_sentence(judge(30, last, error.change), error) == words
    assert "the error of measurement (MDC)" in threshold_tip(error)


def test_function_gets_better_or_worse() -> None:
    scale = chosen("achilles", "VISA-A")
    better = judge(50, 70, scale.change, higher_is_better=True)
    worse = judge(50, 30, scale.change, higher_is_better=True)
    assert function_sentence(better, scale).startswith("20 points better: more than the 14")
    assert function_sentence(worse, scale).startswith("20 points worse: more than the 14")
    assert (verdict_tone(better.verdict), verdict_tone(worse.verdict)) == (Tone.GOOD, Tone.DANGER)


@cases(
    ("first", "last", "points", "said"),
    [
        (7, 3, 2, "Responder (57 % less, 30 % counts)."),
        (7, 6, 2, "Not a responder (14 % less, 30 % counts)."),
        (10, 8, 2, "Responder by points, not by percent (20 % less, 30 % counts)."),
        (3, 2, 2, "Responder by percent (33 % less, 30 % counts), not by points."),
        (5, 5, 2, "Not a responder."),
        (5, 8, 2, "Not a responder."),
        (0, 2, 2, "Of a first score of 0 there is no percentage."),
        (7, 3, None, "Responder (57 % less, 30 % counts)."),
    ],
)
def test_who_responds(first: int, last: int, points: float | None, said: str) -> None:
    judged = judge(first, last, threshold(points, 30).change)
    assert plain(responder_sentence(judged)) == said


def test_more_is_better_has_no_responder_by_percent() -> None:
    assert responder_sentence(judge(50, 70, None, higher_is_better=True)) == ""


def test_rounding_lifts_nobody_over_the_bound() -> None:
    assert plain(percent_text(29.7, 30)) == "29.7 %"
    assert plain(percent_text(29.2, 30)) == "29 %"
    assert plain(percent_text(30.4, 30)) == "30 %"
    assert plain(percent_text(62.5)) == "63 %"


def test_whose_threshold_it_is_stands_beside_it() -> None:
    own, near = chosen("neck_pain", "NPRS"), chosen("tension_headache", "HIT-6")
    general = chosen("plantar_heel", "NPRS")
    assert "mechanical neck pain \N{MIDDLE DOT} MCID" in threshold_text(own)
    assert threshold_text(general) == (
        "Farrar 2001, Pain 94:149 \N{MIDDLE DOT} chronic pain, mixed \N{MIDDLE DOT} MCID"
        " \N{MIDDLE DOT} general"
    )
    assert "None was published for this complaint" in threshold_tip(general)
    assert near.fit is Fit.NEAR
    assert threshold_text(near).endswith("near population")
    assert "2 points or 30%" in threshold_tip(general)
    assert "Compared with the source." in threshold_tip(general)
