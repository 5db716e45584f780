"""Knows how a value looks as a file: one spelling for one content, so that diffs show what changed.

Fields stand in the order of the model, defaults are left out, long words are folded at 100 columns, and
whatever another YAML reader could take for a number or a date is quoted.
"""

from typing import Any

import yaml

from servanda.model.event import Event
from servanda.model.value import Value

_WIDTH = 100
_NARROWEST = 40
_ENDLESS = 2**31 - 1
_FOLD_FROM = 76
"""Strings that are longer stand as folded blocks under their key."""


class _Dumper(yaml.CSafeDumper):
    """A dumper that folds long words and never writes anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _words(dumper: _Dumper, words: str) -> yaml.ScalarNode:
    style = None
    if words == words.strip() and "\r" not in words:  # blocks would not keep what these leave out
        if "\n" in words:
            style = "|"
        elif len(words) > _FOLD_FROM and " " in words:
            style = ">"
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style=style)


_Dumper.add_representer(str, _words)


def to_plain(value: Value) -> dict[str, Any]:
    """Return the value as plain data with defaults left out, in the order of the model."""
    plain = value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Event) and value.precision is value.date.precision:
        del plain["precision"]
    return plain


def dump(plain: object, *, column: int = 0) -> str:
    """Return plain data as YAML text, ending with a newline, to be moved to `column`."""
    return yaml.dump(
        plain,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=max(_WIDTH - column, _NARROWEST),
        default_flow_style=False,
    )


def dump_inline(plain: object) -> str:
    """Return plain data as YAML on one line, to stand inside brackets.

    >>> dump_inline(["1", "a: b"])
    "['1', 'a: b']"
    """
    inside = yaml.dump(
        [plain],
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_ENDLESS,
        default_flow_style=True,
    )
    return inside.strip()[1:-1]
