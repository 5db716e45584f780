"""Knows for whom the page is opened, on which address, and over which workspace."""

from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_bytes


@dataclass(frozen=True)
class Settings:
    """How one server is set up; nothing of it changes while it runs."""

    workspace: Path
    host: str = "127.0.0.1"
    port: int = 8765
    token: str = ""
    """without which nobody is let in; empty on the loopback address"""
    read_only: bool = False
    key: bytes = field(default_factory=lambda: token_bytes(32))
    """what the tokens of forms are made with"""
