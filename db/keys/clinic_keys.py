"""The two keys of a clinic, which every slot of its key file holds."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Final, Self

KEY_BYTES: Final = 32
_OLD_CHAIN: Final = b"bodymap change log chain"


@dataclass(frozen=True, slots=True)
class ClinicKeys:
    """``data`` encrypts the clinic file; ``chain`` seals the change log. Each has 32 bytes.

    The chain key stays for the life of the clinic, so that a file that was encrypted anew still
    proves its first line. Neither is shown by ``repr``: it might end in a log.
    """

    data: bytes = field(repr=False)
    chain: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.data) != KEY_BYTES or len(self.chain) != KEY_BYTES:
            raise ValueError("A key has 32 bytes.")

    @classmethod
    def new(cls) -> Self:
        """Keys of a new clinic, from the system's random numbers."""
        return cls(secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """The keys in what a slot holds: 64 bytes or, in a slot of form 1, the data key alone, from
        which the chain key is derived. Raises ValueError for anything else."""
        if len(content) == KEY_BYTES:
            return cls(content, hmac.digest(content, _OLD_CHAIN, "sha256"))
        return cls(content[:KEY_BYTES], content[KEY_BYTES:])

    def to_bytes(self) -> bytes:
        """What a slot of form 2 holds."""
        return self.data + self.chain

    def with_new_data_key(self) -> Self:
        """Keys for the same clinic encrypted anew."""
        return type(self)(secrets.token_bytes(KEY_BYTES), self.chain)
