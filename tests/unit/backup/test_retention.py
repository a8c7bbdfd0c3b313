"""Which backups stay: the newest of the last days, weeks and months that have one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bodymap.services.backup_values import Keeps
from db.backup.retention import superseded

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
"""A Thursday."""

moments = st.lists(
    st.integers(0, 11 * 365 * 24 * 60).map(lambda minutes: NOON - timedelta(minutes=minutes)),
    max_size=60,
)
counts = st.integers(0, 12)
plans = st.builds(Keeps, counts, counts, counts)


def kept(made: list[datetime], keeps: Keeps) -> list[datetime]:
    return sorted(set(made) - superseded(made, keeps), reverse=True)


def test_of_a_day_the_newest_stays() -> None:
    morning, evening = NOON.replace(hour=8), NOON.replace(hour=18)
    assert superseded([morning, NOON, evening], Keeps()) == {morning, NOON}


def test_a_year_of_days_becomes_days_weeks_and_months() -> None:
    made = [NOON - timedelta(days=back) for back in range(365)]
    days = [f"2026-11-{day}" for day in (26, 25, 24, 23, 22, 21, 20)]
    weeks = ["2026-11-15", "2026-11-08", "2026-11-01"]
    months = [
        *("2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31"),
        *("2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"),
    ]
    stay = [f"{each:%Y-%m-%d}" for each in kept(made, Keeps())]
    assert stay == [*days, *weeks, *months]


def test_days_without_a_backup_do_not_count() -> None:
    made = [NOON - timedelta(days=40 * back) for back in range(7)]
    assert superseded(made, Keeps(7, 0, 0)) == frozenset()


def test_the_day_ends_where_the_clinic_is() -> None:
    late = datetime.fromisoformat("2026-11-25T23:30:00-05:00")
    early = datetime.fromisoformat("2026-11-26T00:30:00-05:00")
    assert superseded([late, early], Keeps(7, 0, 0)) == frozenset()
    assert superseded([late.astimezone(UTC), early.astimezone(UTC)], Keeps(7, 0, 0)) == {late}


def test_a_clock_that_ran_ahead_costs_no_more_than_its_own_days() -> None:
    ahead = NOON + timedelta(days=4000)
    made = [ahead, *(NOON - timedelta(days=back) for back in range(6))]
    assert superseded(made, Keeps(7, 0, 0)) == frozenset()


@given(moments, plans)
def test_the_newest_always_stays(made: list[datetime], keeps: Keeps) -> None:
    gone = superseded(made, keeps)
    assert gone <= set(made)
    if made:
        assert max(made) not in gone


@given(moments, plans)
def test_no_more_stay_than_the_plan_says(made: list[datetime], keeps: Keeps) -> None:
    assert len(kept(made, keeps)) <= max(1, keeps.days + keeps.weeks + keeps.months)


@given(moments, plans)
def test_every_span_that_counts_has_its_newest(made: list[datetime], keeps: Keeps) -> None:
    stay = kept(made, keeps)
    for span, most in (
        ("%Y-%m-%d", keeps.days),
        ("%G-%V", keeps.weeks),
        ("%Y-%m", keeps.months),
    ):
        newest = {f"{each:{span}}": each for each in sorted(made)}
        for name in sorted(newest, reverse=True)[:most]:
            assert newest[name] in stay


@given(moments, plans)
def test_thinning_out_twice_is_thinning_out_once(made: list[datetime], keeps: Keeps) -> None:
    stay = kept(made, keeps)
    assert kept(stay, keeps) == stay


@given(moments, plans, st.integers(0, 40))
def test_more_backups_never_let_a_newer_one_go(
    made: list[datetime], keeps: Keeps, older: int
) -> None:
    """What is older than all the others decides nothing about them."""
    if made:
        past = [min(made) - timedelta(days=1 + back) for back in range(older)]
        assert superseded([*made, *past], keeps) & set(made) == superseded(made, keeps)
