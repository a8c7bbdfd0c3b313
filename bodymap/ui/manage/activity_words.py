"""Lines of the audit trail in words: never an id, never the name of a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditLine
from bodymap.services.audit.subjects import Subject
from bodymap.ui.manage.change_words import change_words
from bodymap.ui.manage.event_groups import CHANGES
from bodymap.ui.manage.event_words import event_words

_EVENTS = {event.value: event for event in Event}


def what_words(line: AuditLine, subject: Subject) -> str:
    """What a line says was done. A line of a later version is said to be one."""
    event = _EVENTS.get(line.what)
    if line.what in CHANGES:
        words = change_words(line.entity, line.what, subject.values, line.after)
    elif event is not None:
        words = event_words(event, line.entity, subject.values, line.after)
    else:
        words = ""
    return words or _tr("Something that this version of bodymap has no words for")


def _tr(text: str) -> str:
    return QCoreApplication.translate("activity_words", text)
