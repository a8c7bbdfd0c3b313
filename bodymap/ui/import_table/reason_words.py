"""Why a row cannot be imported, in the language of the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.exchange.csv_clinic.troubles import Trouble, Why


def trouble_words(troubles: Sequence[Trouble]) -> str:
    """The reasons of a row, one sentence after the other."""
    return " ".join(_pattern(one.why).format(*one.values) for one in troubles)


def _pattern(why: Why) -> str:
    return {
        Why.NO_VALUE: _tr("{0} is missing."),
        Why.TOO_LONG: _tr("{0} is longer than {1} letters."),
        Why.FORMULA: _tr("{0} begins like a formula: {1}."),
        Why.CONTROL: _tr("{0} holds signs that are no letters."),
        Why.NO_DAY: _tr("{0}: {1} is no day."),
        Why.SHORT_YEAR: _tr("{0}: {1} has a year of two digits. Write all four."),
        Why.SERIAL_DAY: _tr(
            "{0}: {1} is a spreadsheet's number of a day. Format the column as a date."
        ),
        Why.WHICH_ORDER: _tr(
            "{0}: {1} could be two days. Say whether the day or the month comes first."
        ),
        Why.NO_TIME: _tr("{0}: {1} is no time."),
        Why.IN_THE_FUTURE: _tr("{0}: {1} is in the future."),
        Why.TOO_EARLY: _tr("{0}: {1} is too long ago."),
        Why.BEFORE_BIRTH: _tr("{0}: {1} is before the birth date."),
        Why.ENDS_EARLIER: _tr("The visit ends before it begins, or a day later."),
        Why.OUTSIDE_VISIT: _tr("{0}: {1} is not at the time of the visit."),
        Why.NO_NUMBER: _tr("{0}: {1} is no number."),
        Why.NO_WHOLE_NUMBER: _tr("{0}: {1} is no whole number."),
        Why.OUT_OF_RANGE: _tr("{0}: {1} is not between {2} and {3}."),
        Why.NO_CHOICE: _tr("{0}: {1} is none of {2}."),
        Why.NO_ID: _tr("{0}: {1} is no id of an export."),
        Why.SAME_ID: _tr("Line {0} has the same id."),
        Why.SAME_PERSON_LINE: _tr("Line {0} is the same person."),
        Why.SAME_NUMBER_LINE: _tr("Line {0} has the same record number."),
        Why.NUMBER_OF_ANOTHER: _tr("Record number {0} belongs to {1}."),
        Why.NOBODY: _tr("Nobody in the record is {0}."),
        Why.SEVERAL_PEOPLE: _tr("{0} may be several people in the record."),
        Why.NOT_THE_SAME: _tr("{0} and {1} are not the same person."),
        Why.NO_COMPLAINT: _tr("{0} has no complaint {1}."),
        Why.WHICH_COMPLAINT: _tr("{0} has several complaints. Say which one, and its side."),
        Why.COMPLAINT_SIDE: _tr("A new complaint needs its side."),
        Why.NO_VISIT: _tr("{0} has no visit on {1}."),
        Why.NO_SUCH_VISIT: _tr("There is no visit of this id."),
        Why.WHICH_VISIT: _tr("{0} has several visits on {1}. Give the time, too."),
        Why.SAME_VISIT_LINE: _tr("Line {0} is the same visit."),
        Why.VISIT_SIGNED: _tr("The visit is signed, so nothing is added to it."),
        Why.VISIT_OPEN: _tr("The visit is being charted. End it first."),
        Why.NO_REGION: _tr("{0}: the atlas has no region {1}."),
        Why.WHICH_SIDE: _tr("{0} is on both sides. Give the side."),
        Why.OTHER_SIDE: _tr("The region {0} is not on the side {1}."),
        Why.NO_POINT: _tr(
            "There is no body point. Choose to put it in the middle of its region, or leave it."
        ),
        Why.HALF_POINT: _tr("A body point needs x, y and z."),
        Why.OFF_THE_SKIN: _tr("The body point is {0} mm away from the skin."),
        Why.OTHER_REGION: _tr("The body point lies in {0}, not in {1}."),
        Why.NO_MUSCLE: _tr("{0}: the catalogue has no muscle {1}."),
        Why.NO_NEEDLE: _tr("{0}: {1} is no needle, as 0.30 x 40."),
        Why.SAME_NUMBER: _tr("The visit has a needle of number {0} already."),
        Why.NO_MEASURE: _tr("{0}: the catalogue has no measure {1}."),
        Why.BETWEEN_STEPS: _tr("{0}: {1} lies between the steps of {2}."),
        Why.NO_PHASE: _tr("A pain score needs its phase."),
        Why.OTHER_SCORE: _tr("The visit has the score {0} there already."),
        Why.PERSON_IS_THERE: _tr("Already in the record: {0}."),
        Why.IS_THERE: _tr("Already in the record."),
        Why.SAME_NAME: _tr("Somebody of this name is in the record: {0}."),
        Why.MIDDLE_OF_REGION: _tr(
            "Without a body point: it goes into the middle of {0}, and its note says so."
        ),
        Why.NO_TIME_OF_DAY: _tr("Without a time of day: noon is taken."),
    }[why]


def _tr(text: str) -> str:
    return QCoreApplication.translate("import_reason", text)
