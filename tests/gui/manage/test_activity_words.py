"""Everything that can stand in the trail has words, whatever is added to the record."""

from __future__ import annotations

import re
from uuid import UUID

from bodymap.charting.needle_event import EventKind
from bodymap.services.audit.events import Event, ExportKind, Target
from bodymap.services.audit.lines import AuditLine
from bodymap.services.audit.subjects import NOTHING, Subject
from bodymap.ui.manage.activity_words import what_words
from bodymap.ui.manage.event_groups import CHANGES, EventGroup, group_words, whats_of
from bodymap.ui.manage.field_words import fields, is_shown
from bodymap.ui.manage.names import Names
from bodymap.ui.manage.value_words import ValueWords
from db import tables
from tests.cases import cases
from tests.factories import FIRST_VISIT

ID = UUID(int=1)
UNKNOWN = "Something that this version of bodymap has no words for"
RECORDED = {
    name: table
    for name, table in tables.metadata.tables.items()
    if "created_seq" in table.c and "id" in table.c
}
"""The tables whose changes stand in the trail."""

RAW = re.compile(r"_|0x|[0-9a-f]{8}")


def line(entity: str, what: str, after: dict[str, object] | None = None) -> AuditLine:
    return AuditLine(1, FIRST_VISIT, ID, ID, entity, ID, what, {}, after or {})


def is_worded(words: str) -> bool:
    return words != UNKNOWN and not RAW.search(words)


def test_every_change_of_every_table_has_words() -> None:
    changes = {
        (entity, what): what_words(line(entity, what), NOTHING)
        for entity in RECORDED
        for what in ("added", "changed", "voided", "restored")
    }
    assert len(changes) > 100
    assert {change: words for change, words in changes.items() if not is_worded(words)} == {}
    of_sites = [what_words(line("needle_site", "moved"), Subject(values={"number": 4}))]
    of_visits = [what_words(line("session", what), NOTHING) for what in ("ended", "held")]
    assert of_sites + of_visits == [
        *("Moved needle site 4", "Ended the session", "Took the session over")
    ]


def test_every_event_has_words() -> None:
    told = {event: what_words(line("clinic", event.value), NOTHING) for event in Event}
    assert {event: words for event, words in told.items() if not is_worded(words)} == {}
    assert len(set(told.values())) == len(Event)


def test_every_line_belongs_to_a_kind_that_can_be_asked_for() -> None:
    asked = {what for group in EventGroup for what in whats_of(group)}
    assert {*CHANGES, *(event.value for event in Event)} <= asked
    assert len({group_words(group) for group in EventGroup}) == len(EventGroup)


def test_every_export_is_told_apart() -> None:
    told = {
        what_words(line("clinic", Event.EXPORTED, {"what": kind.value, "to": to.value}), NOTHING)
        for kind in ExportKind
        for to in Target
    }
    assert len(told) == len(ExportKind) * len(Target)
    assert [words for words in told if not is_worded(words)] == []


def test_every_fate_of_a_needle_is_told() -> None:
    added = line("needle_event", "added")
    told = [what_words(added, Subject(values={"kind": kind.value})) for kind in EventKind]
    assert len(set(told)) == len(EventKind)
    assert what_words(added, NOTHING) not in told


def test_every_field_has_a_name() -> None:
    columns = {str(column) for table in RECORDED.values() for column in table.c.keys()}  # noqa: SIM118 - these are columns, and no dict
    assert {column for column in columns if is_shown(column)} - fields().keys() == set()


@cases(
    ("entity", "column", "value", "words"),
    [
        ("person", "role", "administrator", "Administrator"),
        ("session", "holder_id", f"0x{ID.hex}", "Anna Weber"),
        ("session", "holder_id", f"0x{UUID(int=2).hex}", "somebody who is not listed"),
        ("needle_site", "technique", "deep_static", "Deep, static"),
        ("needle_site", "technique", "of_later", "of later"),
        ("needle_site", "referred_to", '["heel_l", "sole_l"]', "heel l, sole l"),
        ("needle_site", "is_referred", 1, "yes"),
        ("needle_site", "depth_mm", 12.5, "12.5\N{NO-BREAK SPACE}mm"),
        ("range_of_motion", "degrees", 40.0, "40\N{DEGREE SIGN}"),
        ("patient", "birth_date", "1971-08-14", "14 Aug 1971"),
        ("patient", "alert", "", "nothing"),
        ("pain_score", "score", 7, "7"),
        ("needle_event", "kind", "emergency_out", "emergency out"),
        ("signature", "content_hash", "ab" * 32, "ab" * 8),
        ("clinic", "to", "printer", "the printer"),
        ("clinic", "by", str(ID), "Anna Weber"),
        ("clinic", "by", "administrator", "administrator"),
        ("clinic", "lost", {"needle_site": [ID.hex, ID.hex], "patient": [ID.hex]}, "3 of it"),
        ("clinic", "gaps", [[3, 5, "ab"]], "1 of it"),
        ("clinic", "unheard_of", f"0x{ID.hex}", "an entry of the record"),
    ],
)
def test_values_are_told_as_a_person_reads_them(
    entity: str, column: str, value: object, words: str
) -> None:
    people = {ID: "Anna Weber"}
    values = ValueWords(Names(), lambda person: people.get(person, ""))
    assert values.of(entity, column, value) == words


def test_a_time_is_told_where_this_machine_stands() -> None:
    values = ValueWords(Names(), lambda _person: "")
    micros = round(FIRST_VISIT.timestamp() * 1_000_000)
    here = FIRST_VISIT.astimezone()
    words = f"2 Mar 2026  {here:%H:%M:%S}"
    assert values.of("session", "started_at", micros) == words
    assert values.of("clinic", "made_at", FIRST_VISIT.isoformat()) == words
    assert values.of("clinic", "made_at", "some time") == "some time"


def test_a_line_of_a_later_version_is_said_to_be_one() -> None:
    assert what_words(line("hologram", "projected"), NOTHING) == UNKNOWN
    assert what_words(line("hologram", "added"), NOTHING) == UNKNOWN
