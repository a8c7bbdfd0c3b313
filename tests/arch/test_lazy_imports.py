"""What is heavy is not loaded before the first window is painted, nor for a small command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.arch.tree import ROOT
from tests.clinics import ANNA, PASSPHRASE, copied_clinic

_NOT_AT_THE_DOOR = {
    "bodymap.anatomy.atlas",
    "bodymap.charting.session",
    "bodymap.commands.demo_arguments",
    "bodymap.services.backup_values",
    "bodymap.services.clinic",
    "bodymap.ui.canvas",
    "bodymap.ui.gate.claim_card",
    "bodymap.ui.session",
    "bodymap.ui.widgets.leaving",
}
"""Of the program itself: the first window asks for a name and a passphrase."""

_AFTER_THE_FIRST_PAINT = {
    "alembic",
    "argon2",
    "cryptography",
    "matplotlib",
    "numpy",
    "sqlalchemy",
    "sqlcipher3",
}


def _loaded_by(program: str, *arguments: str) -> set[str]:
    """The modules in memory at the end of ``program``, run by itself."""
    ending = "\nimport json, sys\nprint('loaded', json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program + ending, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "BODYMAP_QUIT_AFTER_PAINT": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    _, loaded = done.stdout.rsplit("loaded ", 1)
    return set(json.loads(loaded))


def _packages(modules: set[str]) -> set[str]:
    return {name.split(".", 1)[0] for name in modules}


def test_the_first_window_is_painted_with_the_toolkit_alone(tmp_path: Path) -> None:
    loaded = _loaded_by(
        "import linecache, sys\nfrom bodymap.cli import main\nassert main(sys.argv[1:]) == 0\n"
        # nor does the toolkit read the text of what is loaded, and keep it
        "assert not [file for file in linecache.cache if 'bodymap' in file]",
        "--data-dir",
        str(tmp_path),
    )
    assert "PySide6" in loaded
    assert loaded & _NOT_AT_THE_DOOR == set()
    assert _packages(loaded) & _AFTER_THE_FIRST_PAINT == set()


_OPENED = """
import sys, threading
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from bodymap.app import compose
from bodymap.services.clock import SystemClock
from db.clinic_files import SqlClinicFiles
from db.keys.slots import KeyCost
folder = Path(sys.argv[1])
window, warm_up = compose(folder)
warm_up()
files = SqlClinicFiles(folder, SystemClock(), lambda clinic: None, KeyCost(8, 1, 1))
clinic = files.log_in(sys.argv[2], sys.argv[3])
window.open_clinic(clinic)
window.show()
application.processEvents()
assert clinic.sharing is None and clinic.server is None
assert window.workspace.top_bar.server is None
assert not [one.name for one in threading.enumerate() if "clinic" in one.name]
window.close()
clinic.close()
"""


def test_a_clinic_without_a_server_knows_nothing_of_one(tmp_path: Path) -> None:
    copied_clinic(tmp_path / "clinic").close()
    loaded = _loaded_by(_OPENED, str(tmp_path / "clinic"), ANNA, PASSPHRASE)
    assert "bodymap.ui.frame.workspace" in loaded
    of_servers = ("psycopg", "db.server.", "db.sync.", "db.moving.", "bodymap.ui.server.")
    assert [name for name in loaded if f"{name}.".startswith(of_servers)] == []
    assert "psycopg_pool" not in loaded


def test_locate_needs_no_toolkit() -> None:
    loaded = _loaded_by(
        "from bodymap.cli import main\nassert main(['locate', 'back', '0.42', '0.21']) == 0"
    )
    assert _packages(loaded) & {"PySide6", "matplotlib", "sqlalchemy", "cryptography"} == set()


def test_reading_the_arguments_needs_the_standard_library_alone() -> None:
    loaded = _loaded_by("from bodymap.cli import parse\nparse(['--demo'])")
    assert (
        _packages(loaded) - set(sys.stdlib_module_names)
        <= {"bodymap", "__main__"} | _put_there_by_pth()
    )


def _put_there_by_pth() -> set[str]:
    """Modules that this environment loads into every Python process."""
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.split(".", 1)[0] for name in bare.stdout.split()}
