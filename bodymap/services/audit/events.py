"""What can happen around the record beside changes to it."""

from __future__ import annotations

from enum import StrEnum


class Event(StrEnum):
    """One word for each line of the audit trail that is no change of a row."""

    LOGGED_IN = "logged_in"
    LOG_IN_FAILED = "log_in_failed"
    """Detail: ``log_in`` as typed where it is one of the clinic's, ``times``, ``since``."""
    LOCKED = "locked"
    """Detail: ``why``, idle, asked or, of the person at the desk, removed."""
    UNLOCKED = "unlocked"
    SAT_DOWN = "sat_down"
    """Another person unlocked the workstation."""
    CLOSED = "closed"
    VIEWED = "viewed"
    EXPORTED = "exported"
    """Detail: ``what``, and ``to``: file, printer or clipboard. Never the file's name."""
    IMPORTED = "imported"
    """Detail: ``what``, an ``ExportKind``, and how much of each kind came in, by its name."""
    IMPORT_TAKEN_BACK = "import_taken_back"
    """Detail: as of IMPORTED, and the number of that line, ``first``."""
    CATALOGUE_CHANGED = "catalogue_changed"
    """The clinic changed facts of its own catalogue. Detail: ``files``, and in words ``text``."""
    BACKED_UP = "backed_up"
    RESTORED = "backup_restored"
    RECOVERED = "recovered"
    """Opened with the printed key, and a new passphrase set."""
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105 - a word, not a secret
    LOG_IN_GIVEN = "log_in_given"
    LOG_IN_TAKEN = "log_in_taken"
    RECOVERY_KEY_MADE = "recovery_key_made"
    KEY_REMEMBERED = "key_remembered"
    """This machine's keyring opens the clinic for a person from now on."""
    KEY_FORGOTTEN = "key_forgotten"
    RE_KEYED = "re_keyed"
    CLOCK_JUMPED = "clock_jumped"
    """Detail: ``seconds``, forward or, negative, back."""
    UPGRADED = "upgraded"
    CHECKED = "checked"
    """A full check of the file. Detail: ``sound``."""
    SALVAGED = "salvaged"
    CRASHED = "crashed"
    AUDIT_READ = "audit_read"
    OPENED_TO_READ = "opened_to_read"
    """A second program reads while the first one charts."""
    MOVED_IN = "moved_in"
    """The record was about to be moved to the clinic's server."""
    MOVED_OUT = "moved_out"
    """A clinic file of its own was about to be made of all that is on the server."""


class ExportKind(StrEnum):
    """What leaves the record, or comes into it."""

    REPORT = "report"
    PATIENT_PAGE = "patient_page"
    LEAFLET = "leaflet"
    TREND_PICTURE = "trend_picture"
    BODY_CHARTS = "body_charts"
    LOTS = "lots"
    CLINIC_FIGURES = "clinic_figures"
    AUDIT = "audit"
    JSON = "json"
    CSV = "csv"
    FHIR = "fhir"
    PICTURE = "picture"
    CHART = "chart"
    SETTINGS = "settings"


class Target(StrEnum):
    """Where it goes."""

    FILE = "file"
    PRINTER = "printer"
    CLIPBOARD = "clipboard"
