"""From ``python3 main.py ...`` to the program, its tests, benchmarks or faults."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bodymap.bootstrap import bytecode, system
from bodymap.bootstrap.environment import Environment, find
from bodymap.bootstrap.problem import SetUpError

ROOT = Path(__file__).resolve().parents[2]

# a first word of the command line -> the module that runs it; both belong to the checkout alone
_CHECKS = {"test": "pytest", "bench": "tests.bench", "faults": "tests.faults"}

# all the tests share the work among processes, each file in one of them; what is asked for by name
# is run in this one, so that it starts at once and can be looked into
_SHARED = ["--dist", "loadgroup", "--no-loadscope-reorder"]
_MOST_PROCESSES = 4
_KEEPS_NOTHING = ["-p", "no:cacheprovider"]


def main(arguments: list[str]) -> int:
    """Set up what is missing, then run what was asked for; returns the exit status."""
    if arguments and arguments[0] in _CHECKS:
        return _run_checks(_CHECKS[arguments[0]], arguments[1:])
    if arguments and arguments[0] == "package":
        return _package(arguments[1:])
    environment = find(ROOT, "run")
    if environment.is_current and environment.is_running_here:
        from bodymap.cli import main as run_program

        return run_program(arguments)
    # the version, the help and a wrong argument are answered before anything is installed
    from bodymap.cli import parse

    asked = parse(arguments)
    if not _is_ready(environment, window=asked.command is None):
        return 1
    return _become([str(environment.python), str(ROOT / "main.py"), *arguments])


def _run_checks(module: str, arguments: list[str]) -> int:
    environment = find(ROOT, "test")
    if not _is_ready(environment, window=True):
        return 1
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    is_test = module == _CHECKS["test"]
    if is_test and not arguments:
        # one more than there are cores, because some tests wait for a timer or for the disk
        processes = min((os.cpu_count() or 1) + 1, _MOST_PROCESSES)
        arguments = ["-n", str(processes), *_SHARED]
    if is_test and not os.access(ROOT, os.W_OK):
        # where nothing can be kept for the next run pytest would warn, and a warning is an error
        arguments = [*_KEEPS_NOTHING, *arguments]
    return _become([str(environment.python), "-m", module, *arguments])


def _package(arguments: list[str]) -> int:
    # whoever starts the program never needs it
    from bodymap.bootstrap import package

    try:
        system.ensure(build=True, window=True, tests=False)
    except SetUpError as problem:
        print(f"bodymap: {problem}", file=sys.stderr)
        return 1
    return package.main(ROOT, arguments)


def _is_ready(environment: Environment, *, window: bool) -> bool:
    tests = environment.level == "test"
    if environment.folder.parent != ROOT:
        # the checkout is not ours to write to, so its byte code goes where the environment is
        os.environ["PYTHONPYCACHEPREFIX"] = str(environment.folder / "bytecode")
        # Python's own byte code is looked up there as well, so it has to be kept there
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        system.ensure(build=not environment.is_current, window=window, tests=tests)
        environment.build()
        folders = ("bodymap", "db", "tests") if tests else ("bodymap", "db")
        bytecode.compile_program(environment.python, ROOT, folders)
    except SetUpError as problem:
        print(f"bodymap: {problem}", file=sys.stderr)
        return False
    except KeyboardInterrupt:
        print("bodymap: stopped; the next start does the set-up again.", file=sys.stderr)
        return False
    return True


def _become(command: list[str]) -> int:  # noqa: RET503 (after exec there is nothing to return)
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        # Windows has no exec that lets the console wait for the end
        return subprocess.call(command)
    os.execv(command[0], command)  # noqa: S606 (the environment's own Python, not a shell)
