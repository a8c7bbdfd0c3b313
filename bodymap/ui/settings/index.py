"""Every setting there is: where it stands, what it is called, and by which words it is found."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bodymap.ui.settings.section import SettingsSection


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting. ``title`` stands over its control, ``words`` are others that somebody may have in
    mind who looks for it."""

    id: str
    section: SettingsSection
    title: str
    words: str


def entries() -> tuple[Entry, ...]:
    """All of them, in the order of the page."""
    return (
        *_of_the_clinic(),
        *_of_people_and_stock(),
        *_of_codes_and_consent(),
        *_of_charting(),
        *_of_the_workstation(),
        *_of_safety(),
        *_of_the_server(),
        *_of_the_file(),
    )


def _of_the_clinic() -> tuple[Entry, ...]:
    return (
        Entry(
            *("clinic_name", SettingsSection.CLINIC, _tr("Name of the clinic")),
            _tr("practice, letterhead, report, title"),
        ),
        Entry(
            *("place", SettingsSection.CLINIC, _tr("State or country")),
            _tr("where, address, place, region, USA"),
        ),
        Entry(
            *("legality", SettingsSection.CLINIC, _tr("Needling by physical therapists there")),
            _tr("law, legal, allowed, permitted, prohibited, scope of practice, board, statute"),
        ),
    )


def _of_people_and_stock() -> tuple[Entry, ...]:
    return (
        Entry(
            *("people", SettingsSection.PEOPLE, _tr("Who works here")),
            _tr("users, accounts, log-in, roles, rights, therapist, reviewer, administrator"),
        ),
        Entry(
            *("passphrase", SettingsSection.PEOPLE, _tr("My passphrase")),
            _tr("password, change, log-in"),
        ),
        Entry(
            *("stock", SettingsSection.STOCK, _tr("Boxes of needles")),
            _tr("lot, expiry, maker, recall, add a box, inventory"),
        ),
        Entry(
            *("needle_sizes", SettingsSection.STOCK, _tr("Sizes on offer")),
            _tr("diameter, length, gauge, mm, needle"),
        ),
    )


def _of_codes_and_consent() -> tuple[Entry, ...]:
    return (
        Entry(
            *("thresholds", SettingsSection.THRESHOLDS, _tr("Which change counts")),
            _tr("MCID, MIC, MDC, responder, minimal important difference, outcome measure, NPRS"),
        ),
        Entry(
            *("thresholds_by_complaint", SettingsSection.THRESHOLDS, _tr("For one complaint")),
            _tr("condition, diagnosis, threshold, MCID, population"),
        ),
        Entry(
            *("own_threshold", SettingsSection.THRESHOLDS, _tr("A threshold of your own")),
            _tr("add, paper, source, citation, publication, percent, points"),
        ),
        Entry(
            *("code_policy", SettingsSection.FEES, _tr("Left and right of one muscle")),
            _tr("CPT, 20560, 20561, code, billing, count, sides, policy"),
        ),
        Entry(
            *("fees", SettingsSection.FEES, _tr("Fee for each code")),
            _tr("price, amount, cost, bill, CPT, 20560, 20561, money"),
        ),
        Entry(
            *("currency", SettingsSection.FEES, _tr("Currency")),
            _tr("USD, EUR, dollar, euro, money"),
        ),
        Entry(
            *("consent", SettingsSection.CONSENT, _tr("What the patient agrees to")),
            _tr("consent, wording, text, version, agreement, informed, risks, signature"),
        ),
    )


