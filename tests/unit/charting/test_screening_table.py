"""Every row of the screening does what its columns say, whatever was answered, and when.

What is expected is read off the file itself, and not off the items that the rules are given.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from bodymap.charting.clearance import Clearance, Verdict, clearance, is_charting_allowed
from bodymap.charting.needle import Technique
from bodymap.charting.screening import AskedOf, Reply, ScreeningAnswer, nothing_changed
from tests.cases import cases
from tests.unit.charting.facts import CATALOGUE, items, regions

FIRST = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = FIRST + timedelta(weeks=2)
ELSEWHERE = "temple_l"
MARKED = "knee_medial_r"
_BLOCKS = ("block", "block_region", "block_technique")
_VERDICTS = {
    "nothing": Verdict.ALLOWED,
    "reason": Verdict.NEEDS_REASON,
    "guardian": Verdict.REFUSED,
    "never": Verdict.REFUSED,
}
_RANK = (Verdict.ALLOWED, Verdict.NEEDS_REASON, Verdict.REFUSED)
Row = Mapping[str, str]


class Said(Enum):
    """What was answered, and at which visit."""

    CONCERN = auto()
    CALM = auto()
    UNKNOWN = auto()
    NOTHING = auto()
    CONCERN_BEFORE = auto()
    CALM_BEFORE = auto()
    UNKNOWN_BEFORE = auto()
    NOTHING_CHANGED_AFTER_CONCERN = auto()
    NOTHING_CHANGED_AFTER_CALM = auto()


def asked_rows() -> dict[str, Row]:
    with (CATALOGUE / "screening.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: row for row in rows if row["asked_of"] != "program"}


ROWS = asked_rows()


def places(row: Row) -> tuple[str, Technique]:
    """A region and a technique that the row concerns."""
    if row["where"] == "asked":
        return MARKED, Technique.DEEP_STATIC
    if row["regions"]:
        base = row["regions"].split(";")[0]
        region = next(one.id for one in regions().values() if one.base_id == base)
        return region, Technique.DEEP_STATIC
    technique = row["techniques"]
    return ELSEWHERE, Technique(technique) if technique else Technique.DEEP_STATIC


def worse(*needs: str) -> Verdict:
    return max((_VERDICTS[need] for need in needs), key=_RANK.index)


def concerned(row: Row) -> tuple[Verdict, Verdict]:
    """The verdict elsewhere and in the row's scope, after an answer of concern."""
    if row["software_action"] in ("block_region", "block_technique"):
        return Verdict.ALLOWED, worse(row["override"])
    return worse(row["override"]), worse(row["override"], row["in_scope"])


def not_told(row: Row) -> tuple[Verdict, Verdict]:
    """The same where nobody knows, and the row could block."""
    if row["software_action"] == "block":
        return Verdict.NEEDS_REASON, Verdict.NEEDS_REASON
    likely = row["regions"].split(";") if row["regions"] else []
    is_anywhere = not likely and not row["techniques"]
    elsewhere = Verdict.NEEDS_REASON if is_anywhere else Verdict.ALLOWED
    is_here = is_anywhere or bool(row["techniques"]) or row["where"] == "fixed"
    here = is_here or regions()[MARKED].base_id in likely
    return elsewhere, Verdict.NEEDS_REASON if here else Verdict.ALLOWED


def expected(row: Row, said: Said) -> tuple[Verdict, Verdict]:
    calm = (Verdict.ALLOWED, Verdict.ALLOWED)
    blocks = row["software_action"] in _BLOCKS
    unknown = not_told(row) if blocks else concerned(row)
    of_the_day = row["of_the_day"] == "yes"
    return {
        Said.CONCERN: concerned(row),
        Said.CALM: calm,
        Said.UNKNOWN: unknown,
        Said.NOTHING: not_told(row) if blocks else calm,
        Said.CONCERN_BEFORE: calm if of_the_day else concerned(row),
        Said.CALM_BEFORE: calm,
        Said.UNKNOWN_BEFORE: calm if of_the_day else unknown,
        Said.NOTHING_CHANGED_AFTER_CONCERN: calm if of_the_day else concerned(row),
        Said.NOTHING_CHANGED_AFTER_CALM: calm,
    }[said]


def calm_others(row: Row) -> list[ScreeningAnswer]:
    others = (item for each, item in items().items() if each != row["id"])
    asked = (item for item in others if item.asked_of is not AskedOf.PROGRAM)
    return [ScreeningAnswer(item.id, item.no_concern, FIRST) for item in asked]


def after(row: Row, said: Said) -> Clearance:
    concern = Reply(row["concern"])
    calm = Reply.NO if concern is Reply.YES else Reply.YES
    reply = {
        Said.CALM: calm,
        Said.CALM_BEFORE: calm,
        Said.NOTHING_CHANGED_AFTER_CALM: calm,
        Said.UNKNOWN: Reply.UNKNOWN,
        Said.UNKNOWN_BEFORE: Reply.UNKNOWN,
    }.get(said, concern)
    where = (MARKED,) if row["where"] == "asked" and reply is concern else ()
    answers = [*calm_others(row), ScreeningAnswer(row["id"], reply, FIRST, where)]
    if said is Said.NOTHING:
        answers.pop()
    if said in (Said.CONCERN, Said.CALM, Said.UNKNOWN, Said.NOTHING):
        return clearance(items().values(), answers)
    if said in (Said.CONCERN_BEFORE, Said.CALM_BEFORE, Said.UNKNOWN_BEFORE):
        return clearance(items().values(), calm_others(row), answers)
    return clearance(items().values(), nothing_changed(items().values(), answers, LATER), answers)


@cases("said", Said)
@cases("each", ROWS)
def test_a_row_does_what_it_says(each: str, said: Said) -> None:
    row = ROWS[each]
    allowed = after(row, said)
    region, technique = places(row)
    static = Technique.DEEP_STATIC
    away = is_charting_allowed(allowed, regions()[ELSEWHERE], static, {})
    here = is_charting_allowed(allowed, regions()[region], technique, {})
    assert (away.verdict, here.verdict) == expected(row, said)


@cases("said", Said)
@cases("each", ROWS)
def test_warnings_and_notes_follow_the_answer(each: str, said: Said) -> None:
    row = ROWS[each]
    is_missing_today = row["of_the_day"] == "yes" and said not in (*(Said.CONCERN, Said.UNKNOWN),)
    calm = (Said.CALM, Said.CALM_BEFORE, Said.NOTHING_CHANGED_AFTER_CALM, Said.NOTHING)
    stands = said not in calm and not is_missing_today
    allowed = after(row, said)
    assert (each in allowed.warnings) == (stands and row["software_action"] == "warn")
    assert (each in allowed.notes) == (stands and row["software_action"] == "note")


@cases("said", Said)
@cases("each", ROWS)
def test_what_was_not_said_today_is_shown_as_missing(each: str, said: Said) -> None:
    of_the_day = ROWS[each]["of_the_day"] == "yes"
    allowed = after(ROWS[each], said)
    earlier = said in (Said.CONCERN_BEFORE, Said.CALM_BEFORE, Said.UNKNOWN_BEFORE)
    asked_again = of_the_day and said is Said.NOTHING_CHANGED_AFTER_CONCERN
    is_unanswered = said is Said.NOTHING or (of_the_day and earlier) or asked_again
    assert (each in allowed.unanswered) == is_unanswered
    assert (each in allowed.carried) == (earlier and not of_the_day)
