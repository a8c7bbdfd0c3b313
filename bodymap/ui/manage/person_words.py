"""People in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.charting.person import Role


def role_words(role: Role) -> str:
    """A role as it is chosen."""
    words = {
        Role.ADMINISTRATOR: _tr("Administrator"),
        Role.THERAPIST: _tr("Therapist"),
        Role.REVIEWER: _tr("Reviewer"),
    }
    return words[role]


def about_role(role: Role) -> str:
    """What somebody may do in this role."""
    words = {
        Role.ADMINISTRATOR: _tr(
            "Charts and signs, and looks after people, keys, backups and settings."
        ),
        Role.THERAPIST: _tr("Charts and signs, keeps stock and templates, makes backups."),
        Role.REVIEWER: _tr("Reads and prints, and changes nothing."),
    }
    return words[role]


def _tr(text: str) -> str:
    return QCoreApplication.translate("person_words", text)
