"""Where things lie: the program's own resources, and the clinic's data."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder of the program's resources, without asking whether it exists.

    An installed wheel keeps them inside the package, a checkout beside it.
    """
    inside = _PACKAGE / "resources"
    base = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return base.joinpath(*parts)


def document(*parts: str) -> Path:
    """The path of a file or folder of the documents, without asking whether it exists.

    An installed wheel keeps them inside the package, a checkout beside it.
    """
    inside = _PACKAGE / "docs"
    base = inside if inside.is_dir() else _PACKAGE.parent / "docs"
    return base.joinpath(*parts)


def data_dir(override: Path | None = None) -> Path:
    """The folder that holds the clinic file: ``override``, or the usual place of this system.

    Nothing is created here.
    """
    if override is not None:
        return override
    # imported here: `bodymap --data-dir` and `bodymap locate` never ask
    from platformdirs import user_data_path

    return user_data_path("bodymap", appauthor=False)
