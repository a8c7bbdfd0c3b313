"""What others see of the window without looking into it: its title, its name, its lists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.clinics import contents
from tests.drivers.frame import FrameDriver
from tests.faults import private
from tests.gui.frame.conftest import Filling, Opening


def told_outside(frame: FrameDriver) -> str:
    """What a task bar, a list of windows and a screen reader outside of it are told."""
    told = [QApplication.applicationDisplayName(), QApplication.applicationName()]
    for widget in QApplication.topLevelWidgets():
        told += [widget.windowTitle(), widget.windowFilePath(), widget.objectName()]
        told += [widget.windowIconText(), widget.accessibleDescription()]
        if widget is frame.window:
            told.append(widget.accessibleName())
        handle = widget.windowHandle()
        told += [] if handle is None else [handle.title(), handle.filePath()]
    return "\n".join(told)


def test_no_patient_stands_in_the_title_on_any_page(
    filling: Filling, opening: Opening, tmp_path: Path
) -> None:
    private.chart(filling.clinic)
    frame = opening()
    seen = [told_outside(frame)]
    frame.workspace.open_patient(private.PATIENT.id)
    for tab in ("overview", "trends", "visits"):
        frame.choose_tab(tab)
        seen.append(told_outside(frame))
    frame.choose_tab("visits")
    frame.open_visit(0)
    seen.append(told_outside(frame))
    assert private.PATIENT.family_name in frame.header()[0], "it is on the page itself"
    assert all("bodymap" in one.lower() for one in seen)
    assert private.shown_in("\n".join(seen).encode()) == set()
    for name, content in contents(tmp_path).items():
        assert private.shown_in(name.encode() + content) == set(), name
