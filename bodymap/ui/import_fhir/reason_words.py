"""Why an entry of a FHIR file cannot come in, or comes as something else, in the language of the
program."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bodymap.ui.widgets.said import put_into_words

# said of an entry, which is named before it
REASONS: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("fhir_reason", "has no name"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a name of more than {0} letters"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a record number that is too long: {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "is born on {0}, which cannot be"),
    QT_TRANSLATE_NOOP("fhir_reason", "is marked as not in use"),
    QT_TRANSLATE_NOOP("fhir_reason", "has died"),
    QT_TRANSLATE_NOOP("fhir_reason", "has no whole birth date, only {0}; it comes in without one"),
    QT_TRANSLATE_NOOP(
        "fhir_reason",
        "is dated {0} without a time of day; it comes in as of noon (UTC)",
    ),
    QT_TRANSLATE_NOOP("fhir_reason", "is dated {0}, which cannot be"),
    QT_TRANSLATE_NOOP("fhir_reason", "is dated {0}, which is no day"),
    QT_TRANSLATE_NOOP("fhir_reason", "does not say when the score was given"),
    QT_TRANSLATE_NOOP("fhir_reason", "has its score as {0}, which is read as a whole number only"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a score that is no number"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a score between two whole numbers: {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a score that is not between 0 and 10: {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a score that is only a bound"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a score in the unit {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a time that is none of R4: {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a time that there is not: {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a date that there is not: {0}"),
    QT_TRANSLATE_NOOP(
        "fhir_reason",
        "can only be understood with its {0}, which is not known here",
    ),
    QT_TRANSLATE_NOOP("fhir_reason", "is of FHIR {0} and not of R4"),
    QT_TRANSLATE_NOOP("fhir_reason", "is not FHIR R4, at {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "is not FHIR R4"),
    QT_TRANSLATE_NOOP("fhir_reason", "has {0}, which no Bundle of R4 has"),
    QT_TRANSLATE_NOOP("fhir_reason", "is a Bundle of the type {0}; read are {1}"),
    QT_TRANSLATE_NOOP("fhir_reason", "is a Bundle without a type; read are {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has an entry that is no list"),
    QT_TRANSLATE_NOOP("fhir_reason", "is the same patient once more"),
    QT_TRANSLATE_NOOP("fhir_reason", "is about a patient that is contained in it"),
    QT_TRANSLATE_NOOP("fhir_reason", "is about {0}, which is no patient of this file"),
    QT_TRANSLATE_NOOP("fhir_reason", "does not say whom it is about"),
    QT_TRANSLATE_NOOP(
        "fhir_reason",
        "is about the identifier {0}, which is of no single patient of this file",
    ),
    QT_TRANSLATE_NOOP("fhir_reason", "has no resource"),
    QT_TRANSLATE_NOOP("fhir_reason", "asks for {0}, not for a record"),
    QT_TRANSLATE_NOOP("fhir_reason", "is no resource: it has no resourceType"),
    QT_TRANSLATE_NOOP("fhir_reason", "is in this clinic, or was"),
    QT_TRANSLATE_NOOP("fhir_reason", "has a record number of this clinic: {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "has the name and the birth date of somebody in this clinic"),
    QT_TRANSLATE_NOOP(
        "fhir_reason",
        "has a pain score that is in this clinic, or was, or is there twice",
    ),
)
_PLACES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("fhir_reason", "Bundle {0}, entry {1}"),
    QT_TRANSLATE_NOOP("fhir_reason", "The bundle {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "Entry {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "Resource {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "It"),
)
_WHOLE: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("fhir_reason", "It is one page of a search; there are more pages."),
    QT_TRANSLATE_NOOP("fhir_reason", "There is no patient in {0}."),
    QT_TRANSLATE_NOOP("fhir_reason", "There are {0} more like these."),
)
_LEFT_OUT: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("fhir_reason", "pain scores marked {0}"),
    QT_TRANSLATE_NOOP("fhir_reason", "pain scores without a value"),
)
_TOLD: Final = re.compile(
    r"(?P<place>(?:Bundle \d+, entry|Entry|Resource|The bundle) \d+|It)"
    r"(?P<kind> \((?:Patient|Observation)\))? (?P<reason>.+)\.",
    re.DOTALL,
)


def reason_words(sentence: str) -> str:
    """A sentence on an entry as the window says it; as it is where nobody translated it."""
    told = _TOLD.fullmatch(sentence)
    if told:
        place = put_into_words(told["place"], _translated, _PLACES) or told["place"]
        return f"{place}{told['kind'] or ''} {_reason(told)}."
    return put_into_words(sentence, _translated, _WHOLE) or sentence


def outcome_words(sentence: str) -> str:
    """The same where the entry itself stands beside it."""
    told = _TOLD.fullmatch(sentence)
    if told is None:
        return reason_words(sentence)
    reason = _reason(told)
    return f"{reason[:1].upper()}{reason[1:]}."


def left_out_words(name: str) -> str:
    """What is passed over, by what the file calls it."""
    return put_into_words(name, _translated, _LEFT_OUT) or QCoreApplication.translate(
        "fhir_reason", name
    )


def _reason(told: re.Match[str]) -> str:
    return put_into_words(told["reason"], _translated, REASONS) or told["reason"]


def _translated(text: str) -> str:
    return QCoreApplication.translate("fhir_reason", text)