def _of_charting() -> tuple[Entry, ...]:
    return (
        Entry(
            *("dwell", SettingsSection.CHARTING, _tr("Minutes that a needle stays in")),
            _tr("dwell, time, timer, clock, due, remove"),
        ),
        Entry(
            *("sound", SettingsSection.CHARTING, _tr("A sound when they are over")),
            _tr("alarm, bell, beep, volume, timer"),
        ),
        Entry(
            *("figure", SettingsSection.CHARTING, _tr("Figure where the sex does not tell")),
            _tr("body, male, female, shape, picture"),
        ),
        Entry(
            *("orientation", SettingsSection.CHARTING, _tr("How the patient lies at first")),
            _tr("prone, supine, standing, position, turn, orientation"),
        ),
        Entry(
            *("handedness", SettingsSection.CHARTING, _tr("Tray and list")),
            _tr("left-handed, right-handed, side, mirror"),
        ),
        Entry(
            *("call_line", SettingsSection.CHARTING, _tr("Whom to call")),
            _tr("after-care, sheet, leaflet, telephone, phone, number, emergency"),
        ),
        Entry(
            *("advice", SettingsSection.CHARTING, _tr("After-care advice on offer")),
            _tr("leaflet, sheet, told, advice, soreness, heat, ice"),
        ),
    )


def _of_the_workstation() -> tuple[Entry, ...]:
    return (
        Entry(
            *("language", SettingsSection.LANGUAGE, _tr("Language of the program")),
            _tr("English, German, Deutsch, Sprache, translation"),
        ),
        Entry(
            *("theme", SettingsSection.THEME, _tr("Look")),
            _tr("theme, dark, light, high contrast, colours, night, mode"),
        ),
    )


def _of_safety() -> tuple[Entry, ...]:
    return (
        Entry(
            *("lock", SettingsSection.STATION, _tr("Lock by itself")),
            _tr("idle, minutes, screen, privacy, F9, Ctrl+L"),
        ),
        Entry(
            *("files", SettingsSection.STATION, _tr("Where the clinic's files lie")),
            _tr("folder, disk, path, data, share, name of the machine"),
        ),
        Entry(
            *("keys", SettingsSection.STATION, _tr("Keys of the clinic")),
            _tr("encryption, recovery key, keyring, new key"),
        ),
        Entry(
            *("backups", SettingsSection.BACKUP, _tr("Backups")),
            _tr("copy, save, schedule, plan, hours, folder, keep"),
        ),
        Entry(
            *("restore", SettingsSection.BACKUP, _tr("Restore a backup")),
            _tr("go back, recover, undo, lost"),
        ),
        Entry(
            *("exchange", SettingsSection.BACKUP, _tr("The whole record in and out")),
            _tr("export, import, JSON, CSV, FHIR, take out, bring in, leave, move"),
        ),
    )


def _of_the_server() -> tuple[Entry, ...]:
    return (
        Entry(
            *("server_state", SettingsSection.SERVER, _tr("The clinic\u2019s server")),
            _tr("PostgreSQL, database, address, network, shared, several workstations, sent"),
        ),
        Entry(
            *("server_test", SettingsSection.SERVER, _tr("Connection to the server")),
            _tr("test, certificate, TLS, password, host, version, clock, away, offline"),
        ),
        Entry(
            *("server_keeps", SettingsSection.SERVER, _tr("What this workstation keeps")),
            _tr("local, offline, copy, days, patients, everything, laptop, space"),
        ),
        Entry(
            *("server_workstations", SettingsSection.SERVER, _tr("Workstations of the clinic")),
            _tr("rooms, computers, machines, last heard, revoked, lost, admitted"),
        ),
        Entry(
            *("server_move", SettingsSection.SERVER, _tr("Move to a server, or back")),
            _tr("PostgreSQL, migrate, share, join, several rooms, move in, move out"),
        ),
    )


def _of_the_file() -> tuple[Entry, ...]:
    return (
        Entry(
            *("save_settings", SettingsSection.FILE, _tr("Save the clinic's settings")),
            _tr("export, JSON, file, copy, another clinic"),
        ),
        Entry(
            *("bring_settings", SettingsSection.FILE, _tr("Bring in settings")),
            _tr("import, JSON, file, load, another clinic, preview"),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsIndex", text)
