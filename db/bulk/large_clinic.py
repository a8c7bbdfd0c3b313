"""A clinic of any number of patients and needle sites, stamped out of courses of the demo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from bodymap.charting.patient import Patient
from bodymap.services.demo.crowd import Crowd
from bodymap.services.demo.prototypes import Prototype
from bodymap.services.progress import Progress, unwatched
from db import rows
from db.bulk.bulk_writing import BulkWriting
from db.bulk.row_template import STAMPS, Copy
from db.bulk.signed_text import DAY
from db.bulk.visit_template import CourseTemplate, VisitTemplate, course_template
from db.chain import digest_of
from db.form_statements import FormBook
from db.prepared import prepared
from db.search import pieces, search_text, sort_name

if TYPE_CHECKING:
    from db.driver import Connection

_YEARS: Final = 8
_WEEKS: Final = 52 * _YEARS
_TELL_EVERY: Final = 500
_DERIVED: Final = ("sort_name", "active_at", "visits")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How large: ``sites`` needle sites over ``patients``, to within a visit."""

    patients: int
    sites: int


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    patients: int
    visits: int
    sites: int


@dataclass(frozen=True, slots=True)
class _Coming:
    """One visit that is to be written: whose, which course of theirs, which visit of it."""

    started_at: int
    patient: int
    course: int
    visit: VisitTemplate
    template: CourseTemplate
    shift: int


class LargeClinic:
    """Writes the patients, complaints and visits of a large made-up clinic, visit after visit in
    the order of their days as years of charting leave them. ``seed`` decides all but the keys."""

    def __init__(self, prototypes: Sequence[Prototype], seed: int) -> None:
        forms = FormBook(prepared)
        self._courses = [course_template(one, forms) for one in prototypes]
        self._seed = seed

    def write(
        self,
        connection: Connection,
        writing: BulkWriting,
        wanted: Wanted,
        progress: Progress = unwatched,
    ) -> Written:
        """Write it into a clinic without patients. Raises CancelledError."""
        coming = self._planned(wanted)
        ids = _Ids(self._seed)
        crowd = Crowd(self._seed)
        visits = [0] * wanted.patients
        latest = [0] * wanted.patients
        for one in coming:
            visits[one.patient] += 1
            latest[one.patient] = max(latest[one.patient], one.started_at)
        patients: dict[int, tuple[bytes, str]] = {}
        episodes: dict[tuple[int, int], tuple[bytes, str]] = {}
        index: list[tuple[int, str]] = []
        sites = 0
        for done, one in enumerate(coming):
            if done % _TELL_EVERY == 0:
                progress(done, len(coming))
            at = one.visit.ended_at + one.shift
            if one.patient not in patients:
                patients[one.patient] = ids.one()
                person = crowd.patient(one.patient, one.template.prototype.patient.sex)
                derived = (latest[one.patient], visits[one.patient])
                key = patients[one.patient][0]
                index.append(_add_patient(writing, key, person, one.visit.author, at, derived))
            patient = patients[one.patient]
            if (one.patient, one.course) not in episodes:
                episode = episodes[one.patient, one.course] = ids.one()
                _add_episode(writing, one, patient, episode, at)
            episode = episodes[one.patient, one.course]
            own, digits = ids.some(one.visit.ids)
            copy = Copy(
                (patient[0], episode[0], *own), (patient[1], episode[1], *digits), one.shift
            )
            _add_visit(writing, one.visit, copy, at)
            sites += one.visit.sites
        writing.end()
        connection.executemany(
            "INSERT INTO patient_search (rowid, pieces) VALUES (?, ?)",
            ((number, pieces(text)) for number, text in index),
        )
        progress(1, 1)
        return Written(len(patients), len(coming), sites)

    def _planned(self, wanted: Wanted) -> list[_Coming]:
        """Who comes when: everybody with courses until the sites are shared out, each course some
        whole weeks before its prototype, so that it keeps its days and hours."""
        chance = Random(f"{self._seed} large")  # noqa: S311 - a story
        coming: list[_Coming] = []
        sites = 0
        for patient in range(wanted.patients):
            course = 0
            while sites * wanted.patients < wanted.sites * (patient + 1):
                template = self._courses[int(chance.random() * len(self._courses))]
                shift = -7 * DAY * int(chance.random() * _WEEKS)
                for visit in template.visits:
                    started_at = visit.started_at + shift
                    coming.append(_Coming(started_at, patient, course, visit, template, shift))
                    sites += visit.sites
                    if sites * wanted.patients >= wanted.sites * (patient + 1):
                        break
                course += 1
        coming.sort(key=lambda one: (one.started_at, one.patient, one.course))
        return coming


class _Ids:
    """Ids in ascending order, in the form of UUIDv7: every index grows at its end."""

    def __init__(self, seed: int) -> None:
        chance = Random(f"{seed} ids")  # noqa: S311 - a story
        moment = chance.randrange(2**40, 2**41)
        self._next = (moment << 80) | (7 << 76) | (chance.getrandbits(12) << 64) | (2 << 62)

    def one(self) -> tuple[bytes, str]:
        """The next id as bytes and as hexadecimal digits."""
        (key,), (digits,) = self.some(1)
        return key, digits

    def some(self, count: int) -> tuple[list[bytes], list[str]]:
        """The next ids as bytes and as hexadecimal digits."""
        digits = [f"{number:032x}" for number in range(self._next, self._next + count)]
        self._next += count
        return [bytes.fromhex(one) for one in digits], digits


def _add_patient(
    writing: BulkWriting,
    key: bytes,
    patient: Patient,
    author: bytes,
    at: int,
    derived: tuple[int, int],
) -> tuple[int, str]:
    """Write a patient; returns the number and the text of the search index."""
    values = {**rows.patient_values(patient), "id": key}
    sequence = writing.add("patient", key, digest_of(values), author, at)
    name = sort_name(patient.family_name, patient.given_name)
    writing.row(
        "patient",
        (*values, *_DERIVED, *STAMPS),
        (*values.values(), name, *derived, at, sequence, at, sequence, None, None, 1),
    )
    born = None if patient.birth_date is None else patient.birth_date.isoformat()
    text = search_text(patient.family_name, patient.given_name, patient.record_number, born)
    return sequence, text


def _add_episode(
    writing: BulkWriting,
    one: _Coming,
    patient: tuple[bytes, str],
    episode: tuple[bytes, str],
    at: int,
) -> None:
    row, onset = one.template.episode, one.template.prototype.episode.onset
    assert onset is not None, "the demo knows the onset of every complaint"
    began = (onset + timedelta(microseconds=one.shift)).isoformat()
    copy = Copy((patient[0], episode[0]), (patient[1], episode[1]), one.shift)
    digest = row.digest(copy, began)
    sequence = writing.add("episode", episode[0], digest, one.visit.author, at)
    writing.row("episode", row.columns, row.row(copy, sequence, at, began))


def _add_visit(writing: BulkWriting, visit: VisitTemplate, copy: Copy, at: int) -> None:
    ids, author = copy.ids, visit.author
    for row in visit.rows:
        sequence = writing.add(row.entity, ids[row.id_hole], row.digest(copy), author, at)
        writing.row(row.entity, row.columns, row.row(copy, sequence, at))
    signed, hashed = visit.signature, visit.signed.hash(copy)
    sequence = writing.add(
        signed.entity, ids[signed.id_hole], signed.digest(copy, hashed), author, at
    )
    writing.row(signed.entity, signed.columns, signed.row(copy, sequence, at, hashed))
