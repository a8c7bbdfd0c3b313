"""One token file dresses everything."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from bodymap.paths import resource
from bodymap.ui.theme.fonts import BOLD, REGULAR, Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.kept_mode import KeptMode
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.style_sheet import fill_in
from bodymap.ui.theme.theme import Theme
from bodymap.ui.theme.tokens import load_tokens


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme(resource("styles"))


def test_a_switch_is_told_once_and_changes_colours(theme: Theme, qtbot: QtBot) -> None:
    light = theme.color("paper")
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(Mode.DARK)
    assert theme.color("paper") != light
    assert theme.palette().color(QPalette.ColorRole.Window) == theme.color("paper")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode(Mode.DARK)


def test_a_colour_can_be_thinned(theme: Theme) -> None:
    assert theme.color("accent", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)


def test_a_misspelt_token_is_a_bug(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.color("acent")


@pytest.mark.parametrize("mode", Mode)
def test_the_style_sheet_is_filled_in_completely(theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    sheet = theme.style_sheet()
    assert "@" not in sheet
    assert theme.color("accent").name().upper() in sheet


def test_a_misspelt_token_in_the_sheet_is_a_bug() -> None:
    tokens = load_tokens(resource("styles", "tokens.json"))[Mode.LIGHT]
    with pytest.raises(KeyError):
        fill_in("QWidget { color: @inc; }", tokens)


def test_light_and_dark_differ_in_colours_only() -> None:
    """What fits in one of them fits in the other."""
    modes = load_tokens(resource("styles", "tokens.json"))
    light, dark = dict(modes[Mode.LIGHT].sizes), dict(modes[Mode.DARK].sizes)
    # no measure: by how many percent pictures are dimmed
    assert light.pop("figure-dim") != dark.pop("figure-dim")
    assert light == dark


def test_high_contrast_has_thicker_lines(theme: Theme) -> None:
    thin = theme.size("hairline")
    theme.set_mode(Mode.CONTRAST)
    assert theme.size("hairline") > thin


def test_every_icon_is_drawn_in_the_colour_asked_for(theme: Theme) -> None:
    icons = Icons(resource("icons"), theme)
    for name in icons.names():
        image = icons.pixmap(name, 24, "danger", 2.0).toImage()
        assert image.width() == 48
        inks = {
            QColor(image.pixelColor(x, y)).name()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert inks == {theme.color("danger").name()}, name


def test_an_icon_made_once_follows_the_theme(theme: Theme) -> None:
    icon = Icons(resource("icons"), theme).icon("check")
    light = icon.pixmap(24, 24).toImage()
    theme.set_mode(Mode.DARK)
    assert icon.pixmap(24, 24).toImage() != light


def test_an_icon_that_is_not_there_is_a_bug(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(resource("icons"), theme).icon("unicorn")


def test_bold_is_drawn_by_the_weight_axis(qtbot: QtBot) -> None:
    from PySide6.QtGui import QFontMetricsF

    fonts = Fonts()
    assert fonts.family == "Inter"
    regular = QFontMetricsF(fonts.font(16, REGULAR)).horizontalAdvance("Plantar heel pain")
    bold = QFontMetricsF(fonts.font(16, BOLD)).horizontalAdvance("Plantar heel pain")
    assert bold > regular


def test_tabular_figures_are_of_one_width(qtbot: QtBot) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(Fonts().font(13, tabular=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_mode_is_kept_for_the_next_start(tmp_path: Path) -> None:
    kept = KeptMode(KeptChoices(tmp_path / "folder" / "look.json"))
    assert kept.load() is Mode.LIGHT
    kept.keep(Mode.CONTRAST)
    assert KeptMode(KeptChoices(tmp_path / "folder" / "look.json")).load() is Mode.CONTRAST


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"mode": "purple"}', "\x00"])
def test_a_kept_mode_that_cannot_be_read_is_light(tmp_path: Path, content: str) -> None:
    file = tmp_path / "look.json"
    file.write_text(content)
    assert KeptMode(KeptChoices(file)).load() is Mode.LIGHT
