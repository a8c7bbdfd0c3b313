"""A reader of key files written from docs/file-format.md alone, for the tests: it knows nothing of
the program."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


@dataclass(frozen=True)
class DescribedSlot:
    """A slot of a key file, as JSON, and the clinic's bytes."""

    said: dict[str, Any]
    clinic: bytes

    def __getitem__(self, name: str) -> bytes:
        return base64.b64decode(self.said[name])

    def private(self, secret: str) -> bytes:
        """Argon2id of the secret."""
        return hash_secret_raw(
            unicodedata.normalize("NFKC", secret).encode(),
            self["salt"],
            time_cost=self.said["passes"],
            memory_cost=self.said["memory_kib"],
            parallelism=self.said["lanes"],
            hash_len=32,
            type=Type.ID,
            version=0x13,
        )

    def key(self, private: bytes) -> bytes:
        """The key of the cipher, by the exchange."""
        ephemeral = X25519PublicKey.from_public_bytes(self["ephemeral"])
        return self.key_of(X25519PrivateKey.from_private_bytes(private).exchange(ephemeral))

    def key_of(self, shared: bytes) -> bytes:
        """The key of the cipher, from the result of the exchange."""
        salt = self["ephemeral"] + self["public"]
        return hkdf(shared, salt, b"bodymap key slot 2")

    def about(self) -> bytes:
        """What the slot says of itself, but for the ephemeral half."""
        cost = [self.said[name] for name in ("memory_kib", "passes", "lanes")]
        return b"".join(
            [
                b"bodymap key slot 2\0" + self.said["kind"].encode() + b"\0",
                self.clinic + UUID(self.said["owner"]).bytes + self["salt"],
                b"".join(number.to_bytes(4, "big") for number in cost),
                self["public"] + self["witness"] + self.said["log_in"].encode(),
            ]
        )

    def decrypted(self, key: bytes) -> bytes:
        """The 64 bytes, where ``key`` is that of the cipher. Raises InvalidTag."""
        bound = self.about() + self["ephemeral"]
        return AESGCM(key).decrypt(self["nonce"], self["wrapped"], bound)

    def is_witnessed(self, private: bytes, keys: bytes) -> bool:
        """Whether the secret itself said that this is the clinic's chain key."""
        said = hmac.digest(private, b"bodymap chain key\0" + keys[32:], "sha256")
        return said == self["witness"]


def hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 (RFC 5869) for 32 bytes."""
    return hmac.digest(hmac.digest(salt, secret, "sha256"), info + b"\1", "sha256")


def described_slots(path: Path) -> list[DescribedSlot]:
    """The slots of a key file whose checksum is right."""
    content = json.loads(path.read_bytes())
    told = content.pop("sha256")
    assert told == hashlib.sha256((json.dumps(content, indent=2) + "\n").encode()).hexdigest()
    return [DescribedSlot(slot, UUID(content["clinic"]).bytes) for slot in content["slots"]]
