"""The same session gives the same hash everywhere; another one never does."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting import canonical
from bodymap.charting.canonical import RecordForm, Write
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure
from bodymap.charting.needle import Needle
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.session_form import FORM, FORM_1, FORM_2, FORMS
from bodymap.charting.signing import SessionContent, Signature, sign
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import SiteDetail
from bodymap.charting.symptom import Erasure, Finding, Radiation, Stroke
from tests.cases import cases
from tests.unit.charting.signed_session import (
    CONTENT,
    OTHERS,
    SESSION,
    SIGNED_AT,
    SIGNER,
    SIGNER_NAME,
    all_records,
    pain,
    site,
)

GOLDEN_1 = "088b847d321857b6d73dc5bc5289ecd596391329721570bfc80e6c3c12216275"


GOLDEN_2 = "96a9b451b85fbd11f519bafb141ca5c5c7d0c2604bc3a7e1fb4df01cc7eae7b0"
"""Both as they were when the form was made: a visit signed then has to fit for ever."""

UNDER_FORM_1 = replace(
    CONTENT, others={kind: known for kind, known in OTHERS.items() if kind != "take_over"}
)
"""The same session as it was before visits could be taken over."""


def hash_of(content: SessionContent) -> str:
    return sign(content, SIGNER, SIGNER_NAME, SIGNED_AT).content_hash


def test_one_session_has_this_hash_for_ever() -> None:
    signature = sign(UNDER_FORM_1, SIGNER, SIGNER_NAME, SIGNED_AT, FORM_1)
    assert signature.content_hash == GOLDEN_1
    assert hash_of(CONTENT) == GOLDEN_2


def test_the_text_is_plain_sorted_json_with_its_version() -> None:
    written = FORM.text(CONTENT.records())
    read = json.loads(written)
    assert (read["form"], read["version"]) == ("bodymap-session", 2)
    assert list(read["records"]) == sorted(form.kind for form in FORM.records)
    assert written.isascii()
    assert json.dumps(read, sort_keys=True, separators=(",", ":")) == written
    first, second = read["records"]["site"]
    assert (first["number"], second["x"]) == (1, "101.500")
    assert first["inserted_at"] == "2026-05-04T12:05:01.000000Z"
    assert first["needle_diameter_mm"] == "0.300"


def test_what_was_signed_under_the_first_form_fits_it_still() -> None:
    signature = sign(UNDER_FORM_1, SIGNER, SIGNER_NAME, SIGNED_AT, FORM_1)
    assert signature.form_version == 1
    assert signature.fits(UNDER_FORM_1, FORMS[1])
    without = {**UNDER_FORM_1.others, "take_over": ()}
    assert signature.fits(replace(UNDER_FORM_1, others=without), FORMS[1])
    with pytest.raises(ValueError, match="version 1"):
        signature.fits(UNDER_FORM_1, FORM_2)


def test_who_charted_before_is_signed() -> None:
    assert FORM is FORM_2
    (known,) = OTHERS["take_over"]
    for other in (
        (),
        ({**known, "taken_from_name": "Somebody else"},),
        ({**known, "taken_from": None},),
        ({**known, "at": SIGNED_AT},),
    ):
        assert hash_of(replace(CONTENT, others={**OTHERS, "take_over": other})) != GOLDEN_2


def test_the_order_of_the_lists_says_nothing() -> None:
    turned = replace(
        CONTENT,
        sites=CONTENT.sites[::-1],
        events=CONTENT.events[::-1],
        pains=CONTENT.pains[::-1],
        others=dict(reversed(OTHERS.items())),
    )
    assert hash_of(turned) == hash_of(CONTENT)


@cases("kind", ["screening", "aftercare"])
def test_the_order_of_answers_says_which_one_counts(kind: str) -> None:
    turned = replace(CONTENT, others={**OTHERS, kind: OTHERS[kind][::-1]})
    assert hash_of(turned) != hash_of(CONTENT)


def test_another_file_counts_other_lines_and_signs_the_same() -> None:
    moved = replace(
        CONTENT,
        sites=tuple(replace(one, sequence=one.sequence * 3) for one in CONTENT.sites),
        events=tuple(replace(one, sequence=one.sequence * 3) for one in CONTENT.events),
    )
    assert hash_of(moved) == hash_of(CONTENT)
    first, second = CONTENT.events
    swapped = replace(
        CONTENT,
        events=(replace(first, sequence=106), replace(second, sequence=105)),
    )
    assert hash_of(swapped) != hash_of(CONTENT)


def test_the_same_moment_in_another_zone_is_the_same() -> None:
    east = timezone(timedelta(hours=2))
    moved = replace(
        CONTENT, session=replace(SESSION, started_at=SESSION.started_at.astimezone(east))
    )
    assert hash_of(moved) == hash_of(CONTENT)


def test_a_score_given_after_the_signature_is_not_in_it() -> None:
    later = (pain(3, Phase.FOLLOW_UP, 3), pain(4, Phase.DIARY, 2))
    assert hash_of(replace(CONTENT, pains=(*CONTENT.pains, *later))) == hash_of(CONTENT)


@dataclass(frozen=True)
class Change:
    """A clinical value of the session that is not what it was."""

    kind: str
    at: int
    name: str
    value: object


def _other_values(write: Write, value: object) -> st.SearchStrategy[object]:
    """Values that a field could have instead of ``value``."""
    texts = st.text(max_size=20)
    by_type: list[tuple[type, st.SearchStrategy[Any]]] = [
        (bool, st.booleans()),
        (int, st.integers(-1000, 1000)),
        (float, st.floats(-2000, 2000)),
        (Decimal, st.decimals(0, 1000, places=2)),
        (str, texts),
        (UUID, st.uuids()),
        (datetime, st.datetimes(timezones=st.just(UTC))),
        (date, st.dates()),
        (type(None), st.datetimes(timezones=st.just(UTC))),
    ]
    if isinstance(value, list | tuple):
        inner: st.SearchStrategy[Any] = st.lists(texts, max_size=3)
        if value and isinstance(value[0], float | int):
            inner = st.lists(st.floats(-2000, 2000), min_size=3, max_size=3)
        elif value and isinstance(value[0], list):
            inner = st.lists(st.lists(st.floats(-2000, 2000), min_size=3, max_size=3), max_size=3)
        found: st.SearchStrategy[Any] = inner
    else:
        found = next(strategy for kind, strategy in by_type if isinstance(value, kind))
    return found.filter(lambda other: write(other) != write(value))


@st.composite
def changes(draw: st.DrawFn) -> Change:
    records = all_records()
    kind = draw(st.sampled_from(sorted(kind for kind in records if records[kind])))
    at = draw(st.integers(0, len(records[kind]) - 1))
    form = next(form for form in FORM.records if form.kind == kind)
    name = draw(st.sampled_from(sorted(form.fields)))
    value = draw(_other_values(form.fields[name], records[kind][at][name]))
    return Change(kind, at, name, value)


@given(change=changes())
def test_any_other_value_gives_another_hash(change: Change) -> None:
    records = all_records()
    before = FORM.hash(records)
    records[change.kind][change.at] = {
        **records[change.kind][change.at],
        change.name: change.value,
    }
    assert FORM.hash(records) != before


@given(data=st.data())
def test_a_record_more_or_less_gives_another_hash(data: st.DataObject) -> None:
    records = all_records()
    before = FORM.hash(records)
    kind = data.draw(st.sampled_from(sorted(kind for kind in records if records[kind])))
    if data.draw(st.booleans()):
        records[kind] = records[kind][1:]
    else:
        records[kind] = [*records[kind], records[kind][0]]
    assert FORM.hash(records) != before


@given(seed=st.randoms(use_true_random=False))
def test_no_order_of_the_records_gives_another_hash(seed: Any) -> None:
    records = all_records()
    before = FORM.hash(records)
    for one in records.values():
        seed.shuffle(one)
    shuffled = list(records.items())
    seed.shuffle(shuffled)
    assert FORM.hash(dict(shuffled)) == before


def test_every_kind_of_the_form_is_in_the_sample() -> None:
    assert {kind for kind, records in all_records().items() if records} == {
        form.kind for form in FORM.records
    }


# what a class holds and the form does not name, with the reason
_LEFT_OUT = {
    NeedleSite: {
        "session_id": "the session has it",
        "sequence": "another in every file; the place in the order is written",
    },
    NeedleEvent: {
        "session_id": "the session has it",
        "sequence": "another in every file; the place in the order is written",
    },
    PainScore: {"session_id": "the session has it"},
    Session: {"holder_id": "whoever signs holds it; who did before is among the take-overs"},
    Stroke: {"sequence": "another in every file; the place in the order is written"},
    Erasure: {"sequence": "another in every file; the place in the order is written"},
    Radiation: {},
    Finding: {"session_id": "the session has it"},
    Explanation: {"session_id": "the session has it"},
}
# a value of several numbers is written as these
_PARTS = {
    "place": {"x", "y", "z", "view", "region", "side", "atlas_version"},
    "needle": {"needle_diameter_mm", "needle_length_mm"},
    "point": {"x", "y", "z"},
    "detail": {one.name for one in fields(SiteDetail)},
}
# what the form adds to the class
_ADDED = {
    "site": {"order"},
    "needle_event": {"order"},
    "session": {"side", "figure"},
    "explanation": {"order"},
    "stroke": {"order", "episode_id"},
    "erasure": {"order", "episode_id"},
    "radiation": {"episode_id"},
}


@cases(
    ("kind", "value"),
    [
        ("site", NeedleSite),
        ("needle_event", NeedleEvent),
        ("pain", PainScore),
        ("session", Session),
        ("stroke", Stroke),
        ("erasure", Erasure),
        ("radiation", Radiation),
        ("finding", Finding),
        ("explanation", Explanation),
    ],
)
def test_a_field_that_a_record_gets_is_signed_or_left_out_on_purpose(
    kind: str, value: type
) -> None:
    form = next(form for form in FORM.records if form.kind == kind)
    named = {one.name for one in fields(value)} - _LEFT_OUT[value].keys()
    wanted = set().union(*(_PARTS.get(name, {name}) for name in named))
    assert wanted | _ADDED.get(kind, set()) == set(form.fields)


def test_parts_of_a_place_and_a_needle_are_all_written() -> None:
    place = {one.name for one in fields(SitePlace)} - {"point"}
    assert place | {one.name for one in fields(BodyPoint)} == _PARTS["place"]
    assert {f"needle_{one.name}" for one in fields(Needle)} == _PARTS["needle"]


def test_a_signature_fits_what_was_signed_and_nothing_else() -> None:
    signature = sign(CONTENT, SIGNER, SIGNER_NAME, SIGNED_AT)
    assert signature == Signature(
        signature.id, SESSION.id, SIGNER, SIGNER_NAME, SIGNED_AT, 2, signature.content_hash
    )
    assert len(signature.content_hash) == 64
    assert signature.fits(CONTENT, FORM)
    assert not signature.fits(replace(CONTENT, side=ComplaintSide.RIGHT), FORM)
    assert not signature.fits(replace(CONTENT, figure=Figure.MALE_TYPICAL), FORM)
    assert not replace(signature, signer="Someone else").fits(CONTENT, FORM)


def test_needles_that_are_not_accounted_for_are_explained_before_the_signature() -> None:
    one_in = replace(CONTENT, events=CONTENT.events[:1], explanations=())
    with pytest.raises(ValueError, match="explained first"):
        sign(one_in, SIGNER, SIGNER_NAME, SIGNED_AT)
    words = Explanation(UUID(int=1), SESSION.id, "Needle 2 was taken home.", SIGNED_AT)
    explained = replace(one_in, explanations=(words,))
    assert sign(explained, SIGNER, SIGNER_NAME, SIGNED_AT).fits(explained, FORM)


def test_a_signature_has_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        sign(CONTENT, SIGNER, "  ", SIGNED_AT)


TWITCH = RecordForm(
    "twitch",
    {"site_id": canonical.identity, "grade": canonical.whole, "order": canonical.whole},
)


def test_a_kind_that_comes_later_leaves_old_signatures_as_they_are() -> None:
    signature = sign(CONTENT, SIGNER, SIGNER_NAME, SIGNED_AT)
    form_3 = FORM.revised(TWITCH)
    grown = replace(CONTENT, others={**OTHERS, "twitch": ({"site_id": UUID(int=11), "grade": 2},)})
    assert signature.fits(grown, FORM)
    newer = sign(grown, SIGNER, SIGNER_NAME, SIGNED_AT, form_3)
    assert newer.form_version == 3
    assert newer.fits(grown, form_3)
    assert not newer.fits(CONTENT, form_3)
    with pytest.raises(ValueError, match="version 2"):
        signature.fits(grown, form_3)


def test_nothing_is_signed_that_the_form_leaves_out() -> None:
    new_kind = replace(CONTENT, others={**OTHERS, "twitch": ({"grade": 2},)})
    with pytest.raises(ValueError, match="twitch"):
        sign(new_kind, SIGNER, SIGNER_NAME, SIGNED_AT)
    (hygiene,) = OTHERS["hygiene"]
    new_field = replace(CONTENT, others={**OTHERS, "hygiene": ({**hygiene, "mask": True},)})
    with pytest.raises(ValueError, match=r"hygiene\.mask"):
        sign(new_field, SIGNER, SIGNER_NAME, SIGNED_AT)


def test_a_session_is_signed_with_its_own_values_only() -> None:
    stranger = replace(site(3, 1.0), session_id=UUID(int=99))
    with pytest.raises(ValueError, match="own values"):
        replace(CONTENT, sites=(stranger,))
    with pytest.raises(ValueError, match="order of the session"):
        replace(CONTENT, sites=(replace(site(3, 1.0), sequence=0),))
    with pytest.raises(ValueError, match="field of its own"):
        replace(CONTENT, others={"site": ()})
