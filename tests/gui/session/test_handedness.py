"""Tray and list at the left, for whoever works with the left hand; the figure is never mirrored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.ids import new_id
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.finding.shipped import shipped
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas.side_letters import side_letters
from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.find_on_figure import FindOnFigure
from bodymap.ui.session.find_panel import FindPanel
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.handedness import Handedness
from bodymap.ui.session.kept_charting import KeptCharting
from bodymap.ui.session.layers_on_figure import LayersOnFigure
from bodymap.ui.session.layers_panel import LayersPanel
from bodymap.ui.session.orientation_card import OrientationCard
from bodymap.ui.session.patient_figure import PatientFigure
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from tests.drivers.session import found
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
HandsOn = Callable[[SessionPage], Handedness]


@pytest.fixture
def hands_on(
    charting: Charting, atlas: Atlas, underlying: Underlying, look: Look, tmp_path: Path
) -> HandsOn:
    """Puts layers, search and handedness on a charting screen."""

    def put(page: SessionPage) -> Handedness:
        layers = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
        figure = PatientFigure(page, atlas, charting.clinic, page.tell)
        over = LayersOnFigure(page, layers, figure, look, page.tell)
        FindOnFigure(page, *shipped(atlas, resource("catalogue")), look)
        kept = KeptCharting(KeptChoices(tmp_path / "kept" / "choices.json"))
        return Handedness(page, over.panel, look, kept)

    return put


@pytest.fixture
def hands(charting: Charting, hands_on: HandsOn) -> Handedness:
    made = hands_on(charting.page)
    charting.page.activateWindow()
    charting.driver.pane("front").setFocus()
    return made


def by_key(charting: Charting) -> None:
    charting.driver.press(Qt.Key.Key_H, CTRL_SHIFT)
    charting.driver.settle()


def box(charting: Charting, widget: QWidget) -> QRect:
    """Where a widget is on the page, px."""
    return QRect(widget.mapTo(charting.page, QPoint(0, 0)), widget.size())


def is_at_the_left(charting: Charting) -> bool:
    """Whether tray and list are left of the figure, and the buttons right of it."""
    page = charting.page
    panel, board, bar = (
        box(charting, widget) for widget in (page.panel, page.board, found(page, FigureBar))
    )
    left = panel.right() < board.left() and board.right() < bar.left()
    right = bar.right() < board.left() and board.right() < panel.left()
    assert left is not right
    return left


def test_a_key_changes_the_sides_and_changes_them_back(
    charting: Charting, hands: Handedness
) -> None:
    assert not is_at_the_left(charting)
    by_key(charting)
    assert is_at_the_left(charting)
    assert hands.box().isChecked()
    by_key(charting)
    assert not is_at_the_left(charting)
    assert not hands.box().isChecked()


@pytest.mark.in_full
def test_the_tick_in_the_layers_does_the_same(charting: Charting, hands: Handedness) -> None:
    charting.driver.press(Qt.Key.Key_L)
    charting.driver.settle()
    assert hands.box().isVisible()
    QTest.mouseClick(
        hands.box(), Qt.MouseButton.LeftButton, pos=QPoint(10, hands.box().height() // 2)
    )
    charting.driver.settle()
    assert is_at_the_left(charting)


def test_the_figure_is_not_mirrored(charting: Charting, hands: Handedness) -> None:
    pane = charting.driver.pane("back")
    before = [(one.text, one.box.x()) for one in side_letters(pane.view, pane.camera)]
    by_key(charting)
    after = [(one.text, one.box.x()) for one in side_letters(pane.view, pane.camera)]
    assert after == before
    # seen from the back the patient's left is at the left
    charting.driver.click_body("back", *CALF)
    (site,) = charting.driver.listed_sites()
    assert site.place.side is Side.LEFT
    assert site.place.point.x > 0


def test_it_is_kept_for_the_next_start(
    charting: Charting, hands: Handedness, hands_on: HandsOn, tmp_path: Path
) -> None:
    by_key(charting)
    again = charting.another_page()
    page = again.board.parentWidget()
    assert isinstance(page, SessionPage)
    made = hands_on(page)
    again.settle()
    assert made.box().isChecked()
    assert page.panel.mapTo(page, QPoint(0, 0)).x() < page.board.x()
    page.show_left_handed(is_left_handed=True)
    made.box().setChecked(False)
    assert KeptChoices(tmp_path / "kept" / "choices.json").load("tray") == "right"


def test_a_place_that_keeps_nothing_costs_no_more_than_the_choice(
    charting: Charting, hands: Handedness, tmp_path: Path
) -> None:
    (tmp_path / "kept").write_text("no folder")
    by_key(charting)
    assert is_at_the_left(charting)


@pytest.mark.parametrize("corner", [QSize(0, 0), QSize(220, 40)])
def test_what_is_said_lies_over_the_figure(
    charting: Charting, hands: Handedness, corner: QSize
) -> None:
    page = charting.page
    page.leave_corner(corner)
    by_key(charting)
    page.say("A sentence over the figure.")
    charting.driver.settle()
    notice = box(charting, found(page, FloatingNotice))
    panel = box(charting, page.panel)
    assert notice.left() > panel.right() or notice.bottom() < panel.top()
    assert notice.left() >= corner.width()
    assert notice.right() <= page.width()
    by_key(charting)
    back = box(charting, found(page, FloatingNotice))
    assert back.right() < box(charting, page.panel).left()


def test_the_panels_over_the_figure_stay_over_it(charting: Charting, hands: Handedness) -> None:
    page = charting.page
    charting.driver.press(Qt.Key.Key_L)
    charting.driver.settle()
    layers = found(page, LayersPanel)
    shadow = layers.margin()
    for _ in range(2):
        by_key(charting)
        panel = box(charting, page.panel)
        assert (
            not box(charting, layers).adjusted(shadow, shadow, -shadow, -shadow).intersects(panel)
        )
    charting.driver.press(Qt.Key.Key_Escape)
    by_key(charting)
    charting.driver.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    charting.driver.settle()
    find = box(charting, found(page, FindPanel))
    assert not find.intersects(box(charting, page.panel))
    assert box(charting, page.board).contains(find.center())


def test_the_card_that_asks_how_the_patient_lies_stays_on_the_page(
    charting: Charting, hands: Handedness
) -> None:
    page = charting.page
    for _ in range(2):
        by_key(charting)
        button = next(
            one
            for one in found(page, FigureBar).findChildren(QWidget)
            if one.accessibleName().startswith("How the patient lies")
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        charting.driver.settle()
        card = box(charting, found(page, OrientationCard))
        assert found(page, OrientationCard).isVisible()
        assert page.rect().adjusted(-12, -12, 12, 12).contains(card)
        assert not card.adjusted(12, 12, -12, -12).intersects(box(charting, found(page, FigureBar)))
        assert not card.adjusted(12, 12, -12, -12).intersects(box(charting, page.panel))
        charting.driver.pane("front").setFocus()


def test_a_sheet_opens_where_the_tray_is(charting: Charting, hands: Handedness, look: Look) -> None:
    page = charting.page
    by_key(charting)
    sheet = Sheet(look, f"Sheet {new_id()}", page)
    page.open_sheet(sheet)
    charting.driver.settle()
    assert box(charting, sheet).right() < box(charting, page.board).left()


def test_the_hairline_is_towards_the_figure(
    charting: Charting, hands: Handedness, look: Look
) -> None:
    page = charting.page
    sheet = Sheet(look, "Nothing", page)
    line = look.theme.color("line").name()

    def edges(of: QWidget) -> tuple[bool, bool]:
        picture = of.grab().toImage()
        middle = picture.height() // 2
        left, right = (picture.pixelColor(x, middle).name() for x in (0, picture.width() - 1))
        return left == line, right == line

    assert edges(page.panel) == (True, False)
    by_key(charting)
    assert edges(page.panel) == (False, True)
    page.open_sheet(sheet)
    charting.driver.settle()
    assert edges(sheet) == (False, True)
    by_key(charting)
    assert edges(sheet) == (True, False)


def test_what_was_chosen_elsewhere_is_followed_when_the_page_is_seen_again(
    charting: Charting, hands: Handedness, tmp_path: Path
) -> None:
    charting.page.hide()
    kept = KeptCharting(KeptChoices(tmp_path / "kept" / "choices.json"))
    kept.keep_left_handed(is_left_handed=True)
    charting.page.show()
    charting.driver.settle()
    assert is_at_the_left(charting)
    assert hands.box().isChecked()
