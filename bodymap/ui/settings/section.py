"""The sections of the page "Settings"."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication


class SettingsSection(Enum):
    """Top to bottom as they stand in the list; the value is the name of the icon."""

    CLINIC = "clinic"
    PEOPLE = "patients"
    STOCK = "box"
    THRESHOLDS = "trend"
    FEES = "fee"
    CONSENT = "consent"
    CHARTING = "body"
    LANGUAGE = "language"
    THEME = "sun"
    STATION = "workstation"
    SERVER = "server"
    BACKUP = "save"
    FILE = "file"


def section_words() -> dict[SettingsSection, str]:
    """What stands in the list."""
    return {
        SettingsSection.CLINIC: _tr("Clinic"),
        SettingsSection.PEOPLE: _tr("People"),
        SettingsSection.STOCK: _tr("Needle stock"),
        SettingsSection.THRESHOLDS: _tr("Thresholds"),
        SettingsSection.FEES: _tr("Codes and fees"),
        SettingsSection.CONSENT: _tr("Consent wording"),
        SettingsSection.CHARTING: _tr("Charting"),
        SettingsSection.LANGUAGE: _tr("Language"),
        SettingsSection.THEME: _tr("Theme"),
        SettingsSection.STATION: _tr("This workstation"),
        SettingsSection.SERVER: _tr("Clinic server"),
        SettingsSection.BACKUP: _tr("Backup"),
        SettingsSection.FILE: _tr("Settings as a file"),
    }


def scope_words() -> dict[SettingsSection, str]:
    """For whom a section holds, where that is not said row by row."""
    clinic = _tr("For the whole clinic.")
    station = _tr("For this workstation only.")
    return {
        SettingsSection.CLINIC: clinic,
        SettingsSection.STOCK: clinic,
        SettingsSection.THRESHOLDS: clinic,
        SettingsSection.FEES: clinic,
        SettingsSection.CONSENT: clinic,
        SettingsSection.LANGUAGE: station,
        SettingsSection.THEME: station,
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsSection", text)
