"""The head outside the file: kept when it fits, and never lost when it does not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.services.audit.lines import Head
from db.head_file import (
    MOST_HEADS,
    fits,
    head_file_of,
    head_of,
    heads_beside,
    heads_in,
    keep_head,
    write_head,
)
from tests.cases import cases
from tests.clinics import contents

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
CLINIC = new_id()
SEALS = {number: bytes([number]) * 32 for number in range(1, 200)}


def head(number: int) -> Head:
    return Head(number, SEALS[number])


@pytest.fixture
def clinic_file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.bodymap"


def kept(clinic_file: Path) -> list[Head]:
    return [one.head for one in heads_in(head_file_of(clinic_file))]


def test_a_head_is_kept_with_its_time(clinic_file: Path) -> None:
    keep_head(clinic_file, CLINIC, head(7), NOW, SEALS.get)
    (one,) = heads_in(head_file_of(clinic_file))
    assert (one.head, one.clinic_id, one.at) == (head(7), CLINIC, NOW)
    assert list(contents(clinic_file.parent)) == ["clinic.bodymap-head"], "nothing else is left"


def test_a_later_head_takes_the_place_of_one_that_fits(clinic_file: Path) -> None:
    for number in (7, 9, 12):
        keep_head(clinic_file, CLINIC, head(number), NOW, SEALS.get)
    assert kept(clinic_file) == [head(12)]


def test_a_head_that_fits_no_more_stays(clinic_file: Path) -> None:
    keep_head(clinic_file, CLINIC, head(90), NOW, SEALS.get)
    older = {number: seal for number, seal in SEALS.items() if number <= 50}
    keep_head(clinic_file, CLINIC, head(50), NOW + timedelta(days=1), older.get)
    grown = older | {number: bytes(32) for number in range(51, 120)}
    keep_head(clinic_file, CLINIC, Head(119, bytes(32)), NOW + timedelta(days=2), grown.get)
    assert kept(clinic_file) == [head(90), Head(119, bytes(32))]


def test_of_very_many_that_do_not_fit_the_first_stay(clinic_file: Path) -> None:
    for number in range(1, MOST_HEADS + 10):
        keep_head(clinic_file, CLINIC, head(number), NOW, lambda _: None)
    assert kept(clinic_file) == [*map(head, range(1, MOST_HEADS)), head(MOST_HEADS + 9)]


def test_an_empty_log_has_no_head(clinic_file: Path) -> None:
    keep_head(clinic_file, CLINIC, Head(0, bytes(32)), NOW, SEALS.get)
    assert contents(clinic_file.parent) == {}


def test_where_it_cannot_be_written_nothing_is_said_and_the_one_before_stays(
    clinic_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_head(clinic_file, CLINIC, head(7), NOW, SEALS.get)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("db.files.write_new", full)
    keep_head(clinic_file, CLINIC, head(9), NOW, SEALS.get)
    assert kept(clinic_file) == [head(7)]
    with pytest.raises(OSError, match="No space"):
        write_head(head_file_of(clinic_file), CLINIC, head(9), NOW)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"format": "bodymap head"}', b"\xff\xfe", b"x" * 100_000],
)
def test_a_file_that_is_none_of_ours_is_told_apart(clinic_file: Path, content: bytes) -> None:
    path = head_file_of(clinic_file)
    path.write_bytes(content)
    with pytest.raises(ValueError, match="not a file of heads"):
        heads_in(path)
    assert heads_beside(clinic_file, CLINIC).unreadable == (path,)
    keep_head(clinic_file, CLINIC, head(7), NOW, SEALS.get)
    assert kept(clinic_file) == [head(7)]
    assert path.with_name(f"{path.name}.left").read_bytes() == content, "evidence is set aside"


def test_heads_of_backups_are_found(clinic_file: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    for number, place in ((3, backups / "one"), (5, backups / "two"), (4, tmp_path / "stick")):
        place.mkdir(parents=True)
        write_head(place / "HEAD", CLINIC, head(number), NOW)
    (backups / "other").mkdir()
    write_head(backups / "other" / "HEAD", new_id(), head(9), NOW)
    keep_head(clinic_file, CLINIC, head(6), NOW, SEALS.get)
    found = heads_beside(clinic_file, CLINIC, (backups, tmp_path / "stick", tmp_path / "gone"))
    assert [one.head.sequence for one in found.kept] == [6, 3, 5, 4]
    assert found.unreadable == ()


def test_a_printed_head_fits_the_line_it_was_printed_of() -> None:
    printed = head_of(head(7).short)
    assert printed.sequence == 7
    assert fits(printed, SEALS[7])
    assert not fits(printed, SEALS[8])
    assert not fits(printed, None)
    assert not fits(Head(7, b""), SEALS[7])


@cases("text", ["", "7", "7-", "7-12", "x-0707070707070707", "-1-0707070707070707"])
def test_what_is_no_printed_head_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="A head is"):
        head_of(text)
