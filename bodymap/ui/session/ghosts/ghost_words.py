"""A ghost, a visit and a template in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bodymap.charting.ghost import Ghost
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.template import LONGEST_NAME
from bodymap.charting.template_names import NameProblem
from bodymap.services.body_layers import BodyLayers
from bodymap.services.values import Visit
from bodymap.ui.canvas.hover_card import CardWords
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.hazard_words import HazardWords
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.words import mm_words, needle_words, site_title, technique_words
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.written_date import moment_words


class GhostWords:
    """Words what a press on a ghost would chart. ``label`` words a region id. Where a map cannot
    be read, nothing is said of hazards: ``muscles`` tells why, once."""

    def __init__(
        self, label: Callable[[str], str], muscles: SiteMuscles, layers: BodyLayers
    ) -> None:
        self._label = label
        self._muscles = muscles
        self._hazards = HazardWords(muscles, layers)

    def title(self, ghost: Ghost) -> str:
        """Number, muscle and side; the region where no muscle was charted."""
        place = site_title(ghost, self._label, self._muscles.label)
        return _tr("Ghost {number}, {place}").format(number=ghost.number, place=place)

    def card(self, ghost: Ghost) -> CardWords:
        """What the card says while a ghost is pointed at."""
        use = use_words(ghost.needle, ghost.technique, ghost.depth_mm)
        hint = _tr("Charts it again: {use}").format(use=use)
        return CardWords(self.title(ghost), hint, self._hazards.of(ghost))


def use_words(needle: Needle, technique: Technique, depth_mm: float | None) -> str:
    """Needle, technique and depth."""
    parts = [needle_words(needle), mid_sentence(technique_words(technique))]
    if depth_mm is not None:
        parts.append(_tr("{mm} deep").format(mm=mm_words(depth_mm)))
    return ", ".join(parts)


def count_words(count: int) -> str:
    """How many sites."""
    return _tr("1 site") if count == 1 else _tr("{count} sites", count).format(count=count)


def visit_words(visit: Visit) -> str:
    """How many sites an earlier visit has, and what it was for."""
    episode = visit.episode
    parts = (count_words(len(visit.sites)), complaint_words(episode.complaint, episode.side))
    return "  \u00b7  ".join(filter(None, parts))


def day_of(visit: Visit) -> str:
    """The day of a visit."""
    return moment_words(visit.session.started_at)


def problem_words(problem: NameProblem | None) -> str:
    """Why a template cannot be called that, in one sentence."""
    if problem is None:
        return ""
    words = {
        NameProblem.BLANK: _tr("A template needs a name."),
        NameProblem.TOO_LONG: _tr("A name has at most {most} characters.", LONGEST_NAME).format(
            most=LONGEST_NAME
        ),
        NameProblem.TAKEN: _tr("There is a template of this name already."),
    }
    return words[problem]


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("ghosts", text, None, count)
