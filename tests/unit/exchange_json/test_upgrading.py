"""Documents of an earlier version come in as if they had been written today."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bodymap.charting.person import Role
from bodymap.exchange.json_clinic.form import OLDEST, VERSION
from bodymap.exchange.outcome import BadInputError
from db import driver
from db.layout import SCHEMA
from db.verify import Part
from tests.clinics import ANNA
from tests.old_clinics import migrated
from tests.unit.exchange_json.conftest import FullClinic
from tests.unit.exchange_json.there_and_back import Document, into, out_of, written

SIGNER = "01890a5d-ac96-774b-bcce-b302099a8057"
NEW = ("person", "emergency_access", "rescued_text", "take_over")


def of_version_4(document: Document, people: object) -> Document:
    """The document as it was before people had log-ins: those who sign are a setting."""
    for table in NEW:
        del document["record"][table], document["counts"][table]
    of_version_5(document)
    for row in document["record"]["session"]:
        del row["holder_id"]
    stamp = {"at": "2026-03-02T08:00:00.000000Z", "order": 10**6}
    setting = {"id": SIGNER, "name": "people", "value": people}
    document["record"]["setting"].append(
        {**setting, "created": stamp, "changed": stamp, "voided": None}
    )
    document["counts"]["setting"] += 1
    document["format"]["version"] = 4
    _close_gaps(document["record"])
    return document


def of_version_5(document: Document) -> Document:
    """The document as it was before a clinic could have a server."""
    del document["record"]["conflict"], document["counts"]["conflict"]
    document["format"]["version"] = 5
    _close_gaps(document["record"])
    return document


def _close_gaps(record: dict[str, list[dict[str, Any]]]) -> None:
    rows = [row for rows in record.values() for row in rows]
    stamps = ("created", "changed", "voided")
    known = {row[name]["order"] for row in rows for name in stamps if row[name] is not None}
    places = {order: place for place, order in enumerate(sorted(known), start=1)}
    for row in rows:
        for name in stamps:
            if row[name] is not None:
                row[name] = {**row[name], "order": places[row[name]["order"]]}


def test_the_document_goes_with_the_record(tmp_path: Path) -> None:
    """What came after its version changed no table of a clinic file."""
    assert OLDEST == 4
    assert _tables(tmp_path / "then", VERSION) == _tables(tmp_path / "now", SCHEMA)
    assert _tables(tmp_path / "before", VERSION - 1) != _tables(tmp_path / "now", SCHEMA)


def _tables(path: Path, schema: int) -> list[tuple[str, str]]:
    key = bytes(32)
    connection = driver.connect(path, key) if path.exists() else migrated(path, key, schema)
    with closing(connection):
        return connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).fetchall()


def test_version_5_comes_in_as_version_6(full: FullClinic, tmp_path: Path) -> None:
    old = written(of_version_5(json.loads(full.bytes)), tmp_path / "old.json")
    brought = into(tmp_path / "clinic", old, ANNA)
    assert brought.verdict().findings == ()
    clinic = brought.open()
    again = json.loads(out_of(clinic, tmp_path / "now.json"))
    clinic.close()
    assert again["format"]["version"] == VERSION
    assert again["record"].pop("conflict") == []
    assert again["record"] == of_version_5(json.loads(full.bytes))["record"]


def test_version_4_comes_in_as_version_6(full: FullClinic, tmp_path: Path) -> None:
    people = [[SIGNER, "Ada Brandt", "DPT"], [SIGNER, "Ada Brandt", "DPT"]]
    old = of_version_4(json.loads(full.bytes), people)
    brought = into(tmp_path / "clinic", written(old, tmp_path / "old.json"), "zora")
    # the signed visit says who took it over, which no document of version 4 could
    assert [one.part for one in brought.verdict().findings] == [Part.SIGNATURES]
    clinic = brought.open()
    found = {one.name: one for one in clinic.people.all()}
    assert (found["Ada Brandt"].credential, found["Ada Brandt"].role) == ("DPT", Role.THERAPIST)
    assert (found["zora"].role, found["Ada Brandt"].log_in) == (Role.ADMINISTRATOR, "")
    visit = clinic.history.visit(full.signed.session.id)
    assert visit.session.holder_id is None
    again = json.loads(out_of(clinic, tmp_path / "now.json"))
    assert again["format"]["version"] == VERSION
    sites = [len(one["record"]["needle_site"]) for one in (json.loads(full.bytes), again)]
    assert sites[0] == sites[1]
    clinic.close()


@pytest.mark.parametrize("people", ["no list", [["x"]]])
def test_people_that_cannot_be_read_are_nobody(
    people: object, full: FullClinic, tmp_path: Path
) -> None:
    old = of_version_4(json.loads(full.bytes), people)
    brought = into(tmp_path / "clinic", written(old, tmp_path / "old.json"), "zora")
    clinic = brought.open()
    assert [one.name for one in clinic.people.all()] == ["zora"]
    clinic.close()


def test_somebody_has_to_administer_it(full: FullClinic, tmp_path: Path) -> None:
    old = written(of_version_4(json.loads(full.bytes), []), tmp_path / "old.json")
    with pytest.raises(BadInputError, match="Say which log-in"):
        into(tmp_path / "clinic", old, "")
