"""The procedure code counts distinct muscles, and shows how."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.anatomy.side import Side
from bodymap.charting.procedure_code import (
    CountedMuscle,
    ProcedureCode,
    SidePolicy,
    procedure_code,
)
from bodymap.charting.site import NeedleSite
from tests.cases import cases
from tests.factories import episode, patient, session, site
from tests.unit.charting.facts import catalogue

ONCE, EACH = SidePolicy.MUSCLE_ONCE, SidePolicy.EACH_SIDE
LEFT, RIGHT, MIDLINE = Side.LEFT, Side.RIGHT, Side.MIDLINE
CODES = [fact.code for fact in catalogue().billing() if fact.code is not None]
VISIT = session(episode(patient().id))


def needled(*places: tuple[str | None, Side]) -> list[NeedleSite]:
    """Sites 1, 2, 3 ... in those muscles and on those sides."""
    sites = []
    for number, (muscle, side) in enumerate(places, start=1):
        made = site(VISIT, muscle=muscle, number=number)
        sites.append(replace(made, place=replace(made.place, side=side)))
    return sites


def coded(sites: list[NeedleSite], policy: SidePolicy = ONCE) -> str | None:
    code = procedure_code(sites, CODES, policy).code
    return None if code is None else code.code


@cases(
    ("places", "once", "each"),
    [
        ([], None, None),
        ([(None, LEFT)], None, None),
        ([("a", LEFT)], "20560", "20560"),
        ([("a", LEFT)] * 9, "20560", "20560"),
        ([("a", LEFT), ("b", LEFT)], "20560", "20560"),
        ([("a", LEFT), ("b", LEFT), (None, LEFT)], "20560", "20560"),
        ([("a", LEFT), ("b", LEFT), ("c", RIGHT)], "20561", "20561"),
        ([("a", LEFT), ("a", RIGHT)], "20560", "20560"),
        ([("a", LEFT), ("a", RIGHT), ("b", LEFT)], "20560", "20561"),
        ([("a", LEFT), ("a", MIDLINE), ("b", LEFT)], "20560", "20560"),
        ([("a", MIDLINE), ("a", LEFT), ("b", LEFT)], "20560", "20560"),
        ([("a", MIDLINE), ("b", MIDLINE), ("c", MIDLINE)], "20561", "20561"),
    ],
)
def test_the_code_of_a_session(
    places: list[tuple[str | None, Side]], once: str | None, each: str | None
) -> None:
    assert coded(needled(*places)) == once
    assert coded(needled(*places), EACH) == each


def test_the_working_names_what_was_counted_and_what_was_not() -> None:
    sites = needled(("soleus", RIGHT), ("popliteus", LEFT), (None, LEFT), ("soleus", LEFT))
    working = procedure_code(reversed(sites), CODES)
    assert working.counted == (
        CountedMuscle("soleus", (LEFT, RIGHT), (1, 4)),
        CountedMuscle("popliteus", (LEFT,), (2,)),
    )
    assert (working.muscles, working.without_muscle, working.policy) == (2, (3,), ONCE)
    assert working.depends_on_policy
    assert working.code is not None
    assert working.code.source == ("apta_magazine_2020", "mirahealth")
    assert all(catalogue().source(each) for each in working.code.source)


def test_each_side_for_itself_in_the_working() -> None:
    working = procedure_code(needled(("soleus", RIGHT), ("soleus", LEFT)), CODES, EACH)
    assert working.counted == (
        CountedMuscle("soleus", (RIGHT,), (1,)),
        CountedMuscle("soleus", (LEFT,), (2,)),
    )
    assert working.depends_on_policy


def test_muscles_of_one_side_do_not_hang_on_the_policy() -> None:
    assert not procedure_code(needled(("soleus", LEFT), ("a", RIGHT)), CODES).depends_on_policy
    middle = needled(("soleus", LEFT), ("soleus", MIDLINE))
    assert not procedure_code(middle, CODES).depends_on_policy


@cases(
    ("billed", "clashes"),
    [
        ([], ()),
        (["20560"], ("20560",)),
        (["20561"], ("20561",)),
        (["20561", "20560"], ("20560", "20561")),
        (["97140"], ()),
    ],
)
def test_one_code_once_a_day(billed: list[str], clashes: tuple[str, ...]) -> None:
    one = needled(("soleus", LEFT))
    assert procedure_code(one, CODES, billed_that_day=billed).clashes == clashes
    assert procedure_code([], CODES, billed_that_day=billed).clashes == ()


@cases(("fewest", "most"), [(0, 2), (3, 2)])
def test_a_code_without_a_range_is_refused(fewest: int, most: int) -> None:
    with pytest.raises(ValueError, match="range"):
        ProcedureCode("1", fewest, most, (), ())


places_of = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c", None]), st.sampled_from(list(Side))), max_size=12
)


@given(places_of)
def test_every_site_is_counted_or_named_once(places: list[tuple[str | None, Side]]) -> None:
    sites = needled(*places)
    for policy in SidePolicy:
        working = procedure_code(sites, CODES, policy)
        numbers = [number for one in working.counted for number in one.sites]
        assert sorted([*numbers, *working.without_muscle]) == [one.number for one in sites]
        assert (working.code is None) == (working.muscles == 0)


@given(places_of)
def test_counting_once_never_counts_more(places: list[tuple[str | None, Side]]) -> None:
    sites = needled(*places)
    once, each = (procedure_code(sites, CODES, policy) for policy in (ONCE, EACH))
    assert once.muscles <= each.muscles <= 2 * once.muscles
    assert once.depends_on_policy == each.depends_on_policy == (once.muscles != each.muscles)
