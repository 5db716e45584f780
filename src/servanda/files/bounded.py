"""Reads a file that somebody sent in a process of its own, within limits of time and memory.

A file can be made so that its reader never ends or fills the memory: an archive that unpacks to a thousand
times its size, a PDF that contains itself. Such a file ends its own process and nothing else. Where the system
has no resource limits (Windows; macOS does not enforce memory) the wall clock alone holds.
"""

import subprocess
import sys
from contextlib import suppress
from datetime import date
from typing import Any

import orjson

from servanda.errors import BadRequest, ServandaError
from servanda.files.texts import GivenText, text_of

SECONDS = 20
"""What a file may take, by the clock; a newspaper page takes a tenth of one."""
MEMORY = 1_500_000_000
"""Bytes that the process may ask for."""
_REFUSED = 3
"""What the process exits with when it has said why."""


def read_bounded(name: str, content: bytes, *, seconds: float = SECONDS) -> GivenText:
    """Return the text of a file; raises BadRequest where it holds none, or reading it takes too much."""
    try:
        read = subprocess.run(  # noqa: S603 - our own program, and no shell reads the name
            [sys.executable, "-P", "-m", __name__, name, str(int(seconds) + 1)],
            input=content,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_much(name, f"reading it took more than {seconds:g} seconds") from None
    answer = _answer(read.stdout)
    if read.returncode == _REFUSED:
        raise BadRequest(answer["what"], answer["remedy"])
    if read.returncode or not answer:
        raise _too_much(name, "reading it took too much time or memory")
    published = answer["published"]
    return GivenText(
        name,
        answer["text"],
        extracted=answer["extracted"],
        published=date.fromisoformat(published) if published else None,
    )


def _too_much(name: str, what: str) -> BadRequest:
    return BadRequest(f"{name} cannot be read: {what}", "open it, copy the text and paste that")


def _answer(written: bytes) -> dict[str, Any]:
    try:
        return dict(orjson.loads(written))
    except ValueError:
        return {}


def _limit(seconds: int) -> None:
    """Let this process take no more than its share, as far as the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, MEMORY)):
        with suppress(ValueError, OSError):  # macOS refuses, or a stricter limit holds already
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read the file that comes in by standard input, and write its text, or why there is none, as JSON."""
    name, seconds = sys.argv[1:]
    _limit(int(seconds))
    try:
        given = text_of(name, sys.stdin.buffer.read())
        said = {**given._asdict(), "text": _whole(given.text)}
    except ServandaError as error:
        sys.stdout.buffer.write(orjson.dumps({"what": error.what, "remedy": error.remedy}))
        sys.exit(_REFUSED)
    except RecursionError:
        sys.exit(1)
    sys.stdout.buffer.write(orjson.dumps(said))


def _whole(text: str) -> str:
    """Return the text with halves of pairs, which no encoding takes, as signs for what cannot be read."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


if __name__ == "__main__":
    main()
