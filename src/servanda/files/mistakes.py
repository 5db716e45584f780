"""Knows how to say in plain words what the model found wrong with a record, and what to do."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from servanda.files.schema import Path, fields_at, type_at
from servanda.model.address import SEGMENT, Address
from servanda.model.day import PartialDate
from servanda.model.value import Value

_ALIKE = 65
"""Of 100: `titel` and `title` are 80 alike, `claimed_by` and `claimant` 67, `when` and `date` 0."""
_SHOWN = 60
_DATES = (PartialDate, datetime.date, datetime.datetime)
_DATE = "write 2022-03-26"
_ADDRESS = "write the treaty's id and the way to the clause, such as feb22/25 or nov10/6/3"
_LEAVES = re.compile(r"\.\.|^[/~]|\\|^[A-Za-z]:[/\\]")
"""What no name inside a folder needs: a way up, a way from the top, a backslash."""
_ONE_STEP = f"^{SEGMENT}$"
_SPELLINGS = {
    _ONE_STEP: "small letters and digits, joined by - or . (2022-03-26-farrukh)",
    r"^[A-Z][A-Z0-9]*$": "a code in capitals and digits (AZE, NKR)",
    r"^https?://[^\s]+$": "an address that begins with http:// or https:// and has no spaces",
    r"^\S(.*\S)?$": "who speaks, in one line (AZE:MOD, court:ICJ, coder)",
    r"^[a-z]+[0-9]+:[0-9a-f]{16}$": "a fingerprint as `servanda check` shows it",
    r"^[0-9a-f]{16}$": "the name of a text in `annotations/texts/`, without its ending",
}
_TYPES = {
    "string": "words",
    "tuple": "a list, each item behind a dash",
    "model": "fields, each `name: value`",
    "bool": "true or false",
    "float": "a number",
    "int": "a whole number",
}


class Mistake(NamedTuple):
    """Something wrong at a place inside a record."""

    path: Path
    code: str
    what: str
    remedy: str


class _Said(NamedTuple):
    """What the model says of one value: what was given there, and what should be."""

    path: Path
    given: Any
    type: Any
    limit: Any
    message: str

    @property
    def name(self) -> str:
        names = [step for step in self.path if isinstance(step, str)]
        return f"`{_short(names[-1])}`" if names else "the record"

    @property
    def shown(self) -> str:
        return _short(repr(self.given))


def mistakes(error: ValidationError, model: type[Value]) -> Iterator[Mistake]:
    """Yield each mistake once: a misspelt field is not missing as well, nor a list with a mistake empty."""
    meant = set()
    missing = []
    found = error.errors(include_url=False)
    faulty = {details["loc"][:depth] for details in found for depth in range(len(details["loc"]))}
    for details in found:
        if details["type"] == "too_short" and details["loc"] in faulty:
            continue  # it is not empty: what it holds is wrong, and that is said
        kind, said = details["type"], _said(details, model)
        if kind == "extra_forbidden":
            known = fields_at(model, said.path[:-1])
            mistake, field = _unknown_field(said, known)
            meant.add((*said.path[:-1], field))
            yield mistake
        elif kind == "missing":
            missing.append(said)
        else:
            yield _explain(kind, said)
    yield from (_missing(said) for said in missing if said.path not in meant)


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, or None.

    >>> nearest("titel", ["title", "date"])
    'title'
    """
    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found else None


def _said(details: ErrorDetails, model: type[Value]) -> _Said:
    context = details.get("ctx", {})
    message = str(context.get("error", details["msg"]))
    path: Path = details["loc"]
    subject = message.partition(" ")[0]
    if details["type"] == "value_error" and subject in fields_at(model, path):
        path = (*path, subject)
    limit = next(iter(context.values()), None)
    return _Said(path, details["input"], type_at(model, details["loc"]), limit, message)


def _unknown_field(said: _Said, known: Sequence[str]) -> tuple[Mistake, str | None]:
    field = nearest(str(said.path[-1]), known)
    remedy = f"write `{field}`" if field else f"the fields here are {', '.join(known)}"
    return Mistake(said.path, "unknown-field", f"no field is called {said.name}", remedy), field


def _missing(said: _Said) -> Mistake:
    return Mistake(said.path, "missing-field", f"the field {said.name} is missing", _add(said))


def _add(said: _Said) -> str:
    name = str(said.path[-1])
    return f"add `{name}:` with {_words(said.type)}" if _words(said.type) else f"add `{name}:`"


def _words(known: Any) -> str:
    is_list_of_words = isinstance(known, type) and issubclass(known, Enum)
    return f"one of {', '.join(word.value for word in known)}" if is_list_of_words else ""


def _explain(kind: str, said: _Said) -> Mistake:
    if said.given is None or kind == "string_too_short":
        return Mistake(
            said.path, "empty-field", f"{said.name} is empty", "fill it, or delete the line"
        )
    if said.type in _DATES:
        return _impossible_date(said)
    if kind in _EXPLAIN:
        return _EXPLAIN[kind](said)
    subject = kind.partition("_")[0]
    if subject in _TYPES:
        what = f"{said.name} is {said.shown}"
        return Mistake(said.path, "wrong-type", what, f"write {_TYPES[subject]}")
    what = f"{said.name} is {said.shown}: {said.message}"
    return Mistake(said.path, "wrong-value", what, "correct the value")


def _impossible_date(said: _Said) -> Mistake:
    what, _, remedy = said.message.rpartition("; ")
    if not remedy.startswith("write"):
        what, remedy = f"{said.shown} is not a date", _DATE
        if said.limit:
            what = f"{what}: {said.limit}"
    return Mistake(said.path, "impossible-date", what, remedy)


def _unknown_word(said: _Said) -> Mistake:
    words = [word.value for word in said.type]
    meant = nearest(str(said.given), words)
    remedy = f"write {meant}" if meant else f"write {_words(said.type)}"
    return Mistake(said.path, "unknown-word", f"{said.name} cannot be {said.shown}", remedy)


def _wrong_spelling(said: _Said) -> Mistake:
    spelling = _SPELLINGS.get(said.limit, f"something that fits {said.limit}")
    if said.limit == _ONE_STEP and _LEAVES.search(said.given):
        return _unsafe(said, f"write {spelling}")
    return Mistake(said.path, "wrong-spelling", f"{said.name} is {said.shown}", f"write {spelling}")


def _too_long(said: _Said) -> Mistake:
    what = f"{said.name} is longer than {said.limit} characters"
    return Mistake(said.path, "wrong-spelling", what, "shorten it")


def _too_few(said: _Said) -> Mistake:
    return Mistake(said.path, "empty-field", f"{said.name} holds nothing", "add at least one")


def _out_of_range(said: _Said) -> Mistake:
    bound = said.message.removeprefix("Input should be ")
    return Mistake(said.path, "out-of-range", f"{said.name} is {said.shown}", f"write one {bound}")


def _wrong_value(said: _Said) -> Mistake:
    if said.type is not Address:
        return Mistake(said.path, "contradiction", said.message, "make the fields agree")
    if _LEAVES.search(str(said.given)):
        return _unsafe(said, _ADDRESS)
    return Mistake(said.path, "wrong-address", said.message, _ADDRESS)


def _unsafe(said: _Said, remedy: str) -> Mistake:
    what = f"{said.name} is {said.shown}, which could lead out of the folder"
    return Mistake(said.path, "unsafe-id", what, remedy)


_EXPLAIN: dict[str, Callable[[_Said], Mistake]] = {
    "enum": _unknown_word,
    "string_pattern_mismatch": _wrong_spelling,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "value_error": _wrong_value,
}
