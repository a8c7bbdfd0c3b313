"""The names of the body's regions and views, in the language of the windows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def atlas_words(name: str) -> str:
    """An English name of the atlas as the windows say it, such as ``Forehead, left``; as it is
    where nobody translated it."""
    bare, comma, side = name.rpartition(", ")
    if comma and side in {"left", "right"}:
        pattern = (
            QCoreApplication.translate("Atlas", "{region}, left")
            if side == "left"
            else QCoreApplication.translate("Atlas", "{region}, right")
        )
        return pattern.format(region=QCoreApplication.translate("Atlas", bare))
    return QCoreApplication.translate("Atlas", name)
