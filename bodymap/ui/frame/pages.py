"""What the frame asks of the pages inside it, and how it gets them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QSize, SignalInstance
    from PySide6.QtWidgets import QWidget

    from bodymap.services.catalogue import Condition
    from bodymap.services.clinic import Clinic
    from bodymap.services.reaction_kinds import ReactionKinds
    from bodymap.services.values import PatientOverview
    from bodymap.ui.frame.body_chart_saver import BodyChartSaver


@dataclass(frozen=True, slots=True)
class SessionSlot:
    """The charting screen, as the frame sees it. ``leave_corner`` lets it keep its upper left
    corner free for the tabs, so that it uses the room beside them."""

    widget: QWidget
    show_visit: Callable[[UUID], None]
    finished: SignalInstance
    visit_wanted: SignalInstance
    leave_corner: Callable[[QSize], None] | None = None


@dataclass(frozen=True, slots=True)
class TrendSlot:
    """The trend page, as the frame sees it."""

    widget: QWidget
    show_patient: Callable[[PatientOverview], None]
    choose_episode: Callable[[UUID], None]


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes each page when it is first shown, so that the first window waits for none of them.

    ``region_words`` puts a region id of the atlas into words, ``body_charts`` makes what saves
    visits on the body charts of others, ``reaction_kinds`` knows what the
    catalogue says of reactions.
    """

    session: Callable[[Clinic], SessionSlot]
    trends: Callable[[], TrendSlot]
    conditions: Callable[[], Sequence[Condition]]
    region_words: Callable[[str], str]
    body_charts: Callable[[], BodyChartSaver]
    reaction_kinds: Callable[[], ReactionKinds]
