"""Where things lie, in a checkout and in an installed wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from bodymap import paths


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert paths.resource("styles", "tokens.json").is_file()


def test_a_wheel_has_its_resources_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "bodymap"
    (package / "resources").mkdir(parents=True)
    shutil.copy(paths.__file__, package)
    (package / "__init__.py").touch()
    asked = "from bodymap.paths import resource; print(resource('icons', 'undo.svg'))"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == package / "resources" / "icons" / "undo.svg"


def test_the_data_folder_is_the_one_asked_for(tmp_path: Path) -> None:
    assert paths.data_dir(tmp_path / "clinic") == tmp_path / "clinic"
    assert not (tmp_path / "clinic").exists()


def test_the_usual_data_folder_is_the_programs_own() -> None:
    assert paths.data_dir().name == "bodymap"
    assert paths.data_dir().is_absolute()
