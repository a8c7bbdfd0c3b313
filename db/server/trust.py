"""Who may vouch for a server: those that come with its address, or those that the system trusts."""

from __future__ import annotations

import os
import ssl
import tempfile
from pathlib import Path
from typing import Final

OWN: Final = "server.pem"
OF_SYSTEM: Final = "system.pem"


def certificates(folder: Path, roots: str) -> Path:
    """A file (PEM) of those who may vouch: ``roots``, or where they are empty those that this
    machine trusts. It lies in ``folder`` where it has to be written. Raises OSError."""
    if roots:
        return _kept(folder / OWN, roots)
    # the client library of PostgreSQL would look where it was built, and find nothing there
    known = ssl.get_default_verify_paths().cafile
    if known:
        return Path(known)
    trusted = ssl.create_default_context().get_ca_certs(binary_form=True)
    return _kept(folder / OF_SYSTEM, "".join(map(ssl.DER_cert_to_PEM_cert, trusted)))


def _kept(path: Path, text: str) -> Path:
    """Several connections are made at once: each finds the whole file."""
    if not path.exists() or path.read_text("ascii", "replace") != text:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(descriptor, "w", encoding="ascii", newline="") as file:
                file.write(text)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    return path
