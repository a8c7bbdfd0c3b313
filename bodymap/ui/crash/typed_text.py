"""What stands in open fields and is not recorded yet."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text_field import SECRET


def typed_texts(under: QWidget) -> tuple[tuple[str, str], ...]:
    """The texts that somebody typed into the fields that show when ``under`` does, each with the
    field's name as it is spoken. No passphrases, and nothing that is only looked for."""
    found = []
    for line in under.findChildren(QLineEdit):
        is_plain = line.echoMode() is QLineEdit.EchoMode.Normal and not line.property(SECRET)
        is_shown = line.isVisibleTo(under) and line.isModified()
        if is_plain and is_shown and not _is_search(line):
            found.append((_name(line), line.text()))
    pages: list[QTextEdit | QPlainTextEdit] = [
        *under.findChildren(QTextEdit),
        *under.findChildren(QPlainTextEdit),
    ]
    for page in pages:
        is_shown = page.isVisibleTo(under) and not page.isReadOnly()
        if is_shown and page.document().isModified():
            found.append((_name(page), page.toPlainText()))
    return tuple((name, text.strip()) for name, text in found if text.strip())


def _name(field: QWidget) -> str:
    return field.accessibleName() or field.objectName() or type(field).__name__


def _is_search(line: QLineEdit) -> bool:
    widget: QWidget | None = line
    while widget is not None:
        if isinstance(widget, SearchField):
            return True
        widget = widget.parentWidget()
    return False
