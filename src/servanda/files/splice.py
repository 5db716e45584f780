"""Knows how to change a YAML text where its content changes and nowhere else.

Comments, order, quotes and line breaks of all that stays the same stay the same, byte for byte.
"""

import re
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import orjson
import yaml

from servanda.files.canonical import dump, dump_inline
from servanda.files.text_lines import TextLines
from servanda.files.yaml_text import YamlText


class Change(NamedTuple):
    """What a value was and what it becomes, both in full, and how the new one is written."""

    old: Any
    new: Any
    written: Any
    """the new value with defaults left out"""

    def field(self, name: str) -> "Change":
        """The change of one field."""
        return Change(self.old.get(name), self.new.get(name), self.written.get(name))

    def item(self, old: int, new: int) -> "Change":
        """The change that makes one item of a list out of another."""
        return Change(self.old[old], self.new[new], self.written[new])

    @property
    def is_of_one_thing(self) -> bool:
        """True unless so many fields differ that one thing went and another came."""
        if not isinstance(self.old, dict) or not isinstance(self.new, dict):
            return True
        same = [name for name, value in self.new.items() if self.old.get(name) == value]
        return 2 * len(same) >= len(self.new)


class _Slot(NamedTuple):
    """Where a value stands: under which key (None behind a dash), and whether inside brackets."""

    key: yaml.Node | None
    inline: bool


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def splice(document: YamlText, change: Change, *, deepest: int) -> str:
    """Return the text of a document with the change made.

    A value that lies deeper than `deepest` levels is not taken apart: where something in it changes, it
    is written anew as a whole, without the comments in it. The caller sees whether the result reads as
    it should: not every layout of YAML is understood here.
    """
    splicer = _Splicer(document.text)
    splicer.change(document.node, change, _Slot(None, inline=False), deepest)
    return splicer.text()


