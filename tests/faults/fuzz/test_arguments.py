"""Whatever stands behind the program's name: an answer, or one sentence and status 1 or 2.

``BODYMAP_FAULTS_FULL`` makes it a thousand command lines.
"""

from __future__ import annotations

import os
import random
import string
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bodymap import cli
from bodymap.commands.passphrase import VARIABLE
from db.layout import CLINIC_FILE, KEY_FILE
from tests.clinics import FIRST, PASSPHRASE, clinic_files
from tests.faults.amounts import amount
from tests.faults.fuzz.accidents import Outcomes
from tests.faults.table import Found

LINES = amount(60, 1_000)
PROCESSES = amount(3, 30)
ROOT = Path(__file__).parents[3]

COMMANDS = (
    *("locate", "crosswalk", "catalogue", "backup", "restore", "verify", "salvage"),
    *("patients", "report"),
)
OPTIONS = (
    *("--json", "--user", "--to", "--yes", "--head", "--into", "--regions", "--map", "--full"),
    *("--patient", "--most", "--complaint", "--for-patient", "--paper", "--seed", "--size"),
    *("--data-dir", "--passphrase-fd", "--allow-network-share", "--demo", "--help", "--version"),
    *("--", "-", "-x", "--nothing", "--json=1", "--data", "--user="),
)
WORDS = (
    *("front", "back", "0.5", "0,5", "1e-400", "nan", "inf", "-1", "calf_medial_l", "choir", "wpi"),
    *(
        "check",
        "copy",
        "needles",
        "needles.csv",
        "anna",
        "ANNA",
        "1-0123456789ABCDEF",
        "7",
        "99999",
    ),
    *("", " ", "é", "🦴", "\u202e", "\udcff", "a\0b", "\n", "x" * 300, "x" * 40_000, "9" * 5_000),
    *("%s", "{}", "$HOME", "~", "-0", "0x10", "١٢", "'", '"', "\\", ";", "@file"),
)
CALLS = (
    ("locate", "front", "0.5", "0.2"),
    ("locate", "back", "0.4", "0.5", "--json"),
    ("crosswalk", "--regions", "calf_medial_l,heel_l", "--map", "wpi"),
    ("catalogue", "check", "--data-dir", "clinic"),
    ("catalogue", "copy", "needles", "--data-dir", "new"),
    ("backup", "--data-dir", "clinic", "--to", "kept"),
    ("restore", "kept", "--data-dir", "clinic", "--user", "anna", "--yes"),
    ("patients", "web", "--data-dir", "clinic", "--most", "3", "--json"),
    ("report", "--data-dir", "clinic", "--patient", "7", "--to", "kept.pdf", "--paper", "letter"),
    ("demo", "--data-dir", "clinic", "--size", "large", "--patients", "3", "--seed", "4"),
    ("verify", "--data-dir", "clinic", "--head", "3-0123456789ABCDEF", "--json"),
    ("salvage", "--data-dir", "clinic", "--into", "saved"),
)
"""What makes sense, to be spoilt."""
_FOLDERS = ("clinic", "new", "kept", "saved")


CONSOLES: tuple[dict[str, str], ...] = (
    {"PYTHONIOENCODING": "utf-8:strict"},
    {"PYTHONIOENCODING": "cp1252:strict"},
    {"PYTHONUTF8": "1"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    {},
)
"""How a console may want its letters."""


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, ...]]:
    """Folders and files of all kinds, each as it may be named; a clinic is among them."""
    if os.name == "nt":
        pytest.skip("the folders are made as POSIX has them")
    monkeypatch.chdir(tmp_path)
    clinic_files(tmp_path / "clinic").create(FIRST, PASSPHRASE).clinic.close()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / CLINIC_FILE).write_bytes(b"x" * 8192)
    (tmp_path / "broken" / KEY_FILE).write_bytes((tmp_path / "clinic" / KEY_FILE).read_bytes())
    (tmp_path / "keyless").mkdir()
    (tmp_path / "keyless" / CLINIC_FILE).write_bytes(b"")
    (tmp_path / "folders" / CLINIC_FILE).mkdir(parents=True)
    (tmp_path / "folders" / KEY_FILE).mkdir()
    (tmp_path / "a file").write_text("text")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "empty").mkdir()
    (tmp_path / "closed").mkdir(mode=0o000)
    yield (
        *("clinic", "broken", "keyless", "folders", "a file", "loop", "empty", "closed", "kept"),
        *("missing", "missing/deeper", "a file/below", "/dev/null", "/dev/null/x", "/proc/1/x"),
        *("clinic/" + CLINIC_FILE, "empty/.", "./././empty", "x" * 300, "empty/" + "y" * 5_000),
    )
    (tmp_path / "closed").chmod(0o700)


