"""What the layers beneath the windows refuse, in the language of the person at the screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
        QT_TRANSLATE_NOOP(
            "Errors",
            "A row of {table} refers to a row of {other} that is not there.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Nobody in the file has the log-in {user}. Its administrators: {known}.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Line {line} of the server's audit trail is not what a workstation of the clinic"
            " wrote. Tell whoever looks after the server.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "The server answered with an error ({state}). Nothing was changed here."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "The server does not take what is in the table {table}: {why}."
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "What is on the server is not what is in the file ({tables}). The clinic is as it was:"
            " make the database anew, then move it again.",
        ),
        QT_TRANSLATE_NOOP("Errors", "{0} does not say how many rows of each table it has."),
        QT_TRANSLATE_NOOP("Errors", "{0} does not say of which clinic it is, and since when."),
        QT_TRANSLATE_NOOP("Errors", "{0} ends too early: a part of it is missing."),
        QT_TRANSLATE_NOOP("Errors", "{0} goes on after its end."),
        QT_TRANSLATE_NOOP("Errors", "{0} has a number beyond all measure."),
        QT_TRANSLATE_NOOP("Errors", "{0} has a number that cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "{0} has a value of more than {1} characters."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "{0} has more than {1} patients and scores: bring it in in parts.",
        ),
        QT_TRANSLATE_NOOP("Errors", "{0} has rows of {1}: unknown."),
        QT_TRANSLATE_NOOP("Errors", "{0} has version {1}, and the oldest that is read is {2}."),
        QT_TRANSLATE_NOOP("Errors", "{0} has {1} where it cannot be."),
        QT_TRANSLATE_NOOP("Errors", "{0} is XML: FHIR is read as JSON."),
        QT_TRANSLATE_NOOP("Errors", "{0} is nested more than {1} levels deep."),
        QT_TRANSLATE_NOOP("Errors", "{0} is nested too deep."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no FHIR: a value in it is no object of JSON."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no FHIR: it does not begin with an object of JSON."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no JSON."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no JSON: it is broken or breaks off."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no JSON: see about byte {1}."),
        QT_TRANSLATE_NOOP("Errors", "{0} is no record of a clinic that this program wrote."),
        QT_TRANSLATE_NOOP("Errors", "{0} is not in UTF-8."),
        QT_TRANSLATE_NOOP("Errors", "{0} is not text in UTF-8: see about byte {1}."),
        QT_TRANSLATE_NOOP("Errors", "{0} is packed: unpack it first."),
        QT_TRANSLATE_NOOP("Errors", "{0} names {1} twice in one object."),
        QT_TRANSLATE_NOOP("Errors", "{0} says that it has more rows than it can have."),
        QT_TRANSLATE_NOOP("Errors", "{0} says that it has {1} rows of {2}, and has {3}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "{0} was made by a newer version of this program (version {1} of the "
            "document; this program reads up to {2}). Update first.",
        ),
        QT_TRANSLATE_NOOP("Errors", "{0}: row {1} of {2} is no object."),
        QT_TRANSLATE_NOOP("Errors", "{0}: row {1} of {2} {3}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "{name} cannot log in here: the log-in {log_in} is somebody else's. Give another one.",
        ),
        QT_TRANSLATE_NOOP("Errors", "{user} cannot be a log-in."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "{user} is not an administrator. Administrators in the file: {known}.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "The server is PostgreSQL {found}; {needed} or newer is needed."
        ),
        QT_TRANSLATE_NOOP("Errors", "The server is PostgreSQL {version}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The database has schema {found}, and this bodymap needs {needed}: bodymap server "
            "upgrade brings it there.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The database has schema {found}, and this bodymap knows {needed}: update bodymap "
            "here.",
        ),
        QT_TRANSLATE_NOOP("Errors", "The clinic on the server is another one: {name}."),
        QT_TRANSLATE_NOOP("Errors", "The clinic on the server is {name}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The clock of this machine is {apart} ahead of the server's: set one of them.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The clock of this machine is {apart} behind the server's: set one of them.",
        ),
        QT_TRANSLATE_NOOP("Errors", "Open in {0}, held by {1}."),
        QT_TRANSLATE_NOOP("Errors", "Open at another workstation, held by {0}."),
        QT_TRANSLATE_NOOP("Errors", "You have this visit open in {0}."),
        QT_TRANSLATE_NOOP("Errors", "You have this visit open at another workstation."),
        QT_TRANSLATE_NOOP("Errors", "{0} is charting this visit."),
        QT_TRANSLATE_NOOP("Errors", "{0} has not signed this visit."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "This passphrase counts no more: another one was given in {0} at {1}. Use that one.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "This recovery key counts no more: another one was made in {0} at {1}. Use that one.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "The passphrase of {0} was changed in {1}, too, at {2}: use that one."
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "A recovery key was made in {0}, too, at {1}: keep that one, and destroy the one from"
            " here.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The log-in {0} was given to somebody else in {1} at {2}. Remove {3} under Safety, and"
            " add them with another log-in.",
        ),
        # what fits more than the others comes last
        QT_TRANSLATE_NOOP("Errors", "A row of {0} {1}."),
    )
)
"""The sentences that have values in them, as they are written beneath, with the places of these."""
_AROUND = (QT_TRANSLATE_NOOP("Errors", "{0} cannot be taken: {1}"),)
"""What is said of a sentence that comes from farther beneath."""
_VALUES = (
    QT_TRANSLATE_NOOP("Errors", "Somebody else"),
    QT_TRANSLATE_NOOP("Errors", "another room"),
)
"""What stands for a value that nobody knows."""
_REASONS = (
    QT_TRANSLATE_NOOP("Errors", "no space left on device"),
    QT_TRANSLATE_NOOP("Errors", "disk quota exceeded"),
    QT_TRANSLATE_NOOP("Errors", "file too large"),
    QT_TRANSLATE_NOOP("Errors", "permission denied"),
    QT_TRANSLATE_NOOP("Errors", "operation not permitted"),
    QT_TRANSLATE_NOOP("Errors", "read-only file system"),
    QT_TRANSLATE_NOOP("Errors", "no such file or directory"),
    QT_TRANSLATE_NOOP("Errors", "not a directory"),
    QT_TRANSLATE_NOOP("Errors", "is a directory"),
    QT_TRANSLATE_NOOP("Errors", "a folder has this name"),
    QT_TRANSLATE_NOOP("Errors", "file name too long"),
    QT_TRANSLATE_NOOP("Errors", "too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("Errors", "input/output error"),
    QT_TRANSLATE_NOOP("Errors", "its name cannot be used"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be written"),
    QT_TRANSLATE_NOOP("Errors", "a quotation mark is opened and never closed"),
    QT_TRANSLATE_NOOP("Errors", "a quotation mark stands in the middle of a cell"),
    QT_TRANSLATE_NOOP("Errors", "it is not parted into cells"),
)
"""Why a file is refused: they stand as values in the sentences."""
_PLACE = re.compile(r"\\\{(\w+)\\\}")


def said(error: ExpectedError) -> str:
    """The sentence of a failure as the windows say it."""
    return sentence_said(error.sentence)


def sentence_said(sentence: str) -> str:
    """A sentence from beneath as the windows say it; as it is where nobody translated it."""
    words = QCoreApplication.translate("Errors", sentence)
    if words != sentence:
        return words
    return put_into_words(sentence, _translated, (*_AROUND, *WITH_VALUES)) or sentence


def reason_said(error: OSError) -> str:
    """Why the system refuses a file, to stand behind a colon."""
    reason = (error.strerror or "it cannot be written").lower()
    return QCoreApplication.translate("Errors", reason)


def put_into_words(
    sentence: str, translated: Callable[[str], str], patterns: Sequence[object]
) -> str:
    """A sentence that one of ``patterns`` (texts) was written by, as ``translated`` says it; empty
    where none was translated that fits."""
    for pattern in map(str, patterns):
        words = translated(pattern)
        if words != pattern and (found := _reading(pattern).fullmatch(sentence)):
            named = {name: _value_said(value) for name, value in found.groupdict().items()}
            return words.format(*map(_value_said, found.groups()), **named)
    return ""


def _translated(text: str) -> str:
    return QCoreApplication.translate("Errors", text)


def _value_said(value: str) -> str:
    """A value may be a sentence itself, or the system's reason."""
    words = QCoreApplication.translate("Errors", value)
    return sentence_said(value) if value.endswith(".") else words


def _reading(pattern: str) -> re.Pattern[str]:
    """Finds the values in a sentence: those with a name by it, the numbered ones in their order."""

    def value(place: re.Match[str]) -> str:
        name = place.group(1)
        return "(.+)" if name.isdigit() else f"(?P<{name}>.+)"

    return re.compile(_PLACE.sub(value, re.escape(pattern)), re.DOTALL)
