"""Everything that can be done by a key or out of the palette, each defined once."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bodymap.ui.actions.definition import RANGE, Definition, Where, shown_key

_ARROWS = ("Left", "Right", "Up", "Down")

# what marks a text for translation gives the text back, and is typed as an object


def _everywhere(source: object, *keys: str) -> Definition:
    return Definition(str(source), Where.EVERYWHERE, keys)


def _patient(source: object, *keys: str) -> Definition:
    return Definition(str(source), Where.PATIENT, keys)


def _visit(source: object, *keys: str) -> Definition:
    return Definition(str(source), Where.VISIT, keys)


def _needles(source: object, *keys: str) -> Definition:
    return Definition(str(source), Where.NEEDLES, keys)


def _site(source: object, *keys: str) -> Definition:
    return Definition(str(source), Where.SITE, keys)


def _settings(source: object, *keys: str) -> Definition:
    return Definition(str(source), Where.SETTINGS, keys)


def _taken(where: Where, source: object, *keys: str) -> Definition:
    return Definition(str(source), where, keys, is_taken_by_page=True)


class Act(Enum):
    """An action. Windows bind what they do to one of these; the palette, the sheet of the keys and
    the shortcuts themselves all read it here."""

    PALETTE = _everywhere(
        QT_TRANSLATE_NOOP("Act", "Find a patient, a muscle, or something to do"), "Ctrl+K"
    )
    HELP = _everywhere(QT_TRANSLATE_NOOP("Act", "Help on this page"), "F1")
    KEYS = _everywhere(QT_TRANSLATE_NOOP("Act", "All keys"), "Ctrl+/")
    TOUR = _everywhere(QT_TRANSLATE_NOOP("Act", "Show the tour"))
    TODAY = _everywhere(QT_TRANSLATE_NOOP("Act", "Go to Today"))
    PATIENTS = _everywhere(QT_TRANSLATE_NOOP("Act", "Go to Patients"))
    CLINIC = _everywhere(QT_TRANSLATE_NOOP("Act", "Go to the clinic\u2019s figures"))
    SAFETY = _everywhere(QT_TRANSLATE_NOOP("Act", "Go to Safety"))
    SETTINGS = _everywhere(QT_TRANSLATE_NOOP("Act", "Go to Settings"))
    SAFETY_PEOPLE = _everywhere(QT_TRANSLATE_NOOP("Act", "Safety: people and log-ins"))
    SAFETY_ACTIVITY = _everywhere(QT_TRANSLATE_NOOP("Act", "Safety: activity"))
    SAFETY_BACKUPS = _everywhere(QT_TRANSLATE_NOOP("Act", "Safety: backups"))
    SAFETY_EXCHANGE = _everywhere(QT_TRANSLATE_NOOP("Act", "Safety: the whole record in and out"))
    SAFETY_KEYS = _everywhere(QT_TRANSLATE_NOOP("Act", "Safety: keys of the clinic"))
    SAFETY_STATION = _everywhere(QT_TRANSLATE_NOOP("Act", "Safety: this workstation"))
    DECIDE = _everywhere(
        QT_TRANSLATE_NOOP("Act", "To decide: what two workstations changed at once")
    )
    NEW_PATIENT = _everywhere(QT_TRANSLATE_NOOP("Act", "New patient"))
    IMPORT = _everywhere(QT_TRANSLATE_NOOP("Act", "Import from a spreadsheet"), "Ctrl+I")
    LIGHT = _everywhere(QT_TRANSLATE_NOOP("Act", "Look: light"))
    DARK = _everywhere(QT_TRANSLATE_NOOP("Act", "Look: dark"))
    CONTRAST = _everywhere(QT_TRANSLATE_NOOP("Act", "Look: high contrast"))
    LOCK = _everywhere(QT_TRANSLATE_NOOP("Act", "Lock"), "Ctrl+L")
    HIDE = _everywhere(QT_TRANSLATE_NOOP("Act", "Hide the screen"), "F9")
    LOG_OUT = _everywhere(QT_TRANSLATE_NOOP("Act", "Log out"))
    LEAVE = _everywhere(QT_TRANSLATE_NOOP("Act", "Leave a card, a sheet or a panel"), "Esc")

    GO_ON = _patient(QT_TRANSLATE_NOOP("Act", "Start a session, or go on with the open one"))
    SESSION = _patient(QT_TRANSLATE_NOOP("Act", "Show the session"))
    OVERVIEW = _patient(QT_TRANSLATE_NOOP("Act", "Show the overview"))
    VISITS = _patient(QT_TRANSLATE_NOOP("Act", "Show the visits"))
    TRENDS = _patient(QT_TRANSLATE_NOOP("Act", "Show the trends"))
    MUSCLES = _patient(QT_TRANSLATE_NOOP("Act", "Show the muscles"))
    REPORT = _patient(QT_TRANSLATE_NOOP("Act", "Show the report"))
    PRINT = _patient(QT_TRANSLATE_NOOP("Act", "Print, copy or save what is shown"), "Ctrl+P")
    NEW_COMPLAINT = _patient(QT_TRANSLATE_NOOP("Act", "New complaint"))
    EDIT_PATIENT = _patient(QT_TRANSLATE_NOOP("Act", "Change the patient\u2019s data"))

    START = _visit(
        QT_TRANSLATE_NOOP("Act", "Start of the visit: answers, consent, hygiene"), "Ctrl+B"
    )
    PAIN_BEFORE = _taken(
        Where.VISIT,
        QT_TRANSLATE_NOOP("Act", "Pain before: B, then 0 to 9, T for ten"),
        "B",
    )
    PAIN_AFTER = _taken(
        Where.VISIT,
        QT_TRANSLATE_NOOP("Act", "Pain after: A, then 0 to 9, T for ten"),
        "A",
    )
    UNDO = _visit(QT_TRANSLATE_NOOP("Act", "Take the last step back"), "Ctrl+Z")
    REDO = _visit(QT_TRANSLATE_NOOP("Act", "Do the step again"), "Ctrl+Y", "Ctrl+Shift+Z")
    FIND = _visit(QT_TRANSLATE_NOOP("Act", "Find on the figure"), "Ctrl+F")
    LAYERS = _taken(Where.VISIT, QT_TRANSLATE_NOOP("Act", "Layers over the figure"), "L")
    DRAW = _visit(QT_TRANSLATE_NOOP("Act", "Symptom drawing"), "D")
    GHOSTS = _visit(QT_TRANSLATE_NOOP("Act", "Ghosts of the last visit, shown or hidden"), "G")
    CHOOSE_GHOSTS = _visit(QT_TRANSLATE_NOOP("Act", "Choose other ghosts, templates"), "Shift+G")
    NEXT_GHOST = _visit(QT_TRANSLATE_NOOP("Act", "On to the next ghost"), "Ctrl+G")
    GHOST_BEFORE = _visit(QT_TRANSLATE_NOOP("Act", "Back to the ghost before"), "Ctrl+Shift+G")
    STOCK = _visit(QT_TRANSLATE_NOOP("Act", "Needle stock"), "Ctrl+Shift+B")
    TAKE_OVER = _visit(
        QT_TRANSLATE_NOOP("Act", "Take over the visit of another person"), "Ctrl+Shift+T"
    )
    LEFT_HANDED = _visit(
        QT_TRANSLATE_NOOP("Act", "Tray and list at the left, or at the right"), "Ctrl+Shift+H"
    )
    FINISH = _visit(QT_TRANSLATE_NOOP("Act", "Finish or sign"), "Ctrl+Return", "Ctrl+Enter")

    OUT = _needles(QT_TRANSLATE_NOOP("Act", "Selected needles out"), "O")
    NEXT_OUT = _needles(QT_TRANSLATE_NOOP("Act", "The needle out that is in longest"), "Ctrl+O")
    ALL_OUT = _needles(QT_TRANSLATE_NOOP("Act", "All needles out"), "Ctrl+Shift+O")
    EMERGENCY = _needles(QT_TRANSLATE_NOOP("Act", "Emergency: all needles out"), "Ctrl+Shift+E")
    NEEDLES = _needles(QT_TRANSLATE_NOOP("Act", "Needles one by one"))

    MUSCLE = _site(QT_TRANSLATE_NOOP("Act", "Muscle of the site"), "Alt+M")
    DEPTH = _site(QT_TRANSLATE_NOOP("Act", "Depth of the site"), "Alt+D")
    NOTE = _site(QT_TRANSLATE_NOOP("Act", "Note on the site"), "Alt+N")
    REFERRED = _site(QT_TRANSLATE_NOOP("Act", "Pain was felt elsewhere"), "Alt+P")
    TWITCH_0 = _site(QT_TRANSLATE_NOOP("Act", "No twitch"), "Alt+0")
    TWITCH_1 = _site(QT_TRANSLATE_NOOP("Act", "One twitch"), "Alt+1")
    TWITCH_2 = _site(QT_TRANSLATE_NOOP("Act", "Two twitches"), "Alt+2")
    TWITCH_3 = _site(QT_TRANSLATE_NOOP("Act", "Three twitches or more"), "Alt+3")
    SELECT_ALL = _site(QT_TRANSLATE_NOOP("Act", "Select all sites"), "Ctrl+A")
    NUDGE = _taken(
        Where.SITE,
        QT_TRANSLATE_NOOP("Act", "Move the site by 2 mm"),
        *(f"Shift+{arrow}" for arrow in _ARROWS),
    )
    REMOVE = _taken(Where.SITE, QT_TRANSLATE_NOOP("Act", "Remove the site"), "Del")

    WALK = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "From region to region of the body"), *_ARROWS
    )
    CHART = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Chart a site in the middle of the region"), "Return"
    )
    CARD = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "What lies there"), "F2")
    VIEWS = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "One view large, or small again"), "1", RANGE, "9"
    )
    ALL_VIEWS = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "All views"), "Home")
    ARRANGE = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "One view, two side by side, or all"), "V"
    )
    NEXT_GROUP = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "On to head and neck, hands, feet"), "PgDown"
    )
    GROUP_BEFORE = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Back to feet, hands, head and neck"), "PgUp"
    )
    CLOSE_UP = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Close-up of the region"), "C")
    TURN = _taken(
        Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Turn the figure as the patient lies"), "R"
    )
    TURN_BACK = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Turn the figure back"), "Shift+R")
    ZOOM_IN = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Zoom in"), "+")
    ZOOM_OUT = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "Zoom out"), "-")
    FIT = _taken(Where.FIGURE, QT_TRANSLATE_NOOP("Act", "The whole view"), "0")
    PAN = _taken(
        Where.FIGURE,
        QT_TRANSLATE_NOOP("Act", "Move a figure that is larger than its place"),
        *(f"Ctrl+{arrow}" for arrow in _ARROWS),
    )

    STEP = _taken(Where.STORY, QT_TRANSLATE_NOOP("Act", "From visit to visit"), "Left", "Right")
    FIRST_LAST = _taken(
        Where.STORY, QT_TRANSLATE_NOOP("Act", "The first visit, the last one"), "Home", "End"
    )
    OPEN_VISIT = _taken(Where.STORY, QT_TRANSLATE_NOOP("Act", "Open the visit"), "Return")
    REPLAY = _taken(Where.STORY, QT_TRANSLATE_NOOP("Act", "Map: replay the visits"), "Space")
    CLOSER = _taken(
        Where.STORY, QT_TRANSLATE_NOOP("Act", "Trends: a shorter or a longer time"), "+", "-"
    )
    MOVE_TIME = _taken(
        Where.STORY,
        QT_TRANSLATE_NOOP("Act", "Trends: move the time that is shown"),
        "Shift+Left",
        "Shift+Right",
    )
    WHOLE_TIME = _taken(Where.STORY, QT_TRANSLATE_NOOP("Act", "Trends: the whole time"), "0")

    FIND_SETTING = _settings(QT_TRANSLATE_NOOP("Act", "Find a setting"), "Ctrl+F")

    @property
    def words(self) -> str:
        """What is done, in the language of the program."""
        return QCoreApplication.translate("Act", self.value.source)

    @property
    def where(self) -> Where:
        """Where it is done."""
        return self.value.where

    @property
    def key(self) -> str:
        """The first of its keys as it is shown beside words; empty where it has none."""
        return shown_key(self.value.keys[0]) if self.value.keys else ""

    @property
    def all_keys(self) -> tuple[str, ...]:
        """All of its keys as they are shown; the four arrows as one."""
        keys = self.value.keys
        modifiers = keys[0].removesuffix(_ARROWS[0]) if keys else ""
        if keys == tuple(f"{modifiers}{arrow}" for arrow in _ARROWS):
            return (f"{shown_key(keys[0])} \u2191 \u2193 \u2192",)
        return tuple(dict.fromkeys(map(shown_key, keys)))
