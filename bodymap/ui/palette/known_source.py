"""What is the same as long as the program runs: muscles, settings, chapters of the help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from bodymap.ui.help.library import Library
from bodymap.ui.palette.entry import Answer, Entry, Group, Typed
from bodymap.ui.palette.fuzzy import Name, match

if TYPE_CHECKING:  # the catalogue is read when somebody looks for a muscle
    from bodymap.services.catalogue.muscles import MuscleFacts

MOST = 6
_BETWEEN = " \u00b7 "
_DEEPEST = 2
Named = tuple[Entry, Name]


class KnownSource:
    """Entries of one group, loaded when something is looked for, and then kept."""

    def __init__(self, group: Group, load: Callable[[], Sequence[Named]]) -> None:
        self._group = group
        self._load = load
        self._known: Sequence[Named] | None = None

    @property
    def group(self) -> Group:
        """What its entries are."""
        return self._group

    def begin(self) -> None:
        """Nothing of it depends on what is on the screen."""

    def answers(self, typed: Typed) -> Sequence[Answer]:
        """The best answers; none without words."""
        if not typed.words:
            return ()
        if self._known is None:
            self._known = self._load()
        found = []
        for entry, name in self._known:
            how = match(typed.words, name)
            if how is not None:
                found.append(Answer(entry, how.score, how.marked))
        return sorted(found, key=attrgetter("score"), reverse=True)[:MOST]


def muscle_entries(muscles: Sequence[MuscleFacts], show: Callable[[str], object]) -> list[Named]:
    """Muscles, found by the name, the Latin and the English one and the abbreviation; ``show``
    takes an id."""
    found = []
    for facts in muscles:
        others = (facts.abbreviation, facts.latin)
        known = others if facts.english == facts.muscle.name else (*others, facts.english)
        entry = Entry(
            *(Group.MUSCLE, facts.muscle.name, partial(show, facts.muscle.id)),
            _BETWEEN.join(filter(None, others)),
        )
        found.append((entry, Name.of(facts.muscle.name, " ".join(known))))
    return found


def help_entries(library: Library, show: Callable[[str, str], object]) -> list[Named]:
    """Chapters and their sections by their headings; ``show`` takes a chapter and an anchor."""
    found = []
    for chapter in library.chapters:
        for section in chapter.sections:
            if section.level <= _DEEPEST:
                entry = Entry(
                    *(Group.HELP, section.heading),
                    partial(show, chapter.name, section.anchor if section.level > 1 else ""),
                    chapter.title if section.level > 1 else "",
                )
                found.append((entry, Name.of(section.heading)))
    return found


def setting_entries(show: Callable[[str], object]) -> list[Named]:
    """Settings by their names and by the words one may have in mind; ``show`` takes an id."""
    # the page of settings is loaded when somebody goes there
    from bodymap.ui.settings.index import entries
    from bodymap.ui.settings.section import section_words

    sections = section_words()
    return [
        (
            Entry(
                *(Group.SETTING, setting.title, partial(show, setting.id)),
                sections[setting.section],
            ),
            Name.of(setting.title, setting.words),
        )
        for setting in entries()
    ]
