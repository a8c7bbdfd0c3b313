"""A small checkout that sets itself up with the real set-up, from a package made on the spot."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

_PROGRAM = """
import argparse

def parse(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs="?")
    return parser.parse_args(arguments)

def main(arguments):
    import pin_cushion
    print("the program runs with", pin_cushion.__file__)
    return 0
"""


class Checkout:
    """A folder with main.py, the set-up, a program of one line and one pinned package."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder / "wheels"
        package = folder / "bodymap"
        shutil.copytree(
            ROOT / "bodymap" / "bootstrap",
            package / "bootstrap",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        shutil.copy(ROOT / "main.py", folder)
        (package / "__init__.py").touch()
        (package / "cli.py").write_text(_PROGRAM, encoding="utf-8")
        for name in ("db", "tests", "requirements", "wheels"):
            (folder / name).mkdir()
        self.pin(self.make_package())

    def make_package(self) -> str:
        """Build the package; returns its SHA-256."""
        path = self.wheels / "pin_cushion-1.0-py3-none-any.whl"
        content = {
            "pin_cushion/__init__.py": "",
            "pin_cushion-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: pin-cushion\n"
            "Version: 1.0\n",
            "pin_cushion-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\n"
            "Root-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = "".join(
            f"{name},sha256={_hash(text)},{len(text)}\n" for name, text in content.items()
        )
        with zipfile.ZipFile(path, "w") as wheel:
            for name, text in content.items():
                wheel.writestr(name, text)
            wheel.writestr("pin_cushion-1.0.dist-info/RECORD", record)
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def pin(self, digest: str) -> None:
        """Write the requirements, of the program and of its tests."""
        for level in ("run", "test"):
            (self.folder / "requirements" / f"{level}.txt").write_text(
                f"pin-cushion==1.0 \\\n    --hash=sha256:{digest}\n", encoding="utf-8"
            )

    def launch(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Start ``main.py locate`` (a command without a window), where packages come from here."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "main.py"), *(arguments or ("locate",))],
            env={
                **os.environ,
                "PYTHONDONTWRITEBYTECODE": "1",
                "PIP_CONFIG_FILE": os.devnull,
                "PIP_NO_INDEX": "1",
                "PIP_FIND_LINKS": str(self.wheels),
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def start(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Run it to its end; returns its exit status and all that it said."""
        process = self.launch(*arguments, **environment)
        said, _ = process.communicate(timeout=120)
        return process.returncode, said


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
