"""The patient's L and R stand where the picture leaves room."""

from __future__ import annotations

from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.side_letters import side_letters
from tests.atlases import shared_atlas
from tests.cases import cases


@cases("view", ["feet_dorsal", "feet_plantar"])
def test_letters_of_the_feet_stand_beside_them_where_there_is_room(view: str) -> None:
    shown = shared_atlas().views[view]
    camera = Camera(300, 170, shown.size_mm)
    left, right = camera.to_px((0.0, 0.0))[0], camera.to_px((1.0, 0.0))[0]
    boxes = [letter.box for letter in side_letters(shown, camera)]
    assert len(boxes) == 2
    assert all(box.right() <= left or box.left() >= right for box in boxes)
    assert all(box.left() >= 0 and box.right() <= 300 for box in boxes)
    width, height = shown.size_mm
    tight = Camera(round(170 * width / height), 170, shown.size_mm)
    assert all(
        letter.box.left() >= 0 and letter.box.right() <= tight.pane_w
        for letter in side_letters(shown, tight)
    )
