"""A window never reaches beyond the screen it opens on."""

from tests.gui.frame.conftest import Opening


def test_a_screen_smaller_than_the_window_is_filled(opening: Opening) -> None:
    window = opening().window
    screen = window.screen().availableSize()
    assert screen.height() < window.height() + 40, "the test screen is the small one"
    window.hide()
    window.show_fitting()
    assert window.isMaximized()
