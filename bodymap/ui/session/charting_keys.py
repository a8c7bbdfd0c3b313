"""Keys that chart pain: B or A, then a digit; T is ten."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.charting.pain import NPRS_HIGHEST, Phase

STARTS = {Qt.Key.Key_B: Phase.BEFORE, Qt.Key.Key_A: Phase.AFTER}


class PainKeys:
    """Remembers that B or A was pressed, until the next key says the score."""

    def __init__(self) -> None:
        self._armed: Phase | None = None

    @property
    def armed(self) -> Phase | None:
        """The phase that the next digit scores."""
        return self._armed

    def press(self, key: int) -> tuple[Phase, int | None] | None:
        """Take a key. Gives the phase with its score, or with None while the score is awaited;
        None where the key is not meant for pain."""
        armed, self._armed = self._armed, None
        if armed is not None:
            if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
                return armed, key - Qt.Key.Key_0
            if key == Qt.Key.Key_T:
                return armed, NPRS_HIGHEST
        phase = STARTS.get(Qt.Key(key))
        if phase is not None:
            self._armed = phase
            return phase, None
        return None
