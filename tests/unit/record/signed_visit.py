"""A whole visit in a real record, signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bodymap.charting.billing import Billing
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.person import Person, Role
from bodymap.charting.procedure_code import SidePolicy
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.services.values import Visit
from bodymap.services.visit_signing import VisitSigning
from tests import factories
from tests.records import Record
from tests.whole_visit import records_of, sites_of

AT = factories.FIRST_VISIT + timedelta(minutes=30)
FIGURE = Figure.FEMALE_TYPICAL


@dataclass(frozen=True)
class Signed:
    """A whole visit, signed, and what it was signed with."""

    record: Record
    session: Session
    signature: Signature
    brandt: Person
    """Who charted it for a while."""

    @property
    def visit(self) -> Visit:
        return self.record.history.visit(self.session.id)

    def alter(self, sql: str) -> None:
        """Change the record behind the program's back, whose triggers would not have it."""
        with self.record.by_hand(guarded=False) as tables:
            tables.execute(sql)


def whole_visit(record: Record) -> Session:
    session = record.start_session()
    first, second = sites_of(session)
    record.recorder.add_site(first)
    record.recorder.add_site(second)
    record.recorder.set_pain(factories.pain(session, 7))
    record.recorder.set_pain(factories.pain(session, 3, Phase.AFTER))
    record.records.put(records_of(session, first, AT))
    return session


def signing(record: Record) -> VisitSigning:
    return VisitSigning(record.history, record.records, record.desk)


def sign_whole_visit(record: Record) -> Signed:
    """Anna Weber begins it, Ada Brandt takes it over, and Anna takes it back and signs."""
    session = whole_visit(record)
    brandt = record.sit(Role.THERAPIST)
    record.records.take_over(session.id, AT - timedelta(minutes=3))
    record.desk.sit(record.person)
    record.records.take_over(session.id, AT - timedelta(minutes=2))
    signature = signing(record).sign(session.id, FIGURE, AT)
    return Signed(record, session, signature, brandt)


def billing(session: Session, code: str) -> Billing:
    return Billing(new_id(), session.id, code, SidePolicy.MUSCLE_ONCE, ("soleus",))
