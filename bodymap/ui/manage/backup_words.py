"""Backups in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.services.backup_values import BackupState, Comparison, Contents, Lacks, Lineage
from bodymap.ui.widgets.said import sentence_said
from bodymap.ui.widgets.written_date import when_words
from bodymap.ui.widgets.written_number import whole


def size_words(size: int) -> str:
    """A number of bytes with a unit that people know."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def state_words(state: BackupState) -> str:
    """How it stands with the backups, in a sentence or two."""
    if state.last is None:
        words = _tr("No backup has been made on this workstation yet.")
    else:
        words = _tr("The last good backup was made on {when}.").format(
            when=when_words(state.last.at)
        )
        if state.is_overdue:
            words = f"{words} {_tr('What was recorded since is in no backup.')}"
    if state.failure is not None:
        failed = _tr("On {when} a backup failed: {why}").format(
            when=when_words(state.failure.at), why=sentence_said(state.failure.sentence)
        )
        words = f"{words} {failed}"
    return words


def rows_of(contents: Contents) -> tuple[str, ...]:
    """Patients, visits, needle sites and the newest entry of a record."""
    last = contents.last_change
    return (
        *(whole(contents.patients), whole(contents.visits), whole(contents.sites)),
        _tr("none") if last is None else when_words(last),
    )


def lineage_words(comparison: Comparison) -> str:
    """How a backup lies to the clinic of now, and what restoring it would take away."""
    lacks = lacks_words(comparison.lacks)
    brings = lacks_words(comparison.brings)
    if comparison.lineage is Lineage.SAME:
        return _tr("Nothing was recorded since: it holds what the clinic holds now.")
    if comparison.lineage is Lineage.OTHER:
        return _tr(
            "It is the backup of another clinic. The clinic of now would be put aside as a whole."
        )
    if comparison.lineage is Lineage.DIVERGED:
        words = _tr(
            "It went another way than the clinic of now. It lacks {lacks}, and has {brings} that"
            " the clinic of now lacks."
        )
        return words.format(lacks=lacks or _nothing(), brings=brings or _nothing())
    if not lacks:
        return _tr("No patient, visit or needle site was added since; changes made since are lost.")
    words = _tr("What was recorded since would be lost: {lacks}, and every change made since.")
    return words.format(lacks=lacks)


def alone_words() -> str:
    """What becomes of the copy of a workstation that shares its record."""
    return _tr(
        "It is the copy of a workstation. Restored, it stands alone: nothing of it goes to the"
        " clinic's server, and nothing comes from there. To share the record again, join the clinic"
        " in an empty folder."
    )


def lacks_words(lacks: Lacks) -> str:
    """What one record lacks, as a list; empty for nothing."""
    counted = (
        (lacks.patients, _tr("1 patient"), _tr("{count} patients", lacks.patients)),
        (lacks.visits, _tr("1 visit"), _tr("{count} visits", lacks.visits)),
        (lacks.sites, _tr("1 needle site"), _tr("{count} needle sites", lacks.sites)),
        (lacks.signatures, _tr("1 signature"), _tr("{count} signatures", lacks.signatures)),
    )
    return ", ".join(
        one if count == 1 else many.format(count=whole(count))
        for count, one, many in counted
        if count
    )


def _nothing() -> str:
    return _tr("nothing")


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("backup_words", text, None, count)
