"""Two rooms did different things to one thing: nothing is lost, and a person decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bodymap.charting.amendment import Amendment, PainCorrected, SiteAdded, Stated
from bodymap.charting.conflict import Conflict, Decision
from bodymap.charting.conflict_sides import sides_of
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.errors import ExpectedError, HeldByAnotherError, NotAllowedError
from bodymap.services.conflicts.told import About, Told
from bodymap.services.signed_content import is_intact
from bodymap.services.values import Setting
from tests import factories
from tests.clinics import OpenRecord
from tests.quarrels import Rooms, change_patient_in_both, change_site_in_both
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.acts import AMENDING
from tests.unit.sync.soundness import assert_same_everywhere

pytestmark = ON_ONE_SERVER


def told(rooms: Rooms, record: OpenRecord) -> tuple[Told, ...]:
    conflicts = record.clinic.conflicts
    return conflicts.told(conflicts.waiting(rooms.patient.id))


def decide(rooms: Rooms, record: OpenRecord, decision: Decision) -> None:
    record.clinic.conflicts.decide(told(rooms, record), decision, AMENDING)


def alerts(rooms: Rooms) -> set[str]:
    return {one.history.patient(rooms.patient.id).alert for one in (rooms.one, rooms.two)}


def test_the_first_at_the_server_counts_and_both_are_told(rooms: Rooms) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    assert alerts(rooms) == {"Takes apixaban"}
    assert told(rooms, rooms.one) == told(rooms, rooms.two)
    (one,) = told(rooms, rooms.one)
    assert (one.about, one.patient) == (
        About.BOTH_CHANGED,
        rooms.one.history.patient(rooms.patient.id),
    )
    assert (one.theirs.person, one.theirs.station) == ("Anna Weber", "Room 1")
    assert (one.mine.person, one.mine.station) == ("Ben Okafor", "Room 2")
    named = {each.column: (each.base, each.theirs, each.mine) for each in one.sides.differences}
    assert named["alert"] == ("", "Takes apixaban", "Faints easily: treat lying down")
    assert_same_everywhere(rooms.clinic)


def test_taking_mine_keeps_what_only_they_changed(rooms: Rooms) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    decide(rooms, rooms.one, Decision.MINE)
    rooms.meet()
    for record in (rooms.one, rooms.two):
        patient = record.history.patient(rooms.patient.id)
        assert patient.alert == "Faints easily: treat lying down"
        assert patient.family_name == "Brandt-Voss"
        assert told(rooms, record) == ()
        found = record.history.find_patients("voss")[0]
        assert found.patient == patient


def test_keeping_theirs_changes_nothing_but_says_who_decided(rooms: Rooms) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    decide(rooms, rooms.two, Decision.THEIRS)
    rooms.meet()
    assert alerts(rooms) == {"Takes apixaban"}
    decided = rooms.one.store.clinic_records(Conflict)[-1]
    assert (decided.decided, decided.decided_by) == (Decision.THEIRS, rooms.two.desk.person.id)
    assert decided.decided_at is not None


def test_a_needle_that_both_put_right(rooms: Rooms) -> None:
    change_site_in_both(rooms)
    rooms.meet()
    assert rooms.one.history.visit(rooms.session.id).sites[0].depth_mm == 12.0
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    (site,) = rooms.one.history.visit(rooms.session.id).sites
    assert (site.depth_mm, site.place.point.y) == (18.0, 322.0)


def test_a_needle_that_one_removed_and_the_other_moved(rooms: Rooms) -> None:
    rooms.part()
    rooms.one.recorder.void_site(rooms.site.id)
    moved = factories.place(point=replace(rooms.site.place.point, y=322.0))
    rooms.two.recorder.move_site(rooms.site.id, moved, rooms.site.muscle)
    rooms.meet()
    assert rooms.one.history.visit(rooms.session.id).sites == ()
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    (site,) = rooms.one.history.visit(rooms.session.id).sites
    assert (site.id, site.place.point.y, site.number) == (rooms.site.id, 322.0, 1)


def test_both_did_the_same_and_nobody_is_asked(rooms: Rooms) -> None:
    for record in (rooms.one, rooms.two):
        record.recorder.change_patient(replace(rooms.patient, alert="Takes apixaban"))
    rooms.meet()
    assert told(rooms, rooms.one) == told(rooms, rooms.two) == ()
    assert_same_everywhere(rooms.clinic)


def test_one_score_of_pain_counts(rooms: Rooms) -> None:
    rooms.part()
    for record, score in ((rooms.one, 7), (rooms.two, 5)):
        record.recorder.set_pain(factories.pain(rooms.session, score))
    rooms.meet()
    (one,) = told(rooms, rooms.two)
    assert one.about is About.SAME_PLACE
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    for record in (rooms.one, rooms.two):
        known = record.history.visit(rooms.session.id).score(Phase.BEFORE)
        assert known is not None
        assert known.score == 5


@pytest.mark.parametrize("kind", [EventKind.OUT, EventKind.EMERGENCY_OUT])
def test_needles_that_nobody_saw_are_not_counted_out(rooms: Rooms, kind: EventKind) -> None:
    rooms.part()
    rooms.two.records.put([factories.needle_event(rooms.session, None, kind)])
    added = rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.meet()
    (one,) = told(rooms, rooms.two)
    assert (one.about, one.still_in) == (About.UNSEEN_NEEDLES, (1, 2))
    still_in = rooms.one.history.visit(rooms.session.id).ledger.still_in
    assert {needle.site_id for needle in still_in} == {rooms.site.id, added.id}
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    visit = rooms.one.history.visit(rooms.session.id)
    assert not visit.ledger.still_in
    assert len(visit.of(NeedleEvent)) == 1


def test_needles_that_were_seen_are_counted_out(rooms: Rooms) -> None:
    rooms.part()
    rooms.two.recorder.add_site(factories.site(rooms.session))
    rooms.two.records.put([factories.needle_event(rooms.session, None)])
    rooms.one.recorder.change_patient(replace(rooms.patient, alert="Takes apixaban"))
    rooms.meet()
    assert told(rooms, rooms.two) == ()
    assert not rooms.one.history.visit(rooms.session.id).ledger.still_in


def test_what_was_charted_after_a_signature_elsewhere_becomes_an_amendment(rooms: Rooms) -> None:
    rooms.part()
    late = rooms.two.recorder.add_site(factories.site(rooms.session))
    rooms.two.recorder.set_pain(factories.pain(rooms.session, 3, Phase.AFTER))
    rooms.two.records.put([factories.answer(rooms.session)])
    rooms.sign(rooms.one)
    rooms.meet()
    assert {one.about for one in told(rooms, rooms.two)} == {About.AFTER_SIGNATURE}
    signed = rooms.two.history.visit(rooms.session.id)
    assert is_intact(signed)
    assert [site.id for site in signed.sites] == [rooms.site.id]
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    visit = rooms.one.history.visit(rooms.session.id)
    assert is_intact(visit)
    assert visit.sites == signed.sites
    whats = {type(one.what): one.what for one in visit.of(Amendment)}
    assert set(whats) == {SiteAdded, PainCorrected, Stated}
    added = whats[SiteAdded]
    assert isinstance(added, SiteAdded)
    assert (added.site.id, added.site.number) == (late.id, 2)
    assert {one.author for one in visit.of(Amendment)} == {"Ben Okafor, DPT"}


def test_a_signature_by_who_did_not_know_everything_is_given_again(rooms: Rooms) -> None:
    rooms.part()
    rooms.sign(rooms.two)
    rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.meet()
    (one,) = told(rooms, rooms.two)
    assert one.about is About.SIGNATURE
    assert rooms.one.history.visit(rooms.session.id).signature is None
    with pytest.raises(ExpectedError, match="sign it again"):
        decide(rooms, rooms.two, Decision.MINE)
    decide(rooms, rooms.two, Decision.THEIRS)
    rooms.sign(rooms.two, minutes=35)
    rooms.meet()
    visit = rooms.one.history.visit(rooms.session.id)
    assert len(visit.sites) == 2
    assert is_intact(visit)


def test_ones_own_lines_come_back_and_take_no_signature_away(rooms: Rooms) -> None:
    rooms.one.records.put([factories.needle_event(rooms.session, None)])
    rooms.clinic[0].send()
    rooms.sign(rooms.one)
    rooms.clinic.sync()
    assert rooms.two.history.visit(rooms.session.id).signature is not None
    assert told(rooms, rooms.one) == ()


def test_ones_own_lines_come_back_in_pieces(rooms: Rooms) -> None:
    station = rooms.clinic[0]
    added = rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.one.recorder.void_site(added.id)
    station.send()
    rooms.one.recorder.restore_site(added.id)
    while not station.receiving.receive(station.server, most=1).is_all:
        assert added.id in {one.id for one in rooms.one.history.visit(rooms.session.id).sites}
    rooms.meet()
    assert told(rooms, rooms.one) == ()
    assert added.id in {one.id for one in rooms.two.history.visit(rooms.session.id).sites}
    assert_same_everywhere(rooms.clinic)


def test_a_number_is_free_before_it_is_taken_though_lines_come_in_pieces(rooms: Rooms) -> None:
    recorder = rooms.one.recorder
    first = recorder.add_site(factories.site(rooms.session))
    recorder.void_site(first.id)
    second = recorder.add_site(factories.site(rooms.session))
    rooms.clinic.sync()
    recorder.restore_site(first.id)
    recorder.void_site(first.id)
    recorder.void_site(second.id)
    recorder.restore_site(first.id)
    rooms.clinic[0].sync()
    station = rooms.clinic[1]
    while not station.receiving.receive(station.server, most=1).is_all:
        pass
    assert told(rooms, rooms.two) == ()
    assert_same_everywhere(rooms.clinic)


def test_a_visit_opened_again_here_and_signed_there_is_signed(rooms: Rooms) -> None:
    at = factories.FIRST_VISIT + timedelta(minutes=20)
    rooms.one.recorder.end_session(rooms.session.id, at)
    rooms.clinic.sync()
    rooms.two.desk.sit(rooms.one.person)
    rooms.two.recorder.reopen_session(rooms.session.id)
    rooms.sign(rooms.one)
    rooms.meet()
    visit = rooms.two.history.visit(rooms.session.id)
    assert (visit.session.ended_at, is_intact(visit)) == (at, True)
    assert_same_everywhere(rooms.clinic)


def test_a_reaction_may_be_told_after_a_signature_elsewhere(rooms: Rooms) -> None:
    at = factories.FIRST_VISIT + timedelta(minutes=20)
    rooms.one.recorder.end_session(rooms.session.id, at)
    rooms.clinic.sync()
    rooms.two.records.put([factories.reaction(rooms.session)])
    rooms.two.recorder.set_pain(factories.pain(rooms.session, 2, Phase.FOLLOW_UP))
    rooms.sign(rooms.one)
    rooms.meet()
    assert told(rooms, rooms.two) == ()
    visit = rooms.one.history.visit(rooms.session.id)
    assert is_intact(visit)
    assert visit.score(Phase.FOLLOW_UP) is not None


def test_two_who_decide_differently_are_asked_again(rooms: Rooms) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    decide(rooms, rooms.one, Decision.THEIRS)
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    (one,) = told(rooms, rooms.one)
    assert told(rooms, rooms.two) == (one,)
    sides = sides_of(one.conflict)
    assert sides.theirs is not None
    # what counts now stands at the left
    assert sides.theirs["alert"] == rooms.one.history.patient(rooms.patient.id).alert
    assert_same_everywhere(rooms.clinic)


def test_two_who_disagree_about_needles_leave_them_in(rooms: Rooms) -> None:
    rooms.part()
    rooms.two.records.put([factories.needle_event(rooms.session, None)])
    rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.meet()
    decide(rooms, rooms.one, Decision.THEIRS)
    decide(rooms, rooms.two, Decision.MINE)
    rooms.meet()
    assert len(rooms.one.history.visit(rooms.session.id).ledger.still_in) == 2
    assert [one.about for one in told(rooms, rooms.two)] == [About.UNSEEN_NEEDLES]


@pytest.mark.parametrize("decision", Decision)
def test_a_setting_that_both_make_first(rooms: Rooms, decision: Decision) -> None:
    """There is one row of a name, whether it counts or not."""
    usual = f"clinic_name_{decision}"
    made = [Setting(new_id(), usual, value) for value in ('"A"', '"B"')]
    for record, setting in zip((rooms.one, rooms.two), made, strict=True):
        with record.store.write(record.desk.person.id) as write:
            write.insert_record(setting)
    rooms.meet()
    conflicts = rooms.one.clinic.conflicts
    asked = [one for one in conflicts.told(conflicts.waiting()) if usual in str(one.conflict.mine)]
    assert [one.about for one in asked] == [About.SAME_PLACE]
    conflicts.decide(asked, decision, AMENDING)
    rooms.meet()
    kept = {one.name: one.value for one in rooms.two.store.clinic_records(Setting)}
    assert kept[usual] == ('"B"' if decision is Decision.MINE else '"A"')
    assert_same_everywhere(rooms.clinic)


def test_nobody_decides_twice(rooms: Rooms) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    asked = told(rooms, rooms.one)
    decide(rooms, rooms.one, Decision.THEIRS)
    with pytest.raises(ExpectedError, match="decided this already"):
        rooms.one.clinic.conflicts.decide(asked, Decision.MINE, AMENDING)


def test_who_reads_does_not_decide(rooms: Rooms) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    rooms.one.sit(Role.REVIEWER, "Carla Reyes")
    (one,) = told(rooms, rooms.one)
    assert not rooms.one.clinic.conflicts.may_decide(one.conflict)
    with pytest.raises(NotAllowedError):
        decide(rooms, rooms.one, Decision.THEIRS)


def test_a_visit_is_decided_where_it_is_charted(rooms: Rooms) -> None:
    change_site_in_both(rooms)
    rooms.meet()
    with pytest.raises(HeldByAnotherError, match="Open in Room 2"):
        decide(rooms, rooms.one, Decision.MINE)
    assert len(told(rooms, rooms.one)) == 1
    decide(rooms, rooms.two, Decision.MINE)
