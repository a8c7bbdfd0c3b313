"""What is said about one click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class BriefWords(QObject):
    """Gathers what several rules say about a click, and says it together when the click is done
    with: no rule talks over another, and none of them holds the marker up."""

    def __init__(self, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._say = say
        self._sentences: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._say_all)

    def add(self, sentence: str) -> None:
        """Say a sentence in the next turn of the event loop."""
        self._sentences.append(sentence)
        self._soon.start()

    def forget(self) -> None:
        """Say nothing of what was not said yet."""
        self._sentences.clear()
        self._soon.stop()

    def _say_all(self) -> None:
        sentences, self._sentences = self._sentences, []
        self._say(" ".join(sentences))
