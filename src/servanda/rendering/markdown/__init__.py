"""Answers as Markdown: one answer a file, each a function `lines` from its sheet to lines of text."""