def command_line(chance: random.Random, places: Sequence[str]) -> list[str]:
    """A call that makes sense, spoilt, or words in any order."""

    def word() -> str:
        kind = chance.randrange(5)
        if kind == 0:
            return "".join(chance.choices(string.printable, k=chance.randint(0, 12)))
        if kind == 1:
            return chance.choice(OPTIONS)
        return chance.choice(places if kind < 4 else WORDS)

    if chance.randrange(6) == 0:
        return [chance.choice(COMMANDS), *(word() for _ in range(chance.randint(0, 6)))]
    line = list(chance.choice(CALLS))
    folders = [place for place, said in enumerate(line) if said in _FOLDERS]
    if folders and chance.randrange(3):
        # what can be understood, and is something else than it should be
        line[chance.choice(folders)] = chance.choice(places)
        return line
    for _ in range(chance.randint(1, 2)):
        place = chance.randint(1, len(line) - 1) if len(line) > 1 else 0
        what = chance.randrange(6)
        if what == 0:
            line.insert(place, word())
        elif what == 1 and len(line) > 1:
            del line[place]
        else:
            line[place] = chance.choice((*WORDS, *places))
    return line


def judged(status: int, out: str, err: str) -> str:
    """In a word; asserts that it is one sentence."""
    assert status in (0, 1, 2), status
    assert "Traceback" not in out + err
    assert "which is a bug" not in err, err
    if err:
        assert status, (out, err)
        assert err.startswith("bodymap: "), err
        # what was typed is said again, and may have lines of its own
        assert err.endswith(".\n"), err
    assert status == 0 or err or out
    return ("answered", "status 1", "status 2")[status]


def test_no_command_line_ends_in_more_than_a_sentence(
    places: tuple[str, ...],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    found: Found,
) -> None:
    outcomes, chance = Outcomes(), random.Random("arguments")

    def run(line: list[str]) -> str:
        monkeypatch.setenv(VARIABLE, chance.choice((PASSPHRASE, "wrong words", "\udcff", "é" * 99)))
        try:
            asked = cli.parse(line)
            if asked.command is None or _reads_ours(asked.__dict__.get("passphrase_fd")):
                # a window is opened by no test of arguments
                return "a window"
            status = cli.main(line)
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else -1
        return judged(status, *capfd.readouterr())

    for _ in range(LINES):
        line = command_line(chance, places)
        outcomes.watch("arguments", line, lambda line=line: run(line))  # type: ignore[misc]  # bound now
        # guessing has its own tests, and would make all the rest wait
        Path("clinic", "clinic.bodymap-attempts").unlink(missing_ok=True)
        capfd.readouterr()
    found(
        "fuzz: command lines",
        done=outcomes.done,
        unclear=outcomes.unclear,
        note=outcomes.told(),
    )
    assert outcomes.troubles == ""
    assert outcomes.counts["answered"]
    assert outcomes.counts["status 1"]
    assert outcomes.counts["status 2"]


def test_nor_does_one_of_a_real_process(places: tuple[str, ...], found: Found) -> None:
    outcomes, chance = Outcomes(), random.Random("processes")

    def run(line: list[str]) -> str:
        ended = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *line],
            env={**os.environ, VARIABLE: PASSPHRASE, **CONSOLES[outcomes.done % len(CONSOLES)]},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        out, err = (told.decode("utf-8", "replace") for told in (ended.stdout, ended.stderr))
        return judged(ended.returncode, out, err)

    lines = [
        ["catalogue", "check", "--data-dir", "\udcff\udcfe"],
        ["catalogue", "check", "--data-dir", "Łódź"],
        ["catalogue", "copy", "ł", "--data-dir", "Łódź"],
        ["verify", "--data-dir", "\udcff"],
    ]
    while len(lines) < PROCESSES:
        line = command_line(chance, places)
        if not any("\0" in word for word in line):
            lines.append(line)
    for line in lines[:PROCESSES]:
        outcomes.watch("process", line, lambda line=line: run(line))  # type: ignore[misc]  # bound now
    found(
        "fuzz: command lines of real processes",
        done=outcomes.done,
        unclear=outcomes.unclear,
        note=outcomes.told(),
    )
    assert outcomes.troubles == ""


def _reads_ours(descriptor: object) -> bool:
    """Whether a passphrase would be read from a file that the tests themselves have open."""
    return isinstance(descriptor, int) and descriptor < 1_000
