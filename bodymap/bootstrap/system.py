"""What the operating system has to bring: shared libraries for Qt, programs for the tests."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from importlib.util import find_spec

from bodymap.bootstrap.problem import SetUpError
from bodymap.bootstrap.running import run

# shared library -> Debian package; newer releases that renamed a package still provide the old name
_QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# program -> Debian package: a display without a screen, and a hand for its mouse and keyboard
_WINDOWED_TESTS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}
# the same, to make calls to the disk fail; without it those tests are left out, and say so
_FAULT_TESTS = {"strace": "strace"}


def ensure(*, build: bool, window: bool, tests: bool) -> None:
    """Install what is missing where that is ours to do (root, CI), else say how. Raises SetUpError.

    ``build`` asks for what makes an environment, ``window`` for what Qt needs to open one,
    ``tests`` for what the windowed tests need on top.
    """
    packages = _python_packages() if build else []
    if sys.platform == "linux":
        packages += _missing_libraries(window=window, tests=tests)
        packages += [name for tool, name in _WINDOWED_TESTS.items() if tests and not _has(tool)]
    if packages:
        bring(packages, may_install=_may_install())
    if tests and (build or packages) and sys.platform == "linux" and _may_install():
        with suppress(SetUpError):
            _bring_missing(_FAULT_TESTS)


def _python_packages() -> list[str]:
    if find_spec("venv") and find_spec("ensurepip"):
        return []
    if sys.platform != "linux" or not sys.executable.startswith("/usr/bin/"):
        raise SetUpError(
            f"The Python at {sys.executable} came without venv and ensurepip, which make "
            "environments: please install a complete Python."
        )
    return ["python{}.{}-venv".format(*sys.version_info)]


def _missing_libraries(*, window: bool, tests: bool) -> list[str]:
    if not window:
        return []
    libraries = dict(_QT)
    if tests or os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb"):
        libraries.update(_X11)
    try:
        from ctypes import CDLL
    except ImportError:
        # a Python without ctypes can run the program all the same; Qt will tell what is missing
        return []
    missing = []
    for library, package in libraries.items():
        try:
            CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def _bring_missing(tools: dict[str, str]) -> None:
    """Install the Debian packages of the programs that are not there. Raises SetUpError."""
    if packages := [package for tool, package in tools.items() if not _has(tool)]:
        bring(packages, may_install=True)


def bring(packages: list[str], *, may_install: bool) -> None:
    """Install Debian ``packages``, or raise SetUpError with the line that does."""
    names = " ".join(packages)
    if not _has("apt-get"):
        raise SetUpError(
            "Please install these with your system's package manager, here under their Debian "
            f"names, and start again: {names}."
        )
    if not may_install:
        raise SetUpError(
            "System packages are missing; please run this line and start again:\n"
            "    sudo apt-get update && sudo apt-get install -y --no-install-recommends "
            f"{names}"
        )
    print(f"Installing system packages: {names}", flush=True)
    apt = ["apt-get"] if os.geteuid() == 0 else ["sudo", "-n", "apt-get"]
    _run([*apt, "update", "-qq"])
    failure = _run([*apt, "install", "-y", "-qq", "--no-install-recommends", *packages])
    if failure:
        raise SetUpError(f"The system packages {names} cannot be installed: {failure}")


def _may_install() -> bool:
    return os.geteuid() == 0 or (bool(os.environ.get("CI")) and _has("sudo"))


def _run(command: list[str]) -> str:
    """The last line of what went wrong, or nothing."""
    done = run(command, variables={"DEBIAN_FRONTEND": "noninteractive"})
    if not done.status:
        return ""
    return done.lines[-1] if done.lines else f"{command[0]} ended with status {done.status}"


def _has(tool: str) -> bool:
    return shutil.which(tool) is not None
