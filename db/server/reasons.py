"""Why a server cannot be worked with: one sentence for each reason."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Reason(Enum):
    """Its value is the sentence for the person."""

    NOT_FOUND = "No machine of that name is known here: check the address and the network."
    REFUSED = "The machine is there, but no server answers at this address: see whether it runs."
    NO_ANSWER = "The server does not answer: check the address, the network and its firewall."
    NOT_POSTGRES = "What answers at this address is no PostgreSQL server."
    NO_TLS = "The server has no certificate, so nobody could tell who listens: set one up there."
    NOT_TRUSTED = "The server's certificate is signed by somebody whom this machine does not trust."
    EXPIRED = "The server's certificate has expired, or is not valid yet: check it and the clock."
    OTHER_NAME = "The server's certificate is made out to another name than that of the address."
    BROKEN_OFF = "The server broke off before the connection was safe: look at its log."
    NO_ROLE = "The address does not say as whom to come in: use the line of this workstation."
    NOT_KNOWN = "The server does not know that role, or not its password."
    REVOKED = "The server does not let this workstation in any more: it was revoked."
    NOT_FROM_HERE = "The server lets nobody in from here: its access rules (pg_hba) lack this."
    NO_DATABASE = "The server has no database of that name."
    NOT_THIS_DATABASE = "The server does not let this workstation into that database."
    CROWDED = "The server has as many connections as it allows: try again in a moment."
    STARTING = "The server is just starting or stopping: try again in a moment."
    OTHER = "The server refused the connection: look at its log."

    @property
    def passes(self) -> bool:
        """Whether it may be over by itself, without anybody changing a setting."""
        return self in _PASSING


_PASSING: Final = frozenset(
    (
        *(Reason.NOT_FOUND, Reason.REFUSED, Reason.NO_ANSWER, Reason.BROKEN_OFF),
        *(Reason.CROWDED, Reason.STARTING, Reason.OTHER),
    )
)

_BY_STATE: Final = {
    "28P01": Reason.NOT_KNOWN,
    "3D000": Reason.NO_DATABASE,
    "42501": Reason.NOT_THIS_DATABASE,
    "53300": Reason.CROWDED,
    "57P03": Reason.STARTING,
    "57P01": Reason.STARTING,
    "57P02": Reason.STARTING,
}


def of_state(sqlstate: str, *, was_let_in: bool) -> Reason:
    """The reason for what a server answers with. ``was_let_in``: it had accepted the password
    before. PostgreSQL has one code for those two."""
    if sqlstate == "28000":
        return Reason.REVOKED if was_let_in else Reason.NOT_FROM_HERE
    return _BY_STATE.get(sqlstate, Reason.OTHER)
