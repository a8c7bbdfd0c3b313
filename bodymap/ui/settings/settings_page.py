"""The page "Settings"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.settings.index import entries
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.search import found
from bodymap.ui.settings.section import SettingsSection, scope_words, section_words
from bodymap.ui.settings.section_list import SectionList
from bodymap.ui.settings.settings_part import MEASURE_PX, SettingsPart
from bodymap.ui.theme.fonts import BOLD, PAGE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.choice_list import Choice, ChoiceList
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.side_ground import paint_side_ground
from bodymap.ui.widgets.text import Text, Tone

_LIST_PX = 248
_LOCK_PX = 16
_BESIDE_PX = 20

Make = Callable[[], SettingsPart]


class SettingsPage(QWidget):
    """Search and sections at the left, the rows of one section at the right, each section made when
    it is first opened. What is changed counts at once, and can be taken back.

    Signals:
        back_wanted(): back to where one came from.
    """

    back_wanted = Signal()

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        make: Mapping[SettingsSection, Make],
        parent: QWidget | None = None,
    ) -> None:
        """``make`` has what makes each section."""
        super().__init__(parent)
        self._look = look
        self._kept = kept
        self._make = make
        self._parts: dict[SettingsSection, SettingsPart] = {}
        self._section = SettingsSection.CLINIC
        self._words = section_words()
        kept.setParent(self)
        self.setProperty("chapter", "settings.md")
        back = self.tr("Back to the visit")
        self.back = Button(look, back, Kind.QUIET, icon="chevron-left")
        self.search = SearchField(look, self.tr("Find a setting"), self.tr("Find a setting"))
        self.sections = SectionList(look)
        self.results = ChoiceList(look, self.tr("Settings found"))
        self.nothing = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.heading = Text(look, "", PAGE_PX, weight=BOLD)
        self.scope = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT)
        self.reason = Text(look, "", SMALL_PX + 1, wraps=True)
        self.said = ElidedText(look, "", tone=Tone.SOFT)
        self.undo = Button(look, kind=Kind.QUIET, icon="undo", name=self.tr("Undo"))
        self.redo = Button(look, kind=Kind.QUIET, icon="redo", name=self.tr("Redo"))
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.back.hide()
        self._search("")
        self._tell_steps()

    def begin(self) -> None:
        """The page was asked for: as things are now, where one was."""
        self._kept.refresh()
        self.show_section(self._section)
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_back(self, *, is_offered: bool) -> None:
        """Whether one came here from a visit, and may want to go back there."""
        self.back.setVisible(is_offered)

    def show_section(self, section: SettingsSection) -> None:
        """Open a section, nothing in it marked."""
        self._section = section
        part = self.part(section)
        part.clear_mark()
        part.begin()
        self.sections.show_section(section)
        self.heading.setText(self._words[section])
        scope = scope_words().get(section, "")
        self.scope.setText(scope)
        self.scope.setVisible(bool(scope))
        self.reason.setText(" ".join(part.reasons))
        self._reason_row.setVisible(bool(part.reasons))
        self._say(self._kept.problem, Tone.DANGER)
        self.stack.setCurrentWidget(part)

    def show_setting(self, setting: str) -> None:
        """Open the section of a setting of the index, and mark it. KeyError for no such one."""
        section = {one.id: one.section for one in entries()}[setting]
        self.search.clear()
        self._search("")
        self.show_section(section)
        self.part(section).show_setting(setting)

    @property
    def section(self) -> SettingsSection:
        """The section in view."""
        return self._section

    def part(self, section: SettingsSection) -> SettingsPart:
        """A section itself."""
        if section not in self._parts:
            self._parts[section] = self._make[section]()
            self.stack.addWidget(self._parts[section])
        return self._parts[section]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the mark off."""
        if event.key() == Qt.Key.Key_Escape:
            self.part(self._section).clear_mark()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline between the list and the rows."""
        paint_side_ground(self, self._look.theme, _LIST_PX)

    def _follow_desk(self) -> None:
        """Somebody may do more now, or less; a page that is not seen asks when it is."""
        if self.isVisible():
            self.show_section(self._section)

    # --- searching

    def _search(self, text: str) -> None:
        results = found(text, entries(), self._words)
        self.results.show_choices(
            [Choice(one.id, one.title, self._words[one.section]) for one in results]
        )
        is_searching = bool(text.strip())
        self._sections_area.setVisible(not is_searching)
        self.results.setVisible(is_searching and bool(results))
        self.nothing.setVisible(is_searching and not results)
        words = self.tr("No setting has the words \u201c{text}\u201d.")
        self.nothing.setText(words.format(text=text.strip()))

    def _leave_search(self) -> None:
        self.search.clear()
        self._search("")
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what was changed

    def _tell_steps(self) -> None:
        steps = self._kept.steps
        for button, words, to_what in (
            (self.undo, self.tr("Undo"), steps.to_undo),
            (self.redo, self.tr("Redo"), steps.to_redo),
        ):
            name = self.tr("{action}: {what}").format(action=words, what=to_what)
            button.setEnabled(bool(to_what))
            button.setToolTip(name if to_what else words)
            button.setAccessibleName(name if to_what else words)
        self._say(steps.said, Tone.SOFT)

    def _undo(self) -> None:
        self._say_problem(self._kept.steps.undo())

    def _redo(self) -> None:
        self._say_problem(self._kept.steps.redo())

    def _say_problem(self, problem: str) -> None:
        if problem:
            self._say(problem, Tone.DANGER)

    def _say(self, words: str, tone: Tone) -> None:
        self.said.setText(words)
        self.said.set_tone(tone)

    # --- how it is put together

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.sections.wanted.connect(self.show_section)
        self.search.rested.connect(self._search)
        self.search.entered.connect(self.results.pick_first)
        self.search.went_down.connect(self.results.come_in)
        self.search.left.connect(self._leave_search)
        self.results.left.connect(self._leave_search)
        self.results.went_up.connect(self.search.setFocus)
        self.results.picked.connect(lambda choice: self.show_setting(choice.id))
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self._kept.steps.changed.connect(self._tell_steps)
        self._kept.may_changed.connect(self._follow_desk)
        self._look.theme.changed.connect(self.update)
        bind(self, Act.UNDO, self._undo, when=lambda: bool(self._kept.steps.to_undo))
        bind(self, Act.REDO, self._redo, when=lambda: bool(self._kept.steps.to_redo))
        bind(self, Act.FIND_SETTING, self.search.setFocus)

    def _lay_out(self) -> None:
        self._sections_area = ScrollBody()
        self._sections_area.body.setContentsMargins(0, 0, 0, 0)
        self._sections_area.body.addWidget(self.sections)
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 12, 8)
        left.setSpacing(8)
        left.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(Text(self._look, self.tr("Settings"), PAGE_PX, weight=BOLD))
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.results, 1)
        left.addWidget(self._sections_area, 1)
        left.addStretch(0)
        beside = QWidget()
        beside.setFixedWidth(_LIST_PX)
        beside.setLayout(left)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.heading)
        titles.addWidget(self.scope)
        over = QWidget()
        over.setMaximumWidth(MEASURE_PX + _BESIDE_PX)
        head = QHBoxLayout(over)
        head.setContentsMargins(32, 12, 0, 8)
        head.setSpacing(4)
        head.addLayout(titles)
        head.addSpacing(24)
        head.addWidget(self.said, 1)
        head.addWidget(self.undo)
        head.addWidget(self.redo)
        self._reason_row = self._made_reason_row()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(over)
        right.addWidget(self._reason_row)
        right.addWidget(self.stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(beside)
        whole.addLayout(right, 1)

    def _made_reason_row(self) -> QWidget:
        """What says, over the rows, that they can only be looked at."""
        row = QWidget()
        lock = QLabel()
        line = QHBoxLayout(row)
        line.setContentsMargins(32, 0, 24, 12)
        line.setSpacing(8)
        line.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.reason, 1)

        def dress() -> None:
            ratio = self.devicePixelRatioF()
            lock.setPixmap(self._look.icons.pixmap("lock", _LOCK_PX, "ink-soft", ratio))

        dress()
        self._look.theme.changed.connect(dress)
        return row
