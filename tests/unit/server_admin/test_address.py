"""How the address of a server is read, and written as the line of a workstation."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.server import address as words
from db.server.address import ServerAddress
from db.server.connecting import NO_FILE, ServerAccess, told_to_library
from tests.authorities import Authority
from tests.cases import cases

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20
)
PASSWORDS = st.text(string.printable[:95], max_size=30)
HOSTS = st.sampled_from(
    (
        "server.example",
        "10.0.0.7",
        "::1",
        "fe80::1%eth0",
        "größe.example",
        "/var/run/postgresql",
        "/TMP/a b",
    )
)


@pytest.fixture(scope="module")
def roots() -> str:
    return Authority("The clinic").pem + Authority("Another", is_rsa=True).pem


@given(HOSTS, NAMES, st.integers(1, 65535), st.none() | NAMES, PASSWORDS, st.booleans())
def test_a_line_says_all_of_it(
    roots: str, host: str, name: str, port: int, user: str | None, password: str, has_roots: bool
) -> None:
    found = ServerAddress(host, name.replace("/", "_"), port, user or "", password)
    found = replace(found, roots=roots if has_roots else "")

    again = ServerAddress.parse(found.with_secrets)

    assert again == found
    assert ServerAddress.parse(str(found)) == found.without_secrets


@cases(
    ("text", "sentence"),
    [
        ("", words.NOT_AN_ADDRESS),
        ("server.example/clinic", words.NOT_AN_ADDRESS),
        ("http://server.example/clinic", words.NOT_AN_ADDRESS),
        ("postgresql://server.example:x/clinic", words.NOT_AN_ADDRESS),
        ("postgresql://server.example:99999/clinic", words.NOT_AN_ADDRESS),
        ("postgresql://server.example/clinic#there", words.NOT_AN_ADDRESS),
        ("postgresql://ser%00ver/clinic", words.NOT_AN_ADDRESS),
        ("postgresql://u:a%0ab@server.example/clinic", words.NOT_AN_ADDRESS),
        ("postgresql:///clinic", words.NO_HOST),
        ("postgresql://one,two/clinic", words.NO_HOST),
        ("postgresql://one%2Ftwo/clinic", words.NO_HOST),
        ("postgresql://anna%40one@two%3F/clinic", words.NO_HOST),
        ("postgresql://server.example", words.NO_DATABASE),
        ("postgresql://server.example/", words.NO_DATABASE),
        ("postgresql://server.example/a/b", words.NO_DATABASE),
        ("postgresql://server.example/clinic?options=-c%20a=b", words.NO_SUCH_OPTION),
        ("postgresql://server.example/clinic?sslmode=require", words.NOT_SAFE),
        ("postgresql://server.example/clinic?sslmode=disable", words.NOT_SAFE),
        ("postgresql://server.example/clinic?ca=MIIB", words.NO_CERTIFICATE),
        ("postgresql://server.example/clinic?ca=%21", words.NO_CERTIFICATE),
    ],
)
def test_what_is_no_address_is_told_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        ServerAddress.parse(text)


@cases(
    ("text", "stays"),
    [
        ("postgresql://localhost/clinic?sslmode=disable", True),
        ("postgresql://127.0.0.1/clinic", True),
        ("postgresql://[::1]/clinic", True),
        ("postgresql:///clinic?host=/var/run/postgresql", True),
        ("postgresql://server.example/clinic?sslmode=verify-full", False),
        ("postgresql://localhost.example/clinic", False),
        ("postgresql://192.168.1.5/clinic", False),
    ],
)
def test_what_stays_on_this_machine(text: str, stays: bool) -> None:
    assert ServerAddress.parse(text).is_on_this_machine is stays


def test_the_password_is_not_in_what_is_logged() -> None:
    found = ServerAddress.parse("postgresql://anna:quiet@server.example/clinic")

    assert "quiet" not in f"{found} {found!r} {ServerAccess.by(found)!r}"


def test_off_this_machine_the_server_has_to_prove_who_it_is(tmp_path: Path, roots: str) -> None:
    there = ServerAccess(ServerAddress("server.example", "clinic"), "anna", "x", roots)

    told = told_to_library(there, tmp_path, "test")

    assert "sslmode=verify-full" in told
    assert (tmp_path / "server.pem").read_text() == roots
    assert "sslmode=verify-full" in told_to_library(replace(there, roots=""), tmp_path, "test")


def test_certificates_of_a_file(tmp_path: Path, roots: str) -> None:
    (tmp_path / "ca.pem").write_text(roots)
    text = f"postgresql://anna@server.example/clinic?sslrootcert={tmp_path}/ca.pem"

    assert ServerAccess.by(ServerAddress.parse(text)).roots == roots
    with pytest.raises(ValueError, match=NO_FILE):
        ServerAccess.by(ServerAddress.parse(f"{text}.gone"))
