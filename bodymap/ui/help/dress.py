"""Gives a document the look of the program."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)

from bodymap.ui.theme.fonts import BASE_PX, BOLD, PAGE_PX, REGULAR, TITLE_PX
from bodymap.ui.theme.look import Look

TEXT_PX = 14
_HEADING_PX = {1: PAGE_PX, 2: TITLE_PX, 3: TEXT_PX}
_ABOVE_PX = {1: 4, 2: 20, 3: 14}
_BELOW_PX = 8
_LINE_PER_CENT = 135.0
_CELL_PX = 7
_LIGHTEST_BOLD = 500


def dress(document: QTextDocument, look: Look) -> None:
    """Set fonts, colours and distances of a document that was read from Markdown."""
    block = document.begin()
    while block.isValid():
        _dress_block(block, look)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, look)


def _dress_block(block: QTextBlock, look: Look) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE_PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    is_in_table = cursor.currentTable() is not None
    is_picture = _is_picture(block)
    if is_picture:
        # a height of lines would be taken of the picture's
        shape.setLineHeight(100.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    is_code = _is_code(block)
    if is_code:
        shape.setBackground(look.theme.color("hover"))
    goes_on = is_code and _is_code(block.next())
    shape.setTopMargin(_ABOVE_PX.get(level, 0))
    shape.setBottomMargin(0 if is_in_table or goes_on else _BELOW_PX)
    cursor.mergeBlockFormat(shape)
    for start, length, was in _fragments(block):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        if not was.isImageFormat():
            cursor.setCharFormat(_code(look) if is_code else _letters(was, level, look))


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each run of one look begins, how long it is, and how Markdown wanted it."""
    runs = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        runs.append((fragment.position(), fragment.length(), fragment.charFormat()))
        at += 1
    return runs


def _is_picture(block: QTextBlock) -> bool:
    return any(was.isImageFormat() for _, _, was in _fragments(block))


def _letters(was: QTextCharFormat, level: int, look: Look) -> QTextCharFormat:
    letters = QTextCharFormat(was)
    # headings come with a size of their own, relative to a font that is not this one
    letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    is_bold = level > 0 or was.fontWeight() > _LIGHTEST_BOLD
    font = look.fonts.font(_HEADING_PX.get(level, TEXT_PX), BOLD if is_bold else REGULAR)
    font.setItalic(was.fontItalic())
    letters.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    theme = look.theme
    if was.isAnchor():
        letters.setForeground(theme.color("accent"))
        letters.setFontUnderline(True)
    else:
        letters.setForeground(theme.color("ink"))
    if _is_mono(was):
        letters.setBackground(theme.color("hover"))
    return letters


def _is_code(block: QTextBlock) -> bool:
    """A line of a listing: nothing of it is in the font of the text."""
    runs = _fragments(block)
    is_cell = QTextCursor(block).currentTable() is not None
    return bool(runs) and not is_cell and all(_is_mono(was) for _, _, was in runs)


def _code(look: Look) -> QTextCharFormat:
    letters = QTextCharFormat()
    font = look.fonts.fixed(BASE_PX)
    letters.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    letters.setForeground(look.theme.color("ink"))
    return letters


def _is_mono(was: QTextCharFormat) -> bool:
    return was.fontFixedPitch() or any(
        "mono" in family.casefold() for family in was.fontFamilies() or ()
    )


def _dress_table(table: QTextTable, look: Look) -> None:
    theme = look.theme
    shape = table.format()
    shape.setBorder(0)
    shape.setCellPadding(_CELL_PX)
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setBottomMargin(_BELOW_PX)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            made = QTextTableCellFormat()
            made.setPadding(_CELL_PX)
            made.setBottomBorder(theme.size("hairline"))
            made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            made.setBottomBorderBrush(theme.color("line"))
            cell.setFormat(made)
            if row == 0:
                _dress_head(cell.firstCursorPosition(), cell.lastCursorPosition(), look)


def _dress_head(first: QTextCursor, last: QTextCursor, look: Look) -> None:
    letters = QTextCharFormat()
    font: QFont = look.fonts.font(BASE_PX, BOLD)
    letters.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    letters.setForeground(look.theme.color("ink-soft"))
    first.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
    first.mergeCharFormat(letters)
