"""A window with a few controls, to try the harness itself on."""

from __future__ import annotations

from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

GROUND = (12, 34, 56)


def main(arguments: list[str]) -> int:
    """Show the window until it is closed; ``arguments`` are the rows of its list."""
    application = QApplication(["small-window"])
    window = QWidget()
    window.setPalette(QPalette(QColor(*GROUND)))
    window.setGeometry(100, 80, 400, 300)
    said = QLabel("nothing yet")
    field = QLineEdit()
    field.setAccessibleName("Name")
    button = QPushButton("Greet")
    button.clicked.connect(lambda: said.setText(f"Hello, {field.text()}"))
    QShortcut(QKeySequence("Ctrl+K"), window, lambda: said.setText("Called"))
    rows = QListWidget()
    rows.addItems(arguments)
    rows.currentTextChanged.connect(said.setText)
    layout = QVBoxLayout(window)
    for part in (said, field, button, rows):
        layout.addWidget(part)
    window.show()
    return application.exec()
