"""Bytes to values and back. Nothing else opens files."""
