"""What the layers beneath the windows refuse, in the language of the person at the screen."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bodymap.errors import ExpectedError

WITH_VALUES = tuple(
    str(pattern)
    for pattern in (
        QT_TRANSLATE_NOOP("Errors", "A passphrase needs at least {0} characters."),
        QT_TRANSLATE_NOOP("Errors", "A recovery key has {0} letters and digits; this one has {1}."),
        QT_TRANSLATE_NOOP("Errors", "A row of {0} in {1} does not say which entry it is."),
        QT_TRANSLATE_NOOP("Errors", "A row of {0} in {1} is not a list of columns and cells."),
        QT_TRANSLATE_NOOP("Errors", "First these people have to log in once more: {0}."),
        QT_TRANSLATE_NOOP("Errors", "Group {0} of the recovery key is mistyped: {1}."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was written to {0}: {1}."),
        QT_TRANSLATE_NOOP(
            "Errors", "Say why, in at least {0} letters: an administrator will read it."
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The body figure cannot be shown because {0} is missing or damaged: "
            "please install bodymap again.",
        ),
        QT_TRANSLATE_NOOP("Errors", "The catalogue in {0} is not a list of files."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The clinic's folder cannot be written to ({reason}), so the clinic "
            "can be opened to read only.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The clinic's folder lies on {0}. Two programs could write there at "
            "the same time and damage the record. Move the folder to a disk of "
            "this computer.",
        ),
        QT_TRANSLATE_NOOP("Errors", "The file has a setting that cannot be taken here: {0}."),
        QT_TRANSLATE_NOOP("Errors", "The first line of {0} names no columns."),
        QT_TRANSLATE_NOOP("Errors", "The folder {0} has none of {1}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The newest changes are missing from the clinic file: its change log "
            "ends at line {last}, and line {acknowledged} was saved. The file is "
            "damaged, or is an older copy.",
        ),
        QT_TRANSLATE_NOOP("Errors", "The settings in {0} are not a list of names and values."),
        QT_TRANSLATE_NOOP("Errors", "The settings were not saved: {0}."),
        QT_TRANSLATE_NOOP("Errors", "{0} cannot be read as {1}: byte {2} is no letter."),
        QT_TRANSLATE_NOOP("Errors", "{0} cannot be read from line {1}: {2}."),
        QT_TRANSLATE_NOOP("Errors", "{0} cannot be read: {1}."),
        QT_TRANSLATE_NOOP("Errors", "{0} does not say of which version it is."),
        QT_TRANSLATE_NOOP("Errors", "{0} has a part that this bodymap does not know: {1}."),
        QT_TRANSLATE_NOOP("Errors", "{0} has more than {1} columns."),
        QT_TRANSLATE_NOOP("Errors", "{0} has more than {1} rows."),
        QT_TRANSLATE_NOOP("Errors", "{0} has rows of {1}, which a clinic cannot change."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "{0} is a workbook or an archive. Open it in the spreadsheet program "
            "and save the sheet as CSV (UTF-8).",
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "{0} is an old Excel workbook. Open it and save the sheet as CSV (UTF-8)."
        ),
        QT_TRANSLATE_NOOP("Errors", "{0} is empty."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no JSON, or a part of it is missing."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no UTF-8 text."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no file of bodymap's settings."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no spreadsheet saved as text."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no text file: it holds bytes that are no letters."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "{0} is not UTF-8 (line {1}). Save it as CSV UTF-8; or say that it "
            "was written in the encoding of Windows (cp1252), and look at the "
            "letters with accents.",
        ),
        QT_TRANSLATE_NOOP("Errors", "{0} is not a file."),
        QT_TRANSLATE_NOOP("Errors", "{0} is too large to be a file of settings."),
        QT_TRANSLATE_NOOP("Errors", "{0} is too large: {1} bytes, and {2} at most."),
        QT_TRANSLATE_NOOP("Errors", "{0} may not {1}."),
        QT_TRANSLATE_NOOP("Errors", "{0} says {1} twice."),
        QT_TRANSLATE_NOOP("Errors", "{0} was read as {1}, and has no column for {2}."),
        QT_TRANSLATE_NOOP(
            "Errors", "{0} was saved by a newer bodymap, which this one cannot read."
        ),
    )
)
"""The sentences that have values in them, as they are written beneath, with the places of these."""
_PLACE = re.compile(r"\\\{(\w+)\\\}")


def said(error: ExpectedError) -> str:
    """The sentence of a failure as the windows say it."""
    return sentence_said(error.sentence)


def sentence_said(sentence: str) -> str:
    """A sentence from beneath as the windows say it; as it is where nobody translated it."""
    words = QCoreApplication.translate("Errors", sentence)
    if words != sentence:
        return words
    for pattern in WITH_VALUES:
        words = QCoreApplication.translate("Errors", pattern)
        if words != pattern and (found := _reading(pattern).fullmatch(sentence)):
            return words.format(*found.groups(), **found.groupdict())
    return sentence


def _reading(pattern: str) -> re.Pattern[str]:
    """Finds the values in a sentence: those with a name by it, the numbered ones in their order."""

    def value(place: re.Match[str]) -> str:
        name = place.group(1)
        return "(.+)" if name.isdigit() else f"(?P<{name}>.+)"

    return re.compile(_PLACE.sub(value, re.escape(pattern)), re.DOTALL)
