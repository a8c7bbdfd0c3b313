"""One change of a site, the same for one as for several."""

from __future__ import annotations

from dataclasses import replace

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import SiteDetail
from bodymap.ui.session.site_editor import edits
from bodymap.ui.session.site_editor.shared import MIXED, shared
from tests import factories


def a_site(**detail: object) -> NeedleSite:
    visit = factories.session(factories.episode(new_id()))
    return factories.site(visit, detail=replace(SiteDetail(), **detail))  # type: ignore[arg-type]  # any field


def test_a_frequency_goes_with_electrical_stimulation() -> None:
    site = edits.to_technique(Technique.ELECTRICAL)(a_site(stimulation_hz=2.0))
    assert site.detail.stimulation_hz == 2.0
    assert edits.to_technique(Technique.WINDING)(site).detail.stimulation_hz is None


def test_a_needle_of_a_size_only_comes_from_no_box() -> None:
    site = edits.to_needle(Needle(0.25, 25), None)(a_site(box_id=new_id()))
    assert site.needle == Needle(0.25, 25)
    assert site.detail.box_id is None


def test_a_muscle_that_was_named_is_kept_as_chosen_and_can_be_left_to_the_place() -> None:
    site = edits.to_muscle("soleus")(a_site())
    assert (site.muscle, site.detail.is_muscle_chosen) == ("soleus", True)
    assert not edits.to_muscle(None)(site).detail.is_muscle_chosen


def test_a_region_of_referred_pain_says_that_pain_was_referred() -> None:
    site = edits.with_region("heel_l", is_felt=True)(a_site())
    assert site.detail.is_referred is True
    again = edits.with_region("heel_l", is_felt=True)(site)
    assert again.detail.referred_to == ("heel_l",)
    assert edits.with_region("heel_l", is_felt=False)(again).detail.referred_to == ()
    assert edits.to_referred(False)(again).detail.referred_to == ()


def test_what_sites_have_in_common() -> None:
    one, two = a_site(twitch=1), a_site(twitch=2)
    assert shared([one, two], lambda site: site.technique) is one.technique
    assert shared([one, two], lambda site: site.detail.twitch) is MIXED
    assert shared([one, one], lambda site: site.detail.twitch) == 1
