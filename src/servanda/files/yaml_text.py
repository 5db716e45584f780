"""Knows how to read YAML: every scalar is a string, nothing is guessed, and every value has a line.

Types are for the model to give: `no`, `25` and `2022-03-26` are words here. A plain `null`, `~` or
nothing at all is None. What makes files hard to compare or dangerous to read is refused: anchors,
aliases, tags, a second document, a field given twice, nesting that nobody needs.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import yaml
from yaml._yaml import CParser

from servanda.files.decode import line_at
from servanda.files.fault import Fault

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

DEEPEST = 60
"""Levels of nesting; the deepest treaty in use needs 12."""
_NULL = {"", "~", "null", "Null", "NULL"}
_MAYBE_ANCHOR = re.compile(r"[&*](?<![^\s\[{,:][&*])\S")
_TAB = re.compile(r"^ *\t", re.MULTILINE)
_BREAK = re.compile(r"\r\n?|\n")
_RARE_BREAK = re.compile("[\x85\u2028\u2029]")
"""Line breaks to YAML 1.1 but not to editors."""
_MOST_FAULTS = 20
_UNTAGGED = "untagged"
TOO_DEEP = f"values are nested more than {DEEPEST} deep"
_TABBED = "a line is indented with a tab"
_MEND = (
    "put words that hold `: ` or ` #`, or begin with a sign such as @ [ { % `, in quotes; "
    "keep the fields of one record in one column"
)


class _Composer(CParser):
    """libyaml's parser, with no opinion on what a scalar is."""

    def resolve(self, *_: object) -> str:
        return _UNTAGGED

    def descend_resolver(self, *_: object) -> None:
        """Nothing is resolved by where it stands."""

    def ascend_resolver(self) -> None:
        """Nothing is resolved by where it stands."""


class YamlText:
    """A YAML document as plain data, with the nodes that know its lines."""

    def __init__(self, text: str, node: yaml.Node) -> None:
        self.text = text
        self.node = node
        self.faults: list[Fault] = []
        """what is wrong with the form; empty when `plain` can be trusted"""
        self.plain = self._build(node, DEEPEST)
        self._breaks = list(_breaks(text)) if _RARE_BREAK.search(text) else None

    def line(self, path: Sequence[str | int]) -> int:
        """Return the line of a value, or of the nearest one around it that the file has."""
        key, node = self.node, self.node
        for step in path:
            inside = _inside(node, step)
            if inside is None:
                break
            key, node = inside
        return self.line_of(key)

    def line_of(self, node: yaml.Node) -> int:
        """Return the line on which a node begins, as editors count."""
        mark = node.start_mark
        return mark.line + 1 if self._breaks is None else bisect(self._breaks, mark.index) + 1

    def _build(self, node: yaml.Node, depth: int) -> Plain:
        if node.tag != _UNTAGGED:
            self._fault("tag", node, f"the tag {node.tag} gives a value a type", "delete the tag")
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _NULL else node.value
        if not depth:
            self._fault("nested-too-deep", node, TOO_DEEP, "write it flatter")
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self._build(item, depth - 1) for item in node.value]
        return self._fields(node, depth - 1)

    def _fields(self, node: yaml.Node, depth: int) -> Plain:
        plain: dict[str, Plain] = {}
        for key, value in node.value:
            if type(key) is not yaml.ScalarNode:
                self._fault("broken-yaml", key, "the name of a field is no word", "write a word")
            elif key.value in plain:
                what = f"the field {key.value!r} is given twice"
                self._fault("duplicate-field", key, what, "keep one of the two")
            else:
                plain[key.value] = self._build(value, depth)
        return plain

    def _fault(self, code: str, node: yaml.Node, what: str, remedy: str) -> None:
        if len(self.faults) < _MOST_FAULTS:
            line = line_at(self.text, node.start_mark.index)
            self.faults.append(Fault(code, line, what, remedy))


def read_yaml(text: str) -> YamlText | Fault:
    """Return the document in a text, or why there is none."""
    try:
        anchor = _anchor(text) if _MAYBE_ANCHOR.search(text) else None
        node = None if anchor else _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        return _marked(text, error)
    except yaml.YAMLError as error:
        return Fault("broken-yaml", 0, str(error).partition("\n")[0], _MEND)
    if anchor:
        return anchor
    if node is None:
        return Fault(
            "empty-file", 0, "the file holds nothing but comments", "fill it, or delete it"
        )
    return YamlText(text, node)


def _anchor(text: str) -> Fault | None:
    """Return a fault for the first anchor or alias: small files can unfold into enormous ones."""
    for event in yaml.parse(text, yaml.CBaseLoader):
        name = getattr(event, "anchor", None)
        if name:
            what = f"the anchor or alias {name!r} makes one value stand for another"
            remedy = "write the value out; put words that begin with & or * in quotes"
            return Fault("alias", line_at(text, _index(event.start_mark)), what, remedy)
    return None


def _index(mark: object) -> int:
    return getattr(mark, "index", 0)


def _marked(text: str, error: yaml.MarkedYAMLError) -> Fault:
    position = _index(error.problem_mark)
    if not text[position:].strip():  # what was opened and never closed is more use than the end
        position = _index(error.context_mark or error.problem_mark)
    line = line_at(text, position)
    said = ": ".join(part for part in (error.context, error.problem) if part)
    if "single document" in said:
        return Fault(
            "several-documents", line, "a second document begins", "keep one; delete the line ---"
        )
    if "nesting depth" in said:
        return Fault("nested-too-deep", line, TOO_DEEP, "write it flatter")
    end = text.find("\n", position)
    tab = _TAB.search(text, 0, len(text) if end < 0 else end)
    if tab:
        return Fault("tab-indent", line_at(text, tab.start()), _TABBED, "indent with spaces")
    return Fault("broken-yaml", line, said, _MEND)


def _inside(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the node that shows where a step leads and the node it leads to."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    return None


def _breaks(text: str) -> Iterator[int]:
    return (found.end() for found in _BREAK.finditer(text))