class _Splicer:
    """Collects the edits to one text."""

    def __init__(self, text: str) -> None:
        self._lines = TextLines(text)
        self._edits: list[_Edit] = []

    def text(self) -> str:
        """Return the text with all edits made."""
        text = self._lines.text
        pieces = []
        done = 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit.start):
            pieces += [text[done:start], new.replace("\n", self._lines.end)]
            done = max(done, end)
        return "".join((*pieces, text[done:]))

    def change(self, node: yaml.Node, change: Change, slot: _Slot, deepest: int) -> None:
        """Note the edits that make a value what it becomes."""
        if change.old == change.new:
            return
        inline = slot.inline or bool(getattr(node, "flow_style", False))
        if deepest and _has_fields(node, change, inline=inline):
            self._change_fields(node, change, deepest - 1, inline=inline)
        elif deepest and _has_items(node, change, inline=inline):
            self._change_items(node, change, deepest - 1)
        elif slot.inline or (inline and node.value):
            self._edit(node.start_mark.index, node.end_mark.index, dump_inline(change.written))
        elif slot.key:
            self._replace_field(slot.key, node, change.written)
        else:
            self._replace_item(node, change.written)

    def _change_fields(
        self, node: yaml.Node, change: Change, deepest: int, *, inline: bool
    ) -> None:
        known = {key.value: (key, value) for key, value in node.value}
        for name, (key, value) in known.items():
            part = change.field(name)
            if name in change.written:
                self.change(value, part, _Slot(key, inline), deepest)
            elif part.old != part.new:
                self._remove_field(node, key, value)
        before = None
        for name, written in change.written.items():
            if name in known:
                before = known[name][1]
            else:
                self._insert_field(node, before, {name: written})

    def _change_items(self, node: yaml.Node, change: Change, deepest: int) -> None:
        old, new = (list(map(orjson.dumps, each)) for each in (change.old, change.new))
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for word, from_old, to_old, from_new, to_new in matcher.get_opcodes():
            if word == "equal":
                continue
            pairs = list(zip(range(from_old, to_old), range(from_new, to_new), strict=False))
            stays = [self._change_item(node, change, pair, deepest) for pair in pairs]
            for gone in range(from_old + len(pairs), to_old):
                self._remove_item(node, gone)
            more = change.written[from_new + len(pairs) : to_new]
            at = from_old + len(pairs) - 1
            if at < 0 or not all(stays[-1:]):
                self._insert_before(node, max(at, 0), more)
            else:
                self._insert_after(node, at, more)

    def _change_item(
        self, node: yaml.Node, change: Change, pair: tuple[int, int], deepest: int
    ) -> bool:
        """Make one item out of another; return False where it had to go for the new one to come."""
        old_at, new_at = pair
        part = change.item(old_at, new_at)
        if part.is_of_one_thing:
            self.change(node.value[old_at], part, _Slot(None, inline=False), deepest)
        else:
            self._insert_before(node, old_at, [part.written])
            self._remove_item(node, old_at)
        return part.is_of_one_thing

    def _replace_field(self, key: yaml.Node, node: yaml.Node, written: Any) -> None:
        """Write a value anew behind its key; a comment on the line of the key stays there."""
        column = key.start_mark.column
        beside = dump({key.value: None}).removesuffix(" null\n")
        new = dump({key.value: written}, column=column).removeprefix(beside)
        new = _moved(new, column)
        start = self._lines.text.index(":", key.end_mark.index) + 1
        gap = self._lines.text[start : node.start_mark.index]
        if "\n" in gap and new.startswith("\n"):
            start = self._lines.end_of(self._lines.start_of(node.start_mark.index) - 1)
        self._put(start, node, new)

    def _replace_item(self, node: yaml.Node, written: Any) -> None:
        """Write an item of a list, or the whole document, anew where it stands."""
        column = node.start_mark.column
        is_document = column == 0
        new = dump(written) if is_document else dump([written], column=column)[len("- ") :]
        self._put(node.start_mark.index, node, _moved(new, 0 if is_document else column - 2))

    def _put(self, start: int, node: yaml.Node, new: str) -> None:
        """Put `new` from `start` to the tail of a node; a comment on the line stands where it can."""
        end = self._lines.tail(node)
        comment, after = self._lines.comment_beside(node)
        first, line_break, rest = new.partition("\n")
        if line_break or after <= end:
            new, end = f"{first}{comment}{line_break}{rest}", max(after, end)
        self._edit(start, end, new)

    def _insert_field(self, node: yaml.Node, before: yaml.Node | None, field: Any) -> None:
        column = node.start_mark.column
        new = _moved(dump(field, column=column), column)
        if before is None:
            self._edit(node.start_mark.index, node.start_mark.index, f"{new}\n{' ' * column}")
        else:
            place = self._lines.end_of(self._lines.tail(before))
            self._edit(place, place, f"\n{' ' * column}{new}")

    def _remove_field(self, node: yaml.Node, key: yaml.Node, value: yaml.Node) -> None:
        start, tail = key.start_mark.index, self._lines.tail(value)
        if self._lines.is_first(start):
            self._remove_lines(start, tail)
        else:  # the first field behind a dash: the next one moves up
            self._edit(start, self._lines.after(tail) + node.start_mark.column, "")

    def _insert_before(self, node: yaml.Node, at: int, written: list[Any]) -> None:
        start = self._lines.start_of(self._lines.dash(node, at))
        place = self._lines.end_of(start - 1) if start else 0
        for item in written:
            new = _item(item, node.start_mark.column)
            self._edit(place, place, f"\n{new}" if start else f"{new}\n")

    def _insert_after(self, node: yaml.Node, at: int, written: list[Any]) -> None:
        place = self._lines.end_of(self._lines.tail(node.value[at]))
        for item in written:
            self._edit(place, place, "\n" + _item(item, node.start_mark.column))

    def _remove_item(self, node: yaml.Node, at: int) -> None:
        self._remove_lines(self._lines.dash(node, at), self._lines.tail(node.value[at]))

    def _remove_lines(self, first: int, last: int) -> None:
        """Remove the lines from one position to another, with the line break before them."""
        start = self._lines.start_of(first)
        if start:
            self._edit(self._lines.end_of(start - 1), self._lines.end_of(last), "")
        else:
            self._edit(0, self._lines.after(last), "")

    def _edit(self, start: int, end: int, new: str) -> None:
        self._edits.append(_Edit(start, end, new))


def _has_fields(node: yaml.Node, change: Change, *, inline: bool) -> bool:
    """Return whether a change can be made field by field; inside brackets no field comes or goes."""
    if not isinstance(node, yaml.MappingNode) or not isinstance(change.written, dict):
        return False
    there = {key.value for key, _ in node.value}
    return not inline or there == change.written.keys()


def _has_items(node: yaml.Node, change: Change, *, inline: bool) -> bool:
    """Return whether a change can be made item by item."""
    is_list = isinstance(node, yaml.SequenceNode) and isinstance(change.written, list)
    return is_list and not inline and bool(node.value) and bool(change.written)


def _item(written: Any, column: int) -> str:
    return " " * column + _moved(dump([written], column=column), column)


def _moved(text: str, column: int) -> str:
    """Return text with every line but the first moved to a column, without the last line break."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * column, text.removesuffix("\n"))
