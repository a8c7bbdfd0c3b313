"""Every method of every service, tried by every role: who lacks the right changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.errors import NotAllowedError, NotSavedError
from bodymap.services.access.rights import RIGHTS, Right
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.clinic_view.tally import Bounds
from tests import factories
from tests.cases import cases
from tests.engines import Engine, on_both_engines, opened_on
from tests.records import Record

pytest_generate_tests = on_both_engines


@dataclass(frozen=True)
class Stage:
    """A clinic with something of each kind in it, charted by its administrator."""

    record: Record
    visit: Session
    site: NeedleSite

    @property
    def clinic(self) -> Clinic:
        return self.record.clinic


Call = Callable[[Stage], object]


def _derived() -> object:
    # never looked at: the right is asked for first, and this clinic has no key file
    return object()


SERVICES = (
    *("recorder", "records", "history", "stock", "templates", "settings"),
    *("people", "audit", "exports", "emergencies", "rescues", "whole"),
)
"""``backups`` is tried with its files, in tests/unit/backup."""

NEEDS: dict[str, tuple[Right | None, Call]] = {
    # who charts
    "recorder.add_patient": (
        Right.CHART,
        lambda s: s.clinic.recorder.add_patient(factories.patient()),
    ),
    "recorder.change_patient": (
        Right.CHART,
        lambda s: s.clinic.recorder.change_patient(factories.patient(id=s.visit.patient_id)),
    ),
    "recorder.set_patient_figure": (
        Right.CHART,
        lambda s: s.clinic.recorder.set_patient_figure(s.visit.patient_id, Figure.MALE_TYPICAL),
    ),
    "recorder.add_episode": (
        Right.CHART,
        lambda s: s.clinic.recorder.add_episode(factories.episode(s.visit.patient_id)),
    ),
    "recorder.change_episode": (
        Right.CHART,
        lambda s: s.clinic.recorder.change_episode(
            factories.episode(s.visit.patient_id, id=s.visit.episode_id)
        ),
    ),
    "recorder.start_session": (
        Right.CHART,
        lambda s: s.clinic.recorder.start_session(replace(s.visit, id=new_id())),
    ),
    "recorder.end_session": (
        Right.CHART,
        lambda s: s.clinic.recorder.end_session(s.visit.id, s.visit.started_at),
    ),
    "recorder.reopen_session": (
        Right.CHART,
        lambda s: s.clinic.recorder.reopen_session(s.visit.id),
    ),
    "recorder.add_site": (
        Right.CHART,
        lambda s: s.clinic.recorder.add_site(factories.site(s.visit)),
    ),
    "recorder.move_site": (
        Right.CHART,
        lambda s: s.clinic.recorder.move_site(s.site.id, factories.place(view="left"), None),
    ),
    "recorder.revise_sites": (
        Right.CHART,
        lambda s: s.clinic.recorder.revise_sites([replace(s.site, depth_mm=7.0)]),
    ),
    "recorder.void_site": (Right.CHART, lambda s: s.clinic.recorder.void_site(s.site.id)),
    "recorder.void_sites": (Right.CHART, lambda s: s.clinic.recorder.void_sites([s.site.id])),
    "recorder.restore_site": (Right.CHART, lambda s: s.clinic.recorder.restore_site(s.site.id)),
    "recorder.restore_sites": (Right.CHART, lambda s: s.clinic.recorder.restore_sites([s.site.id])),
    "recorder.set_pain": (
        Right.CHART,
        lambda s: s.clinic.recorder.set_pain(factories.pain(s.visit, 3)),
    ),
    "recorder.void_pain": (Right.CHART, lambda s: s.clinic.recorder.void_pain(new_id())),
    "recorder.restore_pain": (Right.CHART, lambda s: s.clinic.recorder.restore_pain(new_id())),
    "records.put": (Right.CHART, lambda s: s.clinic.records.put((factories.consent(s.visit),))),
    "records.change": (Right.CHART, lambda s: s.clinic.records.change(factories.consent(s.visit))),
    "records.sign": (
        Right.CHART,
        lambda s: s.clinic.records.sign(_signature(s), s.visit.started_at),
    ),
    "records.take_over": (
        Right.CHART,
        lambda s: s.clinic.records.take_over(s.visit.id, s.visit.started_at),
    ),
    "records.refusal": (None, lambda s: s.clinic.records.refusal(s.visit, is_signed=False)),
    "stock.keep": (Right.STOCK, lambda s: s.clinic.stock.keep(factories.box())),
    "stock.boxes": (Right.READ, lambda s: s.clinic.stock.boxes()),
    "stock.uses_of_lot": (Right.READ, lambda s: s.clinic.stock.uses_of_lot("L1")),
    "stock.reading_uses": (Right.READ, lambda s: s.clinic.stock.reading_uses("L1")),
    "templates.keep": (Right.TEMPLATES, lambda s: s.clinic.templates.keep(factories.template())),
    "templates.retire": (Right.TEMPLATES, lambda s: s.clinic.templates.retire(new_id())),
    "templates.all": (Right.READ, lambda s: s.clinic.templates.all()),
    "settings.keep": (
        Right.SETTINGS,
        lambda s: s.clinic.settings.keep(ClinicSettings(call_line=str(new_id()))),
    ),
    "settings.now": (Right.READ, lambda s: s.clinic.settings.now()),
    "settings.usual_figure": (None, lambda s: s.clinic.settings.usual_figure()),
    "settings.unreadable": (Right.READ, lambda s: s.clinic.settings.unreadable()),
    # who looks
    "history.find_patients": (Right.READ, lambda s: s.clinic.history.find_patients("")),
    "history.patient": (Right.READ, lambda s: s.clinic.history.patient(s.visit.patient_id)),
    "history.episodes": (Right.READ, lambda s: s.clinic.history.episodes(s.visit.patient_id)),
    "history.overview": (Right.READ, lambda s: s.clinic.history.overview(s.visit.patient_id)),
    "history.visit": (Right.READ, lambda s: s.clinic.history.visit(s.visit.id)),
    "history.records_of": (
        Right.READ,
        lambda s: s.clinic.history.records_of(s.visit.patient_id, Signature),
    ),
    "history.site_columns": (
        Right.READ,
        lambda s: s.clinic.history.site_columns(s.visit.patient_id),
    ),
    "history.needle_incidents": (
        Right.READ,
        lambda s: s.clinic.history.needle_incidents(s.visit.patient_id),
    ),
    "history.newest_answers": (
        Right.READ,
        lambda s: s.clinic.history.newest_answers(s.visit.patient_id),
    ),
    "history.visits_with": (
        Right.READ,
        lambda s: s.clinic.history.visits_with(s.visit.patient_id, Signature),
    ),
    "history.open_reactions": (Right.READ, lambda s: s.clinic.history.open_reactions()),
    "history.open_sessions": (Right.READ, lambda s: s.clinic.history.open_sessions()),
    "history.open_here": (Right.READ, lambda s: s.clinic.history.open_here()),
    "history.is_here": (Right.READ, lambda s: s.clinic.history.is_here(s.visit.id)),
    "history.patients_since": (
        Right.READ,
        lambda s: s.clinic.history.patients_since(s.visit.started_at),
    ),
    "history.tally": (
        Right.READ,
        lambda s: s.clinic.history.tally(
            Bounds(s.visit.started_at, s.visit.started_at + timedelta(days=1))
        ),
    ),
    "rescues.keep": (Right.CHART, lambda s: s.clinic.rescues.keep(s.visit.id, [("Note", "left")])),
    "rescues.used": (Right.CHART, lambda s: s.clinic.rescues.used(s.clinic.rescues.waiting())),
    "rescues.waiting": (Right.READ, lambda s: s.clinic.rescues.waiting()),
    "exports.begin": (Right.EXPORT, lambda s: s.clinic.exports.begin(ExportKind.REPORT)),
    "whole.reading": (Right.EXPORT, lambda s: s.clinic.whole.reading().__enter__()),
    "whole.filling": (Right.PEOPLE, lambda s: s.clinic.whole.filling().__enter__()),
    "whole.came_in": (Right.READ, lambda s: s.clinic.whole.came_in()),
    # who administers
    "people.all": (Right.READ, lambda s: s.clinic.people.all()),
    "people.working": (Right.READ, lambda s: s.clinic.people.working()),
    "people.person": (Right.READ, lambda s: s.clinic.people.person(new_id())),
    "people.log_ins": (None, lambda s: s.clinic.people.log_ins()),
    "people.introduce": (Right.PEOPLE, lambda s: s.clinic.people.introduce(_new_person())),
    "people.add": (Right.PEOPLE, lambda s: s.clinic.people.add(_new_person(), _derived())),  # type: ignore[arg-type]  # never looked at
    "people.change": (Right.PEOPLE, lambda s: s.clinic.people.change(s.record.person)),
    "people.remove": (Right.PEOPLE, lambda s: s.clinic.people.remove(new_id())),
    "people.set_passphrase": (
        Right.PEOPLE,
        lambda s: s.clinic.people.set_passphrase(s.record.person.id, _derived()),  # type: ignore[arg-type]  # as above
    ),
    "people.derive_recovery": (Right.REKEY, lambda s: s.clinic.people.derive_recovery()),
    "people.keep_recovery": (Right.REKEY, lambda s: s.clinic.people.keep_recovery(_derived())),  # type: ignore[arg-type]  # as above
    "people.re_key": (Right.REKEY, lambda s: s.clinic.people.re_key(lambda _done, _whole: None)),
    "people.finish_re_key": (Right.REKEY, lambda s: s.clinic.people.finish_re_key()),
    "audit.lines": (Right.AUDIT, lambda s: s.clinic.audit.lines(AuditFilter())),
    "audit.subjects": (Right.AUDIT, lambda s: s.clinic.audit.subjects(())),
    "emergencies.seen": (Right.PEOPLE, lambda s: s.clinic.emergencies.seen(new_id())),
    # everybody, for oneself
    "people.derive": (None, lambda s: s.clinic.people.derive("a new passphrase")),
    "people.change_own_passphrase": (
        None,
        lambda s: s.clinic.people.change_own_passphrase(s.clinic.desk.person.id, _derived()),  # type: ignore[arg-type]  # as above
    ),
    "people.can_remember": (None, lambda s: s.clinic.people.can_remember()),
    "people.is_remembered": (None, lambda s: s.clinic.people.is_remembered()),
    "people.remember": (None, lambda s: s.clinic.people.remember(s.clinic.desk.person.id)),
    "people.forget": (None, lambda s: s.clinic.people.forget()),
    "audit.note": (None, lambda s: s.clinic.audit.note(Event.LOCKED)),
    "audit.stations": (Right.READ, lambda s: s.clinic.audit.stations()),
    "audit.head": (Right.READ, lambda s: s.clinic.audit.head()),
    "emergencies.unseen": (Right.READ, lambda s: s.clinic.emergencies.unseen()),
    "emergencies.begin": (None, lambda s: s.clinic.emergencies.begin("", 15)),
}
"""The right that each method needs, None for none, and a call of it. What else may be wrong with
the call does not matter: the right is asked for first."""


def _new_person() -> Person:
    return Person(new_id(), "Lena Ort", "PT", "lena")


def _signature(stage: Stage) -> Signature:
    person = stage.clinic.desk.person
    return factories.signature(stage.visit, signer_id=person.id, signer=person.signature)


@pytest.fixture(scope="module")
def stage(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with opened_on(engine, tmp_path_factory.mktemp("roles")) as record:
        visit = record.start_session()
        yield Stage(record, visit, record.recorder.add_site(factories.site(visit)))


def test_every_method_is_in_the_table(stage: Stage) -> None:
    found = {
        f"{service}.{name}"
        for service in SERVICES
        for name in dir(getattr(stage.clinic, service))
        if not name.startswith("_")
    }
    assert found == set(NEEDS)


@cases("role", Role)
@cases("method", NEEDS)
def test_a_role_does_what_it_may_and_nothing_else(stage: Stage, method: str, role: Role) -> None:
    right, call = NEEDS[method]
    stage.clinic.desk.sit(replace(stage.record.person, role=role))
    head = stage.clinic.audit.head()
    if right is None or right in RIGHTS[role]:
        _try(call, stage)
        return
    with pytest.raises(NotAllowedError) as refused:
        call(stage)
    assert refused.value.sentence.endswith(".")
    assert stage.clinic.audit.head() == head


def _try(call: Call, stage: Stage) -> None:
    """The call may fail for what is wrong with it, but not for want of a right."""
    try:
        call(stage)
    except NotAllowedError as error:
        pytest.fail(error.sentence)
    except NotSavedError as error:
        pytest.fail(error.sentence)
    except Exception:
        pass


def test_roles_hold_each_other() -> None:
    reviewer, therapist = RIGHTS[Role.REVIEWER], RIGHTS[Role.THERAPIST]
    assert reviewer < therapist < RIGHTS[Role.ADMINISTRATOR] == frozenset(Right)
    assert reviewer == {Right.READ, Right.EXPORT}


def test_a_reviewers_connection_writes_nothing_below_the_services(
    engine: Engine, tmp_path: Path
) -> None:
    with opened_on(engine, tmp_path) as record:
        _writes_nothing(record)


def _writes_nothing(record: Record) -> None:
    visit = record.start_session()
    record.clinic.desk.sit(replace(record.person, role=Role.REVIEWER))
    head = record.store.head()
    with pytest.raises(NotSavedError), record.store.write(record.person.id) as write:
        write.insert_site(factories.site(visit, number=1))
    with pytest.raises(NotSavedError), record.store.write(None) as write:
        write.update_patient(factories.patient(id=visit.patient_id, given_name="Eve"))
    assert record.store.head() == head
    assert record.history.visit(visit.id).sites == ()
    record.clinic.desk.sit(record.person)
    assert record.recorder.add_site(factories.site(visit)).number == 1
