"""What an amendment says comes back from its text as it was."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.amendment import (
    SIGNED_PHASES,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteValue,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.amendment_text import read, written
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_event import says_something
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import SiteDetail
from tests.cases import cases

GOLDEN = (
    '{"changes":[{"field":"depth_mm","value":12.5},{"field":"muscle","value":null}],'
    '"kind":"site_changed","site_id":"00000000-0000-0000-0000-000000000007"}'
)

TIMES = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=2))]),
)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
ABOVE = st.floats(min_value=0.01, max_value=300)
WORDS = st.text(max_size=30)
PLACES = st.builds(
    SitePlace,
    st.builds(BodyPoint, FINITE, FINITE, FINITE),
    WORDS,
    WORDS,
    st.sampled_from(Side),
    WORDS,
)
NEEDLES = st.builds(Needle, ABOVE, ABOVE)


@st.composite
def details(draw: st.DrawFn) -> SiteDetail:
    is_referred = draw(st.none() | st.booleans())
    regions = tuple(draw(st.lists(WORDS, max_size=3))) if is_referred else ()
    return SiteDetail(
        box_id=draw(st.none() | st.uuids()),
        twitch=draw(st.none() | st.integers(0, 3)),
        is_referred=is_referred,
        referred_to=regions,
        stimulation_hz=draw(st.none() | ABOVE),
        is_muscle_chosen=draw(st.booleans()),
        charted_from=draw(st.none() | st.uuids()),
        note=draw(WORDS),
    )


SITES = st.builds(
    NeedleSite,
    st.uuids(),
    st.uuids(),
    PLACES,
    NEEDLES,
    st.sampled_from(Technique),
    TIMES,
    st.integers(0, 500),
    st.none() | ABOVE,
    st.none() | WORDS,
    details(),
)
VALUES: dict[SiteField, st.SearchStrategy[SiteValue]] = {
    SiteField.PLACE: PLACES,
    SiteField.MUSCLE: st.none() | WORDS,
    SiteField.NEEDLE: NEEDLES,
    SiteField.TECHNIQUE: st.sampled_from(Technique),
    SiteField.DEPTH_MM: st.none() | FINITE,
    SiteField.INSERTED_AT: TIMES,
    SiteField.DETAIL: details(),
}


@st.composite
def changed(draw: st.DrawFn) -> SiteChanged:
    named = draw(st.lists(st.sampled_from(SiteField), min_size=1, unique=True))
    return SiteChanged(
        draw(st.uuids()), tuple(FieldChange(field, draw(VALUES[field])) for field in named)
    )


CORRECTIONS: st.SearchStrategy[What] = st.one_of(
    changed(),
    SITES.map(SiteAdded),
    st.builds(SiteWithdrawn, st.uuids()),
    st.builds(
        PainCorrected,
        st.uuids(),
        st.sampled_from(SIGNED_PHASES),
        st.none() | st.integers(0, 10),
    ),
    WORDS.filter(says_something).map(Stated),
)


@given(what=CORRECTIONS)
def test_it_is_read_as_it_was_written(what: What) -> None:
    text = written(what)
    assert text.isascii()
    again = read(text)
    assert again == what
    assert type(again) is type(what)
    assert written(again) == text


def test_the_text_is_this_one_for_good() -> None:
    what = SiteChanged(
        UUID(int=7),
        (FieldChange(SiteField.DEPTH_MM, 12.5), FieldChange(SiteField.MUSCLE, None)),
    )
    assert written(what) == GOLDEN


@given(site=SITES)
def test_every_field_of_an_added_site_is_written(site: NeedleSite) -> None:
    inner = json.loads(written(SiteAdded(site)))["site"]
    assert set(inner) == {one.name for one in fields(NeedleSite)} - {"sequence"}
    assert set(inner["detail"]) == {one.name for one in fields(SiteDetail)}


@cases(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"kind":"session_deleted"}',
        '{"kind":"stated","words":"..."}',
        '{"kind":"stated","words":7}',
        '{"kind":"site_withdrawn","site_id":"seven"}',
        '{"kind":"site_withdrawn","site_id":7}',
        GOLDEN.replace("12.5", '"12.5"'),
        GOLDEN.replace("12.5", "true"),
        GOLDEN.replace("depth_mm", "number"),
        '{"kind":"pain_corrected","episode_id":"'
        + str(UUID(int=1))
        + '","phase":"before","score":1.5}',
        '{"kind":"pain_corrected","episode_id":"'
        + str(UUID(int=1))
        + '","phase":"diary","score":1}',
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="text of an amendment"):
        read(text)
