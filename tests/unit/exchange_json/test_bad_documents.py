"""Whatever is wrong with a document: one sentence says it, and nothing of it is anywhere."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bodymap.errors import ExpectedError
from bodymap.exchange.json_clinic.reading import read_json
from bodymap.exchange.opened import open_input
from bodymap.exchange.outcome import BadInputError
from bodymap.services.progress import CancelledError, unwatched
from tests.cases import cases
from tests.clinics import OpenRecord, contents
from tests.unit.exchange_json.conftest import FullClinic
from tests.unit.exchange_json.there_and_back import Document, empty_clinic, into

Edit = Callable[[Document], object]
Refused = Callable[[Path], str]
GB = 1024**3


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRecord]:
    """A clinic without a patient."""
    record = empty_clinic(tmp_path_factory.mktemp("empty"))
    yield record
    record.store.close()


@pytest.fixture
def refused(empty: OpenRecord) -> Refused:
    """The sentence with which a document is refused. Nothing of it is in the clinic then."""

    def refusing(document: Path) -> str:
        head = empty.audit.head()
        with (
            pytest.raises(BadInputError) as error,
            empty.clinic.whole.filling() as filling,
        ):
            read_json(document, unwatched)(filling)
        assert empty.audit.head() == head
        assert empty.history.find_patients("") == ()
        sentence = error.value.sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return sentence

    return refusing


def row(table: str, at: int = 0) -> Callable[[Document], dict[str, Any]]:
    return lambda document: document["record"][table][at]


def change(table: str, **values: object) -> Edit:
    return lambda document: row(table)(document).update(values)


def drop(table: str, name: str) -> Edit:
    return lambda document: row(table)(document).pop(name)


def _twice(document: Document) -> None:
    site = document["record"]["needle_site"][0]
    document["record"]["needle_site"].append(site)
    document["counts"]["needle_site"] += 1


def _same_id(document: Document) -> None:
    sites = document["record"]["needle_site"]
    sites[1]["id"] = sites[0]["id"]


def _missing_row(document: Document) -> None:
    document["record"]["reaction"].pop()
    document["counts"]["reaction"] -= 1


def _far_away(document: Document) -> None:
    row("patient")(document)["changed"]["order"] = 10**15


def _signed_twice(document: Document) -> None:
    first = document["record"]["signature"][0]
    stamp = {"at": first["created"]["at"], "order": _last_place(document) + 1}
    again = {**first, "id": "01890a5d-ac96-774b-bcce-b302099a8057"}
    document["record"]["signature"].append({**again, "created": stamp, "changed": stamp})
    document["counts"]["signature"] += 1


def _last_place(document: Document) -> int:
    return max(int(one["changed"]["order"]) for rows in document["record"].values() for one in rows)


NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057"

BAD: dict[str, tuple[Edit, str]] = {
    "another format": (lambda d: d["format"].update(name="atlas"), "no record of a clinic"),
    "no version": (lambda d: d["format"].pop("version"), "no record of a clinic"),
    "a newer version": (lambda d: d["format"].update(version=7), "newer version"),
    "too old a version": (lambda d: d["format"].update(version=3), "oldest that is read is 4"),
    "a version in words": (lambda d: d["format"].update(version="6"), "no record of a clinic"),
    "no counts": (lambda d: d.pop("counts"), "how many rows"),
    "more rows than bytes": (lambda d: d["counts"].update(patient=10**12), "more rows than"),
    "fewer rows than said": (lambda d: d["record"]["reaction"].pop(), "rows of reaction, and has"),
    "no name": (lambda d: d["clinic"].update(name=""), "of which clinic"),
    "no time zone": (lambda d: d["clinic"].update(made_at="2026-01-01T00:00:00"), "of which"),
    "no record": (lambda d: d.pop("record"), "no record of a clinic"),
    "more beside it": (lambda d: d.update(zebra=1), "where it cannot be"),
    "an unknown table": (lambda d: d["record"].update(zebra=[]), "unknown"),
    "rows that are none": (lambda d: d["record"].update(finding=[1]), "row 1 of finding is no"),
    "a table that is none": (lambda d: d["record"].update(finding={}), "no JSON"),
    "a row without a column": (drop("needle_site", "number"), "needle_site has no number"),
    "a row with another column": (change("needle_site", zebra=1), "nothing is known of: 'zebra'"),
    "a text for a number": (change("needle_site", x="1"), "has a x that is not a number"),
    "a truth for a number": (change("needle_site", number=True), "that is not a whole number"),
    "a list for a text": (change("patient", family_name=["A"]), "that is not a text"),
    "a number for an id": (change("patient", id=7), "that is not a UUID"),
    "half an id": (change("patient", id="01890a5d"), "that is not a UUID"),
    "nothing for something": (change("patient", sex=None), "has nothing as sex"),
    "a word that is none": (change("patient", sex="yes"), "none of the words for it"),
    "a day that is none": (change("patient", birth_date="2026-02-30"), "is not a day"),
    "a time without its zone": (change("session", started_at="2026-01-01T10:00:00"), "UTC time"),
    "a time out of time": (change("session", started_at="9999-99-99T00:00:00Z"), "UTC time"),
    "a number too large": (change("needle_site", number=2**80), "not a whole number"),
    "an infinite number": (change("needle_site", x=1e999), "no JSON"),
    "a needle without a length": (change("needle_site", needle_length_mm=-1.0), "means nothing"),
    "a score of eleven": (change("pain_score", score=11), "means nothing"),
    "a point outside": (change("needle_site", x=1e6), "a value that cannot be"),
    "points that are none": (change("symptom_mark", points=[[1]]), "means nothing"),
    "a template that is none": (change("template", body={"ghosts": 3}), "means nothing"),
    "half a letter": (change("patient", alert="\ud800"), "cannot be stored"),
    "a row twice": (_twice, "where another one is"),
    "an id twice": (_same_id, "is there already"),
    "a visit signed twice": (_signed_twice, "is there already"),
    "a row that is missing": (_missing_row, "gaps"),
    "a place far away": (_far_away, "cannot be"),
    "a place below one": (change("patient", created={"at": "x", "order": 0}), "a time at which"),
    "no place": (change("patient", created=None), "in which place"),
    "changed before it was made": (
        lambda d: row("patient")(d)["changed"].update(order=1),
        "before it was created",
    ),
    "a visit of nobody": (change("session", patient_id=NOBODY), "that is not there"),
    "a site of no visit": (change("needle_site", session_id=NOBODY), "that is not there"),
    "a cycle": (
        lambda d: row("session")(d).update(episode_id=row("session")(d)["id"]),
        "that is not there",
    ),
}


@cases("name", BAD)
def test_a_bad_document_is_refused(
    name: str, full: FullClinic, refused: Refused, tmp_path: Path
) -> None:
    edit, told = BAD[name]
    document: Document = json.loads(full.bytes)
    edit(document)
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    sentence = refused(path)
    assert told in sentence
    assert "Brandt" not in sentence


@cases(
    ("user", "told"),
    [("zora", "Nobody in the file"), ("ida", "Nobody in the file"), ("no one!", "cannot be a log")],
)
def test_whoever_is_no_administrator_begins_no_clinic(
    user: str, told: str, full: FullClinic, tmp_path: Path
) -> None:
    with pytest.raises(BadInputError, match=told):
        into(tmp_path / "clinic", full.document, user)
    assert not (tmp_path / "clinic").exists()


@cases("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_document_that_was_cut_off(
    share: float, full: FullClinic, refused: Refused, tmp_path: Path
) -> None:
    path = tmp_path / "cut.json"
    path.write_bytes(full.bytes[: int(len(full.bytes) * share)])
    assert "cut.json ends too early" in refused(path)


BYTES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "nothing but noughts": (lambda good: bytes(len(good)), "no JSON"),
    "UTF-16": (lambda good: good.decode().encode("utf-16"), "not text in UTF-8"),
    "another code page": (lambda good: good.decode().encode("cp1252", "replace"), "UTF-8"),
    "a page of a web server": (lambda _: b"<!DOCTYPE html><html></html>", "no JSON"),
    "an archive": (lambda _: b"PK\x03\x04" + bytes(range(256)), "JSON|UTF-8"),
    "something behind it": (lambda good: good + b"{}", "goes on after its end"),
    "nested without an end": (lambda _: b'{"clinic":' + b"[" * 500_000, "nested too deep"),
    "objects without an end": (lambda _: b'{"clinic":' + b'{"a":' * 200_000, "nested too deep"),
    "a value without an end": (lambda _: b'{"clinic":"' + b"a" * (17 << 20), "more than"),
    "a name twice": (lambda good: good.replace(b'"name"', b'"made_at"', 1), "'made_at' twice"),
    "no finite number": (lambda good: good.replace(b'"order":1}', b'"order":NaN}'), "no JSON"),
    "a number of ten thousand digits": (
        lambda good: good.replace(b'"order":1}', b'"order":' + b"1" * 10_000 + b"}"),
        "no JSON",
    ),
}


@cases("name", BYTES)
def test_what_is_no_such_document(
    name: str, full: FullClinic, refused: Refused, tmp_path: Path
) -> None:
    made, told = BYTES[name]
    path = tmp_path / "what.json"
    path.write_bytes(made(full.bytes))
    sentence = refused(path)
    assert any(words in sentence for words in told.split("|"))


def test_a_file_of_two_gigabytes_of_nothing(refused: Refused, tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(2 * GB)
    assert "no JSON" in refused(path)


def test_what_is_no_file(refused: Refused, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "nowhere").symlink_to("gone.json")
    names = ("pipe", "loop", "nowhere", "gone", ".")
    sentences = [refused(tmp_path / name) for name in names]
    assert all("is not a file" in one or "cannot be read" in one for one in sentences)
    assert "is not a file" in refused(Path(os.devnull))


def test_a_link_to_a_document_is_followed(full: FullClinic, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(full.document)
    with open_input(tmp_path / "link.json", len(full.bytes)) as file:
        assert file.read() == full.bytes
    with pytest.raises(BadInputError, match="too large"):
        open_input(full.document, len(full.bytes) - 1)


def test_a_document_goes_into_no_clinic_with_patients(full: FullClinic) -> None:
    before = contents(full.record.path.parent)
    with (
        pytest.raises(ExpectedError, match="has patients of its own"),
        full.record.clinic.whole.filling(),
    ):
        raise AssertionError
    assert contents(full.record.path.parent).keys() == before.keys()


def test_whoever_stops_leaves_nothing(full: FullClinic, tmp_path: Path) -> None:
    asked: list[int] = []

    def stop(done: int, _whole: int) -> None:
        asked.append(done)
        raise CancelledError

    for folder in (tmp_path / "new", tmp_path):
        with pytest.raises(CancelledError):
            into(folder, full.document, progress=stop)
    assert (asked, list(tmp_path.iterdir())) == ([0, 0], [])
