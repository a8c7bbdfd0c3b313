"""Reactions come as often as two surveys saw them."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from math import sqrt
from random import Random
from statistics import mean

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import Reaction
from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.demo.happenings import Happenings
from bodymap.services.values import Visit
from tests import factories
from tests.faults.amounts import amount
from tests.unit.demo.demo_clinic import CATALOGUE, NOW

DRAWN = amount(600, 60_000)
STANDARD_ERRORS = 4
"""Of a dozen kinds none lies outside by luck."""


def share(kind: AdverseEvent) -> float:
    """How often a kind is seen, as a fraction of visits: the mean of the surveys that have it."""
    seen = [one for one in (kind.brady_percent, kind.boyce_percent) if one is not None]
    return mean(seen) / 100 if seen else 0.0


def is_within(count: int, of: int, expected: float) -> bool:
    error = sqrt(expected * (1 - expected) / of)
    return abs(count / of - expected) <= STANDARD_ERRORS * error + 1e-12


KINDS = [kind for kind in CATALOGUE.adverse_events() if kind.is_charted]


def test_every_kind_is_drawn_at_its_rate() -> None:
    happenings, chance = Happenings(CATALOGUE.adverse_events(), NOW), Random(5)
    site = factories.site(factories.session(factories.episode(new_id())))
    at = NOW - timedelta(days=10)
    counted = Counter(
        reaction.kind
        for _ in range(DRAWN)
        for reaction in happenings.drawn(site.session_id, [site], at, chance)
    )
    for kind in KINDS:
        assert is_within(counted[kind.id], DRAWN, share(kind)), kind.id
    assert counted["bruising"] > counted["pain_after"] > 0


@pytest.mark.in_full
def test_so_they_are_in_the_demo(visits: list[Visit]) -> None:
    ended = [visit for visit in visits if not visit.session.is_open]
    # those that are told as a story come beside what was drawn
    told = 2
    counted = Counter(one.kind for visit in ended for one in visit.of(Reaction))
    for kind in KINDS:
        expected = share(kind)
        count = counted[kind.id]
        fits = any(is_within(count - less, len(ended), expected) for less in range(told + 1))
        assert fits or count <= told, (kind.id, count, expected)
    with_some = mean(bool(visit.of(Reaction)) for visit in ended)
    assert 0.15 < with_some < 0.37
