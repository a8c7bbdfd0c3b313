"""A bouncing finger is not a second needle."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.repeat import repeated
from bodymap.charting.site import NeedleSite, SitePlace

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
SITE = NeedleSite(
    id=new_id(),
    session_id=new_id(),
    place=SitePlace(BodyPoint(100, 300, -50), "back", "calf_medial_l", Side.LEFT, "1"),
    needle=Needle(0.30, 40),
    technique=Technique.PISTONING,
    inserted_at=NOON,
    number=1,
)


def test_the_same_spot_at_once_is_the_same_site() -> None:
    assert repeated([SITE], BodyPoint(103, 300, -50), NOON + timedelta(seconds=1)) is SITE


def test_the_same_spot_later_is_another_needle() -> None:
    assert repeated([SITE], SITE.place.point, NOON + timedelta(seconds=2.1)) is None


def test_another_spot_at_once_is_another_needle() -> None:
    assert repeated([SITE], BodyPoint(105.1, 300, -50), NOON) is None


def test_the_other_side_is_another_needle() -> None:
    assert repeated([SITE], SITE.place.point.mirrored(), NOON) is None


def test_a_clock_that_went_back_repeats_nothing() -> None:
    later = replace(SITE, inserted_at=NOON + timedelta(hours=1))
    assert repeated([later], SITE.place.point, NOON) is None
