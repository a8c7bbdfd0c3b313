"""A report names everybody who charted a visit, not only the one who signed it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.charting.take_over import TakeOver
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import make_report
from bodymap.services.underlying import of_clinic
from bodymap.services.values import Visit
from tests import factories, reports
from tests.atlases import shared_atlas


@pytest.fixture(scope="module")
def facts() -> ReportFacts:
    atlas = shared_atlas()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    return ReportFacts(atlas, of_clinic(atlas, catalogue), catalogue)


def taken_over(*, is_signed: bool = True) -> Visit:
    plain = reports.visit(1, is_signed=False)
    taken = factories.take_over(
        plain.session, taken_from_name="Theo Alder, PT", taken_by_name="Rosa Hazel, PT"
    )
    visit = replace(plain, records=(taken, *plain.records))
    return reports.signed(visit) if is_signed else visit


def test_whoever_began_a_visit_is_among_the_therapists(facts: ReportFacts) -> None:
    visit = taken_over()
    content = make_report(reports.sources(reports.visit(0), visit), facts, reports.NOW)
    first, second = content.visits
    assert first.take_overs == ()
    assert first.charted_by == ("Rosa Hazel, PT",)
    assert second.take_overs == visit.of(TakeOver)
    assert second.charted_by == ("Theo Alder, PT", "Rosa Hazel, PT")
    assert content.therapists == ("Rosa Hazel, PT", "Theo Alder, PT")


def test_so_it_is_while_nobody_has_signed(facts: ReportFacts) -> None:
    content = make_report(reports.sources(taken_over(is_signed=False)), facts, reports.NOW)
    assert content.therapists == ("Theo Alder, PT", "Rosa Hazel, PT")


def test_a_take_over_that_is_altered_breaks_the_seal(facts: ReportFacts) -> None:
    visit = taken_over()
    (taken,) = visit.of(TakeOver)
    altered = replace(taken, taken_from_name="Noa Linden")
    changed = replace(
        visit, records=tuple(altered if one == taken else one for one in visit.records)
    )
    seals = [
        make_report(reports.sources(one), facts, reports.NOW).visits[0].seal
        for one in (visit, changed)
    ]
    assert [one.is_intact for one in seals if one is not None] == [True, False]
