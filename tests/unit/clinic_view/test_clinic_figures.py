"""Figures composed from what was read: known answers, by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic_view.clinic_figures import ClinicFigures, ReactionFigures
from bodymap.services.clinic_view.clinic_report import ClinicReport
from bodymap.services.clinic_view.outcomes_by_threshold import by_threshold
from bodymap.services.clinic_view.period import Period
from bodymap.services.clinic_view.responders_by_complaint import Responders
from bodymap.services.clinic_view.sums import Sums
from bodymap.services.clinic_view.tally import Billed, EpisodeCourse, Seen, Tally
from bodymap.trends.threshold import ChangeThreshold
from tests.clinic_days import ClinicDays
from tests.records import Record

MILD, MODERATE, SERIOUS = Severity.MILD, Severity.MODERATE, Severity.SERIOUS
TWO = ChangeThreshold("NPRS", "chronic pain", "MCID", 2, None)
TWO_OR_30 = ChangeThreshold("NPRS", "low back pain", "MIC", 2, 30)


def figures(catalogue: ClinicCatalogue, *tallies: Tally) -> ClinicFigures:
    sums = Sums(lambda _condition: TWO)
    for tally in tallies:
        sums.add(tally)
    return sums.figures(catalogue)


def kind(of: ClinicFigures, name: str) -> ReactionFigures:
    (found,) = (one for one in of.reactions if one.kind == name)
    return found


def test_nothing_is_nothing(catalogue: ClinicCatalogue) -> None:
    none = figures(catalogue, Tally())
    assert none.is_empty
    assert (none.codes, none.outcomes, none.fees()) == ((), (), {})
    assert none.any_reaction is None
    assert {one.rate for one in none.reactions} == {None}


def test_steps_add_up(catalogue: ClinicCatalogue) -> None:
    one = Tally(2, 1, 5, 1, 1, 4, 1, {Technique.PISTONING: 9}, 8)
    other = Tally(3, 0, 2, 0, 0, 2, 0, {Technique.PISTONING: 1, Technique.WINDING: 2}, 3)
    both = figures(catalogue, one, other)
    assert (both.visits.all, both.visits.signed, both.visits.not_asked) == (9, 7, 3)
    assert (both.patients, both.new_patients) == (5, 1)
    assert both.needles == {Technique.WINDING: 2, Technique.PISTONING: 10}
    assert (both.all_needles, both.needles_of_asked) == (12, 11)


def test_fees_are_exact_and_never_added_across_currencies(catalogue: ClinicCatalogue) -> None:
    found = figures(
        catalogue,
        Tally(
            signed=20,
            billed=(
                Billed("20560", "USD", Decimal("45.10"), 3),
                Billed("20560", "USD", Decimal("0.05"), 2),
                Billed("20560", "EUR", Decimal("40.00"), 1),
                Billed("20561", "USD", None, 4),
                Billed("", "", None, 5),
            ),
        ),
    )
    lines = [(one.code, one.currency, one.visits, one.amount) for one in found.codes]
    assert lines == [
        ("20560", "EUR", 1, Decimal("40.00")),
        ("20560", "USD", 5, Decimal("135.40")),
        ("20561", "", 4, None),
        ("", "", 10, None),
    ]
    assert found.fees() == {"EUR": Decimal("40.00"), "USD": Decimal("135.40")}
    assert found.coded == 10
    assert found.codes[1].meaning == "Needles without injection, one or two muscles"


def test_a_rate_is_of_the_visits_asked_with_its_exact_interval(catalogue: ClinicCatalogue) -> None:
    bruised = (Seen("bruising", MILD, 2),)
    found = figures(
        catalogue,
        Tally(signed=30, asked=20, needles_of_asked=400, reactions=(bruised, bruised)),
    )
    bruise = kind(found, "bruising")
    assert (bruise.visits, bruise.events, bruise.per_1000_needles) == (2, 4, 10.0)
    assert bruise.rate is not None
    # the exact interval of 2 of 20: 1.23 % to 31.70 %
    ends = (bruise.rate.share, bruise.rate.lower, bruise.rate.upper)
    assert ends == pytest.approx((0.1, 0.01235, 0.31698), abs=5e-6)
    assert (bruise.brady_percent, bruise.boyce_percent) == (7.55, 7.7)
    lung = kind(found, "pneumothorax").rate
    assert lung is not None
    # none of 20: 1 - 0.025 ** (1 / 20)
    assert (lung.lower, lung.upper) == pytest.approx((0, 0.16843), abs=5e-6)


def test_severity_is_as_recorded_and_serious_ones_come_first(catalogue: ClinicCatalogue) -> None:
    worse = (Seen("bruising", SERIOUS, 1), Seen("bruising", MILD, 1))
    found = figures(catalogue, Tally(asked=9, reactions=(worse, (Seen("faint", MODERATE, 1),))))
    assert kind(found, "bruising").as_recorded == {SERIOUS: 1, MILD: 1}
    assert kind(found, "bruising").visits == 1
    order = [one.severity for one in found.reactions]
    assert order == sorted(order, key=[SERIOUS, MODERATE, MILD].index)
    overall = {one.severity: (one.visits, one.events) for one in found.overall}
    assert overall == {SERIOUS: (1, 1), MODERATE: (1, 1), MILD: (1, 1)}
    assert [one.boyce_percent for one in found.overall] == [None, None, 36.7]
    assert found.any_reaction is not None
    assert (found.any_reaction.events, found.any_reaction.n) == (2, 9)


def test_a_kind_that_the_catalogue_never_had_is_shown(catalogue: ClinicCatalogue) -> None:
    found = figures(catalogue, Tally(asked=9, reactions=((Seen("hiccups", SERIOUS, 1),),)))
    hiccups = kind(found, "hiccups")
    assert (hiccups.label, hiccups.severity, hiccups.brady_percent) == ("hiccups", SERIOUS, None)


# --- responders


def outcomes(*courses: EpisodeCourse, threshold: ChangeThreshold | None = TWO) -> Responders:
    responders = Responders(lambda _condition: threshold)
    for course in courses:
        responders.add(course)
    return responders


def test_a_responder_got_better_by_the_threshold_or_more() -> None:
    (one,) = outcomes(
        EpisodeCourse("neck", 4, 7, 5),  # just enough, and 28.6 %
        EpisodeCourse("neck", 2, 3, 2),  # 1 point is too little, though it is 33 %
        EpisodeCourse("neck", 2, 4, 6),  # worse
        EpisodeCourse("neck", 2, 0, 0),  # nothing to get better from
        EpisodeCourse("neck", 1, 9, 9),
        EpisodeCourse("neck"),
    ).outcomes()
    assert (one.episodes, one.judged, one.not_judged) == (6, 4, 2)
    assert one.responders is not None
    assert (one.responders.events, one.responders.n) == (1, 4)
    assert one.less_by_30 is not None
    assert (one.less_by_30.events, one.less_by_30.n) == (1, 3)


def test_points_or_percent_is_enough_where_the_paper_says_so() -> None:
    (one,) = outcomes(EpisodeCourse("back", 2, 3, 2), threshold=TWO_OR_30).outcomes()
    assert one.responders is not None
    assert one.responders.events == 1


def test_without_a_threshold_nobody_is_a_responder_and_30_percent_still_is() -> None:
    (one,) = outcomes(EpisodeCourse("odd", 2, 8, 2), threshold=None).outcomes()
    assert one.responders is None
    assert one.less_by_30 is not None
    assert one.less_by_30.events == 1


def test_two_thresholds_are_never_pooled() -> None:
    by_condition = {"back": TWO_OR_30, "neck": TWO, "elbow": TWO, "odd": None}
    responders = Responders(by_condition.get)
    for condition in ("neck", "neck", "elbow", "back", "odd"):
        responders.add(EpisodeCourse(condition, 2, 8, 2))
    groups = by_threshold(responders.outcomes())
    assert [(group.threshold, group.episodes) for group in groups] == [
        (TWO, 3),
        (TWO_OR_30, 1),
        (None, 1),
    ]
    shares = [group.responders for group in groups]
    assert [None if share is None else share.n for share in shares] == [3, 1, None]
    every = responders.all_less_by_30()
    assert every is not None
    assert (every.events, every.n) == (5, 5)


# --- from the record


def test_the_report_of_a_record(
    record: Record, days: ClinicDays, catalogue: ClinicCatalogue
) -> None:
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    neck, back = days.complaint("neck_pain"), days.complaint("low_back_pain")
    for week, (pain_of_neck, pain_of_back) in enumerate([(6, 6), (5, 5), (4, 5)]):
        day = at + timedelta(weeks=week)
        days.visit(neck, day, before=pain_of_neck, reactions=(), code=("20560", "45"))
        days.visit(back, day, before=pain_of_back, reactions=[("bleeding", MILD)])
    report = ClinicReport(record.history, catalogue)
    found = report.figures(Period(date(2026, 3, 1), date(2026, 3, 31)).bounds(UTC))
    assert (found.visits.signed, found.patients, found.new_patients) == (6, 2, 2)
    judged = {
        one.condition: (
            one.threshold and one.threshold.as_published,
            one.responders and one.responders.events,
        )
        for one in found.outcomes
    }
    assert judged == {"neck_pain": ("1.3 points", 1), "low_back_pain": ("2 points or 30%", 0)}
    bleeding = kind(found, "bleeding").rate
    assert bleeding is not None
    assert (bleeding.events, bleeding.n) == (3, 6)


class Seconds:
    """A clock by which every step takes as long as it is told to."""

    def __init__(self, step_s: float) -> None:
        self.step_s = step_s
        self._now = 0.0

    def __call__(self) -> float:
        self._now += self.step_s
        return self._now


@pytest.mark.parametrize(
    ("step_s", "walked"),
    [(0.001, [16, 48, 64]), (0.010, [16, 32, 48, 64]), (0.020, [16, 24, 28, 30])],
)
def test_steps_grow_while_they_are_quick_and_shrink_when_they_are_slow(
    record: Record,
    days: ClinicDays,
    catalogue: ClinicCatalogue,
    step_s: float,
    walked: list[int],
) -> None:
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    bounds = Period(date(2026, 3, 1), date(2026, 3, 31)).bounds(UTC)
    for _ in range(64):
        days.visit(days.complaint(), at, needles={})
    seconds = Seconds(step_s)
    walk = ClinicReport(record.history, catalogue, seconds).begin(bounds)
    shares: list[float] = []
    while len(shares) < len(walked):
        walk.step()
        shares.append(walk.share)
    total = record.history.patients_since(bounds.first)
    assert [round(share * total) for share in shares] == walked


def test_half_a_walk_has_no_figures(
    record: Record, days: ClinicDays, catalogue: ClinicCatalogue
) -> None:
    days.visit(days.complaint(), datetime(2026, 3, 2, 9, tzinfo=UTC))
    bounds = Period(date(2026, 3, 1), date(2026, 3, 31)).bounds(UTC)
    walk = ClinicReport(record.history, catalogue).begin(bounds)
    with pytest.raises(ValueError, match="Half a walk"):
        walk.figures()
    walk.step()
    assert walk.is_done
    walk.step()
    assert walk.figures().visits.signed == 1
