"""The muscles and regions that are offered at a site."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.ids import new_id
from bodymap.paths import resource
from bodymap.services.body_layers import CONTRALATERAL
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.underlying import shipped
from bodymap.ui.session.site_editor.anatomy_choice import AnatomyChoice
from tests import factories
from tests.atlases import shared_atlas

VISIT = factories.session(factories.episode(new_id()))


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="module")
def catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


@pytest.fixture(scope="module")
def choice(atlas: Atlas, catalogue: ClinicCatalogue) -> AnatomyChoice:
    return AnatomyChoice(atlas, shipped(atlas, resource("catalogue")), catalogue)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_referred_pain_is_offered_on_the_side_that_the_catalogue_means(
    atlas: Atlas, catalogue: ClinicCatalogue, choice: AnatomyChoice, side: Side
) -> None:
    crossed = 0
    for facts in catalogue.muscles():
        site = factories.site(VISIT, muscle=facts.muscle.id, place=factories.place(side=side))
        offered = [atlas.regions[each.id] for each in choice.usual_regions([site])]
        assert {region.base_id for region in offered} == {
            named.removeprefix(CONTRALATERAL) for named in facts.referred_regions
        }
        over = {
            named.removeprefix(CONTRALATERAL)
            for named in facts.referred_regions
            if named.startswith(CONTRALATERAL)
        }
        same = {named for named in facts.referred_regions if not named.startswith(CONTRALATERAL)}
        for region in offered:
            if region.side is side.mirrored:
                assert region.base_id in over
                crossed += 1
            elif region.side is side:
                assert region.base_id in same
    assert crossed


def test_muscles_are_found_by_name_latin_and_abbreviation(
    catalogue: ClinicCatalogue, choice: AnatomyChoice
) -> None:
    soleus = next(row for row in catalogue.muscles() if row.muscle.id == "soleus")
    for text in ("soleus", soleus.latin, soleus.abbreviation, "SOL"):
        assert "soleus" in [each.id for each in choice.muscles(text)]
    assert choice.muscles("no such muscle") == ()


def test_several_sites_are_offered_the_muscles_that_all_of_them_share(
    choice: AnatomyChoice,
) -> None:
    calf = factories.site(VISIT)
    one = [each.id for each in choice.ranked([calf])]
    assert one
    assert [each.id for each in choice.ranked([calf, calf])] == one
    assert "trigger point" in choice.ranked([calf])[0].detail
    assert "trigger point" not in choice.ranked([calf, calf])[0].detail
