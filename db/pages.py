"""Pages of a clinic file, proven and decrypted without SQLite.

The format is that of SQLCipher 4 with a raw key and pages of 4096 bytes. The file begins with a
salt of 16 bytes, which is not secret. A page ends in a nonce of 16 bytes and an HMAC-SHA512 over
its ciphertext, the nonce and its number (four bytes, little-endian); what is before is AES-256-CBC.
The key of the HMAC is PBKDF2-HMAC-SHA512 of the data key, two rounds, with the salt XOR 0x3a. On
the first page the salt stands in the place of SQLite's 16 magic bytes and is covered by nothing but
the key that is made of it.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from db.layout import PAGE_BYTES

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.modes import CBC

SALT_BYTES: Final = 16
USABLE_BYTES: Final = PAGE_BYTES - 80
"""What SQLite uses of a page."""

_NONCE_BYTES: Final = 16
_NONCE_END: Final = USABLE_BYTES + _NONCE_BYTES
_MASK: Final = 0x3A
_MAGIC: Final = b"SQLite format 3\0"


class PageKey:
    """Proves and decrypts the pages of the file with this ``data_key`` (32 bytes) and ``salt``."""

    def __init__(self, data_key: bytes, salt: bytes) -> None:
        masked = bytes(byte ^ _MASK for byte in salt)
        self.salt: Final = salt
        self._data_key = data_key
        self._mac_key = hashlib.pbkdf2_hmac("sha512", data_key, masked, 2, 32)

    def proves(self, number: int, page: bytes) -> bool:
        """Whether ``page`` is exactly what was written as page ``number`` (from 1)."""
        if len(page) != PAGE_BYTES:
            return False
        sealed = page[_first_byte(number) : _NONCE_END] + number.to_bytes(4, "little")
        return hmac.digest(self._mac_key, sealed, "sha512") == page[_NONCE_END:]

    def decrypt(self, number: int, page: bytes) -> bytes:
        """The ``USABLE_BYTES`` bytes that SQLite sees of ``page``. Of a page that is not proven a
        wrong bit spoils 16 bytes and one bit of the 16 behind them."""
        first = _first_byte(number)
        decryptor = _cipher(self._data_key, page[USABLE_BYTES:_NONCE_END]).decryptor()
        plain = decryptor.update(page[first:USABLE_BYTES]) + decryptor.finalize()
        return _MAGIC[:first] + plain


def _first_byte(number: int) -> int:
    """Where the ciphertext of a page begins."""
    return SALT_BYTES if number == 1 else 0


def _cipher(key: bytes, nonce: bytes) -> Cipher[CBC]:
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES256
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    return Cipher(AES256(key), CBC(nonce))
