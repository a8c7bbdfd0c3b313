"""Why a row of a spreadsheet cannot be imported, or is left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """A reason, in English, with places for what it is about."""

    NO_VALUE = "{0} is missing."
    TOO_LONG = "{0} is longer than {1} letters."
    FORMULA = "{0} begins like a formula: {1}."
    CONTROL = "{0} holds signs that are no letters."
    NO_DAY = "{0}: {1} is no day."
    SHORT_YEAR = "{0}: {1} has a year of two digits. Write all four."
    SERIAL_DAY = "{0}: {1} is a spreadsheet's number of a day. Format the column as a date."
    WHICH_ORDER = "{0}: {1} could be two days. Say whether the day or the month comes first."
    NO_TIME = "{0}: {1} is no time."
    IN_THE_FUTURE = "{0}: {1} is in the future."
    TOO_EARLY = "{0}: {1} is too long ago."
    BEFORE_BIRTH = "{0}: {1} is before the birth date."
    ENDS_EARLIER = "The visit ends before it begins, or a day later."
    OUTSIDE_VISIT = "{0}: {1} is not at the time of the visit."
    NO_NUMBER = "{0}: {1} is no number."
    NO_WHOLE_NUMBER = "{0}: {1} is no whole number."
    OUT_OF_RANGE = "{0}: {1} is not between {2} and {3}."
    NO_CHOICE = "{0}: {1} is none of {2}."
    NO_ID = "{0}: {1} is no id of an export."
    SAME_ID = "Line {0} has the same id."
    SAME_PERSON_LINE = "Line {0} is the same person."
    SAME_NUMBER_LINE = "Line {0} has the same record number."
    NUMBER_OF_ANOTHER = "Record number {0} belongs to {1}."
    NOBODY = "Nobody in the record is {0}."
    SEVERAL_PEOPLE = "{0} may be several people in the record."
    NOT_THE_SAME = "{0} and {1} are not the same person."
    NO_COMPLAINT = "{0} has no complaint {1}."
    WHICH_COMPLAINT = "{0} has several complaints. Say which one, and its side."
    COMPLAINT_SIDE = "A new complaint needs its side."
    NO_VISIT = "{0} has no visit on {1}."
    NO_SUCH_VISIT = "There is no visit of this id."
    WHICH_VISIT = "{0} has several visits on {1}. Give the time, too."
    SAME_VISIT_LINE = "Line {0} is the same visit."
    VISIT_SIGNED = "The visit is signed, so nothing is added to it."
    VISIT_OPEN = "The visit is being charted. End it first."
    NO_REGION = "{0}: the atlas has no region {1}."
    WHICH_SIDE = "{0} is on both sides. Give the side."
    OTHER_SIDE = "The region {0} is not on the side {1}."
    NO_POINT = "There is no body point. Choose to put it in the middle of its region, or leave it."
    HALF_POINT = "A body point needs x, y and z."
    OFF_THE_SKIN = "The body point is {0} mm away from the skin."
    OTHER_REGION = "The body point lies in {0}, not in {1}."
    NO_MUSCLE = "{0}: the catalogue has no muscle {1}."
    NO_NEEDLE = "{0}: {1} is no needle, as 0.30 x 40."
    SAME_NUMBER = "The visit has a needle of number {0} already."
    NO_MEASURE = "{0}: the catalogue has no measure {1}."
    BETWEEN_STEPS = "{0}: {1} lies between the steps of {2}."
    NO_PHASE = "A pain score needs its phase."
    OTHER_SCORE = "The visit has the score {0} there already."
    # what is left out without being wrong
    PERSON_IS_THERE = "Already in the record: {0}."
    IS_THERE = "Already in the record."
    # what comes in, and should be looked at
    SAME_NAME = "Somebody of this name is in the record: {0}."
    MIDDLE_OF_REGION = "Without a body point: it goes into the middle of {0}, and its note says so."
    NO_TIME_OF_DAY = "Without a time of day: noon is taken."


@dataclass(frozen=True, slots=True)
class Trouble:
    """A reason with what it is about."""

    why: Why
    values: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """One sentence, in English."""
        return self.why.value.format(*self.values)


class CellError(Exception):
    """A cell says nothing that can be recorded."""

    def __init__(self, why: Why, *values: str) -> None:
        self.trouble = Trouble(why, values)
        super().__init__(self.trouble.words)
