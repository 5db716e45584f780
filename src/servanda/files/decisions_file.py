"""Reads the decisions of an adjudicator from a file: a list, each with the fields of `DecisionSheet`.

```yaml
- unit: 2
  take: Ana
  links:
  - link: 1
    take: Ben
    fields: {standing: denied}
    quotes_of: Ana
  because: the ministry rejects the charge
```
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from servanda.errors import BadRequest, NotFound
from servanda.files.decode import decode
from servanda.files.fault import Fault
from servanda.files.yaml_text import YamlText, read_yaml
from servanda.model.decision_sheet import DecisionSheet, LinkDecisionSheet, MarkedSheet

_LARGEST = 5_000_000
_REMEDY = "each decision has unit, take and because, and may have fields, links and into"


def read_decisions(file: Path) -> list[DecisionSheet]:
    """Return the decisions in a YAML or JSON file.

    Raises NotFound where there is no such file, BadRequest with the line where it holds something else.
    """
    document = _document(file)
    try:
        decisions = TypeAdapter(list[DecisionSheet]).validate_python(_filled(document.plain))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise _wrong(file, document, first["loc"], first["msg"]) from None
    for way, name in _unknown(document.plain):
        raise _wrong(file, document, way, f"no field is called {name!r}")
    return decisions


def _wrong(file: Path, document: YamlText, way: tuple[str | int, ...], what: str) -> BadRequest:
    where = ".".join(map(str, way))
    return BadRequest(f"{file}:{document.line(way)}: {where}: {what}", _REMEDY)


def _unknown(plain: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the way to each field that a decision cannot have; the rest is known to be sound."""
    for at, decision in enumerate(plain):
        for name in decision.keys() - DecisionSheet.__annotations__.keys():
            yield (at, name), name
        for place, link in enumerate(decision.get("links") or ()):
            for name in link.keys() - LinkDecisionSheet.__annotations__.keys():
                yield (at, "links", place, name), name
            for number, words in enumerate(link.get("quotes") or ()):
                for name in words.keys() - MarkedSheet.__annotations__.keys():
                    yield (at, "links", place, "quotes", number, name), name


def _filled(plain: object) -> object:
    """Return the records with an empty `take` for one that was left empty."""
    if isinstance(plain, list):
        return [_filled(each) for each in plain]
    if isinstance(plain, dict):
        return {
            name: "" if name == "take" and value is None else _filled(value)
            for name, value in plain.items()
        }
    return plain


def _document(file: Path) -> YamlText:
    try:
        with file.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        raise NotFound(f"there is no file {file}", "check its name") from None
    if len(content) > _LARGEST:
        raise BadRequest(f"{file} is too large for decisions", _REMEDY)
    text = decode(content)
    document = text if isinstance(text, Fault) else read_yaml(text)
    if isinstance(document, YamlText) and document.faults:
        document = document.faults[0]
    if isinstance(document, Fault):
        raise BadRequest(f"{file}:{document.line}: {document.what}", document.remedy)
    return document
