"""Answers for a terminal: one answer a file, each a function `blocks` from its sheet to rich renderables."""
