"""The page "Safety", put together. It brings what it needs when it is first opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bodymap.ui.frame.pages import SafetySlot

if TYPE_CHECKING:
    from pathlib import Path

    from bodymap.exchange.outcome import Written
    from bodymap.services.clinic import Clinic
    from bodymap.services.progress import Progress
    from bodymap.services.whole_record import RecordReading
    from bodymap.session_screen import ScreenParts
    from bodymap.ui.manage.names import Names
    from bodymap.ui.manage.section import Part
    from bodymap.ui.manage.station_part import LockTime
    from bodymap.ui.widgets.file_dialogs import AllDialogs


def safety(
    parts: ScreenParts,
    dialogs: AllDialogs,
    lock: LockTime,
    folder: Path,
    clinic: Clinic,
) -> SafetySlot:
    """People, activity, backups, what goes in and out, keys and this workstation. ``folder`` holds
    the clinic's files, ``lock`` after how long it locks by itself."""
    from bodymap.ui.manage.manage_page import ManagePage
    from bodymap.ui.manage.section import Section
    from bodymap.ui.manage.signals import SafetySignals

    look = parts.look
    signals = SafetySignals()

    def people() -> Part:
        from bodymap.ui.manage.people_part import PeoplePart

        return PeoplePart(look, clinic)

    def activity() -> Part:
        from bodymap.ui.manage.activity_part import ActivityPart

        return ActivityPart(look, clinic, parts.clock, names(parts), dialogs)

    def backups() -> Part:
        from bodymap.ui.manage.backups_part import BackupsPart
        from bodymap.ui.manage.empty_part import EmptyPart

        if clinic.backups is None:
            words = QCoreApplication.translate("Safety", "The demo is made up: it has no backups.")
            return EmptyPart(look, words, "save")
        part = BackupsPart(look, clinic, clinic.backups, dialogs)
        part.prepared.connect(signals.replaced)
        part.changed.connect(signals.told)
        return part

    def exchange() -> Part:
        from bodymap.ui.manage.exchange_part import ExchangePart, Writing

        def write_fhir(reading: RecordReading, to: Path, progress: Progress) -> Written:
            from bodymap.exchange.fhir.export import write_fhir as write

            return write(reading, to, progress, catalogue=parts.catalogue.english)

        writing = Writing(lambda: parts.clock.now().astimezone().date(), write_fhir)
        return ExchangePart(look, clinic, dialogs, writing)

    def keys() -> Part:
        from bodymap.ui.gate.recovery_sheet import RecoverySheet
        from bodymap.ui.manage.keys_part import KeysPart

        sheet = RecoverySheet(parts.clock.now().astimezone().date())
        return KeysPart(look, clinic, dialogs, sheet)

    def station() -> Part:
        import platform

        from bodymap.ui.manage.station_part import Station, StationPart

        where = Station(platform.node(), None if clinic.is_demo else folder)
        part = StationPart(look, clinic, lock, where)
        part.checked.connect(lambda _report: signals.told.emit())
        return part

    page = ManagePage(
        look,
        {
            Section.PEOPLE: people,
            Section.ACTIVITY: activity,
            Section.BACKUPS: backups,
            Section.EXCHANGE: exchange,
            Section.KEYS: keys,
            Section.STATION: station,
        },
    )
    signals.setParent(page)
    return SafetySlot(
        page,
        page.begin,
        partial(page.show_section, Section.BACKUPS),
        partial(page.show_section, Section.STATION),
        signals.replaced,
        signals.told,
        page.show_section,
    )


def names(parts: ScreenParts) -> Names:
    """What regions, muscles, conditions and kinds of reaction are called."""
    from bodymap.services.reaction_kinds import ReactionKinds
    from bodymap.ui.manage.names import Names, plain_label

    kinds = ReactionKinds(parts.catalogue)

    def muscle(muscle_id: str) -> str:
        found = parts.catalogue.muscle(muscle_id)
        return plain_label(muscle_id) if found is None else found.muscle.name

    def condition(condition_id: str) -> str:
        found = parts.catalogue.condition(condition_id)
        return plain_label(condition_id) if found is None else found.label

    return Names(parts.atlas.label, muscle, condition, kinds.label)
