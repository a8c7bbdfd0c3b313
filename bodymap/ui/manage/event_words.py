"""What happened around the record, as a person says it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from bodymap.services.audit.events import Event, ExportKind, Target
from bodymap.ui.manage.change_words import Row, thing_words


def event_words(event: Event, entity: str, values: Row, detail: Row) -> str:
    """An event; ``entity`` and ``values`` say of which row, ``detail`` what else is known."""
    if event is Event.VIEWED:
        return _viewed(entity, values)
    told = _TOLD[event](detail) if event in _TOLD else ""
    return told or _plain()[event]


def _plain() -> dict[Event, str]:
    return {
        Event.LOGGED_IN: _tr("Logged in"),
        Event.LOG_IN_FAILED: _tr("Failed to log in"),
        Event.LOCKED: _tr("Locked"),
        Event.UNLOCKED: _tr("Unlocked"),
        Event.SAT_DOWN: _tr("Sat down at this workstation"),
        Event.CLOSED: _tr("Closed the clinic"),
        Event.CATALOGUE_CHANGED: _tr("Changed the clinic's own catalogue"),
        Event.BACKED_UP: _tr("Made a backup"),
        Event.RESTORED: _tr("Restored a backup"),
        Event.RECOVERED: _tr("Opened the clinic with the recovery key"),
        Event.PASSPHRASE_CHANGED: _tr("Set a new passphrase"),
        Event.LOG_IN_GIVEN: _tr("Gave somebody a log-in"),
        Event.LOG_IN_TAKEN: _tr("Took a log-in away"),
        Event.RECOVERY_KEY_MADE: _tr("Made a new recovery key"),
        Event.KEY_REMEMBERED: _tr("Let this computer open the clinic by itself"),
        Event.KEY_FORGOTTEN: _tr("Let this computer open the clinic by itself no more"),
        Event.RE_KEYED: _tr("Encrypted the clinic with a new key"),
        Event.UPGRADED: _tr("Brought the clinic file to a new version"),
        Event.SALVAGED: _tr("Saved what could be read of a damaged clinic"),
        Event.CRASHED: _tr("The program stopped unexpectedly"),
        Event.AUDIT_READ: _tr("Read this activity"),
        Event.OPENED_TO_READ: _tr("Opened the clinic to read only"),
        Event.MOVED_IN: _tr("Moved the record to a server"),
        Event.MOVED_OUT: _tr("Made a clinic file of the record on the server"),
    }


def _viewed(entity: str, values: Row) -> str:
    if entity == "patient":
        return _tr("Viewed the patient")
    thing = thing_words(entity, values)
    return _tr("Viewed {thing}").format(thing=thing) if thing else _tr("Viewed the record")


def _exported(detail: Row) -> str:
    thing = _exports().get(str(detail.get("what", "")), _tr("a part of the record"))
    pattern = {
        Target.FILE.value: _tr("Exported {thing} to a file"),
        Target.PRINTER.value: _tr("Printed {thing}"),
        Target.CLIPBOARD.value: _tr("Copied {thing}"),
    }.get(str(detail.get("to", "")), _tr("Exported {thing}"))
    return pattern.format(thing=thing)


def _imported(detail: Row) -> str:
    return _tr("Brought in {thing}").format(thing=_incoming(detail))


def _taken_back(detail: Row) -> str:
    return _tr("Took back the import of {thing}").format(thing=_incoming(detail))


def _incoming(detail: Row) -> str:
    """What came in: of these formats parts of a record only."""
    parts = {ExportKind.CSV.value: _tr("a spreadsheet"), ExportKind.FHIR.value: _tr("a FHIR file")}
    what = str(detail.get("what", ""))
    return (_exports() | parts).get(what, _tr("records"))


def _exports() -> dict[str, str]:
    return {
        ExportKind.REPORT.value: _tr("a report"),
        ExportKind.PATIENT_PAGE.value: _tr("a page for the patient"),
        ExportKind.LEAFLET.value: _tr("an after-care sheet"),
        ExportKind.TREND_PICTURE.value: _tr("a picture of a trend"),
        ExportKind.BODY_CHARTS.value: _tr("body charts"),
        ExportKind.LOTS.value: _tr("the use of needle lots"),
        ExportKind.CLINIC_FIGURES.value: _tr("the clinic's figures"),
        ExportKind.AUDIT.value: _tr("this activity"),
        ExportKind.JSON.value: _tr("the record as JSON"),
        ExportKind.CSV.value: _tr("the record as CSV tables"),
        ExportKind.FHIR.value: _tr("the record as FHIR"),
        ExportKind.PICTURE.value: _tr("a picture"),
        ExportKind.CHART.value: _tr("a body chart"),
        ExportKind.SETTINGS.value: _tr("the clinic's settings"),
    }


def _jumped(detail: Row) -> str:
    seconds = _whole(detail.get("seconds"))
    if seconds < 0:
        return _tr("The clock went back by {seconds} s").format(seconds=-seconds)
    return _tr("The clock jumped forward by {seconds} s").format(seconds=seconds)


def _failed(detail: Row) -> str:
    times = _whole(detail.get("times"))
    return _tr("Failed to log in {times} times", times).format(times=times) if times > 1 else ""


def _locked(detail: Row) -> str:
    why = detail.get("why")
    if why == "removed":
        return _tr("Locked by itself, the person having been removed elsewhere")
    return _tr("Locked by itself, nobody being here") if why == "idle" else ""


def _checked(detail: Row) -> str:
    is_sound = detail.get("sound", True)
    return _tr("Checked the record: sound") if is_sound else _tr("Checked the record: not sound")


def _whole(value: object) -> int:
    return round(value) if isinstance(value, int | float) else 0


_TOLD: Final[dict[Event, Callable[[Row], str]]] = {
    Event.EXPORTED: _exported,
    Event.IMPORTED: _imported,
    Event.IMPORT_TAKEN_BACK: _taken_back,
    Event.LOG_IN_FAILED: _failed,
    Event.LOCKED: _locked,
    Event.CHECKED: _checked,
    Event.CLOCK_JUMPED: _jumped,
}
"""Events whose detail says more; empty where it does not."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("event_words", text, None, count)
