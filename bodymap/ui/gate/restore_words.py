"""What is said of a restore."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.services.backup_values import Restored


def in_place_words(restored: Restored) -> str:
    """A backup is the clinic now: who can log in, and where the one of before is kept."""
    words = _tr("The backup is in place. Log in with a passphrase of that time.")
    if restored.kept is None:
        return words
    kept = _tr("The file of before is kept as {path}.").format(path=restored.kept)
    return f"{words} {kept}"


def unknown_words(*, is_of_this_clinic: bool) -> str:
    """What can be said of what would be lost, where the clinic of now cannot be read."""
    words = _tr(
        "The clinic file is missing or cannot be read: what was recorded after this backup is not "
        "in it, and cannot be told."
    )
    return words if is_of_this_clinic else f"{_tr('It is the backup of another clinic.')} {words}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Restore", text)
