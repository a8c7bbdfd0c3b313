"""Whom a row is about, and which of their complaints and visits."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from bodymap.charting.patient import Patient
from bodymap.charting.same_person import plain_name
from bodymap.exchange.csv_clinic import fields as of
from bodymap.exchange.csv_clinic.cells import text, uuid
from bodymap.exchange.csv_clinic.days import at_clock, read_clock, read_day, read_moment
from bodymap.exchange.csv_clinic.fields import Field
from bodymap.exchange.csv_clinic.known import Known, SeenVisit
from bodymap.exchange.csv_clinic.row import RowReader
from bodymap.exchange.csv_clinic.troubles import CellError, Why

LONGEST_NAME: Final = 200
LONGEST_NUMBER: Final = 100
LONGEST_TEXT: Final = 2000
EARLIEST: Final = date(1850, 1, 1)


def name(cell: str, header: str) -> str:
    """A name of a person."""
    return text(cell, header, LONGEST_NAME)


def record_number(cell: str, header: str) -> str:
    """The clinic's own number for a person."""
    return text(cell, header, LONGEST_NUMBER)


def note(cell: str, header: str) -> str:
    """Words, in several lines where the cell has them."""
    return text(cell, header, LONGEST_TEXT, is_name=False)


def read_names(row: RowReader) -> tuple[str, str]:
    """Given name and family name; a single column may hold both, as Brandt, Ada."""
    family = row.read(of.FAMILY_NAME, name) or ""
    given = row.read(of.GIVEN_NAME, name) or ""
    if not given and family.count(",") == 1:
        family, given = (part.strip() for part in family.split(","))
        row.understand(of.FAMILY_NAME, family)
        row.understand(of.GIVEN_NAME, given)
    return given, family


def read_past_day(row: RowReader, field: Field, today: date) -> date | None:
    """A day that has been."""
    day = row.read(field, lambda cell, header: read_day(cell, header, row.order(field)))
    if day is not None and day > today:
        row.bad(Why.IN_THE_FUTURE, row.header(field), day.isoformat())
    if day is not None and day < EARLIEST:
        row.bad(Why.TOO_EARLY, row.header(field), day.isoformat())
    return day


def find_patient(row: RowReader, known: Known, today: date) -> Patient | None:
    """The patient that a row names by an id, a record number, or name and birth date; what it says
    beside has to agree. None where there is none: then the row is bad."""
    key = row.read(of.PATIENT_ID, uuid)
    number = row.read(of.RECORD_NUMBER, record_number) or ""
    given, family = read_names(row)
    born = read_past_day(row, of.BIRTH_DATE, today)
    if row.is_bad:
        return None
    called = ", ".join(part for part in (family, given) if part)
    found = _found(row, known, key, number, (given, family, born))
    if found is None:
        return None
    is_other = (
        (family and plain_name(family) != plain_name(found.family_name))
        or (given and plain_name(given) != plain_name(found.given_name))
        or (born and found.birth_date and born != found.birth_date)
        or (
            number and found.record_number and plain_name(number) != plain_name(found.record_number)
        )
    )
    if is_other:
        row.bad(Why.NOT_THE_SAME, called or number or str(born), whom(found))
        return None
    return found


def _found(
    row: RowReader,
    known: Known,
    key: UUID | None,
    number: str,
    person: tuple[str, str, date | None],
) -> Patient | None:
    given, family, born = person
    if key is not None:
        patient = known.patient(key)
        found = [] if patient is None else [patient]
        named = str(key)
    elif number:
        found, named = list(known.with_number(number)), number
    elif born is not None:
        found = list(known.with_key(given, family, born))
        named = f"{family}, {given} ({born.isoformat()})"
    else:
        found, named = list(known.with_name(given, family)), f"{family}, {given}"
    if not (key or number or family):
        row.bad(Why.NO_VALUE, row.header(of.RECORD_NUMBER))
    elif not found:
        row.bad(Why.NOBODY, named)
    elif len(found) > 1:
        row.bad(Why.SEVERAL_PEOPLE, named)
    else:
        return found[0]
    return None


def whom(patient: Patient) -> str:
    """A patient, so that another one of the name is told apart."""
    beside = [patient.record_number] if patient.record_number else []
    if patient.birth_date is not None:
        beside.append(patient.birth_date.isoformat())
    return f"{patient.name} ({', '.join(beside)})" if beside else patient.name


def read_start(row: RowReader, now: datetime) -> tuple[datetime, bool] | None:
    """When a visit began (UTC), and whether its time of day is known."""
    read = row.need(
        of.STARTED, lambda cell, header: read_moment(cell, header, row.order(of.STARTED))
    )
    clock = row.read(of.START_TIME, read_clock)
    if read is None:
        return None
    moment, has_time = read
    if clock is not None and not has_time:
        moment, has_time = at_clock(moment.astimezone().date(), clock), True
    row.understand(of.STARTED, moment if has_time else moment.astimezone().date())
    if moment > now + timedelta(days=1):
        row.bad(Why.IN_THE_FUTURE, row.header(of.STARTED), moment.astimezone().date().isoformat())
    elif moment.date() < EARLIEST:
        row.bad(Why.TOO_EARLY, row.header(of.STARTED), moment.astimezone().date().isoformat())
    return None if row.is_bad else (moment, has_time)


def read_time_at(row: RowReader, field: Field, started: datetime) -> datetime | None:
    """A time of a visit that began at ``started`` (UTC): of its day where the cell names none."""

    def parse(cell: str, header: str) -> datetime:
        try:
            clock: time = read_clock(cell, header)
        except CellError:
            moment, has_time = read_moment(cell, header, row.order(field))
            if not has_time:
                raise CellError(Why.NO_TIME, header, cell) from None
            return moment
        return at_clock(started.astimezone().date(), clock)

    return row.read(field, parse)


def find_visit(row: RowReader, known: Known, now: datetime) -> SeenVisit | None:
    """The visit that a row adds to, by its id or by patient and day. None where there is none that
    could take anything: then the row is bad."""
    key = row.read(of.SESSION_ID, uuid)
    if key is not None:
        visit = known.visit(key)
        if visit is None:
            row.bad(Why.NO_SUCH_VISIT)
    elif row.has(of.SESSION_ID):
        return None
    else:
        visit = _visit_of_day(row, known, now)
    if visit is None:
        return None
    if visit.is_signed:
        row.bad(Why.VISIT_SIGNED)
    elif visit.session.is_open:
        row.bad(Why.VISIT_OPEN)
    return None if row.is_bad else visit


def _visit_of_day(row: RowReader, known: Known, now: datetime) -> SeenVisit | None:
    patient = find_patient(row, known, now.astimezone().date())
    started = read_start(row, now)
    if patient is None or started is None:
        return None
    moment, has_time = started
    day = moment.astimezone().date()
    found = [visit for visit in known.visits(patient) if visit.day == day]
    if has_time and len(found) > 1:
        found = [visit for visit in found if same_minute(visit.session.started_at, moment)]
    if len(found) == 1:
        return found[0]
    row.bad(Why.WHICH_VISIT if found else Why.NO_VISIT, whom(patient), day.isoformat())
    return None


def same_minute(one: datetime, other: datetime) -> bool:
    """Whether two UTC times show the same on a clock without seconds."""
    cut = {"second": 0, "microsecond": 0}
    return one.astimezone(UTC).replace(**cut) == other.astimezone(UTC).replace(**cut)  # type: ignore[arg-type]  # fields of a time
