"""Times of the day as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from bodymap.ui.widgets.written_time import on_day, read_time, write_time
from tests.cases import cases


@cases(
    ("text", "expected"),
    [
        ("09:30", time(9, 30)),
        ("9:05", time(9, 5)),
        ("9.05", time(9, 5)),
        ("0905", time(9, 5)),
        ("905", time(9, 5)),
        ("09 05", time(9, 5)),
        (" 23:59 ", time(23, 59)),
        ("0:00", time(0, 0)),
        ("24:00", None),
        ("9:60", None),
        ("9:5", None),
        ("9", None),
        ("nine", None),
        ("", None),
        ("9:30 pm", None),
    ],
)
def test_what_a_text_names(text: str, expected: time | None) -> None:
    assert read_time(text) == expected


def test_what_is_written_is_read_again() -> None:
    moment = datetime(2026, 3, 2, 9, 5, 40, tzinfo=UTC)
    at = read_time(write_time(moment))
    assert at is not None
    assert on_day(moment.astimezone().date(), at) == moment.replace(second=0)


def test_a_time_of_a_day_is_told_in_utc() -> None:
    assert on_day(date(2026, 3, 2), time(9, 5)).tzinfo is UTC
