"""Knows where in a YAML text the lines, and the things on them, begin and end."""

import yaml


class TextLines:
    """A text with its positions."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = "\r\n" if "\r\n" in text else "\n"
        """how its lines end"""

    def start_of(self, position: int) -> int:
        """Return where the line of a position begins."""
        return self.text.rfind("\n", 0, position) + 1

    def end_of(self, position: int) -> int:
        """Return where the line of a position ends, before its line break."""
        found = self.text.find("\n", position)
        end = len(self.text) if found < 0 else found
        return end - 1 if self.text.endswith("\r", 0, end) else end

    def after(self, position: int) -> int:
        """Return where the next line begins."""
        found = self.text.find("\n", position)
        return len(self.text) if found < 0 else found + 1

    def is_first(self, position: int) -> bool:
        """Return whether nothing but blanks stands before a position on its line."""
        return not self.text[self.start_of(position) : position].strip()

    def tail(self, node: yaml.Node) -> int:
        """Return where the content of a node ends, before comments and blank lines that follow it."""
        while not getattr(node, "flow_style", True) and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        end = node.end_mark.index
        if getattr(node, "style", None) in ("|", ">"):
            return len(self.text[:end].rstrip())
        return int(end)

    def comment_beside(self, node: yaml.Node) -> tuple[str, int]:
        """Return the comment that stands on the line of a value, and where it ends.

        That is the line on which the value ends, or the first one of a block of words.
        """
        end = self.tail(node)
        if getattr(node, "style", None) in ("|", ">"):
            start = node.start_mark.index
            header = self.text[start : self.end_of(start)]
            return ("  " + header[header.index("#") :] if "#" in header else ""), end
        after = self.end_of(end)
        comment = self.text[end:after]
        return (comment, after) if comment.strip() else ("", end)

    def dash(self, node: yaml.Node, item: int) -> int:
        """Return where the dash of an item of a list stands."""
        column = node.start_mark.column
        start = self.start_of(node.value[item].start_mark.index)
        while start > node.start_mark.index and self.text[start + column] != "-":
            start = self.start_of(start - 1)
        return start + column
