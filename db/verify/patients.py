"""What the program works out of a patient, from the name and the visits: by it patients are listed
and found, and no line of the change log tells of it."""

from __future__ import annotations

from typing import Final

from db.search import pieces_of, search_text, sort_name
from db.verify.findings import Findings
from db.verify.lines import Log, hex_of
from db.verify.reads import Reads
from db.verify.verdict import Part

_PATIENTS: Final = (
    "SELECT p.id, p.family_name, p.given_name, p.record_number, p.birth_date, p.created_at,"
    " p.sort_name, p.visits, p.active_at, coalesce(c.visits, 0), c.latest, i.number, i.words,"
    " i.pieces"
    " FROM patient p"
    " LEFT JOIN (SELECT patient_id, count(*) AS visits, max(started_at) AS latest FROM session"
    " WHERE voided_seq IS NULL GROUP BY patient_id) c ON c.patient_id = p.id"
    " LEFT JOIN {listed_in} i ON i.number = p.created_seq"
    " WHERE NOT EXISTS (SELECT 1 FROM left_out WHERE patient_id = p.id) ORDER BY p.id"
)


def check_patients(reads: Reads, log: Log, findings: Findings) -> None:
    """Check all patients but those of whom only the name is kept here."""
    stand_ins = log.losses.stand_ins.get("patient", frozenset())
    for key, family, given, record_number, born, made, *told in reads.rows(
        _PATIENTS.format(listed_in=reads.listed_in)
    ):
        if key in stand_ins:
            continue
        listed_as, visits, active_at, counted, latest, number, words, pieces = told
        expected = {
            "sort_name": (listed_as, sort_name(family, given)),
            "visits": (visits, counted),
            "active_at": (active_at, made if latest is None else latest),
        }
        differs = [name for name, (found, is_so) in expected.items() if found != is_so]
        if differs:
            _wrong(
                findings,
                key,
                f"is listed by other than its name and visits: {', '.join(differs)}",
            )
        found_by = search_text(family, given, record_number, born)
        if number is None or not _is_found(found_by, words, pieces):
            _wrong(findings, key, "is not found by its name")


def _is_found(found_by: str, words: str | None, pieces: list[str] | None) -> bool:
    """Whether the index has these words. A piece of a former name may still be there, for the words
    decide who is found."""
    return words is None or (words == found_by and pieces_of(found_by) <= set(pieces or ()))


def _wrong(findings: Findings, key: object, what: str) -> None:
    findings.add(Part.ROWS, f"The row {hex_of(key)} of patient {what}.")
