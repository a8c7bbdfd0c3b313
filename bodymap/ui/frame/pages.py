"""What the frame asks of the pages inside it, and how it gets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QSize, SignalInstance
    from PySide6.QtWidgets import QWidget

    from bodymap.services.catalogue import Condition
    from bodymap.services.clinic import Clinic
    from bodymap.services.reaction_kinds import ReactionKinds
    from bodymap.services.story.patient_story import PatientStory
    from bodymap.ui.frame.body_chart_saver import BodyChartSaver
    from bodymap.ui.frame.tabs import Tab
    from bodymap.ui.help.library import Library
    from bodymap.ui.manage.section import Section
    from bodymap.ui.palette.muscle_card import MuscleFinding
    from bodymap.ui.tour.kept_tour import KeptTour


@dataclass(frozen=True, slots=True)
class SessionSlot:
    """The charting screen, as the frame sees it. ``leave_corner`` lets it keep its upper left
    corner free for the tabs, so that it uses the room beside them, ``select_site`` chooses a
    site of the visit that is shown, ``look_for`` finds words on its figure. ``settings_wanted``
    carries the id of a setting that is to be seen."""

    widget: QWidget
    show_visit: Callable[[UUID], None]
    finished: SignalInstance
    visit_wanted: SignalInstance
    leave_corner: Callable[[QSize], None] | None = None
    select_site: Callable[[UUID], None] | None = None
    look_for: Callable[[str], None] | None = None
    settings_wanted: SignalInstance | None = None


@dataclass(frozen=True, slots=True)
class StorySlot:
    """A page of a patient's story, as the frame sees it.

    ``visit_wanted`` carries the id of a session, ``site_wanted`` those of a session and a site.
    ``sites_first`` has the needle sites of a very long course read before the page is shown it, so
    that a thread of the page finds them there. A page that looks at none, or that looks at them
    itself before it hands them on, does without.
    """

    widget: QWidget
    show_story: Callable[[PatientStory], None]
    choose_episode: Callable[[UUID], None]
    visit_wanted: SignalInstance
    site_wanted: SignalInstance | None = None
    sites_first: bool = True


@dataclass(frozen=True, slots=True)
class ClinicSlot:
    """The page of the clinic's figures, as the frame sees it; ``begin`` shows them as they are."""

    widget: QWidget
    begin: Callable[[], None]


@dataclass(frozen=True, slots=True)
class SafetySlot:
    """The page of people, activity, backups, keys and the workstation, as the frame sees it.

    ``begin`` shows it where one was, ``show_backups`` and ``show_check`` at a part of it,
    ``show_section`` at any.
    ``replaced`` carries the `Prepared` backup that is to take the clinic's place once that is
    closed, ``told`` says that a backup or a check has ended.
    """

    widget: QWidget
    begin: Callable[[], None]
    show_backups: Callable[[], None]
    show_check: Callable[[], None]
    replaced: SignalInstance
    told: SignalInstance
    show_section: Callable[[Section], None]


@dataclass(frozen=True, slots=True)
class SettingsSlot:
    """The page of settings, as the frame sees it.

    ``begin`` shows it where one was, ``show_setting`` at the setting of an id, which it marks.
    ``offer_back`` says whether there is a visit to go back to, ``back_wanted`` that one wants to.
    ``safety_wanted`` carries the `Section` of the page of safety where something is set, and
    ``visit_wanted`` the ids of a patient and a visit. ``move_wanted`` says that the clinic is to be
    closed, and to move to a server.
    """

    widget: QWidget
    begin: Callable[[], None]
    show_setting: Callable[[str], None]
    offer_back: Callable[[bool], None]
    back_wanted: SignalInstance
    safety_wanted: SignalInstance
    visit_wanted: SignalInstance
    move_wanted: SignalInstance


@dataclass(frozen=True, slots=True)
class ConflictsSlot:
    """The page of what two workstations did to one thing, as the frame sees it. ``begin`` shows it,
    of one patient first where an id is given; ``visit_wanted`` carries the ids of a patient and of
    a visit, or None."""

    widget: QWidget
    begin: Callable[[UUID | None], None]
    visit_wanted: SignalInstance


@dataclass(frozen=True, slots=True)
class ImportSlot:
    """The page that imports spreadsheets, as the page of patients sees it.

    ``begin`` asks for files. ``left`` says that nothing was imported, ``imported`` carries what was
    (`Brought`).
    """

    widget: QWidget
    begin: Callable[[], None]
    left: SignalInstance
    imported: SignalInstance


@dataclass(frozen=True, slots=True)
class GuideParts:
    """What shows the way: the documents, whether the tour was seen here, and what the body and the
    catalogue know of muscles."""

    library: Library
    kept_tour: KeptTour
    muscles: Callable[[], MuscleFinding]


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes each page when it is first shown, so that the first window waits for none of them.

    ``stories`` makes the tabs of a patient's story; one that is not in it is not offered.
    ``region_words`` puts a region id of the atlas into words, ``body_charts`` makes what saves
    visits on the body charts of others, ``reaction_kinds`` knows what the catalogue says of
    reactions, ``clinic`` makes the page of the clinic's figures, ``safety`` that of people,
    activity, backups and keys, ``settings`` that of what is set, ``import_table`` the
    one that imports spreadsheets, ``conflicts`` that of what two workstations did to one thing.
    Without ``guide`` there is no help, no muscle to be looked for, and no tour.
    """

    session: Callable[[Clinic], SessionSlot]
    stories: Mapping[Tab, Callable[[Clinic], StorySlot]]
    conditions: Callable[[], Sequence[Condition]]
    region_words: Callable[[str], str]
    body_charts: Callable[[Clinic], BodyChartSaver]
    reaction_kinds: Callable[[], ReactionKinds]
    clinic: Callable[[Clinic], ClinicSlot] | None = None
    safety: Callable[[Clinic], SafetySlot] | None = None
    settings: Callable[[Clinic], SettingsSlot] | None = None
    guide: GuideParts | None = None
    import_table: Callable[[Clinic], ImportSlot] | None = None
    conflicts: Callable[[Clinic], ConflictsSlot] | None = None
