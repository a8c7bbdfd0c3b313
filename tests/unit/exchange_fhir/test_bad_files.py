"""Files that are no FHIR, or meant ill: one sentence each, quickly, and nothing left behind."""

from __future__ import annotations

import codecs
import gzip
import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bodymap.exchange.fhir.foreign import Preview
from bodymap.exchange.fhir.parsing import DEEPEST, MOST_BYTES
from bodymap.exchange.outcome import BadInputError
from tests.faults.amounts import amount
from tests.unit.exchange_fhir.bundles import bundle, file_of, patient, score
from tests.unit.exchange_fhir.looks import look

GOOD = json.dumps(bundle(patient(), score())).encode()


@pytest.fixture(scope="module")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that every example is written to."""
    return tmp_path_factory.mktemp("fuzz") / "sent.json"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty."),
        (b" \n ", "is empty."),
        (b"<Bundle xmlns='http://hl7.org/fhir'/>", "is XML: FHIR is read as JSON."),
        (b"name,score\nAda,3\n", "is no FHIR: it does not begin with an object of JSON."),
        (b"[]", "is no FHIR: it does not begin with an object of JSON."),
        (b"{}\n3", "is no FHIR: a value in it is no object of JSON."),
        (gzip.compress(GOOD), "is packed: unpack it first."),
        (b"PK\x03\x04rest", "is packed: unpack it first."),
        (codecs.BOM_UTF16_LE + GOOD.decode().encode("utf-16-le"), "is not in UTF-8."),
        (GOOD[:-30], "is no JSON: it is broken or breaks off."),
        (GOOD + b"}", "is no JSON: it is broken or breaks off."),
        (GOOD.replace(b"Frami", b"Fr\xe4mi"), "is no JSON: it is broken or breaks off."),
        (b'{"a": NaN}', "is no JSON: it is broken or breaks off."),
        (b'{"a": 1, "b": {"c": 2, "c": 3}}', "names 'c' twice in one object."),
        (b'{"entry": [], "entry": []}', "names 'entry' twice in one object."),
        (b'{"a":' * 100, f"is nested more than {DEEPEST} levels deep."),
        (b'{"a":' + b"[" * 1_000_000, f"is nested more than {DEEPEST} levels deep."),
        (b'{"a":' + b"9" * 100_000 + b"}", "has a number beyond all measure."),
        (b'{"a":' + b"9" * 500 + b"}", "has a number beyond all measure."),
        (b'{"a": 1e400}', "has a number beyond all measure."),
        (b'{"a": 1E-999999999}', "has a number beyond all measure."),
    ],
)
def test_what_is_no_fhir_is_one_sentence(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "sent.json"
    path.write_bytes(content)
    with pytest.raises(BadInputError) as refused:
        look(path)
    assert refused.value.sentence == f"sent.json {sentence}"


def test_a_mark_of_utf8_at_the_beginning_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "sent.json"
    path.write_bytes(codecs.BOM_UTF8 + GOOD)
    assert look(path).refusals == ()


def test_two_gigabytes_of_nothing_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "sent.json"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    with pytest.raises(BadInputError, match="is too large: 2,147,483,648 bytes"):
        look(path)
    assert MOST_BYTES < 2 << 30


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "gone", Path("/dev/zero")):
        with pytest.raises(BadInputError):
            look(path)


def test_a_large_file_stays_on_the_disk(tmp_path: Path) -> None:
    """What is left out is not kept: memory does not grow with the file."""
    other = {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Claim", "text": "x" * 20_000}}
    path = file_of(tmp_path, bundle(patient(), *[other] * 100, score()))
    size = path.stat().st_size
    look(file_of(tmp_path, bundle(patient(), score()), name="small.json"))  # loads the models
    tracemalloc.start()
    preview = look(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert preview.left_out == {"Claim": 100}
    assert peak < size / 4


def _json(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    names = st.sampled_from(
        [
            *("resourceType", "entry", "resource", "fullUrl", "code", "coding", "system", "value"),
            *("subject", "reference", "name", "identifier", "valueQuantity", "effectivePeriod"),
            *("birthDate", "status", "extension", "url", "request", "type", "link"),
        ]
    )
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=5),
        max_leaves=20,
    )


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["Bundle", "Patient", "Observation", "collection", "final", "72514-3"])
    | st.text(max_size=8)
)
ANYTHING = _json(LEAVES)


def _tell(path: Path, content: bytes) -> Preview | str:
    """What is found, or the one sentence; anything else that is raised fails the test."""
    path.write_bytes(content)
    try:
        return look(path)
    except BadInputError as error:
        sentence = error.sentence
    assert sentence.startswith("sent.json ")
    assert "\n" not in sentence
    return sentence


FUZZ = settings(
    max_examples=amount(12, 2_500),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@FUZZ
@given(value=st.dictionaries(st.text(max_size=5), ANYTHING, max_size=3))
@example(value={"resourceType": "Bundle", "type": "collection", "entry": [None, [], {}, 1]})
def test_any_json_is_told_or_refused(value: Any, one_file: Path) -> None:
    _tell(one_file, json.dumps(value).encode())


@FUZZ
@given(
    field=st.sampled_from(sorted(patient()["resource"])) | st.sampled_from(["link", "extension"]),
    value=ANYTHING,
)
def test_a_patient_with_anything_in_a_field_is_told_or_refused(
    field: str, value: Any, one_file: Path
) -> None:
    found = _tell(one_file, json.dumps(bundle(patient(**{field: value}), score())).encode())
    if isinstance(found, Preview) and not found.refusals:
        assert all(one.patient.name for one in found.patients)


@FUZZ
@given(
    field=st.sampled_from(sorted(score()["resource"]))
    | st.sampled_from(["valueQuantity", "effectivePeriod", "encounter", "extension"]),
    value=ANYTHING,
)
@example(field="valueInteger", value=True)
@example(field="valueInteger", value="5")
@example(field="effectiveDateTime", value="9999-12-31T23:59:59-14:00")
@example(field="effectiveDateTime", value="0001-01-01T00:00:00+14:00")
def test_a_score_with_anything_in_a_field_is_told_or_refused(
    field: str, value: Any, one_file: Path
) -> None:
    changed = score()
    changed["resource"][field] = value
    found = _tell(one_file, json.dumps(bundle(patient(), changed)).encode())
    if isinstance(found, Preview):
        scores = [one for person in found.patients for one in person.scores]
        assert all(type(one.score) is int and 0 <= one.score <= 10 for one in scores)


@FUZZ
@given(at=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_file_is_told_or_refused(at: int, byte: int, cut: bool, one_file: Path) -> None:
    damaged = GOOD[:at] if cut else GOOD[:at] + bytes([byte]) + GOOD[at + 1 :]
    _tell(one_file, damaged)
