"""Each kind of write of a visit while nothing can be saved: one sentence, nothing half-written,
what is shown is what is recorded, and the same press works as soon as the cause is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.clock_reading import ClockReading
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.session.scores.scores_on_page import ScoresOnPage
from db import driver, failures
from tests import factories
from tests.gui.whole_visit.conftest import CALF, Screen
from tests.gui.whole_visit.presses import (
    agree_anew,
    chart_ghost,
    choose_no_code,
    explain,
    give_fee,
    give_motion,
    give_reason,
    give_score,
    key,
    keys,
    press,
    rename,
    retire,
    skip_pain,
    stroke,
)
from tests.gui.whole_visit.ways import (
    ALT,
    CTRL,
    SHIFT,
    Step,
    a_template,
    aftercare,
    all_selected,
    asked_for_reason,
    box_form,
    checklist,
    consented,
    emergency_over,
    haunted,
    heading,
    needle_sheet,
    no_hygiene,
    opened,
    painted,
    painting,
    reacted,
    reaction_form,
    ready,
    selected,
    sign,
    signable,
    signed,
    start_with,
    template_form,
    three_needles,
    unexplained,
)


@dataclass(frozen=True)
class Write:
    """How to come to a write, and the press that makes it. ``undone`` is False where the write is
    no step of the undo stack."""

    name: str
    begin: Step
    press: Step
    undone: bool = True


WRITES = [
    Write("answers", start_with(), press("All others: no concern")),
    Write("hygiene", no_hygiene, press("Hands clean, gloves, sterile needles")),
    Write("site", ready, lambda screen: screen.click(CALF)),
    Write("site with a reason", asked_for_reason, give_reason),
    Write("consent anew", consented, agree_anew),
    Write("withdrawal", consented, press("Withdraw consent"), undone=False),
    Write("twitch of one", selected, key(Qt.Key.Key_1, ALT)),
    Write("twitch of all", all_selected, key(Qt.Key.Key_2, ALT)),
    Write("removal", selected, key(Qt.Key.Key_Delete)),
    Write("removal of all", all_selected, key(Qt.Key.Key_Delete)),
    Write("nudge", selected, key(Qt.Key.Key_Down, SHIFT)),
    Write("needle out", selected, key(Qt.Key.Key_O)),
    Write("all out", three_needles, press("All out")),
    Write("emergency", three_needles, key(Qt.Key.Key_E, CTRL | SHIFT)),
    Write("bent", needle_sheet, press("Bent")),
    Write("fell", needle_sheet, press("Fell out")),
    Write("all counted", emergency_over, press("All counted")),
    Write("explanation", unexplained, explain),
    Write("none", opened(ReactionsOnPage), press("None")),
    Write("reaction", reaction_form, press("Record")),
    Write("reaction resolved", reacted, lambda screen: screen.press(heading(screen, "Resolved"))),
    Write("score", opened(ScoresOnPage), give_score),
    Write("motion", opened(ScoresOnPage), give_motion),
    Write("after-care", aftercare, press("All told")),
    Write("stroke", painting("Ache"), stroke),
    Write("finding", painting("Nodule"), lambda screen: screen.click(CALF)),
    Write("clearing", painted, press("Clear paint and arrows")),
    Write("ghost", haunted, chart_ghost),
    Write("template", template_form, press("Save template"), undone=False),
    Write("template renamed", a_template, rename, undone=False),
    Write("template retired", a_template, retire, undone=False),
    Write("box", box_form, press("Save the box"), undone=False),
    Write("no code", checklist, choose_no_code),
    Write("fee", checklist, give_fee),
    Write("pain", ready, keys(Qt.Key.Key_B, Qt.Key.Key_5)),
    Write("pain skipped", ready, skip_pain),
    Write("signature", signable, sign, undone=False),
    Write("amendment", signed, press("Record correction"), undone=False),
]


def recorded(screen: Screen) -> tuple[object, ...]:
    """All that the clinic's file holds of the visit, and of the clinic itself."""
    visit = screen.clinic.history.visit(screen.session.id)
    return (
        visit,
        screen.clinic.stock.boxes(),
        screen.clinic.templates.all(),
        screen.clinic.settings.now(),
    )


def stack(screen: Screen) -> tuple[int, int, str]:
    undo = screen.page.undo_stack
    return undo.count(), undo.index(), undo.undoText()


def shown(screen: Screen) -> object:
    assert screen.page.visit is not None
    return screen.page.visit.visit


def same(one: Any, other: Any) -> bool:
    """Whether two visits hold the same, whatever the order of what counts again; readings of the
    clocks are no step of anybody's."""
    return all(left == right for left, right in zip(_parts(one), _parts(other), strict=True))


def _parts(visit: Any) -> tuple[object, ...]:
    return (
        visit.session,
        tuple(visit.sites),
        {score.id: score for score in visit.scores},
        {one.id: one for one in visit.records if not isinstance(one, ClockReading)},
    )


@pytest.mark.in_full
@pytest.mark.parametrize("write", WRITES, ids=lambda write: write.name)
def test_what_cannot_be_saved_is_said_once_and_leaves_no_trace(
    screen: Screen, write: Write
) -> None:
    write.begin(screen)
    screen.page.charting.say_counted_once(
        factories.site(screen.session)
    )  # whatever was said before
    before, steps = recorded(screen), stack(screen)
    with screen.file_away():
        write.press(screen)
        assert screen.says(failures.GONE) == 1, screen.sentences()
        assert same(shown(screen), before[0])
    assert recorded(screen) == before
    assert stack(screen)[1:] == steps[1:]

    write.press(screen)
    after = recorded(screen)
    assert after != before
    assert screen.says(failures.GONE) == 0
    assert same(shown(screen), after[0])
    if write.undone:
        undo = screen.page.undo_stack
        assert undo.index() == steps[1] + 1
        with screen.file_away():
            undo.undo()
            screen.settle()
            assert screen.says(failures.GONE) == 1
        assert recorded(screen) == after
        assert undo.index() == steps[1] + 1
        undo.undo()
        screen.settle()
        assert same(recorded(screen)[0], before[0])
        with screen.file_away():
            undo.redo()
            screen.settle()
        assert undo.index() == steps[1]
        undo.redo()
        screen.settle()
        assert same(recorded(screen)[0], after[0])
        assert same(shown(screen), after[0])
    elif write.name != "withdrawal":
        assert screen.page.undo_stack.index() in (0, steps[1])


@pytest.mark.in_full
def test_while_another_program_holds_the_file(screen: Screen) -> None:
    three_needles(screen)
    before = recorded(screen)
    other = driver.connect(screen.record.path, screen.record.key)
    other.execute("BEGIN IMMEDIATE")
    screen.press("All out")
    assert screen.says(failures.LOCKED) == 1
    sign(screen)
    assert recorded(screen) == before
    other.execute("ROLLBACK")
    other.close()
    screen.page.close_sheet()
    screen.press("All out")
    assert screen.says(failures.LOCKED) == 0
    assert recorded(screen) != before
