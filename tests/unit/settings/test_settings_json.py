"""The file of a clinic's settings: whole, the same each time, and refused in one sentence."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.charting.figure import Figure
from bodymap.charting.procedure_code import SidePolicy
from bodymap.errors import ExpectedError
from bodymap.exchange.outcome import BadInputError, NotWrittenError
from bodymap.exchange.settings_json import (
    MOST_BYTES,
    read_settings,
    settings_of,
    settings_text,
    write_settings,
)
from bodymap.services.catalogue.own_rows import OwnRowChange
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.settings import of_plain_values
from tests.cases import cases

CHOSEN = ClinicSettings(
    SidePolicy.EACH_SIDE,
    {"20560": Decimal("45.50")},
    *("EUR", 15, False, "2026-02", "I agree.", "Reception"),
    *("Willow Lane", "US-CO", Figure.FEMALE_TYPICAL),
)
OWN = {
    "needles.csv": b"\xef\xbb\xbfid,note,retired\r\nd018x13,-,\r\nd022x25,,yes\r\n",
    "sources.csv": None,
    "muscles.csv": b"no;csv;of;ours\n\xff",
}
WHOLE = {"format": "bodymap-settings", "version": 1, "settings": {}, "catalogue": {}}


def refused(data: bytes) -> str:
    with pytest.raises(BadInputError) as error:
        settings_of(data, "s.json")
    return error.value.sentence


def with_(**parts: Any) -> bytes:
    return json.dumps({**WHOLE, **parts}).encode()


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    write_settings(CHOSEN, OWN, path)
    told = read_settings(path)
    assert of_plain_values(told.values, ClinicSettings()) == CHOSEN
    assert told.rows == (
        OwnRowChange("needles.csv", {"id": "d018x13"}, {"note": ""}),
        OwnRowChange("needles.csv", {"id": "d022x25"}, {"retired": "yes"}),
    )
    assert path.read_text(encoding="utf-8") == settings_text(CHOSEN, OWN)


def test_nothing_of_a_person_is_in_it() -> None:
    told = json.loads(settings_text(CHOSEN, {}))
    assert set(told["settings"]) == set(ClinicSettings.__dataclass_fields__)
    assert not {"mode", "language", "tray", "position", "lock_minutes"} & set(told["settings"])


def test_the_document_tells_of_every_setting() -> None:
    told = (Path(__file__).parents[3] / "docs" / "settings-file.md").read_text(encoding="utf-8")
    assert [name for name in ClinicSettings.__dataclass_fields__ if f"`{name}`" not in told] == []


def test_a_name_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    taken = tmp_path / "s.json"
    taken.mkdir()
    with pytest.raises(NotWrittenError, match="a folder has this name"):
        write_settings(CHOSEN, {}, taken)
    assert list(tmp_path.iterdir()) == [taken]


@cases(
    ("data", "said"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe\x00", "no UTF-8 text"),
        (b"{", "a part of it is missing"),
        (settings_text(CHOSEN, OWN).encode()[:-40], "a part of it is missing"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "no file of bodymap's settings"),
        (b'{"format": "bodymap"}', "no file of bodymap's settings"),
        (b'{"format": "bodymap-settings"}', "of which version"),
        (with_(version="1"), "of which version"),
        (with_(version=True), "of which version"),
        (with_(version=2), "a newer bodymap"),
        (with_(patients=[]), "a part that this bodymap does not know: patients"),
        (with_(settings=[]), "are not a list of names and values"),
        (with_(catalogue=[]), "is not a list of files"),
        (with_(catalogue={"regions.csv": []}), "which a clinic cannot change"),
        (with_(catalogue={"../needles.csv": []}), "which a clinic cannot change"),
        (with_(catalogue={"needles.csv": {}}), "which a clinic cannot change"),
        (with_(catalogue={"needles.csv": [1]}), "is not a list of columns and cells"),
        (with_(catalogue={"needles.csv": [{"id": 1}]}), "is not a list of columns and cells"),
        (with_(catalogue={"needles.csv": [{"note": "x"}]}), "does not say which entry"),
        (b'{"format": "bodymap-settings", "version": 1, "version": 1}', "says version twice"),
        (b'{"format": "bodymap-settings", "version": NaN}', "no JSON"),
        (b" " * (MOST_BYTES + 1), "too large"),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    sentence = refused(data)
    assert said in sentence
    assert sentence.count(". ") == 0
    assert sentence.endswith(".")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(BadInputError):
            read_settings(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
names = st.sampled_from([*ClinicSettings.__dataclass_fields__, "mode", ""])


def outcome(data: bytes) -> str:
    """What is said of a file; empty where it can be taken."""
    try:
        told = settings_of(data, "s.json")
        of_plain_values(told.values, ClinicSettings())
    except ExpectedError as error:
        return error.sentence
    except ValueError as error:
        return f"{error}."
    return ""


@settings(max_examples=15)
@given(st.dictionaries(names, json_values, max_size=4), json_values)
def test_whatever_is_in_it_the_worst_is_a_sentence(values: dict[str, Any], rows: Any) -> None:
    data = json.dumps({**WHOLE, "settings": values, "catalogue": {"needles.csv": rows}}).encode()
    said = outcome(data)
    assert said == "" or said.endswith(".")
