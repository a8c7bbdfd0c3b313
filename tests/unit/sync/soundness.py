"""What holds of a clinic whose workstations have told each other everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

import psycopg

from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.signing import Signature
from bodymap.services.signed_content import is_intact
from db.chain import CHAIN_START, LINE_COLUMNS, mac_of
from db.sync.content import content_of_file, content_of_server
from db.tables import PROVISIONAL
from tests.workstations import SharedClinic, Workstation

_UNASKED: Final = (
    "SELECT entity, what FROM change_log AS aside WHERE is_set_aside = 1 AND author IS NOT NULL"
    # who has a visit is taken over; when it ended is settled by who signs; a decision is asked anew
    " AND entity NOT IN ('session', 'conflict')"
    " AND NOT EXISTS (SELECT 1 FROM conflict WHERE conflict.entity_id = aside.entity_id)"
    # what changed nothing is lost to nobody
    " AND NOT (what IN ('changed', 'moved') AND after IS NULL)"
    # nor what was changed once more by the same hand
    " AND NOT EXISTS (SELECT 1 FROM change_log AS later WHERE later.entity_id = aside.entity_id"
    " AND later.is_set_aside = 1 AND later.origin = aside.origin"
    " AND later.sequence > aside.sequence)"
    # nor what the others did as well
    " AND NOT EXISTS (SELECT 1 FROM change_log AS same WHERE same.entity_id = aside.entity_id"
    " AND same.is_set_aside IS NULL AND same.what = aside.what"
    " AND same.after IS NOT DISTINCT FROM aside.after)"
)
"""Changes that count no more though nobody was asked."""

_LISTED: Final = ", ".join(f'"{name}"' for name in (*LINE_COLUMNS, "mac"))


def assert_same_everywhere(
    clinic: SharedClinic, rooms: Iterable[Workstation] | None = None
) -> None:
    """Each workstation, or each of ``rooms``, has what the server has, row by row and line by
    line."""
    shared = content_of_server(clinic[0].server)
    for one in rooms or clinic.workstations:
        assert content_of_file(one.local).differing(shared) == ()


def assert_outbox_is_whole(station: Workstation, chain_key: bytes) -> None:
    """Its own numbers have no gap, and its own chain is whole; the server's lines keep both."""
    mac, expected, written = CHAIN_START, PROVISIONAL, []
    statement = f"SELECT {_LISTED} FROM outbox ORDER BY sequence"
    for row in station.local.execute(statement).fetchall():
        line = dict(zip((*LINE_COLUMNS, "mac"), row, strict=True))
        expected += 1
        mac = mac_of(chain_key, mac, line)
        assert (line["sequence"], line["mac"]) == (expected, mac)
        written.append((expected, mac))
    kept = station.server.execute(
        "SELECT origin_sequence, origin_mac FROM change_log"
        " WHERE origin = %s AND origin_sequence IS NOT NULL ORDER BY origin_sequence",
        (station.origin.bytes,),
    )
    assert kept.fetchall() == written


def assert_nothing_is_lost(server: psycopg.Connection[Any], charted: set[UUID]) -> None:
    """Each needle that was saved is there; one that no person removed counts, or a person is or was
    asked about it. So is each change that did not come to count."""
    found = {
        UUID(bytes=key): voided
        for key, voided in server.execute("SELECT id, voided_seq FROM needle_site")
    }
    assert charted <= set(found)
    asked = {
        UUID(bytes=key) for (key,) in server.execute("SELECT DISTINCT entity_id FROM conflict")
    }
    removed = {
        UUID(bytes=key)
        for (key,) in server.execute(
            "SELECT entity_id FROM change_log WHERE entity = 'needle_site' AND what = 'voided'"
            " AND author IS NOT NULL"
        )
    }
    gone = {key for key in charted if found[key] is not None}
    assert gone <= asked | removed
    unasked = server.execute(_UNASKED).fetchall()
    assert not unasked, unasked


def assert_all_out_was_seen(
    station: Workstation, seen: Mapping[UUID, frozenset[UUID]], decided: frozenset[UUID]
) -> None:
    """Nobody counted out a needle of which they did not know, but by deciding it."""
    sessions = station.local.execute("SELECT id FROM session").fetchall()
    for (key,) in sessions:
        visit = station.record.history.visit(UUID(bytes=key))
        numbers = [site.number for site in visit.sites]
        assert sorted(set(numbers)) == numbers
        for event in visit.of(NeedleEvent):
            if event.site_id is not None or event.id in decided:
                continue
            covered = {site.id for site in visit.sites if site.sequence < event.sequence}
            assert covered <= seen[event.id] | restored_since(station, event)


def restored_since(station: Workstation, event: NeedleEvent) -> frozenset[UUID]:
    """The needles that were brought back after an event: whoever did so saw that they are out."""
    found = station.local.execute(
        "SELECT entity_id FROM change_log WHERE entity = 'needle_site' AND what = 'restored'"
        " AND sequence > ?",
        (event.sequence,),
    ).fetchall()
    return frozenset(UUID(bytes=key) for (key,) in found)


def assert_signed_is_intact(station: Workstation) -> None:
    """Each signed visit is what was signed."""
    found = station.local.execute(
        "SELECT DISTINCT session_id FROM signature WHERE voided_seq IS NULL"
    ).fetchall()
    for (key,) in found:
        visit = station.record.history.visit(UUID(bytes=key))
        assert visit.last(Signature) is not None
        assert is_intact(visit)
