"""Ghosts and templates offer sites; only a tap charts one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting import ghost as ghost_module
from bodymap.charting import template as template_module
from bodymap.charting.ghost import Ghost, chart_again, charted_ghosts, ghosts_of
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import NeedleSite
from bodymap.charting.template import LONGEST_NAME, Template, TemplateTray
from tests import factories
from tests.cases import cases

EPISODE = factories.episode(new_id())
LAST, TODAY = factories.session(EPISODE), factories.session(EPISODE, week=1)
NOW = datetime(2026, 3, 9, 9, 40, tzinfo=UTC)
TRAY = TemplateTray(Needle(0.25, 30), Technique.SUPERFICIAL, 8.0)


def site_at(millimetres: float, *, number: int = 1, **changes: Any) -> NeedleSite:
    """A site of the last visit, so many mm up the inner calf."""
    return factories.site(
        LAST,
        number=number,
        place=factories.place(point=BodyPoint(95.0, 300.0 + millimetres, -62.0)),
        **changes,
    )


def today(millimetres: float, **changes: Any) -> NeedleSite:
    return replace(site_at(millimetres, **changes), session_id=TODAY.id)


def test_a_ghost_carries_what_can_be_charted_again() -> None:
    site = site_at(0, number=3, depth_mm=25.0, technique=Technique.WINDING)
    assert ghosts_of([site]) == (
        Ghost(
            origin=site.id,
            number=3,
            place=site.place,
            muscle="gastrocnemius_medial",
            needle=factories.NEEDLE,
            technique=Technique.WINDING,
            depth_mm=25.0,
        ),
    )


def test_ghosts_stand_in_the_order_of_their_numbers() -> None:
    sites = [site_at(40, number=3), site_at(0, number=1), site_at(20, number=2)]
    assert [ghost.number for ghost in ghosts_of(sites)] == [1, 2, 3]


def test_charting_again_makes_a_site_of_today() -> None:
    (ghost,) = ghosts_of([site_at(0, number=3, depth_mm=25.0)])
    site = chart_again(ghost, NOW, TODAY)
    assert site.id != ghost.origin
    assert (site.session_id, site.inserted_at, site.number) == (TODAY.id, NOW, 0)
    assert ghosts_of([replace(site, number=3)]) == (replace(ghost, origin=site.id),)
    assert chart_again(ghost, NOW, TODAY).id != site.id


def test_nothing_is_charted_in_a_session_that_has_ended() -> None:
    (ghost,) = ghosts_of([site_at(0)])
    with pytest.raises(ValueError, match="open"):
        chart_again(ghost, NOW, replace(TODAY, ended_at=NOW))
    with pytest.raises(ValueError, match="time zone"):
        chart_again(ghost, NOW.replace(tzinfo=None), TODAY)


def test_there_is_no_way_to_chart_them_all() -> None:
    charting = {"charted_ghosts", "chart_again"}
    for module in (ghost_module, template_module):
        assert {name for name in vars(module) if "chart" in name.lower()} <= charting
    assert not [name for name in dir(Template) if "chart" in name.lower()]


@cases(("millimetres", "is_charted"), [(0, True), (10, True), (10.1, False)])
def test_a_site_within_a_centimetre_is_the_ghost_charted_again(
    millimetres: float, is_charted: bool
) -> None:
    (ghost,) = ghosts_of([site_at(0)])
    again = today(millimetres)
    assert charted_ghosts([ghost], [again]) == ({ghost.origin: again.id} if is_charted else {})


def test_another_muscle_is_another_site() -> None:
    (ghost,) = ghosts_of([site_at(0)])
    assert charted_ghosts([ghost], [today(0, muscle="soleus")]) == {}
    assert charted_ghosts([ghost], [today(0, muscle=None)]) == {}


def test_where_no_muscle_is_recorded_the_region_decides() -> None:
    (ghost,) = ghosts_of([site_at(0, muscle=None)])
    same = today(3, muscle=None)
    other = replace(same, place=replace(same.place, region="calf_lateral_l"))
    assert charted_ghosts([ghost], [same]) == {ghost.origin: same.id}
    assert charted_ghosts([ghost], [other]) == {}


def test_the_other_side_is_another_site() -> None:
    (ghost,) = ghosts_of([site_at(0)])
    mirrored = replace(today(0), place=factories.place(point=ghost.place.point.mirrored()))
    assert charted_ghosts([ghost], [mirrored]) == {}


def test_a_site_stands_for_the_nearest_ghost_only() -> None:
    near, far = ghosts_of([site_at(0, number=1), site_at(8, number=2)])
    again = today(3)
    assert charted_ghosts([near, far], [again]) == {near.origin: again.id}
    second = today(4)
    assert set(charted_ghosts([near, far], [again, second])) == {near.origin, far.origin}


def test_a_site_charted_from_a_ghost_belongs_to_it_wherever_it_was_moved() -> None:
    first, second = ghosts_of([site_at(0, number=1), site_at(30, number=2)])
    moved = today(30)
    assert charted_ghosts([first, second], [moved], {moved.id: first.origin}) == {
        first.origin: moved.id
    }


def test_a_site_charted_from_another_visit_stands_for_none_of_these() -> None:
    (ghost,) = ghosts_of([site_at(0)])
    other = today(0)
    assert charted_ghosts([ghost], [other], {other.id: new_id()}) == {}


def template(*sites: NeedleSite) -> Template:
    return Template.from_sites(
        " Plantar fasciitis ", "plantar_fasciitis", sites or [site_at(0, number=4)], TRAY
    )


def test_a_template_is_made_of_a_visits_sites() -> None:
    sites = [site_at(20, number=7, depth_mm=12.0), site_at(0, number=4)]
    made = template(*sites)
    assert (made.name, made.condition, made.version) == (
        "Plantar fasciitis",
        "plantar_fasciitis",
        1,
    )
    assert [ghost.number for ghost in made.ghosts] == [1, 2]
    assert [ghost.place for ghost in made.ghosts] == [sites[1].place, sites[0].place]
    assert made.ghosts[1].depth_mm == 12.0


def test_a_template_holds_nothing_of_the_patient() -> None:
    sites = [site_at(0, number=1), site_at(20, number=2)]
    known = {site.id for site in sites} | {LAST.id, LAST.patient_id, LAST.episode_id}
    made = template(*sites)
    assert not known & {made.id, *(ghost.origin for ghost in made.ghosts)}
    assert str(LAST.id) not in repr(made)


def test_a_templates_sites_are_charted_like_ghosts() -> None:
    (ghost,) = template().ghosts
    site = chart_again(ghost, NOW, TODAY)
    assert charted_ghosts([ghost], [site]) == {ghost.origin: site.id}


def test_every_change_is_a_new_version_of_the_same_template() -> None:
    made = template(site_at(0, number=1), site_at(20, number=2))
    renamed = made.renamed("Heel ", "")
    fewer = renamed.without(made.ghosts[0].origin)
    other = fewer.with_sites([site_at(50)], TRAY)
    assert [one.version for one in (made, renamed, fewer, other)] == [1, 2, 3, 4]
    assert {one.id for one in (made, renamed, fewer, other)} == {made.id}
    assert (renamed.name, renamed.ghosts) == ("Heel", made.ghosts)
    assert fewer.ghosts == (made.ghosts[1],)
    assert len(other.ghosts) == 1


def test_a_template_without_that_site_cannot_lose_it() -> None:
    with pytest.raises(LookupError):
        template().without(new_id())


@cases("name", ["", "   ", "x" * (LONGEST_NAME + 1)])
def test_a_template_has_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Template.from_sites(name, "", [site_at(0)], TRAY)


def test_a_template_has_a_site() -> None:
    with pytest.raises(ValueError, match="at least one site"):
        Template.from_sites("Heel", "", [], TRAY)
    made = template()
    with pytest.raises(ValueError, match="at least one site"):
        made.without(made.ghosts[0].origin)


def test_the_sites_of_a_template_can_be_told_apart() -> None:
    made = template(site_at(0, number=1), site_at(20, number=2))
    first, second = made.ghosts
    for twin in (replace(second, origin=first.origin), replace(second, number=first.number)):
        with pytest.raises(ValueError, match="of its own"):
            replace(made, ghosts=(first, twin))
    with pytest.raises(ValueError, match="count from one"):
        replace(made, id=UUID(int=1), version=0)
