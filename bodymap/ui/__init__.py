"""The windows: PySide6, and nothing that knows how a record is stored."""
