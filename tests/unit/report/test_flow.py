"""How pieces flow from page to page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from bodymap.ui.report.flow import Item, flow


@dataclass(frozen=True)
class Brick:
    """A piece that is only so high."""

    name: str
    height: float = 10.0

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        raise AssertionError("nothing is drawn while it is set")


def set_on_pages(items: list[Item], room: float) -> list[list[tuple[str, float]]]:
    pages = flow(items, room)
    return [[(str(getattr(one.piece, "name", "")), one.y) for one in page] for page in pages]


def test_room_above_a_piece_is_dropped_at_the_top_of_a_page() -> None:
    items = [Item(Brick("a"), before=5), Item(Brick("b"), before=5), Item(Brick("c"), before=5)]
    assert set_on_pages(items, 25) == [[("a", 0), ("b", 15)], [("c", 0)]]


def test_a_heading_goes_to_the_page_of_what_it_heads() -> None:
    items = [Item(Brick("a")), Item(Brick("heading"), keeps_next=True), Item(Brick("b"))]
    assert set_on_pages(items, 25) == [[("a", 0)], [("heading", 0), ("b", 10)]]


def test_a_table_has_its_head_on_every_page() -> None:
    head = Brick("head", 4)
    rows = [Item(Brick(name), again=head) for name in "abcd"]
    pages = set_on_pages([Item(head, keeps_next=True), *rows], 24)
    assert pages == [
        [("head", 0), ("a", 4), ("b", 14)],
        [("head", 0), ("c", 4), ("d", 14)],
    ]


def test_what_is_kept_together_and_too_high_breaks_all_the_same() -> None:
    items = [Item(Brick(name), keeps_next=True) for name in "abcdef"]
    pages = set_on_pages(items, 25)
    assert [name for page in pages for name, _ in page] == list("abcdef")
    assert all(y + 10 <= 25 for page in pages for _, y in page)


def test_nothing_is_one_empty_page() -> None:
    assert set_on_pages([], 100) == [[]]
