"""Those who vouch for servers in the tests, and what they sign."""

from __future__ import annotations

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID


class Authority:
    """Somebody who signs certificates of servers."""

    def __init__(self, name: str, *, is_rsa: bool = False) -> None:
        self._key = rsa.generate_private_key(65537, 2048) if is_rsa else _new_key()
        self._name = _named(name)
        self._made = (
            _certificate(self._name, self._name, self._key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(self._key, hashes.SHA256())
        )

    @property
    def pem(self) -> str:
        """What a workstation knows of it."""
        return self._made.public_bytes(serialization.Encoding.PEM).decode()

    def certify(self, folder: Path, host: str, *, days: int = 30) -> ssl.SSLContext:
        """What a server of that name or address proves with who it is; for ``days`` from
        yesterday on, or until so many days ago."""
        key = _new_key()
        alternatives = x509.SubjectAlternativeName([_host(host)])
        made = (
            _certificate(_named(host), self._name, key.public_key(), days=days)
            .add_extension(alternatives, critical=False)
            .sign(self._key, hashes.SHA256())
        )
        path = folder / f"{host.replace(':', '_')}{days}.pem"
        path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def _new_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _host(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    *,
    days: int = 30,
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    begins = now - timedelta(days=1 if days > 0 else 400)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(now + timedelta(days=days))
    )
