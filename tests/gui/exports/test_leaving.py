"""Whatever leaves the record is noted before it does, and the person knows what that means."""

from __future__ import annotations

from pathlib import Path

from bodymap.services.audit.events import Target
from tests.gui.exports.leaving_clinic import LeavingClinic
from tests.gui.exports.ways import Opened, Way, clipboard_is_empty


def ask_for(way: Way, of: LeavingClinic, out: Path) -> Path:
    """Answer the dialogs so that it goes into ``out``."""
    path = out / f"left{way.ending}"
    of.asked.path = of.asked.paper = path
    return path


def line_of(way: Way, of: LeavingClinic) -> tuple[str, str, object]:
    return (str(way.kind), str(way.target), of.patient.id if way.names_patient else None)


def has_left(path: Path) -> bool:
    """Whether anything is in the file's folder, or on the clipboard."""
    return any(path.parent.iterdir()) or not clipboard_is_empty()


def test_it_leaves_once_somebody_who_may_agreed_and_a_line_is_kept(
    way: Way, opened: Opened, of: LeavingClinic, out: Path
) -> None:
    # a page is long in the making: all of it is tried on one
    path = ask_for(way, of, out)
    _nothing_leaves_by_who_thinks_better_of_it(way, opened, of, path)
    _nothing_leaves_by_who_may_not(opened, of, path)
    _nothing_leaves_without_a_line(opened, of, path)
    for times in (1, 2):
        opened.press()
        assert of.exported() == [line_of(way, of)] * times
        assert has_left(path)
    # the warning that was agreed to does not come again
    assert len(of.asked.warnings) == 3 * way.is_warned_of
    assert all("will not be" in words for words in of.asked.warnings)
    # what a file is called is seen by others
    assert not any(name in words for words in of.asked.suggested for name in ("Ada", "Brandt"))


def _nothing_leaves_by_who_thinks_better_of_it(
    way: Way, opened: Opened, of: LeavingClinic, path: Path
) -> None:
    if way.target is Target.CLIPBOARD:
        return
    of.asked.path = of.asked.paper = None
    opened.press()
    assert of.asked.warnings == [], "the dialog of the system is first"
    if way.is_warned_of:
        ask_for(way, of, path.parent)
        of.asked.agreed = False
        opened.press()
        opened.press()
        assert len(of.asked.warnings) == 2, "it comes until it is agreed to"
    assert not has_left(path)
    assert of.exported() == []
    ask_for(way, of, path.parent)
    of.asked.agreed = True


def _nothing_leaves_by_who_may_not(opened: Opened, of: LeavingClinic, path: Path) -> None:
    of.desk.closed = True
    opened.press()
    assert opened.said() == "A trainee may not export, print or copy."
    assert not has_left(path)
    of.desk.closed = False
    assert of.exported() == []


def _nothing_leaves_without_a_line(opened: Opened, of: LeavingClinic, path: Path) -> None:
    with of.nothing_is_kept():
        opened.press()
        assert opened.said().endswith(".")
        assert opened.said() != "A trainee may not export, print or copy."
    assert not has_left(path)
    assert of.exported() == []
