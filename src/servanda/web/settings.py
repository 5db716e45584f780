"""Knows for whom the page is opened, on which address, and over which workspace."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from secrets import token_bytes


@dataclass(frozen=True)
class Settings:
    """How one server is set up; nothing of it changes while it runs."""

    workspace: Path
    """the folder that verbs are asked about; where it has no treaties, they take the shipped corpus"""
    host: str = "127.0.0.1"
    port: int = 8765
    token: str = ""
    """without which nobody is let in; empty on the loopback address"""
    read_only: bool = False
    is_shipped: bool = False
    """True for the corpus that comes with the package"""
    key: bytes = field(default_factory=lambda: token_bytes(32), repr=False)
    """what the tokens of forms are made with"""

    patience: float = 1.0
    """seconds before a page that takes long is answered with the word that it is being made"""

    @property
    def is_loopback(self) -> bool:
        """True where nobody outside this machine can ask."""
        return is_loopback(self.host)

    @property
    def where(self) -> str:
        """How the workspace is named on a page: folders of this machine are not told to others."""
        return str(self.workspace) if self.is_loopback else self.workspace.name


def is_loopback(host: str) -> bool:
    """Return True for an address that only this machine reaches (RFC 1122, 3.2.1.3; RFC 6761, 6.3).

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
