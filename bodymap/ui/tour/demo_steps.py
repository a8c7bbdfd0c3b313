"""The five steps on the demo."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.ui.actions.act import Act
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.tabs import Tab
from bodymap.ui.tour.step import Step

if TYPE_CHECKING:  # the workspace makes the tour
    from bodymap.services.clinic import Clinic
    from bodymap.ui.frame.workspace import Workspace
    from bodymap.ui.session.session_page import SessionPage

_MOST_LOOKED_AT = 200


def demo_steps(workspace: Workspace, clinic: Clinic) -> tuple[Step, ...]:
    """From the list of patients to the signature, on what the demo has."""
    return (
        Step(
            _tr("Find anything"),
            _tr(
                "Type a name here. {key} finds more, from anywhere: patients, muscles, and"
                " everything that can be done."
            ).format(key=Act.PALETTE.key),
            lambda: workspace.go(Place.PATIENTS),
            lambda: workspace.top_bar.finder,
        ),
        Step(
            _tr("A patient at one glance"),
            _tr(
                "Pain from the first visit to the last, beside the change that matters; where the"
                " needles went; what to keep in mind. Trends, muscles and the report are tabs of"
                " the same row."
            ),
            lambda: _show_course(workspace, clinic),
            lambda: workspace.patient.tabs,
        ),
        Step(
            _tr("One click is one needle"),
            _tr(
                "Click the body. The site is saved before its number appears, with the needle of"
                " the tray at the right. L and R are always the patient\u2019s. Try it: nobody"
                " here is real, and {key} takes it back."
            ).format(key=Act.UNDO.key),
            lambda: _show_open(workspace, clinic),
            _of(workspace, lambda page: page.board),
        ),
        Step(
            _tr("Pain, and the needles that are in"),
            _tr(
                "A number is the pain before or after. The ledger beside it counts the needles"
                " in and out; a visit cannot be signed while one is unaccounted for."
            ),
            lambda: _show_open(workspace, clinic),
            _of(workspace, lambda page: page.pain_bar),
        ),
        Step(
            _tr("Sign, and go on"),
            _tr(
                "The last button signs, or says what is missing. {help} tells about the page"
                " you are on, {keys} lists every key."
            ).format(help=Act.HELP.key, keys=Act.KEYS.key),
            lambda: _show_open(workspace, clinic),
            _of(workspace, lambda page: page.pain_bar.corner.finish),
        ),
    )


def _of(
    workspace: Workspace, part: Callable[[SessionPage], QWidget]
) -> Callable[[], QWidget | None]:
    def target() -> QWidget | None:
        # it was loaded when the session was opened
        from bodymap.ui.session.session_page import SessionPage

        page = workspace.patient.findChild(SessionPage)
        return part(page) if isinstance(page, SessionPage) else None

    return target


def _show_course(workspace: Workspace, clinic: Clinic) -> None:
    """The patient with the longest course has most to show."""
    with suppress(ExpectedError):
        rows = clinic.history.find_patients("", _MOST_LOOKED_AT)
        if rows:
            workspace.open_patient(max(rows, key=lambda row: row.visits).patient.id)
            workspace.patient.show_tab(Tab.OVERVIEW)


def _show_open(workspace: Workspace, clinic: Clinic) -> None:
    """The visit that is under way; where there is none the page stays."""
    with suppress(ExpectedError):
        under_way = clinic.history.open_sessions()
        if under_way and workspace.patient.session_id != under_way[0].session.id:
            workspace.open_patient(under_way[0].session.patient_id, under_way[0].session.id)
        elif under_way:
            workspace.patient.show_tab(Tab.SESSION)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
