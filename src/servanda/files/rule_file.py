"""Knows how to read a verdict rule: one shipped with the package, or a file of the reader's own."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath

from pydantic import ValidationError

from servanda.errors import BadRequest, NotFound
from servanda.files.decode import decode
from servanda.files.fault import Fault
from servanda.files.mistakes import mistakes, nearest
from servanda.files.schema import Path
from servanda.files.yaml_text import YamlText, read_yaml
from servanda.model.problem import Place
from servanda.model.rule import Rule

_LARGEST = 1_000_000
"""Bytes; the rules in use have two thousand."""


def load_rule(name_or_path: str) -> Rule:
    """Return the shipped rule of that id, or the one in the YAML file at that path.

    Raises NotFound, with the rules there are, or BadRequest with file and line of the first mistake.
    """
    shipped = {rule.name.removesuffix(".yaml"): rule for rule in _shipped()}
    if name_or_path in shipped:
        return _read(shipped[name_or_path].read_bytes(), name_or_path)
    try:
        with FilePath(name_or_path).open("rb") as stream:
            return _read(stream.read(_LARGEST), name_or_path)
    except (OSError, ValueError) as error:
        meant = nearest(name_or_path, shipped)
        raise NotFound(
            f"there is no rule {name_or_path!r}, and no file of that name can be read",
            "name a rule, or the path of a YAML file with one",
            (meant,) if meant else tuple(sorted(shipped)),
        ) from error


def shipped_rules() -> tuple[str, ...]:
    """Return the ids of the rules that come with the package."""
    return tuple(sorted(rule.name.removesuffix(".yaml") for rule in _shipped()))


def _shipped() -> Iterator[Traversable]:
    folder = files("servanda") / "rules"
    if folder.is_dir():
        yield from (file for file in folder.iterdir() if file.name.endswith(".yaml"))


@lru_cache(maxsize=8)
def _read(content: bytes, name: str) -> Rule:
    document = _document(content, name)
    try:
        rule = Rule.model_validate(document.plain)
    except ValidationError as error:
        mistake = next(mistakes(error, Rule))
        line = document.line(mistake.path)
        raise _refused(name, line, mistake.what, mistake.remedy) from None
    for path, verdict in _unknown_verdicts(rule):
        known = ", ".join(word.id for word in rule.verdicts)
        what = f"the rule has no verdict {verdict!r}"
        raise _refused(name, document.line(path), what, f"write one of {known}")
    return rule


def _document(content: bytes, name: str) -> YamlText:
    text = decode(content)
    document = text if isinstance(text, Fault) else read_yaml(text)
    if isinstance(document, Fault):
        raise _refused(name, document.line, document.what, document.remedy)
    for fault in document.faults:
        raise _refused(name, fault.line, fault.what, fault.remedy)
    return document


def _unknown_verdicts(rule: Rule) -> Iterator[tuple[Path, str]]:
    """Yield every verdict that a row or an example gives and that the rule does not define."""
    known = {word.id for word in rule.verdicts}
    rows = [("rows", at, row.verdict) for at, row in enumerate(rule.rows)]
    examples = [("examples", at, example.verdict) for at, example in enumerate(rule.examples)]
    for field, at, verdict in rows + examples:
        if verdict not in known:
            yield (field, at, "verdict"), verdict


def _refused(name: str, line: int, what: str, remedy: str) -> BadRequest:
    return BadRequest(f"{Place(name, line)}: {what}", remedy)
