"""Shows one chapter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from bodymap.ui.help.dress import dress
from bodymap.ui.help.library import Chapter, Library, anchor_of
from bodymap.ui.theme.fonts import BASE_PX
from bodymap.ui.theme.look import Look

_MARGIN_PX = 24


class Reader(QTextBrowser):
    """A chapter in the look of the program, with its pictures as wide as the page.

    It reads the documents of the program and nothing else: no address is ever opened from here.

    Signals:
        chapter_wanted(str, str): the name of a chapter, and the anchor in it, that a link leads to.
        led_out(str): a link leads out of the documents, to this address.
    """

    chapter_wanted = Signal(str, str)
    led_out = Signal(str)

    def __init__(self, look: Look, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._library = library
        self._chapter: Chapter | None = None
        self._pictures: dict[tuple[str, int], QImage] = {}
        # many events of a resize are one new page
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_again)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.fonts.font(BASE_PX))
        self.setAccessibleName(self.tr("Text of the chapter"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar that comes and goes would change the width that the pictures are made for
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.anchorClicked.connect(self._follow)
        look.theme.changed.connect(self._soon.start)

    @property
    def chapter(self) -> Chapter | None:
        """What is shown."""
        return self._chapter

    def show_chapter(self, chapter: Chapter, anchor: str = "") -> None:
        """Show a chapter from its beginning, or from the heading of an anchor."""
        self._chapter = chapter
        self._fill(chapter)
        self.setAccessibleName(chapter.title)
        self.verticalScrollBar().setValue(0)
        if anchor:
            self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Bring a heading to the top."""
        block = self.document().begin()
        while block.isValid():
            is_heading = block.blockFormat().headingLevel() > 0
            if is_heading and anchor_of(block.text()) == anchor:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(max(round(top) - 8, 0))
                self.setTextCursor(QTextCursor(block))
                return
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """The pictures of the documents; nothing from elsewhere."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._chapter is None:
            return None
        link = name.path() if isinstance(name, QUrl) else name
        inside = self._library.name_of(link, self._chapter)
        return None if inside is None else self._picture(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are as wide as the page."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._soon.start()

    def _picture(self, name: str) -> QImage | None:
        ratio = self.devicePixelRatioF()
        width = max(self.viewport().width() - 2 * _MARGIN_PX, 200)
        key = (name, round(width * ratio))
        if key not in self._pictures:
            image = QImage(str(Path(self._library.folder) / name))
            if image.isNull():
                return None
            if image.width() > key[1]:
                image = image.scaledToWidth(key[1], Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
            self._pictures[key] = image
        return self._pictures[key]

    def _fill(self, chapter: Chapter) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._look.theme.color("surface"))
        self.setPalette(palette)
        document = self.document()
        document.clear()
        document.setMarkdown(chapter.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dress(document, self._look)
        document.setDocumentMargin(_MARGIN_PX)
        self.setTextCursor(QTextCursor(document))

    def _show_again(self) -> None:
        """The page has another width or another look; what was read stays in view."""
        if self._chapter is not None:
            bar = self.verticalScrollBar()
            share = bar.value() / max(bar.maximum(), 1)
            self._fill(self._chapter)
            bar.setValue(round(share * bar.maximum()))

    def _follow(self, url: QUrl) -> None:
        if self._chapter is None:
            return
        if url.scheme():
            self.led_out.emit(url.toString())
            return
        anchor = url.fragment()
        if not url.path():
            self.go_to(anchor)
            return
        name = self._library.name_of(url.path(), self._chapter)
        if name is not None and self._library.chapter(name) is not None:
            self.chapter_wanted.emit(name, anchor)
        else:
            self.led_out.emit(url.toString())
