"""The page "Settings", put together. It brings what it needs when it is first opened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bodymap.ui.frame.pages import SettingsSlot

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.session_screen import ScreenParts
    from bodymap.ui.language import Languages
    from bodymap.ui.settings.file_part import FilesToSaveAndOpen
    from bodymap.ui.settings.kept_catalogue import KeptCatalogue
    from bodymap.ui.settings.kept_settings import KeptSettings
    from bodymap.ui.settings.section import SettingsSection
    from bodymap.ui.settings.settings_part import SettingsPart
    from bodymap.ui.settings.signals import SettingsSignals


def settings(
    parts: ScreenParts, dialogs: FilesToSaveAndOpen, languages: Languages, clinic: Clinic
) -> SettingsSlot:
    """What is set for the clinic and for this workstation."""
    from bodymap.ui.settings.kept_settings import KeptSettings
    from bodymap.ui.settings.section import SettingsSection
    from bodymap.ui.settings.settings_page import SettingsPage
    from bodymap.ui.settings.signals import SettingsSignals

    look = parts.look
    signals = SettingsSignals()
    kept = KeptSettings(clinic)
    own = _own_catalogue(parts, clinic, kept)

    def today() -> date:
        return parts.clock.now().astimezone().date()

    def of_clinic() -> SettingsPart:
        from bodymap.ui.settings.clinic_part import ClinicPart

        return ClinicPart(look, kept, own, today)

    def stock() -> SettingsPart:
        from bodymap.ui.settings.stock_panel import StockPanel
        from bodymap.ui.settings.stock_part import StockPart
        from bodymap.ui.widgets.leaving import Leaving

        needles = [size.needle for size in parts.catalogue.needles()]
        leaving = Leaving(clinic.exports.begin, dialogs)
        panel = StockPanel(look, clinic.stock, needles, kept.steps, today, dialogs, leaving)
        panel.visit_wanted.connect(signals.visit_wanted)
        return StockPart(look, kept, own, panel)

    def thresholds() -> SettingsPart:
        from bodymap.ui.settings.thresholds_part import ThresholdsPart

        return ThresholdsPart(look, kept, own)

    def fees() -> SettingsPart:
        from bodymap.ui.settings.fees_part import FeesPart

        return FeesPart(look, kept, parts.catalogue)

    def consent() -> SettingsPart:
        from bodymap.ui.settings.consent_part import ConsentPart

        return ConsentPart(look, kept)

    def charting() -> SettingsPart:
        from bodymap.ui.session.kept_charting import KeptCharting
        from bodymap.ui.settings.charting_part import ChartingPart

        return ChartingPart(look, kept, own, KeptCharting(parts.choices))

    def language() -> SettingsPart:
        from bodymap.ui.settings.language_part import LanguagePart

        return LanguagePart(look, languages)

    def theme() -> SettingsPart:
        from bodymap.ui.settings.theme_part import ThemePart

        return ThemePart(look)

    def server() -> SettingsPart:
        from bodymap.ui.settings.server_part import ServerPart

        part = ServerPart(look, kept)
        part.move_wanted.connect(signals.move_wanted)
        return part

    def file() -> SettingsPart:
        from bodymap.ui.settings.file_part import FilePart

        return FilePart(look, kept, own, dialogs)

    page = SettingsPage(
        look,
        kept,
        {
            SettingsSection.CLINIC: of_clinic,
            SettingsSection.PEOPLE: lambda: _leads(parts, SettingsSection.PEOPLE, signals),
            SettingsSection.STOCK: stock,
            SettingsSection.THRESHOLDS: thresholds,
            SettingsSection.FEES: fees,
            SettingsSection.CONSENT: consent,
            SettingsSection.CHARTING: charting,
            SettingsSection.LANGUAGE: language,
            SettingsSection.THEME: theme,
            SettingsSection.STATION: lambda: _leads(parts, SettingsSection.STATION, signals),
            SettingsSection.SERVER: server,
            SettingsSection.BACKUP: lambda: _leads(parts, SettingsSection.BACKUP, signals),
            SettingsSection.FILE: file,
        },
    )
    signals.setParent(page)
    own.setParent(page)
    return SettingsSlot(
        *(page, page.begin, page.show_setting),
        lambda is_offered: page.offer_back(is_offered=is_offered),
        *(page.back_wanted, signals.safety_wanted, signals.visit_wanted, signals.move_wanted),
    )


def _own_catalogue(parts: ScreenParts, clinic: Clinic, kept: KeptSettings) -> KeptCatalogue:
    """The clinic's own rows; the demo is nobody's clinic, and must not write into one's."""
    from bodymap.ui.settings.kept_catalogue import KeptCatalogue

    catalogue = parts.catalogue
    if clinic.is_demo or catalogue.folders.own is None:
        return KeptCatalogue(catalogue, None, kept)
    from bodymap.exchange.whole_file import write_whole
    from bodymap.services.catalogue.check import catalogue_problems
    from bodymap.services.catalogue.own_rows import OwnRows
    from bodymap.services.catalogue_changes import CatalogueChanges

    rows = OwnRows(
        catalogue.folders, lambda folders: catalogue_problems(folders, parts.atlas), write_whole
    )
    return KeptCatalogue(catalogue, CatalogueChanges(clinic, catalogue, rows), kept)


def _leads(parts: ScreenParts, section: SettingsSection, signals: SettingsSignals) -> SettingsPart:
    from bodymap.ui.manage.section import Section
    from bodymap.ui.settings.lead_part import Lead, LeadPart
    from bodymap.ui.settings.section import SettingsSection

    leads = {
        SettingsSection.PEOPLE: (
            Lead(
                "people",
                _tr("Who logs in, and what each may do. It is changed by an administrator."),
                Section.PEOPLE,
            ),
            Lead("passphrase", _tr("Everybody changes their own."), Section.PEOPLE),
        ),
        SettingsSection.STATION: (
            Lead(
                "lock",
                _tr("After how many minutes without a key or a move. Ctrl+L locks at once."),
                Section.STATION,
            ),
            Lead(
                "files",
                _tr("The folder, what this machine is called, and the check of the record."),
                Section.STATION,
            ),
            Lead(
                "keys",
                _tr("The recovery key, this computer's keyring, a new key."),
                Section.KEYS,
            ),
        ),
        SettingsSection.BACKUP: (
            Lead(
                "backups",
                _tr("Where they are kept, how often they are made, and how many stay."),
                Section.BACKUPS,
            ),
            Lead("restore", _tr("What a backup holds is shown first."), Section.BACKUPS),
            Lead("exchange", _tr("In open formats: JSON, CSV tables, FHIR."), Section.EXCHANGE),
        ),
    }
    part = LeadPart(parts.look, leads[section])
    part.safety_wanted.connect(signals.safety_wanted)
    return part


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsLeads", text)
