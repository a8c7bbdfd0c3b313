"""Where the next file is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.ui.widgets.last_folder import LastFolder


def test_a_file_is_looked_for_at_home_and_then_where_the_last_one_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    home.mkdir()
    stick.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    last = LastFolder()
    assert last.of("key.txt") == str(home / "key.txt")
    (home / "Documents").mkdir()
    assert last.of("key.txt") == str(home / "Documents" / "key.txt")

    last.keep(stick / "people.csv")
    assert last.of("key.txt") == str(stick / "key.txt")
    stick.rmdir()
    assert last.of() == str(home / "Documents")
