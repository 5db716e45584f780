"""Knows how a folder of hand-labelled texts is kept, and reads one.

```
<name>.txt                        the text, UTF-8
<name>.gold.yaml                  its labels (`model.gold.GoldLabels`)
treaties/<id>.yaml                instruments that only these texts speak of, here or one folder up
annotations/actors.yaml           more actors, likewise; `actors-<folder>.yaml` for this folder alone
```
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from servanda.errors import BadRequest, NotFound
from servanda.files.decode import decode
from servanda.files.fault import Fault
from servanda.files.layout import ANNOTATIONS, TREATIES, Kind
from servanda.files.mistakes import mistakes
from servanda.files.parsed import of_fault
from servanda.files.read_file import read_records
from servanda.files.yaml_text import YamlText, read_yaml
from servanda.model.corpus import KnownActor
from servanda.model.gold import GoldLabels, GoldText
from servanda.model.problem import Place, Problem
from servanda.model.treaty import Treaty

_LABELS = ".gold.yaml"


class Gold(NamedTuple):
    """What a folder of labelled texts holds."""

    texts: tuple[GoldText, ...]
    treaties: tuple[Treaty, ...]
    actors: tuple[KnownActor, ...]
    problems: tuple[Problem, ...]
    """texts and labels that cannot be used"""
    left_out: tuple[str, ...]
    """files of treaties and actors beside the texts that cannot be read"""


def read_gold(folder: Path) -> Gold:
    """Return the labelled texts of a folder, with a problem for each that cannot be used.

    Raises NotFound where there is no such folder, BadRequest where it holds no labels.
    """
    if not folder.is_dir():
        raise NotFound(f"{folder} is no folder", "name a folder that holds <name>.gold.yaml files")
    files = sorted(folder.glob(f"*{_LABELS}"))
    if not files:
        raise BadRequest(f"no file in {folder} ends in {_LABELS}", "see the format in tests/gold")
    texts: list[GoldText] = []
    problems: list[Problem] = []
    for file in files:
        text, found = _text(file)
        texts += [text] if text else []
        problems += found
    beside = [place for place in (folder, folder.resolve().parent) if (place / TREATIES).is_dir()]
    records, left_out = _beside(folder, beside[:1] or [folder.resolve().parent])
    return Gold(
        tuple(texts),
        tuple(record for record in records if isinstance(record, Treaty)),
        tuple(record for record in records if isinstance(record, KnownActor)),
        tuple(problems),
        tuple(left_out),
    )


def _text(file: Path) -> tuple[GoldText | None, list[Problem]]:
    """Return a text with its labels, or what is wrong with them."""
    name = file.name.removesuffix(_LABELS)
    wording = _wording(file.with_name(f"{name}.txt"))
    document = _document(file)
    faults = [fault for fault in (wording, document) if isinstance(fault, Fault)]
    if isinstance(wording, Fault) or isinstance(document, Fault):
        return None, [of_fault(fault)._replace(place=Place(file.name)) for fault in faults]
    try:
        labels = GoldLabels.model_validate(document.plain)
    except ValidationError as error:
        found = mistakes(error, GoldLabels)
        return None, [
            Problem(*_about(words, name), Place(file.name, document.line(path)))
            for path, *words in found
        ]
    wrong = list(_misplaced(labels, wording))
    problems = [
        Problem("misplaced-label", name, what, "correct start and end", Place(file.name))
        for what in wrong
    ]
    return (None if problems else GoldText(name, wording, labels)), problems


def _about(words: list[str], name: str) -> tuple[str, str, str, str]:
    code, what, remedy = words
    return code, name, what, remedy


def _wording(file: Path) -> str | Fault:
    """Return the text as it is, line ends kept, so that offsets hold."""
    try:
        return file.read_bytes().decode("utf-8")
    except OSError:
        return Fault("no-text", 0, f"{file.name} is not there", "put it beside its labels")
    except UnicodeDecodeError:
        return Fault("wrong-encoding", 0, f"{file.name} is no UTF-8", "save it as UTF-8")


def _document(file: Path) -> YamlText | Fault:
    text = decode(file.read_bytes())
    document = text if isinstance(text, Fault) else read_yaml(text)
    if isinstance(document, YamlText) and document.faults:
        return document.faults[0]
    return document


def _misplaced(labels: GoldLabels, text: str) -> Iterator[str]:
    """Yield what is wrong with labels whose offsets do not give their words."""
    spans = [(event.start, event.end, event.anchor) for event in labels.events]
    spans += [(one.start, one.end, one.text) for one in labels.citations]
    spans += [(one.start, one.end, one.text) for one in labels.not_citations]
    for start, end, words in spans:
        if text[start:end] != words:
            yield f"{start} to {end} holds {text[start:end][:40]!r}, not {words[:40]!r}"


def _beside(folder: Path, places: Iterable[Path]) -> tuple[list[Any], list[str]]:
    """Return the records of treaties and actors that stand beside the texts, and files left out."""
    records: list[Any] = []
    left_out: list[str] = []
    for place in places:
        for file, kind in _files(place, folder.resolve().name):
            parsed = read_records(kind, file.read_bytes())
            records += [record.value for record in parsed.records]
            left_out += [str(file)] if parsed.problems else []
    return records, left_out


def _files(place: Path, folder: str) -> Iterator[tuple[Path, Kind]]:
    for file in sorted((place / TREATIES).glob("*.yaml")):
        yield file, Kind.TREATY
    for name in ("actors.yaml", f"actors-{folder}.yaml"):
        file = place / ANNOTATIONS / name
        if file.is_file():
            yield file, Kind.ACTORS
