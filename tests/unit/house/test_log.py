"""What the log keeps, and what it leaves out."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from bodymap import log
from bodymap.charting.needle import Technique

NAME = "Brandt, Ada"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    level, raises = logging.getLogger().level, logging.raiseExceptions
    handler = log.start(tmp_path)
    yield tmp_path / "bodymap.log"
    log.stop(handler)
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = raises


def test_figures_identities_and_our_own_words_are_kept(log_file: Path) -> None:
    visit = UUID(int=7)
    started = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    logging.getLogger("bodymap.services").info(
        "%d sites of %s, %s, since %s", 12, visit, Technique.PISTONING, started
    )
    line = log_file.read_text(encoding="utf-8")
    assert "INFO bodymap.services: 12 sites of 00000000-0000-0000-0000-000000000007" in line
    assert "pistoning, since 2026-03-02 09:30:00+00:00" in line


@pytest.mark.parametrize("value", [NAME, date(1971, 8, 14), [NAME], {"name": NAME}, Path(NAME)])
def test_whatever_may_tell_of_a_person_is_left_out(log_file: Path, value: object) -> None:
    logging.getLogger("bodymap").warning("Opened %s in %d ms", value, 4)
    line = log_file.read_text(encoding="utf-8")
    assert "Opened [left out] in 4 ms" in line
    assert "Brandt" not in line
    assert "1971" not in line


def test_values_by_name_are_cleaned_too(log_file: Path) -> None:
    logging.getLogger("db").warning("%(who)s after %(ms)d ms", {"who": NAME, "ms": 3})
    assert "[left out] after 3 ms" in log_file.read_text(encoding="utf-8")


def test_an_exception_is_told_by_kind_and_place_without_its_message(log_file: Path) -> None:
    try:
        raise ValueError(f"cannot store {NAME}")
    except ValueError:
        logging.getLogger("bodymap.app").exception("A bug")
    text = log_file.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "test_log.py" in text
    assert "Brandt" not in text


def test_other_libraries_are_heard_only_when_they_warn_and_without_their_words(
    log_file: Path,
) -> None:
    engine = logging.getLogger("sqlalchemy.engine.Engine")
    engine.info("INSERT ... %s", NAME)
    engine.error("failed at %s", NAME)
    lines = log_file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("ERROR sqlalchemy.engine.Engine: [left out]")


def test_a_bug_that_nobody_caught_is_logged(
    log_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _where: told.append(kind))
    monkeypatch.delenv("BODYMAP_DEBUG", raising=False)
    log.log_uncaught()
    sys.excepthook(KeyError, KeyError(NAME), None)
    assert "ERROR bodymap: A bug\nbuiltins.KeyError" in log_file.read_text(encoding="utf-8")
    # nor does a name reach a console that may be a file
    assert capsys.readouterr().err == "builtins.KeyError\n"
    monkeypatch.setenv("BODYMAP_DEBUG", "1")
    sys.excepthook(KeyError, KeyError(NAME), None)
    assert told == [KeyError]
