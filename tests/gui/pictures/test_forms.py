"""A picture in each of its forms: what is in the file, and that it is what was asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainterPath
from PySide6.QtPrintSupport import QPrinter

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.site import NeedleSite
from bodymap.charting.symptom import Stroke
from bodymap.services.body_map.heat_map import MapDot
from bodymap.trends.heat_scale import HeatScale, HeatUnit
from bodymap.ui.body_map.change_patterns import Change
from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.drawing_shown import DrawingShown
from bodymap.ui.canvas.side_letters import side_letters
from bodymap.ui.pictures.heat_marks import BANDS, HeatMarks, OfView, bands
from bodymap.ui.pictures.keys import ScaleKey, SwatchKey, change_swatch
from bodymap.ui.pictures.picture import Panel, Picture
from bodymap.ui.pictures.picture_files import image_of, pdf_of, png_of, print_picture, svg_of
from bodymap.ui.pictures.picture_ink import PictureInk
from bodymap.ui.pictures.picture_layout import LaidPicture
from bodymap.ui.pictures.site_marks import SiteMarks
from bodymap.ui.pictures.symptom_marks import ComparedMarks, changed
from bodymap.ui.report.paper import Paper
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.pdf_text import PdfText
from tests.gui.pictures.conftest import CALF

SVG = "{http://www.w3.org/2000/svg}"


def at(picture: Picture, look: Look, image: QImage, place: tuple[float, float]) -> QColor:
    """The colour of an image at a place of its first view, in fractions of that."""
    laid = LaidPicture(picture, PictureInk(look, outlines=False))
    box, scale = laid.placed[0].box, image.width() / laid.size[0]
    x = (box.left() + place[0] * box.width()) * scale
    y = (box.top() + place[1] * box.height()) * scale
    return image.pixelColor(round(x), round(y))


def test_a_png_is_as_wide_as_was_asked_and_shows_the_needle_where_it_went(
    chart: Picture, paper_look: Look
) -> None:
    for width in (600, 620):
        image = image_of(chart, paper_look, width)
        assert image.width() == width
        # beside the number, which stands in the middle
        near = (CALF[0] - 0.019, CALF[1])
        assert at(chart, paper_look, image, near) == paper_look.theme.color("needle-in")
    again = QImage.fromData(png_of(image))
    assert again.size() == image.size()
    assert again.text("Description").startswith("Plantar heel pain, left\nVisit of 2 Mar 2026")


def test_the_patients_left_stands_on_the_left_of_the_back_and_on_the_right_of_the_front(
    chart: Picture, atlas: Atlas, paper_look: Look
) -> None:
    for view, side in (("back", Side.LEFT), ("front", Side.RIGHT)):
        shown = atlas.views[view]
        assert shown.left_edge is side
        laid = LaidPicture(replace(chart, views=(view,)), PictureInk(paper_look, outlines=False))
        box = laid.placed[0].box
        camera = Camera(box.width(), box.height(), shown.size_mm, margin=0.0)
        first, last = side_letters(shown, camera)
        assert (first.text, last.text) == (("L", "R") if side is Side.LEFT else ("R", "L"))
        assert first.box.left() < last.box.left()
        # and they are on the picture: there is ink where they stand
        image = image_of(replace(chart, views=(view,)), paper_look, 620)
        one = first.box.center()
        found = {
            image.pixelColor(
                round((box.left() + one.x() + dx) * image.width() / laid.size[0]),
                round((box.top() + one.y() + dy) * image.width() / laid.size[0]),
            ).lightness()
            for dx in range(-4, 5)
            for dy in range(-5, 6)
        }
        assert min(found) < 160


def test_an_svg_is_shapes_alone_and_names_nobody_unless_asked(
    chart: Picture, paper_look: Look
) -> None:
    data = svg_of(chart, paper_look)
    drawing = ElementTree.fromstring(data)
    tags = {one.tag for one in drawing.iter()}
    assert f"{SVG}path" in tags
    assert not tags & {f"{SVG}image", f"{SVG}text", f"{SVG}pattern"}
    assert drawing.findtext(f"{SVG}title") == "Plantar heel pain, left"
    words = drawing.findtext(f"{SVG}desc") or ""
    assert "L and R are the patient's left and right." in words
    assert b"Brandt" not in data
    assert b"Brandt, Ada" in svg_of(replace(chart, patient="Brandt, Ada"), paper_look)


def _heat(atlas: Atlas, *, is_difference: bool) -> HeatMarks:
    """A round hill on the back; of a difference a hollow beside it."""
    rows, columns = 60, 30
    y, x = np.mgrid[0:rows, 0:columns]
    hill = 4 * np.exp(-((x - 14) ** 2 + (y - 20) ** 2) / 20)
    hollow = 4 * np.exp(-((x - 15) ** 2 + (y - 34) ** 2) / 20)
    values = (hill - hollow if is_difference else hill).astype(np.float32)
    scale = HeatScale(4.0, HeatUnit.NEEDLES, is_difference)
    return HeatMarks(scale, {"back": OfView(values, (MapDot(0.47, 0.34, 1),))}, numbered=True)


@pytest.mark.parametrize("is_difference", [False, True])
def test_a_map_in_lines_is_bands_of_colour_and_has_the_colours_of_the_one_in_pixels(
    atlas: Atlas, chart: Picture, paper_look: Look, is_difference: bool
) -> None:
    marks = _heat(atlas, is_difference=is_difference)
    key = ScaleKey(marks.scale, ("B", "A") if is_difference else ("", ""))
    picture = replace(chart, panels=(Panel("", marks),), keys=(key,))
    data = svg_of(picture, paper_look)
    drawing = ElementTree.fromstring(data)
    tags = [one.tag for one in drawing.iter()]
    assert not set(tags) & {f"{SVG}image", f"{SVG}text", f"{SVG}pattern"}
    assert f"{SVG}clipPath" in tags
    fills = {one.get("fill") for one in drawing.iter() if one.get("fill")}
    assert len(fills) > BANDS * (2 if is_difference else 1)
    # the middle of the hill is the deepest colour in pixels too
    image = image_of(picture, paper_look, 620)
    deep = at(picture, paper_look, image, (0.43, 0.345))
    plain = at(picture, paper_look, image, (0.43, 0.45 if not is_difference else 0.75))
    assert deep.lightness() < plain.lightness() - 60


def test_bands_go_from_nothing_to_the_top_and_to_both_ends_of_a_difference() -> None:
    table = list(range(0xFF000000, 0xFF000000 + 256))
    one = [value for value, _ in bands(table, HeatScale(4.0, HeatUnit.NEEDLES))]
    assert one == sorted(one)
    assert 0 < one[0] < 0.01
    assert 3.5 < one[-1] < 4
    both = [value for value, _ in bands(table, HeatScale(4.0, HeatUnit.NEEDLES, True))]
    assert both[:BANDS] == sorted(both[:BANDS])
    assert both[BANDS:] == [-value for value in both[:BANDS]]


def test_what_is_new_gone_and_the_same_are_three_parts_of_two_drawings() -> None:
    first, second = QPainterPath(), QPainterPath()
    first.addRect(QRectF(0, 0, 10, 10))
    second.addRect(QRectF(5, 0, 10, 10))
    found = changed([first], [second])
    for change, x in ((Change.GONE, 2), (Change.SAME, 7), (Change.NEW, 12)):
        assert [one for one, path in found.items() if path.contains(QPointF(x, 5))] == [change]


def test_two_drawings_compared_are_shapes_alone(
    atlas: Atlas, chart: Picture, paper_look: Look, site: NeedleSite
) -> None:
    of = factories.session(factories.episode(factories.patient().id))
    stroke = factories.mark(of, points=(site.place.point,), radius_mm=20.0).mark
    assert isinstance(stroke, Stroke)
    drawn = DrawingShown((stroke,))
    key = SwatchKey((change_swatch(Change.NEW, "New"),))
    for way, first in ((Way.OVERLAY, drawn), (Way.DIFFERENCE, DrawingShown())):
        marks = ComparedMarks(first, drawn, way, None)
        data = svg_of(replace(chart, panels=(Panel("", marks),), keys=(key,)), paper_look)
        assert not any(word in data for word in (b"<image", b"<text", b"<pattern"))
        # the signs are cut to what is painted
        assert data.count(b"<clipPath") >= 2


def test_two_panels_are_larger_below_each_other_or_beside_each_other(
    atlas: Atlas, chart: Picture, paper_look: Look, site: NeedleSite
) -> None:
    ink = PictureInk(paper_look, outlines=False)
    panels = tuple(Panel(letter, SiteMarks((site,))) for letter in "AB")
    body = tuple(view.id for view in atlas.views.values() if view.group == "body")
    wide = LaidPicture(replace(chart, panels=panels, views=body), ink)
    narrow = LaidPicture(replace(chart, panels=panels), ink)
    assert wide.placed[0].box.bottom() < wide.placed[len(body)].box.top()
    assert narrow.placed[0].box.right() < narrow.placed[1].box.left()
    for laid in (wide, narrow):
        assert all(QRectF(0, 0, *laid.size).contains(one.box) for one in laid.placed)


def test_what_no_view_shows_is_counted(atlas: Atlas, site: NeedleSite) -> None:
    marks = SiteMarks((site,))
    assert marks.unseen(atlas, ["back", "front"]) == 0
    assert marks.unseen(atlas, ["front"]) == 1


def test_the_printed_picture_is_the_one_of_the_pdf(
    chart: Picture, paper_look: Look, tmp_path: Path
) -> None:
    file = PdfText(pdf_of(chart, paper_look, Paper.A4))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_picture(printer, chart, paper_look, Paper.A4)
    printed = PdfText((tmp_path / "printed.pdf").read_bytes())
    assert (printed.words, printed.pages, printed.size_pt) == (file.words, 1, file.size_pt)
    assert "Plantar heel pain, left" in file.words
    assert file.fonts == file.embedded_fonts > 0
    assert printer.docName() == "Plantar heel pain, left"
